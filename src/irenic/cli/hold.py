"""`irenic hold`: would a draft hold, as far as can be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options


@click.command(name="hold")
@click.argument("proposal")
@click.argument("paths", nargs=-1, metavar="[PROCESS|PATH]...", type=GivenPath())
@click.option("--ladder", type=GivenPath(), help="Your own ladder of guarantees (YAML).")
@click.option("--values", type=GivenPath(), help="Your values, for order and commitment (YAML).")
@click.option("--cards", is_flag=True, help="Print what studies found on each mechanism.")
@study_options
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
def command(
    proposal: str,
    paths: tuple[Path, ...],
    codebook_path: Path | None,
    ladder: Path | None,
    values: Path | None,
    cards: bool,
    form: str,
    **settings: Any,
) -> None:
    """Say which conditions of a lasting agreement a draft meets, misses, or leaves open.

    PROPOSAL is the id of one in the codebook, or a YAML file with the same keys. Guarantees are rated on a
    ladder and tested against the red lines of those who must accept them; ceasefire terms against a checklist.
    With --values also: in which order it can be carried out, and conditions of commitment. No total score.

    \b
    Example:
      irenic hold thirty-day-truce examples/ukraine-2025
      irenic hold april-draft examples/ukraine-2025 --format json
    """
    from irenic.cli.hold_table import hold_lines
    from irenic.questions.hold import answer_hold
    from irenic.questions.hold_json import hold_json
    from irenic.questions.study import open_study

    study = open_study(paths or (Path(),), codebook_path, read_settings(**settings))
    answer = answer_hold(study, proposal, ladder, values)
    if form == "json":
        click.echo(dump_json(hold_json(answer), indent=2))
    else:
        click.echo("\n".join(hold_lines(answer, cards)))
