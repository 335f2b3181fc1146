"""A source text and its zones."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from irenic.model.dates import PartialDate, certainty_order
from irenic.model.outlet import distinct_outlets


class ZoneKind(StrEnum):
    """What a stretch of a document is; only `body` is coded."""

    BODY = "body"
    HEADLINE = "headline"
    BOILERPLATE = "boilerplate"
    RECAP = "recap"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch `[start, end)` of the clean text, in code points, and why it is what it is."""

    kind: ZoneKind
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """One appearance of a text: under which name it was found, who published it, when, under which title."""

    name: str
    title: str = ""
    outlet: str = ""
    date: PartialDate | None = None
    date_basis: str = "unknown"
    source_kind: str = ""

    @property
    def order(self) -> tuple[datetime.date, int, str]:
        """What sorts publications of one text: the first certain day, the most precise, the name."""
        return (*certainty_order(self.date), self.name)


@dataclass(frozen=True, slots=True)
class Document:
    """One source text: immutable clean text with the zones that cover it without gap or overlap.

    `name` is the path below the folder that was read, with forward slashes; `sha256` is the hash of the
    clean text in UTF-8. `date_basis` says how the date is known: front matter, metadata, text, file name,
    or unknown. `source_kind` is the analyst's word for the kind of source (agency report, opinion), where
    given. Name, title, outlet and date are those of the first publication of the text; `also` are the others.
    """

    name: str
    text: str
    sha256: str
    zones: tuple[Zone, ...]
    title: str = ""
    outlet: str = ""
    date: PartialDate | None = None
    date_basis: str = "unknown"
    source_kind: str = ""
    warnings: tuple[str, ...] = ()
    also: tuple[Publication, ...] = ()

    def of_kind(self, kind: ZoneKind) -> tuple[Zone, ...]:
        """The zones of one kind, in order."""
        return tuple(zone for zone in self.zones if zone.kind is kind)

    @property
    def publications(self) -> tuple[Publication, ...]:
        """Every publication of the text, the first one first."""
        own = Publication(self.name, self.title, self.outlet, self.date, self.date_basis, self.source_kind)
        return own, *self.also

    @property
    def outlets(self) -> tuple[str, ...]:
        """The named outlets that published the text, each once, in the order of publication."""
        return distinct_outlets(publication.outlet for publication in self.publications)

    def as_of(self, day: datetime.date | None) -> Document | None:
        """The document as it was certainly known on a day: without later publications; None where there is none."""
        if day is None:
            return self
        # The first publication is the one that is certain first, so it goes last.
        if self.date is None or self.date.latest > day:
            return None
        also = tuple(p for p in self.also if p.date is not None and p.date.latest <= day)
        return replace(self, also=also)
