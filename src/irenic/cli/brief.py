"""`irenic brief`: a brief in which every cell opens the words it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from irenic.cli.lines import count_of, make_plain
from irenic.cli.messages import tell
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options

if TYPE_CHECKING:
    from irenic.questions.study import Study

_FORMS = ("html", "md", "json")


@click.command(name="brief", context_settings={"max_content_width": 80})
@click.argument("paths", nargs=-1, metavar="[PROCESS|PATH]...", type=GivenPath())
@click.option(
    "--out",
    type=GivenPath(),
    default=Path("out"),
    show_default=True,
    help="The folder to write; made where it does not exist.",
)
@click.option(
    "--capabilities",
    type=GivenPath(),
    help="Your CSV for forecasts; else capabilities.csv of the process.",
)
@click.option(
    "--values",
    type=GivenPath(),
    help="Your YAML for order and commitment; else values.yaml of the process.",
)
@study_options
@click.option(
    "--format",
    "form",
    type=click.Choice([*_FORMS, "all"]),
    default="all",
    show_default=True,
    help="Which files to write.",
)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    out: Path,
    capabilities: Path | None,
    values: Path | None,
    codebook_path: Path | None,
    form: str,
    **settings: Any,
) -> None:
    """Write a brief in which every cell opens the words it rests on.

    PROCESS is a process folder (the current one unless told otherwise); its record is used where it has one.
    PATH is a file or folder of texts, read and coded on the spot; it needs --codebook. Writes brief.html,
    brief.md and brief.json, and ends with the path of the first. Exit code 2 where a file could not be read:
    the brief is then written from the others, and says so.

    \b
    Example:
      irenic brief examples/ukraine-2025 --out out
      irenic brief articles/ --codebook codebook.yaml --as-of 2025-08-20
    """
    from irenic.brief.build import build_brief
    from irenic.brief.write import write_brief
    from irenic.questions.study import find_analyst_files, open_study

    paths = paths or (Path(),)
    study = open_study(paths, codebook_path, read_settings(**settings))
    study = replace(study, analyst=find_analyst_files(paths, capabilities, values))
    written = write_brief(build_brief(study), out, _FORMS if form == "all" else (form,))
    _tell(study, written)
    ctx.exit(2 if study.failures else 0)


def _tell(study: Study, written: list[Path]) -> None:
    found = [
        (study.seen, "document"),
        (study.known, "statement"),
        (study.collisions.collisions, "collision"),
    ]
    click.echo(f"{', '.join(count_of(len(items), noun) for items, noun in found)}.")
    for failure in study.failures:
        tell(f"Not read: {failure.name} {failure.reason}")
    for note in study.notes:
        tell(f"Note: {note}")
    if study.failures:
        click.echo("The brief is partial, and says so.", err=True)
    for path in reversed(written):
        click.echo(make_plain(str(path)))
