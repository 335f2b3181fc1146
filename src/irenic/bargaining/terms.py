"""The terms that a package may break: each red line, and each party's reservation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from irenic.bargaining.compiled import CompiledModel


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A red line, by its id, or (`line` None) a party's reservation; `party` is the party's index."""

    party: int
    line: str | None = None


def list_terms(model: CompiledModel) -> tuple[Term, ...]:
    """Every red line that some package can cross, and every reservation, in the model's order."""
    lines = [Term(clause.owner, clause.term) for clause in model.clauses if clause.owner is not None]
    return (*lines, *(Term(p) for p, threshold in enumerate(model.thresholds) if threshold is not None))


def keep_terms(model: CompiledModel, kept: Iterable[Term]) -> CompiledModel:
    """The model in which only these red lines and reservations bind; option rules always do."""
    chosen = set(kept)
    return replace(
        model,
        clauses=tuple(c for c in model.clauses if c.owner is None or Term(c.owner, c.term) in chosen),
        thresholds=tuple(t if Term(p) in chosen else None for p, t in enumerate(model.thresholds)),
    )


def broken_terms(model: CompiledModel, options: tuple[int, ...]) -> frozenset[Term]:
    """The red lines that a package crosses and the reservations that it misses."""
    row = model.worth(options)
    lines = {Term(c.owner, c.term) for c in model.clauses if c.owner is not None and c.crossed_by(options)}
    missed = {Term(p) for p, t in enumerate(model.thresholds) if t is not None and row[p] < t}
    return frozenset(lines | missed)
