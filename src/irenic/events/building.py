"""What the engine found in a sentence → events: who, when, and whether it is a contact at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from irenic.coding.clauses.telling import tells
from irenic.coding.dates.about_dates import find_ahead
from irenic.coding.dates.calendar_words import shift
from irenic.coding.dates.told_dates import ToldDate
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.words.tokens import Tag
from irenic.events.habits import repeated
from irenic.events.people import merge_people
from irenic.events.reported import stands_alone
from irenic.events.status import TRAVELLING, Verdict
from irenic.events.track import track_of
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
    """An event as the engine found it: trigger token, mode, status, people, and the tokens it spans.

    `open_side`: somebody takes part of whom nobody knows who it is. `window`: the tokens in which its date may stand.
    """

    trigger: int
    mode: Mode
    verdict: Verdict
    people: list[Speaker]
    start: int
    end: int
    place: str = ""
    consumed: set[int] = field(default_factory=set)
    open_side: bool = False
    window: tuple[int, int] | None = None


class EventBuilder:
    """Makes the events of one sentence."""

    def __init__(self, sentence: SentenceCoder) -> None:
        self.sentence = sentence
        self.parse = sentence.parse

    def event(self, found: Found) -> Event | None:
        """The event, or None where too little is told for a contact."""
        people = merge_people(self._plain(found.people))
        date, basis = self._date(found)
        if not _is_contact(found, people, date) or self._over(found) or self._only_visited(found, people):
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

    def _only_visited(self, found: Found, people: tuple[Speaker, ...]) -> bool:
        """Of "eleven visits to Osper": nobody is told who went there."""
        if found.mode is not Mode.VISIT or found.verdict.status is not EventStatus.HELD or len(people) != 1:
            return False
        text = self.sentence.document.text
        places = (m for m in self.sentence.mentions.values() if text[m.start : m.end] == found.place)
        return people[0].actor is None and people[0].party in {m.name.party for m in places}

    def _over(self, found: Found) -> bool:
        """Of "flew to Osper last week to meet Abel": the journey is over, and of its purpose nothing is told."""
        governor, said = found.verdict.governor, self.sentence.document.date
        if found.verdict.status is not EventStatus.ANNOUNCED or governor is None or said is None:
            return False
        if governor.lemma not in TRAVELLING or not governor.past:
            return False
        return any(t.date is not None and t.date.latest < said.earliest for t in self._told())

    def _of_this(self, found: Found, told: ToldDate) -> bool:
        """Not when somebody said so, nor of what another verb tells: "told the press on Monday that they had met"."""
        tokens = self.parse.tokens
        if told.words.lower().endswith((" after", " before")):
            return False  # "two days after the talks": when something else was
        if tokens[found.start].start <= told.start < tokens[found.end - 1].end:
            at = tokens[found.trigger].start
            between = (c for c in self.parse.clauses if at < tokens[c.head].start < told.start)
            return not any(
                c.finite and c.kind == "sub" for c in between
            )  # "flew home, where he spoke on Monday"
        before = [c for c in self.parse.clauses if tokens[c.head].start < told.start]
        ends = next((i for i, t in enumerate(tokens) if t.start >= told.end), len(tokens))
        if self.parse.lowers[ends : ends + 2] == [",", "where"] and ends < found.trigger:
            return sum(ends < c.head <= found.trigger for c in self.parse.clauses if c.finite) == 1
        if not before or any(t.lower == "there" for t in tokens[found.trigger : found.end]):
            return True
        own = {found.trigger}
        if tokens[found.trigger].tag is Tag.NOUN:
            own |= {
                max((c.head for c in self.parse.clauses if c.head < found.trigger), default=found.trigger)
            }
            own |= {next((c.head for c in self.parse.clauses if c.head > found.trigger), found.trigger)}
        following = next((c.head for c in self.parse.clauses if tokens[c.head].start > told.start), -1)
        last = max((i for i, t in enumerate(tokens) if t.end <= told.start), default=-1)
        fronted = last >= 0 and tokens[last].tag in {Tag.PUNCT, Tag.CC}  # "…; on 9 May Abel paid a visit"
        return following in own if fronted else before[-1].head in own

    def _of_governor(self, found: Found, start: int) -> bool:
        """Of "phoned on Sunday and urged him to meet": when it was asked or agreed, not when they are to meet."""
        governor = found.verdict.governor
        head = self.parse.tokens[found.trigger].start
        if governor is None or governor.passive or governor.lemma == "be" or governor.head == found.trigger:
            return False
        return start < head and found.verdict.status is not EventStatus.ANNOUNCED

    def _of_another(self, found: Found, start: int) -> bool:
        """The day of a teller ("said on Monday that") or of a later verb: "may go, and will come on Friday"."""
        tokens, clauses = self.parse.tokens, self.parse.clauses
        at, is_noun = tokens[found.trigger].start, tokens[found.trigger].tag is Tag.NOUN
        if start < at:
            before = [c for c in clauses if tokens[c.head].start < start]
            return bool(before) and before[-1].past and tells(self.parse, before[-1])
        behind = [c for c in clauses if at < tokens[c.head].start]
        own = behind[0].index if behind and is_noun else -1  # "a meeting is scheduled for Friday"
        later = [c for c in behind if c.finite and c.index != own and tokens[c.head].start < start]
        return any(stands_alone(self.parse, c) for c in later)

    def _in_window(self, found: Found, start: int) -> bool:
        if found.window is None:
            return True
        tokens = self.parse.tokens
        return tokens[found.window[0]].start <= start < tokens[found.window[1] - 1].end

    def _yesterday(self, found: Found) -> PartialDate | None:
        """As in "yesterday's session", which tells no date of a saying but that of the session."""
        said, near = self.sentence.document.date, self.parse.lowers[max(found.trigger - 4, 0) : found.trigger]
        if said is None or not said.is_day or "yesterday" not in near[:-1]:
            return None
        return shift(said, -1, "day") if near[near.index("yesterday") + 1] in {"'s", "’s"} else None

    def _told(self) -> list[ToldDate]:
        """The dates of the sentence, without "every Friday"."""
        discourse, text = self.sentence.discourse, self.sentence.document.text
        assert discourse.dates is not None
        told = discourse.dates.told(discourse.sentence)
        return [t for t in told if t.date is not None and not repeated(text, t.start)]

    def _is_ahead(self, when: PartialDate, basis: str) -> bool:
        """Not over already; and not so far on that words without a year must mean the day of the proposal."""
        said = self.sentence.document.date
        if said is None:
            return True
        far = "first such" in basis and (when.earliest - said.latest).days > _FAR
        return when.latest >= said.earliest and not far

    @cached_property
    def _to_come(self) -> list[tuple[int, str, PartialDate]]:
        """The dates of the sentence that lie ahead, each with its offset in the document and how it is known."""
        document, at = self.sentence.document, self.sentence.sentence.start
        text = document.text[at : self.sentence.sentence.end]
        return [
            (at + start, f"text: {words}, {basis}", when)
            for start, words, when, basis in find_ahead(text, document.date)
            if when is not None and self._is_ahead(when, basis) and not repeated(document.text, at + start)
        ]

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
            ahead = [
                (abs(start - at), when, basis)
                for start, basis, when in self._to_come
                if not self._of_governor(found, start)
                and not self._of_another(found, start)
                and self._in_window(found, start)
            ]
            return min(ahead, key=lambda row: row[0])[1:] if ahead else (None, "not told")
        if found.verdict.status is not EventStatus.HELD:
            return None, "not told"
        if (when := self._yesterday(found)) is not None:
            return when, "text: yesterday, against the document date"
        told = self._told()
        told = [t for t in told if self._in_window(found, t.start) and self._of_this(found, t)]
        told = told or [
            t
            for t in [discourse.dates.head(discourse.sentence)]
            if t is not None and t.date is not None and found.window is None
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
    if len(sides) + found.open_side > 1:
        return True
    if not sides:
        return False
    if found.verdict.status not in {EventStatus.HELD, EventStatus.ANNOUNCED}:
        return True
    if found.mode in _DONE_BY_ONE:
        return bool(found.place)
    return len(people) > 1 and (bool(found.place) or date is not None)
