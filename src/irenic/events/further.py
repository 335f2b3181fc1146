"""Another meeting under the same verb, with a time of its own: "met Abel on Tuesday and Brandt on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from irenic.coding.clauses.syntax import Clause
from irenic.coding.dates.calendar_words import MONTHS
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag, Token
from irenic.events.building import Found
from irenic.events.places import find_place
from irenic.events.reading import Reading
from irenic.model.event import Mode
from irenic.model.statement import Speaker

_WITH_SOMEBODY = frozenset({Mode.MEETING, Mode.TALKS, Mode.CALL})


def further(reading: Reading, clause: Clause, first: Found) -> Iterator[Found]:
    """The first meeting with its own time, and each that "and" adds with another one."""
    parse, latest = reading.parse, first
    subject = reading.people.subject(clause)
    at = clause.after
    for index in range(clause.after + 1, len(parse.tokens) - 2) if first.mode in _WITH_SOMEBODY else ():
        if index in parse.clause_at or parse.tokens[index].tag is Tag.SUB:
            break
        others = _others(reading, at, index) if parse.lowers[index] == "and" else []
        if not others or set(others) & set(first.people):
            continue
        latest.window = (latest.window[0] if latest.window else first.start, index)
        yield latest
        end = _end(parse.tokens, index + 1)
        place = find_place(parse, reading.resolver, index + 1, end)
        latest = replace(first, people=[*subject, *others], place=place, end=max(end, first.end))
        latest.window, latest.consumed, at = (index, end), set(range(index, end)), index
    yield latest


def _others(reading: Reading, at: int, index: int) -> list[Speaker]:
    """Who stands behind "and", where a time stands before it and one behind them, and no verb of theirs."""
    tokens = reading.parse.tokens
    phrase = reading.people.trimmed(index + 1)
    if phrase is None or not any(map(_is_time, tokens[at:index])) or reading.people.begins_clause(index + 1):
        return []
    behind = tokens[phrase.end : _end(tokens, phrase.end)]
    return reading.people.object(index + 1) or [] if any(map(_is_time, behind)) else []


def _end(tokens: list[Token], start: int) -> int:
    """The next comma or full stop."""
    return next((i for i in range(start, len(tokens)) if tokens[i].tag is Tag.PUNCT), len(tokens))


def _is_time(token: Token) -> bool:
    return token.text in MONTHS or token.lower in TIME_NOUNS
