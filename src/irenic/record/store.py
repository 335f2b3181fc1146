"""The evidence record of a process: one object through which everything goes in and out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection

from irenic.model.document import Document
from irenic.model.errors import RecordError, UsageError
from irenic.model.statement import Statement
from irenic.model.terms import Status
from irenic.record import decisions, documents
from irenic.record.backend import Backend
from irenic.record.ingest import Coder, Ingest, IngestSummary, Progress
from irenic.record.log import Action, Entry
from irenic.record.migrations import migrate
from irenic.record.replay import Judgement, Reviewed, judge
from irenic.record.requests import changes_anything, check_request, entry_payload
from irenic.record.reviewed import find_reviewed, read_reviewed
from irenic.record.search import Hit, find_hits_in_documents, find_ids_of_statements, statement_hit
from irenic.record.sqlite import SqliteBackend

FILE = "record.sqlite"
"""The record's file name in the process folder."""


def _now() -> datetime:
    return datetime.now(UTC)


class Record:
    """The documents, suggestions and decisions of one process.

    Used as a context manager. Reads see one consistent state; every write is one transaction. `clock` gives
    the time that the log notes, and nothing else.
    """

    def __init__(self, backend: Backend, clock: Callable[[], datetime] = _now) -> None:
        self._backend = backend
        self._clock = clock
        self.version = migrate(backend)

    @classmethod
    def open(cls, folder: Path, create: bool = False, clock: Callable[[], datetime] = _now) -> Record:
        """Open the record of a process folder, or with `create` make it where there is none.

        Raises RecordError where it is missing, foreign, newer than the program, damaged, or cannot be
        written.
        """
        path = folder / FILE
        if path.exists() and not path.is_file():
            raise RecordError(f"{folder.name}/{FILE} is not a file; move it away, or name another folder")
        if not create and not path.exists():
            raise RecordError(f"{folder} holds no record; run `irenic add {folder}` to make one")
        if create and not folder.is_dir():
            raise RecordError(f"{folder} is not a folder; run `irenic new {folder}` to start a process")
        backend = SqliteBackend(path, create=create)
        try:
            return cls(backend, clock)
        except BaseException:
            backend.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._backend.close()

    # Documents

    def ingest(
        self,
        texts: Iterable[Document],
        coder: Coder,
        *,
        codebook: str,
        version: str,
        replaces: bool = False,
        recode: bool = False,
        progress: Progress | None = None,
    ) -> IngestSummary:
        """Store documents with what the coder finds; see `Ingest` for what is done when."""
        return Ingest(self._backend, coder, version, codebook, replaces, recode).run(texts, progress)

    def drop_names(self, names: Iterable[str], coder: Coder, *, codebook: str, version: str) -> IngestSummary:
        """Let names stand for nothing any more; what was decided on their texts stays."""
        return Ingest(self._backend, coder, version, codebook).drop(names)

    def documents(self, replaced: bool = False) -> list[Document]:
        """All documents by name; with `replaced` also texts whose file now holds another."""
        return list(self.iterate_documents(replaced))

    def iterate_documents(self, replaced: bool = False) -> Iterator[Document]:
        """The same one at a time, for records larger than memory."""
        with self._backend.reading() as connection:
            yield from documents.iterate_documents(connection, replaced)

    def document(self, sha256: str) -> Document:
        """The document of that hash; UsageError where there is none."""
        with self._backend.reading() as connection:
            found = documents.find_document(connection, sha256)
        if found is None:
            raise UsageError(f"no document has the hash {sha256}")
        return found

    def names(self) -> dict[str, str]:
        """The name of every document by its hash, replaced ones left out."""
        with self._backend.reading() as connection:
            replaced = documents.replaced_hashes(connection)
            names = documents.names_by_hash(connection)
        return {sha256: name for sha256, name in sorted(names.items()) if sha256 not in replaced}

    def other_names(self) -> dict[str, tuple[str, ...]]:
        """By hash, further names under which the same text was found."""
        with self._backend.reading() as connection:
            return documents.other_names(connection)

    # Statements

    def statements(self, rejected: bool = False, document: str | None = None) -> list[Statement]:
        """Statements as they stand after review, by document and span; rejected ones only where asked for."""
        return [
            row.statement
            for row in self.reviewed(document)
            if rejected or row.statement.status is not Status.REJECTED
        ]

    def reviewed(self, document: str | None = None) -> list[Reviewed]:
        """The same, rejected ones too, with what review says of each; of one document by hash, or all."""
        with self._backend.reading() as connection:
            return read_reviewed(connection, document)

    def find(self, prefix: str) -> Reviewed:
        """The statement whose id begins so; UsageError where there is none or more than one."""
        with self._backend.reading() as connection:
            return find_reviewed(connection, prefix)

    def waiting(self) -> list[Judgement]:
        """Decisions on texts that this record does not hold; they count once the text is added."""
        with self._backend.reading() as connection:
            names = documents.names_by_hash(connection)
            judged = judge(decisions.read_entries(connection)).values()
            return [judgement for judgement in judged if judgement.base.sha256 not in names]

    # Decisions

    def decide(
        self,
        action: Action,
        ids: Sequence[str],
        *,
        reviewer: str,
        reason: str = "",
        edits: Mapping[str, Any] | None = None,
    ) -> list[Entry]:
        """Accept, edit, reject or reset statements, given by unique beginnings of their ids: all, or none.

        Returns the entries made; a decision that would change nothing makes none. A rejection needs a
        `reason`, an edit its `edits` (field → value as in the statement's JSON).
        """
        check_request(action, reason, edits)
        entries = []
        with self._backend.writing() as connection:
            for prefix in ids:
                row = find_reviewed(connection, prefix)
                known = decisions.read_entries(connection, row.statement.id)
                before = judge(known).get(row.statement.id)
                base = before.base if before else row.statement
                payload = entry_payload(base) | ({"set": dict(edits)} if edits else {})
                entry = self._entry(action, reviewer, base.sha256, base.id, reason=reason, payload=payload)
                if changes_anything(known, before, entry):
                    entries.append(decisions.append_entry(connection, entry))
        return entries

    def add(self, statement: Statement, *, reviewer: str, reason: str = "") -> Entry:
        """Add a statement that the coder missed; UsageError unless its words stand in a stored document."""
        with self._backend.writing() as connection:
            document = documents.find_document(connection, statement.sha256)
            span = statement.span
            if document is None or document.text[span.start : span.end] != span.exact or not span.exact:
                raise UsageError("the words are not at that place of a document of the record")
            known = {row.statement.id for row in read_reviewed(connection, statement.sha256)}
            if statement.id in known:
                raise UsageError(f"that statement is there already, as {statement.id}; edit it instead")
            payload = entry_payload(statement)
            entry = self._entry(
                Action.ADD, reviewer, statement.sha256, statement.id, reason=reason, payload=payload
            )
            entry = decisions.append_entry(connection, entry)
            self._backend.index.add_statements(connection, [(statement.id, span.exact)])
        return entry

    def undo(self, entry: str | None = None, *, reviewer: str) -> Entry:
        """Take back the last decision that stands, or the entry of that number or id (an undo too)."""
        with self._backend.writing() as connection:
            entries = decisions.read_entries(connection)
            target = decisions.find_entry(entries, entry) if entry else decisions.last_to_undo(entries)
            return self._take_back(connection, target, "undo", reviewer)

    def redo(self, *, reviewer: str) -> Entry:
        """Take back the last undo, unless something was decided after it."""
        with self._backend.writing() as connection:
            target = decisions.last_to_redo(decisions.read_entries(connection))
            return self._take_back(connection, target, "redo", reviewer)

    def log(self) -> list[Entry]:
        """Every entry of the log, in order."""
        with self._backend.reading() as connection:
            return decisions.read_entries(connection)

    def import_log(self, entries: Iterable[Entry]) -> list[Entry]:
        """Append the entries of another record's log that this one lacks; all, or none."""
        with self._backend.writing() as connection:
            added = decisions.append_new(connection, entries)
            words = [
                (entry.statement, entry.payload["statement"]["span"]["exact"])
                for entry in added
                if entry.action is not Action.UNDO
            ]
            self._backend.index.add_statements(connection, words)
        return added

    # Search

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Statements, then documents, that hold all the words: up to `limit` of each, best first.

        `"a phrase"` and `begin*` are read; every other sign separates words.
        """
        index = self._backend.index
        with self._backend.reading() as connection:
            hits = []
            for key in find_ids_of_statements(connection, index, words, limit):
                for row in read_reviewed(connection, statement=key):
                    document = documents.find_document(connection, row.statement.sha256)
                    assert document is not None
                    hits.append(statement_hit(row, document.text))
            return hits + find_hits_in_documents(connection, index, words, limit)

    # Internals

    def _take_back(self, connection: Connection, target: Entry | None, verb: str, reviewer: str) -> Entry:
        if target is None:
            raise UsageError(f"there is nothing to {verb}")
        entry = self._entry(Action.UNDO, reviewer, target.document, target.statement, undoes=target.id)
        return decisions.append_entry(connection, entry)

    def _entry(self, action: Action, reviewer: str, document: str, statement: str, **rest: Any) -> Entry:
        if not reviewer.strip():
            raise UsageError("a decision needs the name of its reviewer; give --reviewer NAME")
        time = self._clock().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return Entry(0, time, reviewer, action, document, statement, **rest)
