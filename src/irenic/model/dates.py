"""Dates as sources give them: a day, a month, a year, and the interval that each stands for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year.

    Ordered by its earliest day, then by its latest.
    """

    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2025`, `2025-03` or `2025-03-17`.

        Raises ValueError with a plain sentence where the text is no such date or the day does not exist.
        """
        match = _ISO.match(text.strip())
        if match is None:
            raise ValueError(f"'{text}' is not a date of the form 2025, 2025-03 or 2025-03-17")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            if month is None:
                return cls(date(year, 1, 1), date(year, 12, 31))
            if day is None:
                return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
            return cls.day(date(year, month, day))
        except (ValueError, calendar.IllegalMonthError):
            raise ValueError(f"'{text}' is not a day of the calendar") from None

    @classmethod
    def day(cls, value: date) -> PartialDate:
        """The date known to the day."""
        return cls(value, value)

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        if self.earliest.month == self.latest.month:
            return f"{self.earliest:%Y-%m}"
        return f"{self.earliest:%Y}"
