"""Offices that only a state has, told without a name: "the justice minister", "the palace"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.lexicon import Word
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_NOT_OURS = frozenset(
    "opposition former retired ex other neighbouring neighboring rival donor western european regional".split()
)
_SURE = 0.6


def of_home(resolver: Resolver, phrase: NounPhrase, word: Word) -> Entity | None:
    """Where one government alone is at war: its ministers, or the state's of which was just told."""
    home = resolver.discourse.cast.home
    if home is None or not _is_office(resolver, phrase, word):
        return None
    told = resolver.discourse.last_subject()
    if (
        told is not None
        and len(told.speakers) == 1
        and told.speakers[0].party in resolver.discourse.cast.states
    ):
        home = told.speakers[0].party
    person = word.noun in words()["person_roles"]
    number, pronoun = ("group", "they") if word.plural else ("person", "") if person else ("group", "it")
    return Entity((Speaker(home, resolver.words(phrase)),), number, pronoun, _SURE)


def _is_office(resolver: Resolver, phrase: NounPhrase, word: Word) -> bool:
    before = resolver.parse.tokens[phrase.start : phrase.head]
    lowered = {t.lower for t in before}
    if lowered & _NOT_OURS or any(t.mention >= 0 or t.tag in {Tag.NAME, Tag.POSS, Tag.PPOS} for t in before):
        return False
    if word.plural and ("foreign" in lowered or any(t.tag is Tag.NUM for t in before)):
        return False  # "foreign ministers", "eight ministers": of several countries
    following = resolver.parse.lowers[phrase.end : phrase.end + 1]
    if following in (["of"], ["from"]) and word.noun != "chief":
        return False  # "the prime minister of Elsewhere"
    if word.noun == "chief":
        return resolver.parse.lowers[phrase.end : phrase.end + 2] == ["of", "staff"]
    if word.noun == "general":
        return "attorney" in lowered
    return word.noun in words()["state_offices"] or bool(lowered & words()["of_the_state"])
