"""A draft among the packages: what it breaks, who loses what, the nearest acceptable package, and trades."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.explain import Explanation, explain_package
from irenic.bargaining.feasible import UndecidedError
from irenic.bargaining.frontier import Frontier
from irenic.bargaining.nearest import Nearest, find_nearest, losses
from irenic.bargaining.terms import Term
from irenic.bargaining.trades import Trade, find_trades
from irenic.model.negotiation import Draft, NegotiationModel


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """A draft against the model.

    `settled` maps issue index to option index; `explanation` is there where it settles every issue. `broken`
    are the terms, and `rules` the option rules, that its provisions break whatever is added. `nearest` is
    None where no package is acceptable, or where the limit left it open (`note`). `paid` is what each party
    loses by the changes, negative where it gains.
    """

    draft: Draft
    settled: dict[int, int]
    explanation: Explanation | None
    broken: tuple[Term, ...]
    rules: tuple[str, ...]
    nearest: Nearest | None
    paid: tuple[Fraction, ...]
    trades: tuple[Trade, ...]
    note: str = ""


def answer_draft(
    model: NegotiationModel, compiled: CompiledModel, frontier: Frontier, draft: Draft, limit: int
) -> DraftAnswer:
    """Place one draft among the packages."""
    settled: dict[int, int] = {}
    for ref in draft.options:
        place = model.locate(ref)
        if place is not None:
            settled[place[0]] = place[1]
    explanation = None
    trades: tuple[Trade, ...] = ()
    if len(settled) == len(model.issues):
        options = tuple(settled[i] for i in range(len(model.issues)))
        explanation = explain_package(compiled, frontier, options)
        trades = find_trades(compiled, options)
    nearest, note = _nearest(compiled, settled, limit)
    broken, rules = _broken(compiled, settled)
    return DraftAnswer(
        draft=draft,
        settled=settled,
        explanation=explanation,
        broken=explanation.broken if explanation else broken,
        rules=rules,
        nearest=nearest,
        paid=_paid(compiled, settled, nearest),
        trades=trades,
        note=note,
    )


def _nearest(compiled: CompiledModel, settled: dict[int, int], limit: int) -> tuple[Nearest | None, str]:
    try:
        return find_nearest(compiled, settled, limit), ""
    except UndecidedError as error:
        return None, str(error)


def _broken(compiled: CompiledModel, settled: dict[int, int]) -> tuple[tuple[Term, ...], tuple[str, ...]]:
    """What the provisions alone cross: every issue of the clause is settled, and within its mask."""
    crossed = [
        clause
        for clause in compiled.clauses
        if all(issue in settled and mask >> settled[issue] & 1 for issue, mask in clause.masks)
    ]
    terms = tuple(Term(clause.owner, clause.term) for clause in crossed if clause.owner is not None)
    return terms, tuple(clause.term for clause in crossed if clause.owner is None)


def _paid(compiled: CompiledModel, settled: dict[int, int], nearest: Nearest | None) -> tuple[Fraction, ...]:
    if nearest is None:
        return ()
    lost = losses(compiled, settled, nearest.packages[0].options)
    return tuple(unit * loss for unit, loss in zip(compiled.units, lost, strict=True))
