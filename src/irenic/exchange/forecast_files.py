"""Forecast issues in whatever format a file has: KTAB CSV, a CSV with a header, or JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from irenic.exchange.forecast_rows import INPUTS, RowReader, read_table, read_text
from irenic.exchange.ktab import is_ktab, read_ktab
from irenic.model.errors import UsageError
from irenic.model.forecast import ForecastIssue

COLUMNS = (
    "actor",
    *INPUTS,
    *(f"{name}_{end}" for name in INPUTS for end in ("low", "high")),
    "description",
)


def read_issues(path: Path, scale: tuple[float, float] | None = None) -> tuple[ForecastIssue, ...]:
    """The issues of a file: one for each dimension of a KTAB file, one of any other.

    `scale` are the ends of the scale of a file that does not tell them. Raises InvalidInputError with every
    fault, UsageError where the file is of no kind that is read.
    """
    if path.suffix.lower() == ".json":
        return (_read_json(path, scale),)
    text = read_text(path)
    if is_ktab(text):
        return read_ktab(text, path.name)
    rows = read_table(path, ("actor", *INPUTS), COLUMNS)
    return (_read_rows(path, rows, scale, path.stem),)


def _read_rows(
    path: Path,
    rows: list[tuple[int, dict[str, str]]],
    scale: tuple[float, float] | None,
    title: str,
    status_quo: float | None = None,
    unit: str = "",
) -> ForecastIssue:
    reader = RowReader(path.name, percent=_in_percent(rows))
    for line, row in rows:
        reader.take(line, row)
    if scale is not None:
        for actor in reader.actors:
            if actor.position.low < scale[0] or actor.position.high > scale[1]:
                reader.fault(0, f"the position of {actor.name} lies outside the scale", "correct one of them")
    return reader.finish(title, scale, status_quo, unit)


def _in_percent(rows: list[tuple[int, dict[str, str]]]) -> bool:
    """Whether any salience is above 1: then all are on 0 to 100."""
    for _, row in rows:
        try:
            if float(row.get("salience", "") or 0) > 1:
                return True
        except ValueError:
            continue
    return False


def _read_json(path: Path, scale: tuple[float, float] | None) -> ForecastIssue:
    try:
        data = json.loads(read_text(path))
    except (json.JSONDecodeError, RecursionError):
        raise UsageError(f"{path.name} is not valid JSON: correct it, or give a CSV file") from None
    actors = data.get("actors") if isinstance(data, dict) else None
    if not isinstance(actors, list) or not all(isinstance(actor, dict) for actor in actors):
        raise UsageError(f'{path.name} has no list of actors: write {{"actors": [{{"name": …, …}}]}}')
    rows = [(number, _cells(actor)) for number, actor in enumerate(actors, start=1)]
    told = data.get("scale")
    status_quo = _plain_number(data.get("status_quo"))
    unit = ""
    if isinstance(told, dict):
        low, high = _plain_number(told.get("min")), _plain_number(told.get("max"))
        unit = str(told.get("unit", ""))
        if scale is None and low is not None and high is not None:
            scale = (low, high)
    return _read_rows(path, rows, scale, str(data.get("name", path.stem)), status_quo, unit)


def _cells(actor: dict[str, Any]) -> dict[str, str]:
    cells = {key: "" if value is None else str(value) for key, value in actor.items()}
    return {"actor": cells.get("name", cells.get("actor", "")), **cells}


def _plain_number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
