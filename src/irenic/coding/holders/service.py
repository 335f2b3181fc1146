"""Whom people serve by their profession, and who has left a service or works where people only watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.bodies import word_of
from irenic.coding.holders.surroundings import observes
from irenic.coding.resources import words
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def employer(resolver: Resolver, phrase: NounPhrase, noun: str) -> str | None:
    """As in "the lawyers of the Northlander ministry", "experts from the army staff": whose the body is."""
    parse = resolver.parse
    if noun not in _IN_SERVICE or parse.lowers[phrase.end : phrase.end + 1] not in (["of"], ["at"], ["from"]):
        return None
    inner = parse.noun_phrase(phrase.end + 1)
    if inner is None or word_of(parse, inner).noun not in words()["state_bodies"] | _EMPLOYING:
        return None
    found = resolver.phrase(inner)
    if found is None or len(found.speakers) != 1 or found.speakers[0].party in {COMMENTATOR, OTHER}:
        return None
    return found.speakers[0].party


def retired(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "two former ministers", "a retired general": they watch."""
    before = {t.lower for t in parse.tokens[phrase.start : phrase.head]}
    return observes(before & {"former", "retired", "ex", "onetime", "erstwhile"})


def has_left(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "a member of the team who resigned in May", "the head of the service until last year"."""
    end = parse.prepositional_end(phrase.end)
    if "until" in parse.lowers[phrase.end : end]:
        return True
    if parse.lowers[end : end + 1] != ["who"]:
        return False
    verb = parse.clause_at.get(parse.skip(end + 1))
    if verb is None or verb.modal or verb.negated or not verb.past:
        return False
    return verb.lemma in _LEAVING


def of_institute(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "the director of the Institute for Lakes", "the head of the Lake Policy Centre"."""
    behind = parse.tokens[phrase.end : phrase.tail]
    return any(t.cap and t.mention < 0 and t.lower in words()["institutes"] for t in behind)


SERVED = frozenset({"officer", "soldier"})
"""Groups that watch once they have left, as single persons do: "retired officers"."""
_IN_SERVICE = frozenset("lawyer jurist expert scientist economist strategist analyst".split())
_EMPLOYING = frozenset("delegation team service office directorate leadership movement staff".split())
_LEAVING = frozenset("resign retire quit".split())
