"""Predicted statements against gold statements: how many are found, and how many are right."""
