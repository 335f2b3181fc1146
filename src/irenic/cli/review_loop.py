"""The review of statements one after the other, on a terminal."""

from __future__ import annotations

import click

from irenic.cli.lines import count_of
from irenic.cli.review_tables import show_statement
from irenic.model.codebook import Codebook
from irenic.model.errors import UsageError
from irenic.model.terms import Status
from irenic.questions.assignments import read_assignments
from irenic.questions.one_decision import Evidence
from irenic.questions.review import cut_context
from irenic.record.edits import EDITABLE
from irenic.record.log import Action
from irenic.record.store import Record

_KEYS = "(a)ccept (r)eject (e)dit (s)kip (u)ndo (q)uit"


def review_one_by_one(
    record: Record, evidence: Evidence, ids: list[str], codebook: Codebook, reviewer: str
) -> None:
    """Show statements in turn and ask what to do with each, until the end or `q`.

    A decision on a statement that several documents tell is entered under one of them, and holds for all.
    """
    place = 0
    history: list[int] = []
    while place < len(ids):
        decides = evidence.decides(ids[place])
        _show(record, evidence, ids[place], place, len(ids))
        try:
            key = (
                click.prompt(_KEYS, prompt_suffix=" > ", default="s", show_default=False).strip().lower()[:1]
            )
            if key == "q":
                break
            if key == "u":
                place = _undo(record, history, place, reviewer)
                continue
            if key != "s" and not _decide(record, key, decides, codebook, reviewer):
                continue
        except click.Abort:  # the end of the input is the end of the review
            click.echo()
            break
        except UsageError as error:
            click.echo(f"{error}")
            continue
        if key != "s":
            history.append(place)
        place += 1
    deciding = [record.find(evidence.decides(key)).statement for key in ids]
    left = sum(statement.status is Status.SUGGESTED for statement in deciding)
    click.echo(f"{count_of(len(history), 'decision')} made; {count_of(left, 'statement')} left.")


def _show(record: Record, evidence: Evidence, key: str, place: int, total: int) -> None:
    row = evidence.find(key)
    again = [one for one in evidence.telling_of(key) if one.statement.id != key]
    document = record.document(row.statement.sha256)
    click.echo(f"\n── {place + 1} of {total} " + "─" * 60)
    show_statement(row, cut_context(document, row.statement.span), document.title, again=again)
    click.echo()


def _decide(record: Record, key: str, statement: str, codebook: Codebook, reviewer: str) -> bool:
    """Carry out one decision; False where the key is none or the analyst thought better of it."""
    if key == "a":
        return bool(record.decide(Action.ACCEPT, [statement], reviewer=reviewer))
    if key == "r":
        reason = click.prompt("reason (empty: go back)", default="", show_default=False)
        return bool(reason.strip()) and bool(
            record.decide(Action.REJECT, [statement], reviewer=reviewer, reason=reason)
        )
    if key == "e":
        click.echo(f"fields: {', '.join(EDITABLE)}; e.g. act=reject firmness=red_line")
        typed = click.prompt("set (empty: go back)", default="", show_default=False).split()
        return bool(typed) and bool(
            record.decide(
                Action.EDIT, [statement], reviewer=reviewer, edits=read_assignments(typed, codebook)
            )
        )
    click.echo(f"'{key}' is none of {_KEYS}")
    return False


def _undo(record: Record, history: list[int], place: int, reviewer: str) -> int:
    """Take back this session's last decision; returns the place of its statement."""
    if not history:
        click.echo("nothing was decided yet in this session; `irenic review PROCESS undo` goes further back")
        return place
    record.undo(reviewer=reviewer)
    return history.pop()
