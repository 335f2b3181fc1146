"""Coalitions against the definitions, on random conflicts."""

from __future__ import annotations

import pytest
from tests.stability.published import ELMIRA
from tests.stability.random_cases import Case, listed_case, option_case

from irenic.model.errors import UsageError
from irenic.stability.coalition import analyse_coalitions
from irenic.stability.concepts import CONCEPTS


def check(case: Case) -> None:
    found = analyse_coalitions(case.game)
    for group in found.gains:
        gains = found.improvements(group)
        for s in case.oracle.states:
            assert set(gains.get(s, ())) == case.oracle.coalition_improvement(group, s), (case.seed, group, s)
        for concept in CONCEPTS:
            expected = tuple(s for s in case.oracle.states if case.oracle.coalition_stable(concept, group, s))
            assert found.stable[concept][group] == expected, (case.seed, concept, group)
    for concept in CONCEPTS:
        assert found.equilibria(concept) == case.oracle.coalition_equilibria(concept)


@pytest.mark.parametrize("block", range(6))
def test_random_models(block: int) -> None:
    for seed in range(block * 12, block * 12 + 12):
        check(option_case(seed, options=4 if seed % 2 else None, players=2 + seed % 3))
        check(listed_case(seed))


@pytest.mark.slow
def test_thousands_of_random_models() -> None:
    for seed in range(1000, 2500):
        check(option_case(seed))
        check(listed_case(seed))


def test_too_many_states_are_refused_in_words() -> None:
    with pytest.raises(UsageError, match="up to 3 states"):
        analyse_coalitions(ELMIRA.game, limit=3)
