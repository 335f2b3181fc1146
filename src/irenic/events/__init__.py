"""Documents → events and proposals mentioned: who met, called, visited or wrote to whom, and what was proposed."""
