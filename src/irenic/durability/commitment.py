"""Conditions under which a bargain can be kept: small exact functions of numbers known within bounds.

Each takes shares and costs as intervals and gives what holds over all of them. Every function is monotone in each
of its arguments, so that bounds are reached at the ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.durability.interval import Interval, Truth
from irenic.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class BargainingRange:
    """A's shares that both sides prefer to war. `low` and `high` are its ends, each within bounds.

    `exists`: whether any share is in it.
    """

    low: Interval
    high: Interval
    exists: Truth


@dataclass(frozen=True, slots=True)
class Margin:
    """By how much a condition of peace is met (0 or above) or missed (below 0), and whether it is met."""

    margin: Interval
    holds: Truth


@dataclass(frozen=True, slots=True)
class Compliance:
    """The least patience at which keeping the deal is worth while, and the penalty that would do at a given one."""

    patience_needed: Interval
    penalty_needed: Interval | None
    holds: Truth | None


def bargaining_range(p: Interval, cost_a: Interval, cost_b: Interval) -> BargainingRange:
    """[p − c_A, p + c_B], cut at 0 and 1 (Fearon 1995).

    `p` is A's chance to win a war over a good of value 1, the costs are each side's own, in parts of that good.
    """
    _share("p", p)
    _not_negative(cost_a=cost_a, cost_b=cost_b)
    low = Interval(max(Fraction(0), p.low - cost_a.high), max(Fraction(0), p.high - cost_a.low))
    high = Interval(min(Fraction(1), p.low + cost_b.low), min(Fraction(1), p.high + cost_b.high))
    return BargainingRange(low, high, Truth.YES)  # with no negative cost, p itself is always in it


def preventive_war(p1: Interval, p2: Interval, cost_b: Interval, patience: Interval) -> Margin:
    """Whether a declining B can be bought off: it cannot iff δp₂ − p₁ > c_B(1 − δ)² (Fearon 1995).

    A's chance to win rises from `p1` now to `p2` for good; `cost_b` is B's cost of war for a period's good of 1;
    `patience` is the discount factor δ below 1.
    """
    _share("p1", p1)
    _share("p2", p2)
    _share("patience", patience)
    _not_negative(cost_b=cost_b)

    def margin(first: Fraction, second: Fraction, cost: Fraction, delta: Fraction) -> Fraction:
        return cost * (1 - delta) ** 2 - (delta * second - first)

    low = margin(p1.low, p2.high, cost_b.low, patience.high)
    high = margin(p1.high, p2.low, cost_b.high, patience.low)
    found = Interval(low, high)
    return Margin(found, found.is_at_least(0))


def first_strike(p_first: Interval, p_second: Interval, cost_a: Interval, cost_b: Interval) -> Margin:
    """Whether peace survives the advantage of striking first: iff p_first − p_second ≤ c_A + c_B (Fearon 1995).

    `p_first` and `p_second` are A's chances to win when it strikes first and when B does.
    """
    _share("p_first", p_first)
    _share("p_second", p_second)
    _not_negative(cost_a=cost_a, cost_b=cost_b)
    found = Interval(
        cost_a.low + cost_b.low - (p_first.high - p_second.low),
        cost_a.high + cost_b.high - (p_first.low - p_second.high),
    )
    return Margin(found, found.is_at_least(0))


def repeated_compliance(
    temptation: Interval,
    reward: Interval,
    punishment: Interval,
    penalty: Interval | None = None,
    patience: Interval | None = None,
) -> Compliance:
    """The patience δ* = (T − gπ − R)/(T − gπ − P) from which a deal is kept, and the smallest gπ that does.

    Each period a side gets R if both keep the deal, T once if it breaks it, and P ever after; a guarantee takes
    gπ (`penalty`: the loss π times the chance g that it is carried out) from who breaks it. T > R > P.
    """
    penalty = penalty or Interval.at(0)
    _not_negative(penalty=penalty)
    if not (temptation.low > reward.high and reward.low > punishment.high):
        raise UsageError(
            "temptation must be above reward, and reward above punishment, over their whole ranges"
        )
    needed = Interval(
        _patience(temptation.low - penalty.high, reward.high, punishment.low),
        _patience(temptation.high - penalty.low, reward.low, punishment.high),
    )
    if patience is None:
        return Compliance(needed, None, None)
    _share("patience", patience)
    worth = Interval(
        _penalty(temptation.low, reward.high, punishment.low, patience.high),
        _penalty(temptation.high, reward.low, punishment.high, patience.low),
    )
    margin = Interval(patience.low - needed.high, patience.high - needed.low)
    return Compliance(needed, worth, margin.is_at_least(0))


def _patience(temptation: Fraction, reward: Fraction, punishment: Fraction) -> Fraction:
    if temptation <= reward:
        return Fraction(0)
    return (temptation - reward) / (temptation - punishment)


def _penalty(temptation: Fraction, reward: Fraction, punishment: Fraction, patience: Fraction) -> Fraction:
    if patience == 1:
        return Fraction(0)
    return max(Fraction(0), temptation - (reward - patience * punishment) / (1 - patience))


def _share(name: str, value: Interval) -> None:
    if not value.within(0, 1):
        raise UsageError(f"{name} must lie within 0 and 1, not {value.low} to {value.high}")


def _not_negative(**values: Interval) -> None:
    for name, value in values.items():
        if value.low < 0:
            raise UsageError(f"{name} must not be negative, and is {value.low}")
