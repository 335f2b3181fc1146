"""What a reviewer may change in a statement, and the changed statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from irenic.model.dates import PartialDate
from irenic.model.errors import UsageError
from irenic.model.statement import Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Flag, Polarity

Edits = Mapping[str, Any]
"""Field → new value in the form of the statement's JSON; a field is replaced as a whole."""


def apply_edits(statement: Statement, edits: Edits) -> Statement:
    """The statement with its fields replaced; it keeps its id, and a set date says who set it.

    Raises UsageError where a field may not be edited or a value is not one of the field's.
    """
    changes = {name: _read(name, value) for name, value in edits.items()}
    if "said_on" in changes:
        changes["said_on_basis"] = "analyst" if changes["said_on"] else "unknown"
    changed = replace(statement, kept_id="", **changes)
    return changed if changed.id == statement.id else replace(changed, kept_id=statement.id)


def check_edits(edits: Edits) -> None:
    """Raise UsageError where edits change nothing or could not be applied to any statement."""
    if not isinstance(edits, Mapping) or not edits:
        raise UsageError("the edit changes nothing")
    for name, value in edits.items():
        _read(name, value)


def _read(name: str, value: Any) -> Any:
    if name not in _READERS:
        raise UsageError(f"'{name}' cannot be edited; these can: {', '.join(_READERS)}")
    try:
        return _READERS[name](value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{name}: {error}; {_HINTS[name]}") from None


def _speaker(value: Any) -> Speaker:
    if not isinstance(value["party"], str) or not value["party"]:
        raise ValueError("the holder has no party")
    return Speaker(value["party"], value.get("actor"))


def _targets(value: Any) -> tuple[Target, ...]:
    targets = tuple(
        Target(
            issue=item["issue"],
            standard=item["standard"],
            option=item.get("option"),
            polarity=Polarity(item["polarity"]),
            beneficiary=item.get("beneficiary"),
        )
        for item in value
    )
    if not targets:
        raise ValueError("there is no target")
    return targets


def _date(value: Any) -> PartialDate | None:
    return None if value is None else PartialDate.parse(value)


def _list_terms(terms: type[Act | Attribution | Firmness | Flag]) -> str:
    return "one of " + ", ".join(term.value for term in terms)


_READERS: dict[str, Callable[[Any], Any]] = {
    "holder": _speaker,
    "act": Act,
    "firmness": Firmness,
    "targets": _targets,
    "attribution": Attribution,
    "flags": lambda value: tuple(Flag(flag) for flag in value),
    "said_on": _date,
}

EDITABLE = tuple(_READERS)
"""The fields that a reviewer may change."""

_HINTS = {
    "holder": "give a party, or a party and an actor",
    "act": _list_terms(Act),
    "firmness": _list_terms(Firmness),
    "targets": "give at least one issue with an option and a polarity",
    "attribution": _list_terms(Attribution),
    "flags": "none, or some of: " + ", ".join(flag.value for flag in Flag),
    "said_on": "give a date such as 2025, 2025-03 or 2025-03-17",
}
