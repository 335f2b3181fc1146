"""Answers → a brief in HTML, Markdown and JSON, all three from one view model."""
