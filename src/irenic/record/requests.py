"""Decisions as they are asked for: whether one can be made, what it notes, and whether it changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from irenic.model.errors import UsageError
from irenic.model.statement import Statement
from irenic.model.terms import Status
from irenic.record.log import Action, Entry
from irenic.record.replay import Judgement, judge


def check_request(action: Action, reason: str, edits: Mapping[str, Any] | None) -> None:
    """Raise UsageError where a decision on a statement lacks what it needs."""
    if action not in (Action.ACCEPT, Action.EDIT, Action.REJECT, Action.RESET):
        raise UsageError(f"'{action}' is not decided on a statement; use its own method")
    if action is Action.REJECT and not reason.strip():
        raise UsageError("a rejection needs a reason, so that others can follow it; give --reason")
    if (action is Action.EDIT) != bool(edits):
        raise UsageError("an edit needs the fields to set, and no other decision takes any")


def entry_payload(statement: Statement) -> dict[str, Any]:
    """What an entry notes of the statement that it decides on: as it was suggested."""
    return {"statement": replace(statement, status=Status.SUGGESTED).to_json()}


def changes_anything(known: list[Entry], before: Judgement | None, entry: Entry) -> bool:
    """Whether an entry would change what the log says of its statement."""
    after = judge([*known, replace(entry, id="new")]).get(entry.statement)
    if before is None or after is None:
        return before is not after
    return (before.current, before.reason) != (after.current, after.reason)
