"""Whose a document in front is: "In a letter demanding a vote, Abel thanked the envoys"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def of_whoever_acts(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "In a statement calling for a truce, Abel thanked the envoys": of the subject behind."""
    parse = resolver.parse
    if phrase.start != 1 or parse.lowers[0] not in {"in", "with"} or parse.lowers[1] not in _NEW:
        return None
    inside = any(not c.finite or c.kind == "rel" for c in parse.clauses_in(phrase.end, phrase.end + 3))
    behind = (c for c in parse.clauses if c.finite and c.kind == "main" and c.start > phrase.end)
    main = next(behind, None) if inside else None
    if main is None or main.passive or not main.subjects:
        return None
    named = parse.tokens[main.subjects[0].head].tag is not Tag.PRON
    return resolver.subject(main) if named else None


_NEW = frozenset({"a", "an", "another", "her", "his", "its", "their"})
