"""Items of a list that a proposal opens: "- a ceasefire", "(b) access", "3. elections"."""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*(?:[-*•–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*")


def is_item(text: str, start: int) -> bool:
    """Whether a list's mark, and nothing else, stands on the line before `start`."""
    line = text.rfind("\n", 0, start) + 1
    return _MARK.fullmatch(text, line, start) is not None
