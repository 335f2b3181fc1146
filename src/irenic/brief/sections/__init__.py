"""The sections of the brief, one module each; the registry names them in their order."""
