"""Kinds of dates inside a content, with pattern and reader: "within ten days", "by Friday", "from 1 May"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from irenic.coding.dates.about_points import POINT, Point, read_point
from irenic.coding.dates.calendar_words import NUMBER, read_number, shift
from irenic.model.dates import PartialDate
from irenic.model.statement import AboutDate
from irenic.model.terms import AboutKind

AboutReader = Callable[[re.Match[str], PartialDate | None], AboutDate | None]
UNKNOWN_SAYING = "counted from when it was said, which is not known"
_COUNTED = "counted from when it was said"


def compile_words(pattern: str) -> re.Pattern[str]:
    """A pattern for words that stand by themselves."""
    return re.compile(rf"(?<![\w-]){pattern}(?![\w])")


def _about(kind: AboutKind, match: re.Match[str], found: Point) -> AboutDate:
    return AboutDate(kind, " ".join(match[0].split()), *found)


def _counted(match: re.Match[str], said: PartialDate | None, number: int) -> PartialDate | None:
    """So many of the units of a match on from when it was said; a fortnight is two weeks."""
    fortnight = match["unit"] == "fortnight"
    unit = "week" if fortnight else match["unit"]
    return shift(said, number * (2 if fortnight else 1), unit) if said is not None else None


def _read_within(match: re.Match[str], said: PartialDate | None) -> AboutDate:
    """As in "within 50 days", "in 10 to 12 days": counted from the saying; not "within 30 days of the signing"."""
    if match["of"]:
        return _about(AboutKind.DEADLINE, match, (None, "counted from what has no date here"))
    low = read_number(match["n"])
    high = read_number(match["high"]) if match["high"] else low
    first, last = _counted(match, said, low), _counted(match, said, high)
    if first is None or last is None or first.earliest > last.latest:
        why = UNKNOWN_SAYING if said is None else "no day of the calendar lies so far on"
        return _about(AboutKind.DEADLINE, match, (None, why))
    return _about(AboutKind.DEADLINE, match, (PartialDate(first.earliest, last.latest), _COUNTED))


def _read_in(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """As in "will leave in ten days", "in 50 days' time"; not as in "the first in ten years", "fell in ten days"."""
    if _SO_LONG.search(match.string, max(0, match.start() - 40), match.start()):
        return None
    plain = not match["high"] and not match[0].endswith("time")
    return None if plain and not _is_to_come(match) else _read_within(match, said)


def _is_to_come(match: re.Match[str]) -> bool:
    return _TO_COME.search(match.string, max(0, match.start() - 120), match.start()) is not None


def _read_given(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """As in "gave the rebels ten days to leave", "has two weeks to answer"."""
    if not _GIVING.search(match.string, max(0, match.start() - 60), match.start()):
        return None
    return _read_within(match, said)


def _read_uncounted(match: re.Match[str], _: PartialDate | None) -> AboutDate | None:
    """As in "demands it within days"; not as in "refused it within hours"."""
    if not _is_to_come(match):
        return None
    return _about(AboutKind.DEADLINE, match, (None, "how many is not told"))


def _read_next(match: re.Match[str], said: PartialDate | None) -> AboutDate:
    if not match["n"] and match["plural"]:
        return _about(AboutKind.WINDOW, match, (None, "how many is not told"))
    end = _counted(match, said, read_number(match["n"] or "a"))
    if said is None or end is None:
        return _about(AboutKind.WINDOW, match, (None, UNKNOWN_SAYING))
    return _about(AboutKind.WINDOW, match, (PartialDate(said.earliest, end.latest), _COUNTED))


def _read_length(match: re.Match[str], _: PartialDate | None) -> AboutDate:
    return _about(AboutKind.WINDOW, match, (None, "a length whose beginning is not told"))


def _read_limit(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    lead = match["lead"].lower().split()[0]
    when, basis = read_point(match, said)
    if lead in {"until", "till", "through", "for"}:
        return _window_to(match, said, when, basis)
    if when is not None and said is not None and when.latest < said.earliest:
        return None  # "the borders of before 2014" is no deadline
    if lead == "before" and _NOT.search(match.string, 0, match.start()):
        return _about(AboutKind.START, match, (when, basis))  # "not before 1 May"
    return _about(AboutKind.DEADLINE, match, (when, basis))


def _window_to(
    match: re.Match[str], said: PartialDate | None, when: PartialDate | None, basis: str
) -> AboutDate | None:
    """As in "until the end of the year", "for the rest of the month": from when it was said to the limit."""
    if when is None:
        return _about(AboutKind.WINDOW, match, (None, basis))
    if said is None:
        return _about(AboutKind.WINDOW, match, (None, UNKNOWN_SAYING))
    if when.latest < said.earliest:
        return None
    return _about(AboutKind.WINDOW, match, (PartialDate(said.earliest, when.latest), basis))


def _read_start(match: re.Match[str], said: PartialDate | None) -> AboutDate:
    return _about(AboutKind.START, match, read_point(match, said))


def _read_range(match: re.Match[str], said: PartialDate | None) -> AboutDate | None:
    """As in "from 1 July to 31 December", "between 1 and 10 October": the first such days after it was said."""
    final = _POINT.fullmatch(match["last"])
    words = match["first"]
    if words.isdigit() and final is not None:
        words = f"{words} {final['month1']}" if final["month1"] else words
    year = final["year1"] or final["year2"] or final["year3"] if final is not None else None
    first = _POINT.fullmatch(words)
    if first is None or final is None:
        return None
    if year and not re.search(r"\d{4}", words):
        first = _POINT.fullmatch(f"{words} {year}") or first
    begins, basis = read_point(first, said)
    ends, why = read_point(final, begins or said)
    if begins is None or ends is None or begins.earliest > ends.latest:
        return _about(AboutKind.WINDOW, match, (None, basis if begins is None else why))
    return _about(AboutKind.WINDOW, match, (PartialDate(begins.earliest, ends.latest), basis))


def _read_length_from(match: re.Match[str], said: PartialDate | None) -> AboutDate:
    """As in "for two years from 1 September": to the day before the day on which they are over."""
    begins, basis = read_point(match, said)
    ends = (
        shift(begins, read_number(match["n"]), match["length"])
        if begins is not None and begins.is_day
        else None
    )
    if begins is None or ends is None:
        return _about(
            AboutKind.WINDOW, match, (None, basis if begins is None else "the first day is not told")
        )
    return _about(
        AboutKind.WINDOW, match, (PartialDate(begins.earliest, ends.latest - timedelta(days=1)), basis)
    )


def _read_deadline(match: re.Match[str], said: PartialDate | None) -> AboutDate:
    return _about(AboutKind.DEADLINE, match, read_point(match, said))


def _read_event(match: re.Match[str], _: PartialDate | None) -> AboutDate | None:
    lead = match["lead"].lower().split()[0]
    if lead == "from" and _ASKED_FROM.search(match.string, 0, match.start()):
        return None  # "what it wants from the summit"
    if lead in {"before", "after"} and _SO_SHORTLY.search(match.string, 0, match.start()):
        return None  # "refused it hours before the summit": when it was said
    return _about(
        _EVENT_KINDS.get(lead, AboutKind.DEADLINE), match, (None, "no day of the calendar is named")
    )


_EVENT_KINDS = dict.fromkeys(("until", "till"), AboutKind.WINDOW) | dict.fromkeys(
    ("after", "from"), AboutKind.START
)
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|cannot|without)\b[^,;]*\Z|n['’]t\b[^,;]*\Z", re.IGNORECASE)
_SO_LONG = re.compile(
    r"\b(?:first|second|third|only|times?|once|twice|most|best|worst|latest|largest|biggest|highest|lowest)\b[^,.;]*\Z"
)
_GIVING = re.compile(
    r"\b(?:gives?|gave|given|giving|has|have|had|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?)\s+(?:[\w'’]+\s+){0,4}\Z"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|can|could|should|must|may|might|wants?|wanted|ready"
    r"|demand(?:s|ed|ing)?|(?:propos|promis|urg)(?:es?|ed|ing)|(?:offer|vow|expect)(?:s|ed|ing)"
    r"|pledg(?:es|ed|ing)|call(?:s|ed|ing)?\s+(?:for|on)|to\s+(?!(?:the|an?|its|his|her|their)\b)[a-z])"
    r"|['’]ll\b"
)
"""Words for what is to come or asked for: "in ten days" behind them is a limit, not how long a thing took."""
_SO_SHORTLY = re.compile(
    r"\b(?:hours?|minutes|days?|weeks?|months?|shortly|just|soon|immediately|right)\s+\Z"
)
_ASKED_FROM = re.compile(
    r"\b(?:want|need|expect|seek|hope|ask|gain|learn|get|return|withdr[ae]w|exclude|result|absent|away)(?:s|ed|ing)?\s+\Z"
)
_UNIT = r"(?P<unit>hour|day|fortnight|week|month|year)s?"
_LENGTH = r"(?:hour|day|fortnight|week|month|year)"
_TO = r"(?:\s+(?:to|or)\s+|\s?[-–]\s?)"
_AGAIN = r"(?:(?=(?P<of>\s+(?:of|after|from|following)\s+(?!now\b|today\b)))|)"
_CLOCKED = r"(?:on\s+|from\s+|in\s+|at\s+(?=noon|mid|\d))?"
_START = rf"(?i:from|starting|beginning|as\s+of|effective|with\s+effect\s+from)\s+{_CLOCKED}"
_BEGINS = (
    r"(?i:(?:to|will|would|shall|must|should|that|which)\s+"
    r"(?:begin|start|commence|take\s+effect|takes\s+effect|(?:come|enter)s?\s+into\s+(?:force|effect))s?)"
    r"\s+(?:on|in|from|at)\s+"
)
_LATEST = (
    r"(?P<lead>(?i:no\s+later\s+than|not\s+later\s+than|at\s+the\s+latest\s+by|by|before|ahead\s+of))\s+"
)
_UP_TO = r"(?P<lead>(?i:until|till|through))\s+(?:at\s+least\s+)?"
_LEAST = (
    r"(?i:no\s+earlier\s+than|not\s+earlier\s+than|no\s+sooner\s+than|only\s+after|not\s+until\s+after)\s+"
)
_POINT = re.compile(POINT)
_BARE = re.sub(r"\?P<\w+>", "?:", POINT)
_SEASON = r"(?:the\s+)?(?:winter|spring|summer|autumn)"
_EVENT = (
    r"(?:Ramadan|Easter|Christmas|Passover|Eid(?:\s+al-\w+)?|Lent|Advent|Nowruz|Diwali|New\s+Year|"
    r"the\s+(?:new\s+year|holidays?|(?:next\s+|coming\s+)?(?:elections?|summit|vote|harvest|deadline)))"
)
READERS: tuple[tuple[re.Pattern[str], AboutReader], ...] = (
    (
        compile_words(
            rf"(?i:within)\s+(?:the\s+next\s+)?(?P<n>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?\s+{_UNIT}{_AGAIN}"
        ),
        _read_within,
    ),
    (
        compile_words(
            rf"(?i:in)\s+(?P<n>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?\s+{_UNIT}(?:['’]\s*time|['’]s\s+time)?(?P<of>(?!))?"
        ),
        _read_in,
    ),
    (
        compile_words(rf"(?i:within)\s+(?:a\s+few\s+|a\s+couple\s+of\s+|a\s+matter\s+of\s+)?{_LENGTH}s"),
        _read_uncounted,
    ),
    (compile_words(rf"(?i:in)\s+(?:a\s+few|a\s+couple\s+of|several)\s+{_LENGTH}s"), _read_uncounted),
    (
        compile_words(
            rf"(?P<n>(?!an?\s){NUMBER})(?:{_TO}(?P<high>{NUMBER}))?\s+{_UNIT}(?P<of>(?!))?(?=\s+to\s+[a-z])"
        ),
        _read_given,
    ),
    (
        compile_words(
            rf"(?i:in|over|during|for|within)\s+the\s+(?:next|coming)\s+(?:(?P<n>{NUMBER})\s+)?"
            r"(?P<unit>hour|day|week|month|year)(?P<plural>s?)"
        ),
        _read_next,
    ),
    (
        compile_words(
            rf"(?i:from|between)\s+(?P<first>{_BARE}|\d{{1,2}})\s+(?:to|until|till|through|and)\s+(?P<last>{_BARE})"
        ),
        _read_range,
    ),
    (
        compile_words(
            rf"(?i:for)\s+(?P<n>{NUMBER})\s+(?P<length>{_LENGTH})s?\s+(?:from|starting|beginning)\s+(?:on\s+)?{POINT}"
        ),
        _read_length_from,
    ),
    (compile_words(rf"{_LATEST}{POINT}(?:\s+at\s+the\s+latest)?"), _read_limit),
    (compile_words(rf"{_UP_TO}{POINT}"), _read_limit),
    (compile_words(rf"(?P<lead>for)\s+the\s+rest\s+of\s+{POINT}"), _read_limit),
    (compile_words(rf"{_LEAST}{POINT}"), _read_start),
    (compile_words(rf"{_START}{POINT}"), _read_start),
    (compile_words(rf"{_BEGINS}{POINT}"), _read_start),
    (compile_words(rf"on\s+{POINT}\s+at\s+the\s+latest"), _read_deadline),
    (compile_words(rf"deadline\s+(?:of|on)\s+{POINT}"), _read_deadline),
    (compile_words(rf"{POINT}[- ]deadline"), _read_deadline),
    (compile_words(rf"(?P<lead>by|before|until|till|after|from)\s+(?:{_EVENT}|{_SEASON})"), _read_event),
    (
        compile_words(rf"(?P<n>{NUMBER})[- ](?:hour|day|week|month|year)(?:[- ]long)?(?=\s+[a-z])"),
        _read_length,
    ),
    (
        compile_words(
            rf"for\s+(?:at\s+least\s+|up\s+to\s+|another\s+|a\s+further\s+)?(?P<n>{NUMBER})\s+{_UNIT}"
        ),
        _read_length,
    ),
    (
        compile_words(
            rf"of\s+(?:at\s+least\s+|up\s+to\s+)?(?P<n>(?!an?\s){NUMBER})\s+{_UNIT}(?!\s+(?:ago|of|earlier)\b)"
        ),
        _read_length,
    ),
)
"""What stands first is read first; a later kind does not read the same words again."""
WORDS = (
    "hour day week month year fortnight tomorrow Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Ramadan Easter "
    "Christmas Passover Eid Lent Advent Nowruz Diwali Year winter spring summer autumn holiday election summit vote "
    "harvest deadline"
).split()
FIGURES = re.compile(r"\d\d\d\d|\d(?:st|nd|rd|th)\b")
"""Words or figures: every pattern needs one of them."""
