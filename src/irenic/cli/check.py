"""`irenic check`: a proposal tested clause by clause against what the parties hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options


@click.command(name="check")
@click.argument("proposal")
@click.argument("paths", nargs=-1, metavar="[PROCESS|PATH]...", type=GivenPath())
@study_options
@click.option("--evidence", is_flag=True, help="Print the words behind every verdict.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    proposal: str,
    paths: tuple[Path, ...],
    codebook_path: Path | None,
    evidence: bool,
    form: str,
    **settings: Any,
) -> None:
    """Test a proposal clause by clause; exit code 1 where it crosses a counted red line.

    PROPOSAL is the id of one in the codebook, or a YAML file with the same keys. PROCESS is a process folder
    (the current one unless told otherwise); PATH a file or folder of texts, which needs --codebook.

    \b
    Example:
      irenic check april-draft examples/ukraine-2025 --as-of 2025-05-01
      irenic check my-draft.yaml articles/ --codebook codebook.yaml --evidence
    """
    from irenic.cli.check_table import check_lines
    from irenic.questions.check import check_draft
    from irenic.questions.plain import check_json
    from irenic.questions.study import open_study

    study = open_study(paths or (Path(),), codebook_path, read_settings(**settings))
    check = check_draft(study, proposal)
    if form == "json":
        click.echo(dump_json(check_json(check, study), indent=2))
    else:
        click.echo("\n".join(check_lines(check, study, evidence)))
    ctx.exit(1 if check.blocked else 0)
