"""One package explained: which terms it breaks, whether it is accepted, and what would be better for all."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.frontier import Frontier
from irenic.bargaining.packages import Options, Package
from irenic.bargaining.terms import Term, broken_terms


@dataclass(frozen=True, slots=True)
class Explanation:
    """A package against the terms, the acceptance rule and the frontier.

    `dominated_by` is an efficient package that is at least as good for all and better for some, where there
    is one; None also where the package is itself efficient or the frontier is not known exactly.
    """

    package: Package
    broken: tuple[Term, ...]
    accepted: bool
    dominated_by: Package | None


def explain_package(model: CompiledModel, frontier: Frontier, options: Options) -> Explanation:
    """What a package gives, what it breaks, and what would be better for all."""
    row = model.worth(options)
    refusing = model.refusing(options, row)
    return Explanation(
        package=Package(options, model.utilities(row)),
        broken=tuple(sorted(broken_terms(model, options), key=lambda t: (t.party, t.line or ""))),
        accepted=model.keeps_rules(options) and model.accepts(refusing),
        dominated_by=_dominating(frontier, row),
    )


def _dominating(frontier: Frontier, row: tuple[int, ...]) -> Package | None:
    for point in frontier.points:
        if point.scaled != row and all(a >= b for a, b in zip(point.scaled, row, strict=True)):
            return frontier.packages(point, 1)[0]
    return None
