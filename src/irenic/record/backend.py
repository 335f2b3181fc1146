"""What a database must offer beside standard SQL; the one place where SQLite and PostgreSQL differ."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Connection

from irenic.record.query import Query


class SearchIndex(Protocol):
    """A full-text index over the words of documents and statements."""

    def create(self, connection: Connection) -> None:
        """Make the index, empty, inside the first migration."""

    def add_document(self, connection: Connection, document_id: int, title: str, text: str) -> None:
        """Index a document that was just stored."""

    def remove_document(self, connection: Connection, document_id: int, title: str, text: str) -> None:
        """Take a document out, given as it was indexed."""

    def add_statements(self, connection: Connection, statements: Sequence[tuple[str, str]]) -> None:
        """Index (statement id, exact words); a known id is indexed anew."""

    def remove_statements(self, connection: Connection, ids: Sequence[str]) -> None:
        """Take statements out."""

    def find_documents(self, connection: Connection, query: Query, limit: int) -> list[int]:
        """Database ids of matching documents, best first."""
        ...

    def find_statements(self, connection: Connection, query: Query, limit: int) -> list[str]:
        """Ids of matching statements, best first."""
        ...


class Backend(Protocol):
    """One database that holds a record."""

    serial: str
    """The column type of a key that the database counts up by itself."""

    @property
    def place(self) -> str:
        """The record's name in messages."""
        ...

    @property
    def index(self) -> SearchIndex:
        """The full-text index."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one consistent state and changes nothing."""
        ...

    def writing(self, durable: bool = True) -> AbstractContextManager[Connection]:
        """A connection in a transaction that holds the write lock from its start; all or nothing.

        With `durable` a commit survives a power cut; without, a power cut may undo the last commits
        (never part of one), while a killed process still loses nothing.
        """
        ...

    def protect(self, connection: Connection) -> None:
        """Forbid changes to what must never change: the log, texts, suggestions as coded."""

    def mark(self, connection: Connection) -> None:
        """Mark the database as an Irenic record."""

    def close(self) -> None:
        """Let go of the database."""
