"""Dates inside a content: deadlines, windows and beginnings, in its own words."""

from __future__ import annotations

import re

from irenic.coding.dates.about_kinds import FIGURES, READERS, WORDS, AboutReader, compile_words
from irenic.coding.dates.about_points import POINT, read_point
from irenic.model.dates import PartialDate
from irenic.model.statement import AboutDate


def find_about(text: str, said: PartialDate | None) -> tuple[AboutDate, ...]:
    """The deadlines, windows and beginnings that a text names, in order; `said` is when it was said."""
    return tuple(about for _, _, about in _find(text, said))


def find_in_front(text: str, said: PartialDate | None) -> tuple[AboutDate, ...]:
    """The one in the words before a clause, which hold nothing else: "From Monday, Northland will …"."""
    found = _find(text, said)
    if len(found) != 1 or found[0][2].date is None or text[found[0][1] :].strip(" ,"):
        return ()
    return (found[0][2],) if _OPENING.fullmatch(text, 0, found[0][0]) else ()


def limit_spans(text: str) -> list[tuple[int, int]]:
    """Where a text names deadlines, windows and beginnings, whatever their dates."""
    return [(start, end) for start, end, _ in _find(text, None)]


def _find(text: str, said: PartialDate | None) -> list[tuple[int, int, AboutDate]]:
    if not _may_name(text):
        return []
    found: list[tuple[int, int, AboutDate]] = []
    for pattern, reader in READERS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end, _ in found):
                continue
            about = _guarded(reader, match, said)
            if about is not None:
                found.append((match.start(), match.end(), about))
    return sorted(found, key=lambda row: row[0])


def _may_name(text: str) -> bool:
    return any(map(text.__contains__, WORDS)) or FIGURES.search(text) is not None


def _guarded(reader: AboutReader, match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """What a reader makes of a match; nothing where the date lies beyond the calendar's end."""
    try:
        return reader(match, said)
    except (OverflowError, ValueError):
        return None


def find_ahead(text: str, said: PartialDate | None) -> list[tuple[int, str, PartialDate | None, str]]:
    """The dates of a text read as still to come: offset, words, date, and how it is read.

    As in "will meet on Friday", "in May", "next week": the first such day after it was said.
    """
    found = []
    for match in _COMING.finditer(text) if _may_name(text) else ():
        part = match.groupdict()
        bare = part["unit"] and not part["which"]
        if (
            bare
            or (part["nth"] and (match["lead"] or "").strip().lower() != "on")
            or (part["year5"] and not match["lead"])
            or (part["month3"] and not (match["lead"] or part["year3"]))
        ):
            continue
        try:
            when, basis = read_point(match, said)
        except (OverflowError, ValueError):
            continue
        found.append((match.start(), " ".join(match[0].split()), when, basis))
    return found


_OPENING = re.compile(r"\W*(?:(?:that|and|but)\s+)?")
_COMING = compile_words(rf"(?P<lead>(?:[Oo]n|[Ii]n|for|over|during)\s+)?{POINT}")
