"""Items of a list that a proposal opens: "- a ceasefire", "(b) access", "3. elections"."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"\s*(?:(?P<dash>[-*•–—])|(?P<number>\(?\d{1,2}[.)])|(?P<letter>\(?(?:[a-z]|[ivx]{1,4})[.)]))\s*"
)


def mark_of(text: str, start: int) -> str:
    """What kind of list mark, and nothing else, stands on the line before `start`; empty where none does."""
    line = text.rfind("\n", 0, start) + 1
    match = _MARK.fullmatch(text, line, start)
    return str(match.lastgroup) if match is not None else ""
