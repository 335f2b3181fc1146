"""Dates that a text tells as past: in full, without a year, by weekday, and against the text's own date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from irenic.coding.dates.calendar_words import MONTHS
from irenic.coding.dates.date_kinds import EARLIER, KINDS, READERS, Evidence, Reader, read_earlier
from irenic.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date at `[start, end)`; `date` is None where it cannot be known, and `why` says how it is read."""

    start: int
    end: int
    words: str
    date: PartialDate | None
    why: str


def may_tell(text: str) -> bool:
    """Whether a text has any of the words that tell a date."""
    if not any(map(text.__contains__, _NEEDED)) and _FIGURES.search(text) is None:
        return False
    return KINDS.search(text) is not None


def find_told(text: str, evidence: Evidence) -> list[ToldDate]:
    """The dates of a text, in order, the longer of two at one place; never a date after "by" or "until"."""
    kinds = {match.lastgroup for match in KINDS.finditer(text)}
    found: list[ToldDate] = []
    for needed, pattern, reader in READERS:
        if needed not in kinds:
            continue
        for match in pattern.finditer(text):
            told = _read(text, match, reader, evidence)
            found += [told] if told is not None else []
    found.sort(key=lambda told: (told.start, -told.end))
    kept: list[ToldDate] = []
    for told in found:
        if not kept or told.start >= kept[-1].end:
            if told.words.split()[-1] in _RELATING and kept and kept[-1].date is not None:
                told = _relate(told, text, replace(evidence, before=kept[-1].date))
            kept.append(told)
    return kept


def _read(text: str, match: re.Match[str], reader: Reader, evidence: Evidence) -> ToldDate | None:
    before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    if before is not None and before[1].lower() in _NOT_SAID:
        return None
    if _POSSESSIVE.match(text, match.end()):
        return None
    try:
        found = reader(match, evidence)
    except (OverflowError, ValueError):
        return None  # beyond the calendar's ends
    if found is None:
        return None
    start = match.start()
    if before is not None and before[1].lower() in {"on", "in"}:
        start = before.start(1)
    return ToldDate(start, match.end(), " ".join(text[start : match.end()].split()), *found)


def _relate(told: ToldDate, text: str, evidence: Evidence) -> ToldDate:
    match = EARLIER.search(text, told.start)
    found = read_earlier(match, evidence) if match is not None else None
    return replace(told, date=found[0], why=found[1]) if found is not None else told


_NEEDED = ("day", "week", "month", "year", *sorted({month[:3] for month in MONTHS}))
_FIGURES = re.compile(r"\d{4}")
"""Parts of words, or figures, of which every kind has one; quicker to look for than the kinds themselves."""
_LAST_WORD = re.compile(r"([\w'’]+)[^\w.;:!?)]*\Z")
_POSSESSIVE = re.compile(r"['’]s\b|\s+(?:summit|meeting|talks|call|memorandum|deadline|agreement|election)\b")
_NOT_SAID = frozenset(
    "by until till since before after from to through between within the a an of for than next about later no its "
    "his their our her and or".split()
)
"""A date after one of these is no date of saying: "by Friday", "the 12 February summit"."""
_RELATING = frozenset("earlier before later after".split())
