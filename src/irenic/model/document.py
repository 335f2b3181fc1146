"""A source text and its zones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from irenic.model.dates import PartialDate


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
class Document:
    """One source text: immutable clean text with the zones that cover it without gap or overlap.

    `name` is the path below the folder that was read, with forward slashes; `sha256` is the hash of the
    clean text in UTF-8. `date_basis` says how the date is known: front matter, metadata, text, file name,
    or unknown. `source_kind` is the analyst's word for the kind of source (agency report, opinion), where
    given.
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

    def of_kind(self, kind: ZoneKind) -> tuple[Zone, ...]:
        """The zones of one kind, in order."""
        return tuple(zone for zone in self.zones if zone.kind is kind)
