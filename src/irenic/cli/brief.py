"""`irenic brief`: a brief in which every cell opens the words it rests on."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.model.dates import PartialDate
from irenic.model.errors import UsageError
from irenic.model.position import OWN_WORDS, Settings
from irenic.model.terms import Attribution

if TYPE_CHECKING:
    from irenic.questions.study import Study

_FORMS = ("html", "md", "json")


@click.command(name="brief", context_settings={"max_content_width": 80})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--codebook", type=click.Path(path_type=Path), help="The codebook, where PATH does not hold it."
)
@click.option("--as-of", metavar="DATE", help="Leave out what is dated later, or not dated: 2025-08-20.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder to write.",
)
@click.option(
    "--count",
    "also",
    multiple=True,
    type=click.Choice([Attribution.HEARSAY.value, Attribution.ATTRIBUTED.value]),
    help="Count these as a party's own stance too; may be repeated.",
)
@click.option("--accepted-only", is_flag=True, help="Leave out what no reviewer has accepted or edited.")
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
    paths: tuple[Path, ...],
    codebook: Path | None,
    as_of: str | None,
    out: Path,
    also: tuple[str, ...],
    accepted_only: bool,
    form: str,
) -> None:
    """Write a brief in which every cell opens the words it rests on.

    PATH is a process folder (it holds codebook.yaml), or files and folders of texts with --codebook FILE.
    Writes brief.html, brief.md and brief.json, and ends with the path of the first. Exit code 2 where a
    file could not be read: the brief is written from the others, and says so.

    \b
    Example:
      irenic brief examples/ukraine-2025 --out out
      irenic brief articles/ --codebook codebook.yaml --as-of 2025-08-20
    """
    from irenic.brief.build import build_brief
    from irenic.brief.write import write_brief
    from irenic.questions.study import open_study

    settings = Settings(
        as_of=_parse_day(as_of),
        counted=OWN_WORDS | {Attribution(value) for value in also},
        accepted_only=accepted_only,
    )
    study = open_study(paths, codebook, settings)
    written = write_brief(build_brief(study), out, _FORMS if form == "all" else (form,))
    _tell(study, written)
    ctx.exit(2 if study.failures else 0)


def _parse_day(text: str | None) -> date | None:
    """The last day of the date given: a month or a year stands for all of it."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text).latest
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from None


def _tell(study: Study, written: list[Path]) -> None:
    read, found = len(study.documents), len(study.statements)
    collisions = len(study.collisions.collisions)
    click.echo(
        f"{read} document{'' if read == 1 else 's'}, {found} statement{'' if found == 1 else 's'}, "
        f"{collisions} collision{'' if collisions == 1 else 's'}."
    )
    for failure in study.failures:
        reason = textwrap.fill(f"not read: {failure.name} {failure.reason}", 80, subsequent_indent="  ")
        click.echo(reason, err=True)
    if study.failures:
        click.echo("The brief is partial: it says which files are missing from it.", err=True)
    for path in reversed(written):
        click.echo(str(path))
