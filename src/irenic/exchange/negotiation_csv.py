"""A negotiation model as a table, for spreadsheets: one line per party, issue and option."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from irenic.exchange.numbers import parse_exact, write_exact
from irenic.model.codebook import OptionRef
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.negotiation import (
    Acceptance,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    NegotiationOption,
    RedLine,
    RedLineKind,
    Value,
    Weight,
)

COLUMNS = ("party", "issue", "option", "weight", "value", "low", "high", "red_line")
THRESHOLDS = ("disagreement", "reservation", "aspiration", "threshold")
_LARGEST_FILE = 32 * 1024 * 1024


@dataclass(slots=True)
class _Row:
    """One party's line for one option."""

    value: Value
    excluded: bool


@dataclass(slots=True)
class _Table:
    file: str
    problems: list[Problem] = field(default_factory=list)
    issues: dict[str, list[str]] = field(default_factory=dict)
    parties: dict[str, dict[tuple[str, str], _Row]] = field(default_factory=dict)
    weights: dict[tuple[str, str], Fraction] = field(default_factory=dict)
    thresholds: dict[tuple[str, str], Fraction] = field(default_factory=dict)

    def fault(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(self.file, line, what, remedy))


def read_model_csv(path: Path) -> NegotiationModel:
    """The model in a CSV file with the columns of `COLUMNS`; party, issue, option and value are needed.

    A line without an issue gives one of the party's thresholds: its name stands under `option`. `red_line`
    is `yes` where the party excludes the option. Raises InvalidInputError with every fault found.
    """
    table = _Table(path.name)
    for line, row in enumerate(_rows(path), start=2):
        _take(table, line, row)
    _check_complete(table)
    if table.problems:
        raise InvalidInputError(table.problems)
    return _model(table, path.stem)


def write_model_csv(model: NegotiationModel) -> str:
    """The table of a model; rules, combinations and drafts do not fit into it and are left out."""
    excluded = {
        (line.party, line.options[0])
        for line in model.red_lines
        if line.kind is RedLineKind.EXCLUDES and len(line.options) == 1
    }
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for party in model.parties:
        for name in THRESHOLDS:
            number = getattr(party, name)
            if number is not None:
                writer.writerow([party.id, "", name, "", write_exact(number), "", "", ""])
        for i, issue in enumerate(model.issues):
            for o, option in enumerate(issue.options):
                value = party.values[i][o]
                ends = ["", ""] if value.low == value.high else map(write_exact, (value.low, value.high))
                red = "yes" if (party.id, OptionRef(issue.id, option.id)) in excluded else ""
                weight = write_exact(party.weights[i].value)
                writer.writerow([party.id, issue.id, option.id, weight, write_exact(value.point), *ends, red])
    return stream.getvalue()


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UsageError(f"{path.name} is larger than {_LARGEST_FILE >> 20} MB: this is no model table")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path.name} is not UTF-8 text: save it as CSV UTF-8") from None
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from None
    reader = csv.DictReader(io.StringIO(text), restkey="more", restval="")
    names = [name.strip() for name in reader.fieldnames or ()]
    missing = [name for name in ("party", "issue", "option", "value") if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    if missing or unknown:
        what = f"columns missing: {', '.join(missing) or 'none'}; unknown: {', '.join(unknown) or 'none'}"
        raise InvalidInputError([Problem(path.name, 1, what, f"use {', '.join(COLUMNS)}")])
    reader.fieldnames = names
    return [{key: str(value).strip() for key, value in row.items()} for row in reader]


def _take(table: _Table, line: int, row: dict[str, str]) -> None:
    party, issue, option = row["party"], row["issue"], row["option"]
    if not party:
        table.fault(line, "no party is named", "fill in the column party")
        return
    rows = table.parties.setdefault(party, {})
    value = _number(table, line, row, "value")
    if not issue:
        if option not in THRESHOLDS:
            table.fault(line, f"'{option}' is no threshold", f"use one of {', '.join(THRESHOLDS)}")
        elif value is not None:
            table.thresholds[party, option] = value
        return
    if option not in table.issues.setdefault(issue, []):
        table.issues[issue].append(option)
    if (issue, option) in rows:
        table.fault(line, f"{party} values {issue}.{option} twice", "keep one of the lines")
    if not row["value"]:
        table.fault(line, f"{party} gives {issue}.{option} no utility", "fill in the column value")
    rows[issue, option] = _Row(_interval(table, line, row, value), _yes(table, line, row))
    weight = _number(table, line, row, "weight")
    if weight is not None:
        if table.weights.setdefault((party, issue), weight) != weight:
            table.fault(line, f"{party} gives {issue} two weights", "give one weight per issue")
        if weight < 0:
            table.fault(line, f"the weight of {issue} is negative", "give 0 or more")


def _interval(table: _Table, line: int, row: dict[str, str], value: Fraction | None) -> Value:
    point = value or Fraction(0)
    low, high = _number(table, line, row, "low"), _number(table, line, row, "high")
    low, high = point if low is None else low, point if high is None else high
    if not low <= point <= high:
        table.fault(line, "the interval does not hold its value", "give low ≤ value ≤ high")
    return Value(point, low, high)


def _yes(table: _Table, line: int, row: dict[str, str]) -> bool:
    word = row.get("red_line", "").lower()
    if word not in {"", "yes", "no"}:
        table.fault(line, f"red_line is '{word}'", "write yes, or leave it empty")
    return word == "yes"


def _number(table: _Table, line: int, row: dict[str, str], column: str) -> Fraction | None:
    text = row.get(column, "")
    if not text:
        return None
    try:
        return parse_exact(text)
    except ValueError as error:
        table.fault(line, f"{column}: {error}", "write a finite decimal such as 12.5")
        return None


def _check_complete(table: _Table) -> None:
    if not table.issues:
        table.fault(0, "no option is valued", "add a line per party, issue and option")
    for party, rows in table.parties.items():
        for issue, options in table.issues.items():
            for option in options:
                if (issue, option) not in rows:
                    table.fault(0, f"{party} gives {issue}.{option} no utility", "add a line for it")


def _model(table: _Table, name: str) -> NegotiationModel:
    issues = tuple(
        NegotiationIssue(issue, issue, tuple(NegotiationOption(option, option) for option in options))
        for issue, options in table.issues.items()
    )
    parties = tuple(_party(table, party, rows) for party, rows in table.parties.items())
    lines = tuple(
        RedLine(f"{party}-{issue}-{option}", party, RedLineKind.EXCLUDES, (OptionRef(issue, option),))
        for party, rows in table.parties.items()
        for (issue, option), row in rows.items()
        if row.excluded
    )
    return NegotiationModel(name, name, parties, issues, Acceptance(len(parties)), red_lines=lines)


def _party(table: _Table, party: str, rows: dict[tuple[str, str], _Row]) -> NegotiatingParty:
    number = {name: table.thresholds.get((party, name)) for name in THRESHOLDS}
    return NegotiatingParty(
        id=party,
        name=party,
        weights=tuple(Weight(table.weights.get((party, issue), Fraction(1))) for issue in table.issues),
        values=tuple(tuple(rows[i, o].value for o in options) for i, options in table.issues.items()),
        disagreement=number["disagreement"] or Fraction(0),
        reservation=number["reservation"],
        aspiration=number["aspiration"],
        threshold=number["threshold"],
    )
