"""How well the models would have done on past issues with known outcomes, on a scale of 0 to 100."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from irenic.forecast.baselines import Array, unweighted_mean, weighted_mean, weighted_median
from irenic.forecast.challenge import Variant, play_medians
from irenic.model.forecast import ForecastIssue

REFERENCE = "compromise"
_POWERS = (0.0, 0.5, 1.0, 1.5, 2.0)
EXPONENTS = tuple(sorted(product(_POWERS, repeat=2), key=lambda e: (abs(e[0] - 1) + abs(e[1] - 1), e)))
"""The pairs (a, b) that the fitted model may use in w = c^a s^b, those nearest to the compromise model first."""
_BLOCK = 200


@dataclass(frozen=True, slots=True)
class PastCase:
    """An issue whose outcome is known."""

    issue: ForecastIssue
    outcome: float

    @property
    def scaled_outcome(self) -> float:
        """The outcome on 0 to 100."""
        return _to_percent(self.outcome, self.issue)


@dataclass(frozen=True, slots=True)
class Score:
    """One model's errors over the cases that it could forecast, and how they compare with the compromise model's.

    `difference` is its mean absolute error less that of the compromise model on the same cases, `low` and
    `high` its paired bootstrap interval; all None for the compromise model itself. `forecasts` are on 0–100,
    by the number of the case.
    """

    model: str
    cases: int
    mean_error: float
    root_mean_square: float
    median_error: float
    difference: float | None
    low: float | None
    high: float | None
    forecasts: tuple[tuple[int, float], ...]

    @property
    def beats_reference(self) -> bool | None:
        """Whether the whole interval of the difference is below 0; None for the compromise model."""
        return None if self.high is None else self.high < 0


@dataclass(frozen=True, slots=True)
class BacktestSettings:
    """`level` of the bootstrap interval, number of resamples and seed, rounds of the challenge model."""

    level: float = 0.95
    resamples: int = 10_000
    seed: int = 1
    rounds: int = 10


def backtest(cases: Sequence[PastCase], settings: BacktestSettings | None = None) -> tuple[Score, ...]:
    """Score all models on the cases; the compromise model first.

    Errors are absolute, on 0 to 100. The fitted model is forecast for each case from the others alone
    (leave-one-out); with fewer than three cases it is left out, as the status quo is where no case tells it.
    """
    settings = settings or BacktestSettings()
    outcomes = {number: case.scaled_outcome for number, case in enumerate(cases)}
    forecasts = _forecast_all(cases, settings)
    if len(cases) >= 3:
        forecasts["fitted"] = fit_leaving_one_out(cases)
    known = {
        number: _to_percent(case.issue.status_quo, case.issue)
        for number, case in enumerate(cases)
        if case.issue.status_quo is not None
    }
    if known:
        forecasts["status_quo"] = known
    return tuple(
        _score(name, found, forecasts[REFERENCE], outcomes, settings) for name, found in forecasts.items()
    )


def fit_leaving_one_out(cases: Sequence[PastCase]) -> dict[int, float]:
    """For each case the weighted mean with w = c^a s^b, (a, b) having the least mean error on the others.

    Of equally good pairs it is the one nearest to (1, 1), the compromise model.
    """
    guesses = np.array([[_power_mean(case, a, b) for a, b in EXPONENTS] for case in cases])
    errors = np.abs(guesses - np.array([[case.scaled_outcome] for case in cases]))
    others = errors.sum(axis=0) - errors
    best = np.argmin(np.round(others, 9), axis=1)
    return {number: float(guesses[number, choice]) for number, choice in enumerate(best)}


def _power_mean(case: PastCase, a: float, b: float) -> float:
    x, c, s = _arrays(case.issue)
    return float(weighted_mean(x, c**a * s**b))


def _forecast_all(cases: Sequence[PastCase], settings: BacktestSettings) -> dict[str, Mapping[int, float]]:
    def challenge(variant: Variant) -> Callable[[Array, Array, Array], float]:
        def run(x: Array, c: Array, s: Array) -> float:
            return float(play_medians(x[None], c[None], s[None], settings.rounds, variant)[0])

        return run

    models: dict[str, Callable[[Array, Array, Array], float]] = {
        REFERENCE: lambda x, c, s: float(weighted_mean(x, c * s)),
        "median": lambda x, c, s: float(weighted_median(x, c * s)),
        "mean": lambda x, c, s: float(unweighted_mean(x)),  # noqa: ARG005 - one signature for all
        "challenge_printed": challenge(Variant.PRINTED),
        "challenge_replication": challenge(Variant.REPLICATION),
    }
    inputs = [_arrays(case.issue) for case in cases]
    return {name: {n: model(*arrays) for n, arrays in enumerate(inputs)} for name, model in models.items()}


def _score(
    name: str,
    forecasts: Mapping[int, float],
    reference: Mapping[int, float],
    outcomes: Mapping[int, float],
    settings: BacktestSettings,
) -> Score:
    numbers = sorted(forecasts)
    errors = np.array([abs(forecasts[n] - outcomes[n]) for n in numbers])
    difference = low = high = None
    if name != REFERENCE:
        paired = errors - np.array([abs(reference[n] - outcomes[n]) for n in numbers])
        difference = float(paired.mean())
        low, high = bootstrap_mean(paired, settings)
    return Score(
        name,
        len(numbers),
        float(errors.mean()),
        float(np.sqrt((errors**2).mean())),
        float(np.median(errors)),
        difference,
        low,
        high,
        tuple((n, forecasts[n]) for n in numbers),
    )


def bootstrap_mean(values: Array, settings: BacktestSettings) -> tuple[float, float]:
    """The percentile bootstrap interval of the mean: cases are drawn again with replacement (Efron 1979)."""
    generator = np.random.default_rng(settings.seed)
    means = np.empty(settings.resamples)
    for start in range(0, settings.resamples, _BLOCK):
        part = means[start : start + _BLOCK]
        drawn: NDArray[np.intp] = generator.integers(0, len(values), size=(len(part), len(values)))
        part[:] = values[drawn].mean(axis=1)
    tail = (1 - settings.level) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return float(low), float(high)


def _arrays(issue: ForecastIssue) -> tuple[Array, Array, Array]:
    """Positions on 0 to 100, capabilities, saliences."""
    x = np.array([_to_percent(actor.position.point, issue) for actor in issue.actors])
    c = np.array([actor.capability.point for actor in issue.actors])
    return x, c, np.array([actor.salience.point for actor in issue.actors])


def _to_percent(value: float, issue: ForecastIssue) -> float:
    return 100 * (value - issue.scale_min) / (issue.scale_max - issue.scale_min)
