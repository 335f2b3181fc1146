"""`irenic forecast`: where an ordered issue may settle, as an interval beside simple baselines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options

_OWN = frozenset(
    "model issue capabilities status_quo scale variant rounds q level draws seed position_error capability_error "
    "salience_error".split()
)
"""The options that are not those of a study."""
_MODELS = ["compromise", "median", "mean", "challenge"]


@click.command(name="forecast")
@click.argument("paths", nargs=-1, metavar="FILE|PROCESS...", type=GivenPath())
@click.option("--model", type=click.Choice(_MODELS), default="compromise", show_default=True)
@click.option("--issue", help="The issue: an id of the codebook, or a dimension of a KTAB file.")
@click.option(
    "--capabilities",
    type=GivenPath(),
    help="For a process: the analyst's CSV with the columns actor and capability.",
)
@click.option("--status-quo", help="What holds today: a number, or an option of the issue.")
@click.option("--scale", nargs=2, type=Number(), metavar="MIN MAX", help="Ends of the scale of a plain file.")
@click.option(
    "--variant",
    type=click.Choice(["printed", "replication"]),
    default="printed",
    show_default=True,
    help="Of the challenge model.",
)
@click.option("--rounds", type=click.IntRange(1, 100), default=10, show_default=True, help="Challenge model.")
@click.option("--q", type=Number(0, 1), default=1.0, show_default=True, help="Challenge model: Q.")
@click.option("--level", type=Number(0.01, 0.99), default=0.8, show_default=True)
@click.option("--draws", type=click.IntRange(100, 1_000_000), default=10_000, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option("--position-error", type=Number(0, 1), default=0.10, show_default=True)
@click.option("--capability-error", type=Number(0, 0.99), default=0.25, show_default=True)
@click.option("--salience-error", type=Number(0, 1), default=0.15, show_default=True)
@click.option("--ktab", "ktab", type=GivenPath(), help="Write the inputs as a KTAB file too.")
@click.option("--chart", "chart", type=GivenPath(), help="Write a drawing as an SVG file too.")
@study_options
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
def command(
    paths: tuple[Path, ...],
    codebook_path: Path | None,
    ktab: Path | None,
    chart: Path | None,
    form: str,
    **given: Any,
) -> None:
    """Forecast where an ordered issue settles, with an interval and baselines.

    FILE is a KTAB CSV, a CSV with the columns actor, capability, position and salience, or JSON. For a PROCESS,
    positions and salience come from its evidence, and the capabilities from your own file.

    \b
    Example:
      irenic forecast examples/models/emissions.csv
      irenic forecast examples/models/emissions.csv --model challenge --format json
    """
    from irenic.cli.forecast_table import render_forecast
    from irenic.questions.forecast_json import forecast_to_json

    answer = _answer(paths or (Path(),), codebook_path, given)
    if ktab is not None:
        from irenic.exchange.atomic import write_files
        from irenic.exchange.ktab import write_ktab

        write_files(ktab.parent, {ktab.name: write_ktab(answer.forecast.issue)})
    if chart is not None:
        from irenic.brief.chart_file import render_chart
        from irenic.exchange.atomic import write_files

        write_files(chart.parent, {chart.name: render_chart(answer.forecast)})
    if form == "json":
        click.echo(dump_json(forecast_to_json(answer), indent=1))
    else:
        click.echo(render_forecast(answer))


def _answer(paths: tuple[Path, ...], codebook_path: Path | None, given: dict[str, Any]) -> Any:
    from irenic.forecast.challenge import Variant
    from irenic.forecast.predict import Model, Settings
    from irenic.forecast.widen import Errors
    from irenic.questions.forecast import forecast_file, forecast_study
    from irenic.questions.study import open_study

    settings = Settings(
        model=Model(given["model"]),
        level=given["level"],
        draws=given["draws"],
        seed=given["seed"],
        rounds=given["rounds"],
        variant=Variant(given["variant"]),
        q=given["q"],
    )
    errors = Errors(given["position_error"], given["capability_error"], given["salience_error"])
    issue, status_quo = given["issue"], given["status_quo"]
    if len(paths) == 1 and not paths[0].is_dir() and codebook_path is None:
        return forecast_file(paths[0], settings, errors, issue, given["scale"], status_quo)
    evidence = {name: value for name, value in given.items() if name not in _OWN}
    study = open_study(paths, codebook_path, read_settings(**evidence))
    return forecast_study(study, settings, issue, given["capabilities"], errors, status_quo)
