"""What is said beside a name: "Northland, loath to lift them, waited", "Abel, an old opponent of a truce, left"."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.complements import Complements
from irenic.coding.frames.unsaid import is_unsaid
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def apposed_adjectives(parse: Parse, resolver: Resolver, complements: Complements) -> list[Candidate]:
    """The stance of an adjective, or of what somebody is, between commas behind a name or in front of the sentence."""
    out: list[Candidate] = []
    for index, trigger, described in _places(parse):
        beside = described == index - 1
        clause = next((c for c in parse.clauses if c.finite and (index or c.start > index)), None)
        if clause is None or (parse.clause_at.get(index) is clause and not beside):
            continue
        found = _beside(parse, resolver, complements, clause, (index, trigger, described))
        out += [found] if found is not None else []
    return out


def _places(parse: Parse) -> Iterator[tuple[int, int, int]]:
    """Where it may begin, with its trigger and the last token of what it describes (−1: that stands behind)."""
    tokens = parse.tokens
    if tokens and (trigger := _trigger(parse, 0)) >= 0:
        yield 0, trigger, -1
    if (named := _named_with(parse)) > 0 and parse.lowers[named + 1] in frames("adjectives"):
        yield named + 1, named + 1, named
    for comma in range(1, len(tokens) - 4):
        if tokens[comma].text == ",":
            index = comma + 1 + (parse.lowers[comma + 1] in _ALTHOUGH)
            if (trigger := _trigger(parse, index)) >= 0:
                yield index, trigger, comma - 1


def _named_with(parse: Parse) -> int:
    """As in "With Northland opposed to a truce, the talks stalled": who stands behind "with", or −1."""
    phrase = parse.noun_phrase(1) if parse.lowers[:1] == ["with"] else None
    if phrase is None or phrase.head + 1 >= len(parse.tokens):
        return -1
    return phrase.head if parse.tokens[phrase.head].tag is Tag.NAME else -1


def _beside(
    parse: Parse, resolver: Resolver, complements: Complements, clause: Clause, place: tuple[int, int, int]
) -> Candidate | None:
    index, trigger, described = place
    for frame in frames("adjectives").get(parse.lowers[trigger], ()):
        for pattern in frame.patterns:
            slot = complements.slot(pattern, trigger + 1, clause) if pattern != "none" else None
            if slot is None or frame.kind.only_negated:
                continue
            content, form = slot
            holder = _holder(parse, resolver, described, content[1], beside=described == index - 1)
            if holder is None:
                return None
            start = index if form is not Form.INDIRECT else content[0]
            rule = f"adjective.{frame.kind.name}.{pattern}"
            return Candidate(
                holder, frame.kind, form, rule, trigger, start, content, None, word=frame.trigger
            )
    return None


def _trigger(parse: Parse, index: int) -> int:
    """The adjective, or the noun of "a long-time opponent of", that begins at a token, or −1."""
    token = parse.tokens[index]
    if token.tag is Tag.ADJ and token.lower in frames("adjectives"):
        return index
    if token.lower not in _ARTICLES:
        return -1
    phrase = parse.bare_phrase(index)
    if phrase is None or parse.lowers[phrase.head] not in frames("adjectives"):
        return -1
    return phrase.head if parse.lowers[phrase.end : phrase.end + 1] == ["of"] else -1


_ARTICLES = frozenset({"a", "an", "the"})
_ALTHOUGH = frozenset({"although", "though", "albeit"})


def _holder(parse: Parse, resolver: Resolver, described: int, end: int, *, beside: bool) -> Entity | None:
    """Whom it describes: the noun before it, or the subject behind the comma that closes it."""
    tokens = parse.tokens
    if end >= len(tokens) or tokens[end].text not in {",", "."}:
        return None
    if described >= 0:
        phrase = np_ending(parse, described)
        verb = parse.clause_at.get(parse.skip(end + 1))
        closed = beside or tokens[end].text == "." or (verb is not None and verb.finite)
        return resolver.phrase(phrase) if phrase is not None and closed else None
    main = next((c for c in parse.clauses if c.finite and c.start > end), None)
    if main is None or not main.subjects or is_unsaid(parse, main) or main.subjects[0].start > end + 2:
        return None
    return resolver.subject(main)
