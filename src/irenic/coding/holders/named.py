"""Who the name at the head of a phrase is: a party, one of its bodies, its people, a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.outsiders import stranger_before
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention, entity_of
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def named(resolver: Resolver, phrase: NounPhrase, mention: Mention) -> Entity | None:
    """Who the name at the head of a phrase is."""
    name, tokens = mention.name, resolver.parse.tokens
    if name.kind in {"elsewhere", "place"} or name.party is None:
        return None
    if name.kind == "demonym":
        plural = tokens[phrase.head].lower.endswith("s") or tokens[phrase.head].tag is Tag.NOUN
        if not plural and noun_follows(resolver.parse, phrase.head):
            return None
        return Entity((Speaker(name.party, tokens[phrase.head].text),), "group", "they")
    if name.kind == "party" and is_common(resolver.parse, phrase.head):
        return _of_another(resolver, phrase, name.party) or resolver.roles.bodies.meant(phrase, name.party)
    if name.alias.islower() and name.kind != "party":
        owner = resolver.owners.party(phrase)
        if owner is not None and owner != name.party:
            return Entity((Speaker(OTHER, resolver.words(phrase)),), "group", "they", 0.7)
    lower, word = tokens[phrase.head].lower, tokens[phrase.head].word
    plural = lower.endswith("s") and (lower[:-1] in _PEOPLE or (word is not None and word.noun in _PEOPLE))
    if name.kind == "party" and plural:
        return Entity((Speaker(name.party, None),), "party", "they")  # "the Co-Chairs"
    return entity_of(name)


def _of_another(resolver: Resolver, phrase: NounPhrase, party: str) -> Entity | None:
    """As in "the Westerian government", "the army of Westeria", where "the government" is one party's name."""
    whose = resolver.owners.of_whom(phrase) or resolver.owners.party(phrase)
    if whose is None and stranger_before(resolver.parse, phrase, resolver.discourse.people):
        whose = OTHER
    if whose is None or whose == party:
        return None
    return Entity((Speaker(whose, resolver.words(phrase)),), "group", "it", 0.9 if whose != OTHER else 0.6)


def is_common(parse: Parse, index: int) -> bool:
    """As in "the rebels", where that is one of a party's names: no capital behind an article."""
    token = parse.tokens[index]
    if index + 1 < len(parse.tokens) and token.mention == parse.tokens[index + 1].mention:
        return is_common(parse, index + 1)
    return not token.cap


def noun_follows(parse: Parse, index: int) -> bool:
    """As in "the Northland plan": a name that only tells what the noun behind it is."""
    after = parse.tokens[index + 1] if index + 1 < len(parse.tokens) else None
    return after is not None and after.tag in {Tag.NOUN, Tag.ADJ}


_PEOPLE = words()["person_roles"] | words()["movement_bodies"]
