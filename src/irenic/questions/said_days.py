"""The days in a text on which something was said, told apart from days that are part of what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from irenic.coding.dates.calendar_words import DAY, MONTH, WEEKDAY, YEAR, read_day_number, read_month

Day = tuple[str, int, int]
"""A weekday (`Tuesday`, 0, 0) or a day of a month (empty, month, day)."""

_DAY = re.compile(
    rf"(?:\b[Oo]n\s+)?(?:\b[Ll]ate\s+)?(?:\b[Oo]n\s+)?"
    rf"(?:\b(?P<weekday>{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?\b"
    rf"|\b(?P<month>{MONTH})\s+(?P<day>{DAY})(?:,?\s+{YEAR})?\b"
    rf"|\b(?P<day2>{DAY})\s+(?:of\s+)?(?P<month2>{MONTH})(?:,?\s+{YEAR})?\b"
    r"|\byesterday\b)"
)
_WORD_BEFORE = re.compile(r"([^\W_]+)\W*$")
_PART_OF_WHAT_IS_SAID = frozenset(
    (
        "by until till before after since from through to for of next this between within past beyond and or "
        "a an the every each all any no"
    ).split()
)
"""A word before a day with which it is no day of saying: a deadline, a beginning, a truce of a day."""


def take_out_days(text: str) -> tuple[str, frozenset[Day]]:
    """The text without the days on which something was said, and these."""
    days: set[Day] = set()

    def take(found: re.Match[str]) -> str:
        before = _WORD_BEFORE.search(text[max(0, found.start() - 40) : found.start()])
        if before is not None and before[1].casefold() in _PART_OF_WHAT_IS_SAID:
            return found[0]
        if found["weekday"]:
            days.add((found["weekday"], 0, 0))
        elif month := found["month"] or found["month2"]:
            days.add(("", read_month(month), read_day_number(found["day"] or found["day2"])))
        return " "

    return _DAY.sub(take, text), frozenset(days)


def are_other_days(one: Iterable[Day], other: Iterable[Day]) -> bool:
    """Whether one text names another weekday or another day of a month than the other; to name none is no other."""
    for is_weekday in (True, False):
        left, right = ({day for day in days if bool(day[0]) is is_weekday} for days in (one, other))
        if not (left <= right or right <= left):
            return True
    return False
