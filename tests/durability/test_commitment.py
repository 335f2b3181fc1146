"""Commitment conditions: worked examples, known equivalences, and intervals against a grid."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from irenic.durability.commitment import (
    bargaining_range,
    first_strike,
    preventive_war,
    repeated_compliance,
)
from irenic.durability.interval import Interval, Truth
from irenic.model.errors import UsageError

F = Fraction
at = Interval.at


def span(low: str, high: str) -> Interval:
    return Interval(F(low), F(high))


def grid(interval: Interval) -> list[Fraction]:
    return [interval.low + (interval.high - interval.low) * F(k, 4) for k in range(5)]


def test_bargaining_range_worked() -> None:
    """p = .6, costs .1 and .15 → [.5, .75]."""
    found = bargaining_range(at("0.6"), at("0.1"), at("0.15"))
    assert (found.low, found.high) == (at("0.5"), at("0.75"))
    assert found.exists is Truth.YES


def test_bargaining_range_is_cut_at_nothing_and_everything() -> None:
    found = bargaining_range(at("0.05"), at("0.2"), at("0.99"))
    assert (found.low, found.high) == (at(0), at(1))


def test_bargaining_range_within_bounds() -> None:
    found = bargaining_range(span("0.5", "0.7"), span("0.1", "0.2"), span("0.1", "0.3"))
    assert found.low == span("0.3", "0.6")
    assert found.high == span("0.6", "1")


def test_preventive_war_worked() -> None:
    """δp₂ − p₁ = .9·.8 − .3 = .42; c_B(1 − δ)² = .5·.01 = .005: B cannot be bought off."""
    found = preventive_war(at("0.3"), at("0.8"), at("0.5"), at("0.9"))
    assert found.margin == at("-0.415")
    assert found.holds is Truth.NO
    # at equality B can still be bought off: the condition of war is strict
    edge = preventive_war(at("0.445"), at("0.5"), at("0.5"), at("0.9"))
    assert (edge.margin, edge.holds) == (at(0), Truth.YES)


def test_first_strike_worked() -> None:
    """An advantage of .3 against costs of .25 in all breaks peace; of .25 it does not."""
    assert first_strike(at("0.7"), at("0.4"), at("0.1"), at("0.15")).holds is Truth.NO
    edge = first_strike(at("0.65"), at("0.4"), at("0.1"), at("0.15"))
    assert (edge.margin, edge.holds) == (at(0), Truth.YES)


@pytest.mark.parametrize(("penalty", "patience"), [(0, F(1, 2)), (1, F(1, 3)), (2, 0), (3, 0)])
def test_repeated_compliance_worked(penalty: int, patience: Fraction) -> None:
    """T 5, R 3, P 1: gπ = 0 → .5, 1 → .333, 2 → 0."""
    found = repeated_compliance(at(5), at(3), at(1), at(penalty))
    assert found.patience_needed == at(patience)


@pytest.mark.parametrize("patience", ["0", "0.2", "1/3", "0.45", "0.5", "0.9", "1"])
def test_the_smallest_penalty_is_just_enough(patience: str) -> None:
    """With it the patience needed is at most the patience given; with a little less it is above, unless it is 0."""
    given = F(patience)
    found = repeated_compliance(at(5), at(3), at(1), None, at(given))
    assert found.penalty_needed is not None
    penalty = found.penalty_needed.low
    assert repeated_compliance(at(5), at(3), at(1), at(penalty)).patience_needed.high <= given
    if penalty > 0:
        less = at(penalty * F(999, 1000))
        assert repeated_compliance(at(5), at(3), at(1), less).patience_needed.low > given


def test_intervals_hold_every_number_within_and_no_more() -> None:
    t, r, p = span("4", "6"), span("2", "3"), span("0", "1")
    g, d = span("0.5", "1"), span("0.2", "0.6")
    found = repeated_compliance(t, r, p, g, d)
    exact = [
        repeated_compliance(at(a), at(b), at(c), at(e), at(f))
        for a, b, c, e, f in product(grid(t), grid(r), grid(p), grid(g), grid(d))
    ]
    needed = [one.patience_needed.low for one in exact]
    assert found.patience_needed == Interval(min(needed), max(needed))
    penalties = [one.penalty_needed.low for one in exact if one.penalty_needed]
    assert found.penalty_needed == Interval(min(penalties), max(penalties))


def test_margins_hold_every_number_within_and_no_more() -> None:
    p1, p2, c, d = span("0.2", "0.3"), span("0.4", "0.5"), span("0.1", "0.9"), span("0.3", "0.8")
    whole = preventive_war(p1, p2, c, d).margin
    each = [
        preventive_war(at(a), at(b), at(e), at(f)).margin.low
        for a, b, e, f in product(grid(p1), grid(p2), grid(c), grid(d))
    ]
    assert whole == Interval(min(each), max(each))
    whole = first_strike(p2, p1, c, d).margin
    each = [
        first_strike(at(a), at(b), at(e), at(f)).margin.low
        for a, b, e, f in product(grid(p2), grid(p1), grid(c), grid(d))
    ]
    assert whole == Interval(min(each), max(each))


def test_within_bounds_the_answer_may_depend() -> None:
    assert first_strike(span("0.5", "0.8"), at("0.4"), at("0.1"), at("0.1")).holds is Truth.DEPENDS


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: bargaining_range(at(2), at(0), at(0)), "p must lie within 0 and 1"),
        (lambda: bargaining_range(at(0), at(-1), at(0)), "cost_a must not be negative"),
        (lambda: repeated_compliance(at(3), at(3), at(1)), "temptation must be above reward"),
        (lambda: span("2", "1"), "from low to high"),
    ],
)
def test_numbers_that_mean_nothing_are_refused(call: object, told: str) -> None:
    assert callable(call)
    with pytest.raises(UsageError, match=told):
        call()
