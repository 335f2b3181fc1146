"""Issues merged one at a time, dominated partial packages dropped: exact, and nothing is enumerated.

Nemhauser & Ullmann (1969). A partial package that another with the same key dominates cannot become better
than it: whatever completes the one completes the other, keeps the same clauses and meets at least the same
thresholds, so that dropping it loses no efficient package, under unanimity, vetoes or k of n alike.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from irenic.bargaining.automaton import START, Automaton, Key
from irenic.bargaining.candidates import Candidates, Survivors
from irenic.bargaining.coarsen import coarsen_to
from irenic.bargaining.compiled import CompiledModel, Points
from irenic.bargaining.dominance import Indices
from irenic.model.errors import UsageError

DEFAULT_LIMIT = 60_000
"""How many partial packages are kept at a time before the answer becomes an ε-frontier."""
_ROOM = 8
"""How many times the limit of candidates may gather before dominated ones are dropped."""
_THINNED = 4
"""Thinning leaves this part of the limit, so that the next issues find room."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One step of the merge: how each state is reached from those of the step before.

    State s is reached by the edges `starts[s]` to `starts[s + 1]`, each from a parent by an option; `counts`
    says by how many partial packages.
    """

    starts: Indices
    parents: Indices
    options: Indices
    counts: npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """The points that remain, best described by `layers`, which lead back to every package behind them.

    `points` has a column for each tracked party. `error` bounds, for each tracked party, how far every
    acceptable package may lie above the nearest point, in scaled units; all zero where the result is exact.
    """

    points: Points
    layers: tuple[Layer, ...]
    order: tuple[int, ...]
    tracked: tuple[int, ...]
    error: tuple[int, ...]

    @property
    def exact(self) -> bool:
        """Whether no partial package was dropped that might have been efficient."""
        return not any(self.error)


@dataclass(slots=True)
class _State:
    """The survivors of one step: points, with the range that belongs to each key."""

    points: Points
    ranges: dict[Key, tuple[int, int]]


def merge_issues(
    model: CompiledModel, tracked: tuple[int, ...] | None = None, limit: int = DEFAULT_LIMIT
) -> Merged:
    """All points that no acceptable package dominates in the tracked parties' utilities (all by default).

    `limit` bounds the partial packages kept after each issue; beyond it they are thinned to a grid, and the
    result carries the error. A party with a reservation must be tracked.
    """
    columns = tuple(range(model.parties)) if tracked is None else tracked
    assert all(t is None or p in columns for p, t in enumerate(model.thresholds))
    return _Merger(model, columns, limit).run()


def limit_for_memory(model: CompiledModel, megabytes: int) -> int:
    """How many partial packages may be kept so that a merge stays within so many megabytes.

    Counts, for each candidate that may gather, its utilities and their ranks and order, four times over, and
    two bit sets; and, for each state kept, the edges of every issue. Python integers take eight times more.
    """
    number = 8 if model.machine else 64
    candidate = 4 * number * model.parties + 176
    kept = 48 * len(model.sizes)
    return max(64, min(DEFAULT_LIMIT, (megabytes << 20) // (_ROOM * candidate + kept)))


class _Merger:
    def __init__(self, model: CompiledModel, tracked: tuple[int, ...], limit: int) -> None:
        self.automaton = Automaton.of(model)
        self.model = self.automaton.model
        self.tracked = tracked
        self.limit = limit
        self.gains = [model.gains[issue][:, list(tracked)] for issue in self.automaton.order]
        self.ahead = _best_ahead(self.gains)
        self.error = [0] * len(tracked)
        self.grain: tuple[int, ...] | None = None
        self.layers: list[Layer] = []
        self.count_type: Any = np.int64 if math.prod(model.sizes) < 1 << 62 else object

    def run(self) -> Merged:
        start = np.zeros((1, len(self.tracked)), dtype=self.gains[0].dtype)
        state = _State(start, {START: (0, 1)})
        counts = np.ones(1, dtype=self.count_type)
        for step in range(len(self.gains)):
            state, layer = self._merge(step, state, counts)
            counts = layer.counts
            self.layers.append(layer)
        order = self.automaton.order
        return Merged(state.points, tuple(self.layers), order, self.tracked, tuple(self.error))

    def _merge(self, step: int, state: _State, counts: npt.NDArray[Any]) -> tuple[_State, Layer]:
        groups = self._branch(step, state)
        if step == len(self.gains) - 1:
            groups = self._joined(groups)
        grain = self.grain if sum(group.size for group in groups.values()) > self.limit else None
        kept = {key: groups.pop(key).prune(grain) for key in sorted(groups)}
        if grain is not None:
            self._add_error(grain)
        if sum(len(rows.starts) for rows in kept.values()) > self.limit:
            kept = self._thin(kept)
        return self._assemble(kept, counts)

    def _branch(self, step: int, state: _State) -> dict[Key, Candidates]:
        """Every state with every option of the next issue, grouped by the key that results."""
        groups: dict[Key, Candidates] = defaultdict(Candidates)
        for key, (low, high) in state.ranges.items():
            for option, gain in enumerate(self.gains[step]):
                after = self.automaton.advance(key, step, option)
                if after is None:
                    continue
                points = state.points[low:high] + gain
                able = np.flatnonzero(self._can_be_accepted(points, step, after.refusing))
                if len(able):
                    groups[after].add(points[able], able + low, np.full(len(able), option))
                    self._keep_small(groups[after])
        return groups

    def _keep_small(self, group: Candidates) -> None:
        """Drop dominated candidates early where many have gathered, so that memory stays bounded."""
        if group.size > _ROOM * self.limit:
            rows = group.prune(self.grain)
            if self.grain is not None:
                self._add_error(self.grain)
            if len(rows.starts) > self.limit:
                rows = self._thin({START: rows})[START]
            group.replace(rows)

    def _can_be_accepted(self, points: Points, step: int, refusing: int) -> npt.NDArray[np.bool_]:
        """Which points can still meet enough reservations if all that is ahead goes each party's best way."""
        able = np.ones(len(points), dtype=bool)
        refused = np.full(len(points), refusing.bit_count())
        for column, party in enumerate(self.tracked):
            threshold = self.model.thresholds[party]
            if threshold is None:
                continue
            reaches = (points[:, column] >= threshold - self.ahead[step][column]).astype(bool)
            if party in self.model.binding:
                able &= reaches
            elif not refusing >> party & 1:
                refused += ~reaches
        able &= self.model.parties - refused >= self.model.needed
        return able

    def _joined(self, groups: dict[Key, Candidates]) -> dict[Key, Candidates]:
        """At the last issue every key is as good as another: all packages are compared with all."""
        joined = Candidates()
        for key in sorted(groups):
            joined.absorb(groups[key])
            self._keep_small(joined)
        return {START: joined} if joined.size else {}

    def _thin(self, kept: dict[Key, Survivors]) -> dict[Key, Survivors]:
        """Keep one point per cell of a grid coarse enough for the limit, and add its size to the error."""
        if len(kept) > self.limit:
            raise UsageError(
                f"the rules leave {len(kept)} different situations open at once, above the limit of "
                f"{self.limit}: raise the limit, or use fewer rules between distant issues"
            )
        room = max(len(kept), self.limit // _THINNED)
        chosen, self.grain = coarsen_to([rows.firsts for rows in kept.values()], room)
        self._add_error(self.grain)
        return {key: rows.only(groups) for (key, rows), groups in zip(kept.items(), chosen, strict=True)}

    def _add_error(self, grain: tuple[int, ...]) -> None:
        self.error = [error + size for error, size in zip(self.error, grain, strict=True)]

    def _assemble(self, kept: dict[Key, Survivors], counts: npt.NDArray[Any]) -> tuple[_State, Layer]:
        ranges: dict[Key, tuple[int, int]] = {}
        states = edges = 0
        starts = []
        for key, rows in kept.items():
            ranges[key] = (states, states + len(rows.starts))
            starts.append(rows.starts + edges)
            states += len(rows.starts)
            edges += len(rows.parents)
        if not kept:
            return self._nothing()
        parents = np.concatenate([rows.parents for rows in kept.values()])
        options = np.concatenate([rows.options for rows in kept.values()])
        first = np.concatenate(starts)
        layer = Layer(np.append(first, edges), parents, options, np.add.reduceat(counts[parents], first))
        return _State(np.concatenate([rows.firsts for rows in kept.values()]), ranges), layer

    def _nothing(self) -> tuple[_State, Layer]:
        empty = np.zeros(0, dtype=np.intp)
        points = np.zeros((0, len(self.tracked)), dtype=self.gains[0].dtype)
        return _State(points, {}), Layer(np.zeros(1, np.intp), empty, empty, np.zeros(0, self.count_type))


def _best_ahead(gains: list[Points]) -> list[list[int]]:
    """For each step, the most that the issues after it can add for each tracked party."""
    ahead = [[0] * gains[0].shape[1]]
    for table in reversed(gains[1:]):
        ahead.append([int(a) + int(best) for a, best in zip(ahead[-1], table.max(axis=0), strict=True)])
    return ahead[::-1]
