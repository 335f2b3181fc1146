"""Dates as sources give them: a day, a month, a year or other interval, and the days that each stands for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month, the year, or to a first and a last day.

    Ordered by its earliest day, then by its latest.
    """

    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2025`, `2025-03`, `2025-03-17`, or the interval `2025-03-17/2025-03-21`.

        Raises ValueError with a plain sentence where the text is no such date or the day does not exist.
        """
        if text.count("/") == 1:
            first, _, last = text.partition("/")
            found = cls(cls.parse(first).earliest, cls.parse(last).latest)
            if found.earliest > found.latest:
                raise ValueError(f"'{text}' ends before it begins")
            return found
        match = _ISO.match(text.strip())
        if match is None:
            raise ValueError(f"'{text}' is not a date of the form 2025, 2025-03 or 2025-03-17")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            if month is None:
                return cls.year(year)
            if day is None:
                return cls.month(year, month)
            return cls.day(date(year, month, day))
        except (ValueError, calendar.IllegalMonthError):
            raise ValueError(f"'{text}' is not a day of the calendar") from None

    @classmethod
    def day(cls, value: date) -> PartialDate:
        """The date known to the day."""
        return cls(value, value)

    @classmethod
    def month(cls, year: int, month: int) -> PartialDate:
        """The date known to the month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> PartialDate:
        """The date known to the year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        first, last = self.earliest, self.latest
        if first == last:
            return first.isoformat()
        if self == PartialDate.month(first.year, first.month):
            return f"{first.year:04}-{first.month:02}"
        if self == PartialDate.year(first.year):
            return f"{first.year:04}"
        return f"{first.isoformat()}/{last.isoformat()}"


def certainty_order(when: PartialDate | None) -> tuple[date, int]:
    """What sorts dates by the day from which they are certainly past, then the most precise first; unknown last."""
    if when is None:
        return date.max, 0
    return when.latest, -when.earliest.toordinal()
