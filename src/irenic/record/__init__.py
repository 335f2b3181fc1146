"""The evidence record of a process: documents, suggestions and the append-only log of decisions."""
