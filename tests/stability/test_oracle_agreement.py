"""The engine against the definitions, on random conflicts."""

from __future__ import annotations

import numpy as np
import pytest
from tests.stability.random_cases import Case, listed_case, option_case

from irenic.stability import minima
from irenic.stability.concepts import CONCEPTS, analyse


def check(case: Case) -> None:
    found = analyse(case.game)
    for concept in CONCEPTS:
        for i in case.oracle.players:
            expected = [s for s in case.oracle.states if case.oracle.stable(concept, i, s)]
            assert found.for_player(concept, i) == expected, (case.seed, concept, i)
        assert found.equilibria(concept) == case.oracle.equilibria(concept), (case.seed, concept)


@pytest.mark.parametrize("block", range(10))
def test_option_models(block: int) -> None:
    for seed in range(block * 30, block * 30 + 30):
        check(option_case(seed))


@pytest.mark.parametrize("block", range(5))
def test_listed_moves(block: int) -> None:
    for seed in range(block * 40, block * 40 + 40):
        check(listed_case(seed))


def test_search_by_value_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minima.reachable_minima, "__defaults__", (0,))
    for seed in range(60):
        check(option_case(seed, players=3))


@pytest.mark.slow
def test_thousands_of_option_models() -> None:
    for seed in range(1000, 6000):
        check(option_case(seed))


@pytest.mark.slow
def test_thousands_of_listed_models() -> None:
    for seed in range(1000, 4000):
        check(listed_case(seed))


@pytest.mark.parametrize("seed", range(40))
def test_successors_and_counts_follow_the_definition(seed: int) -> None:
    case = option_case(seed)
    for i in case.oracle.players:
        moves = case.game.moves[i]
        assert moves.count == sum(len(case.oracle.step(i, s)) for s in case.oracle.states)
        for s in case.oracle.states:
            assert np.array_equal(moves.successors(s), sorted(case.oracle.step(i, s)))
