"""Shared frozen types: terms, dates, codebook, document, statement, position."""
