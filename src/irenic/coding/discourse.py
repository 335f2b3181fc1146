"""What a document has spoken of so far: who, which plans, which issue, when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from irenic.coding.content import Finding
from irenic.coding.entity import Entity
from irenic.coding.when import DocumentDates
from irenic.model.statement import Speaker


@dataclass(slots=True)
class Discourse:
    """What was spoken of so far in a document: (sentence, is subject, entity), newest last."""

    entries: list[tuple[int, bool, Entity]] = field(default_factory=list)
    people: dict[str, Entity] = field(default_factory=dict)
    documents: dict[str, Entity] = field(default_factory=dict)
    officers: Callable[[set[str], str | None], list[Speaker]] = lambda _title, _party: []
    belligerents: tuple[str, ...] = ()
    topic: tuple[int, Finding] | None = None
    topic_paragraph: int = -1
    paragraph: int = 0
    sentence: int = 0
    dates: DocumentDates | None = None
    speaker: Entity | None = None

    def note(self, entity: Entity, *, subject: bool) -> None:
        """Remember an entity; only the newest two dozen can be meant by a pronoun."""
        self.entries.append((self.sentence, subject, entity))
        del self.entries[:-24]

    def newest(self, fits: Callable[[Entity], bool], reach: int = 3) -> Entity | None:
        """The fitting entity of the newest sentence, a subject before another mention, the later before the earlier."""
        best: tuple[int, bool, int] | None = None
        found: Entity | None = None
        for order, (sentence, subject, entity) in enumerate(self.entries):
            if self.sentence - sentence > reach or not fits(entity):
                continue
            key = (sentence, subject, order)
            if best is None or key > best:
                best, found = key, entity
        return found
