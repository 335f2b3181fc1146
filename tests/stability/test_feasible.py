"""Feasible states: against all combinations, and at the sizes that real models have."""

from __future__ import annotations

import random
import time

import pytest

from irenic.model.conflict import Rule
from irenic.model.errors import UsageError
from irenic.model.logic import And, Expr, Iff, Not, Or, Var, implies
from irenic.stability.feasible import blocking_rules, feasible_states


def truth(expr: Expr, state: int) -> bool:
    """A statement's truth in one state, by the meaning of its words."""
    match expr:
        case Var(option):
            return bool(state >> option & 1)
        case Not(part):
            return not truth(part, state)
        case And(parts):
            return all(truth(part, state) for part in parts)
        case Or(parts):
            return any(truth(part, state) for part in parts)
        case Iff(left, right):
            return truth(left, state) == truth(right, state)


def random_expr(rng: random.Random, options: int, depth: int = 2) -> Expr:
    if depth == 0 or rng.random() < 0.3:
        return Var(rng.randrange(options))
    parts = tuple(random_expr(rng, options, depth - 1) for _ in range(2))
    return rng.choice([Not(parts[0]), And(parts), Or(parts), Iff(*parts), implies(*parts)])


@pytest.mark.parametrize("seed", range(150))
def test_agrees_with_all_combinations(seed: int) -> None:
    rng = random.Random(seed)
    options = rng.randint(1, 7)
    rules = [random_expr(rng, options) for _ in range(rng.randint(0, 4))]
    expected = [s for s in range(1 << options) if all(truth(rule, s) for rule in rules)]
    assert feasible_states(options, rules).tolist() == expected


def exactly_one(options: list[int]) -> Expr:
    chosen = [Var(o) for o in options]
    pairs = [Not(And((a, b))) for i, a in enumerate(chosen) for b in chosen[i + 1 :]]
    return And((Or(tuple(chosen)), *pairs))


def test_twenty_one_options_in_seven_groups_of_three() -> None:
    groups = [exactly_one([3 * g, 3 * g + 1, 3 * g + 2]) for g in range(7)]
    start = time.process_time()
    assert len(feasible_states(21, groups)) == 3**7
    assert time.process_time() - start < 0.5


def test_forty_options_of_which_few_states_are_feasible() -> None:
    """Twenty pairs, each one of two, and the first pair decides all others."""
    rules = [exactly_one([o, 39 - o]) for o in range(20)] + [Iff(Var(0), Var(o)) for o in range(1, 20)]
    start = time.process_time()
    states = feasible_states(40, rules)
    assert states.tolist() == [((1 << 20) - 1) << (20 * side) for side in (0, 1)]
    assert time.process_time() - start < 0.5


def test_sixty_two_options_fixed_one_by_one() -> None:
    assert feasible_states(62, [Var(o) for o in range(62)]).tolist() == [(1 << 62) - 1]


def test_too_many_states_are_refused_in_words() -> None:
    with pytest.raises(UsageError, match="more than 1,000 feasible states"):
        feasible_states(12, [], limit=1000)


def test_the_rules_that_block_are_named_and_no_others() -> None:
    rules = (
        Rule(Or((Var(0), Var(1))), "a or b"),
        Rule(Iff(Var(2), Var(3)), "c iff d"),
        Rule(implies(Var(0), Var(2)), "c if a"),
        Rule(Not(Iff(Var(2), Var(3))), "not (c iff d)"),
    )
    assert [rule.text for rule in blocking_rules(4, rules)] == ["c iff d", "not (c iff d)"]
