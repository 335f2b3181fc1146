"""`irenic review`: the log, shown, exported and imported."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from irenic.cli.lines import count_of
from irenic.cli.review_session import Session, format_option
from irenic.cli.review_tables import show_log
from irenic.model.errors import UsageError


@click.command("log")
@format_option
@click.pass_obj
def _log(session: Session, form: str) -> None:
    """Show the log of decisions; as JSON Lines it can be imported into another record.

    \b
    Example:
      irenic review talks/ log --format json > decisions.jsonl
    """
    from irenic.record.log import write_log

    with session.open() as record:
        entries = record.log()
    if form == "json":
        for line in write_log(entries):
            click.echo(line)
    elif entries:
        show_log(entries)
    else:
        click.echo("Nothing has been decided yet.")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.pass_obj
def _import(session: Session, file: Path) -> None:
    """Append the entries of an exported log that this record lacks; importing again adds nothing.

    \b
    Example:
      irenic review copy/ import decisions.jsonl
    """
    from irenic.record.log import read_log

    entries = read_log(_read_lines(file), file.name)
    with session.open() as record:
        added = record.import_log(entries)
        waiting = len(record.waiting())
    click.echo(
        f"{count_of(len(added), 'entry').replace('entrys', 'entries')} added, "
        f"{len(entries) - len(added)} already there."
    )
    if waiting:
        click.echo(f"{count_of(waiting, 'decision')} on texts that are not in this record; add the texts.")


def _read_lines(file: Path) -> list[str]:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise UsageError(f"{file.name or file} cannot be read: {reason}; give an exported log") from None
    return text.split("\n")


LOGGING: tuple[click.Command, ...] = (_log, _import)
