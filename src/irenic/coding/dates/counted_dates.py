"""Dates counted from the document's day: "on Tuesday", "yesterday", "last week", "two weeks ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from irenic.coding.dates.calendar_words import (
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    add_months,
    add_to,
    read_number,
    span_back,
    week_of,
)
from irenic.coding.dates.evidence import AGAINST, NO_DOCUMENT_DAY, Evidence, Found, Reader, compile_time
from irenic.model.dates import PartialDate


def _read_weekday(match: re.Match[str], evidence: Evidence) -> Found | None:
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    back = (evidence.today.weekday() - WEEKDAYS[match["weekday"]]) % 7
    if match["lead"] and match["lead"].lower() == "last" and not back:
        back = 7
    changed = evidence.bound
    if changed is not None and (changed - evidence.today).days >= (7 - back if back else 7):
        return None, "more than one such day fits: the text was changed later"
    return PartialDate.day(evidence.today - timedelta(days=back)), AGAINST


def _read_weekdays(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "between Monday and Wednesday": the last such days."""
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    last = evidence.today - timedelta(days=(evidence.today.weekday() - WEEKDAYS[match["last"]]) % 7)
    first = last - timedelta(days=(WEEKDAYS[match["last"]] - WEEKDAYS[match["weekday"]]) % 7)
    return PartialDate(first, last), AGAINST


def _read_weekday_of(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "Tuesday last week", "on Tuesday of this week": that day of the week named."""
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    week = week_of(evidence.today - timedelta(weeks=match["which"].lower() == "last"))
    return PartialDate.day(week.earliest + timedelta(days=WEEKDAYS[match["weekday"]])), AGAINST


def _read_word(match: re.Match[str], evidence: Evidence) -> Found | None:
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    words = match[0].lower()
    yesterday = evidence.today - timedelta(days=1)
    if words == "last night":
        return PartialDate(yesterday, evidence.today), AGAINST
    if words == "the day before yesterday":
        return PartialDate.day(yesterday - timedelta(days=1)), AGAINST
    return PartialDate.day(yesterday if words == "yesterday" else evidence.today), AGAINST


def _read_period(match: re.Match[str], evidence: Evidence) -> Found | None:
    anchor = evidence.anchor
    if anchor is None:
        return None, "the document's date is not known"
    unit, last = match["unit"], (match["which"] or "").lower() == "last"
    first, final = anchor.earliest, anchor.latest
    if unit == "year":
        found = PartialDate.year(evidence.year - last) if evidence.year is not None else None
    elif unit == "month":
        same = (first.year, first.month) == (final.year, final.month)
        found = PartialDate.month(*add_months(final.year, final.month, -last)) if same else None
    elif not anchor.is_day:
        found = None
    elif unit == "weekend":
        found = _weekend_before(final)
    else:
        found = week_of(final - timedelta(weeks=last))
    return (found, AGAINST) if found is not None else (None, "the document's date is not exact enough")


def _weekend_before(day: date) -> PartialDate:
    """The Saturday and Sunday that ended last, or the one that goes on."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    return PartialDate(saturday, saturday + timedelta(days=1))


def _read_stretch(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "in the past week", "over the last three months": from so long ago to the document's day."""
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    return PartialDate(
        add_to(evidence.today, -read_number(match["n"] or "a"), match["unit"]), evidence.today
    ), AGAINST


def _read_ago(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "two weeks ago", as fine as its unit; "a week ago today" and "a week ago on Tuesday" to the day."""
    if evidence.today is None:
        return None, NO_DOCUMENT_DAY
    number, unit = read_number(match["n"]), match["unit"]
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    if match["today"]:
        return PartialDate.day(add_to(evidence.today, -number, unit)), AGAINST
    if match["weekday"] and unit != "week":
        return None, "more than one such day fits"
    found = span_back(evidence.today, number, unit)
    if match["weekday"] and found is not None:
        found = PartialDate.day(found.earliest + timedelta(days=WEEKDAYS[match["weekday"]]))
    return found, AGAINST


_UNIT = r"(?P<unit>day|week|month|year)s?"
COUNTED: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    (
        "weekday",
        compile_time(rf"(?:(?P<lead>[Ll]ast|[Tt]his|[Ee]arlier|[Ll]ate|[Ee]arly)\s+)?(?P<weekday>{WEEKDAY})"),
        _read_weekday,
    ),
    (
        "weekday",
        compile_time(rf"[Bb]etween\s+(?P<weekday>{WEEKDAY})\s+and\s+(?P<last>{WEEKDAY})"),
        _read_weekdays,
    ),
    (
        "weekday",
        compile_time(rf"(?P<weekday>{WEEKDAY})\s+(?:of\s+)?(?P<which>last|this)\s+week"),
        _read_weekday_of,
    ),
    (
        "weekday",
        compile_time(rf"(?P<which>[Ll]ast|[Tt]his)\s+week\s+on\s+(?P<weekday>{WEEKDAY})"),
        _read_weekday_of,
    ),
    (
        "near",
        compile_time(
            r"(?:[Tt]he day before yesterday|[Yy]esterday|[Ll]ast night|[Tt]oday|"
            r"(?:[Ee]arl(?:ier|y)|[Ll]ate(?:r)?) today|"
            r"(?:(?:[Ee]arl(?:ier|y)|[Ll]ate) )?[Tt]his (?:morning|afternoon|evening))"
        ),
        _read_word,
    ),
    (
        "unit",
        compile_time(
            r"(?:[Ee]arlier\s+|(?:[Aa]t|[Ii]n|[Bb]y)\s+the\s+(?:end|start|beginning|middle)\s+of\s+)?"
            r"(?P<which>[Tt]his|[Ll]ast)\s+(?P<unit>week|month|year|weekend)"
        ),
        _read_period,
    ),
    (
        "unit",
        compile_time(r"[Aa]t\s+the\s+(?:start|beginning)\s+of\s+(?P<which>the)\s+(?P<unit>week|month|year)"),
        _read_period,
    ),
    (
        "unit",
        compile_time(r"(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\s+(?P<which>the)\s+(?P<unit>weekend)"),
        _read_period,
    ),
    (
        "unit",
        compile_time(
            rf"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin)\s+the\s+(?:past|last)\s+(?:(?P<n>{NUMBER})\s+)?{_UNIT}"
        ),
        _read_stretch,
    ),
    (
        "away",
        compile_time(
            rf"(?P<n>{NUMBER}|A|An)\s+(?P<unit>day|week|fortnight|month|year)s?\s+ago(?:\s+(?P<today>today)|\s+(?:on\s+)?(?P<weekday>{WEEKDAY}))?"
        ),
        _read_ago,
    ),
)
"""Each with the kind of words without which it finds nothing."""
