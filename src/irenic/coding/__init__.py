"""Documents → statements."""
