"""Opening a record: created, refused, migrated."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, MetaData, insert, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from tests.record.helpers import dump_record, ingest, make_document

from irenic.model.document import Publication
from irenic.model.errors import RecordError
from irenic.record import migrations, schema
from irenic.record.backend import Backend
from irenic.record.migrations import MIGRATIONS, Migration, migrate
from irenic.record.rows import reading_values
from irenic.record.sqlite import SqliteBackend, translate_errors
from irenic.record.store import Record


def _file(folder: Path) -> Path:
    return folder / "record.sqlite"


def test_a_missing_record_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"holds no record; run `irenic add"):
        Record.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def _other_program(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE notes (words TEXT)")
    raw.close()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_text("Dear all, " * 200), "is not a record of Irenic"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000), "is not a record|is damaged"),
        (_other_program, "is a database of another program"),
        (lambda path: path.mkdir(), "is not a file"),
    ],
    ids=["text", "broken header", "other program", "folder"],
)
def test_what_is_not_a_record_is_refused_and_left_as_it_was(
    tmp_path: Path, make: object, message: str
) -> None:
    make(_file(tmp_path))  # type: ignore[operator]
    before = _file(tmp_path).read_bytes() if _file(tmp_path).is_file() else b""
    for create in (False, True):
        with pytest.raises(RecordError, match=message):
            Record.open(tmp_path, create=create)
    assert not _file(tmp_path).is_file() or _file(tmp_path).read_bytes() == before


def test_an_empty_file_is_a_record_whose_creation_was_cut_short(tmp_path: Path) -> None:
    _file(tmp_path).touch()
    with pytest.raises(RecordError, match="is empty; run `irenic add"):
        Record.open(tmp_path)
    with Record.open(tmp_path, create=True) as record:
        assert record.documents() == []


def test_a_newer_record_is_refused_unchanged(tmp_path: Path) -> None:
    with Record.open(tmp_path, create=True) as record:
        ingest(record, make_document("a.txt", "Ada says yes."))
    with sqlite3.connect(_file(tmp_path)) as raw:
        raw.execute("INSERT INTO schema_version VALUES (99, 'from the future')")
    raw.close()
    before = _file(tmp_path).read_bytes()
    with pytest.raises(RecordError, match=r"newer Irenic \(record version 99; .* update Irenic"):
        Record.open(tmp_path)
    assert _file(tmp_path).read_bytes() == before


def test_a_locked_record_is_refused_after_waiting(tmp_path: Path) -> None:
    Record.open(tmp_path, create=True).close()
    raw = sqlite3.connect(_file(tmp_path), isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    backend = SqliteBackend(_file(tmp_path), timeout=0.1)
    with pytest.raises(RecordError, match="is in use by another program"), backend.writing():
        raise AssertionError("the lock was given twice")
    raw.execute("ROLLBACK")
    raw.close()
    backend.close()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("SQLITE_READONLY_DIRECTORY", "cannot be written"),
        ("SQLITE_FULL", "disk is full"),
        ("SQLITE_CORRUPT_INDEX", "is damaged"),
        ("SQLITE_BUSY_SNAPSHOT", "is in use"),
    ],
)
def test_every_refusal_of_the_database_is_one_clear_sentence(name: str, message: str) -> None:
    error = sqlite3.OperationalError("raw words")
    error.sqlite_errorname = name
    with (
        pytest.raises(RecordError, match=f"^p/record.sqlite .*{message}.*"),
        translate_errors("p/record.sqlite"),
    ):
        raise error


def test_a_read_only_record_is_refused(tmp_path: Path) -> None:
    Record.open(tmp_path, create=True).close()
    backend = SqliteBackend(_file(tmp_path))
    with backend.reading() as connection:
        connection.execute(text("PRAGMA query_only = 1"))
    with pytest.raises(RecordError, match="cannot be written"), backend.writing() as connection:
        connection.execute(text("DELETE FROM statements"))
    backend.close()


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    with Record.open(tmp_path, create=True) as record:
        ingest(record, *(make_document(f"{n}.txt", f"Ada says {n}. " * 500) for n in range(20)))
    damaged = bytearray(_file(tmp_path).read_bytes())
    damaged[4096:] = b"\x5a" * (len(damaged) - 4096)
    _file(tmp_path).write_bytes(damaged)
    with pytest.raises(RecordError, match="is damaged"), Record.open(tmp_path) as record:
        record.documents()


def _add_notes(connection: Connection, backend: Backend) -> None:
    connection.execute(text("CREATE TABLE notes (words TEXT)"))


def _fail_halfway(connection: Connection, backend: Backend) -> None:
    connection.execute(text("CREATE TABLE half (words TEXT)"))
    raise RuntimeError("cut short")


def test_migrations_run_in_order_once_and_whole(tmp_path: Path) -> None:
    with Record.open(tmp_path, create=True) as record:
        ingest(record, make_document("a.txt", "Ada says yes."))
    before = dump_record(tmp_path)
    backend = SqliteBackend(_file(tmp_path))
    last = MIGRATIONS[-1].version
    steps = [
        *MIGRATIONS,
        Migration(last + 1, "notes", _add_notes),
        Migration(last + 2, "half", _fail_halfway),
    ]
    with pytest.raises(RuntimeError):
        migrate(backend, steps)
    with backend.reading() as connection:
        tables = set(inspect(connection).get_table_names())
        assert "notes" in tables
        assert "half" not in tables
        assert migrations.current_version(connection) == last + 1
    assert migrate(backend, steps[:-1]) == last + 1
    backend.close()
    with pytest.raises(RecordError, match=f"record version {last + 1}"):
        dump_record(tmp_path)
    assert before["documents"]


def test_a_record_of_the_first_version_opens_and_learns_its_publications(tmp_path: Path) -> None:
    """Of a text with two names, that which stood keeps its reading; the other is read when it is added again."""
    first = make_document("a.txt", "Ada says yes.", date="2031-05-20")
    second = make_document("b.txt", "Ada says yes.", date="2031-05-02")
    backend = SqliteBackend(_file(tmp_path), create=True)
    migrate(backend, MIGRATIONS[:1])
    with backend.writing() as connection:
        values = reading_values(first) | {
            "sha256": first.sha256,
            "name": "a.txt",
            "text": first.text,
            "id": 1,
        }
        connection.execute(insert(schema.documents).values(values))
        backend.index.add_document(connection, 1, first.title, first.text)
        for name in ("a.txt", "b.txt"):
            connection.execute(text(f"INSERT INTO document_names VALUES (1, '{name}', 1)"))
    backend.close()
    with Record.open(tmp_path) as record:
        (document,) = record.documents()
        assert document == replace(first, also=(Publication("b.txt"),))
        ingest(record, second)
        (document,) = record.documents()
        assert document == replace(second, also=first.publications)
        assert [str(s.said_on) for s in record.statements()] == ["2031-05-02"]


def test_the_tables_are_those_that_the_program_speaks_to(tmp_path: Path) -> None:
    Record.open(tmp_path, create=True).close()
    backend = SqliteBackend(_file(tmp_path))
    with backend.reading() as connection:
        found = MetaData()
        found.reflect(connection, only=list(schema.metadata.tables))
    backend.close()
    for name, table in schema.metadata.tables.items():
        known = [(c.name, c.nullable, c.primary_key) for c in found.tables[name].columns]
        assert [(c.name, c.nullable, c.primary_key) for c in table.columns] == known


@pytest.mark.parametrize("name", schema.metadata.tables)
def test_every_table_can_be_made_on_postgresql(name: str) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    sql = str(CreateTable(schema.metadata.tables[name]).compile(dialect=dialect))
    assert sql.strip().startswith("CREATE TABLE")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE documents SET text = 'tampered'", "the text of the document"),
        ("UPDATE documents SET zones = 'nope'", "what is known of the document"),
        ("UPDATE statements SET payload = '{\"holder\": 5}'", "a statement of the document"),
    ],
)
def test_a_record_whose_content_was_changed_behind_its_back_is_damaged(
    tmp_path: Path, change: str, what: str
) -> None:
    with Record.open(tmp_path, create=True) as record:
        ingest(record, make_document("a.txt", "Northland says no bases."))
    with sqlite3.connect(_file(tmp_path)) as raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute(change)
    raw.close()
    with (
        Record.open(tmp_path) as record,
        pytest.raises(RecordError, match=f"the record is damaged: {what}"),
    ):
        assert [list(record.documents()), list(record.reviewed())] == []
