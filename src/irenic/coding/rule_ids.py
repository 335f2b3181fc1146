"""Every rule id that a statement of the rule coder can bear, from the data that make them."""

from __future__ import annotations

from irenic.coding.noun_frames import PREDICATED
from irenic.coding.resources import frames

_BARE = frozenset({"demand", "offer", "threat", "promise", "concession"})
_FIXED = ("noun.redline", "quote.sentence", "verb.attribution")


def rule_ids() -> tuple[str, ...]:
    """The ids in order: KIND.CLASS.PATTERN, where a row of the tables has that class and pattern.

    `verb`, `adjective`, `noun` and `light` (a noun after a light verb) by pattern; of verbs with an object also
    `passive`, `relative` and `cleft`; of nouns also `predicate` and `bare`; and three that no table makes.
    """
    return tuple(sorted({*_FIXED, *_of_verbs(), *_of_adjectives(), *_of_nouns()}))


def _of_verbs() -> set[str]:
    found = set()
    for name, pattern in _pairs("verbs"):
        found.add(f"verb.{name}.{pattern}")
        if pattern == "np":
            found |= {f"verb.{name}.passive", f"verb.{name}.cleft"}
        if pattern in {"np", "as"}:
            found.add(f"verb.{name}.relative")
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
        found |= {f"noun.{name}.bare"} if name in _BARE else set()
    return found


def _pairs(table: str) -> set[tuple[str, str]]:
    """The classes and patterns that rows of a table have."""
    return {
        (frame.kind.name, pattern)
        for rows in frames(table).values()
        for frame in rows
        for pattern in frame.patterns or ("none",)
    }
