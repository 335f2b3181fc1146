"""Reading and appending to the log of decisions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from irenic.model.errors import UsageError
from irenic.record.log import Action, Entry
from irenic.record.replay import keep_in_force
from irenic.record.rows import dump_json
from irenic.record.schema import decisions


def read_entries(connection: Connection, statement: str | None = None) -> list[Entry]:
    """The log in order, whole or of one statement (its undos among it)."""
    query = select(decisions).order_by(decisions.c.seq)
    if statement is not None:
        query = query.where(decisions.c.statement == statement)
    return [_to_entry(row) for row in connection.execute(query)]


def append_entry(connection: Connection, entry: Entry) -> Entry:
    """Add an entry at the end; gives it its place, and its id where it has none yet."""
    query = select(decisions.c.seq, decisions.c.id).order_by(decisions.c.seq.desc()).limit(1)
    last = connection.execute(query).one_or_none()
    data = entry.to_json() | {"seq": last.seq + 1 if last else 1}
    if not entry.id:
        data["previous"] = last.id if last else ""
        data["id"] = Entry.from_json(data).computed_id()
    connection.execute(insert(decisions).values(data | {"payload": dump_json(data["payload"])}))
    return Entry.from_json(data)


def append_new(connection: Connection, entries: Iterable[Entry]) -> list[Entry]:
    """Add the entries of another log that are not there yet; returns those that were added.

    Raises UsageError where an undo takes back an entry that neither log holds.
    """
    known = set(connection.execute(select(decisions.c.id)).scalars())
    added = []
    for entry in entries:
        if entry.id in known:
            continue
        if entry.action is Action.UNDO and entry.undoes not in known:
            raise UsageError(
                f"entry {entry.id} takes back entry {entry.undoes}, which is in neither log; "
                "export the whole log and import that"
            )
        known.add(entry.id)
        added.append(append_entry(connection, entry))
    return added


def last_to_undo(entries: Sequence[Entry]) -> Entry | None:
    """The last decision that stands, or None."""
    return next((e for e in reversed(keep_in_force(entries)) if e.action is not Action.UNDO), None)


def last_to_redo(entries: Sequence[Entry]) -> Entry | None:
    """The undo that a redo takes back: the last that stands, unless something was decided after it."""
    brings_back: dict[str, bool] = {}  # of each entry, whether it is a decision or an undo of an undo
    last_decision = 0
    for entry in entries:
        is_undo = entry.action is Action.UNDO
        brings_back[entry.id] = not (is_undo and brings_back.get(entry.undoes, True))
        last_decision = last_decision if is_undo else entry.seq
    standing = [e for e in keep_in_force(entries) if not brings_back[e.id] and e.seq > last_decision]
    return standing[-1] if standing else None


def find_entry(entries: Sequence[Entry], prefix: str) -> Entry:
    """The entry whose id begins so, or whose number it is; UsageError where there is not exactly one."""
    found = [e for e in entries if e.id.startswith(prefix) or str(e.seq) == prefix]
    if len(found) != 1:
        raise UsageError(
            f"{'no entry' if not found else 'more than one entry'} of the log has the number or id "
            f"'{prefix}'; see `irenic review PROCESS log`"
        )
    return found[0]


def _to_entry(row: Row[Any]) -> Entry:
    data = dict(row._mapping)
    return Entry.from_json(data | {"payload": json.loads(data["payload"])})
