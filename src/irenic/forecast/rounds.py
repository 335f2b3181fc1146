"""The challenge model told round by round: each move with its reasons, and cycles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from irenic.forecast.baselines import Array, weighted_mean, weighted_median
from irenic.forecast.challenge import Step, Variant, find_cycle, play_round
from irenic.forecast.offers import OfferClass
from irenic.model.forecast import ForecastIssue


@dataclass(frozen=True, slots=True)
class Move:
    """An actor goes from one position to another at another's offer.

    `own` is what the mover expects from challenging the other, E(U_ij); `others` what it takes the other to
    expect from challenging it, E(U_ji); on the scale of the model's utilities, 0 as good as leaving things be.
    """

    actor: str
    to_actor: str
    kind: OfferClass
    start: float
    end: float
    own: float
    others: float


@dataclass(frozen=True, slots=True)
class Round:
    """What holds after a round: weighted median and mean, positions in the order of actors, and its moves."""

    number: int
    median: float
    mean: float
    positions: tuple[float, ...]
    moves: tuple[Move, ...]
    risk: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """All rounds; where the positions return to those after an earlier round, `cycle` is that round and the period.

    Round 0 are the initial positions; period 1 means that nobody moved.
    """

    rounds: tuple[Round, ...]
    cycle: tuple[int, int] | None


def play(issue: ForecastIssue, rounds: int, variant: Variant, q: float = 1.0) -> Play:
    """Play a number of rounds from the inputs' points; the rounds go on where positions repeat."""
    x = np.array([actor.position.point for actor in issue.actors])
    c = np.array([actor.capability.point for actor in issue.actors])
    s = np.array([actor.salience.point for actor in issue.actors])
    span = np.ptp(x)[None]
    history, told = [x], []
    cycle: tuple[int, int] | None = None
    for number in range(1, rounds + 1):
        step = play_round(history[-1], c, s, span, variant, q)
        told.append(_tell(number, history[-1], step, c * s, issue))
        history.append(step.positions)
        cycle = cycle or find_cycle(history)
    return Play(tuple(told), cycle)


def _tell(number: int, before: Array, step: Step, weights: Array, issue: ForecastIssue) -> Round:
    names = [actor.name for actor in issue.actors]
    moves = tuple(
        Move(
            names[i],
            names[j],
            OfferClass(int(step.kind[i])),
            float(before[i]),
            float(step.positions[i]),
            float(step.own_sorted[step.place[i], step.place[j]]),
            float(step.others_sorted[step.place[i], step.place[j]]),
        )
        for i, j in enumerate(map(int, step.taken))
        if step.kind[i] < OfferClass.NONE
    )
    return Round(
        number,
        float(weighted_median(step.positions, weights)),
        float(weighted_mean(step.positions, weights)),
        tuple(map(float, step.positions)),
        moves,
        tuple(map(float, step.risk)),
    )
