"""Dates: when a thing was said, and the dates that it speaks of."""
