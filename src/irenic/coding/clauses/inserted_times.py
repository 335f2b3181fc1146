"""A time inside a verb group without commas: "has in recent weeks called for", "has several times urged"."""

from __future__ import annotations

from irenic.coding.words.closed import TIME_NOUNS, WEEKDAYS
from irenic.coding.words.tokens import Tag, Token


def past_time(tokens: list[Token], index: int) -> int:
    """The token behind a time that begins with a preposition, or a number of times, and that a verb follows, or 0."""
    if tokens[index].tag in _COUNTS:
        return index + 2 if _counted(tokens, index) else 0
    if tokens[index].lower not in _PREPOSITIONS:
        return 0
    for position in range(index + 1, min(index + _LONGEST, len(tokens))):
        token = tokens[position]
        if token.tag in _VERBAL:
            return position if position > index + 1 and _is_time(tokens[position - 1]) else 0
        if token.tag not in _WITHIN or token.mention >= 0:
            return 0
    return 0


def _counted(tokens: list[Token], index: int) -> bool:
    """As in "has several times urged", "had three times refused"."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"times", "time"}:
        return False
    return tokens[index + 2].tag in _VERBAL


def _is_time(token: Token) -> bool:
    noun = token.word.noun if token.word is not None else token.lower
    return not {token.lower, noun}.isdisjoint(_TIMES)


_PREPOSITIONS = frozenset("in on for since at from during over after by through until within".split())
_TIMES = (
    TIME_NOUNS
    | WEEKDAYS
    | frozenset(
        (
            "year month week day hour decade time moment past beginning start outset turn step principle effect public"
            " private vain occasion stage meantime"
        ).split()
    )
)
_COUNTS = frozenset({Tag.DET, Tag.NUM, Tag.ADJ})
_WITHIN = frozenset({Tag.DET, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.NAME, Tag.ADV, Tag.PPOS})
_VERBAL = frozenset({Tag.VERB, Tag.BE})
_LONGEST = 6
"""Tokens from the preposition to the verb."""
