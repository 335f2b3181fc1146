"""Draft agreements tested against positions, clause by clause."""
