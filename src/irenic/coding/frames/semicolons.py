"""More items of a list behind a colon, parted by semicolons: "has three demands: a truce; monitors; and elections"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import classes
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def more_items(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates of the items behind the first, for each that ends at a semicolon after a colon."""
    if ";" not in parse.vocabulary or ":" not in parse.vocabulary:
        return []
    colon = parse.lowers.index(":")
    return [item for first in found if _lists(parse, first, colon) for item in _items(parse, first)]


def _lists(parse: Parse, first: Candidate, colon: int) -> bool:
    """Whether what a candidate asks, gives or refuses is listed behind the colon."""
    end = first.content[1]
    if first.kind.name not in _LISTED or first.negated or end >= len(parse.tokens):
        return False
    return first.trigger < colon < end and parse.tokens[end].text == ";"


def _items(parse: Parse, first: Candidate) -> Iterator[Candidate]:
    start = first.content[1] + 1
    for at in range(start, len(parse.tokens)):
        last = at == len(parse.tokens) - 1
        if parse.tokens[at].text != ";" and not last:
            continue
        start += parse.tokens[start].tag is Tag.CC
        stop = at
        while stop > start and parse.tokens[stop - 1].tag in {Tag.PUNCT, Tag.QUOTE}:
            stop -= 1
        if stop > start + 1:
            told = any(c.finite for c in parse.clauses_in(start, stop))
            kind = classes()["report"] if told else first.kind
            form = Form.INDIRECT if told else first.form
            yield replace(first, kind=kind, form=form, start=start, content=(start, stop), stop=0)
        start = at + 1


_LISTED = frozenset({"demand", "offer", "promise", "redline", "linkage", "insistent"})
