"""Statements as `irenic code` prints them, read back from a file."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from irenic.evaluation.json_file import read_objects
from irenic.evaluation.shapes import (
    Fault,
    Shape,
    filled,
    in_order,
    keys,
    many,
    one_of,
    or_null,
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
    found = [Statement.from_json(data) for _, data in read_objects(path, _shape, problems)]
    if problems:
        raise InvalidInputError(problems)
    return found


def _word_of(words: type[StrEnum]) -> Shape:
    return one_of({one.value for one in words})


def _date(value: object, name: str) -> Iterator[Fault]:
    yield from text(value, name)
    try:
        if isinstance(value, str) and value:
            PartialDate.parse(value)
    except ValueError:
        yield f"'{name}' is no date", "write it as 2025-03-17, 2025-03 or 2025"


def _span(value: object, name: str) -> Iterator[Fault]:
    yield from keys({"start": place, "end": place, "exact": text})(value, name)
    if isinstance(value, dict):
        yield from in_order(value.get("start"), value.get("end"), name)
        for key in sorted(map(str, set(value) - {"start", "end", "exact"})):
            yield f"'{name}' has the unknown key '{key}'", "give start, end and exact"


_SPEAKER = keys({"party": filled}, {"actor": or_null(text)})
_TARGET = keys(
    {"issue": filled, "standard": text, "polarity": _word_of(Polarity)},
    {"option": or_null(text), "beneficiary": or_null(text)},
)
_ABOUT = keys({"kind": _word_of(AboutKind), "words": text, "basis": text}, {"date": or_null(_date)})
_shape = keys(
    {
        "document": filled,
        "sha256": text,
        "span": _span,
        "holder": _SPEAKER,
        "sources": many(_SPEAKER),
        "attribution": _word_of(Attribution),
        "form": _word_of(Form),
        "act": _word_of(Act),
        "firmness": _word_of(Firmness),
        "targets": many(_TARGET),
        "flags": many(_word_of(Flag)),
        "confidence": share,
        "rule": text,
        "coder": text,
    },
    {
        "id": or_null(text),
        "said_on": or_null(_date),
        "said_on_basis": text,
        "status": _word_of(Status),
        "about": many(_ABOUT),
    },
    "give a file that irenic code printed",
)
