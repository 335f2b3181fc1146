"""Finding words in the documents and statements of a record."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from irenic.model.document import Document
from irenic.record.backend import SearchIndex
from irenic.record.query import Query, find_spans, parse_query
from irenic.record.replay import Reviewed
from irenic.record.rows import to_document
from irenic.record.schema import documents

_AROUND = 70


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where words were found.

    `[start, end)` are code points of the document's clean text; `snippet` is plain text, on one line, around
    them. `statement` is the id of the statement in whose words they stand; None for a hit in the document.
    """

    document: str
    sha256: str
    start: int
    end: int
    snippet: str
    statement: str | None = None


def find_hits_in_documents(connection: Connection, index: SearchIndex, typed: str, limit: int) -> list[Hit]:
    """One hit for each of the best documents, at the first place where a term occurs."""
    query = parse_query(typed)
    hits = []
    for document_id in index.find_documents(connection, query, limit):
        row = connection.execute(select(documents).where(documents.c.id == document_id)).one()
        hits.append(_document_hit(to_document(row), query))
    return hits


def find_ids_of_statements(connection: Connection, index: SearchIndex, typed: str, limit: int) -> list[str]:
    """Ids of the statements whose exact words hold every term, best first."""
    return index.find_statements(connection, parse_query(typed), limit)


def statement_hit(row: Reviewed, text: str) -> Hit:
    """The hit for a statement: its whole span, shown with what stands around it."""
    statement = row.statement
    start, end = statement.span.start, statement.span.end
    return Hit(statement.document, statement.sha256, start, end, cut_snippet(text, start, end), statement.id)


def cut_snippet(text: str, start: int, end: int, around: int = _AROUND) -> str:
    """The words at [start, end) with whole words around them, on one line; `…` where something was cut."""
    left, right = max(0, start - around), min(len(text), end + around)
    while 0 < left < start and not text[left - 1].isspace():
        left += 1
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    words = " ".join(text[left:right].split())
    return f"{'… ' if left > 0 else ''}{words}{' …' if right < len(text) else ''}"


def _document_hit(document: Document, query: Query) -> Hit:
    # Where words stand only in the title, the hit is the beginning of the text.
    start, end = next(find_spans(document.text, query), (0, 0))
    return Hit(document.name, document.sha256, start, end, cut_snippet(document.text, start, end))
