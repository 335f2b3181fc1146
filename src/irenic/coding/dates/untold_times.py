"""Words that tell a time which cannot be read: "the other day", "at Easter", "in recent weeks"."""

from __future__ import annotations

import re

from irenic.coding.dates.evidence import Evidence, Found, Reader, compile_time


def _read_vague(_: re.Match[str], __: Evidence) -> Found | None:
    return None, "how long ago is not told"


def _read_feast(_: re.Match[str], __: Evidence) -> Found | None:
    return None, "no day of the calendar is named"


UNTOLD: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    ("away", compile_time(r"[Tt]he\s+other\s+(?:day|week|night|month)"), _read_vague),
    (
        "away",
        compile_time(
            r"(?i:a\s+few|a\s+couple\s+of|several|some|many)\s+(?:hours|days|weeks|months|years|decades)\s+ago"
        ),
        _read_vague,
    ),
    (
        "unit",
        compile_time(
            r"(?:[Ii]n|[Oo]ver|[Dd]uring)\s+(?:the\s+(?:past|last)\s+few|recent)\s+(?:days|weeks|months|years)"
        ),
        _read_vague,
    ),
    (
        "feast",
        compile_time(
            r"(?:[Aa]t|[Oo]n|[Oo]ver|[Dd]uring|[Ll]ast)\s+(?:Easter|Christmas(?!\s+(?:Day|Eve))|Ramadan|Eid|Passover|Nowruz|Diwali)"
        ),
        _read_feast,
    ),
)
"""Each with the kind of words without which it finds nothing."""
