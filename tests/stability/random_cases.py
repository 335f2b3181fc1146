"""Random conflicts in two forms: from options (patterns, one-way options, ties) and from listed moves."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from tests.stability.oracle import Moves, Oracle, Payoffs, option_moves, option_states

from irenic.stability.arrays import dense_ranks
from irenic.stability.game import Game, Preference, listed_game
from irenic.stability.moves import OptionMoves


@dataclass(frozen=True)
class Case:
    """The same conflict as plain data for the definitions and as arrays for the engine."""

    seed: int
    oracle: Oracle
    game: Game


def random_payoffs(rng: random.Random, players: int, size: int) -> Payoffs:
    """Strict rankings, or coarse ones with many ties."""
    width = rng.choice([2, 3, size, 10 * size])
    return [[rng.randrange(width) for _ in range(size)] for _ in range(players)]


def option_case(seed: int, players: int | None = None, options: int | None = None) -> Case:
    """Options shared out among 2 to 5 decision makers, with infeasible patterns and one-way options."""
    rng = random.Random(seed)
    players = players or rng.choice([2, 2, 3, 3, 4, 5])
    options = options or rng.randint(players, max(players, 5))
    owners: list[list[int]] = [[] for _ in range(players)]
    for option in range(options):
        owners[option if option < players else rng.randrange(players)].append(option)
    direction = {o: rng.choice(["fwd", "back"]) for o in range(options) if rng.random() < 0.3}
    infeasible = _patterns(rng, options)
    states = option_states(options, infeasible)
    if not states:
        infeasible, states = [], option_states(options, [])
    payoffs = random_payoffs(rng, players, len(states))
    moves = option_moves(states, owners, direction)
    return Case(seed, Oracle(moves, payoffs), option_game(states, owners, direction, payoffs))


def _patterns(rng: random.Random, options: int) -> list[str]:
    return ["".join(rng.choice("YN--") for _ in range(options)) for _ in range(rng.choice([0, 0, 1, 2, 3]))]


def code(state: str) -> int:
    """A string of Y and N as a number, option 0 least significant."""
    return sum(1 << o for o, c in enumerate(state) if c == "Y")


def bits(options: list[int]) -> int:
    """Options as a mask."""
    return sum(1 << o for o in options)


def option_game(
    states: list[str], owners: list[list[int]], direction: dict[int, str], payoffs: Payoffs
) -> Game:
    """The engine's form of an option model."""
    codes = np.array([code(s) for s in states], dtype=np.uint64)
    up, down = (bits([o for o, d in direction.items() if d == way]) for way in ("fwd", "back"))
    return Game(
        names=tuple(f"dm{i}" for i in range(len(owners))),
        moves=tuple(OptionMoves(codes, bits(own), up, down) for own in owners),
        preferences=tuple(Preference(dense_ranks(np.array(row))) for row in payoffs),
    )


def listed_case(seed: int, players: int | None = None, size: int | None = None) -> Case:
    """Arbitrary moves between a few states: not transitive, so legal sequences differ from plain
    reachability.
    """
    rng = random.Random(seed)
    players = players or rng.choice([2, 3, 3, 4])
    size = size or rng.randint(2, 9)
    density = rng.choice([0.1, 0.2, 0.4])
    moves: Moves = [
        {s: {t for t in range(size) if t != s and rng.random() < density} for s in range(size)}
        for _ in range(players)
    ]
    payoffs = random_payoffs(rng, players, size)
    names = tuple(f"dm{i}" for i in range(players))
    return Case(seed, Oracle(moves, payoffs), listed_game(names, moves, payoffs))
