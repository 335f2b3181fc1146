"""Evidence and the analyst's capabilities → the inputs of a forecast on one ordered issue."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from irenic.exchange.forecast_rows import INPUTS, RowReader, read_table
from irenic.model.codebook import Issue
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.forecast import Estimate, ForecastIssue
from irenic.model.position import OptionStance, Position
from irenic.model.terms import Polarity
from irenic.questions.study import Study

SALIENCE_ERROR = 0.25
COLUMNS = ("actor", *INPUTS, *(f"{name}_{end}" for name in INPUTS for end in ("low", "high")), "basis")
_WANTED = (Polarity.SUPPORT, Polarity.CONDITIONAL, Polarity.OPEN)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A party that takes no part in the forecast, and why."""

    party: str
    why: str


def issue_from_study(
    study: Study, issue_id: str | None, capabilities: Path | None, status_quo: str | None = None
) -> tuple[ForecastIssue, tuple[LeftOut, ...]]:
    """The forecast issue for one ordered issue of the codebook, and the parties left out.

    Position: the values of the options that a party is for, at their strongest firmness. Salience: how much of
    what it says is about this issue. Capability: the analyst's, from a CSV file; anything in that file goes
    before what is derived. Raises UsageError where the issue is not ordered or there is no file.
    """
    issue = _ordered_issue(study, issue_id)
    if capabilities is None:
        raise UsageError(
            "capabilities are an analyst's judgement and are never invented: give --capabilities FILE, a CSV "
            "with the columns actor (a party's id) and capability"
        )
    rows = read_table(capabilities, ("actor", "capability"), COLUMNS)
    _check_parties(rows, capabilities, study)
    collected = _Collected(RowReader(capabilities.name))
    for line, row in rows:
        _collect(collected, study, issue, line, row)
    left = (*collected.left, *_not_listed(study, issue, {row["actor"] for _, row in rows}))
    scale = _check_scale(collected, issue, left)
    made = collected.reader.finish(issue.label, scale, _status_quo(issue, status_quo))
    actors = tuple(
        replace(actor, basis=collected.basis[actor.name], evidence=collected.evidence[actor.name])
        for actor in made.actors
    )
    return replace(made, actors=actors), left


@dataclass(slots=True)
class _Collected:
    """What the rows come to: actors in the reader, how each is known, the statements, who is left out."""

    reader: RowReader
    basis: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    evidence: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left: list[LeftOut] = field(default_factory=list)


def _collect(found: _Collected, study: Study, issue: Issue, line: int, row: dict[str, str]) -> None:
    """Take one row: what it tells goes before what is derived."""
    party = row["actor"]
    cell = study.positions.of(party, issue.id)
    known, ids, marks = _derive(study, issue, cell)
    told = f"analyst: {row.get('basis') or 'no basis given'}"
    for name in INPUTS:
        if row.get(name):
            marks[name] = told
            known = {key: value for key, value in known.items() if not key.startswith(name)}
    given = {key: value for key, value in row.items() if value}
    if "position" not in known and "position" not in given:
        found.left.append(LeftOut(party, _why_unknown(cell)))
        return
    found.reader.take(line, {**known, **given})
    found.evidence[party] = ids if "position" in known else ()
    found.basis[party] = tuple((name, marks[name]) for name in INPUTS if name in marks)


def _check_scale(found: _Collected, issue: Issue, left: tuple[LeftOut, ...]) -> tuple[float, float]:
    """The ends of the scale; a position off it is noted, and nobody with a position is an error."""
    values = [option.value for option in issue.options if option.value is not None]
    low, high = min(values), max(values)
    for actor in found.reader.actors:
        if actor.position.low < low or actor.position.high > high:
            found.reader.fault(
                0, f"the position of {actor.name} is off the scale", "use the values of the options"
            )
    if not found.reader.actors and not found.reader.problems:
        told = "; ".join(f"{one.party}: {one.why}" for one in left)
        raise UsageError(f"no party has both a known position on {issue.id} and a capability ({told})")
    return low, high


def _ordered_issue(study: Study, issue_id: str | None) -> Issue:
    ordered = [issue.id for issue in study.codebook.issues if issue.ordered]
    listed = ", ".join(ordered) or "none: write `ordered: true` and give every option of an issue a `value`"
    if issue_id is None and len(ordered) == 1:
        issue_id = ordered[0]
    if issue_id is None:
        raise UsageError(f"say which issue with --issue; the codebook's ordered issues are {listed}")
    issue = study.codebook.issue_by_id.get(issue_id)
    if issue is None or not issue.ordered:
        what = "is not ordered" if issue else "is no issue of the codebook"
        raise UsageError(f"'{issue_id}' {what}; its ordered issues are {listed}")
    return issue


def _check_parties(rows: list[tuple[int, dict[str, str]]], path: Path, study: Study) -> None:
    parties = study.codebook.party_by_id
    remedy = f"use the id of a party: {', '.join(parties)}"
    wrong = [
        Problem(path.name, line, f"'{row['actor']}' is no party", remedy)
        for line, row in rows
        if row["actor"] not in parties
    ]
    if wrong:
        raise InvalidInputError(wrong)


def _derive(
    study: Study, issue: Issue, cell: Position
) -> tuple[dict[str, str], tuple[str, ...], dict[str, str]]:
    """Cells of a row from evidence, the statements behind the position, and how each is known."""
    found: dict[str, str] = {"actor": cell.party}
    marks: dict[str, str] = {}
    most = max(
        study.positions.of(cell.party, other.id).coverage.statements for other in study.codebook.issues
    )
    said = cell.coverage.statements
    if most and said:
        salience = said / most
        found["salience"] = f"{salience:.6f}"
        found["salience_low"] = f"{max(0.0, salience - SALIENCE_ERROR):.6f}"
        found["salience_high"] = f"{min(1.0, salience + SALIENCE_ERROR):.6f}"
        marks["salience"] = f"rule: {said} counted statements here, {most} on the issue it speaks of most"
    placed = _place(issue, cell)
    if placed is None:
        return found, (), marks
    estimate, stances = placed
    found |= {
        "position": f"{estimate.point:.12g}",
        "position_low": f"{estimate.low:.12g}",
        "position_high": f"{estimate.high:.12g}",
    }
    ids = dict.fromkeys(statement.id for stance in stances for statement in stance.evidence)
    marks["position"] = f"record: {', '.join(stance.option.option for stance in stances)}"
    return found, tuple(ids), marks


def _place(issue: Issue, cell: Position) -> tuple[Estimate, list[OptionStance]] | None:
    """Where a party stands: the mean value of what it is for most firmly; the range is all that it is open to."""
    value = {option.id: option.value for option in issue.options}
    for polarity in _WANTED:
        wanted = [stance for stance in cell.stances if stance.known and stance.polarity is polarity]
        if wanted:
            break
    else:
        return None
    firmest = max(stance.firmness.rank for stance in wanted)
    held = [stance for stance in wanted if stance.firmness.rank == firmest]
    points = [float(value[stance.option.option] or 0.0) for stance in held]
    point = sum(points) / len(points)
    near = [
        float(value[stance.option.option] or 0.0)
        for stance in cell.stances
        if stance.known and (stance.contested or stance.polarity in _WANTED)
    ]
    return Estimate(point, min(*near, point), max(*near, point)), held


def _why_unknown(cell: Position) -> str:
    opposed = [stance.option.option for stance in cell.stances if stance.polarity is Polarity.OPPOSE]
    if opposed:
        return f"is on record only against {', '.join(opposed)}; what it is for is not known"
    contested = [stance.option.option for stance in cell.stances if stance.contested]
    if contested:
        return f"what is on record is contested ({', '.join(contested)})"
    return "nothing counted is on record for any option"


def _not_listed(study: Study, issue: Issue, listed: set[str]) -> list[LeftOut]:
    return [
        LeftOut(party.id, "speaks on the issue, but the capabilities do not list it")
        for party in study.codebook.parties
        if party.id not in listed and study.positions.of(party.id, issue.id).known
    ]


def _status_quo(issue: Issue, named: str | None) -> float | None:
    if named is None:
        return None
    option = issue.option(named)
    if option is not None and option.value is not None:
        return option.value
    return read_number(named, "--status-quo", f"an option of {issue.id} or a number")


def read_number(text: str, option: str, kind: str = "a number") -> float:
    """A number given on the command line; UsageError where it is none."""
    from irenic.exchange.numbers import parse_exact

    try:
        return float(parse_exact(text))
    except ValueError:
        raise UsageError(f"{option}: '{text[:40]}' is not {kind}") from None
