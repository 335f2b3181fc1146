"""Kinds of told dates, each with its pattern and its reader: "8 May 2030", "last March", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from irenic.coding.dates.calendar_words import (
    DAY,
    MONTH,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    add_months,
    find_day,
    last_such_day,
    read_day_number,
    read_month,
    read_number,
    shift,
    span_back,
    week_of,
)
from irenic.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a date without all its parts is read against.

    `anchor` is the document's date, `years` the years of full dates in its text, `before` the date last told.
    """

    anchor: PartialDate | None = None
    years: tuple[int, ...] = ()
    before: PartialDate | None = None

    @property
    def today(self) -> date | None:
        """The anchor where it is known to the day."""
        return self.anchor.earliest if self.anchor is not None and self.anchor.is_day else None


Found = tuple[PartialDate | None, str]
"""A date, or None where it cannot be known, and how it is read."""
Reader = Callable[[re.Match[str], Evidence], Found | None]
"""Reads what a pattern has found; None where that is no date."""


def _read_full(match: re.Match[str], evidence: Evidence) -> Found | None:
    part = match.groupdict()
    month = read_month(part["month"])
    days = [read_day_number(part["day"])] + ([read_day_number(part["last"])] if part["last"] else [])
    if part["year"]:
        years, why = [int(part["year"])], ""
    elif evidence.anchor is not None:
        last = last_such_day(month, days[-1], evidence.anchor.latest)
        years, why = (
            [last.year if last is not None else evidence.anchor.latest.year],
            "the year from the document date",
        )
    else:
        years, why = list(evidence.years), "the year from the other dates of the text"
    fitting = [(year, [find_day(year, month, day) for day in days]) for year in years]
    whole = [found for _, found in fitting if None not in found and found[0] <= found[-1]]  # type: ignore[operator]
    days_exist = bool(whole)
    if part["weekday"]:
        whole = [f for f in whole if f[0] is not None and f[0].weekday() == WEEKDAYS[part["weekday"]]]
    if len(whole) != 1:
        return None, _fault(len(years), len(whole), days_exist)
    first, final = whole[0][0], whole[0][-1]
    assert first is not None
    assert final is not None
    return PartialDate(first, final), why


def _fault(years: int, fitting: int, days_exist: bool) -> str:
    if not years:
        return "no year is told"
    if fitting > 1:
        return "more than one year of the text fits"
    return "the weekday is another one" if days_exist else "the calendar has no such day"


def _read_month(match: re.Match[str], evidence: Evidence) -> Found | None:
    part = match.groupdict()
    month, why = read_month(part["month"]), ""
    if part["year"]:
        year = int(part["year"])
    elif not part["lead"]:
        return None
    elif evidence.anchor is not None:
        anchor, why = evidence.anchor.latest, "the year from the document date"
        year = anchor.year - (month > anchor.month or (month == anchor.month and "last" in part["lead"]))
    elif len(evidence.years) == 1:
        year, why = evidence.years[0], "the year from the other dates of the text"
    else:
        return None, "more than one year of the text fits" if evidence.years else "no year is told"
    return _third(PartialDate.month(year, month), part["lead"] or ""), why


def _third(month: PartialDate, lead: str) -> PartialDate:
    first, last = month.earliest, month.latest
    if "early" in lead:
        return PartialDate(first, first.replace(day=10))
    if "mid" in lead:
        return PartialDate(first.replace(day=11), first.replace(day=20))
    return PartialDate(first.replace(day=21), last) if "late" in lead.split() else month


def _read_year(match: re.Match[str], _: Evidence) -> Found | None:
    return PartialDate.year(int(match["year"])), ""


def _read_iso(match: re.Match[str], _: Evidence) -> Found | None:
    day = find_day(*(int(part) for part in match[0].split("-")))
    return (PartialDate.day(day), "") if day is not None else (None, "the calendar has no such day")


def _read_weekday(match: re.Match[str], evidence: Evidence) -> Found | None:
    if evidence.today is None:
        return None, "the document's day is not known"
    back = (evidence.today.weekday() - WEEKDAYS[match["weekday"]]) % 7
    if match["lead"] and match["lead"].lower() == "last" and not back:
        back = 7
    return PartialDate.day(evidence.today - timedelta(days=back)), "against the document date"


def _read_word(match: re.Match[str], evidence: Evidence) -> Found | None:
    if evidence.today is None:
        return None, "the document's day is not known"
    back = {"yesterday": 1, "the day before yesterday": 2}.get(match[0].lower(), 0)
    return PartialDate.day(evidence.today - timedelta(days=back)), "against the document date"


def _read_period(match: re.Match[str], evidence: Evidence) -> Found | None:
    anchor = evidence.anchor
    if anchor is None:
        return None, "the document's date is not known"
    unit, last = match["unit"], match["which"].lower() == "last"
    first, final = anchor.earliest, anchor.latest
    if unit == "year":
        found = PartialDate.year(final.year - last) if first.year == final.year else None
    elif unit == "month":
        same = (first.year, first.month) == (final.year, final.month)
        found = PartialDate.month(*add_months(final.year, final.month, -last)) if same else None
    elif not anchor.is_day:
        found = None
    elif unit == "weekend":
        found = _weekend_before(final)
    else:
        found = week_of(final - timedelta(weeks=last))
    if found is None:
        return None, "the document's date is not exact enough"
    return PartialDate(found.earliest, min(found.latest, final)), "against the document date"


def _weekend_before(day: date) -> PartialDate:
    """The Saturday and Sunday that ended last, or the one that goes on."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    return PartialDate(saturday, saturday + timedelta(days=1))


def _read_ago(match: re.Match[str], evidence: Evidence) -> Found | None:
    if evidence.today is None:
        return None, "the document's day is not known"
    return span_back(evidence.today, read_number(match["n"]), match["unit"]), "against the document date"


def read_earlier(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "two days earlier": counted from the date told before."""
    if evidence.before is None:
        return None, "counted from a date that is not told"
    sign = 1 if match["way"] in {"later", "after"} else -1
    return shift(evidence.before, sign * read_number(match["n"]), match["unit"]), "from the date told before"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./-]){pattern}(?![\w/])")


_UNIT = r"(?P<unit>day|week|month|year)s?"
EARLIER = _compile(rf"(?P<n>{NUMBER})\s+{_UNIT}\s+(?P<way>earlier|before|later|after)")
"""A date counted from another, which only the text before it tells."""
READERS: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    (
        "month",
        _compile(
            rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?P<day>{DAY})(?:\s?[-–]\s?(?P<last>{DAY}))?"
            rf"(?:\s+of)?\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR}))?"
        ),
        _read_full,
    ),
    (
        "month",
        _compile(
            rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY})"
            rf"(?:\s?[-–]\s?(?P<last>{DAY}))?(?:,?\s+(?P<year>{YEAR}))?"
        ),
        _read_full,
    ),
    (
        "month",
        _compile(
            r"(?P<lead>(?:(?:[Ii]n|[Ll]ast|[Ee]arlier in|[Bb]ack in)\s+)?(?:(?:early|mid|late)[- ])?)"
            rf"(?P<month>{MONTH})(?!\s+\d{{1,2}}(?!\d))(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?"
        ),
        _read_month,
    ),
    (
        "year",
        _compile(r"(?:[Ii]n|[Bb]ack in)\s+(?:(?:early|mid|late)[- ])?(?P<year>" + YEAR + r")(?!-)"),
        _read_year,
    ),
    ("year", _compile(r"\d{4}-\d\d-\d\d"), _read_iso),
    (
        "weekday",
        _compile(rf"(?:(?P<lead>[Ll]ast|[Tt]his|[Ee]arlier|[Ll]ate|[Ee]arly)\s+)?(?P<weekday>{WEEKDAY})"),
        _read_weekday,
    ),
    (
        "near",
        _compile(r"[Tt]he day before yesterday|[Yy]esterday|[Ee]arlier today|[Tt]oday"),
        _read_word,
    ),
    (
        "unit",
        _compile(r"(?:[Ee]arlier\s+)?(?P<which>[Tt]his|[Ll]ast)\s+(?P<unit>week|month|year|weekend)"),
        _read_period,
    ),
    ("unit", _compile(r"[Oo]ver\s+(?P<which>the)\s+(?P<unit>weekend)"), _read_period),
    ("away", _compile(rf"(?P<n>{NUMBER}|A|An)\s+{_UNIT}\s+ago"), _read_ago),
    ("away", EARLIER, read_earlier),
)
"""Each with the kind of words without which it finds nothing."""
KINDS = re.compile(
    rf"(?P<month>{MONTH})|(?P<weekday>{WEEKDAY})|(?P<year>\d{{4}})|(?P<near>[Yy]esterday|[Tt]oday)"
    r"|(?P<away>(?:day|week|month|year)s?\s+(?:ago|earlier|later|before|after))"
    r"|(?P<unit>(?:[Tt]his|[Ll]ast|the)\s+(?:week|month|year))"
)
"""The kinds of words that tell dates, each a group of its own."""
