"""Names: who is known to a codebook, and who can hold a stance."""
