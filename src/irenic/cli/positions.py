"""`irenic positions`: what each party holds on each issue, as of a date."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options
from irenic.model.errors import UsageError


@click.command(name="positions")
@click.argument("paths", nargs=-1, metavar="[PROCESS|PATH]...", type=GivenPath())
@study_options
@click.option("--issue", "issues", multiple=True, metavar="ID", help="Only this issue; may be repeated.")
@click.option("--party", "parties", multiple=True, metavar="ID", help="Only this party; may be repeated.")
@click.option("--evidence", is_flag=True, help="Print the words behind every stance.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
def command(
    paths: tuple[Path, ...],
    codebook_path: Path | None,
    issues: tuple[str, ...],
    parties: tuple[str, ...],
    evidence: bool,
    form: str,
    **settings: Any,
) -> None:
    """Show what each party holds on each issue, its red lines, and which of these collide.

    PROCESS is a process folder (the current one unless told otherwise); its record is used where it has one.
    PATH is a file or folder of texts, read and coded on the spot; it needs --codebook.

    \b
    Example:
      irenic positions examples/ukraine-2025 --as-of 2025-05-01 --issue alignment
      irenic positions articles/ --codebook codebook.yaml --count hearsay --evidence
    """
    from irenic.cli.positions_table import positions_lines
    from irenic.questions.plain import study_json
    from irenic.questions.study import open_study

    study = open_study(paths or (Path(),), codebook_path, read_settings(**settings))
    _check_names(issues, study.codebook.issue_by_id, "issue")
    _check_names(parties, study.codebook.party_by_id, "party")
    cells = [
        cell
        for cell in study.positions.cells
        if (not issues or cell.issue in issues) and (not parties or cell.party in parties)
    ]
    if form == "json":
        click.echo(dump_json(study_json(study, cells), indent=2))
    else:
        click.echo("\n".join(positions_lines(study, cells, evidence)))


def _check_names(given: Iterable[str], known: Iterable[str], kind: str) -> None:
    names = list(known)
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"use one of {', '.join(names)}"
            raise UsageError(f"the codebook has no {kind} '{name}'; {hint}")
