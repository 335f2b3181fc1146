"""Statements → positions, claims, red lines and collisions, as of a date."""
