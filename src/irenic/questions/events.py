"""What contacts and proposals documents tell of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from irenic.events.find import ContactFinder
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.event import Event, ProposalMention


@dataclass(frozen=True, slots=True)
class Contacts:
    """The events and the proposals mentioned, in the order of documents and spans."""

    events: tuple[Event, ...]
    proposals: tuple[ProposalMention, ...]

    def to_json(self) -> dict[str, Any]:
        """Both lists."""
        return {
            "events": [event.to_json() for event in self.events],
            "proposals": [proposal.to_json() for proposal in self.proposals],
        }


def find_contacts(codebook: Codebook, documents: Iterable[Document]) -> Contacts:
    """The events and proposals of documents, in their order."""
    find = ContactFinder(codebook).find
    found = [find(document) for document in documents]
    return Contacts(
        tuple(event for events, _ in found for event in events),
        tuple(proposal for _, proposals in found for proposal in proposals),
    )
