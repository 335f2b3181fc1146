"""A forecast: one model's point, its interval from the uncertainty of the inputs, and the baselines beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from irenic.forecast.baselines import Array, unweighted_mean, weighted_mean, weighted_median
from irenic.forecast.challenge import Variant, play_medians
from irenic.forecast.draws import Draws, Share, draw_inputs, explain_variance
from irenic.forecast.rounds import Play, play
from irenic.model.forecast import ForecastIssue


class Model(StrEnum):
    """The models that a forecast may come from."""

    COMPROMISE = "compromise"
    MEDIAN = "median"
    MEAN = "mean"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a forecast is made: all of it is told with the answer.

    `level` of the interval in (0, 1); `draws` and `seed` of the Monte Carlo; `rounds`, `variant` and `q` are the
    challenge model's.
    """

    model: Model = Model.COMPROMISE
    level: float = 0.8
    draws: int = 10_000
    seed: int = 1
    rounds: int = 10
    variant: Variant = Variant.PRINTED
    q: float = 1.0


@dataclass(frozen=True, slots=True)
class Baselines:
    """The simple forecasts from the inputs' points; `status_quo` None where it is not known."""

    weighted_mean: float
    weighted_median: float
    unweighted_mean: float
    capability_mean: float
    status_quo: float | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """A point and the interval that holds `level` of the draws; `play` is the challenge model's rounds.

    `shares` are the first-order parts of the inputs in the variance; `joint` is what none explains alone.
    """

    issue: ForecastIssue
    settings: Settings
    point: float
    low: float
    high: float
    baselines: Baselines
    shares: tuple[Share, ...]
    joint: float
    play: Play | None = None


def predict(issue: ForecastIssue, settings: Settings | None = None) -> Forecast:
    """Forecast where an issue settles, with an interval and the baselines."""
    settings = settings or Settings()
    played = None
    if settings.model is Model.CHALLENGE:
        played = play(issue, settings.rounds, settings.variant, settings.q)
    draws = draw_inputs(issue, settings.draws, settings.seed)
    outcomes = settle(draws, settings)
    point = played.rounds[-1].median if played else float(settle(_points(issue), settings)[0])
    tail = (1 - settings.level) / 2
    low, high = np.quantile(outcomes, [tail, 1 - tail])
    shares = explain_variance(issue, draws, outcomes)
    explained = sum(share.share for share in shares)
    joint = max(0.0, 1 - explained) if float(np.var(outcomes)) > 0 else 0.0
    return Forecast(
        issue, settings, point, float(low), float(high), find_baselines(issue), shares, joint, played
    )


def settle(draws: Draws, settings: Settings) -> Array:
    """The model's outcome for each draw, shape (draws,)."""
    weights = draws.capability * draws.salience
    if settings.model is Model.COMPROMISE:
        return weighted_mean(draws.position, weights)
    if settings.model is Model.MEDIAN:
        return weighted_median(draws.position, weights)
    if settings.model is Model.MEAN:
        return unweighted_mean(draws.position)
    return play_medians(
        draws.position, draws.capability, draws.salience, settings.rounds, settings.variant, settings.q
    )


def find_baselines(issue: ForecastIssue) -> Baselines:
    """The simple forecasts from the inputs' points."""
    points = _points(issue)
    x, c, s = points.position[0], points.capability[0], points.salience[0]
    return Baselines(
        weighted_mean=float(weighted_mean(x, c * s)),
        weighted_median=float(weighted_median(x, c * s)),
        unweighted_mean=float(unweighted_mean(x)),
        capability_mean=float(weighted_mean(x, c)),
        status_quo=issue.status_quo,
    )


def _points(issue: ForecastIssue) -> Draws:
    return Draws(
        *(
            np.array([[getattr(actor, name).point for actor in issue.actors]])
            for name in ("capability", "position", "salience")
        )
    )
