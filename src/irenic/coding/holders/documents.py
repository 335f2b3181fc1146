"""Plans and other documents that speak for whoever put them forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import words
from irenic.coding.words.closed import DEFINITE
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Documents:
    """Reads the documents that one sentence names, and remembers whose they are."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver

    def read(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """A plan speaks for who put it forward; "the plan", "the text" later means the last one."""
        documents = self.resolver.discourse.documents
        owner = self.resolver.owners.author(phrase)
        if owner is None:
            if self.resolver.parse.tokens[phrase.start].lower not in {*DEFINITE, "such"}:
                return None
            if noun in documents or noun not in _ANY_DOCUMENT or not documents:
                return documents.get(noun)
            return known(list(documents.values())[-1], 0.6)
        parties = tuple(dict.fromkeys(speaker.party for speaker in owner.speakers))
        joint = len(parties) < len(owner.speakers)  # "drafted by Abel and her envoy" is Northland's
        speakers = tuple(Speaker(party, None) for party in parties) if joint else owner.speakers
        entity = Entity(speakers, owner.number, "it", owner.sure * 0.85)
        if noun in words()["documents"]:
            documents.pop(noun, None)
            documents[noun] = entity
        return entity


_ANY_DOCUMENT = frozenset("document text paper draft proposal plan statement".split())
