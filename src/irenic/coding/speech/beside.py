"""Speakers of quotations without a verb of saying: behind "according to", in front of a colon."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.words.tokens import Tag


def beside(parse: Parse, first: int, last: int, resolver: Resolver) -> Entity | None:
    """Whose tokens `[first, last)` are, where nobody "says" them; a quotation without a verb is nobody's."""
    if not any(c.finite and first <= c.start < last for c in parse.clauses):
        return None
    lowers = parse.lowers
    if lowers[last : last + 2] == ["according", "to"]:
        return _phrase(parse, last + 2, resolver)
    if first > 3 and lowers[first - 1] == "," and (fronted := _fronted(parse, first - 1)) > 0:
        return _phrase(parse, fronted, resolver)
    if lowers[last : last + 4] == ["in", "the", "words", "of"]:
        return _phrase(parse, last + 4, resolver)
    if lowers[last : last + 1] in (["read"], ["reads"]):
        return _phrase(parse, last + 1, resolver)  # "…," reads the statement from Norholm
    if first > 0 and lowers[first - 1] == ":":
        return _before_colon(parse, first - 1, resolver)
    return None


def _fronted(parse: Parse, comma: int) -> int:
    """As in "According to Abel, “…”": where the speaker begins, or −1."""
    index = next((i for i in range(comma - 2, -1, -1) if parse.lowers[i : i + 2] == ["according", "to"]), -1)
    phrase = parse.noun_phrase(index + 2) if index >= 0 else None
    return index + 2 if phrase is not None and comma in {phrase.end, phrase.tail} else -1


def _phrase(parse: Parse, start: int, resolver: Resolver) -> Entity | None:
    phrase = parse.noun_phrase(start)
    return less_sure(resolver.phrase(phrase), 0.8) if phrase is not None else None


def _before_colon(parse: Parse, colon: int, resolver: Resolver) -> Entity | None:
    """As in "Abel left no doubt: “…”", "Abel, speaking in Osper: “…”": whom the words in front are about."""
    if any(t.tag is Tag.QUOTE for t in parse.tokens[:colon]):
        return None
    told = next((c for c in reversed(parse.clauses) if c.head < colon and c.finite), None)
    if told is not None:
        entity = resolver.subject(told) if told.kind == "main" and not told.passive else None
    else:
        entity = _phrase(parse, parse.skip(0), resolver)
    return less_sure(entity, 0.7) if entity is not None and entity.number in {"person", "group"} else None
