"""Statements as `irenic code` prints them, read back from a file."""

from __future__ import annotations

from pathlib import Path

from irenic.evaluation.gold import read_lines
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.statement import Statement


def read_statements(path: Path) -> list[Statement]:
    """The statements of a JSON Lines file; InvalidInputError tells every line that is none."""
    problems: list[Problem] = []
    found: list[Statement] = []
    for number, data in read_lines(path, problems):
        try:
            found.append(Statement.from_json(data))
        except (KeyError, TypeError, ValueError, AttributeError):
            problems.append(
                Problem(path.name, number, "no statement", "give a file that irenic code printed")
            )
    if problems:
        raise InvalidInputError(problems)
    return found
