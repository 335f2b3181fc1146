"""Rows of actors with their inputs → a forecast issue, with every fault at its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from irenic.exchange.numbers import parse_exact
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.forecast import Actor, Estimate, ForecastIssue

INPUTS = ("capability", "position", "salience")
_LARGEST_FILE = 8 * 1024 * 1024
_MOST_ACTORS = 2000


@dataclass(slots=True)
class RowReader:
    """Collects actors and faults; `percent` tells that saliences are on a scale of 0 to 100."""

    file: str
    percent: bool = False
    problems: list[Problem] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)

    def fault(self, line: int, what: str, remedy: str) -> None:
        """Note a fault."""
        self.problems.append(Problem(self.file, line, what, remedy))

    def take(self, line: int, row: Mapping[str, str]) -> None:
        """Add the actor of one row: actor, capability, position, salience, and `<input>_low`, `<input>_high`."""
        name = row.get("actor", "")
        if not name:
            self.fault(line, "no actor is named", "fill in the column actor")
            return
        if not name.isprintable():
            self.fault(line, "the name of an actor holds control characters", "write it as plain text")
            return
        if any(actor.name == name for actor in self.actors):
            self.fault(line, f"'{name}' is listed twice", "keep one of the lines, or give them two names")
            return
        found = {one: self._estimate(line, row, one) for one in INPUTS}
        capability, position, salience = (found[one] for one in INPUTS)
        if capability is None or position is None or salience is None:
            return
        if self._check(line, capability, salience):
            basis = tuple((one, "file") for one in INPUTS)
            self.actors.append(Actor(name, capability, position, salience, basis))

    def finish(
        self, title: str, scale: tuple[float, float] | None, status_quo: float | None = None, unit: str = ""
    ) -> ForecastIssue:
        """The issue; InvalidInputError with every fault. Without a scale it is the range of the positions."""
        if len(self.actors) > _MOST_ACTORS:
            self.fault(0, f"{len(self.actors)} actors", f"give at most {_MOST_ACTORS}")
        if not self.actors and not self.problems:
            self.fault(0, "no actor is listed", "give one line per actor")
        notes: tuple[str, ...] = ()
        if not self.problems and scale is None:
            ends = [(actor.position.low, actor.position.high) for actor in self.actors]
            scale = min(low for low, _ in ends), max(high for _, high in ends)
            notes = ("No scale is given: it is taken from the lowest and highest position.",)
            if scale[0] == scale[1]:
                self.fault(0, "all actors hold the same position", "say the ends of the scale with --scale")
        if self.problems:
            raise InvalidInputError(self.problems)
        assert scale is not None
        return ForecastIssue(title, tuple(self.actors), *scale, status_quo, unit, notes)

    def _check(self, line: int, capability: Estimate, salience: Estimate) -> bool:
        if capability.low <= 0:
            self.fault(line, f"the capability is {capability.low:g}", "give a number above 0")
            return False
        if salience.low < 0 or salience.high > 1:
            self.fault(line, "the salience is outside its scale", "give 0 to 1, or 0 to 100 for all actors")
            return False
        return True

    def _estimate(self, line: int, row: Mapping[str, str], name: str) -> Estimate | None:
        numbers = [self._number(line, row, name + end) for end in ("", "_low", "_high")]
        point, low, high = numbers
        if point is None:
            if not row.get(name):
                self.fault(line, f"no {name} is given", f"fill in the column {name}")
            return None
        if name == "salience" and self.percent:
            point, low, high = (None if n is None else n / 100 for n in numbers)
        assert point is not None
        low, high = point if low is None else low, point if high is None else high
        if not low <= point <= high:
            self.fault(line, f"the {name} is outside its range", "give low ≤ point ≤ high")
            return None
        return Estimate(point, low, high)

    def _number(self, line: int, row: Mapping[str, str], column: str) -> float | None:
        text = row.get(column, "")
        if not text:
            return None
        try:
            return float(parse_exact(text))
        except (ValueError, OverflowError) as error:
            self.fault(line, f"{column}: {error}", "write a finite decimal such as 12.5")
            return None


def read_text(path: Path) -> str:
    """The text of a small file; UsageError in one sentence where it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UsageError(
                f"{path.name} is larger than {_LARGEST_FILE >> 20} MB: this is no table of actors"
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path.name} is not UTF-8 text: save it as CSV UTF-8") from None
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from None


def read_table(
    path: Path, needed: tuple[str, ...], known: tuple[str, ...]
) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with a header, each with its line; InvalidInputError where columns are wrong."""
    reader = csv.DictReader(io.StringIO(read_text(path)), restkey="", restval="")
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        missing = [name for name in needed if name not in names]
        unknown = [name for name in names if name not in known and name]
        doubled = sorted({name for name in names if names.count(name) > 1 and name})
        if missing or unknown or doubled:
            what = "; ".join(
                f"columns {how}: {', '.join(which)}"
                for how, which in (("missing", missing), ("unknown", unknown), ("given twice", doubled))
                if which
            )
            raise InvalidInputError([Problem(path.name, 1, what, f"use {', '.join(known)}")])
        reader.fieldnames = names
        rows = []
        for row in reader:
            if any(str(value).strip() for value in row.values()):
                cells = {key: str(value).strip() for key, value in row.items() if key}
                rows.append((reader.line_num, cells))
        return rows
    except csv.Error as error:
        raise InvalidInputError(
            [Problem(path.name, reader.line_num, f"not a CSV table ({error})", "save it again as CSV UTF-8")]
        ) from None
