"""Unknown and strong preferences: against the definitions, and against every way in which unknowns could
turn out.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from tests.stability.oracle import Oracle
from tests.stability.random_cases import Case, listed_case, option_case

from irenic.stability.concepts import CONCEPTS, analyse
from irenic.stability.game import Preference
from irenic.stability.uncertainty import ATTITUDES, analyse_uncertain

Relation = Callable[[int, int, int], bool]


def stable(
    oracle: Oracle, concept: str, i: int, s: int, tempts: Relation, harmless: Relation, credible: Relation
) -> bool:
    """The table of definitions with three relations: what tempts, what does not deter, which steps are
    credible.
    """

    def gain(k: int, state: int) -> set[int]:
        return {t for t in oracle.step(k, state) if credible(k, t, state)}

    for s1 in {t for t in oracle.step(i, s) if tempts(i, t, s)}:
        if concept == "nash":
            return False
        step = gain if concept in ("seq", "sseq") else oracle.step
        answers = [s2 for s2 in oracle.reach(oracle.others([i]), s1, step) if not harmless(i, s2, s)]
        if concept in ("smr", "sseq"):
            answers = [s2 for s2 in answers if not any(harmless(i, s3, s) for s3 in oracle.step(i, s2))]
        if not answers:
            return False
    return True


def with_unknown(case: Case, seed: int) -> tuple[Case, list[set[tuple[int, int]]]]:
    rng = random.Random(seed)
    preferences, unknown = [], []
    for preference in case.game.preferences:
        size = case.game.size
        table = np.zeros((size, size), dtype=bool)
        for a in range(size):
            for b in range(a):
                table[a, b] = table[b, a] = rng.random() < 0.25
        preferences.append(Preference(preference.level, unknown=table))
        unknown.append({(a, b) for a in range(size) for b in range(size) if table[a, b]})
    return replace(case, game=replace(case.game, preferences=tuple(preferences))), unknown


def check_unknown(case: Case, seed: int) -> None:
    case, unknown = with_unknown(case, seed)
    oracle = case.oracle
    found = analyse_uncertain(case.game)

    def sure(i: int, new: int, old: int) -> bool:
        return (new, old) not in unknown[i] and oracle.better(i, new, old)

    def perhaps(i: int, new: int, old: int) -> bool:
        return (new, old) in unknown[i] or oracle.better(i, new, old)

    for name, attitude in ATTITUDES.items():
        tempts = perhaps if attitude.leaves else sure
        harmless = sure if attitude.deterred else perhaps
        credible = sure if attitude.opponents == "better" else perhaps
        for concept in CONCEPTS:
            for i in oracle.players:
                expected = [
                    s for s in oracle.states if stable(oracle, concept, i, s, tempts, harmless, credible)
                ]
                assert found[name].for_player(concept, i) == expected, (case.seed, name, concept, i)


def test_attitudes_follow_their_definitions() -> None:
    for seed in range(40):
        check_unknown(option_case(seed, options=4, players=3), seed)
        check_unknown(listed_case(seed), seed)


@pytest.mark.parametrize("seed", range(12))
def test_certain_and_possible_bound_every_completion(seed: int) -> None:
    """Two parties, four states; one party's order of three states is not known at all."""
    rng = random.Random(seed)
    case = listed_case(seed, players=2, size=4)
    loose = rng.sample(range(4), 3)
    table = np.zeros((4, 4), dtype=bool)
    for a in loose:
        for b in loose:
            table[a, b] = a != b
    fixed = next(s for s in range(4) if s not in loose)
    other = case.game.preferences[1]
    top = bool(rng.randrange(2))
    level = np.array([0 if (s == fixed) != top else 1 for s in range(4)], dtype=np.int32)
    game = replace(case.game, preferences=(Preference(level, unknown=table), other))
    found = analyse_uncertain(game)
    for ranks in permutations((1, 2, 3)):
        payoff = [0] * 4
        payoff[fixed] = 4 if top else 0
        for s, rank in zip(loose, ranks, strict=True):
            payoff[s] = rank
        oracle = Oracle(case.oracle.moves, [payoff, case.oracle.payoff[1]])
        for concept in CONCEPTS:
            for i in (0, 1):
                real = {s for s in range(4) if oracle.stable(concept, i, s)}
                assert set(found["certain"].for_player(concept, i)) <= real
                assert real <= set(found["possible"].for_player(concept, i))


def test_strong_sanctions_follow_their_definition() -> None:
    for seed in range(60):
        case = option_case(seed) if seed % 2 else listed_case(seed)
        rng = random.Random(seed)
        cuts = [rng.randrange(0, 4) for _ in case.oracle.players]
        tiers = [[p // (cut + 1) for p in row] for row, cut in zip(case.oracle.payoff, cuts, strict=True)]
        preferences = tuple(
            replace(preference, far_below=far_below(row, tier))
            for preference, row, tier in zip(case.game.preferences, case.oracle.payoff, tiers, strict=True)
        )
        found = analyse(replace(case.game, preferences=preferences), strong=True)
        plain = analyse(case.game)

        def not_far_worse(i: int, new: int, old: int, tiers: list[list[int]] = tiers) -> bool:
            return not tiers[i][new] < tiers[i][old]

        for concept in CONCEPTS:
            for i in case.oracle.players:
                expected = [
                    s
                    for s in case.oracle.states
                    if stable(
                        case.oracle, concept, i, s, case.oracle.better, not_far_worse, case.oracle.better
                    )
                ]
                assert found.for_player(concept, i) == expected, (seed, concept, i)
                assert set(expected) <= set(plain.for_player(concept, i))


def far_below(payoff: list[int], tier: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """Per state, the highest level in a lower tier."""
    ranks = {p: r for r, p in enumerate(sorted(set(payoff)))}
    rows = [max((ranks[q] for q, t in zip(payoff, tier, strict=True) if t < own), default=-1) for own in tier]
    return np.array(rows, dtype=np.int32)
