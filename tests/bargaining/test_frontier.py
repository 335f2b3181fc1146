"""The frontier and its counts against plain loops."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from irenic.bargaining.frontier import find_frontier


@pytest.mark.parametrize("start", range(0, 1500, 100))
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
