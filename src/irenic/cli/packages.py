"""irenic packages: which deals respect every red line, which are efficient, and what blocks where none is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click


@click.command()
@click.argument("model", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="Form of output."
)
@click.option("--normalise", is_flag=True, help="GENIUS: divide each evaluation by its issue's largest.")
@click.option("--limit", type=click.IntRange(1), default=None, help="Partial packages kept at a time.")
@click.option("--list", "listed", type=click.IntRange(0), default=None, help="Efficient packages listed.")
def command(model: Path, form: str, normalise: bool, limit: int | None, listed: int | None) -> None:
    """Find the packages that are still possible in MODEL.

    MODEL is a YAML or CSV model, or a GENIUS folder or domain file. Exit code 1 where no package is
    acceptable.

    \b
    Example:
      irenic packages examples/models/lake.yaml
    """
    from irenic.cli.packages_table import render_answer
    from irenic.exchange.negotiation_files import read_model
    from irenic.questions.packages import PackageSettings, answer_packages
    from irenic.questions.packages_json import packages_to_json

    defaults = PackageSettings()
    answer = answer_packages(read_model(model, normalise), PackageSettings(limit or defaults.limit))
    if form == "json":
        data = packages_to_json(answer, 10_000 if listed is None else listed)
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        click.echo(render_answer(answer, 12 if listed is None else listed))
    if not answer.frontier.points:
        sys.exit(1)
