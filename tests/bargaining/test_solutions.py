"""Solutions and counts against plain loops."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import pytest

from irenic.bargaining.adjusted_winner import adjust_winner
from irenic.bargaining.compiled import compile_model
from irenic.bargaining.counting import count_packages
from irenic.bargaining.frontier import find_frontier
from irenic.bargaining.solutions import solve_all
from irenic.model.errors import UsageError


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_solutions_agree_with_loops(oracle: SimpleNamespace, start: int) -> None:
    for seed in range(start, start + 100):
        model = oracle.random_model(seed)
        for name, solution in solve_all(find_frontier(model)).items():
            expected = getattr(oracle, name)(model)
            assert solution.count == len(expected), (seed, name)
            if len(expected) <= 100:
                assert {package.options for package in solution.packages} == expected, (seed, name)
            assert bool(solution.reason) == (not expected)


@pytest.mark.parametrize("start", range(0, 1500, 250))
def test_counts_agree_with_loops(oracle: SimpleNamespace, start: int) -> None:
    for seed in range(start, start + 250):
        model = oracle.random_model(seed)
        accepted = len(oracle.domain(model))
        counts = count_packages(compile_model(model))
        assert counts.accepted == counts.at_least == counts.at_most == accepted, seed
        assert counts.outcomes == len(list(oracle.all_packages(model)))
        assert counts.rules == sum(oracle.keeps_rules(model, p) for p in oracle.all_packages(model))
        bounded = count_packages(compile_model(model), room=2)
        assert bounded.at_least <= accepted <= bounded.at_most, seed


def test_camp_david() -> None:
    """Points after Brams & Togman (1996), from memory."""
    israel = [Fraction(x) for x in (35, 10, 20, 10, 5, 20)]
    egypt = [Fraction(x) for x in (55, 5, 10, 5, 20, 5)]
    award = adjust_winner(israel, egypt)
    assert award.split == 0
    assert list(award.shares) == [Fraction(1, 6), 1, 1, 1, 0, 1]
    assert award.points == (Fraction(395, 6), Fraction(395, 6))
    swapped = adjust_winner(egypt, israel)
    assert swapped.shares == tuple(1 - share for share in award.shares)


def test_adjusted_winner_is_equitable() -> None:
    award = adjust_winner([Fraction(60), Fraction(40)], [Fraction(30), Fraction(70)])
    assert award.points[0] == award.points[1]
    assert award.split is not None


def test_adjusted_winner_refuses_empty_points() -> None:
    with pytest.raises(UsageError, match="each party must value at least one item"):
        adjust_winner([Fraction(0)], [Fraction(1)])
