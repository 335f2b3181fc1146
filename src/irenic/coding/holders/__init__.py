"""Holders: who a noun phrase or a pronoun stands for, and what words point back at."""
