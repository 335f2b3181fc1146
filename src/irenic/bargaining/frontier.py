"""The efficient packages of a model, exact, or an ε-frontier that says so."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from irenic.bargaining.compiled import CompiledModel, compile_model
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
    worth less to no party by more than `epsilon`; counts are then lower bounds.
    """

    points: tuple[Point, ...]
    exact: bool
    epsilon: tuple[Fraction, ...]
    model: CompiledModel
    method: str
    _merged: Merged

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
    rows = [
        (tuple(row), int(count), s)
        for s, (row, count) in enumerate(zip(merged.points.tolist(), counts, strict=True))
    ]
    points = tuple(Point(*row) for row in sorted(rows, reverse=True))
    epsilon = tuple(unit * error for unit, error in zip(compiled.units, merged.error, strict=True))
    method = "issues merged one at a time, dominated partial packages dropped (Nemhauser & Ullmann 1969)"
    return Frontier(points, merged.exact, epsilon, compiled, method, merged)
