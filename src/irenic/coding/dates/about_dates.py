"""Dates inside a content: deadlines, windows and beginnings, in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from irenic.coding.dates.calendar_words import (
    DAY,
    MONTH,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    add_months,
    add_to,
    find_day,
    next_such_day,
    read_day_number,
    read_month,
    read_number,
    shift,
    week_of,
)
from irenic.model.dates import PartialDate
from irenic.model.statement import AboutDate
from irenic.model.terms import AboutKind

UNKNOWN_SAYING = "counted from when it was said, which is not known"
_Found = tuple[PartialDate | None, str]
_Reader = Callable[[re.Match[str], PartialDate | None], AboutDate | None]


def find_about(text: str, said: PartialDate | None) -> tuple[AboutDate, ...]:
    """The deadlines, windows and beginnings that a text names, in order; `said` is when it was said."""
    if not any(map(text.__contains__, _WORDS)) and not _FIGURES.search(text):
        return ()
    found: list[tuple[int, int, AboutDate]] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            about = _guarded(reader, match, said)
            if about is not None and not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((match.start(), match.end(), about))
    return tuple(about for _, _, about in sorted(found, key=lambda row: row[0]))


def find_ahead(text: str, said: PartialDate | None) -> list[tuple[int, str, PartialDate | None, str]]:
    """The dates of a text read as still to come: offset, words, date, and how it is read.

    As in "will meet on Friday", "in May", "next week": the first such day after it was said.
    """
    found = []
    for match in _COMING.finditer(text):
        part = match.groupdict()
        bare = part["unit"] and not part["which"]
        if (
            bare
            or (part["year5"] and not match["lead"])
            or (part["month3"] and not (match["lead"] or part["year3"]))
        ):
            continue
        try:
            when, basis = _read_point(match, said)
        except (OverflowError, ValueError):
            continue
        found.append((match.start(), " ".join(match[0].split()), when, basis))
    return found


def _guarded(reader: _Reader, match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """What a reader makes of a match; nothing where the date lies beyond the calendar's end."""
    try:
        return reader(match, said)
    except (OverflowError, ValueError):
        return None


def _about(kind: AboutKind, match: re.Match[str], found: _Found) -> AboutDate:
    return AboutDate(kind, " ".join(match[0].split()), *found)


def _read_within(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """As in "within 50 days", "in 10 to 12 days": the limit, counted from the saying."""
    low, unit = read_number(match["n"]), match["unit"]
    high = read_number(match["high"]) if match["high"] else low
    first, last = (shift(said, low, unit), shift(said, high, unit)) if said is not None else (None, None)
    if first is None or last is None or first.earliest > last.latest:
        why = UNKNOWN_SAYING if said is None else "no day of the calendar lies so far on"
        return _about(AboutKind.DEADLINE, match, (None, why))
    return _about(
        AboutKind.DEADLINE, match, (PartialDate(first.earliest, last.latest), "counted from when it was said")
    )


def _read_next(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    if not match["n"] and match["plural"]:
        return _about(AboutKind.WINDOW, match, (None, "how many is not told"))
    end = shift(said, read_number(match["n"] or "a"), match["unit"]) if said is not None else None
    if said is None or end is None:
        return _about(AboutKind.WINDOW, match, (None, UNKNOWN_SAYING))
    return _about(
        AboutKind.WINDOW, match, (PartialDate(said.earliest, end.latest), "counted from when it was said")
    )


def _read_length(match: re.Match[str], _: PartialDate | None) -> AboutDate | None:
    return _about(AboutKind.WINDOW, match, (None, "a length whose beginning is not told"))


def _read_limit(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    until = match["lead"].lower().split()[0] in {"until", "till", "through"}
    kind = AboutKind.WINDOW if until else AboutKind.DEADLINE
    when, basis = _read_point(match, said)
    if until and when is not None:
        when = PartialDate(min(said.earliest, when.latest), when.latest) if said is not None else None
        basis = basis if when is not None else UNKNOWN_SAYING
    if when is not None and said is not None and when.latest < said.earliest:
        return None  # "the borders of before 2014" is no deadline
    return _about(kind, match, (when, basis))


def _read_start(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    return _about(AboutKind.START, match, _read_point(match, said))


def _read_event(match: re.Match[str], _: PartialDate | None) -> AboutDate | None:
    lead = match["lead"].lower().split()[0]
    kind = {
        "until": AboutKind.WINDOW,
        "till": AboutKind.WINDOW,
        "after": AboutKind.START,
        "from": AboutKind.START,
    }
    return _about(kind.get(lead, AboutKind.DEADLINE), match, (None, "no day of the calendar is named"))


def _read_point(match: re.Match[str], said: PartialDate | None) -> _Found:
    part = match.groupdict()
    if part["iso"]:
        day = find_day(*(int(number) for number in part["iso"].split("-")))
        return (PartialDate.day(day), "told in full") if day else (None, "the calendar has no such day")
    if part["day"] or part["day2"]:
        number = read_day_number(part["day"] or part["day2"])
        return _day(
            part["year1"] or part["year2"], read_month(part["month1"] or part["month2"]), number, said
        )
    end = bool(part["end"] or part["end2"] or part["end3"])
    if part["month3"]:
        return _month(part["year3"], read_month(part["month3"]), said, end)
    if part["year5"]:
        year = PartialDate.year(int(part["year5"]))
        return (PartialDate.day(year.latest) if end else year), "told in full"
    if said is None or not said.is_day:
        return None, "counted from a day that is not known"
    if part["weekday"]:
        ahead = (WEEKDAYS[part["weekday"]] - said.latest.weekday()) % 7 or 7
        return _moved(said.latest, ahead, "day")
    if part["tomorrow"]:
        return _moved(said.latest, 1, "day")
    return _period(part["unit"] or "year", (part["which"] or "").strip().lower() == "next", said.latest, end)


def _moved(day: date, number: int, unit: str) -> _Found:
    found = shift(PartialDate.day(day), number, unit)
    return found, "counted from when it was said"


def _day(year: str | None, month: int, number: int, said: PartialDate | None) -> _Found:
    if year:
        day, basis = find_day(int(year), month, number), "told in full"
    elif said is not None:
        day, basis = next_such_day(month, number, said.earliest), "the first such day after it was said"
    else:
        return None, "no year is told"
    return (PartialDate.day(day), basis) if day is not None else (None, "the calendar has no such day")


def _month(year: str | None, month: int, said: PartialDate | None, end: bool) -> _Found:
    if year:
        found, basis = PartialDate.month(int(year), month), "told in full"
    elif said is not None:
        found = PartialDate.month(said.earliest.year + (month < said.earliest.month), month)
        basis = "the first such month after it was said"
    else:
        return None, "no year is told"
    return (PartialDate.day(found.latest) if end else found), basis


def _period(unit: str, following: bool, day: date, end: bool) -> _Found:
    """The running or the next week, month or year, or its last day."""
    moved = add_to(day, 1, unit) if following and unit != "month" else day
    if unit == "week":
        found = week_of(moved)
    elif unit == "month":
        found = PartialDate.month(*add_months(day.year, day.month, int(following)))
    else:
        found = PartialDate.year(moved.year)
    return (PartialDate.day(found.latest) if end else found), "against when it was said"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w])")


_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_TO = r"(?:\s+(?:to|or)\s+|\s?[-–]\s?)"
_START = r"(?:from|starting|beginning|as\s+of|effective|with\s+effect\s+from)\s+(?:on\s+|from\s+|in\s+)?"
_POINT = (
    rf"(?:the\s+)?(?:(?P<end>end\s+of\s+)(?:the\s+)?)?(?:(?:the\s+)?(?:early|mid|late)[- ])?(?:"
    rf"(?:{WEEKDAY},?\s+)?(?P<day>{DAY})(?:\s+of)?\s+(?P<month1>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?"
    rf"|(?:{WEEKDAY},?\s+)?(?P<month2>{MONTH})\s+(?P<day2>{DAY})(?:,?\s+(?P<year2>{YEAR}))?"
    rf"|(?P<month3>{MONTH})(?:,?\s+(?P<year3>{YEAR}))?(?P<end2>['’]s\s+end)?"
    r"|(?P<iso>\d{4}-\d\d-\d\d)"
    rf"|(?P<year5>{YEAR})"
    rf"|(?:next\s+)?(?P<weekday>{WEEKDAY})"
    r"|(?P<tomorrow>tomorrow)"
    r"|(?P<which>this\s+|next\s+)?(?P<unit>week|month|year)(?P<end3>['’]s\s+end|[- ]end)?"
    r")"
)
_LIMIT = r"(?P<lead>by|before|until|till|through|no\s+later\s+than|not\s+later\s+than|ahead\s+of)\s+"
_COMING = _compile(rf"(?P<lead>(?:[Oo]n|[Ii]n|for|over|during)\s+)?{_POINT}")
_EVENT = (
    r"(?:Ramadan|Easter|Christmas|Passover|Eid(?:\s+al-\w+)?|Lent|Advent|Nowruz|Diwali|New\s+Year|winter|spring|summer|"
    r"autumn|the\s+(?:winter|summer|spring|autumn|holidays?|(?:next\s+|coming\s+)?(?:elections?|summit|vote|harvest|"
    r"deadline)))"
)
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        _compile(rf"[Ww]ithin\s+(?:the\s+next\s+)?(?P<n>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?\s+{_UNIT}"),
        _read_within,
    ),
    (_compile(rf"[Ii]n\s+(?P<n>{NUMBER}){_TO}(?P<high>{NUMBER})\s+{_UNIT}"), _read_within),
    (
        _compile(
            rf"(?:in|over|during|for|within)\s+the\s+(?:next|coming)\s+(?:(?P<n>{NUMBER})\s+)?"
            r"(?P<unit>hour|day|week|month|year)(?P<plural>s?)"
        ),
        _read_next,
    ),
    (_compile(rf"{_LIMIT}{_POINT}"), _read_limit),
    (_compile(rf"{_START}{_POINT}"), _read_start),
    (_compile(rf"(?P<lead>by|before|until|till|after|from)\s+{_EVENT}"), _read_event),
    (_compile(rf"(?P<n>{NUMBER})[- ](?:hour|day|week|month|year)(?:[- ]long)?(?=\s+[a-z])"), _read_length),
    (_compile(rf"for\s+(?:at\s+least\s+|up\s+to\s+)?(?P<n>{NUMBER})\s+{_UNIT}"), _read_length),
)
_WORDS = (
    "hour day week month year tomorrow Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Ramadan Easter Christmas "
    "Passover Eid Lent Advent Nowruz Diwali Year winter spring summer autumn holiday election summit vote harvest "
    "deadline"
).split()
_FIGURES = re.compile(r"\d\d\d\d")
"""Words or figures: every pattern needs one of them."""
