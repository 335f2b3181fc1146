"""Expected utilities, security and risk of the challenge model.

After Bueno de Mesquita (1994) in the form printed by Scholz, Calbert and Smith (2011).
"""

from __future__ import annotations

import numpy as np

from irenic.forecast.baselines import Array

FLAT = 1e-12
"""Differences of expected utility below this are rounding and count as none."""


def expected_utility(
    distance: Array, success: Array, resists: Array, exponent: Array | None, to_median: Array, q: float
) -> Array:
    """What a challenger expects from challenging, against leaving things as they are.

    s(P·Us + (1−P)Uf) + (1−s)Us − Q·Usq − (1−Q)(T·Ub + (1−T)Uw), elementwise over arrays that broadcast:
    `distance` d between the two, `success` P, `resists` the other's salience s, `exponent` the risk exponent
    (1 where None), `to_median` the challenger's distance from the weighted median. All distances are in
    units of the initial range.
    """
    won = _utility(np.maximum(0.5 - 0.5 * distance, 0.0), exponent)
    lost = _utility(0.5 + 0.5 * distance, exponent)
    gain = won - resists * (1.0 - success) * (won - lost) - q * _utility(np.array(0.5), exponent)
    if q == 1.0:
        return np.asarray(gain)
    shift = 0.25 * (to_median + distance)
    better = _utility(np.maximum(0.5 - shift, 0.0), exponent)
    worse = _utility(0.5 + shift, exponent)
    return np.asarray(gain - (1.0 - q) * np.where(to_median < distance, better, worse))


def _utility(base: Array, exponent: Array | None) -> Array:
    return np.asarray(2.0 - 4.0 * (base if exponent is None else base**exponent))


def risk_exponents(first_pass: Array) -> Array:
    """Risk exponents r from the expected utilities of the first pass: .5 for the most secure actor to 2 for the least.

    Security is what the others expect from challenging one, summed. With all alike, r is 1.
    """
    diagonal = np.diagonal(first_pass, axis1=-2, axis2=-1)
    security = first_pass.sum(axis=-2) - diagonal
    most, least = security.max(axis=-1, keepdims=True), security.min(axis=-1, keepdims=True)
    spread = most - least
    ratio = (2.0 * security - most - least) / np.where(spread > FLAT, spread, 1.0)
    ratio = np.where(spread > FLAT, ratio, 0.0)
    return np.asarray((1.0 - ratio / 3.0) / (1.0 + ratio / 3.0))
