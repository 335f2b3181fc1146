"""Which packages are still possible: a negotiation model → counts, frontier, solutions, what blocks."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.bargaining.adjusted_winner import Award
from irenic.bargaining.blocking import Blocking, find_blocking
from irenic.bargaining.check import check_thresholds
from irenic.bargaining.compiled import CompiledModel, compile_model
from irenic.bargaining.counting import Counts, count_packages
from irenic.bargaining.cpsat import solver_installed
from irenic.bargaining.frontier import Frontier, frontier_of
from irenic.bargaining.merge import DEFAULT_LIMIT
from irenic.bargaining.optimise import optimise
from irenic.bargaining.solutions import Solution, solve_all
from irenic.model.negotiation import NegotiationModel


@dataclass(frozen=True, slots=True)
class PackageSettings:
    """How much to compute: `limit` bounds the partial packages kept at a time.

    `seconds` is what the solver may take for each solution, where the frontier is too large to list.
    """

    limit: int = DEFAULT_LIMIT
    seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class PackagesAnswer:
    """Everything known about a model's packages."""

    model: NegotiationModel
    compiled: CompiledModel
    counts: Counts
    frontier: Frontier
    solutions: dict[str, Solution]
    blocking: Blocking
    award: Award | None = None


def answer_packages(model: NegotiationModel, settings: PackageSettings | None = None) -> PackagesAnswer:
    """Count packages, find the efficient ones, solve, and say what blocks where nothing is acceptable."""
    settings = settings or PackageSettings()
    check_thresholds(model)
    compiled = compile_model(model)
    frontier = frontier_of(compiled, settings.limit)
    empty = not frontier.points
    solutions = solve_all(frontier)
    if not frontier.exact and solver_installed():
        solutions = {name: _improve(compiled, s, settings.seconds) for name, s in solutions.items()}
    return PackagesAnswer(
        model=model,
        compiled=compiled,
        counts=count_packages(compiled),
        frontier=frontier,
        solutions=solutions,
        blocking=find_blocking(compiled, limit=settings.limit) if empty else Blocking(),
    )


def _improve(compiled: CompiledModel, found: Solution, seconds: float) -> Solution:
    """The solver's answer, begun from the best of the ε-frontier."""
    start = found.packages[0].options if found.packages else None
    return optimise(compiled, found.name, seconds, start)
