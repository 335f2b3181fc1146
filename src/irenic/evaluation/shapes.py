"""What a value of a JSON file must be; a shape tells every fault of a value, each with its remedy."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping

Fault = tuple[str, str]
"""What is wrong, and what to do."""
Shape = Callable[[object, str], Iterator[Fault]]
"""The faults of a value that stands at a place of its object, as `span.start`."""

_MOST = 2**53  # beyond it, other programs' JSON does not keep whole numbers
_SHOWN = 40
_IS = ("is", "are")
_ADD = ("add it", "add them")


def text(value: object, name: str) -> Iterator[Fault]:
    """Any text that can be stored as UTF-8."""
    if not isinstance(value, str):
        yield f"'{name}' is no text", "write it in quotation marks"
    elif any("\ud800" <= character <= "\udfff" for character in value):
        yield f"'{name}' holds half of a character (a lone surrogate)", "write the whole character"


def filled(value: object, name: str) -> Iterator[Fault]:
    """A text that is not empty."""
    yield from text(value, name)
    if value == "":
        yield f"'{name}' is empty", "fill it in"


def word(value: object, name: str) -> Iterator[Fault]:
    """One value: a text, a number, true, false or null."""
    if isinstance(value, str):
        yield from text(value, name)
    elif isinstance(value, float) and not math.isfinite(value):
        yield f"'{name}' is no number that JSON has", "write a text or a finite number"
    elif not (value is None or isinstance(value, bool | int | float)):
        yield f"'{name}' is a list or an object", "write one value"


def place(value: object, name: str) -> Iterator[Fault]:
    """A count of code points."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < _MOST:
        yield f"'{name}' is no whole number from 0 on", "count code points of the document's clean text"


def share(value: object, name: str) -> Iterator[Fault]:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        yield f"'{name}' is no number from 0 to 1", "write it as 0.85"


def flag(value: object, name: str) -> Iterator[Fault]:
    """True or false."""
    if not isinstance(value, bool):
        yield f"'{name}' is neither true nor false", "write true or false, without quotation marks"


def or_null(shape: Shape) -> Shape:
    """What the shape takes, or null."""

    def look(value: object, name: str) -> Iterator[Fault]:
        if value is not None:
            yield from shape(value, name)

    return look


def one_of(words: Collection[str]) -> Shape:
    """One of some words."""

    def look(value: object, name: str) -> Iterator[Fault]:
        if not isinstance(value, str) or value not in words:
            key = name.rpartition(".")[2]
            where = f" ({name})" if key != name else ""
            yield f"{_said(value)} is no {key}{where}", f"use one of: {', '.join(sorted(words))}"

    return look


def many(shape: Shape) -> Shape:
    """A list of what the shape takes."""

    def look(value: object, name: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield f"'{name}' is no list", "write it in square brackets"
            return
        for number, one in enumerate(value):
            yield from shape(one, f"{name}[{number}]")

    return look


def one_or_many(shape: Shape) -> Shape:
    """What the shape takes, or a list of that."""

    def look(value: object, name: str) -> Iterator[Fault]:
        yield from (many(shape) if isinstance(value, list) else shape)(value, name)

    return look


def extent(value: object, name: str) -> Iterator[Fault]:
    """`[start, end)` as a pair of counts, the first before the second."""
    if not isinstance(value, list) or len(value) != 2:
        yield f"'{name}' is no pair of numbers", "write it as [start, end]"
        return
    found = [fault for number in value for fault in place(number, name)]
    yield from found[:1]
    if not found:
        yield from in_order(value[0], value[1], name)


def in_order(start: object, end: object, name: str) -> Iterator[Fault]:
    """A start that is not before its end is a fault; what is no number is told elsewhere."""
    if isinstance(start, int) and isinstance(end, int) and start >= end:
        what = f"'{name}'" if name else "the span"
        yield f"{what} ends before it has begun ({start}–{end})", "let the end be above the start"


def keys(needed: Mapping[str, Shape], others: Mapping[str, Shape] | None = None, remedy: str = "") -> Shape:
    """An object with the needed keys, and perhaps some others; keys that are not named may hold anything.

    `remedy` says what to do where needed keys are missing.
    """
    shapes = {**needed, **(others or {})}

    def look(value: object, name: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            what = f"'{name}'" if name else "it"
            yield f"{what} is no object", "write it in braces, with its keys"
            return
        within = f"{name}." if name else ""
        missing = [f"'{within}{key}'" for key in needed if key not in value]
        if missing:
            yield f"{', '.join(missing)} {_IS[len(missing) > 1]} missing", remedy or _ADD[len(missing) > 1]
        for key, shape in shapes.items():
            if key in value:
                yield from shape(value[key], within + key)

    return look


def ordered(shape: Shape) -> Shape:
    """What the shape takes, an object, its `start` before its `end`."""

    def look(value: object, name: str) -> Iterator[Fault]:
        yield from shape(value, name)
        if isinstance(value, dict):
            yield from in_order(value.get("start"), value.get("end"), name)

    return look


def table(shape: Shape) -> Shape:
    """An object whose keys are free."""

    def look(value: object, name: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield f"'{name}' is no object", "write it in braces, one word for another"
            return
        for key, one in value.items():
            yield from text(key, name)
            yield from shape(one, f"{name}.{key}")

    return look


def _said(value: object) -> str:
    said = str(value)
    return f"'{said}'" if len(said) <= _SHOWN else f"'{said[:_SHOWN]}…'"
