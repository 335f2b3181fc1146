"""Offices that only a state has, told without a name: "the justice minister", "the palace"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.teller_above import teller_above
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
_BOARDS = {"staff": frozenset({"general"}), "commission": frozenset({"election", "electoral"})}
_HEADING = frozenset("head chairman chairwoman chief director governor".split())


def of_home(resolver: Resolver, phrase: NounPhrase, word: Word) -> Entity | None:
    """Where one government alone is at war: its ministers, or the state's of which was just told.

    Where two are, "the justice minister" is of that which "the government" would be.
    """
    home = resolver.discourse.cast.home
    if not _is_office(resolver, phrase, word):
        return None
    if home is None:
        return _of_either(resolver, phrase, word)
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


def _of_either(resolver: Resolver, phrase: NounPhrase, word: Word) -> Entity | None:
    """Of the state last spoken of: only a definite office that says of what it is, "the justice minister"."""
    tokens = resolver.parse.tokens
    bare = phrase.head == phrase.start + 1 and phrase.tail == phrase.end
    if tokens[phrase.start].lower != "the" or tokens[phrase.head].cap or word.plural or bare:
        return None
    own = teller_above(resolver, phrase)
    state = own if own in resolver.discourse.cast.states else None
    found = (state, _SURE) if state is not None else resolver.roles.bodies.party_of("government")
    if found is None:
        return None
    number, pronoun = ("person", "") if word.noun in words()["person_roles"] else ("group", "it")
    return Entity((Speaker(found[0], resolver.words(phrase)),), number, pronoun, min(_SURE, found[1]))


def _is_office(resolver: Resolver, phrase: NounPhrase, word: Word) -> bool:
    before = resolver.parse.tokens[phrase.start : phrase.head]
    lowered = {t.lower for t in before}
    if lowered & _NOT_OURS or any(t.mention >= 0 or t.tag in {Tag.NAME, Tag.POSS, Tag.PPOS} for t in before):
        return False
    if word.plural and ("foreign" in lowered or any(t.tag is Tag.NUM for t in before)):
        return False  # "foreign ministers", "eight ministers": of several countries
    if word.noun == "staff" or word.noun == "commission":
        return not lowered.isdisjoint(_BOARDS[word.noun])  # "the general staff", "the election commission"
    behind = resolver.parse.lowers[phrase.end : phrase.end + 4]
    if (
        word.noun in _HEADING
        and behind[:2] == ["of", "the"]
        and behind[3:] in (["commission"], ["staff"], ["bank"])
    ):
        return behind[2] in _BOARDS["commission"] | _BOARDS["staff"] | {"central"}
    following = resolver.parse.lowers[phrase.end : phrase.end + 1]
    if following in (["of"], ["from"]) and word.noun != "chief":
        return False  # "the prime minister of Elsewhere"
    if word.noun == "chief":
        return resolver.parse.lowers[phrase.end : phrase.end + 2] == ["of", "staff"]
    if word.noun == "general":
        return "attorney" in lowered
    return word.noun in words()["state_offices"] or bool(lowered & words()["of_the_state"])
