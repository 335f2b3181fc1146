"""Documents → events, each once."""

from __future__ import annotations

from irenic.coding.rules import RuleCoder
from irenic.events.sentence import SentenceEvents
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.event import Event


class EventFinder:
    """Finds the events that documents tell of, for one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._coder = RuleCoder(codebook)

    def find(self, document: Document) -> list[Event]:
        """The events of the body zones, in the order of their spans, each once."""
        found: list[Event] = []
        for sentence, _ in self._coder.walk(document):
            if sentence.parse.tokens:
                found.extend(SentenceEvents(sentence).events())
        return _merge(found)


def _merge(found: list[Event]) -> list[Event]:
    """In the order of spans; of one document the same contact told again stays as it was told first."""
    found.sort(key=lambda e: (e.span.start, e.span.end, e.mode, e.status))
    kept: dict[object, Event] = {}
    for event in found:
        parties = frozenset((p.party, p.actor) for p in event.participants)
        kept.setdefault((event.mode, event.status, parties, event.place, event.date), event)
    return list(kept.values())
