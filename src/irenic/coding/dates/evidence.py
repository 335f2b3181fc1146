"""What a date without all its parts is read against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from irenic.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Evidence:
    """The document's date, the years of its other dates, and the date told last before.

    `anchor` is what weekdays and "last week" are counted from; `bound` the day, where it is later, on which the text
    was last changed: no date of saying lies behind it.
    """

    anchor: PartialDate | None = None
    years: tuple[int, ...] = ()
    before: PartialDate | None = None
    bound: date | None = None

    @property
    def today(self) -> date | None:
        """The anchor where it is known to the day."""
        return self.anchor.earliest if self.anchor is not None and self.anchor.is_day else None

    @property
    def year(self) -> int | None:
        """The year of the anchor where it lies in one."""
        if self.anchor is None or self.anchor.earliest.year != self.anchor.latest.year:
            return None
        return self.anchor.latest.year

    @property
    def latest(self) -> date | None:
        """The last day on which a thing can have been said."""
        if self.anchor is None:
            return self.bound
        return max(self.anchor.latest, self.bound) if self.bound is not None else self.anchor.latest


Found = tuple[PartialDate | None, str]
"""A date, or None where it cannot be known, and how it is read."""
Reader = Callable[[re.Match[str], Evidence], Found | None]
"""Reads what a pattern has found; None where that is no date."""

AGAINST = "against the document date"
YEAR_FROM_DOCUMENT = "the year from the document date"
YEAR_FROM_TEXT = "the year from the other dates of the text"
FROM_BEFORE = "from the date told before"
NO_DAY = "the calendar has no such day"
BEFORE_IT = "at some time before it"
NO_DOCUMENT_DAY = "the document's day is not known"


def compile_time(pattern: str) -> re.Pattern[str]:
    """A pattern for words that stand by themselves."""
    return re.compile(rf"(?<![\w./-]){pattern}(?![\w/])")
