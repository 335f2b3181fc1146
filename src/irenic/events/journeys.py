"""Journeys: to whom one travels, where one goes next, and who only comes home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from irenic.coding.clauses.syntax import Clause
from irenic.coding.words.tokens import Tag
from irenic.events.building import Found
from irenic.events.places import place_at
from irenic.events.reading import Reading
from irenic.model.event import Mode
from irenic.model.statement import Speaker

_TO_SEE = frozenset({"see", "meet", "visit", "consult"})
_FAR = 8
"""Tokens between the place and the purpose: "flew to Osper late last week to see Abel"."""


def own_place(reading: Reading, index: int, people: list[Speaker]) -> bool:
    """Whether one travels to one's own country or capital: that is coming home, no visit."""
    party = reading.resolver.party_at(index)
    return party is not None and bool(people) and all(person.party == party for person in people)


def purpose(reading: Reading, clause: Clause, at: int) -> list[Speaker]:
    """Who of the party visited is travelled to: "flew to Osper to see Abel", "for talks with Abel"."""
    party = reading.resolver.party_at(at)
    return [person for person in _aim(reading, clause) if party is not None and person.party == party]


def _aim(reading: Reading, clause: Clause) -> list[Speaker]:
    tokens, people = reading.parse.tokens, reading.people
    for index in range(clause.after, min(clause.after + 3 + _FAR, len(tokens) - 1)):
        if tokens[index].tag is Tag.PUNCT:
            break
        inner = reading.parse.clause_at.get(index)
        if inner is not None and inner.kind == "inf" and inner.lemma in _TO_SEE:
            return people.object(inner.after) or []
        if tokens[index].lower == "for":
            phrase = reading.parse.noun_phrase(index + 1)
            if phrase is not None and reading.mode(phrase.head) is not None:
                return people.company(phrase.end)
    return []


def next_stops(reading: Reading, clause: Clause, first: Found) -> Iterator[Found]:
    """As in "visited Osper three times and Karvala twice", "travelled to Osper, …, and to Karvala"."""
    if first.mode is not Mode.VISIT or not first.place:
        return
    tokens, lowers = reading.parse.tokens, reading.parse.lowers
    subject = reading.people.subject(clause)
    for index in range(clause.after + 1, len(tokens) - 1):
        if lowers[index] != "and" or (tokens[index - 1].text != "," and _new_clause(reading, clause, index)):
            continue
        at = index + 1
        while at < len(tokens) - 1 and lowers[at] in {"to", "then", "on"}:
            at += 1
        prepared = at > index + 1 or not _new_clause(reading, clause, index)
        phrase = reading.parse.noun_phrase(at)
        place = place_at(reading.parse, reading.resolver, at) if prepared else ""
        if not place or phrase is None or _is_subject(reading, at):
            continue
        people = [*first_people(first, subject), *reading.people.listed_at(at)]
        if lowers[phrase.end : phrase.end + 1] == ["for"]:
            aim = reading.parse.noun_phrase(phrase.end + 1)
            people += reading.people.company(aim.end) if aim is not None else []
        consumed = set(range(at, reading.end(at, None)))
        yield replace(first, people=people, place=place, consumed=consumed)


def first_people(first: Found, subject: list[Speaker]) -> list[Speaker]:
    """Who travels, as the first stop has it."""
    return [person for person in first.people if person in subject] or subject


def _new_clause(reading: Reading, clause: Clause, index: int) -> bool:
    """Whether another verb stands between the journey and "and"."""
    return any(clause.head < other.head < index for other in reading.parse.clauses)


def _is_subject(reading: Reading, index: int) -> bool:
    return any(p.start <= index < p.end for c in reading.parse.clauses if c.finite for p in c.subjects)
