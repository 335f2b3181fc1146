"""People told by whose friends or equals they are: "Northland's allies", "his counterpart"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.outsiders import outside
from irenic.coding.names.entity import Entity
from irenic.coding.words.lexicon import Word
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def related(resolver: Resolver, phrase: NounPhrase, word: Word) -> Entity | None:
    """As in "Northland's allies", who are not Northland; "his allies" are his side; "his counterpart" the other."""
    owner = resolver.owners.owner(phrase)
    if owner is None or len(owner.speakers) != 1:
        return None
    speaker = owner.speakers[0]
    pronoun = any(t.tag in {Tag.PPOS, Tag.POSS} for t in resolver.parse.tokens[phrase.start : phrase.head])
    if not pronoun or (
        word.noun == "counterpart"
        and any(t.demonym for t in resolver.parse.tokens[phrase.start : phrase.head])
    ):
        return None  # "Northlander partners" are of Northland, so is "her Northlander counterpart"
    if word.noun == "counterpart":
        pair = resolver.discourse.cast.belligerents
        other = [party for party in pair if party != speaker.party]
        if len(pair) != 2 or len(other) != 1:
            return None
        return Entity((Speaker(other[0], resolver.words(phrase)),), "group", "they", 0.6)
    if owner.number == "person":
        return None
    return outside(resolver.words(phrase), word, 0.7)
