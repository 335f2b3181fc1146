"""Zones: which stretches of a text are the report itself, and which are headlines, furniture or recaps."""
