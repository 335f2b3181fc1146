"""Baselines, intervals and shares against definitions and closed forms."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from irenic.forecast.baselines import weighted_mean, weighted_median
from irenic.forecast.draws import draw_inputs
from irenic.forecast.predict import Model, Settings, find_baselines, predict
from irenic.model.errors import UsageError
from irenic.model.forecast import Actor, Estimate, ForecastIssue

CASE = json.loads(Path(__file__).with_name("emissions.json").read_text(encoding="utf-8"))
exact = Estimate.exact


def two(position: Estimate, capability: Estimate, salience: Estimate) -> ForecastIssue:
    """An actor with these inputs against one at 0 of capability 1 and salience 1."""
    fixed = Actor("fixed", exact(1), exact(0), exact(1))
    return ForecastIssue("two", (Actor("other", capability, position, salience), fixed), 0, 100)


def test_baselines_of_the_published_case() -> None:
    actors = tuple(
        Actor(r["name"], exact(r["capability"]), exact(r["position"]), exact(r["salience"]))
        for r in CASE["actors"]
    )
    found = find_baselines(ForecastIssue("emissions", actors, 4, 10))
    for name, value in CASE["baselines"].items():
        assert getattr(found, name) == pytest.approx(value, abs=1e-12)
    assert found.status_quo is None


def test_median_is_the_lower_of_two_that_tie() -> None:
    assert weighted_median(np.array([3.0, 1.0, 2.0]), np.array([0.3, 0.1, 0.2])) == 2.0


def test_median_loses_no_pairwise_vote() -> None:
    rng = np.random.default_rng(3)
    for _ in range(100):
        x, w = rng.random(7), rng.random(7)
        median = weighted_median(x, w)
        for other in x:
            assert (w * (np.abs(x - other) - np.abs(x - median))).sum() >= -1e-12


def test_mean_without_any_weight_is_the_plain_mean() -> None:
    assert weighted_mean(np.array([0.0, 4.0]), np.zeros(2)) == 2.0


def test_without_uncertainty_the_interval_is_the_point() -> None:
    found = predict(two(exact(60), exact(2), exact(0.5)))
    assert (found.low, found.point, found.high) == (30, 30, 30)
    assert found.shares == ()
    assert found.joint == 0


def test_interval_of_one_triangular_input_is_that_of_the_triangle() -> None:
    """x ~ triangular(20, 60, 100), weights equal: outcome x/2; its 10 % point is 20 + sqrt(.1·80·40), halved."""
    found = predict(two(Estimate(60, 20, 100), exact(1), exact(1)), Settings(draws=40_000))
    low = (20 + (0.1 * 80 * 40) ** 0.5) / 2
    assert found.low == pytest.approx(low, abs=0.3)
    assert found.high == pytest.approx(60 - low, abs=0.3)


def test_the_point_is_the_middle_of_a_lopsided_range() -> None:
    """Half of the draws lie below the point; where the point is the end of the range, half are the point."""
    draws = draw_inputs(two(Estimate(60, 50, 100), Estimate(1, 1, 3), exact(1)), 40_000, 5)
    position, capability = draws.position[:, 0], draws.capability[:, 0]
    assert np.mean(position < 60) == pytest.approx(0.5, abs=0.01)
    assert position.min() >= 50
    assert position.max() <= 100
    assert np.mean(capability == 1) == pytest.approx(0.5, abs=0.01)
    # the density falls in a line to the end: a quarter of the upper half lies beyond the middle of it
    assert np.mean(position > 80) == pytest.approx(0.125, abs=0.01)


def test_shares_are_those_of_a_sum_of_independent_parts() -> None:
    """The plain mean of two triangulars of half-widths 30 and 10: variances 9 to 1."""
    wide = Actor("wide", exact(1), Estimate(50, 20, 80), exact(1))
    narrow = Actor("narrow", exact(1), Estimate(50, 40, 60), exact(1))
    issue = ForecastIssue("sum", (wide, narrow), 0, 100)
    found = predict(issue, Settings(model=Model.MEAN, draws=40_000))
    assert [(s.actor, s.input) for s in found.shares] == [("wide", "position"), ("narrow", "position")]
    assert [s.share for s in found.shares] == pytest.approx([0.9, 0.1], abs=0.02)
    assert found.joint == pytest.approx(0, abs=0.02)


def test_same_seed_same_interval_and_another_seed_another() -> None:
    issue = two(Estimate(60, 20, 100), Estimate(1, 0.5, 2), Estimate(0.5, 0.2, 0.9))
    first, again = predict(issue), predict(issue)
    assert first == again
    assert predict(issue, Settings(seed=2)).low != first.low


@pytest.mark.parametrize("model", list(Model))
def test_a_wider_level_gives_a_wider_interval(model: Model) -> None:
    issue = two(Estimate(60, 20, 100), Estimate(1, 0.5, 2), Estimate(0.5, 0.2, 0.9))
    settings = Settings(model=model, draws=2000)
    narrow, wide = predict(issue, settings), predict(issue, replace(settings, level=0.95))
    assert wide.low <= narrow.low <= narrow.high <= wide.high


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda: Estimate(2, 3, 4), "low ≤ point"),
        (lambda: Estimate(float("nan"), 0, 1), "finite"),
        (lambda: Actor("a", exact(0), exact(1), exact(1)), "above 0"),
        (lambda: Actor("a", exact(1), exact(1), Estimate(1, 1, 1.2)), "within 0 and 1"),
        (lambda: ForecastIssue("t", (), 0, 1), "no actor"),
        (lambda: ForecastIssue("t", (Actor("a", exact(1), exact(5), exact(1)),), 0, 1), "outside"),
        (lambda: ForecastIssue("t", (Actor("a", exact(1), exact(1), exact(0)),), 0, 1), "nobody"),
        (lambda: ForecastIssue("t", (Actor("a", exact(1), exact(1), exact(1)),), 1, 1), "two different"),
    ],
)
def test_what_cannot_be_forecast_is_refused_in_words(make: object, word: str) -> None:
    assert callable(make)
    with pytest.raises(UsageError, match=word):
        make()
