"""Clauses of measure: "the longer the siege goes on", "the more they delay"."""

from __future__ import annotations

from irenic.coding.words.closed import CLOSED
from irenic.coding.words.tokens import Tag, Token

COMPARED = frozenset("longer more less sooner further harder closer faster".split())
_OPENING = frozenset({Tag.DET, Tag.PPOS})
_NOMINATIVE = frozenset("i we you he she it they this".split())


def the_more(tokens: list[Token], index: int) -> bool:
    """Whether "the" stands before the word, and somebody who does something behind it."""
    if not index or index + 1 >= len(tokens) or tokens[index - 1].lower != "the":
        return False
    after = tokens[index + 1]
    return after.mention >= 0 or after.lower in _NOMINATIVE or CLOSED.get(after.lower) in _OPENING
