"""Where a date in front ends and who acts begins: "On 12 February 2029 Abel rejected", "In mid-October Abel …"."""

from __future__ import annotations

import re

from irenic.coding.words.closed import MONTHS, TITLES
from irenic.coding.words.tokens import Tag, Token

_WHOLE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1\d{4}|\d{3}0s|(?:mid|early|late)-(?P<month>\w+)")
_OF_NAME = frozenset({Tag.NOUN, Tag.ADJ, Tag.POSS})


def name_after_date(tokens: list[Token], start: int, index: int) -> bool:
    """Whether a name begins at a token, right behind a date of the phrase; not in "the 2029 Northland vote"."""
    token = tokens[index]
    if index <= start or not token.cap or 0 <= token.mention == tokens[index - 1].mention:
        return False
    if tokens[start].tag in _HELD and not (start == index - 2 and tokens[index - 1].lower.endswith("0s")):
        return False
    named = index
    while named + 1 < len(tokens) and tokens[named].cap and tokens[named].lower in TITLES:
        named += 1
    return tokens[named].mention >= 0 and tokens[named].cap and _ends_date(tokens, index - 1, index)


_HELD = frozenset({Tag.DET, Tag.PPOS})


def _ends_date(tokens: list[Token], last: int, name: int) -> bool:
    """As in "1 September", "September 1", "September 2031", "2031-09-01", "of 2031"."""
    token, before = tokens[last], tokens[last - 1] if last else None
    if whole := _WHOLE.fullmatch(token.lower):
        return not whole["month"] or whole["month"] in MONTHS
    if before is None:
        return False
    if token.lower in MONTHS:
        return before.tag is Tag.NUM
    if token.tag is not Tag.NUM:
        return False
    if before.lower in MONTHS:
        return True
    return (
        before.tag is Tag.PREP and len(token.text) == _YEAR and token.text.isdigit() and _acts(tokens, name)
    )


def _acts(tokens: list[Token], index: int) -> bool:
    """Whether the name stands alone: "In 2029 Northland voted", not "In 2029 Northland votes were counted"."""
    while index < len(tokens) and (tokens[index].tag is Tag.NAME or tokens[index].lower in TITLES):
        index += 1
    return index < len(tokens) and tokens[index].tag not in _OF_NAME


_YEAR = 4
