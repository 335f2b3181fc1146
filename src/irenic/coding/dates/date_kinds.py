"""All kinds of told dates, and the words by which a text shows that it may tell one."""

from __future__ import annotations

import re

from irenic.coding.dates.calendar_words import MONTH, MONTHS, WEEKDAY
from irenic.coding.dates.counted_dates import COUNTED
from irenic.coding.dates.evidence import Reader
from irenic.coding.dates.following_dates import FOLLOWING
from irenic.coding.dates.named_dates import NAMED
from irenic.coding.dates.periods import PERIODS
from irenic.coding.dates.untold_times import UNTOLD

READERS: tuple[tuple[str, re.Pattern[str], Reader], ...] = (*NAMED, *PERIODS, *COUNTED, *FOLLOWING, *UNTOLD)
"""Each with the kind of words without which it finds nothing."""

_SPAN = r"(?:day|week|month|year)"
_DAYTIME = r"(?:morning|afternoon|evening|night)"
_KINDS: dict[str, str] = {
    "month": MONTH,
    "weekday": WEEKDAY,
    "year": r"\d{4}",
    "near": r"[Yy]esterday|[Tt]oday|[Ll]ast\s+night|[Tt]his\s+(?:morning|afternoon|evening)",
    "away": (
        rf"(?:[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|{_DAYTIME})s?\s+(?:ago|earlier|later|before|after)"
        rf"|(?:next|following|previous|preceding|same|other|[Tt]hat)\s+(?:{_SPAN}|{_DAYTIME})"
        rf"|\beve\s+of|(?:day|{_DAYTIME})\s+of"
    ),
    "unit": rf"(?:[Tt]his|[Ll]ast|the|past)\s+{_SPAN}|(?:last|past|recent)\s+(?:\w+\s+)?{_SPAN}s",
    "nth": r"\bthe\s+\d{1,2}(?:st|nd|rd|th)",
    "part": r"\bQ[1-4]|(?:first|second|third|fourth)\s+(?:quarter|half)",
    "season": r"spring|summer|autumn|fall|winter",
    "feast": r"New\s+Year|Christmas|Easter|Ramadan|Eid|Passover|Nowruz|Diwali",
}
KINDS = {kind: re.compile(pattern) for kind, pattern in _KINDS.items()}
"""The kinds of words that tell dates."""
ANY_KIND = re.compile("|".join(_KINDS.values()))

PARTS = (
    *("day", "week", "month", "year", "hour", "decade", "night", "morning", "afternoon", "evening", "eve of"),
    *("spring", "summer", "autumn", "fall", "winter", "quarter", "half"),
    *("Year", "Day", "Week", "Month", "Hour", "Christmas", "Easter", "Ramadan", "Eid", "Nowruz", "Diwali"),
    *sorted({month[:3] for month in MONTHS}),
)
FIGURES = re.compile(r"\d{4}|\bQ[1-4]|\bthe \d")
"""Parts of words, or figures, of which every kind has one; quicker to look for than the kinds themselves."""
