"""How well would the forecast models have done on past issues?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from irenic.exchange.backtest_csv import read_cases
from irenic.forecast.backtest import REFERENCE, BacktestSettings, PastCase, Score, backtest

FEW_CASES = 30


@dataclass(frozen=True, slots=True)
class BacktestAnswer:
    """The scores of all models on the cases of a file."""

    cases: tuple[PastCase, ...]
    settings: BacktestSettings
    scores: tuple[Score, ...]


def backtest_file(path: Path, settings: BacktestSettings) -> BacktestAnswer:
    """Score the models on the cases of a CSV file."""
    cases = tuple(PastCase(row.issue, row.outcome) for row in read_cases(path))
    return BacktestAnswer(cases, settings, backtest(cases, settings))


def verdict(score: Score) -> str:
    """Whether a model beats the compromise model, in words."""
    if score.high is None or score.low is None:
        return "the default, with which the others are compared"
    if score.high < 0:
        return "beats the compromise model"
    if score.low > 0:
        return "does not beat the compromise model: its error is larger"
    return "does not beat the compromise model: the interval holds 0"


def caution(answer: BacktestAnswer) -> str:
    """What a reader must know before using the figures; empty where there is nothing."""
    if len(answer.cases) >= FEW_CASES:
        return ""
    return f"With {len(answer.cases)} cases the intervals are rough; {FEW_CASES} or more would be better."


def backtest_to_json(answer: BacktestAnswer, cases: bool) -> dict[str, Any]:
    """The answer as plain data; with `cases` each case's forecasts too. Errors are on 0 to 100."""
    settings = answer.settings
    data: dict[str, Any] = {
        "cases": len(answer.cases),
        "scale": {"min": 0, "max": 100},
        "settings": {
            "level": settings.level,
            "resamples": settings.resamples,
            "seed": settings.seed,
            "rounds": settings.rounds,
        },
        "compared_with": REFERENCE,
        "caution": caution(answer),
        "models": {score.model: _score(score) for score in answer.scores},
    }
    if cases:
        data["forecasts"] = [
            {
                "case": case.issue.title,
                "outcome": case.scaled_outcome,
                "models": {
                    score.model: dict(score.forecasts)[n]
                    for score in answer.scores
                    if n in dict(score.forecasts)
                },
            }
            for n, case in enumerate(answer.cases)
        ]
    return data


def _score(score: Score) -> dict[str, Any]:
    return {
        "cases": score.cases,
        "mae": score.mean_error,
        "rmse": score.root_mean_square,
        "median_error": score.median_error,
        "mae_difference": score.difference,
        "low": score.low,
        "high": score.high,
        "beats_compromise": score.beats_reference,
        "verdict": verdict(score),
        "leave_one_out": score.model == "fitted",
    }
