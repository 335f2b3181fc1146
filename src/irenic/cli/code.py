"""`irenic code`: the statements found in documents, as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.cli.code_table import INDENT, head, statement_lines
from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of, wrap
from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath
from irenic.cli.texts import exit_with_failures, find_codebook, read_texts
from irenic.coding.contract import Coder
from irenic.coding.registry import CODERS, make_coder
from irenic.corpus.results import Corpus
from irenic.model.statement import Statement

if TYPE_CHECKING:
    from irenic.evaluation.changes import Change

_WIDTH = 80


@click.command(name="code", context_settings={"max_content_width": _WIDTH})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=GivenPath())
@click.option("--codebook", type=GivenPath(), help="The codebook; that of PATH where it is a process.")
@click.option("--coder", type=click.Choice(sorted(CODERS)), default="rules", help="Which coder.")
@click.option(
    "--format", "form", type=click.Choice(["json", "table"]), default="json", help="For machines or people."
)
@click.option("--min-confidence", type=Number(0, 1), default=0.0, help="Leave out what is less sure.")
@click.option(
    "--against",
    metavar="FILE",
    type=GivenPath(),
    help="Show only what differs from what an earlier run printed into FILE.",
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    codebook: Path | None,
    coder: str,
    form: str,
    min_confidence: float,
    against: Path | None,
) -> None:
    """Print the statements found in documents; nothing is stored.

    PATH is a file, a folder, or a process folder. One JSON object a line: who holds what on which option,
    how firmly, how it is known, and the exact words with their offsets in the document's clean text. Exit
    code 2 where a file could not be read; the others are coded all the same.

    \b
    Example:
      irenic code articles/ --codebook codebook.yaml > statements.jsonl
      irenic code articles/ --codebook codebook.yaml --against statements.jsonl
    """
    from irenic.codebook.load import load_codebook

    machine = make_coder(coder, load_codebook(find_codebook(paths, codebook)))
    corpus = read_texts(paths)
    found = (s for s in _coded(machine, corpus) if s.confidence >= min_confidence)
    lines = _printed(found, form) if against is None else _differing(against, found, min_confidence, form)
    for line in lines:
        click.echo(line)
    exit_with_failures(ctx, corpus)


def _coded(machine: Coder, corpus: Corpus) -> Iterator[Statement]:
    for document in corpus.documents:
        yield from machine.code(document)


def _printed(statements: Iterator[Statement], form: str) -> Iterator[str]:
    for statement in statements:
        if form == "table":
            yield from statement_lines(statement)
        else:
            yield dump_json(statement.to_json())


def _differing(path: Path, statements: Iterator[Statement], least: float, form: str) -> Iterator[str]:
    """What differs from an earlier run, of which what is less sure is left out, too."""
    from irenic.evaluation.changes import changes
    from irenic.evaluation.read_statements import read_statements

    before = [statement for statement in read_statements(path) if statement.confidence >= least]
    found = changes(before, statements)
    if form == "json":
        yield from (dump_json(_change_json(change)) for change in found)
        return
    for change in found:
        yield from _change_lines(change)
        yield ""
    counts = [f"{sum(c.kind == kind for c in found)} {kind}" for kind in ("new", "gone", "changed")]
    yield ", ".join(counts) + f"; {count_of(len(before), 'statement')} before"


def _change_json(change: Change) -> dict[str, object]:
    old, new = change.old, change.new
    return {
        "change": change.kind,
        "fields": list(change.fields),
        "old": old.to_json() if old is not None else None,
        "new": new.to_json() if new is not None else None,
    }


def _change_lines(change: Change) -> Iterator[str]:
    yield f"{change.kind}: {', '.join(change.fields)}" if change.fields else change.kind
    if change.old is not None and change.new is not None:
        yield from wrap(f"was {head(change.old)}", rest=INDENT)
    one = change.new or change.old
    if one is not None:
        yield from statement_lines(one)
