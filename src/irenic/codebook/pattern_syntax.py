"""A regular expression as an automaton of places: which signs stand where, and what may follow what."""

from __future__ import annotations

import importlib
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

MANY = 8
"""A repetition of more rounds counts as one without bound; as many rounds of a fixed number are written out."""
MAX_PLACES = 1000
_SAMPLE = "".join(map(chr, range(128))) + "äßéıłΩжאع\u0663\u00a0\u2019\u201c\u2013\u2026"
_Tree = Any  # the syntax tree of the re module, which has no types


@dataclass(slots=True)
class _Part:
    """A part of the expression: in how many ways it is empty, and by how many ways it begins and ends where."""

    empty: int
    first: Counter[int] = field(default_factory=Counter)
    last: Counter[int] = field(default_factory=Counter)


class Automaton:
    """The places of an expression: `takes` has the signs of each, `follow` in how many ways one comes after another."""

    def __init__(self, pattern: str) -> None:
        parsed = importlib.import_module("re._parser").parse(pattern, re.IGNORECASE)
        self.takes: list[frozenset[str]] = []
        self.follow: list[Counter[int]] = []
        self._sequence(list(parsed))

    def _place(self, takes: frozenset[str]) -> _Part:
        if len(self.takes) >= MAX_PLACES:
            raise OverflowError("the expression is too long once its repetitions are written out")
        self.takes.append(takes)
        self.follow.append(Counter())
        number = len(self.takes) - 1
        return _Part(0, Counter({number: 1}), Counter({number: 1}))

    def _sequence(self, items: list[_Tree]) -> _Part:
        whole = _Part(1)
        for item in items:
            whole = self._join(whole, self._item(item))
        return whole

    def _join(self, one: _Part, other: _Part) -> _Part:
        self._link(one.last, other.first)
        return _Part(
            min(2, one.empty * other.empty),
            one.first + _times(other.first, one.empty),
            other.last + _times(one.last, other.empty),
        )

    def _link(self, lasts: Counter[int], firsts: Counter[int]) -> None:
        for last, ways in lasts.items():
            for first, more in firsts.items():
                self.follow[last][first] = min(2, self.follow[last][first] + ways * more)

    def _item(self, item: _Tree) -> _Part:
        name, value = str(item[0]), item[1]
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self._repeat(int(value[0]), int(value[1]), list(value[2]))
        if name == "SUBPATTERN":
            return self._sequence(list(value[-1]))
        if name == "ATOMIC_GROUP":
            return self._sequence(list(value))
        if name == "BRANCH":
            return _either([self._sequence(list(branch)) for branch in value[1]])
        if name == "GROUPREF_EXISTS":
            return _either([self._sequence(list(branch or ())) for branch in value[1:]])
        if name in ("ASSERT", "ASSERT_NOT"):
            self._sequence(list(value[1]))
            return _Part(1)
        if name == "AT":
            return _Part(1)
        if name == "GROUPREF":
            return self._repeat(0, MANY + 1, [("ANY", None)])
        return self._place(frozenset(sign for sign in _SAMPLE if _is_taken(name, value, sign)) or _OTHER)

    def _repeat(self, least: int, most: int, body: list[_Tree]) -> _Part:
        if least == most <= MANY:
            return self._sequence(body * least)
        part = self._sequence(body)
        if most > 1:
            self._link(part.last, part.first)
        if least == 0:
            part.empty = 1 if most > 1 else min(2, part.empty + 1)
        return part


_OTHER = frozenset({"\ufffd"})
"""Stands for signs that are not in the sample; two places of such signs count as the same."""


def _either(parts: list[_Part]) -> _Part:
    whole = _Part(0)
    for part in parts:
        whole = _Part(min(2, whole.empty + part.empty), whole.first + part.first, whole.last + part.last)
    return whole


def _times(ways: Counter[int], number: int) -> Counter[int]:
    return Counter({place: min(2, count * number) for place, count in ways.items() if number})


def _is_taken(name: str, value: Any, sign: str) -> bool:
    """Whether a place takes a sign, whatever its case."""
    if name in ("LITERAL", "NOT_LITERAL"):
        return (chr(value).lower() == sign.lower()) == (name == "LITERAL")
    if name == "RANGE":
        return any(value[0] <= ord(one) <= value[1] for one in (sign.lower(), sign.upper()) if len(one) == 1)
    if name == "CATEGORY":
        return _is_of_category(str(value), sign)
    if name == "IN":
        negated = str(value[0][0]) == "NEGATE"
        return any(_is_taken(str(one), more, sign) for one, more in value[negated:]) != negated
    return name != "ANY" or sign != "\n"


def _is_of_category(category: str, sign: str) -> bool:
    word = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
    return word[category.rpartition("_")[2]] != ("_NOT_" in category)
