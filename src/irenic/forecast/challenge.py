"""The challenge model: who presses whom, round by round.

Bueno de Mesquita's expected-utility model as Scholz, Calbert and Smith (2011) tell it. Two variants: PRINTED is
their formulas; REPLICATION is what their published table needs (docs/reference/forecast.md says how it differs).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from irenic.forecast.baselines import Array, weighted_median
from irenic.forecast.offers import OfferClass, choose, classify, offered_points
from irenic.forecast.utilities import FLAT, expected_utility, risk_exponents
from irenic.forecast.votes import midpoint_indices, pairwise_votes, success_printed, success_replication


class Variant(StrEnum):
    """The formulas as printed, or as the published table needs them."""

    PRINTED = "printed"
    REPLICATION = "replication"


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One round for a batch of draws; arrays (…, N) over actors, as they were given.

    `taken` is the actor whose offer is taken, `kind` the offer's class, `risk` the exponents r. `own_sorted` is
    E(U_ij) and `others_sorted` E(U_ji), both as i sees them, (…, N, N) over actors sorted by position, `place`
    an actor's rank in them.
    """

    positions: Array
    taken: NDArray[np.intp]
    kind: NDArray[np.int8]
    risk: Array
    own_sorted: Array
    others_sorted: Array
    place: NDArray[np.intp]


def play_round(
    positions: Array, capability: Array, salience: Array, span: Array, variant: Variant, q: float
) -> Step:
    """One round: all actors weigh all challenges, and all move at once.

    Arrays (…, N); `span` (…, 1) is the range D of the initial positions. Where it is 0 nobody moves.
    """
    order = np.argsort(positions, axis=-1, kind="stable")
    x, c, s = (np.take_along_axis(values, order, axis=-1) for values in (positions, capability, salience))
    unit = np.where(span > 0, span, 1.0)
    distance = np.abs(x[..., :, None] - x[..., None, :]) / unit[..., None]
    own, others, risk = _weigh(x, c * s, s, distance, unit, variant, q)
    kind = classify(own, others, distance)
    points = offered_points(kind, own, others, x)
    taken, best = choose(kind, points, x, variant is Variant.REPLICATION)
    moved = np.take_along_axis(points, taken[..., None], axis=-1)[..., 0]
    place = np.argsort(order, axis=-1)

    def unsort(values: Any) -> Any:
        return np.take_along_axis(values, place, axis=-1)

    return Step(
        positions=unsort(np.where(best < OfferClass.NONE, moved, x)),
        taken=np.take_along_axis(order, unsort(taken), axis=-1),
        kind=unsort(best),
        risk=unsort(risk),
        own_sorted=own,
        others_sorted=others,
        place=place,
    )


def _weigh(
    x: Array, weights: Array, salience: Array, distance: Array, unit: Array, variant: Variant, q: float
) -> tuple[Array, Array, Array]:
    """E(U_ij) and E(U_ji) as i sees them, and the risk exponents; actors sorted by position."""
    to_median = np.abs(x - weighted_median(x, weights)[..., None]) / unit
    index = midpoint_indices(x)
    target, mover = salience[..., None, :], to_median[..., :, None]
    success = success_printed if variant is Variant.PRINTED else success_replication
    chance = success(pairwise_votes(distance, weights, index))
    risk = risk_exponents(expected_utility(distance, chance, target, None, mover, q))
    mine = risk[..., :, None]
    if variant is Variant.PRINTED:
        own = expected_utility(distance, chance, target, mine, mover, q)
        return own, np.swapaxes(own, -1, -2), risk
    chance = success(pairwise_votes(distance, weights, index, risk))
    own = expected_utility(distance, chance, target, mine, mover, q)
    back, resists = np.swapaxes(chance, -1, -2), salience[..., :, None]
    others = expected_utility(distance, back, resists, mine, to_median[..., None, :], q)
    return own, others, risk


def play_medians(
    positions: Array, capability: Array, salience: Array, rounds: int, variant: Variant, q: float = 1.0
) -> Array:
    """The weighted median after the last of `rounds`, for each of many draws; arrays (draws, N).

    Draws are taken in blocks that fit into the processor's cache.
    """
    count, size = positions.shape
    block = max(1, 40_000 // (size * size))
    medians = np.empty(count)
    for start in range(0, count, block):
        part = slice(start, start + block)
        x, c, s = positions[part], capability[part], salience[part]
        span = np.ptp(x, axis=-1)[..., None]
        for _ in range(rounds):
            x = play_round(x, c, s, span, variant, q).positions
        medians[part] = weighted_median(x, c * s)
    return medians


def find_cycle(history: list[Array]) -> tuple[int, int] | None:
    """The earlier round to which the last of `history` returns, and the period; None where it is new.

    `history[0]` are the initial positions. Period 1 means that nobody moved.
    """
    span = float(np.ptp(history[0])) or 1.0
    last = len(history) - 1
    for earlier in range(last - 1, -1, -1):
        if float(np.abs(history[earlier] - history[last]).max()) <= FLAT * span:
            return earlier, last - earlier
    return None
