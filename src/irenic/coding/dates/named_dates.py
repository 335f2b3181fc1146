"""Dates named by the calendar: "8 May 2030", "between 3 and 5 October", "14/02/2031", "on the 5th"."""

from __future__ import annotations

import re
from datetime import date

from irenic.coding.dates.calendar_words import (
    DAY,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    add_months,
    find_day,
    last_such_day,
    read_day_number,
    read_month,
)
from irenic.coding.dates.evidence import (
    AGAINST,
    NO_DAY,
    YEAR_FROM_DOCUMENT,
    YEAR_FROM_TEXT,
    Evidence,
    Found,
    Reader,
    compile_time,
)
from irenic.model.dates import PartialDate


def _read_full(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "Monday, 8 May 2030", "3–5 October", "30 and 31 December", "31 December to 1 January"."""
    part = match.groupdict()
    final = (read_month(part.get("month2") or part["month"]), read_day_number(part["last"] or part["day"]))
    first = (read_month(part["month"]), read_day_number(part["day"]))
    if part["which"]:
        years, why = _year_beside(part["which"], evidence)
    else:
        years, why = _years(part["year"], final, evidence)
    spans = [(_first_day(first, final, year), find_day(year, *final)) for year in years]
    whole = [(a, b) for a, b in spans if a is not None and b is not None and a <= b]
    days_exist = bool(whole)
    if part.get("weekday"):
        whole = [(a, b) for a, b in whole if a.weekday() == WEEKDAYS[part["weekday"]]]
    if len(whole) != 1:
        return None, _fault(len(years), len(whole), days_exist)
    return PartialDate(*whole[0]), why


def _years(told: str | None, final: tuple[int, int], evidence: Evidence) -> tuple[list[int], str]:
    """The years that a day and month may have, and where they come from."""
    if told:
        return [int(told)], ""
    latest = evidence.latest
    if latest is None:
        return list(evidence.years), YEAR_FROM_TEXT
    last = last_such_day(*final, latest)
    return [last.year if last is not None else latest.year], YEAR_FROM_DOCUMENT


def _year_beside(which: str, evidence: Evidence) -> tuple[list[int], str]:
    """As in "on 3 June last year": a year of the document's."""
    return ([], "") if evidence.year is None else ([evidence.year - (which == "last")], AGAINST)


def _first_day(first: tuple[int, int], final: tuple[int, int], year: int) -> date | None:
    """The first day of a span that ends in a year: of "31 December to 1 January" in the year before."""
    return find_day(year - (first > final), *first)


def _fault(years: int, fitting: int, days_exist: bool) -> str:
    if not years:
        return "no year is told"
    if fitting > 1:
        return "more than one year of the text fits"
    return "the weekday is another one" if days_exist else NO_DAY


def _read_iso(match: re.Match[str], _: Evidence) -> Found | None:
    day = find_day(*(int(part) for part in match[0].split("-")))
    return (PartialDate.day(day), "") if day is not None else (None, NO_DAY)


def read_figures(text: str) -> Found:
    """As in "14/02/2031", "14.02.2031": with dots the day comes first, with strokes where only one order can be."""
    first, second, year = (int(part) for part in re.split(r"[./]", text))
    orders = [(second, first)] if "." in text else [(second, first), (first, second)]
    days = {day for month, number in orders if (day := find_day(year, month, number)) is not None}
    if len(days) == 1:
        return PartialDate.day(days.pop()), ""
    return None, "day and month cannot be told apart" if days else NO_DAY


def _read_nth(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "on the 5th": of the month told before, otherwise the last such day."""
    number, before, latest = read_day_number(match["day"]), evidence.before, evidence.latest
    if before is not None:
        same = before.earliest.replace(day=1) == before.latest.replace(day=1)
        day = find_day(before.latest.year, before.latest.month, number) if same else None
        if day is None or day < before.latest or (latest is not None and day > latest):
            return None, "its month is not told"
        return PartialDate.day(day), "the month from the date told before"
    if latest is None:
        return None, "its month is not told"
    for back in range(2):
        day = find_day(*add_months(latest.year, latest.month, -back), number)
        if day is not None and day <= latest:
            return PartialDate.day(day), "the month from the document date"
    return None, NO_DAY


def _read_holiday(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "on New Year's Day": the last such day."""
    month, number = _HOLIDAYS[match["name"].lower().replace("’", "'")]
    years, why = _years(match["year"], (month, number), evidence)
    if len(years) != 1:
        return None, _fault(len(years), len(years), True)
    return PartialDate.day(date(years[0], month, number)), why


_HOLIDAYS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
}
_HOURS = r"(?:(?:the\s+)?(?:(?:early|late|small)\s+)?(?:morning|afternoon|evening|night|hours)\s+of\s+)?"
"""As in "on the morning of 12 August", "on the night of 31 December to 1 January"."""
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+(?=\d+(?:st|nd|rd|th)\s+of\b))?"
_AND = r"(?:\s?[-–]\s?|\s+(?:and|to)\s+)"
_YEAR_BEHIND = rf"(?:,?\s+(?P<year>{YEAR})|,?\s+(?:of\s+)?(?P<which>last|this)\s+year)?"
NAMED: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    (
        "month",
        compile_time(
            rf"{_HOURS}{_WEEKDAY_BEFORE}(?P<day>{DAY})(?:{_AND}(?P<last>{DAY}))?"
            rf"(?:\s+of)?\s+(?P<month>{MONTH}){_YEAR_BEHIND}"
        ),
        _read_full,
    ),
    (
        "month",
        compile_time(
            rf"{_HOURS}(?P<day>{DAY})\s+(?P<month>{MONTH}){_AND}(?P<last>{DAY})\s+(?P<month2>{MONTH}){_YEAR_BEHIND}"
        ),
        _read_full,
    ),
    (
        "month",
        compile_time(
            rf"{_HOURS}(?:(?P<weekday>{WEEKDAY}),?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})"
            rf"(?:{_AND}(?P<last>{DAY}))?{_YEAR_BEHIND}"
        ),
        _read_full,
    ),
    ("year", compile_time(r"\d{4}-\d\d-\d\d"), _read_iso),
    (
        "year",
        compile_time(r"\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:19|20)\d\d"),
        lambda m, _: read_figures(m[0]),
    ),
    (
        "nth",
        compile_time(
            r"[Oo]n\s+the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))"
            r"(?=\s*[,.;:”\"]|\s*\Z|\s+(?:[A-Z]|that\b|and\b|but\b|he\b|she\b|it\b|they\b|the\b))"
        ),
        _read_nth,
    ),
    (
        "feast",
        compile_time(
            rf"(?P<name>(?i:New\s+Year['’]s\s+(?:Day|Eve)|Christmas\s+(?:Day|Eve)))(?:,?\s+(?P<year>{YEAR}))?"
        ),
        _read_holiday,
    ),
)
"""Each with the kind of words without which it finds nothing."""
