"""A point of the calendar inside a content, read as still to come: "1 September", "noon on Friday", "next month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from irenic.coding.dates.calendar_words import (
    DAY,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    add_months,
    add_to,
    find_day,
    next_such_day,
    read_day_number,
    read_month,
    shift,
    week_of,
)
from irenic.coding.dates.evidence import NO_DAY
from irenic.coding.dates.named_dates import read_figures
from irenic.coding.dates.periods import season_of, third
from irenic.model.dates import PartialDate

Point = tuple[PartialDate | None, str]
"""A date, or None where the words name none, and how it is read."""

_CLOCK = (
    r"(?:(?:noon|midnight|midday)(?:\s+on)?\s+|\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)\s+(?:on\s+)?"
    r"|\d{1,2}[:.]\d\d\s+(?:on\s+)?)?"
)
POINT = (
    rf"{_CLOCK}(?:the\s+)?(?:(?P<end>end\s+of\s+)(?:the\s+)?)?"
    rf"(?:(?:the\s+)?(?P<part>early|mid|late|(?:beginning|start|middle)\s+of)[-\s]+(?:the\s+)?)?(?:"
    rf"(?:{WEEKDAY},?\s+)?(?P<day>{DAY})(?:\s+of)?\s+(?P<month1>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?"
    rf"|(?:{WEEKDAY},?\s+)?(?P<month2>{MONTH})\s+(?P<day2>{DAY})(?:,?\s+(?P<year2>{YEAR}))?"
    rf"|(?P<month3>{MONTH})(?:,?\s+(?P<year3>{YEAR}))?(?P<end2>['’]s\s+end)?"
    r"|(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<figures>\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)(?:19|20)\d\d)"
    rf"|(?P<year5>{YEAR})"
    rf"|(?:next\s+)?(?P<weekday>{WEEKDAY})"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th))(?=\s*[,.;:”\"]|\s*\Z|\s+(?:and|but|to|for|in|at|with|if|unless)\b)"
    r"|(?P<tomorrow>tomorrow)"
    r"|(?P<weekend>(?:this\s+|next\s+|coming\s+)?weekend)"
    rf"|(?:this\s+|next\s+)?(?P<season>spring|summer|autumn|winter)(?:,?\s+(?:of\s+)?(?P<year6>{YEAR}))?"
    r"|(?P<which>this\s+|next\s+)?(?P<unit>week|month|year)(?P<end3>['’]s\s+end|[- ]end)?"
    r")"
)


def read_point(match: re.Match[str], said: PartialDate | None) -> Point:
    """The point that a match of `POINT` names, counted from when it was said where it must be counted.

    Of a saying that is known as an interval only what is the same from its first and from its last day.
    """
    found = _read(match, said)
    if said is None or said.is_day:
        return found
    first, last = (_read(match, PartialDate.day(day)) for day in (said.earliest, said.latest))
    return first if first == last else (None, "counted from a day that is not known")


def _read(match: re.Match[str], said: PartialDate | None) -> Point:
    part = match.groupdict()
    if part["iso"]:
        day = find_day(*(int(number) for number in part["iso"].split("-")))
        return (PartialDate.day(day), "told in full") if day else (None, NO_DAY)
    if part["figures"]:
        when, why = read_figures(part["figures"])
        return when, why or "told in full"
    if part["day"] or part["day2"]:
        number = read_day_number(part["day"] or part["day2"])
        return _day(
            part["year1"] or part["year2"], read_month(part["month1"] or part["month2"]), number, said
        )
    end = bool(part["end"] or part["end2"] or part["end3"])
    if part["month3"]:
        return _month(part["year3"], read_month(part["month3"]), said, part["part"] or "", end)
    if part["year5"]:
        year = PartialDate.year(int(part["year5"]))
        return (PartialDate.day(year.latest) if end else year), "told in full"
    if part["season"]:
        return (
            season_of(part["season"], part["year6"])
            if part["year6"]
            else (None, "no day of the calendar is named")
        )
    if said is None or not said.is_day:
        return None, "counted from a day that is not known"
    if part["weekday"]:
        ahead = (WEEKDAYS[part["weekday"]] - said.latest.weekday()) % 7 or 7
        return _moved(said.latest, ahead, "day")
    if part["nth"]:
        return _nth(said.latest, read_day_number(part["nth"]))
    if part["tomorrow"]:
        return _moved(said.latest, 1, "day")
    if part["weekend"]:
        return _weekend(said.latest, following=part["weekend"].startswith("next"), end=end)
    return _period(part["unit"] or "year", (part["which"] or "").strip().lower() == "next", said.latest, end)


def _moved(day: date, number: int, unit: str) -> Point:
    return shift(PartialDate.day(day), number, unit), "counted from when it was said"


def _day(year: str | None, month: int, number: int, said: PartialDate | None) -> Point:
    if year:
        day, basis = find_day(int(year), month, number), "told in full"
    elif said is not None:
        day, basis = next_such_day(month, number, said.earliest), "the first such day after it was said"
    else:
        return None, "no year is told"
    return (PartialDate.day(day), basis) if day is not None else (None, NO_DAY)


def _nth(day: date, number: int) -> Point:
    """As in "on the 12th": the first such day after it was said."""
    months = (add_months(day.year, day.month, ahead) for ahead in range(3))
    days = [found for year, month in months if (found := find_day(year, month, number)) and found > day]
    if not days:
        return None, NO_DAY
    return PartialDate.day(days[0]), "the first such day after it was said"


def _month(year: str | None, month: int, said: PartialDate | None, part: str, end: bool) -> Point:
    if year:
        found, basis = third(PartialDate.month(int(year), month), part), "told in full"
    elif said is not None:
        found = third(PartialDate.month(said.earliest.year, month), part)
        if found.latest < said.earliest:
            found = third(PartialDate.month(said.earliest.year + 1, month), part)
        basis = "the first such month after it was said"
    else:
        return None, "no year is told"
    return (PartialDate.day(found.latest) if end else found), basis


def _weekend(day: date, *, following: bool, end: bool) -> Point:
    """The Saturday and Sunday that come first, or the ones after."""
    saturday = day + timedelta(days=(5 - day.weekday()) % 7 + 7 * following)
    sunday = saturday + timedelta(days=1)
    return PartialDate(sunday if end else saturday, sunday), "counted from when it was said"


def _period(unit: str, following: bool, day: date, end: bool) -> Point:
    """The running or the next week, month or year, or its last day."""
    moved = add_to(day, 1, unit) if following and unit != "month" else day
    if unit == "week":
        found = week_of(moved)
    elif unit == "month":
        found = PartialDate.month(*add_months(day.year, day.month, int(following)))
    else:
        found = PartialDate.year(moved.year)
    return (PartialDate.day(found.latest) if end else found), "against when it was said"
