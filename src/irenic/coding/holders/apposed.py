"""Who stands beside a subject that says little: "The frontrunner to succeed him, Abel,", "Others, among them X,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.names.entity import Entity, join
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def apposed_person(resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "The frontrunner to succeed him, Senator Abel, has vowed", "Her rival, the former mayor, Ida Lund,"."""
    tokens, subject = resolver.parse.tokens, clause.subjects[0]
    if tokens[subject.head].tag is not Tag.NOUN or resolver.mention(subject.head) is not None:
        return None
    last = clause.start - 1
    while last > subject.end and tokens[last].tag in {Tag.ADV, Tag.PUNCT}:
        last -= 1
    if last + 1 >= clause.start or tokens[last + 1].text != ",":
        return None
    phrase = np_ending(resolver.parse, last)
    if phrase is None or tokens[phrase.head].tag is not Tag.NAME:
        return None
    if phrase.start <= subject.end or tokens[phrase.start - 1].text != ",":
        return None
    if any(c.finite for c in resolver.parse.clauses_in(subject.end, clause.start)):
        return None
    found = resolver.phrase(phrase)
    return found if found is not None and found.number == "person" else None


def ourselves(resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "We, the leaders of Northland and Westeria, call for": whom "we" means from there on."""
    parse, subject = resolver.parse, clause.subjects[-1]
    if parse.lowers[subject.head] not in {"we", "i"} or subject.head in resolver.bound:
        return None
    first = subject.head + 2
    if parse.lowers[first - 1 : first] != [","] or first >= clause.start:
        return None
    found: list[Entity] = []
    while first < clause.start and (phrase := parse.noun_phrase(first)) is not None:
        entity = resolver.phrase(phrase)
        found += [entity] if entity is not None else []
        first = phrase.end
        while first < clause.start and (
            parse.tokens[first].tag in {Tag.PUNCT, Tag.CC} or parse.lowers[first] == "of"
        ):
            first += 1
    resolver.discourse.ourselves = join(found, len(found)) if found else None
    return resolver.discourse.ourselves


def exemplified(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "Others, among them two former ministers, want a truce": those who are named as some of them."""
    lowers, comma = resolver.parse.lowers, phrase.end
    for words_after in _AMONG:
        first = comma + 1 + len(words_after)
        if lowers[comma : comma + 1] == [","] and lowers[comma + 1 : first] == words_after:
            return resolver.joint(first)
    return None


_AMONG = (["among", "them"], ["including"])
