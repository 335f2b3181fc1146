"""Dates counted from another that is told before: "two days later", "the next morning", "that same week"."""

from __future__ import annotations

import re
from datetime import timedelta

from irenic.coding.dates.calendar_words import NUMBER, add_months, read_number, shift, week_of
from irenic.coding.dates.evidence import FROM_BEFORE, Evidence, Found, Reader, compile_time
from irenic.model.dates import PartialDate

NO_DATE_HERE = "counted from what has no date here"
NOT_EXACT = "the date told before is not exact enough"
_A_MONTH = 31
NOT_TOLD = "counted from a date that is not told"


def _read_away(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "two days earlier"."""
    if evidence.before is None:
        return None, NOT_TOLD
    if (
        match["unit"] in {"day", "week"}
        and (evidence.before.latest - evidence.before.earliest).days > _A_MONTH
    ):
        return None, NOT_EXACT
    sign = 1 if match["way"] in {"later", "after"} else -1
    return shift(evidence.before, sign * read_number(match["n"]), match["unit"]), FROM_BEFORE


def _read_next(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "the following day", "the previous month", "the day before": the day, week or month beside."""
    if evidence.before is None:
        return None, NOT_TOLD
    part = match.groupdict()
    back = (part["which"] or part["way"]).lower() in {"previous", "preceding", "before", "earlier"}
    return _beside(evidence.before, _DAYTIMES.get(part["unit"], part["unit"]), -1 if back else 1)


def _read_same(match: re.Match[str], evidence: Evidence) -> Found | None:
    """As in "the same day", "later that month": from there on where it is later."""
    before = evidence.before
    if before is None:
        return None, NOT_TOLD
    unit = _DAYTIMES.get(match["unit"], match["unit"])
    found, why = _beside(before, unit, 0)
    if found is not None and unit != "day" and (match["lead"] or "").lower().startswith("later"):
        found = PartialDate(min(before.earliest, found.latest), found.latest)
    return found, why


def _beside(before: PartialDate, unit: str, steps: int) -> Found:
    """The day, week, month or year that lies so many on from that of a date; None where the date is coarser."""
    first, last = before.earliest, before.latest
    if unit == "day":
        return (shift(before, steps, "day"), FROM_BEFORE) if before.is_day else (None, NOT_EXACT)
    if unit == "week":
        found, other = (week_of(day + timedelta(weeks=steps)) for day in (first, last))
    elif unit == "month":
        found, other = (PartialDate.month(*add_months(d.year, d.month, steps)) for d in (first, last))
    else:
        found, other = (PartialDate.year(d.year + steps) for d in (first, last))
    return (found, FROM_BEFORE) if found == other else (None, NOT_EXACT)


def _read_unnumbered(_: re.Match[str], __: Evidence) -> Found | None:
    return None, "how long is not told"


def _read_of_event(_: re.Match[str], __: Evidence) -> Found | None:
    return None, NO_DATE_HERE


_DAYTIMES = dict.fromkeys(("morning", "afternoon", "evening", "night"), "day")
_UNIT = r"(?P<unit>day|week|month|year)s?"
_NEAR = r"(?P<unit>day|morning|afternoon|evening|night|week|month|year)"
_NO_STRETCH = "".join(rf"(?<!\b{word}\s)" for word in "in In over Over for within during".split())
"""Not "in the next week", which lies ahead of the saying."""
_ENDS = r"(?=\s*[,.;:—–”\"]|\s*\Z|\s+(?:that|to)\b)"
"""What stands behind "the day after" where no noun does from which it is counted."""
FOLLOWING: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    (
        "away",
        compile_time(rf"(?P<n>{NUMBER})\s+{_UNIT}\s+(?P<way>earlier|later|(?:before|after){_ENDS})"),
        _read_away,
    ),
    ("away", compile_time(rf"{NUMBER}\s+{_UNIT}\s+(?:before|after)(?!{_ENDS})"), _read_of_event),
    (
        "away",
        compile_time(r"(?i:hours)\s+(?:before|after)(?=\s+(?:the|a|an|his|her|its|their)\s)"),
        _read_of_event,
    ),
    (
        "away",
        compile_time(
            r"(?:[Aa]\s+few|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ere)?\s*(?i:hours|days|weeks|months|years)\s+"
            r"(?:earlier|later|before|after)"
        ),
        _read_unnumbered,
    ),
    (
        "away",
        compile_time(
            rf"{_NO_STRETCH}(?:[Oo]n\s+)?[Tt]he\s+(?P<which>next|following|previous|preceding)\s+{_NEAR}(?P<way>)"
        ),
        _read_next,
    ),
    (
        "away",
        compile_time(
            rf"(?:[Oo]n\s+)?[Tt]he\s+{_NEAR}\s+(?P<way>before|after|earlier)(?P<which>)(?!\s+yesterday){_ENDS}"
        ),
        _read_next,
    ),
    (
        "away",
        compile_time(
            r"(?:[Oo]n\s+)?[Tt]he\s+(?:(?:day|morning|afternoon|evening|night|week|month|year)\s+(?:before|after)"
            r"(?!\s+yesterday)|eve\s+of|(?:day|morning|evening|night)\s+of(?=\s+(?:the|a|an|his|her|its|their)\b))"
        ),
        _read_of_event,
    ),
    (
        "away",
        compile_time(
            rf"(?P<lead>(?:[Ll]ater|[Ee]arlier|[Oo]n|[Ii]n)\s+)?(?:(?:[Tt]hat\s+|[Tt]he\s+)?(?:very\s+)?same|[Tt]hat)\s+{_NEAR}"
        ),
        _read_same,
    ),
)
"""Each with the kind of words without which it finds nothing."""
