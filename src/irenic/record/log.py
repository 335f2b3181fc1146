"""The entries of the decision log, their ids, and their form as JSON Lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.statement import Statement
from irenic.record.edits import check_edits
from irenic.record.rows import dump_json


class Action(StrEnum):
    """What a reviewer did."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    RESET = "reset"
    ADD = "add"
    UNDO = "undo"


class UnfitEntryError(ValueError):
    """What an entry of the log cannot say."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    `id` is the hash of all the rest but `seq`, `previous` among it: the id of the entry that stood last when
    this one was made. `payload` holds the `statement` as the machine suggested it and, for an edit, what was
    `set`: with that the log alone tells what was decided. `undoes` is the id of the entry that an undo
    takes back. `time` is UTC, ISO 8601.
    """

    seq: int
    time: str
    reviewer: str
    action: Action
    document: str
    statement: str
    previous: str = ""
    undoes: str = ""
    reason: str = ""
    payload: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""

    def computed_id(self) -> str:
        """The id that the entry's content gives."""
        data = self.to_json()
        del data["id"], data["seq"]
        return hashlib.sha256(dump_json(data).encode()).hexdigest()[:16]

    def to_json(self) -> dict[str, Any]:
        """One object of the exported log."""
        return {
            "seq": self.seq,
            "id": self.id,
            "previous": self.previous,
            "time": self.time,
            "reviewer": self.reviewer,
            "action": self.action.value,
            "document": self.document,
            "statement": self.statement,
            "undoes": self.undoes,
            "reason": self.reason,
            "payload": dict(self.payload),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Entry:
        """Read back what `to_json` wrote; KeyError, TypeError, ValueError or UsageError where it is none."""
        texts = {name: data[name] for name in _TEXTS}
        if not all(isinstance(value, str) for value in texts.values()):
            raise UnfitEntryError("a field that must be text is not")
        entry = cls(
            seq=int(data["seq"]), action=Action(data["action"]), payload=dict(data["payload"]), **texts
        )
        datetime.fromisoformat(entry.time)
        if not entry.reviewer.strip() or (entry.undoes and entry.action is not Action.UNDO):
            raise UnfitEntryError("nobody decided, or what is no undo undoes something")
        _check_payload(entry)
        return entry


_TEXTS = ("id", "previous", "time", "reviewer", "document", "statement", "undoes", "reason")


def _check_payload(entry: Entry) -> None:
    if entry.action is Action.UNDO:
        if not entry.undoes:
            raise UnfitEntryError("an undo that names no entry")
        return
    statement = Statement.from_json(entry.payload["statement"])
    if (statement.id, statement.sha256) != (entry.statement, entry.document):
        raise UnfitEntryError("the statement inside is another one")
    if entry.action is Action.EDIT:
        check_edits(entry.payload["set"])
    if entry.action is Action.REJECT and not entry.reason.strip():
        raise UnfitEntryError("a rejection without a reason")


def write_log(entries: Iterable[Entry]) -> Iterator[str]:
    """The log as JSON Lines, without line ends."""
    for entry in entries:
        yield json.dumps(entry.to_json(), ensure_ascii=False)


def read_log(lines: Iterable[str], file: str) -> list[Entry]:
    """Read JSON Lines; InvalidInputError with every faulty line where one is not an entry as it was made."""
    entries, problems = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entry = Entry.from_json(json.loads(line))
        except (UnfitEntryError, UsageError) as error:
            problems.append(Problem(file, number, f"not an entry of a decision log ({error})", _REMEDY))
            continue
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
            problems.append(Problem(file, number, "not an entry of a decision log", _REMEDY))
            continue
        if entry.id != entry.computed_id():
            problems.append(Problem(file, number, "the entry was changed after it was made", _REMEDY))
        entries.append(entry)
    if problems:
        raise InvalidInputError(problems)
    return entries


_REMEDY = "export the log again with `irenic review PROCESS log --format json`"
