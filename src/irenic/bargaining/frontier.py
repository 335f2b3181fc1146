"""The efficient packages of a model, exact, or an ε-frontier that says so."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

import numpy as np

from irenic.bargaining.compiled import CompiledModel, Points, compile_model
from irenic.bargaining.dominance import Indices
from irenic.bargaining.merge import DEFAULT_LIMIT, Merged, merge_issues
from irenic.bargaining.packages import Package, trace_packages
from irenic.model.negotiation import NegotiationModel


@dataclass(frozen=True, slots=True)
class Point:
    """Utilities that an efficient package gives: scaled integers, and how many packages give exactly them."""

    scaled: tuple[int, ...]
    count: int
    state: int


@dataclass(frozen=True, slots=True)
class Frontier:
    """The points that no acceptable package dominates, best for the first party first.

    `exact`: every efficient point is there, and every count is the number of packages that reach it.
    Otherwise, for every package that beats every reservation by at least `epsilon` there is a point that is
    worth less to no party by more than `epsilon`; counts are then lower bounds. `scaled` holds the points'
    utilities as rows, in their order.
    """

    points: tuple[Point, ...]
    exact: bool
    epsilon: tuple[Fraction, ...]
    model: CompiledModel
    method: str
    _merged: Merged
    scaled: Points

    @property
    def size(self) -> int:
        """How many efficient packages there are, packages of equal utility all counted."""
        return sum(point.count for point in self.points)

    def packages(self, point: Point, limit: int | None = None) -> list[Package]:
        """The packages behind a point, in order of their options; at most `limit`."""
        utilities = self.model.utilities(point.scaled)
        return sorted(Package(o, utilities) for o in islice(trace_packages(self._merged, point.state), limit))

    def list_packages(self, limit: int) -> list[Package]:
        """The packages behind all points, best for the first party first; at most `limit`."""
        listed: list[Package] = []
        for point in self.points:
            if len(listed) >= limit:
                break
            listed += self.packages(point, limit - len(listed))
        return listed


def find_frontier(model: NegotiationModel, limit: int = DEFAULT_LIMIT) -> Frontier:
    """All efficient packages among those that keep the rules and that enough parties accept.

    `limit` bounds the partial packages kept at a time: beyond it the answer is an ε-frontier.
    """
    return frontier_of(compile_model(model), limit)


def frontier_of(compiled: CompiledModel, limit: int = DEFAULT_LIMIT) -> Frontier:
    """The same for a compiled model."""
    merged = merge_issues(compiled, limit=limit)
    counts = merged.layers[-1].counts
    order = _best_first(merged.points)
    columns = zip(merged.points[order].tolist(), counts[order].tolist(), order.tolist(), strict=True)
    points = tuple(Point(tuple(row), count, state) for row, count, state in columns)
    epsilon = tuple(unit * error for unit, error in zip(compiled.units, merged.error, strict=True))
    method = "issues merged one at a time, dominated partial packages dropped (Nemhauser & Ullmann 1969)"
    return Frontier(points, merged.exact, epsilon, compiled, method, merged, merged.points[order])


def _best_first(points: Points) -> Indices:
    """Rows by the first column from the top, ties by the next."""
    if points.dtype == object:
        rows = [tuple(row) for row in points.tolist()]
        return np.array(sorted(range(len(rows)), key=rows.__getitem__, reverse=True), dtype=np.intp)
    return (
        np.lexsort(tuple(-column for column in points.T[::-1])) if len(points) else np.zeros(0, dtype=np.intp)
    )
