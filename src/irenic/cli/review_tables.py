"""How statements, search hits and log entries look on a terminal of 80 columns, and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from irenic.cli.lines import WIDTH, cut_line, cut_line_keeping, make_plain, name_speaker, wrap_lines

if TYPE_CHECKING:
    from irenic.model.statement import Statement, Target
    from irenic.questions.review import Context
    from irenic.record.log import Entry
    from irenic.record.replay import Reviewed
    from irenic.record.search import Hit

SHORT = 8
"""How much of an id is shown: enough to be unique in nearly every record."""


def name_target(target: Target) -> str:
    """A target as it is typed in an edit."""
    where = f"{target.issue}.{target.option}" if target.option else target.issue
    return f"{where}:{target.polarity}" + (f":{target.beneficiary}" if target.beneficiary else "")


def show_rows(rows: list[Reviewed], learned: Mapping[str, float]) -> None:
    """Statements, three lines each: what and how sure; where and which act; the words.

    `learned` has by id what review has taught of the confidence of some.
    """
    for row in rows:
        statement = row.statement
        mark = f" ({row.mark})" if row.mark else " (told again)" if row.again_of else ""
        targets = ", ".join(name_target(target) for target in statement.targets)
        head = f"{statement.id[:SHORT]}  {statement.status + mark:20} {statement.confidence:.2f}  "
        click.echo(cut_line_keeping(head, f"{name_speaker(statement.holder)}  {targets}"))
        how = f"{statement.act}, {statement.firmness.replace('_', ' ')}, {statement.attribution}"
        how += f" · learned {learned[statement.id]:.2f}" if statement.id in learned else ""
        click.echo(f"{'':10}{cut_line(f'{statement.document} · {how}', WIDTH - 10)}")
        click.echo(f"{'':10}{cut_line(f'“{statement.span.exact}”', WIDTH - 10)}")


def show_statement(
    row: Reviewed,
    context: Context,
    title: str,
    learned: float | None = None,
    again: Sequence[Reviewed] = (),
) -> None:
    """Everything that is known of one statement, with its words in their place; `again` are its other tellings."""
    statement = row.statement
    click.echo(f"{statement.id}  {statement.status}" + (f" ({row.mark})" if row.mark else ""))
    click.echo(wrap_lines(f"{statement.document} · {title}" if title else statement.document))
    click.echo()
    joined = make_plain(f"{context.before}»{context.words}«{context.after}")
    click.echo(wrap_lines(joined, "  "))
    click.echo()
    more = (
        [("learned", f"{learned:.2f}, as the decisions on its rule have it")] if learned is not None else []
    )
    if again:
        more.append(("also in", make_plain(", ".join(one.statement.document for one in again))))
    for name, value in (*describe(row), *more):
        click.echo(textwrap.fill(value, WIDTH, initial_indent=f"  {name:12}", subsequent_indent=" " * 14))


def describe(row: Reviewed) -> list[tuple[str, str]]:
    """The fields of a statement and of its review, as (name, plain words)."""
    statement = row.statement
    fields = [
        ("holder", name_speaker(statement.holder)),
        ("sources", ", ".join(map(name_speaker, statement.sources))),
        ("targets", ", ".join(map(name_target, statement.targets))),
        ("act", statement.act.value),
        ("firmness", statement.firmness.value),
        ("attribution", statement.attribution.value),
        ("flags", ", ".join(statement.flags)),
        ("said_on", _describe_date(statement)),
        *(
            ("about", f"{a.kind}: {a.words}, {a.date or 'day not known'} ({a.basis})")
            for a in statement.about
        ),
        ("form", statement.form.value),
        ("place", f"{statement.span.start}–{statement.span.end}"),
        ("coded by", f"{statement.coder}, {statement.rule}, confidence {statement.confidence:.2f}"),
        ("reviewed by", row.reviewer),
        ("reason", row.reason),
    ]
    return [(name, make_plain(value)) for name, value in fields if value]


def _describe_date(statement: Statement) -> str:
    return f"{statement.said_on} ({statement.said_on_basis})" if statement.said_on else "unknown"


def show_hits(hits: list[Hit]) -> None:
    """Search hits: where, then what stands there."""
    for hit in hits:
        where = f"statement {hit.statement[:SHORT]} · " if hit.statement else ""
        click.echo(cut_line(f"{where}{hit.document} · {hit.start}–{hit.end}"))
        click.echo(wrap_lines(hit.snippet, "    "))


def show_log(entries: list[Entry]) -> None:
    """The log, one line for each entry."""
    for entry in entries:
        about = f"entry {entry.undoes[:SHORT]}" if entry.undoes else entry.statement[:SHORT]
        more = entry.reason or ", ".join(entry.payload.get("set", {}))
        line = f"{entry.time}  {make_plain(entry.reviewer)[:12]:12} {entry.action:6} {about}"
        click.echo(cut_line_keeping(f"{entry.seq:4} {line}  ", more).rstrip())


def row_to_json(row: Reviewed, learned: float | None = None) -> dict[str, Any]:
    """A statement with what review says of it, and the confidence that it has taught."""
    review: dict[str, Any] = {"mark": row.mark.value, "reviewer": row.reviewer, "reason": row.reason}
    review |= {"entry": row.entry, "learned_confidence": learned, "again_of": row.again_of}
    return row.statement.to_json() | {"review": review}


def hit_to_json(hit: Hit) -> dict[str, Any]:
    """A search hit."""
    return {
        "document": hit.document,
        "sha256": hit.sha256,
        "statement": hit.statement,
        "start": hit.start,
        "end": hit.end,
        "snippet": hit.snippet,
    }
