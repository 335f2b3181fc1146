"""Documents of a record: found, stored under their names, listed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, insert, select, update

from irenic.model.document import Document
from irenic.record.backend import SearchIndex
from irenic.record.rows import reading_values, to_document
from irenic.record.schema import document_names, documents


def find_row(connection: Connection, sha256: str) -> Row[Any] | None:
    """The row of the text with that hash."""
    return connection.execute(select(documents).where(documents.c.sha256 == sha256)).one_or_none()


def find_document(connection: Connection, sha256: str) -> Document | None:
    """The document with that hash, or None."""
    row = find_row(connection, sha256)
    return to_document(row) if row is not None else None


def kept_document(row: Row[Any] | None, names: set[str], incoming: Document) -> Document:
    """The document as it stands once `incoming` is stored.

    Of several names for one text the first in the alphabet gives the name and the reading, so that the
    result does not depend on the order in which files arrive. `names` are those that stand for it now.
    """
    if row is None or incoming.name <= min(names, default=incoming.name):
        return incoming
    return to_document(row)


def current_names(connection: Connection, document_id: int) -> set[str]:
    """The names that stand for a text now."""
    query = select(document_names.c.name).where(
        document_names.c.document_id == document_id, document_names.c.current == 1
    )
    return set(connection.execute(query).scalars())


def holders_of_name(connection: Connection, name: str, but: str) -> list[int]:
    """Database ids of the texts for which a name stands now, leaving out the text with the hash `but`."""
    query = (
        select(documents.c.id)
        .join(document_names)
        .where(document_names.c.name == name, document_names.c.current == 1, documents.c.sha256 != but)
        .order_by(documents.c.id)
    )
    return list(connection.execute(query).scalars())


def insert_document(connection: Connection, index: SearchIndex, document: Document) -> int:
    """Store a new text with its first name; returns its database id."""
    values = reading_values(document) | {
        "sha256": document.sha256,
        "name": document.name,
        "text": document.text,
    }
    key = connection.execute(insert(documents).values(values)).inserted_primary_key
    assert key is not None
    document_id = int(key[0])
    index.add_document(connection, document_id, document.title, document.text)
    _insert_name(connection, document_id, document.name)
    return document_id


def update_reading(connection: Connection, index: SearchIndex, row: Row[Any], kept: Document) -> None:
    """Put the name and reading of `kept` in place of those that stand; the text is the same."""
    connection.execute(
        update(documents).where(documents.c.id == row.id).values(reading_values(kept) | {"name": kept.name})
    )
    if kept.title != row.title:
        index.remove_document(connection, row.id, row.title, row.text)
        index.add_document(connection, row.id, kept.title, kept.text)


def set_name(connection: Connection, document_id: int, name: str) -> None:
    """Let a name stand for a text."""
    of_both = (document_names.c.document_id == document_id) & (document_names.c.name == name)
    if connection.execute(update(document_names).where(of_both).values(current=1)).rowcount == 0:
        _insert_name(connection, document_id, name)


def _insert_name(connection: Connection, document_id: int, name: str) -> None:
    row = {"document_id": document_id, "name": name, "current": 1}
    connection.execute(insert(document_names), row)


def drop_names(connection: Connection, document_ids: Iterable[int], name: str) -> None:
    """Let a name stand for these texts no more; a text that has another name left takes that."""
    for document_id in document_ids:
        of_both = (document_names.c.document_id == document_id) & (document_names.c.name == name)
        connection.execute(update(document_names).where(of_both).values(current=0))
        left = current_names(connection, document_id)
        if left:
            connection.execute(update(documents).where(documents.c.id == document_id).values(name=min(left)))


def iterate_documents(connection: Connection, replaced: bool = False) -> Iterator[Document]:
    """Documents by name; with `replaced` also those whose every name stands for another text now."""
    query = select(documents).order_by(documents.c.name, documents.c.sha256)
    if not replaced:
        query = query.where(_is_current())
    for row in connection.execute(query.execution_options(yield_per=100)):
        yield to_document(row)


def names_by_hash(connection: Connection, only: Collection[str] | None = None) -> dict[str, str]:
    """The name of every text by its hash, or of those with the hashes `only`."""
    query = _limit(select(documents.c.sha256, documents.c.name), only)
    return {row.sha256: row.name for row in connection.execute(query)}


def other_names(connection: Connection) -> dict[str, tuple[str, ...]]:
    """By hash, the further names that stand for a text beside the one it goes by."""
    query = (
        select(documents.c.sha256, document_names.c.name)
        .join(document_names)
        .where(document_names.c.current == 1, document_names.c.name != documents.c.name)
        .order_by(documents.c.sha256, document_names.c.name)
    )
    names: dict[str, tuple[str, ...]] = {}
    for sha256, name in connection.execute(query):
        names[sha256] = (*names.get(sha256, ()), name)
    return names


def replaced_hashes(connection: Connection, only: Collection[str] | None = None) -> frozenset[str]:
    """Hashes of the texts whose every name stands for another text now, of all or among `only`."""
    query = _limit(select(documents.c.sha256).where(~_is_current()), only)
    return frozenset(connection.execute(query).scalars())


def _limit(query: Select[Any], only: Collection[str] | None) -> Select[Any]:
    return query if only is None else query.where(documents.c.sha256.in_(only))


def _is_current() -> ColumnElement[bool]:
    # Correlated, so that a question about one text does not go through all names.
    return exists().where(document_names.c.document_id == documents.c.id, document_names.c.current == 1)
