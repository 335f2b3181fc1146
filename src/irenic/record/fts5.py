"""The full-text index of a SQLite record (FTS5, words compared without case and diacritics)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from irenic.record.query import Query, Term

_TOKENS = "tokenize='unicode61 remove_diacritics 2'"


class Fts5Index:
    """Documents without their text (it stands in `documents`), statements by their exact words."""

    def create(self, connection: Connection) -> None:
        """Make both virtual tables."""
        connection.execute(
            text(f"CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='', {_TOKENS})")
        )
        connection.execute(
            text(f"CREATE VIRTUAL TABLE statement_words USING fts5(exact, statement UNINDEXED, {_TOKENS})")
        )

    def add_document(self, connection: Connection, document_id: int, title: str, text: str) -> None:
        """Index a document once, under its database id."""
        connection.execute(_ADD_DOCUMENT, {"id": document_id, "title": _plain(title), "text": _plain(text)})

    def remove_document(self, connection: Connection, document_id: int, title: str, text: str) -> None:
        """Take a document out; an index without content must be told what it holds."""
        connection.execute(
            _REMOVE_DOCUMENT, {"id": document_id, "title": _plain(title), "text": _plain(text)}
        )

    def add_statements(self, connection: Connection, statements: Sequence[tuple[str, str]]) -> None:
        """Index statements under a number made from their id, so that a known id is replaced."""
        rows = [
            {"row": _row_of(statement), "exact": _plain(exact), "statement": statement}
            for statement, exact in statements
        ]
        if rows:
            connection.execute(_ADD_STATEMENT, rows)

    def remove_statements(self, connection: Connection, ids: Sequence[str]) -> None:
        """Take statements out."""
        if ids:
            connection.execute(_REMOVE_STATEMENT, [{"row": _row_of(statement)} for statement in ids])

    def find_documents(self, connection: Connection, query: Query, limit: int) -> list[int]:
        """Database ids of documents that hold every term, best first."""
        rows = connection.execute(_FIND_DOCUMENTS, {"match": _match(query), "limit": limit})
        return [int(row[0]) for row in rows]

    def find_statements(self, connection: Connection, query: Query, limit: int) -> list[str]:
        """Ids of statements whose words hold every term, best first."""
        rows = connection.execute(_FIND_STATEMENTS, {"match": _match(query), "limit": limit})
        return [str(row[0]) for row in rows]


_ADD_DOCUMENT = text("INSERT INTO document_words (rowid, title, text) VALUES (:id, :title, :text)")
_REMOVE_DOCUMENT = text(
    "INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', :id, :title, :text)"
)
_ADD_STATEMENT = text(
    "INSERT OR REPLACE INTO statement_words (rowid, exact, statement) VALUES (:row, :exact, :statement)"
)
_REMOVE_STATEMENT = text("DELETE FROM statement_words WHERE rowid = :row")
_FIND_DOCUMENTS = text(
    "SELECT rowid FROM document_words WHERE document_words MATCH :match ORDER BY rank, rowid LIMIT :limit"
)
_FIND_STATEMENTS = text(
    "SELECT statement FROM statement_words WHERE statement_words MATCH :match "
    "ORDER BY rank, statement LIMIT :limit"
)


def _row_of(statement: str) -> int:
    # The id is a hash of 64 bits; half of it fits SQLite's signed row number.
    return int(statement, 16) >> 1


def _plain(words: str) -> str:
    # FTS5 stops at a NUL.
    return words.replace("\0", " ")


def _match(query: Query) -> str:
    """The query in FTS5's syntax: every word quoted, so that nothing of it is read as an operator."""
    return " ".join(_quote(term) for term in query.terms)


def _quote(term: Term) -> str:
    return '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "")
