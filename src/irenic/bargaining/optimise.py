"""Single solutions where the frontier is too large to list: by CP-SAT, proved optimal or said not to be."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.cpsat import Clock, Program, fit_to_solver
from irenic.bargaining.nash_cuts import maximise_product
from irenic.bargaining.packages import Options, Package
from irenic.bargaining.solutions import Solution, common_factors

_SECONDS = 5.0
_GUIDE = 1 << 38
_OBJECTIVE_BITS = 50


def optimise(
    model: CompiledModel, name: str, seconds: float = _SECONDS, start: Options | None = None
) -> Solution:
    """One package of the named solution (nash, kalai_smorodinsky, egalitarian or utilitarian).

    `start` is a package to begin with. Ties are not sought, and the answer says so. Needs OR-tools.
    """
    small = fit_to_solver(model)
    options, proved, reason = _FINDERS[name](small, Clock(seconds), start)
    packages = () if options is None else (Package(options, model.utilities(model.worth(options))),)
    proof = "proved optimal" if proved else f"the best found in {seconds:g} seconds, not proved optimal"
    if small is not model:
        proved, proof = False, "utilities rounded down to 12 digits for the solver, hence not proved optimal"
        reason = "none was found with utilities rounded for the solver"
    return Solution(
        name=name,
        packages=packages,
        count=len(packages),
        method=f"CP-SAT: {proof}",
        conventions=(_CONVENTIONS[name], "one package of those that may tie"),
        proved=proved,
        ties_complete=False,
        reason="" if packages else reason,
    )


_CONVENTIONS = {
    "nash": "greatest product of gains over the disagreement point, where every party gains",
    "kalai_smorodinsky": "greatest least share of the ideal gain, ties by leximin; the ideal is each party's "
    "best gain over acceptable packages where no party falls below its disagreement point",
    "egalitarian": "greatest least gain, ties by leximin; gains compared on the utility scales as given",
    "utilitarian": "greatest sum of utilities on the scales as given",
}

_Finding = tuple[Options | None, bool, str]


def _find_nash(model: CompiledModel, clock: Clock, start: Options | None) -> _Finding:
    options, proved = maximise_product(model, clock, start)
    return options, proved, "no acceptable package gives every party more than its disagreement point"


def _find_utilitarian(model: CompiledModel, clock: Clock, start: Options | None) -> _Finding:
    program = Program(model)
    program.hint(start)
    factors = common_factors(model)
    most = [sum(max(abs(int(g)) for g in table[:, p]) for table in model.gains) for p in range(model.parties)]
    size = sum(f * m for f, m in zip(factors, most, strict=True)).bit_length()
    shift = max(0, size - _OBJECTIVE_BITS)
    found = program.solve(clock, sum((f >> shift) * w for f, w in zip(factors, program.worth, strict=True)))
    return found.options, found.settled and not shift, "no package is acceptable"


def _find_egalitarian(model: CompiledModel, clock: Clock, start: Options | None) -> _Finding:
    measures = [1 / unit for unit in model.units]
    options, proved = _leximin(model, clock, measures, None, start)
    return options, proved, "no package is acceptable"


def _find_kalai_smorodinsky(model: CompiledModel, clock: Clock, start: Options | None) -> _Finding:
    floor = model.disagreement
    ideal: list[int] = []
    settled = True
    for party in range(model.parties):
        program = _above(model, floor)
        program.hint(start)
        found = program.solve(clock, program.worth[party])
        settled &= found.settled
        if found.options is None:
            return (
                None,
                settled,
                "no acceptable package leaves every party at its disagreement point or above",
            )
        ideal.append(model.worth(found.options)[party] - floor[party])
    measures = [Fraction(top) for top in ideal]
    options, proved = _leximin(model, clock, measures, floor, start)
    return options, proved and settled, "no package is acceptable"


_FINDERS: dict[str, Callable[[CompiledModel, Clock, Options | None], _Finding]] = {
    "nash": _find_nash,
    "kalai_smorodinsky": _find_kalai_smorodinsky,
    "egalitarian": _find_egalitarian,
    "utilitarian": _find_utilitarian,
}


def _above(model: CompiledModel, floor: tuple[int, ...] | None) -> Program:
    program = Program(model)
    for party, least in enumerate(floor or ()):
        program.at_least(party, least)
    return program


def _leximin(
    model: CompiledModel,
    clock: Clock,
    measures: list[Fraction],
    floor: tuple[int, ...] | None,
    start: Options | None,
) -> tuple[Options | None, bool]:
    """The leximin-best package in gain ÷ measure; parties whose measure is 0 are left out.

    Round j raises the j-th smallest score as far as possible: all but j − 1 parties must reach it, and the
    levels of the rounds before stay. Levels are exact: a score above a ratio is a gain of at least the next
    integer. The guide objective only has to be good, the last solve of each round proves.
    """
    counted = [p for p, measure in enumerate(measures) if measure]
    levels: list[Fraction] = []
    best = start if start is not None and floor is None else None
    for place in range(max(1, len(counted))):
        found, proved = _raise_level(model, clock, measures, counted, floor, levels, best)
        if found is None:
            return best, proved and best is None
        best = found
        if not proved:
            return best, False
        if not counted:
            break
        levels.append(_scores(model, best, measures, counted)[place])
    return best, True


def _raise_level(
    model: CompiledModel,
    clock: Clock,
    measures: list[Fraction],
    counted: list[int],
    floor: tuple[int, ...] | None,
    levels: list[Fraction],
    start: Options | None,
) -> tuple[Options | None, bool]:
    program = _above(model, floor)
    _hold_levels(program, measures, counted, levels)
    program.hint(start)
    found = program.solve(clock, _guide(program, measures, counted, len(levels)) if counted else None)
    best, settled = found.options, found.settled
    if settled and len({measures[p] for p in counted}) == 1:
        return best, True  # one factor for all: the guide is the score itself
    while best is not None and counted:
        level = _scores(model, best, measures, counted)[len(levels)]
        program = _above(model, floor)
        _hold_levels(program, measures, counted, levels)
        _hold(program, measures, counted, len(levels), level, strictly=True)
        better = program.solve(clock)
        if better.options is None:
            return best, better.settled
        best = better.options
    return best, settled


def _guide(program: Program, measures: list[Fraction], counted: list[int], spared: int) -> Any:
    """The score that all but `spared` parties reach, in rounded factors."""
    model = program.model
    most = max(abs(int(g)) for table in model.gains for g in table.ravel()) * len(model.sizes) + 1
    scale = Fraction(_GUIDE, most) * min(measures[p] for p in counted)
    reached = program.program.new_int_var(-_GUIDE * 4, _GUIDE * 4, "")
    exempt = _exempt(program, counted, spared)
    for p in counted:
        factor = max(1, int(scale / measures[p]))
        gain = program.worth[p] - model.disagreement[p]
        program.program.add(factor * gain >= reached).only_enforce_if(exempt[p].negated())
    return reached


def _hold_levels(
    program: Program, measures: list[Fraction], counted: list[int], levels: list[Fraction]
) -> None:
    for place, level in enumerate(levels):
        _hold(program, measures, counted, place, level, strictly=False)


def _hold(
    program: Program,
    measures: list[Fraction],
    counted: list[int],
    spared: int,
    level: Fraction,
    strictly: bool,
) -> None:
    """All but `spared` parties reach the level, or exceed it."""
    exempt = _exempt(program, counted, spared)
    for p in counted:
        gain = level * measures[p]
        least = math.floor(gain) + 1 if strictly else math.ceil(gain)
        program.at_least(p, least + program.model.disagreement[p], exempt[p])


def _exempt(program: Program, counted: list[int], spared: int) -> dict[int, Any]:
    exempt = {p: program.program.new_bool_var("") for p in counted}
    program.program.add(sum(exempt.values()) <= spared)
    return exempt


def _scores(
    model: CompiledModel, options: Options, measures: list[Fraction], counted: list[int]
) -> list[Fraction]:
    row = model.worth(options)
    return sorted((row[p] - model.disagreement[p]) / measures[p] for p in counted)
