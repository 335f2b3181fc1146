"""The solver's solutions against plain loops, on models where both can be had."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace

import pytest

from irenic.bargaining.compiled import compile_model
from irenic.bargaining.cpsat import fit_to_solver
from irenic.bargaining.optimise import optimise
from irenic.model.negotiation import NegotiationModel, Weight

pytest.importorskip("ortools")
NAMES = ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian"]


@pytest.mark.parametrize("name", NAMES)
def test_agrees_with_loops(oracle: SimpleNamespace, name: str) -> None:
    for seed in range(60):
        model = oracle.random_model(seed)
        expected = getattr(oracle, name)(model)
        solution = optimise(compile_model(model), name, 30)
        assert solution.proved, seed
        assert len(solution.packages) == min(1, len(expected)), (seed, solution.reason)
        assert all(package.options in expected for package in solution.packages), seed
        assert bool(solution.reason) == (not expected)


def _with_long_numbers(model: NegotiationModel) -> NegotiationModel:
    noise = Fraction(1, 10**25 + 7)
    parties = tuple(
        replace(party, weights=tuple(Weight(w.value + noise) for w in party.weights))
        for party in model.parties
    )
    return replace(model, parties=parties)


@pytest.mark.parametrize("name", NAMES)
def test_numbers_too_long_for_the_solver_are_never_called_proved(oracle: SimpleNamespace, name: str) -> None:
    rounded = 0
    for seed in range(10):
        model = _with_long_numbers(oracle.random_model(seed))
        compiled = compile_model(model)
        solution = optimise(compiled, name, 30)
        acceptable = set(oracle.domain(model))
        if fit_to_solver(compiled) is not compiled:
            rounded += 1
            assert not solution.proved
        assert all(package.options in acceptable for package in solution.packages)
    assert rounded > 3
