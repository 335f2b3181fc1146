"""The statements of a record as they stand after review, read in one connection."""

from __future__ import annotations

from sqlalchemy import Connection

from irenic.model.errors import UsageError
from irenic.record import decisions, documents, suggestions
from irenic.record.replay import Reviewed, combine, judge


def read_reviewed(
    connection: Connection, document: str | None = None, statement: str | None = None
) -> list[Reviewed]:
    """Rejected ones too, with what review says of each: of one document by hash, one statement by id, or all."""
    judgements = judge(decisions.read_entries(connection, statement))
    if document is not None:
        judgements = {k: j for k, j in judgements.items() if j.base.sha256 == document}
    found = list(suggestions.iterate_suggestions(connection, document, statement))
    texts = None
    if document is not None or statement is not None:
        texts = {s.sha256 for s in found} | {j.base.sha256 for j in judgements.values()}
    names = documents.names_by_hash(connection, texts)
    return combine(found, judgements, names, documents.replaced_hashes(connection, texts))


def find_reviewed(connection: Connection, prefix: str) -> Reviewed:
    """The statement whose id begins so; UsageError where there is none or more than one."""
    ids = suggestions.ids_with_prefix(connection, prefix) if prefix else []
    rows = [row for key in ids for row in read_reviewed(connection, statement=key)]
    if not rows:
        raise UsageError(
            f"no statement has an id that begins with '{prefix}'; see `irenic review PROCESS list`"
        )
    return only_named(prefix, rows)


def only_named(prefix: str, rows: list[Reviewed]) -> Reviewed:
    """The one row of those whose ids begin so; UsageError where there is more than one."""
    if len(rows) > 1:
        ids = ", ".join(row.statement.id for row in rows[:5])
        raise UsageError(f"'{prefix}' begins more than one id: {ids}; give more of it")
    return rows[0]
