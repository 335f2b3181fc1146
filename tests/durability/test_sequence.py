"""Sequencing against all orders tried one by one, and against small cases worked by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pytest

from irenic.durability.plan import Penalty, Plan, Step, find_circle, merge_stages, put_first
from irenic.durability.sequence import evaluate_order, find_sequence
from irenic.model.errors import UsageError

F = Fraction


def make_plan(worth: dict[str, list[object]], patience: object = 1, **after: tuple[str, ...]) -> Plan:
    """`make_plan({"n": [-1, 3]}, s1=("s0",))`: steps s0, s1, … in the order of the lists."""
    size = len(next(iter(worth.values())))
    steps = tuple(Step(f"s{n}", f"Step {n}", after.get(f"s{n}", ())) for n in range(size))
    rows = tuple(tuple(F(str(v)) for v in row) for row in worth.values())
    return Plan(steps, tuple(worth), rows, (F(str(patience)),) * len(worth))


def test_who_gets_everything_first_would_stop() -> None:
    """North gains 3 by the first step and pays 2 in the second: with the gain in hand it stops.

    The other order leaves South exposed: it pays nothing first, so nobody is tempted.
    """
    plan = make_plan({"north": [3, -2], "south": [-1, 2]})
    found = find_sequence(plan)
    assert found.order == ("s1", "s0")
    # before s1: north has -2 + 3, south 2 - 1; before s0: north 3, south -1 with nothing to come
    assert [b.balance for b in found.balances] == [(F(1), F(1)), (F(3), F(-1))]
    assert found.exposure == 1
    assert (found.orders, found.self_enforcing) == (2, 0)
    # the listed order leaves north to pay 2 at the end
    assert max(b.exposure for b in evaluate_order(plan, ("s0", "s1"))) == 2


def test_a_guarantee_of_the_missing_amount_makes_it_hold() -> None:
    plan = make_plan({"north": [3, -2], "south": [-1, 2]})
    held = find_sequence(replace(plan, penalties=(Penalty("south", F(1)),)))
    assert held.exposure == 0
    assert held.self_enforcing == 1
    weak = find_sequence(replace(plan, penalties=(Penalty("south", F("0.99")),)))
    assert weak.exposure == F("0.01")


def test_a_guarantee_that_comes_later_does_not_help_before() -> None:
    plan = make_plan({"north": [3, -2], "south": [-1, 2]}, s0=("s1",))
    in_time = replace(plan, penalties=(Penalty("south", F(1), ("s1",)),))
    too_late = replace(plan, penalties=(Penalty("south", F(1), ("s0",)),))
    assert find_sequence(in_time).exposure == 0
    assert find_sequence(too_late).exposure == 1


def test_impatience_weighs_what_comes_after_the_next_step() -> None:
    """Going on costs 1 now and brings 3 later: worth while at patience 1/3 and above."""
    for patience, exposure in (("1", 0), ("1/3", 0), ("0.3", F(1, 10)), ("0", 1)):
        plan = make_plan({"north": [-1, 3]}, s1=("s0",))
        plan = replace(plan, patience=(F(patience),))
        assert find_sequence(plan).exposure == exposure


def test_small_steps_can_be_self_enforcing_where_large_ones_are_not() -> None:
    large = make_plan({"north": [-4, 5], "south": [5, -4]})
    small = make_plan({"north": [-1, "1.25"] * 4, "south": ["1.25", -1] * 4})
    assert find_sequence(large).exposure > find_sequence(small).exposure


def brute_force(plan: Plan) -> tuple[Fraction | None, int, int, list[Fraction]]:
    """Every order, one by one."""
    ids = [step.id for step in plan.steps]
    best: Fraction | None = None
    orders = stable = 0
    own: list[Fraction | None] = [None] * len(plan.parties)
    for order in permutations(ids):
        if any(order.index(a) > order.index(step.id) for step in plan.steps for a in step.after):
            continue
        orders += 1
        balances = evaluate_order(plan, order)
        worst = max(balance.exposure for balance in balances)
        stable += worst == 0
        best = worst if best is None else min(best, worst)
        for i in range(len(plan.parties)):
            most = max(F(0), *(-balance.balance[i] for balance in balances))
            held = own[i]
            own[i] = most if held is None else min(held, most)
    return best, orders, stable, [one for one in own if one is not None]


def random_plan(rng: random.Random, most: int) -> Plan:
    size, parties = rng.randint(1, most), rng.randint(1, 4)
    names = [f"p{i}" for i in range(parties)]
    steps = tuple(
        Step(f"s{n}", "", tuple(f"s{m}" for m in range(n) if rng.random() < 0.15)) for n in range(size)
    )
    shuffled = list(steps)
    rng.shuffle(shuffled)
    worth = tuple(
        tuple(F(rng.randint(-12, 14), rng.choice([1, 2, 4, 5])) for _ in range(size)) for _ in names
    )
    patience = tuple(rng.choice([F(1), F(9, 10), F(1, 2), F(0)]) for _ in names)
    penalties = tuple(
        Penalty(
            rng.choice(names),
            F(rng.randint(0, 8), 2),
            tuple(rng.sample([s.id for s in steps], rng.randint(0, min(2, size)))),
        )
        for _ in range(rng.randint(0, 2))
    )
    return Plan(tuple(shuffled), tuple(names), worth, patience, penalties)


def agree(seed: int, cases: int, most: int) -> None:
    rng = random.Random(seed)
    for _ in range(cases):
        plan = random_plan(rng, most)
        found = find_sequence(plan)
        best, orders, stable, own = brute_force(plan)
        assert found.exposure == best
        assert (found.orders, found.self_enforcing) == (orders, stable)
        assert list(found.best_for) == own
        assert max(b.exposure for b in found.balances) == best
        assert sorted(found.order) == sorted(step.id for step in plan.steps)


def test_agrees_with_all_orders() -> None:
    agree(seed=1, cases=400, most=5)


def test_agrees_with_all_orders_of_seven() -> None:
    agree(seed=2, cases=3, most=7)


@pytest.mark.slow
def test_agrees_with_all_orders_on_thousands() -> None:
    agree(seed=3, cases=3000, most=6)
    agree(seed=4, cases=60, most=7)


def test_stages_are_carried_out_at_once() -> None:
    plan = make_plan({"north": [3, -2, 1], "south": [-1, 2, 0]}, s2=("s0",))
    staged = replace(
        plan,
        steps=(replace(plan.steps[0], stage="swap"), replace(plan.steps[1], stage="swap"), plan.steps[2]),
    )
    merged = merge_stages(staged)
    assert [step.id for step in merged.steps] == ["swap", "s2"]
    assert merged.worth == ((F(1), F(1)), (F(1), F(0)))
    assert merged.steps[1].after == ("swap",)
    assert find_sequence(merged).exposure == 0


def test_kinds_put_first() -> None:
    plan = make_plan({"north": [1, 1, 1]})
    kinds = ("framework", "ceasefire", "")
    plan = replace(plan, steps=tuple(replace(s, kind=k) for s, k in zip(plan.steps, kinds, strict=True)))
    first = put_first(plan, "ceasefire", "framework")
    order = find_sequence(first).order
    assert order.index("s1") < order.index("s0")
    assert find_sequence(first).orders == 3
    blocked = replace(first, steps=(first.steps[0], replace(first.steps[1], after=("s0",)), first.steps[2]))
    assert set(find_circle(blocked)) == {"s0", "s1"}
    with pytest.raises(UsageError, match="circle"):
        find_sequence(blocked)


def test_twenty_one_steps_are_refused_and_many_decimals_too() -> None:
    with pytest.raises(UsageError, match="more than 20"):
        find_sequence(make_plan({"n": [0] * 21}))
    plan = make_plan({"n": [1, 1]})
    odd = replace(plan, worth=((F(1, 10**12 + 1), F(1, 10**12 + 3)),), patience=(F(1, 10**9 + 7),))
    with pytest.raises(UsageError, match="decimals"):
        find_sequence(odd)


def test_parties_renamed_give_the_same_order() -> None:
    rng = random.Random(9)
    for _ in range(20):
        plan = random_plan(rng, 5)
        turned = Plan(plan.steps, plan.parties[::-1], plan.worth[::-1], plan.patience[::-1], plan.penalties)
        assert find_sequence(plan).order == find_sequence(turned).order
