"""What bargaining theory picks: every maximiser of each solution's score, compared in exact integers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.frontier import Frontier, Point
from irenic.bargaining.packages import Package

LISTED = 100
"""How many tied packages a solution lists; the count is exact."""

Gains = tuple[int, ...]


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
    scored = [(point, math.prod(g)) for point, g in _gains(frontier) if min(g) > 0]
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
    rational = [(point, g) for point, g in _gains(frontier) if min(g) >= 0]
    ideal = [max(column) for column in zip(*(g for _, g in rational), strict=True)]
    scored = [(point, sorted(_shares(g, ideal))) for point, g in rational]
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
    factors = common_factors(frontier.model)
    scored = [
        (point, sorted(x * f for x, f in zip(g, factors, strict=True))) for point, g in _gains(frontier)
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
    scored = [
        (point, sum(x * f for x, f in zip(point.scaled, factors, strict=True))) for point in frontier.points
    ]
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


def _gains(frontier: Frontier) -> list[tuple[Point, Gains]]:
    floor = frontier.model.disagreement
    return [(p, tuple(u - d for u, d in zip(p.scaled, floor, strict=True))) for p in frontier.points]


def _shares(gains: Gains, ideal: list[int]) -> list[int]:
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
