"""What people do again and again is no contact of its own: "engineers meet every spring"."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.words.closed import TIME_NOUNS, WEEKDAYS
from irenic.coding.words.lexicon import ING
from irenic.events.triggers import triggers


def is_habit(parse: Parse, clause: Clause) -> bool:
    """As in "always calls", "meet every month", "speak once a week": told in the present, of no one time."""
    if clause.modal or clause.past or clause.perfect or not clause.finite or _goes_on(parse, clause):
        return False
    start = max([c.after for c in parse.clauses if c.head < clause.start], default=0)
    end = content_end(parse, clause.after, clause)
    words = parse.lowers[start:end]
    if not triggers().habitual.isdisjoint(words) or not _PLURAL_DAYS.isdisjoint(words):
        return True
    return any(
        (one in {"every", "each"} and _is_time(two))
        or (one in {"a", "per"} and two in _SPANS and _counted(words))
        for one, two in pairwise(words)
    )


def repeated(text: str, start: int) -> bool:
    """Whether "every" or "each" stands before a date at `start`: it names no single day."""
    return text[max(0, start - 8) : start].lower().split()[-1:] in (["every"], ["each"])


def _goes_on(parse: Parse, clause: Clause) -> bool:
    return clause.head > clause.start and bool(parse.tokens[clause.head].form & ING)


def _is_time(word: str) -> bool:
    return word in TIME_NOUNS or word in _SPANS


def _counted(words: list[str]) -> bool:
    return not {"once", "twice", "times"}.isdisjoint(words)


_SPANS = frozenset("day week month quarter year".split())
_PLURAL_DAYS = frozenset(f"{day}s" for day in WEEKDAYS)
