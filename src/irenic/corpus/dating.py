"""When a document was published, as its text or its file's name shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from irenic.corpus.written_dates import WrittenDate, find_dates
from irenic.corpus.zones.units import Unit, split_units
from irenic.model.dates import PartialDate

_HEAD, _FOOT = 6000, 3000
_TOP_UNITS = 12
_REMEDY = "name the file by its date (2025-03-17-talks.txt) or give the date in front matter"
_LABEL = re.compile(
    r"\b(?P<what>(?:first |originally )?published|posted|issued|released|dated?)\b"
    r"(?: on| at)?\s*:?\s*\S{0,12}\s*\Z",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:updated|modified|last update)\b.{0,14}\Z", re.IGNORECASE)
_DATELINE_START = re.compile(r"[A-ZÀ-Þ][\w.,/'’ -]{1,60}?,? \Z")
_DATELINE_END = re.compile(r",?\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-|:)\s")
_ALONE_BEFORE = re.compile(
    r"(?:(?-i:[A-ZÀ-Þ])[\w'’-]*(?: (?-i:[A-ZÀ-Þ])[\w'’-]*){0,2}, ?)?"
    r"(?:on )?(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?),? ?)?",
    re.IGNORECASE,
)
_ALONE_AFTER = re.compile(
    r"[\s,|·–—-]*(?:(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,5}\)?)?\s*",
    re.IGNORECASE,
)
_YEARLESS = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.,/'’ -]{2,60}, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}) "
    r"(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-)\s"
)
_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_.]?)(?P<month>\d\d)(?:(?P=sep)(?P<day>\d\d))?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with how it is known ("unknown" where it is not), and warnings on dates that cannot be used."""

    date: PartialDate | None
    basis: str
    warnings: tuple[str, ...] = ()


UNKNOWN = Dating(None, "unknown")


def date_from_text(text: str) -> Dating:
    """The date that a label, a line of its own, a byline or a dateline gives; prose is not asked."""
    units = split_units(text[:_HEAD])[:_TOP_UNITS]
    candidates = [found for unit in units for found in _candidates(unit)]
    if len(text) > _HEAD:
        foot = split_units(text[-_FOOT:])
        candidates += [found for unit in foot[1:] for found in _candidates(unit) if found[0] <= 1]
    if len({str(written.date) for rank, _, written in candidates if rank == 2 and written.date}) > 1:
        candidates = [found for found in candidates if found[0] != 2]  # entries of a list or a live page
    warnings: list[str] = []
    for _, what, written in sorted(candidates, key=lambda found: found[0]):
        if written.date is not None:
            return Dating(written.date, f"text: {what}")
        warnings.append(f"the text's date is not used: {written.fault}; {_REMEDY}")
    if not warnings and (match := next((m for u in units if (m := _YEARLESS.match(u.text[:200]))), None)):
        warnings.append(f"the dateline gives '{match['day']}' without a year; {_REMEDY}")
    return Dating(None, "unknown", tuple(dict.fromkeys(warnings)))


def _candidates(unit: Unit) -> list[tuple[int, str, WrittenDate]]:
    """Rank, kind of evidence and date, for each date in a paragraph that says when it was published."""
    line = unit.text[:300]
    found = []
    for written in find_dates(line):
        before, after = line[: written.start], line[written.end :]
        if unit.words <= 30 and (label := _LABEL.search(before)):
            found.append((1, f"{label['what'].lower()} line", written))
        elif unit.words <= 30 and _UPDATED.search(before):
            found.append((5, "updated line", written))
        elif _DATELINE_START.match(before) and len(before) <= 60 and _DATELINE_END.match(after):
            found.append((3, "dateline", written))
        elif unit.words <= 20 and not unit.sentence and re.match(r"by\b", line, re.IGNORECASE):
            found.append((4, "byline", written))
        elif _ALONE_BEFORE.fullmatch(before) and _ALONE_AFTER.fullmatch(after):
            found.append((2, "line of its own", written))
    return found


def date_from_name(name: str) -> Dating:
    """The date in a file's name, such as 2025-03-17-talks.txt, 20250317.txt or 2025-03.md."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    for match in _IN_NAME.finditer(stem):
        if not match["sep"] and not match["day"]:
            continue  # six figures in a row may be anything
        try:
            date = PartialDate.parse("-".join(part for part in match.group("year", "month", "day") if part))
        except ValueError:
            continue
        return Dating(date, "file name")
    return UNKNOWN
