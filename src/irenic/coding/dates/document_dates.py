"""The dates that a document tells, read sentence by sentence as they are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from irenic.coding.dates.calendar_words import MONTH, YEAR
from irenic.coding.dates.evidence import Evidence
from irenic.coding.dates.told_dates import ToldDate, find_told, may_tell
from irenic.coding.words.sentences import Sentence
from irenic.model.dates import PartialDate
from irenic.model.document import Document, ZoneKind

_FULL_YEARS = (
    re.compile(rf"(?:\d{{1,2}}\s+)?{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+({YEAR})(?!\d)"),
    re.compile(rf"({YEAR})(?<=\b\d{{4}})-\d\d-\d\d\b"),
)
_YEARLESS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?!,?\s+{YEAR})|{MONTH}\s+\d{{1,2}}\b(?!\d|,?\s+{YEAR})"
)
_AHEAD = re.compile(
    r"\b(?:by|until|till|before|from|after|than|through|since)\s+(?:(?:the|early|mid|late|end|of)[\s-]+)*\Z"
    r"|\b(?:will|shall|would)\b[^.]*\Z",
    re.IGNORECASE,
)
"""In front of a date that is a limit, or that lies ahead."""
_UPDATED = re.compile(
    r"^[^\n]{0,60}\b(?:updated|modified|last\s+update)\b(?:\s+(?:on|at))?\s*:?\s*(?P<date>[^\n]{6,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_TOP, _FOOT = 2000, 1000
"""Code points among which a line may tell that the text was changed."""
_DATELINE_END = re.compile(r",?\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-)\s")
_HAD = re.compile(r"\bhad\b")
_TOLD = re.compile(r"\b(?:that|said|says|told)\b|[“\"]")
_BACK = re.compile(r"\b(?:earlier|before|previous|preceding)\b")
_RESET = re.compile(r"\W*(?:now|today|currently|at present|since then)\b", re.IGNORECASE)
_ONWARD = re.compile(
    r"\W*(?:later|afterwards?|subsequently|eventually|in the meantime|since|"
    r"(?:soon|shortly|not long) after(?:wards?)?)\s*,",
    re.IGNORECASE,
)


class DocumentDates:
    """The dates that a document tells, read sentence by sentence as they are asked for."""

    def __init__(self, document: Document, sentences: Sequence[Sentence] = ()) -> None:
        self.document = document
        self._sentences = sentences
        self._told: dict[int, list[ToldDate]] = {}
        self._heads: dict[int, ToldDate | None] = {}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of dates with month and year in title and body, in order; not of limits, nor of what lies ahead."""
        text, found = self.document.text, set[int]()
        for zone in (*self.document.of_kind(ZoneKind.HEADLINE), *self.document.of_kind(ZoneKind.BODY)):
            for pattern in _FULL_YEARS:
                for match in pattern.finditer(text, zone.start, zone.end):
                    if not _AHEAD.search(text, max(zone.start, match.start() - 120), match.start()):
                        found.add(int(match[1]))
        return tuple(sorted(found))

    @cached_property
    def running(self) -> tuple[int, ...]:
        """The years in which an undated text moves: it tells them, and then days without a year."""
        text = self.document.text
        zones = self.document.of_kind(ZoneKind.BODY)
        return self.years if any(_YEARLESS.search(text, zone.start, zone.end) for zone in zones) else ()

    @cached_property
    def updated(self) -> date | None:
        """The day on which the text was last changed, where a line at its top or foot tells one after its date."""
        text, published = self.document.text, self.document.date
        if published is None:
            return None
        days = [
            told.date.latest
            for line in _UPDATED.finditer(text)
            if line.start() < _TOP or line.start() > len(text) - _FOOT
            for told in find_told(line["date"], Evidence())[:1]
            if told.date is not None and told.date.is_day
        ]
        return max((day for day in days if day > published.latest), default=None)

    def too_late(self, told: ToldDate) -> bool:
        """Whether a date lies behind the document's and behind the last change of its text."""
        latest = self._evidence_of_document.latest
        return told.date is not None and latest is not None and told.date.earliest > latest

    @cached_property
    def _evidence_of_document(self) -> Evidence:
        years = self.years if self.document.date is None else ()  # read only where there is no date
        return Evidence(self.document.date, years, bound=self.updated)

    def text_of(self, number: int) -> str:
        """The text of a sentence."""
        sentence = self._sentences[number]
        return self.document.text[sentence.start : sentence.end]

    def start_of(self, number: int) -> int:
        """Where a sentence begins in the document."""
        return self._sentences[number].start

    def told(self, number: int) -> list[ToldDate]:
        """The dates of a sentence, with offsets of the document."""
        if number not in self._told:
            text = self.text_of(number)
            self._told[number] = self._read(number, self._evidence(number)) if may_tell(text) else []
        return self._told[number]

    def told_on(self, number: int, told: ToldDate, day: PartialDate) -> ToldDate:
        """A date of a sentence read again, as from the mouth of somebody who spoke on a day."""
        evidence = replace(self._evidence(number), anchor=day, bound=None)
        again = (other for other in self._read(number, evidence) if other.start == told.start)
        found = next(again, told)
        why = found.why.replace("the document date", "the day of the saying")
        return replace(found, why=why)

    def _evidence(self, number: int) -> Evidence:
        return replace(self._evidence_of_document, before=self._before(number))

    def _read(self, number: int, evidence: Evidence) -> list[ToldDate]:
        at = self.start_of(number)
        text = self.text_of(number)
        return [
            replace(told, start=at + told.start, end=at + told.end)
            for told in find_told(text, evidence)
            if told.date is None or told.date != self.document.date or not _DATELINE_END.match(text, told.end)
        ]

    def _before(self, number: int) -> PartialDate | None:
        """The date told last in the paragraph before a sentence; of a paragraph's first, in the one before that.

        What looks back ("A week earlier, X had agreed") is an aside: the story goes on from what stands before it.
        """
        earlier_ones = self._back(number)
        if not earlier_ones and number:
            earlier_ones = range(number - 1, self._back(number - 1).stop, -1)
        for earlier in earlier_ones:
            if self._is_aside(earlier):
                continue
            dates = [told.date for told in self.told(earlier) if told.date is not None]
            if dates:
                return dates[-1]
        return None

    def _is_aside(self, number: int) -> bool:
        told = self.told(number)
        if not told:
            return False
        text = self.text_of(number)
        outer = _TOLD.search(text)
        return bool(
            _BACK.search(told[0].words) or _HAD.search(text, 0, outer.start() if outer else len(text))
        )

    def _back(self, number: int) -> range:
        """The sentences before in the same paragraph, nearest first, a dozen at most."""
        paragraph, first = self._sentences[number].paragraph, number
        while first > max(0, number - 12) and self._sentences[first - 1].paragraph == paragraph:
            first -= 1
        return range(number - 1, first - 1, -1)

    def head(self, number: int) -> ToldDate | None:
        """The date at the head of an earlier sentence of the paragraph, unless "now" has come between."""
        if number not in self._heads:
            self._heads[number] = self._read_head(number)
        return self._heads[number]

    def _read_head(self, number: int) -> ToldDate | None:
        if self._opens(number, _RESET):
            return None
        for earlier in self._back(number):
            for told in self.told(earlier)[:1]:
                if not self.document.text[self._sentences[earlier].start : told.start].strip(" \t“\"'‘"):
                    return self._as_head(number, earlier, told)
            if self._opens(earlier, _RESET):
                return None
        return None

    def _as_head(self, number: int, earlier: int, told: ToldDate) -> ToldDate | None:
        """The head for a sentence: of one that opens with "Later," only that it lies behind the head's date."""
        if not self._governs(earlier, told):
            return None
        if told.date is not None and self._opens(number, _ONWARD):
            return replace(told, date=None, why="some time after it")
        return told

    def _governs(self, number: int, told: ToldDate) -> bool:
        """Not what looks back ("In May he had said"), nor what is counted ("A day later"): these are asides."""
        sentence = self._sentences[number]
        looks_back = _HAD.search(self.document.text, sentence.start, sentence.end)
        return looks_back is None and "before" not in told.why

    def _opens(self, number: int, words: re.Pattern[str]) -> bool:
        sentence = self._sentences[number]
        return words.match(self.document.text, sentence.start, sentence.end) is not None
