"""Roles beside which no party stands: "the president", "the army", "Western diplomats", "an armed group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.outsiders import observer, of_some_body, outside
from irenic.coding.holders.service import retired
from irenic.coding.holders.state_offices import of_home
from irenic.coding.holders.surroundings import LEGISLATING
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.lexicon import Word
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.roles import Roles


def unowned(roles: Roles, phrase: NounPhrase, word: Word) -> Entity | None:
    """As in "the president", "the army", "the movement", "Western diplomats": no party stands beside."""
    definite = roles.parse.tokens[phrase.start].lower in DEFINITE
    if word.noun in words()["person_roles"] and retired(roles.parse, phrase):
        return observer(roles.resolver.words(phrase))
    if of_some_body(roles.parse, phrase):
        whole = NounPhrase(phrase.start, phrase.tail, phrase.head, phrase.tail)
        return outside(roles.resolver.words(whole), word)
    if not word.plural and word.noun in words()["person_roles"]:
        if "opposition" in roles.parse.lowers[phrase.start : phrase.head]:
            return observer(roles.resolver.words(phrase))
        return (
            roles.repeated.speaking(phrase, word.noun)
            or roles.officers.read(phrase, None)
            or roles.repeated.same_noun(phrase, word.noun)
            or roles.repeated.one_more(phrase, word.noun)
            or roles.repeated.last_person(phrase)
            or roles.repeated.titled(phrase, word.noun)
            or roles.bodies.speaks_for(phrase, word.noun)
            or roles.bodies.of_body(phrase, word)
            or _only_mediator(roles, phrase, word)
            or of_home(roles.resolver, phrase, word)
        )
    if word.plural and "opposition" in roles.parse.lowers[phrase.start : phrase.head]:
        return observer(roles.resolver.words(phrase))
    if word.plural and (again := roles.repeated.same_people(phrase)) is not None:
        return again
    if (ours := roles.bodies.of_body(phrase, word)) is not None:
        return ours
    bare = word.noun == "parliament" and phrase.end - phrase.start == 1
    if (definite or word.plural or bare) and roles.bodies.is_plain(phrase, word):
        body = roles.bodies.whole(phrase, word)
        if body is not None:
            return body
    if (mediator := _only_mediator(roles, phrase, word)) is not None:
        return mediator
    if (ours := of_home(roles.resolver, phrase, word)) is not None:
        return ours
    if _some_body(roles.parse, phrase, word):
        return outside(roles.resolver.words(phrase), word)
    if not word.plural:
        return roles.repeated.same_noun(phrase, word.noun)
    if (aides := roles.bodies.speaks_for(phrase, word.noun)) is not None:
        return aides
    if word.noun in LEGISLATING:
        return observer(roles.resolver.words(phrase))  # "Several lawmakers": of whichever chamber
    return outside(roles.resolver.words(phrase), word, 0.7) if word.noun in words()["outside_roles"] else None


def _only_mediator(roles: Roles, phrase: NounPhrase, word: Word) -> Entity | None:
    """As in "the mediators", "the envoy": the only party that mediates."""
    definite = roles.parse.tokens[phrase.start].lower in DEFINITE
    mediates = word.noun == "mediator" or (word.noun in _MEDIATING and not word.plural)
    if not definite or not mediates or len(roles.cast.mediators) != 1:
        return None
    return Entity((Speaker(roles.cast.mediators[0], None),), "group", "they", 0.7)


def _some_body(parse: Parse, phrase: NounPhrase, word: Word) -> bool:
    """As in "an armed group", "two rebel factions": bodies told of without a name."""
    first = parse.tokens[phrase.start]
    new = first.lower in _INDEFINITE or first.tag is Tag.NUM or (word.plural and first.tag is not Tag.DET)
    return new and word.noun in words()["nameless_bodies"] and phrase.head > phrase.start


_MEDIATING = frozenset({"mediator", "envoy", "facilitator"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many", "most", "other"})
