"""Uncertain inputs as draws, each independent of the others, with its point as the middle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from irenic.forecast.baselines import Array
from irenic.model.forecast import Estimate, ForecastIssue

INPUTS = ("capability", "position", "salience")
_BINS = 20


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Arrays (draws, N) of the three inputs."""

    capability: Array
    position: Array
    salience: Array


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the forecast's variance that one input of one actor explains alone, from 0 to 1."""

    actor: str
    input: str
    share: float


def draw_inputs(issue: ForecastIssue, count: int, seed: int) -> Draws:
    """`count` independent draws of every input: half of them below the point and half above.

    On each side the density falls in a straight line to the end of the range; with a range that is as wide on
    both sides that is the triangular distribution. Where the point is an end of the range, half of the draws
    are the point itself.
    """
    generator = np.random.default_rng(seed)
    arrays = [
        np.stack([_draw(getattr(actor, name), count, generator) for actor in issue.actors], axis=-1)
        for name in INPUTS
    ]
    return Draws(*arrays)


def _draw(estimate: Estimate, count: int, generator: np.random.Generator) -> Array:
    if estimate.low == estimate.high:
        return np.full(count, estimate.point)
    u = generator.random(count)
    below = estimate.low + (estimate.point - estimate.low) * np.sqrt(2 * np.minimum(u, 0.5))
    above = estimate.high - (estimate.high - estimate.point) * np.sqrt(2 * np.minimum(1 - u, 0.5))
    return np.asarray(np.where(u < 0.5, below, above))


def explain_variance(issue: ForecastIssue, draws: Draws, outcomes: Array) -> tuple[Share, ...]:
    """First-order share of each uncertain input in the outcomes' variance, largest first.

    The given-data estimator (Plischke, Borgonovo and Smith 2013): draws are put into 20 equal bins by the
    input, and the variance of the bins' means is compared with the whole, less what chance alone would give.
    What no input explains alone is joint effect.
    """
    whole = float(outcomes.var())
    found = [
        Share(actor.name, name, _share(getattr(draws, name)[:, i], outcomes, whole))
        for i, actor in enumerate(issue.actors)
        for name in INPUTS
        if getattr(actor, name).low < getattr(actor, name).high
    ]
    return tuple(sorted(found, key=lambda share: -share.share))


def _share(values: Array, outcomes: Array, whole: float) -> float:
    if whole <= 0 or len(outcomes) < 4 * _BINS:
        return 0.0
    groups = np.array_split(outcomes[np.argsort(values, kind="stable")], _BINS)
    centre = outcomes.mean()
    between = sum(len(group) * (group.mean() - centre) ** 2 for group in groups) / len(outcomes)
    explained = float(between) / whole
    return max(0.0, 1.0 - (1.0 - explained) * (len(outcomes) - 1) / (len(outcomes) - _BINS))
