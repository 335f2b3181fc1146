"""Who "we" or "I" is in words that are told without marks: "We reject a truce, Abel said", "Abel said we reject it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.names.entity import Entity, known
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

FIRST_PERSON = frozenset({"i", "we"})


def told_by(resolver: Resolver, index: int) -> Entity | None:
    """Whoever tells the clause whose subject the pronoun at a token is."""
    parse = resolver.parse
    teller = _in_front(parse, index) or _behind(parse, index)
    if teller is None or any(_unread(resolver, s.head) for s in teller.subjects):
        return None
    return known(resolver.subject(teller) or _inverted(resolver, teller), 0.9)


def _unread(resolver: Resolver, head: int) -> bool:
    return resolver.parse.tokens[head].tag is Tag.PRON and head not in resolver.meant


def _tellers(parse: Parse) -> list[Clause]:
    return [
        c
        for c in parse.clauses
        if c.finite and tells(parse, c) and not any(parse.lowers[s.head] in FIRST_PERSON for s in c.subjects)
    ]


def _in_front(parse: Parse, index: int) -> Clause | None:
    """As in "Abel said we reject it", "told reporters on Monday that we reject it", "…, Abel said, but we want it"."""
    before = [c for c in _tellers(parse) if c.head < index]
    if not before:
        return None
    teller, previous = before[-1], parse.tokens[index - 1]
    direct = teller.after == index or previous.tag is Tag.COMPL
    inserted = teller.kind == "main" and parse.tokens[_first(teller) - 1].text == ","
    return teller if direct or (inserted and previous.tag is Tag.CC) else None


def _behind(parse: Parse, index: int) -> Clause | None:
    """As in "We reject it, Abel told reporters", "We reject it, said Abel": of words that the sentence opens with."""
    if index > 0 or not any(c.finite and c.subjects and c.subjects[0].head == index for c in parse.clauses):
        return None
    for clause in _tellers(parse):
        first = _first(clause)
        if clause.kind == "main" and first > 0 and parse.tokens[first - 1].text == ",":
            return clause
    return None


def _first(clause: Clause) -> int:
    return min([clause.start, *(phrase.start for phrase in clause.subjects)])


def _inverted(resolver: Resolver, teller: Clause) -> Entity | None:
    phrase = resolver.parse.noun_phrase(resolver.parse.skip(teller.after)) if not teller.subjects else None
    named = phrase is not None and resolver.parse.tokens[phrase.head].tag is not Tag.PRON
    return resolver.phrase(phrase) if phrase is not None and named else None
