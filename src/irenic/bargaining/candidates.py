"""Candidate partial packages that share a key, and what remains of them when dominated ones are dropped."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from irenic.bargaining.coarsen import one_per_cell
from irenic.bargaining.compiled import Points
from irenic.bargaining.dominance import Indices, prune_dominated


@dataclass(frozen=True, slots=True)
class Survivors:
    """Rows grouped by equal points: group g runs from `starts[g]`; each row has its parent and its option."""

    points: Points
    parents: Indices
    options: Indices
    starts: Indices

    @property
    def firsts(self) -> Points:
        """One row of each group."""
        return self.points[self.starts]

    def only(self, groups: Indices) -> Survivors:
        """The first row alone of some of the groups."""
        rows = self.starts[groups]
        return Survivors(self.points[rows], self.parents[rows], self.options[rows], np.arange(len(rows)))


@dataclass(slots=True)
class Candidates:
    """Rows gathered piece by piece."""

    size: int = 0
    _points: list[Points] = field(default_factory=list)
    _parents: list[Indices] = field(default_factory=list)
    _options: list[Indices] = field(default_factory=list)

    def add(self, points: Points, parents: Indices, options: Indices) -> None:
        """Add rows, with the state each comes from and the option chosen."""
        self.size += len(points)
        self._points.append(points)
        self._parents.append(parents)
        self._options.append(options)

    def absorb(self, other: Candidates) -> None:
        """Add all rows of another gathering."""
        self.size += other.size
        self._points += other._points
        self._parents += other._parents
        self._options += other._options

    def replace(self, rows: Survivors) -> None:
        """Let these rows take the place of all that were gathered."""
        self.size = len(rows.points)
        self._points, self._parents, self._options = [rows.points], [rows.parents], [rows.options]

    def prune(self, grain: tuple[int, ...] | None = None) -> Survivors:
        """The rows that no other dominates; without columns, all rows are equal.

        With a grid, one row of each cell that no other cell dominates: less work, and not exact.
        """
        points = np.concatenate(self._points)
        parents = np.concatenate(self._parents)
        options = np.concatenate(self._options)
        if not points.shape[1]:
            return Survivors(points, parents, options, np.zeros(min(1, len(points)), dtype=np.intp))
        if grain is not None:
            rows = one_per_cell(points, grain)
            return Survivors(points[rows], parents[rows], options[rows], np.arange(len(rows)))
        members, starts = prune_dominated(points)
        return Survivors(points[members], parents[members], options[members], starts)
