"""The class that a word has by itself, whatever stands beside it: "the", "2030", "$40m", "“", or one yet open."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.words.closed import CLOSED
from irenic.coding.words.lexicon import Word, look_up
from irenic.coding.words.tokens import Tag

_MONEY = frozenset("$€£¥")


@lru_cache(maxsize=200_000)
def lexical_class(first: str, lower: str) -> tuple[Tag, Word | None]:
    """The class of a word by itself, OTHER where that is open, and its entry in the dictionary."""
    if first.isdigit() or (len(lower) > 1 and not _MONEY.isdisjoint(lower[:3])):
        return Tag.NUM, None
    if not first.isalnum() and first not in "'’":
        return Tag.QUOTE if first in '“”"«»„' else Tag.PUNCT, None
    return CLOSED.get(lower, Tag.OTHER), look_up(lower)
