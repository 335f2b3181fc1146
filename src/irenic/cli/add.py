"""`irenic add`: read and code documents into a process's record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of, make_plain, wrap_lines
from irenic.cli.paths import GivenPath

if TYPE_CHECKING:
    from irenic.questions.add import Added


@click.command(name="add", context_settings={"max_content_width": 80})
@click.argument("process", type=GivenPath())
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=GivenPath())
@click.option("--coder", default="rules", show_default=True, help="Which coder finds the statements.")
@click.option(
    "--replace/--keep",
    "replaces",
    default=None,
    help="Whether a text takes the place of an earlier one of the same name, or is kept beside it. "
    "By itself: replace where PROCESS/documents is read, keep where a PATH is given.",
)
@click.option("--recode", is_flag=True, help="Code again even where nothing has changed.")
@click.option(
    "--drop-absent",
    is_flag=True,
    help="What is not in PROCESS/documents any more counts no longer, nor does its outlet.",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.pass_context
def command(
    ctx: click.Context,
    process: Path,
    paths: tuple[Path, ...],
    coder: str,
    replaces: bool | None,
    recode: bool,
    drop_absent: bool,
    form: str,
) -> None:
    """Read and code documents into the record of a process; without PATH, those in PROCESS/documents.

    Adding again is safe: a text that is there already is left as it is, and coded again only where the
    codebook, the coder or its date has changed. Decisions of reviewers are never touched. Cut off at any
    moment, run it again. Exit code 2 where anything could not be added; the rest is.

    \b
    Example:
      irenic add talks/
      irenic add talks/ articles/2025-03-17.html --format json
    """
    from irenic.questions.add import add_documents

    progress = _show_progress if sys.stderr.isatty() else None
    added = add_documents(process, paths, coder, replaces, recode, progress, drop_absent)
    if progress:
        click.echo("\r\033[K", nl=False, err=True)
    if form == "json":
        click.echo(dump_json(_to_json(added), indent=2))
    else:
        _show(process, added)
    ctx.exit(2 if added.failures else 0)


def _show_progress(done: int, total: int, name: str) -> None:
    click.echo(f"\r\033[K{done}/{total}  {make_plain(name)[:60]}", nl=False, err=True)


def _to_json(added: Added) -> dict[str, Any]:
    summary = added.summary
    return {
        "new": summary.new,
        "known": summary.known,
        "recoded": summary.recoded,
        "statements_found": summary.statements,
        "statements_discarded": summary.discarded,
        "other_names": [{"name": name, "stored_as": kept} for name, kept in summary.other_names],
        "same_name": list(summary.same_name),
        "failures": [{"name": name, "reason": reason} for name, reason in added.failures],
        "skipped": list(added.skipped),
        "absent": list(added.absent),
        "dropped": added.dropped,
        "warnings": [{"name": name, "warning": warning} for name, warning in added.warnings],
        "record": {
            "documents": added.documents,
            "statements": added.statements,
            "to_look_at_again": added.marked,
        },
    }


def _show(process: Path, added: Added) -> None:
    summary = added.summary
    click.echo(
        f"{summary.new} new, {summary.known} already there, {summary.recoded} coded again; "
        f"{count_of(summary.statements, 'statement')} found."
    )
    _show_list(
        "same text under another name, kept as a publication of its own:",
        [f"{n} (stored as {kept})" for n, kept in summary.other_names],
    )
    _show_list("another text of the same name was there:", summary.same_name)
    _show_list("notes:", [f"{name}: {warning}" for name, warning in added.warnings])
    _show_list("not added:", [f"{name} {reason}" for name, reason in added.failures])
    gone = "not in the folder, and dropped:" if added.dropped else "in the record and not in the folder:"
    _show_list(gone, list(added.absent))
    if added.absent and not added.dropped:
        click.echo(wrap_lines("They still count, and so do their outlets; --drop-absent ends that."))
    _show_list("passed over, of no kind that is read:", list(added.skipped))
    if summary.discarded:
        click.echo(f"{count_of(summary.discarded, 'finding')} thrown away: the words are not in the text.")
    click.echo(
        f"The record holds {count_of(added.documents, 'document')} "
        f"and {count_of(added.statements, 'statement')}."
    )
    if added.marked:
        click.echo(
            f"{count_of(added.marked, 'decision')} should be looked at again: "
            f"irenic review {process} list --marked"
        )


def _show_list(head: str, lines: list[str], most: int = 10) -> None:
    if not lines:
        return
    click.echo(head)
    for line in lines[:most]:
        click.echo(wrap_lines(line, "  "))
    if len(lines) > most:
        click.echo(f"  and {len(lines) - most} more (--format json lists all)")
