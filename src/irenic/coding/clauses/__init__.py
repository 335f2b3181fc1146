"""Clauses: noun phrases, verb groups, subjects, and what governs what."""
