"""A negotiation model as a constraint program for CP-SAT (OR-tools), built anew for every question."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.packages import Options
from irenic.model.errors import UsageError

_BITS = 41


class Clock:
    """Seconds left of a budget that several solves share."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left, never below a twentieth."""
        return max(0.05, self._end - time.monotonic())

    def spent(self) -> bool:
        """Whether nothing is left."""
        return time.monotonic() >= self._end


@dataclass(frozen=True, slots=True)
class Found:
    """What a solve ended with: a package or None; `bound` on the objective; whether the question is settled."""

    options: Options | None
    bound: int
    settled: bool


class Program:
    """Variables for options, the parties' utilities as expressions, rules, red lines and acceptance."""

    def __init__(self, model: CompiledModel) -> None:
        self.cp = _cp_model()
        self.model = model
        self.program = self.cp.CpModel()
        self.choice = [[self.program.new_bool_var("") for _ in range(size)] for size in model.sizes]
        for row in self.choice:
            self.program.add_exactly_one(row)
        self.worth = [self._worth(p) for p in range(model.parties)]
        self._accept()

    def _worth(self, party: int) -> Any:
        table = [[int(value) for value in gains[:, party]] for gains in self.model.gains]
        return sum(
            value * chosen
            for row, column in zip(self.choice, table, strict=True)
            for chosen, value in zip(row, column, strict=True)
        )

    def _accept(self) -> None:
        model = self.model
        accepts = {p: self.program.new_bool_var("") for p in range(model.parties) if p not in model.binding}
        for clause in model.clauses:
            out = [
                self.choice[i][o] for i, m in clause.masks for o in range(model.sizes[i]) if not m >> o & 1
            ]
            if clause.owner is not None and clause.owner in accepts:
                out.append(accepts[clause.owner].negated())
            self.program.add_bool_or(out)
        for p, threshold in enumerate(model.thresholds):
            if threshold is not None:
                constraint = self.program.add(self.worth[p] >= self._within(p, threshold))
                if p in accepts:
                    constraint.only_enforce_if(accepts[p])
        if accepts:
            self.program.add(sum(accepts.values()) >= model.needed - len(model.binding))

    def at_least(self, party: int, least: int, unless: Any = None) -> None:
        """A party's scaled utility is at least this, unless a variable is true."""
        constraint = self.program.add(self.worth[party] >= self._within(party, least))
        if unless is not None:
            constraint.only_enforce_if(unless.negated())

    def _within(self, party: int, least: int) -> int:
        """The same demand on a party's utility in numbers that the solver can hold."""
        low = sum(int(table[:, party].min()) for table in self.model.gains)
        high = sum(int(table[:, party].max()) for table in self.model.gains)
        return min(max(least, low), high + 1)

    def forbid(self, packages: Iterable[Options]) -> None:
        """Rule single packages out."""
        for options in packages:
            self.program.add_bool_or([row[o].negated() for row, o in zip(self.choice, options, strict=True)])

    def hint(self, options: Options | None) -> None:
        """Start the search from a package."""
        if options is not None:
            for row, o in zip(self.choice, options, strict=True):
                for place, chosen in enumerate(row):
                    self.program.add_hint(chosen, place == o)

    def solve(self, clock: Clock, objective: Any = None) -> Found:
        """Maximise, or only look for a package; not settled where the clock ran out first."""
        if objective is not None:
            self.program.maximize(objective)
        solver = self.cp.CpSolver()
        solver.parameters.max_time_in_seconds = clock.left()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        status = solver.solve(self.program)
        if status == self.cp.INFEASIBLE:
            return Found(None, 0, True)
        if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
            return Found(None, 0, False)
        options = tuple(next(o for o, x in enumerate(row) if solver.boolean_value(x)) for row in self.choice)
        bound = int(solver.best_objective_bound) if objective is not None else 0
        return Found(options, bound, status == self.cp.OPTIMAL)


def fit_to_solver(model: CompiledModel) -> CompiledModel:
    """The model itself where its integers are small enough for the solver, or one with its last bits cut off.

    Contributions are rounded down and thresholds up, so that what the smaller model accepts the true one
    does. With integers much larger than this CP-SAT was seen to call a worse package optimal.
    """
    sizes = [
        sum(max(abs(int(value)) for value in table[:, p]) for table in model.gains)
        + abs(model.disagreement[p])
        for p in range(model.parties)
    ]
    shifts = [max(0, size.bit_length() - _BITS) for size in sizes]
    if not any(shifts):
        return model
    grain = [1 << shift for shift in shifts]
    thresholds = zip(model.thresholds, grain, strict=True)
    return replace(
        model,
        gains=tuple(table // np.array(grain, dtype=table.dtype) for table in model.gains),
        units=tuple(unit * size for unit, size in zip(model.units, grain, strict=True)),
        disagreement=tuple(-(-d // size) for d, size in zip(model.disagreement, grain, strict=True)),
        thresholds=tuple(None if t is None else -(-t // size) for t, size in thresholds),
    )


def _cp_model() -> Any:
    try:
        from ortools.sat.python import cp_model
    except ImportError:
        raise UsageError(
            "this model needs the solver: install it with `pip install 'irenic[solver]'`"
        ) from None
    return cp_model


def solver_installed() -> bool:
    """Whether OR-tools can be imported."""
    try:
        _cp_model()
    except UsageError:
        return False
    return True
