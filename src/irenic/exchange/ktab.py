"""KTAB's CSV of a spatial model: one or more dimensions on 0–100, actors with influence, position, salience."""

from __future__ import annotations

import csv
import io

from irenic.exchange.forecast_rows import RowReader
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.forecast import ForecastIssue

_HEAD = ("actor", "description", "influence")


def is_ktab(text: str) -> bool:
    """Whether the second line is a header of KTAB."""
    lines = [line for line in text.splitlines() if line.strip()][:2]
    if len(lines) < 2:
        return False
    return tuple(cell.strip().lower() for cell in lines[1].split(","))[:3] == _HEAD


def read_ktab(text: str, file: str) -> tuple[ForecastIssue, ...]:
    """One issue for each dimension of a KTAB file, positions on 0–100 and salience as a part of one.

    Spaces after commas and a comma at the end of a line are allowed. Raises InvalidInputError with every fault.
    """
    table = csv.reader(io.StringIO(text), skipinitialspace=True)
    rows = [(table.line_num, [cell.strip() for cell in row]) for row in table if any(c.strip() for c in row)]
    dimensions = _dimensions(rows, file)
    body = rows[2:]
    _check_counts(rows[0], len(body), len(dimensions), file)
    readers = [RowReader(file, percent=True) for _ in dimensions]
    for line, row in body:
        padded = row + [""] * (3 + 2 * len(dimensions) - len(row))
        for number, reader in enumerate(readers):
            position, salience = padded[3 + 2 * number : 5 + 2 * number]
            cells = {"actor": padded[0], "capability": padded[2], "position": position, "salience": salience}
            reader.take(line, cells)
            if position and not reader.problems and not 0 <= reader.actors[-1].position.point <= 100:
                reader.fault(line, f"the position {position} is outside the scale", "give 0 to 100")
    problems = {problem for reader in readers for problem in reader.problems}
    if problems:
        raise InvalidInputError(list(problems))
    return tuple(
        reader.finish(title, (0.0, 100.0)) for title, reader in zip(dimensions, readers, strict=True)
    )


def write_ktab(issue: ForecastIssue, description: str = "") -> str:
    """The points of one issue as a KTAB file: positions scaled to 0–100, influence so that the strongest has 100."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([issue.title, description, len(issue.actors), 1])
    writer.writerow(
        ["Actor", "Description", "Influence", f"{issue.title} Position", f"{issue.title} Salience"]
    )
    strongest = max(actor.capability.point for actor in issue.actors)
    width = issue.scale_max - issue.scale_min
    for actor in issue.actors:
        place = 100 * (actor.position.point - issue.scale_min) / width
        influence = 100 * actor.capability.point / strongest
        writer.writerow(
            [actor.name, "", f"{influence:.10g}", f"{place:.10g}", f"{100 * actor.salience.point:.10g}"]
        )
    return stream.getvalue()


def _dimensions(rows: list[tuple[int, list[str]]], file: str) -> list[str]:
    line, names = rows[1]
    while names and not names[-1]:
        names = names[:-1]
    columns = names[3:]
    pairs = list(zip(columns[::2], columns[1::2], strict=False))
    right = len(columns) % 2 == 0 and all(
        a.lower().endswith("position") and b.lower().endswith("salience") for a, b in pairs
    )
    if not pairs or not right:
        remedy = (
            "write Actor, Description, Influence, then '<dimension> Position, <dimension> Salience' for each"
        )
        raise InvalidInputError(
            [Problem(file, line, "the header does not pair positions and saliences", remedy)]
        )
    return [a[: -len("position")].strip() or f"Dimension {n}" for n, (a, _) in enumerate(pairs, start=1)]


def _check_counts(head: tuple[int, list[str]], actors: int, dimensions: int, file: str) -> None:
    line, cells = head
    told = [int(cell) if cell.isdigit() else -1 for cell in (*cells[2:4], *([""] * 2))][:2]
    if told != [actors, dimensions]:
        what = f"the first line tells of {' and '.join(cells[2:4]) or 'no'} actors and dimensions"
        remedy = f"write the model's name, a description, {actors}, {dimensions}"
        raise InvalidInputError([Problem(file, line, what, remedy)])
