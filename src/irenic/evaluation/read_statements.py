"""Statements as `irenic code` prints them, read back from a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from irenic.evaluation.json_file import read_objects
from irenic.evaluation.shapes import (
    Fault,
    filled,
    keys,
    many,
    one_of,
    or_null,
    ordered,
    place,
    share,
    text,
)
from irenic.model.dates import PartialDate
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.statement import Statement
from irenic.model.terms import AboutKind, Act, Attribution, Firmness, Flag, Form, Polarity, Status


def read_statements(path: Path) -> list[Statement]:
    """The statements of a JSON Lines file; InvalidInputError tells every line that is none."""
    problems: list[Problem] = []
    found = [Statement.from_json(data) for _, data in read_objects(path, _SHAPE, problems)]
    if problems:
        raise InvalidInputError(problems)
    return found


def _date(value: object, name: str) -> Iterator[Fault]:
    yield from text(value, name)
    try:
        if isinstance(value, str) and value:
            PartialDate.parse(value)
    except ValueError:
        yield f"'{name}' is no date", "write it as 2025-03-17, 2025-03 or 2025"


_PARTS = {"start": place, "end": place, "exact": text}
_PLACED = ordered(keys(_PARTS))


def _span(value: object, name: str) -> Iterator[Fault]:
    yield from _PLACED(value, name)
    if isinstance(value, dict):
        for key in sorted(map(str, set(value) - set(_PARTS))):
            yield f"'{name}' has the unknown key '{key}'", "give start, end and exact"


_SPEAKER = keys({"party": filled}, {"actor": or_null(text)})
_TARGET = keys(
    {"issue": filled, "standard": text, "polarity": one_of(set(Polarity))},
    {"option": or_null(text), "beneficiary": or_null(text)},
)
_ABOUT = keys({"kind": one_of(set(AboutKind)), "words": text, "basis": text}, {"date": or_null(_date)})
_SHAPE = keys(
    {
        "document": filled,
        "sha256": text,
        "span": _span,
        "holder": _SPEAKER,
        "sources": many(_SPEAKER),
        "attribution": one_of(set(Attribution)),
        "form": one_of(set(Form)),
        "act": one_of(set(Act)),
        "firmness": one_of(set(Firmness)),
        "targets": many(_TARGET),
        "flags": many(one_of(set(Flag))),
        "confidence": share,
        "rule": text,
        "coder": text,
    },
    {
        "id": or_null(text),
        "said_on": or_null(_date),
        "said_on_basis": text,
        "status": one_of(set(Status)),
        "about": many(_ABOUT),
    },
    "give a file that irenic code printed",
)
