"""What bargaining theory picks: every maximiser of each solution's score, compared in exact integers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from irenic.bargaining.compiled import CompiledModel, Points
from irenic.bargaining.dominance import Indices
from irenic.bargaining.frontier import Frontier, Point
from irenic.bargaining.packages import Package

LISTED = 100
"""How many tied packages a solution lists; the count is exact."""

_MARGIN = 1e-9
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Solution:
    """The packages that a solution picks.

    `count` is how many tie for it; `packages` lists at most the first `LISTED`. `proved` is true where
    no package can do better; `ties_complete` where every package that does as well is counted. `reason` says
    why there is none, where there is none.
    """

    name: str
    packages: tuple[Package, ...]
    count: int
    method: str
    conventions: tuple[str, ...]
    proved: bool
    ties_complete: bool
    reason: str = ""


def solve_nash(frontier: Frontier) -> Solution:
    """Every maximiser of the product of gains among packages where all gain (Nash 1950; Kaneko 1980)."""
    gains = _gains(frontier)
    rows = np.flatnonzero((gains > 0).all(axis=1))
    rows = rows[_near_best(gains[rows], lambda floats: np.log(floats).sum(axis=1))]
    scored = [(frontier.points[r], math.prod(gains[r].tolist())) for r in rows]
    return _solution(
        frontier,
        "nash",
        _maximisers(scored),
        "greatest product of gains over the disagreement point, where every party gains",
        "no acceptable package gives every party more than its disagreement point",
    )


def solve_kalai_smorodinsky(frontier: Frontier) -> Solution:
    """Every maximiser of the least share of the ideal gain, ties by leximin.

    Kalai & Smorodinsky (1975); ties after Imai (1983). The smallest spread between shares is not this.
    """
    gains = _gains(frontier)
    rows = np.flatnonzero((gains >= 0).all(axis=1))
    ideal = [int(top) for top in gains[rows].max(axis=0)] if len(rows) else []
    counted = [p for p, top in enumerate(ideal) if top]
    if counted:
        tops = [ideal[p] for p in counted]
        rows = rows[
            _near_best(gains[rows][:, counted], lambda floats: (floats / np.array(tops, float)).min(axis=1))
        ]
    scored = [(frontier.points[r], sorted(_shares(gains[r].tolist(), ideal))) for r in rows]
    return _solution(
        frontier,
        "kalai_smorodinsky",
        _maximisers(scored),
        "greatest least share of the ideal gain, ties by leximin; the ideal is each party's best gain "
        "over acceptable packages where no party falls below its disagreement point",
        "no acceptable package leaves every party at its disagreement point or above",
    )


def solve_egalitarian(frontier: Frontier) -> Solution:
    """Every maximiser of the least gain, ties by leximin (Kalai 1977)."""
    gains, factors = _gains(frontier), common_factors(frontier.model)
    scale = np.array([float(unit) for unit in frontier.model.units])
    rows = _near_best(gains, lambda floats: (floats * scale).min(axis=1))
    scored = [
        (frontier.points[r], sorted(x * f for x, f in zip(gains[r].tolist(), factors, strict=True)))
        for r in rows
    ]
    return _solution(
        frontier,
        "egalitarian",
        _maximisers(scored),
        "greatest least gain, ties by leximin; gains compared on the utility scales as given",
        "no package is acceptable",
    )


def solve_utilitarian(frontier: Frontier) -> Solution:
    """Every maximiser of the sum of utilities."""
    factors = common_factors(frontier.model)
    scale = np.array([float(unit) for unit in frontier.model.units])
    rows = _near_best(frontier.scaled, lambda floats: (floats * scale).sum(axis=1))
    points = [frontier.points[r] for r in rows]
    scored = [(point, sum(x * f for x, f in zip(point.scaled, factors, strict=True))) for point in points]
    return _solution(
        frontier,
        "utilitarian",
        _maximisers(scored),
        "greatest sum of utilities on the scales as given",
        "no package is acceptable",
    )


SOLVERS: dict[str, Callable[[Frontier], Solution]] = {
    "nash": solve_nash,
    "kalai_smorodinsky": solve_kalai_smorodinsky,
    "egalitarian": solve_egalitarian,
    "utilitarian": solve_utilitarian,
}
"""The one registry of solutions, in the order in which they are shown."""


def solve_all(frontier: Frontier) -> dict[str, Solution]:
    """Every solution of the registry."""
    return {name: solve(frontier) for name, solve in SOLVERS.items()}


def common_factors(model: CompiledModel) -> list[int]:
    """What each party's scaled integers must be multiplied by to stand on one scale."""
    denominator = math.lcm(*(unit.denominator for unit in model.units))
    return [int(unit * denominator) for unit in model.units]


def _gains(frontier: Frontier) -> Points:
    return np.asarray(frontier.scaled - np.array(frontier.model.disagreement, dtype=frontier.scaled.dtype))


def _near_best(points: Points, score: Callable[[Floats], Floats]) -> Indices:
    """The rows that may have the greatest score when it is reckoned exactly: floats only leave the others out."""
    if not len(points):
        return np.zeros(0, dtype=np.intp)
    try:
        scores = score(points.astype(float))
    except OverflowError:  # integers of more than three hundred digits
        return np.arange(len(points))
    top = scores.max()
    return np.flatnonzero(scores >= top - _MARGIN * max(1.0, float(np.abs(scores).max())))


def _shares(gains: list[int], ideal: list[int]) -> list[int]:
    """Gains as shares of the ideal, times the product of the ideals; a party that cannot gain is left out."""
    whole = math.prod(top for top in ideal if top)
    return [g * (whole // top) for g, top in zip(gains, ideal, strict=True) if top]


def _maximisers(scored: Iterable[tuple[Point, Any]]) -> list[Point]:
    best: list[Point] = []
    top: Any = None
    for point, score in scored:
        if not best or score > top:
            best, top = [point], score
        elif score == top:
            best.append(point)
    return best


def _solution(frontier: Frontier, name: str, points: list[Point], convention: str, none: str) -> Solution:
    packages: list[Package] = []
    for point in points:
        packages += frontier.packages(point, LISTED - len(packages))
    thinned = () if frontier.exact else ("chosen from an ε-frontier: a better package may exist",)
    return Solution(
        name=name,
        packages=tuple(packages),
        count=sum(point.count for point in points),
        method="compared exactly over all efficient points",
        conventions=(convention, *thinned),
        proved=frontier.exact,
        ties_complete=frontier.exact,
        reason="" if points else none,
    )
