"""`irenic code`: the statements found in documents, as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

import click

from irenic.cli.texts import exit_with_failures, find_codebook, read_texts
from irenic.coding.registry import CODERS, make_coder
from irenic.model.statement import Statement

_WIDTH = 80


@click.command(name="code", context_settings={"max_content_width": _WIDTH})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--codebook", type=click.Path(path_type=Path), help="The codebook; that of PATH where it is a process."
)
@click.option("--coder", type=click.Choice(sorted(CODERS)), default="rules", help="Which coder.")
@click.option(
    "--format", "form", type=click.Choice(["json", "table"]), default="json", help="For machines or people."
)
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out what is less sure."
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    codebook: Path | None,
    coder: str,
    form: str,
    min_confidence: float,
) -> None:
    """Print the statements found in documents; nothing is stored.

    PATH is a file, a folder, or a process folder. One JSON object a line: who holds what on which option,
    how firmly, how it is known, and the exact words with their offsets in the document's clean text. Exit
    code 2 where a file could not be read; the others are coded all the same.

    \b
    Example:
      irenic code articles/ --codebook codebook.yaml > statements.jsonl
    """
    from irenic.codebook.load import load_codebook

    machine = make_coder(coder, load_codebook(find_codebook(paths, codebook)))
    corpus = read_texts(paths)
    for document in corpus.documents:
        for statement in machine.code(document):
            if statement.confidence >= min_confidence:
                click.echo(
                    _row(statement)
                    if form == "table"
                    else json.dumps(statement.to_json(), ensure_ascii=False)
                )
    exit_with_failures(ctx, corpus)


def _row(statement: Statement) -> str:
    """Two lines: who, what and how it is known; then the words."""
    actor = f" ({statement.holder.actor})" if statement.holder.actor else ""
    target = ", ".join(
        f"{t.polarity.value} {t.issue}" + (f".{t.option}" if t.option else "") for t in statement.targets
    )
    head = f"{statement.document}  {statement.holder.party}{actor}  {statement.act.value}  {target}"
    words = " ".join(statement.span.exact.split())
    words = words if len(words) <= _WIDTH - 4 else words[: _WIDTH - 5] + "…"
    return f"{head[:_WIDTH]}\n    {words}"
