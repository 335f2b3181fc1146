"""The frontier and its counts against plain loops."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace

import pytest

from irenic.bargaining.frontier import find_frontier
from irenic.bargaining.solutions import solve_all
from irenic.model.negotiation import NegotiationModel, Weight


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_agrees_with_loops(oracle: SimpleNamespace, start: int) -> None:
    for seed in range(start, start + 100):
        model = oracle.random_model(seed)
        expected = oracle.frontier(model)
        frontier = find_frontier(model)
        found = {
            package.options: package.utilities
            for point in frontier.points
            for package in frontier.packages(point)
        }
        assert found == expected, seed
        assert frontier.exact
        assert frontier.size == len(expected)
        assert all(point.count == len(frontier.packages(point)) for point in frontier.points)


def _with_long_numbers(model: NegotiationModel, digits: int) -> NegotiationModel:
    """Weights moved by less than anything in the model tells apart, but for ties."""
    parties = []
    for k, party in enumerate(model.parties):
        noise = [Fraction(1, 10**digits + 2 * k + i) for i in range(len(party.weights))]
        weights = tuple(Weight(w.value + n) for w, n in zip(party.weights, noise, strict=True))
        parties.append(replace(party, weights=weights))
    return replace(model, parties=tuple(parties))


@pytest.mark.parametrize("digits", [20, 400])
def test_numbers_beyond_machine_integers_stay_exact(oracle: SimpleNamespace, digits: int) -> None:
    wide = 0
    for seed in range(120):
        model = _with_long_numbers(oracle.random_model(seed), digits)
        frontier = find_frontier(model)
        wide += not frontier.model.machine
        listed = frontier.list_packages(10**6)
        assert {p.options: p.utilities for p in listed} == oracle.frontier(model), seed
        for name, solution in solve_all(frontier).items():
            assert {p.options for p in solution.packages} == getattr(oracle, name)(model), (seed, name)
    assert wide > 60


@pytest.mark.slow
@pytest.mark.parametrize("start", range(2000, 12000, 1000))
def test_agrees_with_loops_on_ten_thousand_models(oracle: SimpleNamespace, start: int) -> None:
    for seed in range(start, start + 1000):
        model = oracle.random_model(seed)
        found = {p.options: p.utilities for p in find_frontier(model).list_packages(10**6)}
        assert found == oracle.frontier(model), seed
