"""Suggestions of a record: what coders found, as they found it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, insert, select, union

from irenic.model.statement import Statement
from irenic.record.backend import SearchIndex
from irenic.record.rows import statement_payload, to_statement
from irenic.record.schema import decisions, documents, statements


def iterate_suggestions(
    connection: Connection, document: str | None = None, statement: str | None = None
) -> Iterator[Statement]:
    """Suggestions in the order of documents and coders; of one document by hash, or one statement by id."""
    query = (
        select(statements.c.payload, documents.c.name, documents.c.sha256)
        .join(documents)
        .order_by(documents.c.name, documents.c.sha256, statements.c.coder, statements.c.number)
    )
    if document is not None:
        query = query.where(documents.c.sha256 == document)
    if statement is not None:
        query = query.where(statements.c.id == statement)
    for payload, name, sha256 in connection.execute(query):
        yield to_statement(payload, name, sha256)


def ids_with_prefix(connection: Connection, prefix: str) -> list[str]:
    """Ids, suggested or decided on, that begin so."""
    if not set(prefix) <= set("0123456789abcdef"):
        return []
    after = f"{prefix}g"  # a range, unlike a pattern, is looked up in the index
    found = union(
        select(statements.c.id).where(statements.c.id >= prefix, statements.c.id < after),
        select(decisions.c.statement).where(decisions.c.statement >= prefix, decisions.c.statement < after),
    )
    return sorted(connection.execute(found).scalars())


def replace_suggestions(
    connection: Connection, index: SearchIndex, document_id: int, coder: str, found: Sequence[Statement]
) -> None:
    """Put what a coder found in a document in place of what it found before."""
    _remove_suggestions(connection, index, document_id, coder)
    rows = [
        {"document_id": document_id, "coder": coder, "id": each.id, "payload": statement_payload(each)}
        for each in found
    ]
    if rows:
        connection.execute(insert(statements), rows)
    index.add_statements(connection, [(each.id, each.span.exact) for each in found])


def _remove_suggestions(connection: Connection, index: SearchIndex, document_id: int, coder: str) -> None:
    of_both = (statements.c.document_id == document_id) & (statements.c.coder == coder)
    before = set(connection.execute(select(statements.c.id).where(of_both)).scalars())
    if before:
        connection.execute(delete(statements).where(of_both))
        index.remove_statements(connection, _without_use(connection, before))


def _without_use(connection: Connection, ids: set[str]) -> list[str]:
    """Those of the ids that no coder suggests and no decision names any more."""
    wanted = sorted(ids)
    used: set[str] = set()
    for place in range(0, len(wanted), 500):  # databases limit how many values a query may hold
        some = wanted[place : place + 500]
        used.update(connection.execute(select(statements.c.id).where(statements.c.id.in_(some))).scalars())
        query = select(decisions.c.statement).where(decisions.c.statement.in_(some))
        used.update(connection.execute(query).scalars())
    return [key for key in wanted if key not in used]
