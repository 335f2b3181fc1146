"""What the engine found in a sentence → events: who, when, and whether it is a contact at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from irenic.coding.dates.about_dates import find_ahead
from irenic.coding.sentence_coder import SentenceCoder
from irenic.events.people import merge_people, track_of
from irenic.events.status import Verdict
from irenic.model.dates import PartialDate
from irenic.model.event import Event, EventStatus, Mode
from irenic.model.statement import Span, Speaker
from irenic.model.terms import COMMENTATOR, OTHER

_AHEAD = frozenset({EventStatus.AGREED, EventStatus.ANNOUNCED, EventStatus.PROPOSED, EventStatus.INVITED})
_DONE_BY_ONE = frozenset({Mode.VISIT})
_FAR = 240
"""Days: "proposed on 23 July", told in August, is no meeting of the next July."""


@dataclass(slots=True)
class Found:
    """An event as the engine found it: trigger token, mode, status, people, and the tokens it spans."""

    trigger: int
    mode: Mode
    verdict: Verdict
    people: list[Speaker]
    start: int
    end: int
    place: str = ""
    consumed: set[int] = field(default_factory=set)


class EventBuilder:
    """Makes the events of one sentence."""

    def __init__(self, sentence: SentenceCoder) -> None:
        self.sentence = sentence
        self.parse = sentence.parse

    def event(self, found: Found) -> Event | None:
        """The event, or None where too little is told for a contact."""
        people = merge_people(self._plain(found.people))
        date, basis = self._date(found)
        if not _is_contact(found, people, date):
            return None
        tokens, document = self.parse.tokens, self.sentence.document
        left, right = tokens[found.start].start, tokens[found.end - 1].end
        return Event(
            document=document.name,
            sha256=document.sha256,
            span=Span(left, right, document.text[left:right]),
            mode=found.mode,
            status=found.verdict.status,
            track=track_of(people),
            participants=people,
            place=found.place,
            date=date,
            date_basis=basis,
            trigger=tokens[found.trigger].text,
        )

    def _is_ahead(self, when: PartialDate, basis: str) -> bool:
        """Not over already; and not so far on that words without a year must mean the day of the proposal."""
        said = self.sentence.document.date
        if said is None:
            return True
        far = "first such" in basis and (when.earliest - said.latest).days > _FAR
        return when.latest >= said.earliest and not far

    def _plain(self, people: list[Speaker]) -> list[Speaker]:
        """A people's bare name ("Northlander") is its party."""
        names = {m.name.alias for m in self.sentence.mentions.values() if m.name.kind == "demonym"}
        names |= {t.text for t in self.parse.tokens if t.demonym}
        return [replace(p, actor=None) if p.actor in names else p for p in people]

    def _date(self, found: Found) -> tuple[PartialDate | None, str]:
        """Of what was held, the nearest past date; of what is to come, the nearest date ahead."""
        discourse, document = self.sentence.discourse, self.sentence.document
        at = self.parse.tokens[found.trigger].start
        assert discourse.dates is not None
        if found.verdict.status in _AHEAD:
            first, last = self.sentence.sentence.start, self.sentence.sentence.end
            ahead = [
                (abs(first + start - at), when, f"text: {words}, {basis}")
                for start, words, when, basis in find_ahead(document.text[first:last], document.date)
                if when is not None and self._is_ahead(when, basis)
            ]
            return min(ahead, key=lambda row: row[0])[1:] if ahead else (None, "not told")
        if found.verdict.status is not EventStatus.HELD:
            return None, "not told"
        told = [t for t in discourse.dates.told(discourse.sentence) if t.date is not None]
        told = told or [
            t for t in [discourse.dates.head(discourse.sentence)] if t is not None and t.date is not None
        ]
        if document.date is not None:
            told = [t for t in told if t.date is not None and t.date.earliest <= document.date.latest]
        if not told:
            return None, "not told"
        best = min(told, key=lambda t: abs(t.start - at))
        return best.date, f"text: {best.words}" + (f", {best.why}" if best.why else "")


def _is_contact(found: Found, people: tuple[Speaker, ...], date: PartialDate | None) -> bool:
    """Two sides; or one that goes to a place, or that proposes, refuses or calls off; or one with place or date."""
    sides = {p.actor if p.party in {COMMENTATOR, OTHER} else p.party for p in people}
    if len(sides) > 1:
        return True
    if not sides:
        return False
    if found.verdict.status not in {EventStatus.HELD, EventStatus.ANNOUNCED}:
        return True
    if found.mode in _DONE_BY_ONE:
        return bool(found.place)
    return len(people) > 1 and (bool(found.place) or date is not None)
