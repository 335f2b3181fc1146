"""Judging: what judging words and turns of phrase say of a thing."""
