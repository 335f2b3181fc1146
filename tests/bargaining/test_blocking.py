"""Minimal conflicts and smallest relaxations against every subset."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from irenic.bargaining.blocking import find_blocking
from irenic.bargaining.compiled import CompiledModel, compile_model
from irenic.bargaining.terms import Term, keep_terms


def _names(model: CompiledModel, terms: tuple[Term, ...]) -> frozenset[str]:
    return frozenset(term.line or f"reservation:p{term.party}" for term in terms)


@pytest.mark.parametrize("start", range(0, 2000, 250))
def test_agrees_with_all_subsets(oracle: SimpleNamespace, start: int) -> None:
    blocked = 0
    for seed in range(start, start + 250):
        model = oracle.random_model(seed)
        compiled = compile_model(model)
        found = find_blocking(compiled)
        if oracle.domain(model):
            assert not found.conflicts
            assert not found.relaxations
            continue
        if not oracle.possible_with(model, set()):
            assert found.rules_alone, seed
            continue
        blocked += 1
        assert found.conflicts_complete
        assert found.relaxations_complete
        assert {_names(compiled, c) for c in found.conflicts} == oracle.minimal_conflicts(model), seed
        expected = oracle.smallest_relaxations(model)
        assert {_names(compiled, r.terms) for r in found.relaxations} == expected, seed
        for relaxation in found.relaxations:
            rest = keep_terms(compiled, set(_all(compiled)) - set(relaxation.terms))
            row = rest.worth(relaxation.opens)
            assert rest.keeps_rules(relaxation.opens)
            assert rest.accepts(rest.refusing(relaxation.opens, row)), seed
    assert blocked > 10


def _all(model: CompiledModel) -> list[Term]:
    from irenic.bargaining.terms import list_terms

    return list(list_terms(model))
