"""One package explained: who loses what, against what, and which terms it breaks."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.frontier import Frontier
from irenic.bargaining.packages import Options, Package
from irenic.bargaining.terms import Term, broken_terms


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a package stands for one party.

    `shortfalls` pairs each issue that is not settled the party's best way with what that costs it, dearest
    first.
    """

    utility: Fraction
    gain: Fraction
    best: Fraction
    accepts: bool
    shortfalls: tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A package against the terms, the acceptance rule and the frontier.

    `dominated_by` is an efficient package that is at least as good for all and better for some, where there
    is one; None also where the package is itself efficient or the frontier is not known exactly.
    """

    package: Package
    keeps_rules: tuple[str, ...]
    broken: tuple[Term, ...]
    accepted: bool
    standings: tuple[Standing, ...]
    dominated_by: Package | None


def explain_package(model: CompiledModel, frontier: Frontier, options: Options) -> Explanation:
    """What a package gives, what it breaks, and what would be better for all."""
    row = model.worth(options)
    refusing = model.refusing(options, row)
    rules = tuple(c.term for c in model.clauses if c.owner is None and c.crossed_by(options))
    return Explanation(
        package=Package(options, model.utilities(row)),
        keeps_rules=rules,
        broken=tuple(sorted(broken_terms(model, options), key=lambda t: (t.party, t.line or ""))),
        accepted=not rules and model.accepts(refusing),
        standings=tuple(_standing(model, p, options, row, p not in refusing) for p in range(model.parties)),
        dominated_by=_dominating(frontier, row),
    )


def _standing(
    model: CompiledModel, party: int, options: Options, row: tuple[int, ...], accepts: bool
) -> Standing:
    unit = model.units[party]
    tops = [int(table[:, party].max()) for table in model.gains]
    missed = [
        (issue, unit * (top - int(model.gains[issue][options[issue], party])))
        for issue, top in enumerate(tops)
    ]
    return Standing(
        utility=unit * row[party],
        gain=unit * (row[party] - model.disagreement[party]),
        best=unit * sum(tops),
        accepts=accepts,
        shortfalls=tuple(sorted((m for m in missed if m[1]), key=lambda m: (-m[1], m[0]))),
    )


def _dominating(frontier: Frontier, row: tuple[int, ...]) -> Package | None:
    for point in frontier.points:
        if point.scaled != row and all(a >= b for a, b in zip(point.scaled, row, strict=True)):
            return frontier.packages(point, 1)[0]
    return None
