"""Parts of the year named by the calendar: "in April", "in late August", "in the second quarter of 2030"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from irenic.coding.dates.calendar_words import MONTH, YEAR, read_month
from irenic.coding.dates.evidence import (
    AGAINST,
    BEFORE_IT,
    YEAR_FROM_DOCUMENT,
    YEAR_FROM_TEXT,
    Evidence,
    Found,
    Reader,
    compile_time,
)
from irenic.model.dates import PartialDate


def _read_month(match: re.Match[str], evidence: Evidence) -> Found | None:
    part = match.groupdict()
    month, lead = read_month(part["month"]), (part["lead"] or "").lower()
    if part["year"]:
        return third(PartialDate.month(int(part["year"]), month), lead), ""
    if part["which"]:
        return _in_year_beside(month, lead, part["which"], evidence)
    if not part["lead"]:
        return None
    latest = evidence.latest
    if latest is not None:
        year = latest.year - (month == latest.month and "last" in lead.split())
        found = third(PartialDate.month(year, month), lead)
        if found.earliest > latest:
            found = third(PartialDate.month(year - 1, month), lead)
        return found, YEAR_FROM_DOCUMENT
    if len(evidence.years) == 1:
        return third(PartialDate.month(evidence.years[0], month), lead), YEAR_FROM_TEXT
    return None, "more than one year of the text fits" if evidence.years else "no year is told"


def _in_year_beside(month: int, lead: str, which: str, evidence: Evidence) -> Found:
    """As in "in June of last year"."""
    if evidence.year is None:
        return None, "the document's year is not known"
    return third(PartialDate.month(evidence.year - (which == "last"), month), lead), AGAINST


def third(month: PartialDate, lead: str) -> PartialDate:
    """The first, second or last ten days of a month, as "early", "mid" or "late", or "the end of", tells."""
    first, last = month.earliest, month.latest
    words = set(re.split(r"[\s-]+", lead.lower()))
    if words & {"early", "beginning", "start"}:
        return PartialDate(first, first.replace(day=10))
    if words & {"mid", "middle"}:
        return PartialDate(first.replace(day=11), first.replace(day=20))
    return PartialDate(first.replace(day=21), last) if words & {"late", "end"} else month


def _read_year(match: re.Match[str], _: Evidence) -> Found | None:
    last = match.groupdict().get("last") or match["year"]
    return PartialDate(PartialDate.year(int(match["year"])).earliest, PartialDate.year(int(last)).latest), ""


def _read_until_year(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "Until 2029 it refused": some time before a year that is past."""
    past = evidence.latest is not None and int(match["year"]) < evidence.latest.year
    return (None, BEFORE_IT) if past else None


def _read_decade(match: re.Match[str], _: Evidence) -> Found | None:
    first = int(match["decade"])
    return PartialDate(date(first, 1, 1), date(first + 9, 12, 31)), ""


def _read_part(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "Q3 2030", "the second quarter", "the first half of 2030": the last such part that has begun."""
    length = 6 if match["half"] else 3
    number = int(match["q"] or 0) or _ORDINALS[match["nth"].lower()]
    if match["year"]:
        return _months(int(match["year"]), number, length), ""
    latest = evidence.latest
    if latest is None:
        return None, "no year is told"
    found = _months(latest.year, number, length)
    if found.earliest > latest:
        found = _months(latest.year - 1, number, length)
    return found, YEAR_FROM_DOCUMENT


def _months(year: int, number: int, length: int) -> PartialDate:
    """The so-manieth run of months of a year."""
    last = min(number * length, 12)
    return PartialDate(date(year, last - length + 1, 1), PartialDate.month(year, last).latest)


def _read_season(match: re.Match[str], _: Evidence) -> Found | None:
    return season_of(match["season"], match["year"]) if match["year"] else (None, "a season without a year")


def season_of(season: str, told: str) -> Found:
    """As in "spring 2031": its year; summer and winter lie over the turn of the year, south or north of the line."""
    year = int(told)
    if season.lower() in {"spring", "autumn", "fall"}:
        return PartialDate.year(year), "a season somewhere in its year"
    return PartialDate(
        date(year - 1, 12, 1), date(year + 1, 3, 1) - timedelta(days=1)
    ), "a season somewhere in its year"


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PART = (
    r"(?:(?:early|mid|late)[- ]"
    r"|(?:[Aa]t\s+|[Ii]n\s+)?(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end)\s+of\s+)"
)
PERIODS: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    (
        "month",
        compile_time(
            rf"(?P<lead>(?:(?:[Ii]n|[Ll]ast|[Ee]arlier in|[Bb]ack in)\s+)?{_PART}?)"
            rf"(?P<month>{MONTH})(?!\s+\d{{1,2}}(?!\d))"
            rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<which>last|this)\s+year))?"
        ),
        _read_month,
    ),
    (
        "year",
        compile_time(
            rf"(?:(?:[Ii]n|[Bb]ack in)\s+(?:(?:early|mid|late)[- ])?|[Aa]s\s+(?:early|late|recently)\s+as\s+|"
            rf"[Aa]t\s+the\s+(?:beginning|start|end)\s+of\s+)(?P<year>{YEAR})(?!-)"
            rf"(?:\s+and\s+(?P<last>{YEAR})(?!-))?"
        ),
        _read_year,
    ),
    ("year", compile_time(rf"(?:Until|Till)\s+(?P<year>{YEAR})"), _read_until_year),
    ("year", compile_time(r"[Ii]n\s+the\s+(?P<decade>(?:19|20)\d0)s"), _read_decade),
    (
        "part",
        compile_time(
            rf"(?:(?:the\s+)?Q(?P<q>[1-4])|the\s+(?P<nth>first|second|third|fourth)\s+(?:quarter|(?P<half>half)))"
            rf"(?:\s+(?:of\s+)?(?P<year>{YEAR})|(?!\s+of\b))"
        ),
        _read_part,
    ),
    (
        "season",
        compile_time(
            r"(?:[Ii]n\s+(?:the\s+)?|[Ll]ast\s+|[Tt]his\s+|[Oo]ver\s+the\s+|[Dd]uring\s+the\s+)"
            r"(?:(?:early|mid|late|previous|past)[- ])?(?P<season>spring|summer|autumn|fall|winter)"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|(?!\s+of\b))"
        ),
        _read_season,
    ),
)
"""Each with the kind of words without which it finds nothing."""
