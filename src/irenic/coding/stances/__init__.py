"""Stances: act, polarity and firmness of a frame on what it is about."""
