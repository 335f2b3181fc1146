"""Every rule id that a statement of the rule coder can bear, from the data that make them."""

from __future__ import annotations

from irenic.coding.frames.bare_nouns import BARE
from irenic.coding.frames.noun_predicates import LISTED, PREDICATED
from irenic.coding.frames.predicated import WANTED
from irenic.coding.frames.reactions import FELT
from irenic.coding.resources import frames

_FIXED = (
    "noun.concession.lapsed",
    "noun.demand.done",
    "noun.redline",
    "noun.reject.lapsed",
    "quote.sentence",
    "verb.according",
    "verb.ahead",
    "verb.announced",
    "verb.asked_on",
    "verb.attribution",
    "verb.bound",
    "verb.concession.dropped",
    "verb.demand.deadline",
    "verb.echo",
    "verb.favour.rather",
    "verb.for",
    "verb.provide",
    "verb.reject.dropped",
    "verb.under",
)


def rule_ids() -> tuple[str, ...]:
    """The ids in order: KIND.CLASS.PATTERN, where a row of the tables has that class and pattern.

    `verb`, `adjective`, `noun` and `light` (a noun after a light verb) by pattern; of verbs with an object also
    `passive`, `relative` and `cleft`; of nouns also `predicate` and `bare`; `colon`; `with` of feelings
    ("met with scepticism"); and some that no table makes.
    """
    return tuple(sorted({*_FIXED, *_of_verbs(), *_of_adjectives(), *_of_nouns()}))


def _of_verbs() -> set[str]:
    found = set()
    for name, pattern in _pairs("verbs"):
        found.add(f"verb.{name}.{pattern}")
        if pattern == "np":
            found |= {f"verb.{name}.passive", f"verb.{name}.cleft"}
        if name == "accuse":
            found |= {f"verb.{name}.passive", f"verb.{name}.relative"}
        if pattern == "np" or name == "view":
            found.add(f"verb.{name}.relative")
        if name == "view":
            found.add(f"verb.{name}.passive")
    return found


def _of_adjectives() -> set[str]:
    return {f"adjective.{name}.{pattern}" for name, pattern in _pairs("adjectives")}


def _of_nouns() -> set[str]:
    found = set()
    for name, pattern in _pairs("nouns"):
        if name != "redline":  # a red line has a rule of its own
            found |= {f"light.{name}.{pattern}"} | (
                {f"noun.{name}.{pattern}"} if name != "neutral" else set()
            )
        found |= {f"noun.{name}.predicate"} if name in PREDICATED else set()
        found |= {f"noun.{name}.colon"} if name in LISTED and name != "redline" else set()
        found |= {f"noun.{name}.subject", f"noun.{name}.apposed"} if name in WANTED else set()
        found |= {f"noun.{name}.bare"} if name in BARE else set()
        found |= {f"verb.{name}.with"} if name in FELT else set()
    return found


def _pairs(table: str) -> set[tuple[str, str]]:
    """The classes and patterns that rows of a table have."""
    return {
        (frame.kind.name, pattern)
        for rows in frames(table).values()
        for frame in rows
        for pattern in frame.patterns or ("none",)
    }
