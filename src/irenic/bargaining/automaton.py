"""What must be remembered about the issues already settled so that every clause can be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from irenic.bargaining.clauses import Clause
from irenic.bargaining.compiled import CompiledModel


class Key(NamedTuple):
    """The memory of a partial package: clauses that may still be crossed, parties that already refuse."""

    open: int
    refusing: int


START = Key(0, 0)


@dataclass(frozen=True, slots=True)
class Automaton:
    """The order in which issues are settled, and how each choice changes the key.

    Two partial packages with the same key can be completed in exactly the same ways.
    """

    model: CompiledModel
    order: tuple[int, ...]
    _first: tuple[tuple[int, ...], ...]
    _inner: tuple[tuple[int, ...], ...]
    _last: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, model: CompiledModel) -> Automaton:
        """The automaton over an order that keeps few clauses open at a time."""
        clauses = tuple(c for c in model.clauses if _can_matter(model, c))
        model = replace(model, clauses=clauses)
        order = order_issues(_effects(model), clauses)
        at = {issue: step for step, issue in enumerate(order)}
        first: list[list[int]] = [[] for _ in order]
        inner: list[list[int]] = [[] for _ in order]
        last: list[list[int]] = [[] for _ in order]
        for number, clause in enumerate(clauses):
            steps = sorted(at[issue] for issue, _ in clause.masks)
            last[steps[-1]].append(number)
            if len(steps) > 1:
                first[steps[0]].append(number)
            for step in steps[1:-1]:
                inner[step].append(number)
        return cls(model, order, *(tuple(map(tuple, group)) for group in (first, inner, last)))

    def advance(self, key: Key, step: int, option: int) -> Key | None:
        """The key after one more choice; None where it crosses a clause that every package must keep."""
        issue = self.order[step]
        is_open, refusing = key
        for number in self._first[step]:
            if self._matches(number, issue, option):
                is_open |= 1 << number
        for number in self._inner[step]:
            if not self._matches(number, issue, option):
                is_open &= ~(1 << number)
        for number in self._last[step]:
            pending = len(self.model.clauses[number].masks) == 1 or is_open >> number & 1
            is_open &= ~(1 << number)
            if pending and self._matches(number, issue, option):
                owner = self.model.clauses[number].owner
                if owner is None or owner in self.model.binding:
                    return None
                refusing |= 1 << owner
        if self.model.parties - refusing.bit_count() < self.model.needed:
            return None
        return Key(self._without_owners(is_open, refusing), refusing)

    def _matches(self, number: int, issue: int, option: int) -> bool:
        return any(i == issue and mask >> option & 1 for i, mask in self.model.clauses[number].masks)

    def _without_owners(self, is_open: int, refusing: int) -> int:
        """A party that already refuses has no further clause worth remembering."""
        if not is_open or not refusing:
            return is_open
        for number, clause in enumerate(self.model.clauses):
            if clause.owner is not None and refusing >> clause.owner & 1:
                is_open &= ~(1 << number)
        return is_open


def order_issues(effects: list[float], clauses: tuple[Clause, ...]) -> tuple[int, ...]:
    """An order that keeps few clauses open: each time an issue that leaves the fewest, least effect first.

    Issues that matter little come first because partial packages then stay few for longer.
    """
    remaining = list(range(len(effects)))
    scopes = [frozenset(issue for issue, _ in clause.masks) for clause in clauses if len(clause.masks) > 1]
    done: set[int] = set()
    order: list[int] = []
    while remaining:
        pick = min(remaining, key=lambda issue: (_open_after(scopes, done | {issue}), effects[issue], issue))
        remaining.remove(pick)
        done.add(pick)
        order.append(pick)
    return tuple(order)


def _effects(model: CompiledModel) -> list[float]:
    """How far each issue can move the parties' utilities, as shares of what all issues can, added up."""
    spans = [[int(span) for span in table.max(axis=0) - table.min(axis=0)] for table in model.gains]
    totals = [sum(column) or 1 for column in zip(*spans, strict=True)]
    return [sum(float(Fraction(s, t)) for s, t in zip(row, totals, strict=True)) for row in spans]


def _open_after(scopes: list[frozenset[int]], done: set[int]) -> int:
    return sum(1 for scope in scopes if scope & done and not scope <= done)


def _can_matter(model: CompiledModel, clause: Clause) -> bool:
    """A red line of a party whose acceptance can never be decisive need not be followed."""
    return clause.owner is None or clause.owner in model.binding or model.needed > len(model.vetoes)
