"""Frames: triggers with a holder slot and a content slot."""
