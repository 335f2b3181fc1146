"""Forecasts that need no game: weighted mean (the compromise model), weighted median, unweighted mean.

All functions take arrays whose last axis is the actors; leading axes are independent draws.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_TIE = 1e-12
"""Relative slack with which half of the weight counts as reached: sums of decimals are not exact."""


def weighted_mean(positions: Array, weights: Array) -> Array:
    """Σ w x / Σ w over the last axis; with w = c·s the compromise model (van den Bos 1991; Achen 2006).

    Where no weight is above 0 it is the unweighted mean.
    """
    total = weights.sum(axis=-1)
    safe = np.where(total > 0, total, 1.0)
    weighted = (weights * positions).sum(axis=-1) / safe
    return np.asarray(np.where(total > 0, weighted, positions.mean(axis=-1)))


def weighted_median(positions: Array, weights: Array) -> Array:
    """The position that no other beats under votes weighted by w (Black 1958); the lower where two tie."""
    order = np.argsort(positions, axis=-1, kind="stable")
    ranked = np.take_along_axis(positions, order, axis=-1)
    reached = np.cumsum(np.take_along_axis(weights, order, axis=-1), axis=-1)
    half = reached[..., -1:] * (0.5 - _TIE)
    first = np.argmax((reached >= half) & (reached > 0), axis=-1)
    return np.asarray(np.take_along_axis(ranked, first[..., None], axis=-1)[..., 0])


def unweighted_mean(positions: Array) -> Array:
    """The mean of the positions, every actor alike."""
    return np.asarray(positions.mean(axis=-1))
