"""The schema's history: ordered steps, each applied once and in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, inspect, select, text

from irenic.model.errors import RecordError
from irenic.record.backend import Backend
from irenic.record.schema import schema_version

# SQL that SQLite and PostgreSQL both read. A released step is never edited: a change is a new step.
_FIRST = (
    "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
    """CREATE TABLE documents (id {serial}, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
       title TEXT NOT NULL, outlet TEXT NOT NULL, date TEXT, date_basis TEXT NOT NULL,
       source_kind TEXT NOT NULL, zones TEXT NOT NULL, warnings TEXT NOT NULL, reading TEXT NOT NULL,
       text TEXT NOT NULL)""",
    """CREATE TABLE document_names (document_id INTEGER NOT NULL REFERENCES documents (id),
       name TEXT NOT NULL, current INTEGER NOT NULL, PRIMARY KEY (document_id, name))""",
    "CREATE INDEX document_names_by_name ON document_names (name)",
    """CREATE TABLE codings (document_id INTEGER NOT NULL REFERENCES documents (id), coder TEXT NOT NULL,
       coder_version TEXT NOT NULL, codebook TEXT NOT NULL, reading TEXT NOT NULL,
       PRIMARY KEY (document_id, coder))""",
    """CREATE TABLE statements (number {serial}, document_id INTEGER NOT NULL REFERENCES documents (id),
       coder TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, UNIQUE (document_id, coder, id))""",
    "CREATE INDEX statements_by_id ON statements (id)",
    """CREATE TABLE decisions (seq INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
       previous TEXT NOT NULL, time TEXT NOT NULL, reviewer TEXT NOT NULL, action TEXT NOT NULL,
       document TEXT NOT NULL, statement TEXT NOT NULL, undoes TEXT NOT NULL, payload TEXT NOT NULL,
       reason TEXT NOT NULL)""",
    "CREATE INDEX decisions_by_statement ON decisions (statement)",
)


def _create_tables(connection: Connection, backend: Backend) -> None:
    for sql in _FIRST:
        connection.execute(text(sql.format(serial=backend.serial)))
    backend.protect(connection)
    backend.index.create(connection)
    backend.mark(connection)


_READING = ("title", "outlet", "date", "date_basis", "source_kind", "zones", "warnings", "reading")
_ADD_READING = "ALTER TABLE document_names ADD COLUMN {column} TEXT"
_COPY_READING = """UPDATE document_names SET {column} = (SELECT documents.{column} FROM documents
   WHERE documents.id = document_names.document_id AND documents.name = document_names.name)"""


def _keep_publications(connection: Connection, _backend: Backend) -> None:
    """Give every name a reading of its own; of a text with several names, only that which stood is known."""
    for column in _READING:
        connection.execute(text(_ADD_READING.format(column=column)))
        connection.execute(text(_COPY_READING.format(column=column)))


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the version before it to `version`."""

    version: int
    name: str
    apply: Callable[[Connection, Backend], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "tables, log triggers, full-text index", _create_tables),
    Migration(2, "publications: a reading for every name", _keep_publications),
)


def current_version(connection: Connection) -> int:
    """The version of the schema, 0 before the first step."""
    if not inspect(connection).has_table(schema_version.name):
        return 0
    return int(connection.execute(select(func.coalesce(func.max(schema_version.c.version), 0))).scalar_one())


def migrate(backend: Backend, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring a record to the newest version and return that.

    Raises RecordError, and changes nothing, where the record is newer than this program.
    """
    newest = migrations[-1].version
    while True:
        with backend.reading() as connection:
            version = current_version(connection)
        if version > newest:
            raise RecordError(
                f"{backend.place} was written by a newer Irenic (record version {version}; this program "
                f"knows up to {newest}); update Irenic to open it"
            )
        if version == newest:
            return version
        _take_step(backend, migrations)


def _take_step(backend: Backend, migrations: Sequence[Migration]) -> None:
    with backend.writing() as connection:
        # Looked at again under the write lock: another process may have taken the step meanwhile.
        version = current_version(connection)
        step = next((step for step in migrations if step.version > version), None)
        if step is None:
            return
        step.apply(connection, backend)
        connection.execute(insert(schema_version).values(version=step.version, name=step.name))
