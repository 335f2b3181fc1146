"""As in "the head of state", "the heads of government": the president, or whoever else was just spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity, known
from irenic.coding.words.closed import DEFINITE

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_THEIRS = (["of", "state"], ["of", "government"])
_OFFICES = {"state": {"president"}, "government": {"prime", "minister"}}


def head_of_state(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """Who "the head of state" or "the Northlander head of government" is; None for any other phrase."""
    lowers = resolver.parse.lowers
    if lowers[phrase.head] == "heads" and lowers[phrase.end : phrase.end + 2] in _THEIRS:
        return known(resolver.discourse.newest(lambda e: e.number == "group" and bool(e.speakers), 2), 0.7)
    if lowers[phrase.head] != "head" or lowers[phrase.end : phrase.end + 1] != ["of"]:
        return None
    office = _OFFICES.get(lowers[phrase.end + 1] if phrase.end + 1 < len(lowers) else "")
    if office is None:
        return None
    party = resolver.owners.party(phrase)
    found = resolver.roles.officers.holder(set(office), phrase, party)
    if found is not None or party is not None or lowers[phrase.start] not in DEFINITE:
        return found
    return known(resolver.discourse.newest(lambda e: e.number == "person", 1), 0.7)
