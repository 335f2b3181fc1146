"""How many packages there are, exact, without listing them."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from irenic.bargaining.automaton import START, Automaton, Key
from irenic.bargaining.compiled import CompiledModel, Points

ROOM = 500_000
"""How many different sums of utilities are kept at a time before counting gives up."""
_AT_LAST = 4


@dataclass(frozen=True, slots=True)
class Counts:
    """Packages in all; those that keep the rules; those that also cross no red line of a party whose
    consent every package needs; those accepted.

    `accepted` is None where the sums of utilities are too many to follow; it then lies between the bounds.
    """

    outcomes: int
    rules: int
    red_lines: int
    accepted: int | None
    at_least: int
    at_most: int


def count_packages(model: CompiledModel, room: int = ROOM) -> Counts:
    """Count by dynamic programming over what must be remembered of the issues already settled."""
    free = replace(model, thresholds=(None,) * model.parties)
    rules = replace(free, clauses=tuple(c for c in model.clauses if c.owner is None))
    low, high = _Counter(model, room).run()
    return Counts(
        outcomes=math.prod(model.sizes),
        rules=_Counter(rules, room).run()[0],
        red_lines=_Counter(free, room).run()[0],
        accepted=low if low == high else None,
        at_least=low,
        at_most=high,
    )


@dataclass(frozen=True, slots=True, order=True)
class _Situation:
    """A key, and the thresholds already settled, as bits of columns: those states differ no more in them."""

    key: Key
    settled: int


_States = dict[_Situation, list[tuple[Points, Points]]]


class _Counter:
    """Sums of utilities by situation, each with the number of partial packages that reach it.

    A threshold that is surely met, or surely missed, whatever is ahead, is settled: its sums are forgotten.
    """

    def __init__(self, model: CompiledModel, room: int) -> None:
        self.automaton = Automaton.of(model)
        self.model = self.automaton.model
        self.room = room
        decisive = sorted(model.binding) if model.needed <= len(model.vetoes) else range(model.parties)
        self.parties = [p for p in decisive if model.thresholds[p] is not None]
        self.tables = [model.gains[issue][:, self.parties] for issue in self.automaton.order]
        self.most = _ahead(self.tables, "max")
        self.least = _ahead(self.tables, "min")
        self.whole = (1 << len(self.parties)) - 1

    def run(self) -> tuple[int, int]:
        """The least and the most that the count can be; equal where it was finished."""
        states: _States = {}
        counts: Points = np.ones(1, dtype=object if math.prod(self.model.sizes) >= 1 << 62 else np.int64)
        first = np.zeros((1, len(self.parties)), dtype=self.tables[0].dtype)
        states[_Situation(START, 0)] = [(first, counts)]
        for step in range(len(self.tables)):
            merged = {situation: _merge(pieces) for situation, pieces in sorted(states.items())}
            # At the last issue every threshold is settled, so that no sums are kept.
            room = _AT_LAST * self.room if step == len(self.tables) - 1 else self.room
            if sum(len(points) for points, _ in merged.values()) > room:
                return self._bound(step, merged)
            states = defaultdict(list)
            for situation, (points, counts) in merged.items():
                for option in range(len(self.tables[step])):
                    self._advance(states, situation, step, option, points, counts)
        total = sum(int(counts.sum()) for pieces in states.values() for _, counts in pieces)
        return total, total

    def _advance(
        self, states: _States, at: _Situation, step: int, option: int, points: Points, counts: Points
    ) -> None:
        after = self.automaton.advance(at.key, step, option)
        if after is None:
            return
        points = points + self.tables[step][option]
        code = np.zeros(len(points), dtype=np.int64)
        for column, party in enumerate(self.parties):
            threshold = self.model.thresholds[party]
            if threshold is not None and not at.settled >> column & 1:
                met = points[:, column] >= threshold - self.least[step][column]
                missed = points[:, column] < threshold - self.most[step][column]
                code += (met.astype(np.int64) + 2 * missed.astype(np.int64)) << 2 * column
        for value in _distinct(code):
            rows = code == value
            situation = self._settle(after, at.settled, value)
            if situation is not None:
                kept = points[rows]
                kept[:, [c for c in range(len(self.parties)) if situation.settled >> c & 1]] = 0
                states.setdefault(situation, []).append((kept, counts[rows]))

    def _settle(self, key: Key, settled: int, code: int) -> _Situation | None:
        """The situation after thresholds were met (1) or missed (2); None where too many refuse."""
        refusing = key.refusing
        for column, party in enumerate(self.parties):
            outcome = code >> 2 * column & 3
            if outcome:
                settled |= 1 << column
            if outcome == 2:
                if party in self.model.binding:
                    return None
                refusing |= 1 << party
        if self.model.parties - refusing.bit_count() < self.model.needed:
            return None
        return _Situation(Key(key.open, refusing), settled)

    def _bound(self, step: int, states: dict[_Situation, tuple[Points, Points]]) -> tuple[int, int]:
        """Go on without utilities: what is settled counts for certain, the rest at most."""
        sure: dict[Key, int] = defaultdict(int)
        most: dict[Key, int] = defaultdict(int)
        for situation, (_, counts) in states.items():
            most[situation.key] += int(counts.sum())
            if situation.settled == self.whole:
                sure[situation.key] += int(counts.sum())
        return self._complete(step, sure), self._complete(step, most)

    def _complete(self, step: int, keys: dict[Key, int]) -> int:
        for later in range(step, len(self.tables)):
            following: dict[Key, int] = defaultdict(int)
            for key, count in keys.items():
                for option in range(len(self.tables[later])):
                    after = self.automaton.advance(key, later, option)
                    if after is not None:
                        following[after] += count
            keys = following
        return sum(keys.values())


def _merge(pieces: list[tuple[Points, Points]]) -> tuple[Points, Points]:
    """Equal rows joined, their counts added."""
    points = np.concatenate([rows for rows, _ in pieces])
    counts = np.concatenate([numbers for _, numbers in pieces])
    varied = [np.unique(column, return_inverse=True)[1] for column in points.T if (column != column[0]).any()]
    if not varied:
        return points[:1], np.array([counts.sum()], dtype=counts.dtype)
    order = np.lexsort(varied)
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = np.any([column[order][1:] != column[order][:-1] for column in varied], axis=0)
    firsts = np.flatnonzero(fresh)
    return points[order[firsts]], np.add.reduceat(counts[order], firsts)


def _distinct(code: npt.NDArray[np.int64]) -> list[int]:
    if not len(code) or code.min() == code.max():
        return [int(value) for value in code[:1]]
    return [int(value) for value in np.unique(code)]


def _ahead(tables: list[Points], side: str) -> list[list[int]]:
    """For each step, the most or the least that the issues after it can add for each party."""
    ahead = [[0] * tables[0].shape[1]]
    for table in reversed(tables[1:]):
        edge = table.max(axis=0) if side == "max" else table.min(axis=0)
        ahead.append([int(a) + int(b) for a, b in zip(ahead[-1], edge, strict=True)])
    return ahead[::-1]
