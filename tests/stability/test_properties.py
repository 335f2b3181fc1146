"""What must hold on every model: inclusions between concepts, and nothing but names changed by renaming."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stability.random_cases import listed_case, option_case

from irenic.stability.concepts import CONCEPTS, analyse
from irenic.stability.game import Game, Preference
from irenic.stability.moves import OptionMoves

INCLUSIONS = [
    ("nash", "seq"),
    ("seq", "gmr"),
    ("nash", "smr"),
    ("smr", "gmr"),
    ("nash", "sseq"),
    ("sseq", "seq"),
    ("sseq", "smr"),
]


def assert_inclusions(game: Game) -> None:
    found = analyse(game).stable
    for inner, outer in INCLUSIONS:
        assert not (found[inner] & ~found[outer]).any(), (inner, outer)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_inclusions(seed: int) -> None:
    assert_inclusions(option_case(seed).game)
    assert_inclusions(listed_case(seed).game)


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**9))
def test_inclusions_at_four_thousand_states(seed: int) -> None:
    rng = np.random.default_rng(seed)
    codes = np.arange(1 << 12, dtype=np.uint64)
    moves = tuple(OptionMoves(codes, 0b111 << (3 * i), 0b001 << (3 * i)) for i in range(4))
    levels = tuple(Preference(rng.permutation(1 << 12).astype(np.int32)) for _ in range(4))
    assert_inclusions(Game(("a", "b", "c", "d"), moves, levels))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.randoms(use_true_random=False))
def test_order_of_decision_makers_does_not_matter(seed: int, rng: object) -> None:
    game = option_case(seed).game
    order = list(game.players)
    rng.shuffle(order)  # type: ignore[attr-defined]
    turned = replace(
        game,
        names=tuple(game.names[i] for i in order),
        moves=tuple(game.moves[i] for i in order),
        preferences=tuple(game.preferences[i] for i in order),
    )
    before, after = analyse(game), analyse(turned)
    for concept in CONCEPTS:
        for new, old in enumerate(order):
            assert after.for_player(concept, new) == before.for_player(concept, old)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 1000), st.integers(-50, 50))
def test_only_the_order_of_payoffs_counts(seed: int, factor: int, shift: int) -> None:
    case = option_case(seed)
    scaled = tuple(
        Preference((preference.level * factor + shift - min(0, shift)).astype(np.int32))
        for preference in case.game.preferences
    )
    before, after = analyse(case.game), analyse(replace(case.game, preferences=scaled))
    assert all((before.stable[c] == after.stable[c]).all() for c in CONCEPTS)
