"""Errors by hand, leave-one-out against a loop, the bootstrap against its known limits."""

from __future__ import annotations

import numpy as np
import pytest

from irenic.forecast.backtest import (
    EXPONENTS,
    BacktestSettings,
    PastCase,
    backtest,
    bootstrap_mean,
    fit_leaving_one_out,
)
from irenic.model.forecast import Actor, Estimate, ForecastIssue

exact = Estimate.exact


def make_case(
    rows: list[tuple[float, float, float]], outcome: float, scale: tuple[float, float] = (0, 100)
) -> PastCase:
    actors = tuple(Actor(str(n), exact(c), exact(x), exact(s)) for n, (c, x, s) in enumerate(rows))
    return PastCase(ForecastIssue("case", actors, *scale), outcome)


def test_errors_by_hand() -> None:
    """Compromise: (1·0 + 3·100)/4 = 75 and 50; outcomes 60 and 55: errors 15 and 5."""
    cases = [
        make_case([(1, 0, 1), (3, 100, 1)], 60),
        make_case([(1, 0, 0.5), (1, 10, 0.5)], 5.5, (0, 10)),
    ]
    scores = {score.model: score for score in backtest(cases)}
    compromise = scores["compromise"]
    assert compromise.mean_error == pytest.approx(10)
    assert compromise.root_mean_square == pytest.approx(((225 + 25) / 2) ** 0.5)
    assert compromise.median_error == pytest.approx(10)
    assert compromise.difference is None
    assert compromise.beats_reference is None
    # medians 100 and 0 (the lower of two that tie): errors 40 and 55
    assert scores["median"].mean_error == pytest.approx(47.5)
    assert scores["median"].difference == pytest.approx(37.5)
    # means 50 and 50: errors 10 and 5
    assert scores["mean"].mean_error == pytest.approx(7.5)
    assert "fitted" not in scores
    assert "status_quo" not in scores


def test_status_quo_is_compared_on_the_cases_that_tell_it() -> None:
    plain = make_case([(1, 0, 1), (3, 100, 1)], 60)
    told = PastCase(ForecastIssue("told", plain.issue.actors, 0, 100, status_quo=70), 60)
    score = {s.model: s for s in backtest([plain, told])}["status_quo"]
    assert (score.cases, score.mean_error, score.difference) == (1, 10, -5)


def random_cases(count: int, seed: int) -> list[PastCase]:
    rng = np.random.default_rng(seed)
    return [
        make_case(
            [(rng.uniform(1, 9), rng.uniform(0, 100), rng.uniform(0.1, 1)) for _ in range(4)],
            rng.uniform(0, 100),
        )
        for _ in range(count)
    ]


def test_leave_one_out_never_sees_its_own_outcome() -> None:
    cases = random_cases(9, 3)
    changed = list(cases)
    changed[4] = PastCase(cases[4].issue, 100 - cases[4].outcome)
    assert fit_leaving_one_out(cases)[4] == fit_leaving_one_out(changed)[4]


def test_leave_one_out_agrees_with_a_loop() -> None:
    cases = random_cases(7, 5)

    def guess(case: PastCase, a: float, b: float) -> float:
        total = sum(actor.capability.point**a * actor.salience.point**b for actor in case.issue.actors)
        return float(
            sum(
                actor.capability.point**a * actor.salience.point**b * actor.position.point
                for actor in case.issue.actors
            )
            / total
        )

    for number, case in enumerate(cases):
        others = [other for n, other in enumerate(cases) if n != number]
        best = min(EXPONENTS, key=lambda e: sum(abs(guess(o, *e) - o.outcome) for o in others))
        assert fit_leaving_one_out(cases)[number] == pytest.approx(guess(case, *best))


def test_the_compromise_model_is_first_among_equals() -> None:
    assert EXPONENTS[0] == (1.0, 1.0)
    same = [make_case([(1, 20, 1), (1, 60, 1)], 40) for _ in range(4)]
    assert set(fit_leaving_one_out(same).values()) == {40.0}


def test_bootstrap_of_a_constant_is_the_constant() -> None:
    assert bootstrap_mean(np.full(9, 2.5), BacktestSettings()) == (2.5, 2.5)


def test_bootstrap_is_near_the_normal_interval_for_many_cases() -> None:
    values = np.random.default_rng(8).normal(3, 10, 2000)
    low, high = bootstrap_mean(values, BacktestSettings())
    half = 1.96 * values.std() / 2000**0.5
    assert low == pytest.approx(values.mean() - half, abs=0.05)
    assert high == pytest.approx(values.mean() + half, abs=0.05)


def test_a_model_that_is_right_beats_the_compromise_model() -> None:
    """Outcomes are the plain means, with unequal weights: the mean has no error and the other has."""
    cases = [
        PastCase(case.issue, float(np.mean([a.position.point for a in case.issue.actors])))
        for case in random_cases(20, 11)
    ]
    scores = {score.model: score for score in backtest(cases)}
    assert scores["mean"].mean_error == pytest.approx(0)
    assert scores["mean"].beats_reference is True
    assert scores["fitted"].mean_error == pytest.approx(0)
    assert scores["median"].beats_reference is False
