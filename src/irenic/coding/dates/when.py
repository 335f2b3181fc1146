"""When a thing was said, told in its sentence, at its paragraph's head or by the document; and how it is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.dates.calendar_words import MONTH, YEAR
from irenic.coding.dates.date_kinds import Evidence
from irenic.coding.dates.told_dates import ToldDate, find_told, may_tell
from irenic.coding.words.sentences import Sentence
from irenic.model.dates import PartialDate
from irenic.model.document import Document, ZoneKind
from irenic.model.terms import Form

_FULL_YEARS = (
    re.compile(rf"{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+({YEAR})(?!\d)"),
    re.compile(rf"({YEAR})(?<=\b\d{{4}})-\d\d-\d\d\b"),
)
_HAD = re.compile(r"\bhad\b")
_RESET = re.compile(r"\W*(?:now|today|currently|at present|since then)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A date, None where it is not known, and how it is known."""

    date: PartialDate | None
    basis: str


class DocumentDates:
    """The dates that a document tells, read sentence by sentence as they are asked for."""

    def __init__(self, document: Document, sentences: Sequence[Sentence] = ()) -> None:
        self.document = document
        self._sentences = sentences
        self._told: dict[int, list[ToldDate]] = {}
        self._heads: dict[int, ToldDate | None] = {}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of dates with month and year in the body, in order."""
        found: set[int] = set()
        for zone in self.document.of_kind(ZoneKind.BODY):
            for pattern in _FULL_YEARS:
                found.update(map(int, pattern.findall(self.document.text, zone.start, zone.end)))
        return tuple(sorted(found))

    def told(self, number: int) -> list[ToldDate]:
        """The dates of a sentence, with offsets of the document."""
        if number not in self._told:
            sentence = self._sentences[number]
            text, at = self.document.text[sentence.start : sentence.end], sentence.start
            found: list[ToldDate] = []
            if may_tell(text):
                years = self.years if self.document.date is None else ()  # read only where there is no date
                found = find_told(text, Evidence(self.document.date, years, self._before(number)))
            self._told[number] = [ToldDate(at + t.start, at + t.end, t.words, t.date, t.why) for t in found]
        return self._told[number]

    def _before(self, number: int) -> PartialDate | None:
        """The date told last in the paragraph before a sentence; of a paragraph's first, in the one before that."""
        earlier_ones = self._back(number)
        if not earlier_ones and number:
            earlier_ones = range(number - 1, self._back(number - 1).stop, -1)
        for earlier in earlier_ones:
            dates = [told.date for told in self.told(earlier) if told.date is not None]
            if dates:
                return dates[-1]
        return None

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
        if self._resets(number):
            return None
        for earlier in self._back(number):
            for told in self.told(earlier)[:1]:
                if not self.document.text[self._sentences[earlier].start : told.start].strip(" \t“\"'‘"):
                    return told if self._governs(earlier, told) else None
            if self._resets(earlier):
                return None
        return None

    def _governs(self, number: int, told: ToldDate) -> bool:
        """Not what looks back ("In May he had said"), nor what is counted ("A day later"): these are asides."""
        sentence = self._sentences[number]
        looks_back = _HAD.search(self.document.text, sentence.start, sentence.end)
        return looks_back is None and "before" not in told.why

    def _resets(self, number: int) -> bool:
        sentence = self._sentences[number]
        return _RESET.match(self.document.text, sentence.start, sentence.end) is not None

    @cached_property
    def undated(self) -> When:
        """What an undated text tells of itself: the years of its dates, else nothing."""
        if not self.years:
            return When(None, "unknown")
        first, last = self.years[0], self.years[-1]
        period = PartialDate(PartialDate.year(first).earliest, PartialDate.year(last).latest)
        words = str(first) if first == last else f"{first} to {last}"
        return When(period, f"the years of the text's dates: {words}")


def said_when(
    parse: Parse, dates: DocumentDates, sentence: int, candidate: Candidate, *, historical: bool
) -> When:
    """The date of a candidate: told in its sentence outside the content, at the paragraph's head, or the document's.

    A date later than the document's is no date of saying; what is told as past has no date unless it is named.
    """
    told = _nearest(parse, dates, sentence, candidate)
    if told is not None:
        return When(
            told.date, _say_basis(told) if told.date is not None else f"unknown: {told.words}, {told.why}"
        )
    clause = candidate.clause
    past = clause is None or candidate.quote or (clause.past and not clause.perfect)
    head = dates.head(sentence) if past else None
    if head is not None and head.date is not None and not _too_late(head, dates.document):
        return When(head.date, f"{_say_basis(head)}, at the head of the paragraph")
    if historical:
        return When(None, "unknown")
    if dates.document.date is None:
        return dates.undated
    return When(dates.document.date, "document date")


def _nearest(parse: Parse, dates: DocumentDates, sentence: int, candidate: Candidate) -> ToldDate | None:
    """The date nearest to the trigger; inside a content only a day that is past beyond doubt."""
    tokens = parse.tokens
    first, last = candidate.content
    start, end = tokens[first].start, tokens[min(last, len(tokens)) - 1].end
    at = tokens[candidate.trigger].start
    fitting = [
        told
        for told in dates.told(sentence)
        if not _too_late(told, dates.document)
        and (not start <= told.start < end or (candidate.form is Form.VERB_NP and _is_past(told)))
    ]
    return min(fitting, key=lambda told: (told.date is None, abs(told.start - at)), default=None)


def _too_late(told: ToldDate, document: Document) -> bool:
    return told.date is not None and document.date is not None and told.date.earliest > document.date.latest


def _is_past(told: ToldDate) -> bool:
    return told.date is not None and told.date.is_day and told.why == "against the document date"


def _say_basis(told: ToldDate) -> str:
    return f"text: {told.words}" + (f", {told.why}" if told.why else "")
