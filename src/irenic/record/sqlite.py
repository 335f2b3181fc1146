"""A record in one SQLite file: connections, locks, triggers, and what SQLite's errors mean."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from irenic.model.errors import RecordError
from irenic.record.fts5 import Fts5Index

APPLICATION_ID = 0x4972656E
"""`Iren` in ASCII: the mark in the file's header by which a record is told from other SQLite files."""

_MEANING = {
    "SQLITE_BUSY": "is in use by another program; wait until that is done and try again",
    "SQLITE_LOCKED": "is in use by another program; wait until that is done and try again",
    "SQLITE_READONLY": "cannot be written; make the file and its folder writable",
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder exists and may be read and written",
    "SQLITE_PERM": "cannot be opened; check that its folder exists and may be read and written",
    "SQLITE_NOTADB": "is not a record of Irenic; move it away, or name another folder",
    "SQLITE_CORRUPT": "is damaged; put a copy of it back, or export its log and add the documents anew",
    "SQLITE_FULL": "cannot grow: the disk is full; make room and run again, nothing is lost",
    "SQLITE_IOERR": "cannot be read or written: the disk reports an error; check the disk",
}

_LOG = "the log of decisions is append-only"
_TEXT = "the text of a document never changes"
# The conditions on INSERT catch INSERT OR REPLACE, which deletes without firing a trigger for it.
_PROTECTED = (
    ("UPDATE ON decisions", "", _LOG),
    ("DELETE ON decisions", "", _LOG),
    (
        "INSERT ON decisions",
        "WHEN EXISTS (SELECT 1 FROM decisions WHERE seq >= NEW.seq OR id = NEW.id)",
        _LOG,
    ),
    ("UPDATE OF id, sha256, text ON documents", "", _TEXT),
    ("DELETE ON documents", "", "a document is never deleted"),
    (
        "INSERT ON documents",
        "WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.id OR sha256 = NEW.sha256)",
        _TEXT,
    ),
    ("UPDATE ON statements", "", "a suggestion is kept as it was coded"),
)


class SqliteBackend:
    """A record file, opened for several readers and one writer at a time (write-ahead log)."""

    serial = "INTEGER NOT NULL PRIMARY KEY"

    def __init__(self, path: Path, create: bool = False, timeout: float = 30.0) -> None:
        """Open or create the file; RecordError where that is not possible or it is not a record."""
        self.path = path
        self.index = Fts5Index()
        self._timeout = timeout
        self._mode = "rwc" if create else "rw"
        self._engine = create_engine("sqlite://", creator=self._connect, poolclass=QueuePool)
        _begin_by_hand(self._engine)
        try:
            with translate_errors(self.place):
                self._check_origin()
                self._set_journal()
        except BaseException:
            self.close()
            raise

    @property
    def place(self) -> str:
        """The record's file name below its folder, as messages name it."""
        return f"{self.path.parent.name}/{self.path.name}"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state."""
        with translate_errors(self.place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, durable: bool = True) -> Iterator[Connection]:
        """A connection that holds the write lock from its start; committed whole, or not at all."""
        with translate_errors(self.place), self._engine.connect() as connection:
            raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
            raw.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            with connection.execution_options(writes=True).begin():
                yield connection

    def protect(self, connection: Connection) -> None:
        """Triggers that refuse changes to the log, to texts, and to suggestions as coded."""
        for number, (change, condition, sentence) in enumerate(_PROTECTED):
            connection.execute(
                text(
                    f"CREATE TRIGGER protect_{number} BEFORE {change} {condition} "
                    f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
                )
            )

    def mark(self, connection: Connection) -> None:
        """Write the application id into the file's header."""
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))

    def close(self) -> None:
        """Close every connection; SQLite then folds the write-ahead log into the file."""
        self._engine.dispose()

    def _connect(self) -> sqlite3.Connection:
        address = f"file:{quote(str(self.path.resolve()))}?mode={self._mode}"
        raw = sqlite3.connect(
            address, uri=True, timeout=self._timeout, isolation_level=None, check_same_thread=False
        )
        raw.execute("PRAGMA foreign_keys = ON")
        return raw

    def _check_origin(self) -> None:
        with self._engine.connect() as connection:
            mark = connection.execute(text("PRAGMA application_id")).scalar_one()
            tables = connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one()
        # A file without tables is a record whose creation was cut short, or an empty file.
        if tables and mark != APPLICATION_ID:
            raise RecordError(f"{self.place} is a database of another program; {_ELSEWHERE}")
        if not tables and self._mode == "rw":
            raise RecordError(f"{self.place} is empty; run `irenic add {self.path.parent.name}` to fill it")

    def _set_journal(self) -> None:
        # Switching to the write-ahead log does not wait for other connections by itself.
        deadline = time.monotonic() + self._timeout
        while True:
            raw = self._connect()
            try:
                if raw.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                    raw.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
            finally:
                raw.close()


_ELSEWHERE = "move it away, or name another folder"


def _begin_by_hand(engine: Engine) -> None:
    """Begin transactions ourselves: the driver would begin them late, and never IMMEDIATE."""

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def translate_errors(place: str) -> Iterator[None]:
    """Turn SQLite's errors into one clear sentence each; an unforeseen one is told as SQLite words it."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(place, error.orig) from error
    except sqlite3.Error as error:
        raise _explain(place, error) from error


def _explain(place: str, error: BaseException | None) -> RecordError:
    # Extended names (SQLITE_BUSY_SNAPSHOT, SQLITE_READONLY_DIRECTORY) begin with the plain one.
    name = getattr(error, "sqlite_errorname", "") or ""
    for known, meaning in _MEANING.items():
        if name == known or name.startswith(f"{known}_"):
            return RecordError(f"{place} {meaning}")
    return RecordError(f"{place}: {error}")
