"""Who has signed a thing together: whom "both sides" means then, and whose the declaration is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.holders.documents import remember
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_SIGNING = frozenset("conclude initial ink issue sign".split())
_NEAR = 12
"""Tokens behind what is signed in which "with" names the other side."""


def note_signing(resolver: Resolver, clause: Clause) -> None:
    """As in "Northland signed a declaration with Southmark. It calls for …": both have signed it."""
    if clause.lemma not in _SIGNING or clause.passive or clause.negated or clause.modal:
        return
    parse = resolver.parse
    signed = parse.bare_phrase(parse.skip(clause.after))
    word = parse.tokens[signed.head].word if signed is not None else None
    if signed is None or word is None or word.noun not in words()["documents"] | words()["negotiated"]:
        return
    sides = [resolver.phrase(subject) for subject in clause.subjects]
    sides.append(_other(resolver, signed))
    speakers = (speaker for entity in sides if entity is not None for speaker in entity.speakers)
    parties = tuple(dict.fromkeys(speaker.party for speaker in speakers))
    if len(parties) != 2 or not {COMMENTATOR, OTHER}.isdisjoint(parties):
        return
    if set(parties) <= set(resolver.discourse.cast.belligerents) and not resolver.discourse.pair_defined:
        resolver.discourse.pair = parties
    if word.noun in _JOINT:
        both = tuple(Speaker(party, None) for party in parties)
        remember(resolver, word.noun, Entity(both, "group", "it", 0.75))


def _other(resolver: Resolver, signed: NounPhrase) -> Entity | None:
    """Who is named behind "with", as in "signed a declaration of principles with the rebels"."""
    parse = resolver.parse
    for index in range(signed.end, min(signed.end + _NEAR, len(parse.tokens) - 1)):
        if parse.clause_at.get(index) is not None:
            return None
        if parse.lowers[index] == "with":
            phrase = parse.noun_phrase(index + 1)
            return resolver.phrase(phrase) if phrase is not None else None
    return None


_JOINT = frozenset("communique communiqué declaration memorandum statement".split())
"""What says for both who sign it what they want; an accord binds them instead."""
