"""What is said beside a name: "Northland, loath to lift them, waited", "Abel, an old opponent of a truce, left"."""

from __future__ import annotations

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
    tokens = parse.tokens
    out: list[Candidate] = []
    for index in range(len(tokens) - 3):
        with_it = _beside_name(parse, index)
        if index and not with_it and _comma(parse, index) < 0:
            continue
        trigger = index if with_it else _trigger(parse, index)
        if trigger < 0:
            continue
        clause = next((c for c in parse.clauses if c.finite and (index or c.start > index)), None)
        if clause is None or (parse.clause_at.get(index) is clause and not with_it):
            continue
        found = _beside(parse, resolver, complements, clause, (index, trigger))
        out += [found] if found is not None else []
    return out


def _beside(
    parse: Parse, resolver: Resolver, complements: Complements, clause: Clause, place: tuple[int, int]
) -> Candidate | None:
    index, trigger = place
    for frame in frames("adjectives").get(parse.lowers[trigger], ()):
        for pattern in frame.patterns:
            slot = complements.slot(pattern, trigger + 1, clause) if pattern != "none" else None
            if slot is None or frame.kind.only_negated:
                continue
            content, form = slot
            holder = _holder(parse, resolver, index, content[1])
            if holder is None:
                return None
            start = index if form is not Form.INDIRECT else content[0]
            rule = f"adjective.{frame.kind.name}.{pattern}"
            return Candidate(
                holder, frame.kind, form, rule, trigger, start, content, None, word=frame.trigger
            )
    return None


def _beside_name(parse: Parse, index: int) -> bool:
    """As in "With Northland opposed to a truce, the talks stalled": an adjective of whoever stands behind "with"."""
    if parse.lowers[0] != "with" or index < 2 or parse.lowers[index] not in frames("adjectives"):
        return False
    phrase = parse.noun_phrase(1)
    return phrase is not None and phrase.head == index - 1 and parse.tokens[phrase.head].tag is Tag.NAME


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


def _comma(parse: Parse, index: int) -> int:
    """The comma before an adjective, also in ", although wary of a truce", or −1."""
    before = index - 1 - (parse.lowers[index - 1] in _ALTHOUGH)
    return before if before > 0 and parse.tokens[before].text == "," else -1


_ALTHOUGH = frozenset({"although", "though", "albeit"})


def _holder(parse: Parse, resolver: Resolver, index: int, end: int) -> Entity | None:
    """Whom the adjective describes: the noun before the comma, or the subject behind the one that closes it."""
    tokens = parse.tokens
    if end >= len(tokens) or tokens[end].text not in {",", "."}:
        return None
    if index and _beside_name(parse, index):
        phrase = np_ending(parse, index - 1)
        return resolver.phrase(phrase) if phrase is not None else None
    if index:
        phrase = np_ending(parse, _comma(parse, index) - 1)
        verb = parse.clause_at.get(parse.skip(end + 1))
        closed = tokens[end].text == "." or (verb is not None and verb.finite)
        return resolver.phrase(phrase) if phrase is not None and closed else None
    main = next((c for c in parse.clauses if c.finite and c.start > end), None)
    if main is None or not main.subjects or is_unsaid(parse, main) or main.subjects[0].start > end + 2:
        return None
    return resolver.subject(main)
