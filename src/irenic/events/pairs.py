"""The two people whom "the two ministers", "both leaders" and "both" mean, where just two were named."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.discourse import Discourse
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

COUPLE = frozenset({"both", "two"})
_REACH = 8
"""Sentences back in which the two were named."""


def is_couple(parse: Parse, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is "both", "the two" or such a word before people with an office."""
    lowers = parse.lowers[phrase.start : phrase.end]
    if COUPLE.isdisjoint(lowers) or (phrase.end < phrase.tail and parse.lowers[phrase.end] in {"of", "from"}):
        return False
    if any(token.mention >= 0 for token in parse.tokens[phrase.start : phrase.end]):
        return False
    word = parse.tokens[phrase.head].word
    bare = lowers[-1] in COUPLE or parse.tokens[phrase.head].tag in {Tag.DET, Tag.NUM, Tag.PRON}
    return bare or (
        word is not None and word.plural and word.noun in words()["person_roles"] | {"man", "woman"}
    )


def just_named(discourse: Discourse, office: str = "") -> list[Speaker]:
    """The people of the nearest sentence before that names any (with an `office`), where they are two; else nobody."""
    holders = discourse.officers({office}, None) if office else []
    for sentence in range(discourse.sentence - 1, discourse.sentence - 1 - _REACH, -1):
        told = [e for at, _, e in discourse.entries if at == sentence and e.number == "person"]
        people = list(dict.fromkeys(speaker for entity in told for speaker in entity.speakers))
        people = [person for person in people if not holders or person in holders]
        if len(people) > bool(holders):
            return people if len(people) == 2 else []
    return []
