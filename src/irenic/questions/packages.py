"""Which packages are still possible: a negotiation model → counts, frontier, solutions, what blocks."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.bargaining.blocking import Blocking, find_blocking
from irenic.bargaining.check import check_thresholds
from irenic.bargaining.compiled import CompiledModel, compile_model
from irenic.bargaining.counting import ROOM, Counts, count_packages
from irenic.bargaining.cpsat import solver_installed
from irenic.bargaining.feasible import UndecidedError
from irenic.bargaining.frontier import Frontier, frontier_of
from irenic.bargaining.intervals import Share, Verdict, draw_shares, has_intervals, judge_packages
from irenic.bargaining.merge import DEFAULT_LIMIT, limit_for_memory
from irenic.bargaining.optimise import optimise
from irenic.bargaining.packages import Options
from irenic.bargaining.sensitivity import TermEffect, WeightRange, drop_terms, weigh_ranges
from irenic.bargaining.simulator import Score, score_package
from irenic.bargaining.solutions import Solution, solve_all
from irenic.bargaining.trades import Linkage, value_linkage
from irenic.model.negotiation import NegotiationModel
from irenic.questions.package_award import IssueAward, award_issues
from irenic.questions.package_drafts import DraftAnswer, answer_draft
from irenic.questions.package_overrides import list_overrides

_ROOM_PER_LIMIT = 8
"""How many sums counting may keep for each partial package that the merge may keep: about as much memory."""


@dataclass(frozen=True, slots=True)
class PackageSettings:
    """How much to compute: `limit` bounds the partial packages kept at a time.

    Without `solver` nothing depends on the clock. `seconds` is what the solver may take for each solution, where
    the frontier is too large to list; `draws` is how often uncertain values are drawn, with `seed`; `scores` asks
    for the scores of simulators.
    """

    limit: int = DEFAULT_LIMIT
    solver: bool = True
    seconds: float = 5.0
    sensitivity: bool = False
    draws: int = 0
    seed: int = 1
    scores: bool = False


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How far each weight can move before the Nash package changes, and what each term holds back."""

    ranges: tuple[WeightRange, ...]
    exact: bool
    effects: tuple[TermEffect, ...]


@dataclass(frozen=True, slots=True)
class PackagesAnswer:
    """Everything known about a model's packages.

    `verdicts`, `shares` and `scores` are of the solutions' packages and the complete drafts, each once.
    """

    model: NegotiationModel
    compiled: CompiledModel
    counts: Counts
    frontier: Frontier
    solutions: dict[str, Solution]
    blocking: Blocking
    drafts: tuple[DraftAnswer, ...] = ()
    award: IssueAward | None = None
    linkage: Linkage | None = None
    sensitivity: Sensitivity | None = None
    verdicts: tuple[Verdict, ...] = ()
    shares: tuple[Share, ...] = ()
    scores: tuple[tuple[Options, Score], ...] = ()
    notes: tuple[str, ...] = ()


def limit_for(model: NegotiationModel, megabytes: int | None) -> int:
    """How many partial packages fit into so many megabytes; the usual limit where none are given."""
    return DEFAULT_LIMIT if megabytes is None else limit_for_memory(compile_model(model), megabytes)


def answer_packages(model: NegotiationModel, settings: PackageSettings | None = None) -> PackagesAnswer:
    """Count packages, find the efficient ones, solve, and say what blocks where nothing is acceptable."""
    settings = settings or PackageSettings()
    check_thresholds(model)
    compiled = compile_model(model)
    frontier = frontier_of(compiled, settings.limit)
    solutions = solve_all(frontier)
    if settings.solver and not frontier.exact and solver_installed():
        solutions = {name: _improve(compiled, s, settings.seconds) for name, s in solutions.items()}
    drafts = tuple(answer_draft(model, compiled, frontier, d, settings.limit) for d in model.drafts)
    shown = _shown(solutions, drafts)
    notes: list[str] = list(list_overrides(model))
    return PackagesAnswer(
        model=model,
        compiled=compiled,
        counts=count_packages(compiled, min(ROOM, _ROOM_PER_LIMIT * settings.limit)),
        frontier=frontier,
        solutions=solutions,
        blocking=Blocking() if frontier.points else find_blocking(compiled, limit=settings.limit),
        drafts=drafts,
        award=award_issues(model),
        linkage=value_linkage(compiled, frontier) if frontier.points else None,
        sensitivity=_sensitivity(compiled, solutions["nash"], settings, notes),
        verdicts=_verdicts(model, shown, settings, notes),
        shares=tuple(draw_shares(model, shown, settings.draws, settings.seed, settings.limit))
        if settings.draws
        else (),
        scores=tuple((o, score_package(model, o)) for o in shown) if settings.scores else (),
        notes=tuple(notes),
    )


def _improve(compiled: CompiledModel, found: Solution, seconds: float) -> Solution:
    """The solver's answer, begun from the best of the ε-frontier."""
    start = found.packages[0].options if found.packages else None
    return optimise(compiled, found.name, seconds, start)


def _shown(solutions: dict[str, Solution], drafts: tuple[DraftAnswer, ...]) -> list[Options]:
    """The packages that are looked at more closely, each once: drafts first, then solutions."""
    packages = [draft.explanation.package.options for draft in drafts if draft.explanation is not None]
    packages += [solution.packages[0].options for solution in solutions.values() if solution.packages]
    return list(dict.fromkeys(packages))


def _sensitivity(
    compiled: CompiledModel, nash: Solution, settings: PackageSettings, notes: list[str]
) -> Sensitivity | None:
    if not settings.sensitivity:
        return None
    effects = drop_terms(compiled, settings.limit)
    if not nash.packages or not nash.proved:
        notes.append("Weights are not varied: there is no Nash package that is proved best.")
        return Sensitivity((), True, effects)
    if compiled.needed < compiled.parties:
        notes.append("Weights are varied only where all parties must accept.")
        return Sensitivity((), True, effects)
    ranges, exact = weigh_ranges(compiled, nash.packages[0], settings.limit)
    return Sensitivity(ranges, exact, effects)


def _verdicts(
    model: NegotiationModel, shown: list[Options], settings: PackageSettings, notes: list[str]
) -> tuple[Verdict, ...]:
    if not has_intervals(model):
        return ()
    if model.acceptance.needed < len(model.parties):
        notes.append("Intervals are judged only where all parties must accept; --draws works always.")
        return ()
    try:
        return tuple(judge_packages(model, shown, settings.limit))
    except UndecidedError as error:
        notes.append(f"Intervals: {error}.")
        return ()
