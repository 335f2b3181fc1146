"""`irenic review`: accept, edit or reject statements; undo; search; the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of
from irenic.cli.paths import GivenPath
from irenic.cli.review_decide import DECIDING
from irenic.cli.review_log import LOGGING
from irenic.cli.review_rules import RULES
from irenic.cli.review_session import ReviewGroup, Session, format_option, user_name
from irenic.cli.review_tables import (
    hit_to_json,
    row_to_json,
    show_hits,
    show_log,
    show_rows,
    show_statement,
)
from irenic.model.terms import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from irenic.questions.review import Choice
    from irenic.record.replay import Reviewed
    from irenic.record.store import Record


def _choice_options(function: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--low-confidence-first", "uncertain", is_flag=True, help="The least certain first."),
        click.option("--marked", is_flag=True, help="Only decisions that should be looked at again."),
        click.option("--document", default="", help="Only of this document (its name, or the end of it)."),
        click.option("--issue", default="", help="Only on this issue, or standard issue."),
        click.option("--party", default="", help="Only held by this party."),
        click.option(
            "--status",
            "statuses",
            multiple=True,
            type=click.Choice([status.value for status in Status]),
            help="Only of this status; may be given more than once.",
        ),
    ):
        function = option(function)
    return function


def _choice(statuses: tuple[str, ...], uncertain: bool, **rest: Any) -> Choice:
    from irenic.questions.review import Choice

    return Choice(frozenset(Status(status) for status in statuses), uncertain_first=uncertain, **rest)


def _learned(record: Record, rows: list[Reviewed], tellings: Iterable[Sequence[str]]) -> dict[str, float]:
    """By id, the confidence that review has taught, of what waits for a decision and whose rule has some."""
    from irenic.record.learned import learn, rule_figures

    figures = {(row.coder, row.rule): row for row in rule_figures(record.log(), tellings=tellings)}
    waiting = [row.statement for row in rows if row.statement.status is Status.SUGGESTED]
    return {
        one.id: round(learn(one.confidence, figures[one.coder, one.rule]), 2)
        for one in waiting
        if (one.coder, one.rule) in figures
    }


@click.group(
    name="review", cls=ReviewGroup, invoke_without_command=True, context_settings={"max_content_width": 80}
)
@click.argument("process", type=GivenPath())
@click.option("--reviewer", default=user_name, metavar="NAME", help="Who decides (else the user's name).")
@click.pass_context
def command(ctx: click.Context, process: Path, reviewer: str) -> None:
    """Review the statements of a process: the machine proposes, the analyst decides.

    Without a subcommand, goes through the statements that wait for a decision, one by one, the least
    certain first. Every decision is kept in a log that is only ever added to; undo adds to it too.

    \b
    Example:
      irenic review talks/
      irenic review talks/ list --party northland --low-confidence-first
      irenic review talks/ reject 3f2a91bc --reason "speaks of another war"
    """
    ctx.obj = Session(process, reviewer)
    if ctx.invoked_subcommand is None:
        ctx.invoke(_go_through, uncertain=True)


@command.command("each")
@_choice_options
@click.pass_obj
def _go_through(session: Session, /, statuses: tuple[str, ...], **rest: Any) -> None:
    """Go through statements one by one: accept, reject, edit, skip, undo, quit.

    What several documents tell is asked once, and decided for all of them.

    \b
    Example:
      irenic review talks/ each --party northland
    """
    from irenic.cli.review_loop import review_one_by_one
    from irenic.questions.add import load_process_codebook
    from irenic.questions.one_decision import read_evidence
    from irenic.questions.review import choose_reviewed

    codebook = load_process_codebook(session.process)

    with session.open() as record:
        evidence = read_evidence(record, codebook)
        chosen = _choice(statuses or (Status.SUGGESTED.value,), once=True, **rest)
        rows = choose_reviewed(evidence.rows, chosen)
        if not rows:
            click.echo("No statement waits for a decision.")
            return
        # Decisions are made on the telling that an earlier one was made on, so that the last one counts.
        review_one_by_one(record, evidence, [row.statement.id for row in rows], codebook, session.reviewer)


@command.command("list")
@_choice_options
@click.option("--page", default=1, type=click.IntRange(min=1), show_default=True, help="Which page.")
@click.option("--size", default=20, type=click.IntRange(min=1), show_default=True, help="Statements a page.")
@format_option
@click.pass_obj
def _list(session: Session, /, form: str, page: int, size: int, **rest: Any) -> None:
    """List statements as they stand; JSON gives all of them, whatever the page.

    \b
    Example:
      irenic review talks/ list --status suggested --issue ceasefire
    """
    from irenic.questions.add import load_process_codebook
    from irenic.questions.one_decision import read_evidence
    from irenic.questions.review import choose_reviewed

    codebook = load_process_codebook(session.process)
    with session.open() as record:
        evidence = read_evidence(record, codebook)
        rows = choose_reviewed(evidence.rows, _choice(**rest))
        learned = _learned(record, rows, evidence.ids())
    if form == "json":
        click.echo(
            dump_json(
                [row_to_json(row, learned.get(row.statement.id)) for row in rows],
                indent=2,
            )
        )
        return
    first = (page - 1) * size
    shown = rows[first : first + size]
    show_rows(shown, learned)
    if shown:
        click.echo(f"{first + 1}–{first + len(shown)} of {count_of(len(rows), 'statement')}.")
    else:
        click.echo(f"No statement here; {count_of(len(rows), 'statement')} on the pages before.")
    if first + size < len(rows):
        click.echo(f"--page {page + 1} shows more.")


@command.command("show")
@click.argument("id_", metavar="ID")
@format_option
@click.pass_obj
def _show(session: Session, id_: str, form: str) -> None:
    """Show one statement in its place, with all that is known of it; ID may be the beginning of one.

    \b
    Example:
      irenic review talks/ show 3f2a91bc
    """
    from irenic.questions.add import load_process_codebook
    from irenic.questions.one_decision import read_evidence
    from irenic.questions.review import cut_context

    codebook = load_process_codebook(session.process)
    with session.open() as record:
        evidence = read_evidence(record, codebook)
        row = evidence.find_named(record, id_)
        again = [one for one in evidence.telling_of(row.statement.id) if one is not row]
        document = record.document(row.statement.sha256)
        learned = _learned(record, [row], evidence.ids()).get(row.statement.id)
        told_as = {row.statement.id, *(one.statement.id for one in again)}
        entries = [entry for entry in record.log() if entry.statement in told_as]
    context = cut_context(document, row.statement.span)
    if form == "json":
        around = {"before": context.before, "words": context.words, "after": context.after}
        data = row_to_json(row, learned) | {
            "context": around,
            "also_told": [one.statement.id for one in again],
            "log": [entry.to_json() for entry in entries],
        }
        click.echo(dump_json(data, indent=2))
        return
    show_statement(row, context, document.title, learned, again)
    if entries:
        click.echo()
        show_log(entries)


@command.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@click.option("--limit", default=10, type=click.IntRange(min=1), show_default=True, help="Most of each kind.")
@format_option
@click.pass_obj
def _search(session: Session, words: tuple[str, ...], limit: int, form: str) -> None:
    """Find WORDS in statements and documents; all must occur. Read: 'a "quoted phrase"', begin*.

    \b
    Example:
      irenic review talks/ search monitor* '"buffer zone"'
    """
    with session.open() as record:
        hits = record.search(" ".join(words), limit)
    if form == "json":
        click.echo(dump_json([hit_to_json(hit) for hit in hits], indent=2))
        return
    show_hits(hits)
    if not hits:
        click.echo("Nothing was found.")


for _subcommand in (*DECIDING, *LOGGING, RULES):
    command.add_command(_subcommand)
