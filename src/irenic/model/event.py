"""Events beside statements: meetings, calls, visits and letters, and proposals that texts mention."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from irenic.model.dates import PartialDate
from irenic.model.statement import Span, Speaker
from irenic.model.terms import Polarity


class EventStatus(StrEnum):
    """How far an event has come; `announced` is told as going to take place, without who agreed to it."""

    HELD = "held"
    AGREED = "agreed"
    ANNOUNCED = "announced"
    PROPOSED = "proposed"
    INVITED = "invited"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Mode(StrEnum):
    """The way of a contact; `meeting` and `talks` where the text tells no more."""

    SUMMIT = "summit"
    TALKS = "talks"
    DIRECT_TALKS = "direct_talks"
    PROXIMITY_TALKS = "proximity_talks"
    BACKCHANNEL = "backchannel"
    SHUTTLE = "shuttle"
    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    LETTER = "letter"


class Track(StrEnum):
    """Between whom: officials (I), officials and others (1.5), no officials (II); unknown where a side is not told."""

    ONE = "I"
    ONE_AND_A_HALF = "1.5"
    TWO = "II"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Event:
    """A contact that a text tells of.

    `participants` are those whom the text names, in its order. `date` is when it was, or is to be, held;
    `place` the text's own word, empty where none is told. `trigger` is the word that tells of it.
    """

    document: str
    sha256: str
    span: Span
    mode: Mode
    status: EventStatus
    track: Track
    participants: tuple[Speaker, ...]
    place: str
    date: PartialDate | None
    date_basis: str
    trigger: str

    def to_json(self) -> dict[str, Any]:
        """One object of what `irenic events` prints."""
        return {
            "document": self.document,
            "sha256": self.sha256,
            "span": {"start": self.span.start, "end": self.span.end, "exact": self.span.exact},
            "mode": self.mode.value,
            "status": self.status.value,
            "track": self.track.value,
            "participants": [{"party": p.party, "actor": p.actor} for p in self.participants],
            "place": self.place,
            "date": str(self.date) if self.date else None,
            "date_basis": self.date_basis,
            "trigger": self.trigger,
        }


@dataclass(frozen=True, slots=True)
class ProvisionCandidate:
    """A provision that a text tells of a proposal, for an analyst to confirm; `words` are the text's."""

    issue: str
    option: str | None
    polarity: Polarity
    words: str

    def to_json(self) -> dict[str, str | None]:
        """One object."""
        return {
            "issue": self.issue,
            "option": self.option,
            "polarity": self.polarity.value,
            "words": self.words,
        }


@dataclass(frozen=True, slots=True)
class ProposalMention:
    """A sentence that tells what a plan, draft or framework provides; `owners` put it forward, as far as told."""

    document: str
    sha256: str
    span: Span
    name: str
    owners: tuple[Speaker, ...]
    provisions: tuple[ProvisionCandidate, ...]

    def to_json(self) -> dict[str, Any]:
        """One object of what `irenic events` prints."""
        return {
            "document": self.document,
            "sha256": self.sha256,
            "span": {"start": self.span.start, "end": self.span.end, "exact": self.span.exact},
            "name": self.name,
            "owners": [{"party": p.party, "actor": p.actor} for p in self.owners],
            "provisions": [provision.to_json() for provision in self.provisions],
        }
