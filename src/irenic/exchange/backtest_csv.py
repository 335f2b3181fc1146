"""Past issues with outcomes from a CSV file: one line per case and actor."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from irenic.exchange.forecast_rows import INPUTS, RowReader, read_table
from irenic.exchange.numbers import parse_exact
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.forecast import ForecastIssue

NEEDED = ("case", "actor", *INPUTS, "outcome")
COLUMNS = (*NEEDED, "scale_min", "scale_max", "status_quo", "note")
_OF_CASE = ("outcome", "scale_min", "scale_max", "status_quo")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """An issue with its outcome, on the issue's scale."""

    issue: ForecastIssue
    outcome: float


@dataclass(slots=True)
class _Case:
    line: int
    numbers: dict[str, str]
    rows: list[tuple[int, dict[str, str]]]


def read_cases(path: Path) -> tuple[CaseRow, ...]:
    """The cases of a file, in its order; InvalidInputError with every fault found.

    Columns: case, actor, capability, position, salience, outcome; optional scale_min and scale_max (0 and 100
    unless told), status_quo, note. What belongs to a case may stand on its first line alone, or on each
    alike. Salience is on 0 to 1, or on 0 to 100 in the whole file.
    """
    rows = read_table(path, NEEDED, COLUMNS)
    problems: list[Problem] = []
    cases = _gather(rows, path.name, problems)
    percent = any(_number(row.get("salience", "")) > 1 for _, row in rows)
    found = []
    for name, case in cases.items():
        try:
            found.append(_build(name, case, path.name, percent))
        except InvalidInputError as error:
            problems += error.problems
    if not rows:
        problems.append(Problem(path.name, 0, "no case is listed", "give one line per case and actor"))
    if problems:
        raise InvalidInputError(problems)
    return tuple(found)


def _gather(rows: list[tuple[int, dict[str, str]]], file: str, problems: list[Problem]) -> dict[str, _Case]:
    cases: dict[str, _Case] = {}
    for line, row in rows:
        if not row["case"]:
            problems.append(Problem(file, line, "no case is named", "fill in the column case"))
            continue
        case = cases.setdefault(row["case"], _Case(line, {}, []))
        for column in _OF_CASE:
            told = row.get(column, "")
            if told and case.numbers.setdefault(column, told) != told:
                what = f"the case '{row['case']}' has two values of {column}"
                problems.append(Problem(file, line, what, "give one, on its first line or on each alike"))
        case.rows.append((line, row))
    return cases


def _build(name: str, case: _Case, file: str, percent: bool) -> CaseRow:
    reader = RowReader(file, percent=percent)
    for line, row in case.rows:
        reader.take(line, row)
    numbers = {"scale_min": 0.0, "scale_max": 100.0}
    for column, told in case.numbers.items():
        numbers[column] = _number(told)
        if numbers[column] != numbers[column]:
            reader.fault(case.line, f"{column} is '{told[:40]}'", "write a finite decimal such as 12.5")
    if "outcome" not in numbers:
        reader.fault(case.line, f"the case '{name}' has no outcome", "fill in the column outcome")
    low, high = numbers["scale_min"], numbers["scale_max"]
    if low >= high:
        reader.fault(case.line, f"the scale of '{name}' is {low:g} to {high:g}", "give two different ends")
    places = [(f"position of {actor.name}", actor.position.point) for actor in reader.actors]
    places += [(key, numbers[key]) for key in ("outcome", "status_quo") if key in numbers]
    for what, value in places:
        if value < low or value > high:
            reader.fault(case.line, f"the {what} in '{name}' is outside {low:g} to {high:g}", "correct it")
    if not reader.problems and not any(actor.salience.point for actor in reader.actors):
        reader.fault(case.line, f"nobody cares about '{name}': every salience is 0", "give one above 0")
    issue = reader.finish(name, (low, high), numbers.get("status_quo"))
    return CaseRow(issue, numbers["outcome"])


def _number(text: str) -> float:
    """The number, or not-a-number where there is none."""
    try:
        return float(parse_exact(text))
    except (ValueError, OverflowError):
        return float("nan")
