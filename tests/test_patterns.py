"""No pattern of the program uses what some Pythons that it supports get wrong."""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "src" / "irenic"
_ATOMIC = re.compile(r"\(\?>|[\w)\]}](?:\*\+|\+\+|\?\+)")
"""Atomic groups and possessive quantifiers: Python 3.11.0 to 3.11.4 matches too much by some of them."""


def test_no_pattern_is_possessive_or_atomic() -> None:
    files = [path for path in SOURCES.rglob("*") if path.suffix in {".py", ".yaml"}]
    assert len(files) > 500
    assert [path.name for path in files if _ATOMIC.search(path.read_text("utf-8").replace("c++", ""))] == []
