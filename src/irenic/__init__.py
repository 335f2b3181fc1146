"""Irenic, a workbench for peace-process analysis."""

__version__ = "0.1.0"
