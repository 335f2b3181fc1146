"""Sequences shown to people: explanations and status quo analysis, step by step against the definitions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.stability.oracle import Oracle
from tests.stability.published import ELMIRA
from tests.stability.random_cases import Case, listed_case, option_case

from irenic.stability.coalition import analyse_coalitions
from irenic.stability.concepts import CONCEPTS
from irenic.stability.explain import Explanation, explain, in_words
from irenic.stability.status_quo import analyse_status_quo
from irenic.stability.walk import Step


def assert_legal(
    oracle: Oracle, start: int, steps: tuple[Step, ...], step: Callable[[int, int], set[int]]
) -> None:
    """No one moves twice in a row, and every step is a move (or an improvement) of its mover."""
    here, last = start, None
    for each in steps:
        (mover,) = each.movers
        assert mover != last
        assert each.state in step(mover, here)
        here, last = each.state, mover


def check_explanation(case: Case, found: Explanation) -> None:
    oracle, i, s = case.oracle, found.player, found.state
    step = oracle.improvement if found.concept in ("seq", "sseq") else oracle.step
    if found.stable:
        assert {answer.improvement for answer in found.answers} == oracle.improvement(i, s)
    for answer in found.answers:
        reached = oracle.reach(oracle.others([i]), answer.improvement, step)
        if answer.sanction:
            assert_legal(oracle, answer.improvement, answer.sanction, step)
            end = answer.sanction[-1].state
            assert i not in {m for each in answer.sanction for m in each.movers}
            assert not oracle.better(i, end, s)
            if found.concept in ("smr", "sseq"):
                assert not any(oracle.better(i, s3, s) for s3 in oracle.step(i, end))
        else:
            assert not found.stable
            assert answer.improvement in oracle.improvement(i, s)
            for s2, s3 in answer.escapes:
                assert s2 in reached
                assert s3 in oracle.step(i, s2)
                assert oracle.better(i, s3, s)


@pytest.mark.parametrize("seed", range(40))
def test_explanations_prove_what_they_say(seed: int) -> None:
    case = option_case(seed) if seed % 2 else listed_case(seed)
    for concept in CONCEPTS:
        for i in case.oracle.players:
            for s in case.oracle.states:
                found = explain(case.game, s, i, concept)
                assert found.stable == case.oracle.stable(concept, i, s), (seed, concept, i, s)
                check_explanation(case, found)
                assert in_words(case.game, found).startswith(case.game.label(s))


@pytest.mark.parametrize("seed", range(60))
def test_status_quo_reaches_what_legal_sequences_reach(seed: int) -> None:
    case = option_case(seed) if seed % 2 else listed_case(seed)
    oracle = case.oracle
    for s in oracle.states:
        found = analyse_status_quo(case.game, s)
        for reach, step in ((found.moves, oracle.step), (found.improvements, oracle.improvement)):
            assert set(reach.states) == oracle.reach(oracle.players, s, step) - {s}
            for target in reach.states:
                assert_legal(oracle, s, reach.path(target), step)
                assert reach.path(target)[-1].state == target
                assert len(reach.path(target)) == shortest(oracle, s, target, step)


def shortest(oracle: Oracle, start: int, target: int, step: Callable[[int, int], set[int]]) -> int:
    """The least number of steps, by widening circles of (state, last mover)."""
    circle: set[tuple[int, int | None]] = {(start, None)}
    length = 0
    while target not in {state for state, _ in circle} or length == 0:
        circle = {
            (t, k) for state, last in circle for k in oracle.players if k != last for t in step(k, state)
        }
        length += 1
    return length


def test_elmira_improvements_lead_to_five_and_two_together_to_eight() -> None:
    game = ELMIRA.game
    found = analyse_status_quo(game, 0, analyse_coalitions(game))
    assert found.moves.states == [1, 2, 3, 4, 5, 6, 7, 8]
    assert found.improvements.states == [4]
    assert found.coalitions is not None
    assert found.coalitions.states == [4, 7]
    assert found.coalitions.path(7) == (Step((2,), 4), Step((0, 1), 7))


def test_elmira_in_words() -> None:
    words = in_words(ELMIRA.game, explain(ELMIRA.game, 0, 2, "gmr"))
    assert words == "0 is stable for LG (GMR): a move to 4 can be answered by MoE to 5."
