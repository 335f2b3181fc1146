"""irenic packages: which deals respect every red line, which are efficient, and what blocks where none is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.messages import tell
from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options

_LISTED_IN_JSON, _LISTED_IN_TABLE = 10_000, 12


@click.command(context_settings={"max_content_width": 80})
@click.argument("model", type=GivenPath())
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.option("--scoring", type=click.Choice(["veto", "simulator"]), default="veto",
              help="simulator: mean satisfaction against thresholds too.")  # fmt: skip
@click.option("--sensitivity", is_flag=True, help="Which weight or red line changes the answer.")
@click.option("--draws", type=click.IntRange(0, 100_000), default=0, help="Draw uncertain values so often.")
@click.option("--seed", type=click.IntRange(0), default=1, help="Seed of the draws.")
@click.option("--normalise", is_flag=True, help="GENIUS: divide by each issue's largest evaluation.")
@click.option("--memory", type=click.IntRange(16), default=None, help="Megabytes for partial packages.")
@click.option("--seconds", type=Number(0.1), default=5.0, help="Solver's time per solution.")
@click.option("--list", "listed", type=click.IntRange(0), default=None, help="Efficient packages listed.")
@click.option("--write", type=GivenPath(), default=None,
              help="Write the model: .yaml, .csv, or a folder for GENIUS.")  # fmt: skip
@study_options
def command(
    model: Path,
    form: str,
    scoring: str,
    sensitivity: bool,
    draws: int,
    seed: int,
    normalise: bool,
    memory: int | None,
    seconds: float,
    listed: int | None,
    write: Path | None,
    codebook_path: Path | None,
    **study: Any,
) -> None:
    """Find the packages that are still possible in MODEL.

    MODEL is a YAML or CSV model, a GENIUS folder or domain file, or a process
    folder, from whose positions a model is made. Exit code 1 where no package
    is acceptable.

    \b
    Example:
      irenic packages examples/models/lake.yaml
      irenic packages examples/models/lake.yaml --format json
    """
    from irenic.cli.packages_table import render_answer
    from irenic.questions.package_models import load_model, save_model
    from irenic.questions.packages import PackageSettings, answer_packages, limit_for
    from irenic.questions.packages_json import packages_to_json

    loaded = load_model(model, normalise, codebook_path, read_settings(**study))
    for loss in save_model(loaded, write) if write else ():
        tell(f"irenic: {loss}")
    settings = PackageSettings(
        limit=limit_for(loaded, memory),
        seconds=seconds,
        sensitivity=sensitivity,
        draws=draws,
        seed=seed,
        scores=scoring == "simulator",
    )
    answer = answer_packages(loaded, settings)
    if form == "json":
        data = packages_to_json(answer, _LISTED_IN_JSON if listed is None else listed)
        click.echo(dump_json(data, indent=1))
    else:
        click.echo(render_answer(answer, _LISTED_IN_TABLE if listed is None else listed))
    if not answer.frontier.points:
        sys.exit(1)
