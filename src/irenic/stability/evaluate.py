"""Statements evaluated on many states at once: plainly, and on states of which only some options are
settled.
"""

from __future__ import annotations

import numpy as np

from irenic.model.logic import And, Expr, Iff, Not, Or, Var, options_in
from irenic.stability.arrays import BoolArray
from irenic.stability.moves import Codes


def holds(expr: Expr, codes: Codes) -> BoolArray:
    """Where a statement is true, for states as bit patterns."""
    return _possible(expr, codes, frozenset(options_in(expr)))[0]


def can_hold(expr: Expr, codes: Codes, settled: frozenset[int]) -> BoolArray:
    """Where a statement is not yet ruled out, when only the `settled` options are known (Kleene's logic)."""
    return _possible(expr, codes, settled)[0]


def _possible(expr: Expr, codes: Codes, settled: frozenset[int]) -> tuple[BoolArray, BoolArray]:
    """Where a statement can be true, and where it can be false."""
    match expr:
        case Var(option):
            if option not in settled:
                either = np.ones(len(codes), dtype=bool)
                return either, either
            chosen = (codes >> np.uint64(option)) & np.uint64(1) == 1
            return chosen, ~chosen
        case Not(part):
            true, false = _possible(part, codes, settled)
            return false, true
        case And(parts):
            true, false = np.ones(len(codes), dtype=bool), np.zeros(len(codes), dtype=bool)
            for part in parts:
                t, f = _possible(part, codes, settled)
                true, false = true & t, false | f
            return true, false
        case Or(parts):
            true, false = np.zeros(len(codes), dtype=bool), np.ones(len(codes), dtype=bool)
            for part in parts:
                t, f = _possible(part, codes, settled)
                true, false = true | t, false & f
            return true, false
        case Iff(left, right):
            lt, lf = _possible(left, codes, settled)
            rt, rf = _possible(right, codes, settled)
            return (lt & rt) | (lf & rf), (lt & rf) | (lf & rt)


def conjuncts(expr: Expr) -> list[Expr]:
    """A statement as parts that must all hold, so that each can be tested as early as possible."""
    match expr:
        case And(parts):
            return [small for part in parts for small in conjuncts(part)]
        case Not(Or(parts)):
            return [small for part in parts for small in conjuncts(Not(part))]
        case Not(Not(part)):
            return conjuncts(part)
        case _:
            return [expr]


def truth_values(expr: Expr) -> BoolArray | None:
    """A statement's value in every combination of its own options; None where there are too many to try."""
    own = sorted(options_in(expr))
    if len(own) > 16:
        return None
    combinations = np.arange(1 << len(own), dtype=np.uint64)
    codes = np.zeros_like(combinations)
    for place, option in enumerate(own):
        codes |= ((combinations >> np.uint64(place)) & np.uint64(1)) << np.uint64(option)
    return holds(expr, codes)
