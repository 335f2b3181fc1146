"""Documents of a record: found, stored under their names, listed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, insert, select, update

from irenic.model.document import Document, Publication
from irenic.record.backend import SearchIndex
from irenic.record.rows import reading_values, to_document, to_publication
from irenic.record.schema import document_names, documents


def find_row(connection: Connection, sha256: str) -> Row[Any] | None:
    """The row of the text with that hash."""
    return connection.execute(select(documents).where(documents.c.sha256 == sha256)).one_or_none()


def find_document(connection: Connection, sha256: str) -> Document | None:
    """The document with that hash, or None."""
    row = find_row(connection, sha256)
    if row is None:
        return None
    also = tuple(known for known in _publications(connection, row.id) if known.name != row.name)
    return to_document(row, also)


def kept_document(connection: Connection, row: Row[Any] | None, incoming: Document) -> Document:
    """The document as it stands once `incoming` is stored: as its first publication was read.

    The result does not depend on the order in which files arrive.
    """
    if row is None:
        return incoming
    others = [known for known in _publications(connection, row.id) if known.name != incoming.name]
    first = min(others, key=lambda publication: publication.order, default=None)
    if first is None or incoming.publications[0].order < first.order:
        return incoming
    return _read_as(connection, row, first.name)


def _publications(connection: Connection, document_id: int) -> list[Publication]:
    """The publications of a text by the names that stand for it now, the first one first."""
    of_text = (document_names.c.document_id == document_id) & (document_names.c.current == 1)
    rows = connection.execute(select(document_names).where(of_text))
    return sorted(map(to_publication, rows), key=lambda publication: publication.order)


def _read_as(connection: Connection, row: Row[Any], name: str) -> Document:
    """A text as it was read under one of its names; as it stands where that reading is not known."""
    query = (
        select(documents.c.sha256, documents.c.text, document_names)
        .join(document_names)
        .where(documents.c.id == row.id, document_names.c.name == name, document_names.c.reading.is_not(None))
    )
    found = connection.execute(query).one_or_none()
    return replace(to_document(row), name=name) if found is None else to_document(found)


def current_readings(connection: Connection, document_id: int) -> dict[str, str | None]:
    """The names that stand for a text now, each with the hash of how it was read; None where that is not known."""
    query = select(document_names.c.name, document_names.c.reading).where(
        document_names.c.document_id == document_id, document_names.c.current == 1
    )
    return {row.name: row.reading for row in connection.execute(query)}


def holders_of_name(connection: Connection, name: str, but: str = "") -> list[int]:
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
    set_name(connection, document_id, document)
    return document_id


def update_reading(connection: Connection, index: SearchIndex, row: Row[Any], kept: Document) -> None:
    """Put the name and reading of `kept` in place of those that stand; the text is the same."""
    connection.execute(
        update(documents).where(documents.c.id == row.id).values(reading_values(kept) | {"name": kept.name})
    )
    if kept.title != row.title:
        index.remove_document(connection, row.id, row.title, row.text)
        index.add_document(connection, row.id, kept.title, kept.text)


def set_name(connection: Connection, document_id: int, document: Document) -> None:
    """Let a document's name stand for a text, and keep how it was read under it."""
    of_both = (document_names.c.document_id == document_id) & (document_names.c.name == document.name)
    values = reading_values(document) | {"current": 1}
    if connection.execute(update(document_names).where(of_both).values(values)).rowcount == 0:
        row = values | {"document_id": document_id, "name": document.name}
        connection.execute(insert(document_names), row)


def drop_names(
    connection: Connection, index: SearchIndex, document_ids: Iterable[int], name: str
) -> list[Document]:
    """Let a name stand for these texts no more; those that are read otherwise now, as they stand.

    A text that has another name left takes that, and how it was read under it.
    """
    changed = []
    for document_id in document_ids:
        of_both = (document_names.c.document_id == document_id) & (document_names.c.name == name)
        connection.execute(update(document_names).where(of_both).values(current=0))
        publications = _publications(connection, document_id)
        if publications:
            row = connection.execute(select(documents).where(documents.c.id == document_id)).one()
            kept = _read_as(connection, row, publications[0].name)
            update_reading(connection, index, row, kept)
            if reading_values(kept)["reading"] != row.reading:
                changed.append(kept)
    return changed


def iterate_documents(connection: Connection, replaced: bool = False) -> Iterator[Document]:
    """Documents by name; with `replaced` also those whose every name stands for the text no more."""
    query = select(documents).order_by(documents.c.name, documents.c.sha256)
    if not replaced:
        query = query.where(_is_current())
    further = _further_publications(connection)
    for row in connection.execute(query.execution_options(yield_per=100)):
        yield to_document(row, further.get(row.id, ()))


def _further_publications(connection: Connection) -> dict[int, tuple[Publication, ...]]:
    """By database id, the publications of a text beside the first."""
    query = (
        select(document_names)
        .join(documents)
        .where(document_names.c.current == 1, document_names.c.name != documents.c.name)
    )
    found: dict[int, list[Publication]] = {}
    for row in connection.execute(query):
        found.setdefault(row.document_id, []).append(to_publication(row))
    return {
        key: tuple(sorted(each, key=lambda publication: publication.order)) for key, each in found.items()
    }


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
