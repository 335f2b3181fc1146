"""The inverse question against all preferences that there are, on small conflicts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest
from tests.stability.oracle import CONCEPTS, Moves, Oracle
from tests.stability.published import ELMIRA

from irenic.stability.game import listed_game
from irenic.stability.inverse import find_changes


def weak_orders(size: int) -> list[list[int]]:
    """Every order of a few states, ties allowed, as levels without gaps."""
    return [
        list(levels)
        for levels in product(range(size), repeat=size)
        if set(levels) == set(range(max(levels) + 1))
    ]


def sign(a: int, b: int) -> int:
    return (a > b) - (a < b)


def counted_pairs(moves: dict[int, set[int]], size: int, target: int) -> set[tuple[int, int]]:
    """Pairs joined by an own move, and pairs with the target."""
    joined = {(min(s, t), max(s, t)) for s, targets in moves.items() for t in targets}
    return joined | {(min(s, target), max(s, target)) for s in range(size) if s != target}


def least_change(moves: Moves, payoffs: list[list[int]], target: int, concept: str) -> int | None:
    """By trying every preference of everybody."""
    size = len(payoffs[0])
    pairs = [counted_pairs(each, size, target) for each in moves]

    def cost(i: int, levels: list[int]) -> int:
        old = payoffs[i]
        return sum(sign(old[a], old[b]) != sign(levels[a], levels[b]) for a, b in pairs[i])

    best = None
    for orders in product(weak_orders(size), repeat=len(moves)):
        total = sum(cost(i, levels) for i, levels in enumerate(orders))
        if best is not None and total >= best:
            continue
        oracle = Oracle(moves, list(orders))
        if all(oracle.stable(concept, i, target) for i in oracle.players):
            best = total
    return best


def small_cases(seeds: range) -> Iterator[tuple[int, Moves, list[list[int]], int]]:
    for seed in seeds:
        rng = random.Random(seed)
        players, size = rng.choice([(2, 4), (2, 3), (3, 3)])
        moves: Moves = [
            {s: {t for t in range(size) if t != s and rng.random() < 0.5} for s in range(size)}
            for _ in range(players)
        ]
        payoffs = [[rng.randrange(size) for _ in range(size)] for _ in range(players)]
        yield seed, moves, payoffs, rng.randrange(size)


def check(seed: int, moves: Moves, payoffs: list[list[int]], target: int) -> None:
    game = listed_game(tuple(f"dm{i}" for i in range(len(moves))), moves, payoffs)
    for concept in CONCEPTS:
        found = find_changes(game, target, concept)
        expected = least_change(moves, payoffs, target, concept)
        assert found.complete
        sizes = {len(adjustment.changes) for adjustment in found.adjustments}
        assert sizes == {expected}, (seed, concept, sizes, expected)
        for adjustment in found.adjustments:
            levels = [list(adjustment.levels.get(i, payoffs[i])) for i in range(len(moves))]
            oracle = Oracle(moves, levels)
            assert all(oracle.stable(concept, i, target) for i in oracle.players), (seed, concept)
            changed = sum(
                sign(payoffs[i][a], payoffs[i][b]) != sign(levels[i][a], levels[i][b])
                for i in oracle.players
                for a, b in counted_pairs(moves[i], len(payoffs[0]), target)
            )
            assert changed == expected, (seed, concept, "the ranking changes more than it says")


def test_small_conflicts() -> None:
    for case in small_cases(range(12)):
        check(*case)


@pytest.mark.slow
def test_hundreds_of_small_conflicts() -> None:
    for case in small_cases(range(100, 500)):
        check(*case)


def test_an_equilibrium_needs_no_change() -> None:
    found = find_changes(ELMIRA.game, 8, "seq")
    assert [adjustment.changes for adjustment in found.adjustments] == [()]


def test_elmira_status_quo_needs_local_government_alone() -> None:
    """State 1 is SEQ-unstable for LG alone, through its one improvement, to state 5."""
    found = find_changes(ELMIRA.game, 0, "nash")
    (only,) = found.adjustments
    (change,) = only.changes
    assert (change.player, change.state, change.other, change.now, change.then) == (2, 4, 0, ">", "<=")
