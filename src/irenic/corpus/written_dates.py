"""Dates as people write them, read only where one reading is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from irenic.model.dates import PartialDate

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}
_MONTH_NUMBER |= {name[:3]: number for name, number in _MONTH_NUMBER.items()} | {"sept": 9}
_MONTH = r"(?P<{0}>" + "|".join(_MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
DATE = re.compile(
    r"(?<![\w/.-])(?:"
    + _YEAR.format("y1")
    + r"(?P<sep1>[-/.])(?P<m1>\d{1,2})(?P=sep1)(?P<d1>\d{1,2})(?!\d)"
    + r"|(?P<a2>\d{1,2})(?P<sep2>[-/.])(?P<b2>\d{1,2})(?P=sep2)"
    + _YEAR.format("y2")
    + "|"
    + _DAY.format("d3")
    + r"(?:\s+of)?[ \t-]+"
    + _MONTH.format("m3")
    + r",?[ \t-]+"
    + _YEAR.format("y3")
    + "|"
    + _MONTH.format("m4")
    + r"[ \t]+"
    + _DAY.format("d4")
    + r",?[ \t]+"
    + _YEAR.format("y4")
    + "|"
    + _MONTH.format("m5")
    + r",?[ \t]+"
    + _YEAR.format("y5")
    + r")(?![\w])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found at `[start, end)`; `date` is None where it is ambiguous or no day: `fault` says why."""

    start: int
    end: int
    date: PartialDate | None
    fault: str = ""


def find_dates(text: str) -> Iterator[WrittenDate]:
    """The dates written in a text, in order: ISO, with the month's name, or in figures.

    In figures, 03/17/2025 is certain, because there is no month 17; 03/04/2025 is not, and stays unknown.
    """
    for match in DATE.finditer(text):
        found, fault = _read(match)
        yield WrittenDate(match.start(), match.end(), found, fault)


def _read(match: re.Match[str]) -> tuple[PartialDate | None, str]:
    part = match.groupdict()
    if part["y2"]:
        return _read_figures(match.group(), int(part["a2"]), int(part["b2"]), part["y2"])
    if part["y1"]:
        return _day(match.group(), part["y1"], int(part["m1"]), int(part["d1"]))
    for k in "34":
        if part[f"y{k}"]:
            return _day(match.group(), part[f"y{k}"], _month(part[f"m{k}"]), int(part[f"d{k}"]))
    return PartialDate.parse(f"{part['y5']}-{_month(part['m5']):02d}"), ""


def _read_figures(written: str, first: int, second: int, year: str) -> tuple[PartialDate | None, str]:
    if first == second or second > 12:
        return _day(written, year, first, second)
    if first > 12:
        return _day(written, year, second, first)
    return None, f"'{written}' may be a day of month {first} or of month {second}"


def _day(written: str, year: str, month: int, day: int) -> tuple[PartialDate | None, str]:
    try:
        return PartialDate.parse(f"{year}-{month:02d}-{day:02d}"), ""
    except ValueError:
        return None, f"'{written}' is not a day of the calendar"


def _month(name: str) -> int:
    return _MONTH_NUMBER[name.lower().rstrip(".")]
