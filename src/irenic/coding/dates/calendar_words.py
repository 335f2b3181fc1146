"""The words of the calendar: months, weekdays, numbers, and the intervals that they name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from irenic.model.dates import PartialDate

_FULL = "January February March April May June July August September October November December".split()
MONTHS: dict[str, int] = {name: number for number, name in enumerate(_FULL, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"Sept": 9}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, name in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
SMALL_NUMBERS: dict[str, int] = {name: number for number, name in enumerate(_SMALL, start=1)}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TENS: dict[str, int] = {name: 10 * number for number, name in enumerate(_TENS, start=2)}
NUMBERS: dict[str, int] = SMALL_NUMBERS | TENS | {"a": 1, "an": 1, "hundred": 100, "a hundred": 100}

MONTH = "(?:" + "|".join(_FULL) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
NUMBER = r"(?i:\d{1,4}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|-[a-z])"
YEAR = r"(?:19|20)\d\d"


def read_month(name: str) -> int:
    """The number of a month's name, in full or shortened."""
    return MONTHS[name.rstrip(".")]


def read_number(word: str) -> int:
    """The number that figures or a word tell."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def read_day_number(word: str) -> int:
    """The number of a day: `3`, `3rd`."""
    return int(word.rstrip("stndrh"))


def find_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_such_day(month: int, day: int, anchor: date) -> date | None:
    """The last day of that month and number not after the anchor, in its year or the year before."""
    days = (find_day(anchor.year - back, month, day) for back in range(2))
    return next((found for found in days if found is not None and found <= anchor), None)


def next_such_day(month: int, day: int, anchor: date) -> date | None:
    """The first day of that month and number not before the anchor."""
    days = (find_day(anchor.year + ahead, month, day) for ahead in range(9))
    return next((found for found in days if found is not None and found >= anchor), None)


def add_months(year: int, month: int, number: int) -> tuple[int, int]:
    """The year and month that lie `number` months on (or back, where it is negative)."""
    place = year * 12 + month - 1 + number
    return place // 12, place % 12 + 1


def week_of(day: date) -> PartialDate:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return PartialDate(monday, monday + timedelta(days=6))


def add_to(day: date, number: int, unit: str) -> date:
    """The day that lies a number of hours (rounded up to days), days, weeks, months or years on."""
    if unit == "hour":
        return day + timedelta(days=-(-number // 24))
    if unit in {"day", "week"}:
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    year, month = add_months(day.year, day.month, number * (12 if unit == "year" else 1))
    last = PartialDate.month(year, month).latest
    return find_day(year, month, day.day) or last


def shift(when: PartialDate, number: int, unit: str) -> PartialDate | None:
    """An interval moved by a length; None beyond the calendar's end."""
    return _bounded(lambda: PartialDate(*(add_to(day, number, unit) for day in (when.earliest, when.latest))))


def span_back(day: date, number: int, unit: str) -> PartialDate | None:
    """What "number units ago" tells: a day, a week, a month or a year, as fine as the unit."""

    def back() -> PartialDate:
        if unit == "day":
            return PartialDate.day(day - timedelta(days=number))
        if unit == "week":
            return week_of(day - timedelta(weeks=number))
        if unit == "month":
            return PartialDate.month(*add_months(day.year, day.month, -number))
        return PartialDate.year(day.year - number)

    return _bounded(back)


def _bounded(make: Callable[[], PartialDate]) -> PartialDate | None:
    try:
        return make()
    except (OverflowError, ValueError):
        return None
