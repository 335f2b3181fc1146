"""Lawyers who speak for somebody: "lawyers for the Front argue", "a lawyer representing Northland"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

COUNSEL = frozenset({"lawyer", "attorney"})


def client_of(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """The party that a lawyer speaks for, where the words right behind say so."""
    parse = resolver.parse
    if parse.lowers[phrase.end : phrase.end + 1] not in (["for"], ["representing"]):
        return None
    inner = parse.noun_phrase(phrase.end + 1)
    found = resolver.phrase(inner) if inner is not None else None
    if found is None or len(found.speakers) != 1 or found.speakers[0].party in {COMMENTATOR, OTHER}:
        return None
    return Entity((Speaker(found.speakers[0].party, resolver.words(phrase)),), "group", "they", 0.75)
