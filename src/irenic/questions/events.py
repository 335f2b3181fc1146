"""What contacts and proposals documents tell of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from irenic.corpus.duplicates import find_duplicates, order_stories, without_own_stories
from irenic.corpus.publications import merge_publications
from irenic.events.find import ContactFinder
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup, stories_by_hash
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


def find_contacts(
    codebook: Codebook, documents: Iterable[Document], stories: Iterable[DuplicateGroup] | None = None
) -> Contacts:
    """The events and proposals of documents, in their order; a contact that a story tells again is told once.

    The `stories` of the documents are found here where they are not given.
    """
    find = ContactFinder(codebook).find
    documents = merge_publications(documents)
    found = [find(document) for document in documents]
    if stories is None:
        stories = find_duplicates(without_own_stories(documents, codebook.own_story))
    again = _told_again(documents, [events for events, _ in found], stories)
    return Contacts(
        tuple(event for events, _ in found for event in events if event not in again),
        tuple(proposal for _, proposals in found for proposal in proposals),
    )


def _told_again(
    documents: Iterable[Document], found: Iterable[list[Event]], stories: Iterable[DuplicateGroup]
) -> set[Event]:
    """The events that another document of the same story tells first: the same kind, people, place and day."""
    events = dict(zip(documents, found, strict=True))
    story_of = stories_by_hash(stories)
    first: dict[object, Event] = {}
    again: set[Event] = set()
    for document in order_stories(events):
        for event in events[document]:
            people = frozenset((person.party, person.actor) for person in event.participants)
            story = story_of.get(document.sha256, document.sha256)
            key = (story, event.mode, event.status, people, event.place, event.date)
            if first.setdefault(key, event).sha256 != event.sha256:
                again.add(event)
    return again
