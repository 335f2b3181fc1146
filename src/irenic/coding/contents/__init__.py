"""Contents: which issue and option a stretch of text is about, and which way its words turn it."""
