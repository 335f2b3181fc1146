"""In which order can provisions be carried out so that no party is ever better off stopping? Exact.

Dynamic programming over the sets of what is done (Held and Karp's scheme), all sets of one size at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from irenic.durability.plan import MOST_STEPS, Plan, find_circle
from irenic.model.errors import UsageError

Ints = NDArray[np.int64]
_LARGEST = 1 << 61


@dataclass(frozen=True, slots=True)
class StepBalance:
    """Before a step is carried out: what each party has from going on rather than stopping.

    Below 0 the party is better off stopping, and that much is the guarantee that it needs there.
    """

    step: str
    balance: tuple[Fraction, ...]

    @property
    def exposure(self) -> Fraction:
        """How much the most tempted party would gain by stopping; 0 where nobody would."""
        return max(Fraction(0), -min(self.balance))


@dataclass(frozen=True, slots=True)
class Sequence:
    """The best order and what it asks of whom.

    `exposure` is its largest exposure, the least of all orders'. `orders` is the number of orders that respect
    precedence, `self_enforcing` the number of those in which nobody is ever better off stopping. `best_for` is
    the least that each party's own largest exposure can be, whatever that means for the others.
    """

    balances: tuple[StepBalance, ...]
    exposure: Fraction
    orders: int
    self_enforcing: int
    best_for: tuple[Fraction, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the steps in their order."""
        return tuple(balance.step for balance in self.balances)

    def exposure_of(self, party: int) -> Fraction:
        """A party's largest exposure in this order."""
        return max(Fraction(0), *(-balance.balance[party] for balance in self.balances))


def evaluate_order(plan: Plan, order: tuple[str, ...]) -> tuple[StepBalance, ...]:
    """The balances along an order, straight from the definition.

    Before each step, going on brings a party its worth of the step and, times its patience, of all that is
    still to come after it; stopping costs it the penalties in force. The balance is the sum.
    """
    number = {step.id: n for n, step in enumerate(plan.steps)}
    found, done = [], set[str]()
    for place, name in enumerate(order):
        row = []
        for i, party in enumerate(plan.parties):
            later = sum((plan.worth[i][number[one]] for one in order[place + 1 :]), Fraction(0))
            in_force = sum(
                (p.amount for p in plan.penalties if p.party == party and done.issuperset(p.after)),
                Fraction(0),
            )
            row.append(plan.worth[i][number[name]] + plan.patience[i] * later + in_force)
        found.append(StepBalance(name, tuple(row)))
        done.add(name)
    return tuple(found)


def find_sequence(plan: Plan) -> Sequence:
    """The order with the smallest largest exposure; self-enforcing where that is 0. Exact to MOST_STEPS steps.

    Among equally good orders it is the one that takes the steps as they are listed. Raises UsageError where the
    plan is too long, or its steps wait for each other in a circle.
    """
    if len(plan.steps) > MOST_STEPS:
        raise UsageError(
            f"{len(plan.steps)} steps are more than {MOST_STEPS}: put some into one stage, or leave some out"
        )
    circle = find_circle(plan)
    if circle:
        raise UsageError(f"no order exists: these wait for each other in a circle: {', '.join(circle)}")
    table = _Table(plan)
    least, orders, stable = table.solve()
    order = table.trace(least[0])
    full = [Fraction(int(row[0]), table.scale) for row in least]
    return Sequence(
        balances=evaluate_order(plan, tuple(plan.steps[k].id for k in order)),
        exposure=full[0],
        orders=int(orders[0]),
        self_enforcing=int(stable[0]),
        best_for=tuple(full[1:]),
    )


class _Table:
    """All numbers as whole multiples of 1 / scale, so that comparisons are exact; sets as bits of an index."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.size = len(plan.steps)
        ids = {step.id: n for n, step in enumerate(plan.steps)}
        self.needs = [sum(1 << ids[name] for name in set(step.after)) for step in plan.steps]
        unit = lcm(
            *(v.denominator for row in plan.worth for v in row),
            *(p.amount.denominator for p in plan.penalties),
        )
        part = lcm(*(one.denominator for one in plan.patience))
        self.scale = unit * part
        worth = [[int(v * unit) for v in row] for row in plan.worth]
        patience = [int(one * part) for one in plan.patience]
        penalties = [(p, int(p.amount * unit)) for p in plan.penalties]
        biggest = max(sum(map(abs, row)) for row in worth) + sum(amount for _, amount in penalties)
        if 2 * biggest * part > _LARGEST:
            raise UsageError("the numbers have too many decimals to be compared exactly: write fewer")
        every = np.arange(1 << self.size, dtype=np.int64)
        self.next_worth = [[(part - b) * v for v in row] for row, b in zip(worth, patience, strict=True)]
        self.ahead: list[Ints] = []
        for i, party in enumerate(plan.parties):
            ahead = patience[i] * _remaining(worth[i])
            for penalty, amount in penalties:
                if penalty.party == party:
                    mask = sum(1 << ids[name] for name in set(penalty.after))
                    ahead[(every & mask) == mask] += part * amount
            self.ahead.append(ahead)

    def exposures(self, sets: Ints, step: int) -> list[Ints]:
        """For each set of done steps the exposure of all, then of each party, if `step` comes next."""
        own = [np.maximum(-(a[sets] + v[step]), 0) for a, v in zip(self.ahead, self.next_worth, strict=True)]
        worst = own[0]
        for one in own[1:]:
            worst = np.maximum(worst, one)
        return [worst, *own]

    def solve(self) -> tuple[list[Ints], Ints, Ints]:
        """For each set: the least possible largest exposure from there on, of all and of each party; and the
        numbers of orders and of self-enforcing orders of the rest.
        """
        count = 1 << self.size
        least = [np.full(count, _LARGEST, dtype=np.int64) for _ in range(len(self.plan.parties) + 1)]
        orders, stable = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
        for table in least:
            table[-1] = 0
        orders[-1] = stable[-1] = 1
        every = np.arange(count, dtype=np.int64)
        layers = np.argsort(np.bitwise_count(every), kind="stable")
        ends = np.cumsum(np.bincount(np.bitwise_count(every), minlength=self.size + 1))
        for level in range(self.size - 1, -1, -1):
            sets = every[layers[(ends[level - 1] if level else 0) : ends[level]]]
            for step in range(self.size):
                need = self.needs[step]
                free = sets[((sets >> step) & 1 == 0) & ((sets & need) == need)]
                if not free.size:
                    continue
                then = free | (1 << step)
                found = self.exposures(free, step)
                for table, exposure in zip(least, found, strict=True):
                    table[free] = np.minimum(table[free], np.maximum(exposure, table[then]))
                orders[free] += orders[then]
                stable[free] += np.where(found[0] == 0, stable[then], 0)
        return least, orders, stable

    def trace(self, least: Ints) -> list[int]:
        """An order that keeps to the least largest exposure, steps taken as listed where there is a choice."""
        done, bound = 0, int(least[0])
        order: list[int] = []
        while len(order) < self.size:
            for step in range(self.size):
                need, here = self.needs[step], np.array([done], dtype=np.int64)
                if done >> step & 1 or done & need != need:
                    continue
                if max(int(self.exposures(here, step)[0][0]), int(least[done | 1 << step])) <= bound:
                    order.append(step)
                    done |= 1 << step
                    break
        return order


def _remaining(worth: list[int]) -> Ints:
    """For each set of done steps the sum of what is not done."""
    sums = np.array([sum(worth)], dtype=np.int64)
    for value in worth:
        sums = np.concatenate([sums, sums - value])
    return sums
