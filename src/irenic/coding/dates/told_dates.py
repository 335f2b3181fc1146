"""Dates that a text tells as past: in full, without a year, by weekday, and against the text's own date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from irenic.coding.dates.calendar_words import NUMBERS, read_number, shift
from irenic.coding.dates.date_kinds import ANY_KIND, FIGURES, KINDS, PARTS, READERS
from irenic.coding.dates.evidence import BEFORE_IT, Evidence, Found, Reader
from irenic.coding.dates.following_dates import NO_DATE_HERE
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
    if not any(map(text.__contains__, PARTS)) and FIGURES.search(text) is None:
        return False
    return ANY_KIND.search(text) is not None


def find_told(text: str, evidence: Evidence) -> list[ToldDate]:
    """The dates of a text, in order, the longer of two at one place; never a date after "by" or "until".

    What is counted from the date before is counted from the one that stands before it in the text, if there is one.
    """
    kinds = {kind for kind, pattern in KINDS.items() if pattern.search(text)}
    found = [
        (match.start(), -match.end(), number, match, reader)
        for number, (needed, pattern, reader) in enumerate(READERS)
        if needed in kinds
        for match in pattern.finditer(text)
    ]
    kept: list[ToldDate] = []
    for start, _, _, match, reader in sorted(found, key=lambda row: row[:3]):
        if kept and start < kept[-1].end:
            continue
        told = _read(text, match, reader, evidence)
        if (
            told is not None
            and kept
            and kept[-1].why == NO_DATE_HERE
            and _NOUN.fullmatch(text, kept[-1].end, start)
        ):
            kept[-1] = _from_event(kept[-1], told, " ".join(text[kept[-1].start : told.end].split()))
        elif told is not None:
            kept.append(told)
            if told.date is not None:
                evidence = replace(evidence, before=told.date)
    return kept


def _from_event(counted: ToldDate, told: ToldDate, whole: str) -> ToldDate:
    """As in "two days after the summit on 30 August", "hours before the vote on Friday"."""
    *_, number, unit, way = ["", *counted.words.lower().split()]
    found = None
    if told.date is not None and told.date.is_day and unit in {"day", "days", "hours"}:
        days = read_number(number) if number.isdigit() or number in NUMBERS else 1
        found = shift(told.date, days if way == "after" else -days, "day")
        if found is not None and unit == "hours":
            found = PartialDate(min(found, told.date).earliest, max(found, told.date).latest)
    return replace(counted, end=told.end, words=whole, date=found, why=told.why)


def _read(text: str, match: re.Match[str], reader: Reader, evidence: Evidence) -> ToldDate | None:
    before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    word = before[1].lower() if before is not None else ""
    if before is not None and before[1] in _UNTIL and not text[: before.start(1)].strip(" \"“'‘"):
        return _until(match, reader, evidence)
    if _BEGINNING.search(text, max(0, match.start() - 24), match.start()):
        return None
    if word in _NOT_SAID and not _said_all_the_same(text, match, word):
        return None
    if _POSSESSIVE.match(text, match.end()) and not _held(text, match, word):
        return None
    found = _found(match, reader, evidence)
    if found is None:
        return None
    start = before.start(1) if before is not None and word in _WITH_IT else match.start()
    words = " ".join(text[start : match.end()].split())
    return ToldDate(start, match.end(), words, _clipped(found[0], evidence), found[1])


def _found(match: re.Match[str], reader: Reader, evidence: Evidence) -> Found | None:
    """What a reader makes of a match; nothing where the date lies beyond the calendar's ends."""
    try:
        return reader(match, evidence)
    except (OverflowError, ValueError):
        return None


def _until(match: re.Match[str], reader: Reader, evidence: Evidence) -> ToldDate | None:
    """As in "Until 2029 it refused": some time before a day that is past."""
    found = _found(match, reader, evidence)
    if found is None or found[0] is None or evidence.latest is None or found[0].latest >= evidence.latest:
        return None
    return ToldDate(match.start(), match.end(), " ".join(match[0].split()), None, BEFORE_IT)


def _clipped(date: PartialDate | None, evidence: Evidence) -> PartialDate | None:
    """Never past the document's date."""
    latest = evidence.latest
    if date is None or latest is None or not date.earliest <= latest < date.latest:
        return date
    return PartialDate(date.earliest, latest)


def _said_all_the_same(text: str, match: re.Match[str], word: str) -> bool:
    """As in "between 3 and 5 October", "and the next day", "in a letter of July 2", "in her 9 May speech"."""
    if word in {"between", "from"}:
        return match.groupdict().get("last") is not None
    if word in {"and", "or"}:
        return match[0][0].islower()
    if word == "of":
        return _LETTER_OF.search(text, 0, match.start()) is not None
    return _IN_HER.search(text, 0, match.start()) is not None and _SPEECH.match(text, match.end()) is not None


def _held(text: str, match: re.Match[str], word: str) -> bool:
    """As in "at Sunday's talks": when it was said, though the day is the talks'."""
    return word in {"at", "in", "during"} and text.startswith(("'s", "’s"), match.end())


_NOUN = re.compile(r"\s+(?:the|a|an|his|her|its|their)\s+(?:\w+\s+){1,3}")
_LAST_WORD = re.compile(r"([\w'’]+)[^\w.;:!?)]*\Z")
_POSSESSIVE = re.compile(r"['’]s\b|\s+(?:summit|meeting|talks|call|memorandum|deadline|agreement|election)\b")
_BEGINNING = re.compile(
    r"\b(?:beginning|starting|commencing|effective|ending|expiring|scheduled|due|planned)\s+(?:(?:on|from|in|for)\s+)?\Z"
)
"""A date behind one of these lies ahead of the saying: "a truce, beginning on 10 June"."""
_PAPER = (
    r"(?:letter|statement|speech|note|message|interview|declaration|address|report|decree|memo|reply|article)"
)
_LETTER_OF = re.compile(rf"\b[Ii]n\s+(?:a|an|his|her|its|their|the)\s+(?:\w+\s+)?{_PAPER}\s+of\s+\Z")
_IN_HER = re.compile(r"\b[Ii]n\s+(?:a|an|his|her|its|their|the)\s+\Z")
_SPEECH = re.compile(rf"\s+(?:\w+\s+)?{_PAPER}\b")
_UNTIL = frozenset({"Until", "Till"})
_WITH_IT = frozenset({"on", "in", "between", "from"})
_NOT_SAID = frozenset(
    "by until till since before after from to through between within the a an of for than next about later no its "
    "his their our her and or".split()
)
"""A date after one of these is no date of saying: "by Friday", "the 12 February summit"."""
