"""Forbidden combinations: option rules and red lines in the one form that the engine works with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from irenic.model.codebook import OptionRef
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationModel, RedLine, RedLineKind
from irenic.model.rules import Rule


@dataclass(frozen=True, slots=True)
class Clause:
    """A combination that is crossed where, on every issue named, the option chosen lies in the mask.

    `masks` pairs an issue's index with the set of its option indices, as bits. `owner` is the index of the
    party whose red line it is, None for a rule, which binds whoever accepts. `term` is the red line's id, or
    the rule in words.
    """

    masks: tuple[tuple[int, int], ...]
    owner: int | None
    term: str

    def crossed_by(self, options: tuple[int, ...]) -> bool:
        """Whether a package, given as option indices, crosses the clause."""
        return all(mask >> options[issue] & 1 for issue, mask in self.masks)


def to_clauses(model: NegotiationModel) -> tuple[Clause, ...]:
    """Every rule and red line of the model as a clause; those that no package can cross are left out."""
    party_index = {party.id: k for k, party in enumerate(model.parties)}
    clauses = [_rule_clause(model, rule) for rule in model.rules]
    for line in model.red_lines:
        if line.party not in party_index:
            raise UsageError(
                f"red line '{line.id}' belongs to '{line.party}', which is no party of the model"
            )
        clauses.append(_line_clause(model, line, party_index[line.party]))
    return tuple(clause for clause in clauses if clause is not None)


def _line_clause(model: NegotiationModel, line: RedLine, owner: int) -> Clause | None:
    if line.kind is RedLineKind.EXCLUDES:
        masks = [(i, 1 << o) for i, o in _located(model, line.options)]
        return _intersected(masks, owner, line.id)
    wanted: dict[int, int] = {}
    for i, o in _located(model, line.options):
        wanted[i] = wanted.get(i, 0) | 1 << o
    return _intersected([(i, _full(model, i) & ~mask) for i, mask in wanted.items()], owner, line.id)


def _rule_clause(model: NegotiationModel, rule: Rule) -> Clause | None:
    (i, o), (j, q) = _located(model, (rule.option, rule.other))
    other = _full(model, j) & ~(1 << q) if rule.conclusion.holds else 1 << q
    return _intersected([(i, 1 << o), (j, other)], None, f"{rule.option} {rule.kind} {rule.other}")


def _intersected(masks: Iterable[tuple[int, int]], owner: int | None, term: str) -> Clause | None:
    joined: dict[int, int] = {}
    for issue, mask in masks:
        joined[issue] = joined.get(issue, mask) & mask
    if not all(joined.values()):
        return None
    return Clause(tuple(sorted(joined.items())), owner, term)


def _full(model: NegotiationModel, issue: int) -> int:
    return (1 << len(model.issues[issue].options)) - 1


def _located(model: NegotiationModel, refs: Iterable[OptionRef]) -> list[tuple[int, int]]:
    places = []
    for ref in refs:
        place = model.locate(ref)
        if place is None:
            raise UsageError(f"'{ref}' is no option of the model: use issue.option as the model lists them")
        places.append(place)
    return places
