"""From expected utilities to offers, and which of them each actor takes."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from irenic.forecast.baselines import Array
from irenic.forecast.utilities import FLAT


class OfferClass(IntEnum):
    """Why an actor moves, in the order in which offers are taken."""

    CONFLICT = 0
    COMPROMISE = 1
    CAPITULATION = 2
    NONE = 3

    @property
    def label(self) -> str:
        """The word for tables and JSON."""
        return ("conflict lost", "compromise", "capitulation", "none")[self]


def classify(own: Array, others: Array, distance: Array) -> NDArray[np.int8]:
    """The class of the offer that i gets from j, from `own` a = E(U_ij) and `others` b = E(U_ji).

    Both above 0: conflict, and the lower yields (here: i, if a < b). a < 0 < b: compromise if b > |a|,
    else capitulation. Anything else, and anyone at the same place, is no offer to i.
    """
    apart = distance > FLAT
    pressed = (others > FLAT) & apart
    conflict = pressed & (own > FLAT) & (others - own > FLAT)
    gives = pressed & (own < -FLAT)
    compromise = gives & (others + own > FLAT)
    kind = np.full(own.shape, OfferClass.NONE, dtype=np.int8)
    kind[gives] = OfferClass.CAPITULATION
    kind[compromise] = OfferClass.COMPROMISE
    kind[conflict] = OfferClass.CONFLICT
    return kind


def offered_points(kind: NDArray[np.int8], own: Array, others: Array, positions: Array) -> Array:
    """Where i would stand after taking j's offer: j's place, or part of the way in a compromise."""
    here, there = positions[..., :, None], positions[..., None, :]
    part = np.ones_like(own)
    np.divide(-own, others, out=part, where=kind == OfferClass.COMPROMISE)
    full = kind != OfferClass.COMPROMISE
    return np.where(full, np.broadcast_to(there, own.shape), here + (there - here) * part)


def choose(
    kind: NDArray[np.int8], points: Array, positions: Array, lowest_compromise: bool
) -> tuple[NDArray[np.intp], NDArray[np.int8]]:
    """For each actor the index of the offer taken and its class: the first class, in it the least move.

    With `lowest_compromise` compromises are ranked by the lowest resulting point instead, as the
    replication's code does. Of equal offers it is the first: actors sorted by position,
    the lowest, so that the order in which actors are listed does not matter.
    """
    best = kind.min(axis=-1)
    cost = np.abs(points - positions[..., :, None])
    if lowest_compromise:
        cost = np.where(kind == OfferClass.COMPROMISE, points, cost)
    cost = np.where(kind == best[..., None], cost, np.inf)
    return np.argmin(cost, axis=-1), best
