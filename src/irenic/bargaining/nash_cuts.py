"""The Nash product by CP-SAT: tangents to the logarithm bound it, and single packages are ruled out as seen."""

from __future__ import annotations

import math
from typing import Any

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.cpsat import Clock, Program
from irenic.bargaining.packages import Options

_UNIT = 1 << 20
"""Logarithms are scaled by this: packages whose products differ by less are told apart exactly, one by one."""
_DENOMINATOR = 1 << 6
_GAIN_BITS = 20
"""Gains are rounded upwards to so many bits, which keeps the program's numbers small; what is found is exact."""
_POINTS = 10


def maximise_product(
    model: CompiledModel, clock: Clock, start: Options | None = None
) -> tuple[Options | None, bool]:
    """A package with the greatest product of gains, all above zero, and whether that is proved.

    The logarithm lies below each of its tangents, so that their least is an upper bound. Each package found
    is evaluated exactly, ruled out, and adds its tangents; it ends when the bound of all others is below the
    best product.
    """
    tangents: list[set[int]] = [set() for _ in range(model.parties)]
    seen: list[Options] = []
    best: Options | None = None
    top = 0
    if start is not None:
        top, best = _product(model, start), start
        best = best if top > 0 else None
    _spread(model, tangents, best)
    while True:
        program, objective = _relaxation(model, tangents, seen)
        program.hint(best)
        found = program.solve(clock, objective)
        if found.options is None:
            return best, found.settled
        product = _product(model, found.options)
        if product > top:
            top, best = product, found.options
        if found.settled and found.bound < _scaled_log(top) - _margin(model):
            return best, True
        if clock.spent():
            return best, False
        seen.append(found.options)
        for party, gain in enumerate(_gains(model, found.options)):
            tangents[party].add(gain)


def _margin(model: CompiledModel) -> int:
    """How far rounding may take the sum of scaled logarithms below its true value: two units a party."""
    return 2 * model.parties


def _gains(model: CompiledModel, options: Options) -> tuple[int, ...]:
    return tuple(u - d for u, d in zip(model.worth(options), model.disagreement, strict=True))


def _product(model: CompiledModel, options: Options) -> int:
    """The product of gains; 0 where a party does not gain."""
    gains = _gains(model, options)
    return math.prod(gains) if min(gains) > 0 else 0


def _scaled_log(product: int) -> float:
    return _UNIT * math.log(product)


def _spread(model: CompiledModel, tangents: list[set[int]], start: Options | None) -> None:
    """First tangents: where a start is, and at gains that grow by the same factor up to the most possible."""
    for party in range(model.parties):
        most = _most(model, party)
        for step in range(_POINTS):
            tangents[party].add(max(1, most >> step) if step % 2 else max(1, most * 3 >> (step + 2)))
        if start is not None:
            tangents[party].add(_gains(model, start)[party])


def _most(model: CompiledModel, party: int) -> int:
    """No package gives the party a greater gain than this."""
    return sum(int(table[:, party].max()) for table in model.gains) - model.disagreement[party]


def _relaxation(model: CompiledModel, tangents: list[set[int]], seen: list[Options]) -> tuple[Program, Any]:
    program = Program(model)
    program.forbid(seen)
    logs = []
    for party, points in enumerate(tangents):
        program.at_least(party, model.disagreement[party] + 1)
        gain = program.worth[party] - model.disagreement[party]
        shift = max(0, _most(model, party).bit_length() - _GAIN_BITS)
        coarse = program.program.new_int_var(1, 1 << _GAIN_BITS, "")
        program.program.add((1 << shift) * coarse <= gain + (1 << shift) - 1)
        log = program.program.new_int_var(0, _UNIT * 64, "")
        for point in sorted({-(-point >> shift) for point in points}):
            _add_tangent(program, log, coarse, point)
        logs.append(log + round(_UNIT * shift * math.log(2)))
    return program, sum(logs)


def _add_tangent(program: Program, log: Any, gain: Any, point: int) -> None:
    """Log ≤ unit × (ln point − 1 + gain ÷ point), multiplied out and rounded upwards."""
    slope = -(-_UNIT * _DENOMINATOR // point)
    level = math.ceil(_DENOMINATOR * _UNIT * (math.log(point) - 1)) + 1
    program.program.add(_DENOMINATOR * log <= level + slope * gain)
