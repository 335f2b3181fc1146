"""`irenic review`: the subcommands that decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from irenic.cli.review_session import Session, report_entries, reviewer_option
from irenic.cli.review_tables import SHORT
from irenic.model.errors import UsageError

if TYPE_CHECKING:
    from irenic.record.log import Entry


def _decide(
    session: Session,
    action: str,
    ids: Sequence[str],
    said: str,
    reason: str = "",
    assignments: Sequence[str] = (),
) -> None:
    """Enter a decision on each statement that is named, one for all its tellings, and say what was done."""
    from irenic.questions.add import load_process_codebook
    from irenic.questions.assignments import read_assignments
    from irenic.questions.one_decision import read_evidence
    from irenic.record.log import Action

    codebook = load_process_codebook(session.process)
    edits = read_assignments(assignments, codebook)
    with session.open() as record:
        evidence = read_evidence(record, codebook)
        named = [evidence.find_named(record, given).statement.id for given in ids]
        chosen = list(dict.fromkeys(evidence.decides(statement) for statement in named))
        made = record.decide(Action(action), chosen, reviewer=session.reviewer, reason=reason, edits=edits)
    report_entries(made, said, evidence)


_set = click.option(
    "--set", "assignments", multiple=True, required=True, metavar="FIELD=VALUE", help="What to set."
)
_count_option = click.option(
    "--count", type=click.IntRange(1), default=1, metavar="N", help="How many, one after another."
)


@click.command("accept")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@reviewer_option
@click.pass_obj
def _accept(session: Session, ids: tuple[str, ...]) -> None:
    """Accept statements as they stand.

    \b
    Example:
      irenic review talks/ accept 3f2a91bc 77d0
    """
    _decide(session, "accept", ids, "accepted")


@click.command("reject")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--reason", required=True, help="Why, so that others can follow it.")
@reviewer_option
@click.pass_obj
def _reject(session: Session, ids: tuple[str, ...], reason: str) -> None:
    """Reject statements, with a reason; they count for nothing, and stay in the record.

    \b
    Example:
      irenic review talks/ reject 3f2a91bc --reason "speaks of another war"
    """
    _decide(session, "reject", ids, "rejected", reason=reason)


@click.command("edit")
@click.argument("id_", metavar="ID")
@_set
@reviewer_option
@click.pass_obj
def _edit(session: Session, id_: str, assignments: tuple[str, ...]) -> None:
    """Correct a statement; it keeps its id.

    Fields: holder=PARTY or PARTY/ACTOR, act, firmness, attribution, said_on=DATE, flags=FLAG,FLAG,
    targets=ISSUE.OPTION:POLARITY[:BENEFICIARY] (several with commas).

    \b
    Example:
      irenic review talks/ edit 3f2a91bc --set act=reject --set firmness=red_line
      irenic review talks/ edit 3f2a --set targets=alignment.member:oppose
    """
    _decide(session, "edit", [id_], "edited", assignments=assignments)


@click.command("reset")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@reviewer_option
@click.pass_obj
def _reset(session: Session, ids: tuple[str, ...]) -> None:
    """Go back to what the coder suggested.

    \b
    Example:
      irenic review talks/ reset 3f2a91bc
    """
    _decide(session, "reset", ids, "reset")


@click.command("add")
@click.argument("document")
@click.argument("words")
@_set
@reviewer_option
@click.pass_obj
def _add(session: Session, document: str, words: str, assignments: tuple[str, ...]) -> None:
    """Add a statement that the coder missed, by its exact WORDS in DOCUMENT.

    It holds for the copies of the document that tell it in the same words.

    \b
    Example:
      irenic review talks/ add wire.txt "no bases on the strait" \\
        --set holder=northland --set targets=foreign_forces.allied:oppose
    """
    from irenic.questions.add import load_process_codebook
    from irenic.questions.added_copies import find_overlapping, is_same_claim
    from irenic.questions.one_decision import read_evidence
    from irenic.questions.review import find_document, make_statement

    codebook = load_process_codebook(session.process)
    with session.open() as record:
        statement = make_statement(find_document(record, document), words, assignments, codebook)
        known = find_overlapping(read_evidence(record, codebook).rows, statement)
        same = next((other for other in known if is_same_claim(other, statement)), None)
        if same is not None:
            raise UsageError(
                f"these words say that already, as {same.id}; edit that, or reject it before you add another"
            )
        entry = record.add(statement, reviewer=session.reviewer)
        evidence = read_evidence(record, codebook)
    report_entries([entry], "added", evidence)
    if known:
        ids = ", ".join(other.id[:SHORT] for other in known)
        click.echo(f"Some of these words are in what else stands: {ids}.")


@click.command("undo")
@click.option(
    "--entry", metavar="ENTRY", help="The number or id of an entry of the log, in place of the last."
)
@_count_option
@reviewer_option
@click.pass_obj
def _undo(session: Session, entry: str | None, count: int) -> None:
    """Take back the last decision that stands; again for the one before it.

    A decision on several statements is one entry for each: --count N takes back the last N.

    \b
    Example:
      irenic review talks/ undo
      irenic review talks/ undo --count 40
    """
    if entry is not None and count > 1:
        raise UsageError("--entry names one entry; leave out --count")
    with session.open() as record:
        for made in _again(count, lambda: record.undo(entry, reviewer=session.reviewer)):
            report_entries([made], f"entry {made.undoes[:SHORT]} taken back")


@click.command("redo")
@_count_option
@reviewer_option
@click.pass_obj
def _redo(session: Session, count: int) -> None:
    """Take back the last undo, unless something was decided since; --count N the last N.

    \b
    Example:
      irenic review talks/ redo
    """
    with session.open() as record:
        for made in _again(count, lambda: record.redo(reviewer=session.reviewer)):
            report_entries([made], f"undo {made.undoes[:SHORT]} taken back")


def _again(count: int, step: Callable[[], Entry]) -> Iterator[Entry]:
    """One step after another; where there is nothing more to do, the steps done so far are all, and it says so."""
    for number in range(count):
        try:
            made = step()
        except UsageError as error:
            if not number:
                raise
            click.echo(f"{number} of the {count} asked for: {error}.")
            return
        yield made


DECIDING: tuple[click.Command, ...] = (_accept, _reject, _edit, _reset, _add, _undo, _redo)
