"""Owners that stand behind a noun: "the demand by X", "calls in Karvala for", "calls for a truce by X"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_time
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.resources import words
from irenic.coding.words.closed import MONTHS, WEEKDAYS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import OTHER


def owner_behind(resolver: Resolver, head: int, patterns: frozenset[str]) -> tuple[Entity, int] | None:
    """Who stands after the noun, and the token after that: "the demand by X", "calls in Karvala for".

    A preposition that may open the noun's content ("interest in X") names no owner.
    """
    tokens = resolver.parse.tokens
    first = _past_time(resolver, head + 1)
    for index in range(first, min(first + 2, len(tokens) - 1)):
        lower = tokens[index].lower
        if lower not in _OWNING or (lower in patterns and not _then_infinitive(resolver, index, patterns)):
            continue
        if lower != "by" and tokens[head].lower in _ROOM:
            continue  # "a place in the army for his men": wanted in it, and not granted by it
        if lower == "on":  # "insistence on the part of X"
            if [t.lower for t in tokens[index : index + 4]] != ["on", "the", "part", "of"]:
                return None
            index += 3
        if resolver.parse.lowers[index + 1] in _DATES:
            return None  # "pressure to agree by Monday"
        if lower == "by" or (lower == "from" and not patterns):
            several, end = resolver.joint_to(index + 1)
            beyond = resolver.parse.prepositional_end(end)
            if beyond < len(tokens) and tokens[beyond].tag in {Tag.COMPL, Tag.TO}:
                end = beyond  # "the demand by the ministers in Norholm that"
            return (several, end) if several is not None else None
        if lower == "of" and (two := _both(resolver, index + 1)) is not None:
            return two
        phrase = resolver.parse.noun_phrase(index + 1) if index + 1 < len(tokens) else None
        if phrase is None:
            return None
        entity = less_sure(resolver.phrase(phrase), _OWNING[lower])
        if lower == "in" and entity is not None and entity.speakers and entity.speakers[0].party == OTHER:
            return None  # "an agreement in Tarnopil on": a place that nobody knows
        return (entity, phrase.end) if entity is not None else None
    return None


def _both(resolver: Resolver, index: int) -> tuple[Entity, int] | None:
    """As in "the goal of Northland and Westeria": two names, each of a party."""
    joint = index + 1
    if resolver.parse.tokens[index].mention < 0 or resolver.parse.lowers[joint : joint + 1] != ["and"]:
        return None
    if joint + 1 >= len(resolver.parse.tokens) or resolver.parse.tokens[joint + 1].mention < 0:
        return None
    several, end = resolver.joint_to(index)
    return (several, end) if several is not None else None


def _then_infinitive(resolver: Resolver, index: int, patterns: frozenset[str]) -> bool:
    """As in "the offer of Northland to host talks", "the demand of Southmark that": whose stands before what."""
    phrase = resolver.parse.noun_phrase(index + 1) if resolver.parse.lowers[index] == "of" else None
    if phrase is None or phrase.tail >= len(resolver.parse.tokens):
        return False
    behind = {Tag.TO: "inf", Tag.COMPL: "that"}.get(resolver.parse.tokens[phrase.tail].tag)
    return behind in patterns and resolver.phrase(phrase) is not None


def _past_time(resolver: Resolver, index: int) -> int:
    """As in "a call last week by X", "the decision on Friday by X": the token behind the time, if any."""
    tokens = resolver.parse.tokens
    start = index + (index + 1 < len(tokens) and tokens[index].lower in {"on", "in"})
    behind = past_time(resolver.parse, start) if start + 1 < len(tokens) else start
    return behind if start < behind < len(tokens) and tokens[behind].lower in {"by", "from"} else index


def owner_inside(resolver: Resolver, start: int, end: int) -> tuple[Entity, int] | None:
    """As in "calls for a truce by X", "support for sanctions in Karvala": the owner, and where the content ends."""
    tokens = resolver.parse.tokens
    for index in range(start + 1, min(end, len(tokens) - 1)):
        if tokens[index].lower not in {"by", "from", "among"} or index in resolver.parse.clause_at:
            continue
        if tokens[index].lower == "from" and start > 1 and tokens[start - 2].lower in _NEEDS:
            continue  # "stressed the need for a promise from X": X is to give it
        if resolver.parse.lowers[index + 1] in _DATES:
            continue
        if tokens[index].lower == "from" and tokens[start].tag is Tag.TO:
            continue  # "efforts to take the valley from X"
        before = resolver.parse.clause_at.get(index - 1)
        before = before or resolver.parse.clause_at.get(index - 2)
        if before is not None and (before.kind == "part" or before.passive):
            continue  # "the plan drawn up by X" is X's plan only
        word = tokens[index - 1].word
        if tokens[index].lower == "from" and word is not None and word.noun in _FROM_OTHERS:
            continue  # "fears of attacks from X", "calls for a withdrawal from X"
        if tokens[index].lower == "from" and any(resolver.parse.clauses_in(start, index)):
            continue  # "hopes of winning the valley back from X"
        phrase = resolver.parse.noun_phrase(index + 1)
        entity = less_sure(resolver.phrase(phrase), 0.7) if phrase is not None else None
        if entity is not None:
            return entity, index
    return None


_DATES = WEEKDAYS | MONTHS | {"today", "tomorrow", "tonight"}
_OWNING = {
    "by": 1.0,
    "from": 1.0,
    "among": 0.9,
    "amongst": 0.9,
    "on": 0.9,
    "of": 0.85,
    "within": 0.8,
    "inside": 0.8,
    "across": 0.75,
    "in": 0.75,
}
"""Prepositions that name the owner of the noun in front, and how surely."""
_FROM_OTHERS = (
    words()["crimes"]
    | words()["departing"]
    | frozenset(
        (
            "aggression aid answer apology assurance backlash commitment compensation concession danger debt "
            "explanation fire gas guarantee help import independence information interference money oil pledge "
            "pressure protection reply reprisal retreat response retaliation separation support threat trouble violence"
        ).split()
    )
)
"""Things that one has from others: behind them "from" tells no owner of the call for them."""
_ROOM = frozenset({"place", "room", "space"})
_NEEDS = frozenset({"need", "necessity", "wait", "hunger"})
