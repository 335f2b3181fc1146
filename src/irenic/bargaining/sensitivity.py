"""Which weight, red line or reservation, changed alone and by how much, changes the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.frontier import frontier_of
from irenic.bargaining.merge import DEFAULT_LIMIT
from irenic.bargaining.packages import Package
from irenic.bargaining.solutions import solve_nash
from irenic.bargaining.terms import Term, keep_terms, list_terms
from irenic.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class WeightRange:
    """Between which multiples of one weight the Nash package stays the answer; None where without end.

    At `low` and `high` another package is as good; beyond them it is better.
    """

    party: int
    issue: int
    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class TermEffect:
    """A Nash package that there is where one term does not bind, and was not before.

    `newly_possible`: before there was no Nash solution at all.
    """

    term: Term
    package: Package
    newly_possible: bool


def weigh_ranges(
    model: CompiledModel, package: Package, limit: int = DEFAULT_LIMIT
) -> tuple[tuple[WeightRange, ...], bool]:
    """For every weight that is not zero, the multiples between which the package remains a Nash solution.

    Disagreement points and reservations stay as they are, and all other weights. Each issue's options are
    kept apart in the merge: within one option a weight only adds a constant, so that these frontiers hold
    every answer for every weight of that issue. Returns the ranges, and whether they are exact. Raises
    UsageError where fewer than all parties must accept.
    """
    if model.needed < model.parties:
        raise UsageError("weights are varied only where all parties must accept")
    ranges: list[WeightRange] = []
    exact = True
    for issue in range(len(model.sizes)):
        candidates, known = _per_option(model, issue, limit)
        exact &= known
        weighed = [p for p in range(model.parties) if (model.gains[issue][:, p] != 0).any()]
        ranges += [_range(model, candidates, package, party, issue) for party in weighed]
    return tuple(ranges), exact


def _per_option(
    model: CompiledModel, issue: int, limit: int
) -> tuple[list[tuple[int, tuple[int, ...]]], bool]:
    """Efficient points with each option of an issue, whatever the reservations: option and scaled utilities."""
    free = replace(model, thresholds=(None,) * model.parties)
    found: list[tuple[int, tuple[int, ...]]] = []
    exact = True
    for option in range(model.sizes[issue]):
        frontier = frontier_of(_with_option(free, issue, option), limit)
        exact &= frontier.exact
        found += [(option, point.scaled) for point in frontier.points]
    return found, exact


def _with_option(model: CompiledModel, issue: int, option: int) -> CompiledModel:
    """The model in which an issue is settled: its other options are gone, clauses keep their meaning."""
    clauses = []
    for clause in model.clauses:
        masks = dict(clause.masks)
        if issue in masks:
            if not masks[issue] >> option & 1:
                continue
            masks[issue] = 1
        clauses.append(replace(clause, masks=tuple(sorted(masks.items()))))
    return replace(
        model,
        sizes=tuple(1 if i == issue else size for i, size in enumerate(model.sizes)),
        gains=tuple(t[option : option + 1] if i == issue else t for i, t in enumerate(model.gains)),
        clauses=tuple(clauses),
    )


def _range(
    model: CompiledModel,
    candidates: list[tuple[int, tuple[int, ...]]],
    package: Package,
    party: int,
    issue: int,
) -> WeightRange:
    """Every product is linear in the multiple t of one weight, so that each rival bounds t from one side."""
    low: Fraction | None = None
    high: Fraction | None = None
    mine = _line(model, model.worth(package.options), package.options[issue], party, issue)
    assert mine is not None, "a Nash package gives every other party a gain"
    lost = [_complement(ray) for ray in _valid(model, mine, party)]
    won = [_better(model, mine, line, party) for line in _lines(model, candidates, party, issue)]
    for bottom, top in [*lost, *won]:
        if top is not None and top <= bottom:
            continue
        if bottom >= 1:
            high = bottom if high is None else min(high, bottom)
        elif top is not None and top <= 1:
            low = top if low is None else max(low, top)
    return WeightRange(party, issue, low, high)


@dataclass(frozen=True, slots=True)
class _Line:
    """The others' product of gains; the party's gain at multiple t of the weight is `base` + `step` × t."""

    others: int
    base: int
    step: int


_Ray = tuple[Fraction, Fraction | None]
"""Multiples from the first to the second; None is without end."""
_EVERYWHERE: _Ray = (Fraction(0), None)
_NOWHERE: _Ray = (Fraction(0), Fraction(0))


def _lines(
    model: CompiledModel, candidates: list[tuple[int, tuple[int, ...]]], party: int, issue: int
) -> list[_Line]:
    lines = (_line(model, row, option, party, issue) for option, row in candidates)
    return sorted({line for line in lines if line is not None}, key=lambda x: (x.others, x.base, x.step))


def _line(model: CompiledModel, row: tuple[int, ...], option: int, party: int, issue: int) -> _Line | None:
    """None where another party does not gain, or falls below its reservation."""
    others = 1
    for p, (u, d, t) in enumerate(zip(row, model.disagreement, model.thresholds, strict=True)):
        if p != party:
            if u <= d or (t is not None and u < t):
                return None
            others *= u - d
    step = int(model.gains[issue][option, party])
    return _Line(others, row[party] - step - model.disagreement[party], step)


def _valid(model: CompiledModel, line: _Line, party: int) -> list[_Ray]:
    """Where the party gains, and where it meets its reservation."""
    threshold = model.thresholds[party]
    floor = 0 if threshold is None else max(0, threshold - model.disagreement[party])
    return [_positive(line.base, line.step), _positive(line.base - floor, line.step)]


def _better(model: CompiledModel, mine: _Line, theirs: _Line, party: int) -> _Ray:
    """The multiples at which the other's product is greater and the other is a solution at all."""
    level = theirs.others * theirs.base - mine.others * mine.base
    slope = theirs.others * theirs.step - mine.others * mine.step
    rays = [_positive(level, slope), *_valid(model, theirs, party)]
    bottoms = [bottom for bottom, _ in rays]
    tops = [top for _, top in rays if top is not None]
    return max(bottoms), min(tops) if tops else None


def _positive(level: int, slope: int) -> _Ray:
    """Where level + slope × t is above zero, t from 0 up; where it is zero is its edge."""
    if slope == 0:
        return _EVERYWHERE if level > 0 else _NOWHERE
    edge = Fraction(-level, slope)
    if slope > 0:
        return max(edge, Fraction(0)), None
    return (Fraction(0), edge) if edge > 0 else _NOWHERE


def _complement(ray: _Ray) -> _Ray:
    bottom, top = ray
    if top is None:
        return Fraction(0), bottom
    return top, None


def drop_terms(model: CompiledModel, limit: int = DEFAULT_LIMIT) -> tuple[TermEffect, ...]:
    """The Nash solution without each red line and reservation in turn, where it differs or first exists."""
    before = solve_nash(frontier_of(model, limit))
    kept = {package.options for package in before.packages}
    effects = []
    terms = list_terms(model)
    for term in terms:
        after = solve_nash(frontier_of(keep_terms(model, set(terms) - {term}), limit))
        changed = [package for package in after.packages if package.options not in kept]
        if changed:
            effects.append(TermEffect(term, changed[0], not before.packages))
    return tuple(effects)
