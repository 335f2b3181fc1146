"""Published cases, from the repository's own data and, where present, from the reference files beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.stability.published import CASES

from irenic.stability.coalition import analyse_coalitions
from irenic.stability.concepts import analyse
from irenic.stability.game import listed_game

REFERENCE = Path(__file__).parents[2].parent / "shared" / "reference"


@pytest.mark.parametrize("name", CASES)
def test_equilibria_as_published(name: str) -> None:
    case = CASES[name]
    found = analyse(case.game)
    assert {c: found.equilibria(c) for c in case.equilibria} == case.equilibria


@pytest.mark.parametrize("name", CASES)
def test_coalition_equilibria_as_published(name: str) -> None:
    case = CASES[name]
    found = analyse_coalitions(case.game)
    assert {c: found.equilibria(c) for c in case.coalition_equilibria} == case.coalition_equilibria


def _reference_cases() -> list[Any]:
    cases = []
    if (REFERENCE / "elmira.json").exists():
        cases.append(pytest.param(json.loads((REFERENCE / "elmira.json").read_text()), id="elmira"))
    if (REFERENCE / "two-party-games.json").exists():
        games = json.loads((REFERENCE / "two-party-games.json").read_text())
        cases += [pytest.param(case, id=name) for name, case in games.items()]
    return cases or [
        pytest.param(None, marks=pytest.mark.skip(reason="no reference files beside the repository"))
    ]


@pytest.mark.parametrize("case", _reference_cases())
def test_reference_files(case: dict[str, Any]) -> None:
    names = tuple(case["unilateral_moves"])
    moves = [
        {int(s) - 1: {t - 1 for t in targets} for s, targets in case["unilateral_moves"][n].items()}
        for n in names
    ]
    game = listed_game(names, moves, [case["payoffs_by_state"][n] for n in names])
    expected = case["expected"]
    alone, joint = analyse(game), analyse_coalitions(game)
    for concept, by_player in expected["individual_stability"].items():
        found = {n: [s + 1 for s in alone.for_player(concept, i)] for i, n in enumerate(names)}
        assert found == by_player, concept
    for concept, states in expected["equilibria"].items():
        assert [s + 1 for s in alone.equilibria(concept)] == states
    for concept, states in expected["coalition_equilibria_every_coalition"].items():
        assert [s + 1 for s in joint.equilibria(concept)] == states
    for group, improvements in expected.get("coalition_improvements", {}).items():
        players = tuple(names.index(n) for n in group.split("+"))
        found_from = joint.improvements(players)
        assert {str(s + 1): [t + 1 for t in ts] for s, ts in found_from.items()} == improvements, group
