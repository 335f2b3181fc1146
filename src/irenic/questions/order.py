"""In which order can a draft be carried out? The best order, and ceasefire first beside framework first."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.durability.plan import Plan, find_circle, merge_stages, put_first
from irenic.durability.sequence import Sequence, find_sequence

CEASEFIRE, FRAMEWORK = "ceasefire", "framework"


@dataclass(frozen=True, slots=True)
class Constrained:
    """The best order under a constraint; `sequence` None where no order keeps to it, and `circle` says why."""

    name: str
    sequence: Sequence | None
    circle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A guarantee that the order needs: before `step`, on `party`, of at least `amount` in the party's units."""

    step: str
    party: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """The plan by stages, the best order of all, and the two constrained ones.

    `compared` is empty where the plan has no step of one of the two kinds.
    """

    plan: Plan
    best: Sequence
    compared: tuple[Constrained, ...]


def answer_order(plan: Plan) -> OrderAnswer:
    """Find the best order, and compare putting the ceasefire or the framework first."""
    staged = merge_stages(plan)
    best = find_sequence(staged)
    kinds = {step.kind for step in staged.steps}
    compared: tuple[Constrained, ...] = ()
    if {CEASEFIRE, FRAMEWORK} <= kinds:
        compared = (
            _constrain(staged, "ceasefire first", CEASEFIRE, FRAMEWORK),
            _constrain(staged, "framework first", FRAMEWORK, CEASEFIRE),
        )
    return OrderAnswer(staged, best, compared)


def needs_of(plan: Plan, sequence: Sequence) -> tuple[Need, ...]:
    """The guarantees that an order needs, step by step."""
    return tuple(
        Need(balance.step, party, -value)
        for balance in sequence.balances
        for party, value in zip(plan.parties, balance.balance, strict=True)
        if value < 0
    )


def _constrain(plan: Plan, name: str, first: str, then: str) -> Constrained:
    ordered = put_first(plan, first, then)
    circle = find_circle(ordered)
    return Constrained(name, None, circle) if circle else Constrained(name, find_sequence(ordered))
