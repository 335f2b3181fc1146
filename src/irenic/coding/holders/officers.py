"""Who holds an office: "the Northlander president", "the defence secretary"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.discourse import SUBJECT
from irenic.coding.holders.teller_above import teller_above
from irenic.coding.names.entity import Entity, known
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_OF_SOMETHING = frozenset({"head", "chief", "chair", "leader", "member", "secretary"})
_ANY_OFFICE = frozenset({"minister", "secretary", "head", "aide", "adviser", "representative"})
_NEAR = 6
"""Sentences back in which somebody who is meant by an office alone was spoken of."""


class Officers:
    """Reads the offices that one sentence names."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.discourse = resolver.discourse

    def read(self, phrase: NounPhrase, party: str | None) -> Entity | None:
        """As in "the Ukrainian president", "the defense secretary": who holds the office, as the codebook has it.

        Without a party, somebody spoken of before is meant, or the only one who has the office. Where several of
        one party had it in turn, the one whom the text names is meant.
        """
        end = phrase.head + 1
        if self.parse.lowers[phrase.head] in _OF_SOMETHING and self.parse.lowers[end : end + 1] == ["of"]:
            end = phrase.tail  # "the head of the delegation" is no head of a state
        title = {
            t.lower.replace("defence", "defense")
            for t in self.parse.tokens[phrase.start : max(end, self._office_end(phrase))]
            if t.tag in {Tag.NOUN, Tag.ADJ, Tag.NAME} and t.mention < 0
        }
        return self.holder(title, phrase, party)

    def holder(self, title: set[str], phrase: NounPhrase, party: str | None) -> Entity | None:
        """Who holds the office of that title."""
        found = self.discourse.officers(title - {"affairs"}, party)
        if party is not None:
            if len(found) == 1:
                return Entity((found[0],), "person", "", 0.9)
            return self._named_of(found)
        if self.parse.tokens[phrase.start].lower not in DEFINITE:
            return None

        def spoken(reach: int) -> Entity | None:
            return self.discourse.newest(
                lambda e: len(e.speakers) == 1 and e.speakers[0] in found and e.number == "person", reach
            )

        own = teller_above(self.resolver, phrase)
        ours = [officer for officer in found if officer.party == own]
        if len(ours) == 1:
            return Entity((ours[0],), "person", "", 0.8)
        near = spoken(1)
        if near is None and (party := self._party_told()) is not None:
            ours = [officer for officer in found if officer.party == party]
            if len(ours) == 1:
                return Entity((ours[0],), "person", "", 0.75)
        near = self._own(found, phrase) or near or spoken(_NEAR)
        if title <= _ANY_OFFICE:
            return known(near, 0.9)  # "the minister": of those spoken of
        if near is None and len(found) == 1:
            return Entity((found[0],), "person", "", 0.7)
        if near is None and len({officer.party for officer in found}) == 1:
            return self._named_of(found) or Entity(
                (Speaker(found[0].party, self.resolver.words(phrase)),), "person", "", 0.65
            )
        return known(near, 0.9) or self._to_be_named(found)

    def _own(self, officers: list[Speaker], phrase: NounPhrase) -> Entity | None:
        """As in "“The president rules that out,” her spokesman said": the speaker's own, if no other was told of."""
        speaker = self.resolver.speaker(phrase.start)
        if speaker is None or len(speaker.speakers) != 1 or speaker.speakers[0] in officers:
            return None
        ours = [officer for officer in officers if officer.party == speaker.speakers[0].party]
        now = self.discourse.sentence
        others = any(
            rank == SUBJECT and sentence == now and len(e.speakers) == 1 and e.speakers[0] in officers
            for sentence, rank, e in self.discourse.entries
        )
        return Entity((ours[0],), "person", "", 0.8) if len(ours) == 1 and not others else None

    def _to_be_named(self, officers: list[Speaker]) -> Entity | None:
        """As in "The president rejects a truce. … Ada Abel said": the first whom the text will name."""
        if any(officer in self.discourse.persons for officer in officers):
            return None
        first = next((who for who in self.discourse.cited if who in officers), None)
        return Entity((first,), "person", "", 0.6) if first is not None else None

    def _office_end(self, phrase: NounPhrase) -> int:
        """As in "the minister of agriculture": what an office is for is a part of it."""
        for_what = self.parse.lowers[phrase.end : phrase.end + 1] in (["of"], ["for"])
        ministerial = self.parse.lowers[phrase.head] in {"minister", "secretary"}
        return max(phrase.tail, phrase.head + 1) if for_what and ministerial else phrase.head + 1

    def _named_of(self, officers: list[Speaker]) -> Entity | None:
        """The one of several holders of an office whom the document has named last."""
        named = [officer for officer in officers if officer in self.discourse.persons]
        if not named:
            return None
        return Entity((max(named, key=self.discourse.persons.__getitem__),), "person", "", 0.75)

    def _party_told(self) -> str | None:
        """As in "The Northlander administration is silent. The president …": whose doings were told."""
        told = self.discourse.last_subject()
        return told.speakers[0].party if told is not None and len(told.speakers) == 1 else None
