"""A negotiation model in exact scaled integers, ready for the engine."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from irenic.bargaining.clauses import Clause, to_clauses
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiatingParty, NegotiationModel

Points = npt.NDArray[Any]
"""Utilities in scaled integers, one row a package: int64, or Python integers where int64 could overflow."""

_MACHINE_LIMIT = 1 << 61
_MAX_OPTIONS = 10_000


@dataclass(frozen=True, slots=True)
class CompiledModel:
    """Utilities as integers: what package x is worth to party p is `units[p]` × Σ `gains[i][x_i, p]`.

    `gains` holds, per issue, an array (options × parties). `thresholds` are the reservations, None where there
    is none. `binding` are the parties whose acceptance every package needs.
    """

    sizes: tuple[int, ...]
    gains: tuple[Points, ...]
    units: tuple[Fraction, ...]
    disagreement: tuple[int, ...]
    thresholds: tuple[int | None, ...]
    clauses: tuple[Clause, ...]
    needed: int
    vetoes: frozenset[int]

    @property
    def parties(self) -> int:
        """How many parties there are."""
        return len(self.units)

    @property
    def binding(self) -> frozenset[int]:
        """The parties without which no package is accepted."""
        return frozenset(range(self.parties)) if self.needed >= self.parties else self.vetoes

    @property
    def machine(self) -> bool:
        """Whether every sum fits a machine integer; otherwise Python integers are used, slower but exact."""
        return all(array.dtype == np.int64 for array in self.gains)

    def utilities(self, row: tuple[int, ...]) -> tuple[Fraction, ...]:
        """Scaled integers back to utilities."""
        return tuple(unit * int(value) for unit, value in zip(self.units, row, strict=True))

    def worth(self, options: tuple[int, ...]) -> tuple[int, ...]:
        """A package's scaled utilities, by party."""
        return tuple(
            sum(int(self.gains[i][o, p]) for i, o in enumerate(options)) for p in range(self.parties)
        )

    def refusing(self, options: tuple[int, ...], row: tuple[int, ...]) -> frozenset[int]:
        """The parties that do not accept a package, for a red line or a reservation."""
        refusing = {c.owner for c in self.clauses if c.owner is not None and c.crossed_by(options)}
        refusing |= {p for p, t in enumerate(self.thresholds) if t is not None and row[p] < t}
        return frozenset(refusing)

    def keeps_rules(self, options: tuple[int, ...]) -> bool:
        """Whether a package keeps every option rule."""
        return not any(c.owner is None and c.crossed_by(options) for c in self.clauses)

    def accepts(self, refusing: frozenset[int]) -> bool:
        """Whether the acceptance rule is met when these parties refuse."""
        return not (self.vetoes & refusing) and self.parties - len(refusing) >= self.needed


def compile_model(model: NegotiationModel) -> CompiledModel:
    """Turn a model into scaled integers: each party's unit is the greatest in which its numbers are whole."""
    _require_usable(model)
    scaled = [_scale_party(party) for party in model.parties]
    machine = all(total < _MACHINE_LIMIT for *_, total in scaled)
    dtype: Any = np.int64 if machine else object
    gains = tuple(
        np.array([[column[i][o] for column, *_ in scaled] for o in range(len(issue.options))], dtype=dtype)
        for i, issue in enumerate(model.issues)
    )
    index = {party.id: k for k, party in enumerate(model.parties)}
    return CompiledModel(
        sizes=tuple(len(issue.options) for issue in model.issues),
        gains=gains,
        units=tuple(unit for _, unit, _ in scaled),
        disagreement=tuple(
            int(party.disagreement / unit) for party, (_, unit, _) in zip(model.parties, scaled, strict=True)
        ),
        thresholds=tuple(
            None if party.reservation is None else int(party.reservation / unit)
            for party, (_, unit, _) in zip(model.parties, scaled, strict=True)
        ),
        clauses=to_clauses(model),
        needed=model.acceptance.needed,
        vetoes=frozenset(index[veto] for veto in model.acceptance.vetoes),
    )


def _require_usable(model: NegotiationModel) -> None:
    if not model.parties:
        raise UsageError("the model has no parties: name at least one")
    if not model.issues:
        raise UsageError("the model has no issues: name at least one, with its options")
    for issue in model.issues:
        if not issue.options:
            raise UsageError(f"issue '{issue.id}' has no options: give it at least one")
        if len(issue.options) > _MAX_OPTIONS:
            raise UsageError(
                f"issue '{issue.id}' has {len(issue.options)} options, and at most {_MAX_OPTIONS} are "
                "possible: merge options that no party tells apart"
            )
    if not 1 <= model.acceptance.needed <= len(model.parties):
        raise UsageError(
            f"acceptance needs {model.acceptance.needed} of {len(model.parties)} parties: "
            f"give a number from 1 to {len(model.parties)}"
        )


def _scale_party(party: NegotiatingParty) -> tuple[list[list[int]], Fraction, int]:
    """A party's contributions as integers, its unit, and a bound on the size of any sum."""
    exact = [
        [weight.value * value.point for value in values]
        for weight, values in zip(party.weights, party.values, strict=True)
    ]
    flat = [number for row in exact for number in row] + [
        party.disagreement,
        party.reservation or Fraction(0),
    ]
    denominator = math.lcm(*(number.denominator for number in flat))
    divisor = math.gcd(*(int(number * denominator) for number in flat)) or 1
    unit = Fraction(divisor, denominator)
    whole = [[int(number / unit) for number in row] for row in exact]
    bound = sum(max(abs(number) for number in row) for row in whole) + abs(int(party.disagreement / unit))
    return whole, unit, bound
