"""JSON files that people give: an ordinary file within a limit, UTF-8, with the line of what is wrong."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from irenic.evaluation.shapes import Shape
from irenic.model.errors import InvalidInputError, Problem

MAX_BYTES = 256 * 1024 * 1024
"""The largest file that is read: some 200,000 statements."""


def read_objects(path: Path, shape: Shape, problems: list[Problem]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file that have a shape, with their lines; all else goes to `problems`."""
    try:
        lines = _text(path).split("\n")
    except InvalidInputError as error:
        problems += error.problems
        return
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            problems.append(Problem(path.name, number, "not JSON", "write one object a line"))
            continue
        if not isinstance(data, dict):
            problems.append(Problem(path.name, number, "not an object", "write one object a line"))
            continue
        faults = [Problem(path.name, number, *fault) for fault in shape(data, "")]
        problems += faults
        if not faults:
            yield number, data


def read_value(path: Path) -> Any:
    """The one value of a JSON file; InvalidInputError where it is none."""
    try:
        return json.loads(_text(path))
    except json.JSONDecodeError as error:
        what, remedy = f"not JSON ({error.msg})", "check brackets, commas and quotation marks"
        raise InvalidInputError([Problem(path.name, error.lineno, what, remedy)]) from None
    except (ValueError, RecursionError):
        what, remedy = "not JSON that can be read", "check that brackets are closed and numbers short"
        raise InvalidInputError([Problem(path.name, 0, what, remedy)]) from None


def _text(path: Path) -> str:
    """The text of an ordinary file; no more than the limit is ever in memory, and no pipe is waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _refusal(path, "is not an ordinary file", "give a file")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it has no valid name").lower()
        raise _refusal(path, f"cannot be read: {reason}", "check the path") from None
    if len(data) > MAX_BYTES:
        raise _refusal(path, f"is larger than {MAX_BYTES // 1024 // 1024} MB", "split it")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refusal(path, "is not UTF-8 text", "save it again with the encoding UTF-8", line) from None


def _refusal(path: Path, what: str, remedy: str, line: int = 0) -> InvalidInputError:
    return InvalidInputError([Problem(path.name or str(path), line, what, remedy)])
