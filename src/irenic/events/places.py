"""Where: the place that a clause names, in the text's own word."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.dates.calendar_words import MONTHS, WEEKDAYS
from irenic.coding.holders.resolver import Resolver
from irenic.coding.words.tokens import Tag

_AT = frozenset({"in", "at", "to", "into", "near"})
_NO_PLACE = frozenset({*MONTHS, *WEEKDAYS, "Ramadan", "Easter", "Christmas"})
_PLACE_KINDS = frozenset({"place", "elsewhere", "party"})


def find_place(parse: Parse, resolver: Resolver, start: int, end: int) -> str:
    """The first name after "in", "at" or "to" in `[start, end)` that is no person and no time; empty where none is."""
    tokens = parse.tokens
    for index in range(start, min(end, len(tokens) - 1)):
        if tokens[index].lower in _AT and tokens[index].tag in {Tag.PREP, Tag.TO}:
            first = index + 1
            while (
                first < len(tokens) - 1
                and tokens[first].tag in {Tag.DET, Tag.ADJ, Tag.NOUN}
                and not tokens[first].cap
            ):
                first += 1
            if words := place_at(parse, resolver, first):
                return words
    return ""


def place_at(parse: Parse, resolver: Resolver, index: int) -> str:
    """The place whose name begins at a token; empty where it is none."""
    tokens = parse.tokens
    last = index
    while last < len(tokens) and tokens[last].cap and tokens[last].text.rstrip(".") not in _NO_PLACE:
        mention = resolver.mention(last)
        if mention is not None and mention.name.kind not in _PLACE_KINDS:
            return ""
        if mention is None and tokens[last].tag not in {Tag.NAME, Tag.NOUN, Tag.ADJ}:
            break
        last += 1
    return " ".join(token.text for token in tokens[index:last])
