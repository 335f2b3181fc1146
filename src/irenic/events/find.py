"""Documents → the contacts that they tell of, each once, and the proposals that they mention."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.hidden_marks import shown
from irenic.coding.rules import RuleCoder
from irenic.events.places import site_nouns
from irenic.events.proposals import DocumentProposals
from irenic.events.sentence import SentenceEvents
from irenic.events.telling import takes_back
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.event import Event, ProposalMention


class ContactFinder:
    """Finds contacts and proposals in documents, for one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._coder = RuleCoder(codebook)
        self._sites = site_nouns(codebook.places)

    def find(self, document: Document) -> tuple[list[Event], list[ProposalMention]]:
        """The events and the proposals mentioned in the body zones, each in the order of their spans."""
        if (seen := shown(document)) is not None:
            events, mentions = self.find(seen.seen)
            placed = [replace(event, span=seen.span(event.span)) for event in events]
            return placed, [replace(mention, span=seen.span(mention.span)) for mention in mentions]
        events = []
        told: list[Event] = []
        proposals = DocumentProposals(document)
        for sentence, turn in self._coder.walk(document):
            if sentence.parse.tokens:
                own = SentenceEvents(sentence, turn, self._sites)
                events = events[: -len(told)] if told and takes_back(sentence.parse) else events
                told = own.events()
                events += told
                proposals.read(sentence, own.reading)
        return _merge(events), sorted(proposals.mentions(), key=lambda m: (m.span.start, m.span.end))

    def events(self, document: Document) -> list[Event]:
        """The events alone."""
        return self.find(document)[0]

    def proposals(self, document: Document) -> list[ProposalMention]:
        """The proposals alone."""
        return self.find(document)[1]


def _merge(found: list[Event]) -> list[Event]:
    """In the order of spans; of one document the same contact told again stays as it was told first."""
    found.sort(key=lambda e: (e.span.start, e.span.end, e.mode, e.status))
    kept: dict[object, Event] = {}
    for event in found:
        parties = frozenset((p.party, p.actor) for p in event.participants)
        kept.setdefault((event.mode, event.status, parties, event.place, event.date), event)
    return list(kept.values())
