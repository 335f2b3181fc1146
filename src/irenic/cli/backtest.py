"""`irenic backtest`: the forecast models tested on past issues whose outcome is known."""

from __future__ import annotations

from pathlib import Path

import click

from irenic.cli.json_text import dump_json
from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath


@click.command(name="backtest")
@click.argument("file", type=GivenPath())
@click.option("--level", type=Number(0.5, 0.999), default=0.95, show_default=True)
@click.option("--resamples", type=click.IntRange(100, 1_000_000), default=10_000, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option("--rounds", type=click.IntRange(1, 100), default=10, show_default=True, help="Challenge model.")
@click.option("--cases", is_flag=True, help="In JSON: each case's forecasts too.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
def command(file: Path, level: float, resamples: int, seed: int, rounds: int, cases: bool, form: str) -> None:
    """Score the forecast models on past issues with outcomes, beside the compromise model.

    FILE is a CSV with a line per case and actor: case, actor, capability, position, salience, outcome; optional
    scale_min, scale_max, status_quo. Errors are absolute, on a scale of 0 to 100.

    \b
    Example:
      irenic backtest examples/models/past-issues-invented.csv
    """
    from irenic.cli.text_layout import table, wrap
    from irenic.forecast.backtest import BacktestSettings
    from irenic.questions.backtest import backtest_file, backtest_to_json, caution, verdict

    answer = backtest_file(file, BacktestSettings(level, resamples, seed, rounds))
    if form == "json":
        click.echo(dump_json(backtest_to_json(answer, cases), indent=1))
        return
    rows = []
    for score in answer.scores:
        figures = [f"{n:.2f}" for n in (score.mean_error, score.root_mean_square, score.median_error)]
        compared = "–"
        if score.difference is not None:
            compared = f"{score.difference:+.2f} ({score.low:+.2f} to {score.high:+.2f})"
        rows.append((score.model.replace("_", " "), str(score.cases), *figures, compared))
    click.echo(f"{len(answer.cases)} cases, errors on a scale of 0 to 100\n")
    click.echo(table(("Model", "Cases", "MAE", "RMSE", "Median", "MAE less compromise's"), rows))
    click.echo()
    for score in answer.scores[1:]:
        click.echo(wrap(f"{score.model.replace('_', ' ')}: {verdict(score)}."))
    click.echo(
        wrap(
            f"Intervals: paired bootstrap, {100 * level:g} %, {resamples} resamples, seed {seed}. The fitted model "
            "is tested on cases that it was not fitted on (leave-one-out)."
        )
    )
    if caution(answer):
        click.echo(wrap(caution(answer)))
