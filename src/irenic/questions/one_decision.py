"""What a reviewer decides on one telling of a statement holds for all its tellings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from irenic.corpus.duplicates import find_duplicates, keep_documents, without_own_stories
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup
from irenic.model.statement import Statement
from irenic.questions.added_copies import drop_unlike, find_added_copies
from irenic.questions.tellings import find_tellings
from irenic.record.edits import EDITABLE
from irenic.record.replay import Mark, Reviewed, row_order
from irenic.record.reviewed import only_named
from irenic.record.store import Record


@dataclass(frozen=True)
class Evidence:
    """The statements of a record as decided on, and which of them are one: by place, the one that stands first.

    `deciding` holds for each telling the place of that on which the decision was made, or else of the first.
    `rows` hold what was decided on in texts that stand for a file no more, the copies of which have the decision,
    and what a reviewer added to one document in the others that tell it too.
    """

    documents: tuple[Document, ...]
    stories: tuple[DuplicateGroup, ...]
    rows: tuple[Reviewed, ...]
    tellings: tuple[tuple[int, ...], ...]
    deciding: tuple[int, ...]

    def find(self, statement: str) -> Reviewed:
        """The statement with that id, as decided on."""
        return next(row for row in self.rows if row.statement.id == statement)

    def find_named(self, record: Record, prefix: str) -> Reviewed:
        """The statement whose id begins so; UsageError where there is none or more than one."""
        found = [row for row in self.rows if prefix and row.statement.id.startswith(prefix)]
        return only_named(prefix, found) if found else self.find(record.find(prefix).statement.id)

    def telling_of(self, statement: str) -> tuple[Reviewed, ...]:
        """All tellings of the statement with that id, the one that stands first; itself alone where it is told once."""
        number = self._numbers.get(statement)
        if number is None:
            return tuple(row for row in self.rows if row.statement.id == statement)
        return tuple(self.rows[place] for place in self.tellings[number])

    def decides(self, statement: str) -> str:
        """The id under which a decision on the statement with that id is entered: one for all its tellings."""
        number = self._numbers.get(statement)
        return statement if number is None else self.rows[self.deciding[number]].statement.id

    def counting(self) -> tuple[int, ...]:
        """The places of the rows that count as evidence: not what copies tell of a text that is gone."""
        return tuple(n for n, row in enumerate(self.rows) if not (row.mark is Mark.REPLACED and row.again_of))

    def ids(self) -> tuple[tuple[str, ...], ...]:
        """The tellings by the ids of their statements."""
        return tuple(tuple(self.rows[place].statement.id for place in telling) for telling in self.tellings)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Of each statement that is told more than once, by id, the number of its telling."""
        return {statement: number for number, telling in enumerate(self.ids()) for statement in telling}


def read_evidence(record: Record, codebook: Codebook) -> Evidence:
    """The evidence of a record, every decision shared among the tellings of a statement."""
    rows = record.reviewed()
    gone = dict.fromkeys(row.statement.sha256 for row in rows if row.mark is Mark.REPLACED)
    former = [record.document(sha256) for sha256 in gone]
    return share_decisions(record.documents(), rows, codebook.own_story, former)


def share_decisions(
    documents: Iterable[Document],
    rows: Sequence[Reviewed],
    own_story: Collection[str] = (),
    former: Iterable[Document] = (),
) -> Evidence:
    """Fold statements as they were suggested, and let the last decision on any telling hold for all.

    Documents of the names `own_story` tell nothing again, but what former texts of the same file told. What was
    decided on in texts that are `former`, and stand for a file no more, holds for the documents that tell it.
    """
    documents, former = tuple(documents), tuple(former)
    gone = {document.sha256 for document in former}
    compared = without_own_stories((*documents, *former), own_story)
    stories = find_duplicates(compared, gone)
    copies = find_added_copies(rows, [document for document in compared if document.sha256 not in gone])
    found = find_tellings([*(row.base for row in rows), *copies], compared, stories, gone)
    for file in _own_files((*documents, *former), own_story, gone):
        found += find_tellings([row.base for row in rows], file, (), gone)
    tellings = tuple(drop_unlike(found, copies))
    told = {statement for telling in tellings for statement in telling}
    rows = sorted([*rows, *(Reviewed(copy) for copy in copies if copy in told)], key=row_order)
    places = {row.base: place for place, row in enumerate(rows)}
    shared = list(rows)
    numbers = [tuple(places[statement] for statement in telling) for telling in tellings]
    deciding = [max(telling, key=lambda place: rows[place].seq) for telling in numbers]
    for telling, decided in zip(numbers, deciding, strict=True):
        stands = rows[telling[0]].statement.id
        for place in telling:
            row = _decided_as(rows[place], rows[decided])
            shared[place] = replace(row, again_of="" if place == telling[0] else stands)
    known = keep_documents(stories, documents)
    return Evidence(documents, known, tuple(shared), tuple(numbers), tuple(deciding))


def _own_files(
    documents: Iterable[Document], own_story: Collection[str], gone: Collection[str]
) -> list[list[Document]]:
    """Of each file of its own story the text that it holds with its former ones; one of two texts tells no other's."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        if document.name in own_story:
            found.setdefault(document.name, []).append(document)
    return [texts for texts in found.values() if sum(text.sha256 not in gone for text in texts) < 2]


def _decided_as(row: Reviewed, deciding: Reviewed) -> Reviewed:
    """A telling as the deciding one was decided on: with its status and with what was changed in it."""
    if not deciding.decided or row is deciding:
        return row
    changed = {
        name: value
        for name in (*EDITABLE, "said_on_basis")
        if (value := getattr(deciding.statement, name)) != getattr(deciding.base, name)
    }
    statement: Statement = replace(row.base, kept_id="", **changed, status=deciding.statement.status)
    if statement.id != row.base.id:
        statement = replace(statement, kept_id=row.base.id)
    return replace(
        row,
        statement=statement,
        reviewer=deciding.reviewer,
        reason=deciding.reason,
        entry=deciding.entry,
        seq=deciding.seq,
        suggested=row.base,
    )
