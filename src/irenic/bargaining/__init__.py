"""Packages: which respect every red line, which are efficient, and what bargaining theory would pick."""
