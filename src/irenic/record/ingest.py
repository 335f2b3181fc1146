"""Storing documents with what a coder finds in them, one transaction a document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from sqlalchemy import Connection, insert, select, update

from irenic.model.document import Document
from irenic.model.statement import Statement
from irenic.record.backend import Backend
from irenic.record.documents import (
    current_readings,
    drop_names,
    find_row,
    holders_of_name,
    insert_document,
    kept_document,
    set_name,
    update_reading,
)
from irenic.record.rows import reading_values
from irenic.record.schema import codings
from irenic.record.suggestions import replace_suggestions


class Coder(Protocol):
    """What a record asks of a coder: a name, and the statements of a document."""

    @property
    def name(self) -> str:
        """The name under which its statements are recorded."""
        ...

    def code(self, document: Document) -> list[Statement]:
        """The statements of one document."""
        ...


class Outcome(StrEnum):
    """What became of a document."""

    NEW = "new"
    KNOWN = "known"
    RECODED = "recoded"
    FAILED = "failed"


@dataclass(slots=True)
class IngestSummary:
    """What an ingest did.

    `known`: already there and coded alike. `other_names` and `same_name`: texts that were known under another
    name, and names that were known with another text. `statements`: suggestions stored. `discarded`:
    suggestions thrown away because their words do not stand in the text. `failures`: (name, reason).
    """

    new: int = 0
    known: int = 0
    recoded: int = 0
    statements: int = 0
    discarded: int = 0
    other_names: list[tuple[str, str]] = field(default_factory=list)
    same_name: list[str] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)


Progress = Callable[[str, Outcome], None]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done with a document, given what the record holds; `before` is the name that its text had."""

    kept: Document
    is_new: bool
    codes: bool
    renames: bool
    holders: tuple[int, ...]
    drops: bool
    before: str = ""

    @property
    def is_done(self) -> bool:
        return not (self.is_new or self.codes or self.renames or (self.drops and self.holders))


@dataclass(frozen=True, slots=True)
class Ingest:
    """One coder's work on one record.

    `codebook` is the hash of the codebook that the coder was made for; a document is coded again when that,
    the coder's version, or how the document was read has changed, or always with `recode`. With
    `replaces`, a text under the name of an earlier one takes its place; otherwise both are kept.
    """

    backend: Backend
    coder: Coder
    version: str
    codebook: str
    replaces: bool = False
    recode: bool = False

    def drop(self, names: Iterable[str]) -> IngestSummary:
        """Let names stand for nothing any more; texts that have another name left are dated by that."""
        summary = IngestSummary()
        for name in sorted(names):
            with self.backend.writing() as connection:
                holders = holders_of_name(connection, name)
                changed = drop_names(connection, self.backend.index, holders, name)
            for document in changed:
                self._take(document, summary)
        return summary

    def run(self, texts: Iterable[Document], progress: Progress | None = None) -> IngestSummary:
        """Take in documents one by one; what is done stays done wherever this is cut off."""
        summary = IngestSummary()
        for document in texts:
            try:
                outcome = self._take(document, summary)
            except _CodingError as error:
                outcome = Outcome.FAILED
                summary.failures.append((document.name, str(error)))
            if progress:
                progress(document.name, outcome)
        return summary

    def _take(self, document: Document, summary: IngestSummary) -> Outcome:
        _check_text(document)
        while True:
            with self.backend.reading() as connection:
                plan = self._plan(connection, document)
            # Coding may be slow, so it is done outside the lock, and again if the record has moved on.
            found, discarded = self._code(plan.kept) if plan.codes else ([], 0)
            changed = [] if plan.is_done else self._carry_out(plan, document, found)
            if changed is None:
                continue
            # A text that lost its first publication is dated by the next one, and so coded again.
            for other in changed:
                self._take(other, summary)
            return self._report(summary, plan, document, len(found), discarded)

    def _plan(self, connection: Connection, document: Document) -> _Plan:
        row = find_row(connection, document.sha256)
        kept = kept_document(connection, row, document)
        holders = tuple(holders_of_name(connection, document.name, but=document.sha256))
        if row is None:
            return _Plan(kept, True, True, True, holders, self.replaces)
        known = current_readings(connection, row.id).get(document.name)
        renames = (
            known != reading_values(document)["reading"]
            or kept.name != row.name
            or reading_values(kept)["reading"] != row.reading
        )
        codes = self.recode or not self._is_coded(connection, row.id, kept)
        return _Plan(kept, False, codes, renames, holders, self.replaces, row.name)

    def _is_coded(self, connection: Connection, document_id: int, kept: Document) -> bool:
        query = select(codings.c.coder_version, codings.c.codebook, codings.c.reading).where(
            codings.c.document_id == document_id, codings.c.coder == self.coder.name
        )
        coding = connection.execute(query).one_or_none()
        return coding is not None and tuple(coding) == self._coding_key(kept)

    def _coding_key(self, kept: Document) -> tuple[str, str, str]:
        return self.version, self.codebook, reading_values(kept)["reading"]

    def _code(self, document: Document) -> tuple[list[Statement], int]:
        """The statements whose words stand in the text, with ids of their own, and how many do not."""
        try:
            coded = self.coder.code(document)
        except Exception as error:
            raise _CodingError(f"the coder '{self.coder.name}' failed on it: {error!r}") from error
        found = [statement for statement in coded if _is_verbatim(statement, document)]
        return _tell_apart(found), len(coded) - len(found)

    def _carry_out(self, plan: _Plan, document: Document, found: list[Statement]) -> list[Document] | None:
        """Do what was planned in one transaction; None, and nothing done, where the record has changed.

        Returns the other texts that are read otherwise since.
        """
        changed: list[Document] = []
        with self.backend.writing(durable=False) as connection:
            if self._plan(connection, document) != plan:
                return None
            index = self.backend.index
            row = find_row(connection, document.sha256)
            if row is None:
                document_id = insert_document(connection, index, document)
            else:
                document_id = row.id
                set_name(connection, document_id, document)
                update_reading(connection, index, row, plan.kept)
            if plan.drops:
                changed = drop_names(connection, index, plan.holders, document.name)
            if plan.codes:
                self._store_coding(connection, document_id, plan.kept, found)
        return changed

    def _store_coding(
        self, connection: Connection, document_id: int, kept: Document, found: list[Statement]
    ) -> None:
        name = self.coder.name
        replace_suggestions(connection, self.backend.index, document_id, name, found)
        version, codebook, reading = self._coding_key(kept)
        values = {"coder_version": version, "codebook": codebook, "reading": reading}
        of_both = (codings.c.document_id == document_id) & (codings.c.coder == name)
        if connection.execute(update(codings).where(of_both).values(values)).rowcount == 0:
            connection.execute(insert(codings), values | {"document_id": document_id, "coder": name})

    def _report(
        self, summary: IngestSummary, plan: _Plan, document: Document, found: int, discarded: int
    ) -> Outcome:
        summary.statements += found
        summary.discarded += discarded
        if plan.kept.name != document.name:
            summary.other_names.append((document.name, plan.kept.name))
        elif plan.before not in ("", document.name):
            summary.other_names.append((plan.before, document.name))
        if plan.holders:
            summary.same_name.append(document.name)
        if plan.is_new:
            summary.new += 1
            return Outcome.NEW
        if plan.codes:
            summary.recoded += 1
            return Outcome.RECODED
        summary.known += 1
        return Outcome.KNOWN


class _CodingError(Exception):
    """A document that could not be coded, with the reason."""


def _check_text(document: Document) -> None:
    try:
        data = document.text.encode()
    except UnicodeEncodeError:
        raise _CodingError("its text holds half a character; save the file again as UTF-8") from None
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise _CodingError("its hash is not that of its text; read it again")


def _is_verbatim(statement: Statement, document: Document) -> bool:
    span = statement.span
    inside = 0 <= span.start < span.end <= len(document.text)
    return (
        statement.sha256 == document.sha256 and inside and document.text[span.start : span.end] == span.exact
    )


def _tell_apart(found: list[Statement]) -> list[Statement]:
    """Give each statement an id of its own where one span, holder and issue was coded more than once."""
    seen: dict[str, int] = {}
    distinct = []
    for statement in found:
        count = seen[statement.id] = seen.get(statement.id, 0) + 1
        if count > 1:
            key = hashlib.sha256(f"{statement.id}|{count}".encode()).hexdigest()[:16]
            statement = replace(statement, kept_id=key)
        distinct.append(statement)
    return distinct
