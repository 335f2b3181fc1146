"""How long stability takes, and how much memory: python benchmarks/stability.py [--quick]

Every figure is taken in a process of its own: processor seconds of the analysis, and the peak memory of the
process. Cases: 3 decision makers with random strict rankings over all states of 6 to 20 options; 21 options
in seven groups of three; 5 decision makers; one-way options (many fewer moves than states squared); a worst
case for sweeps, a path of improvements that winds through all states.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable

import numpy as np

from irenic.model.logic import And, Expr, Not, Or, Var
from irenic.stability.coalition import analyse_coalitions
from irenic.stability.concepts import analyse
from irenic.stability.feasible import feasible_states
from irenic.stability.game import Game, Preference
from irenic.stability.moves import Codes, OptionMoves


def shared_out(options: int, players: int) -> list[int]:
    """Options dealt to decision makers in turn, as masks."""
    return [sum(1 << o for o in range(options) if o % players == i) for i in range(players)]


def random_game(codes: Codes, options: int, players: int = 3, *, one_way: bool = False) -> Game:
    rng = np.random.default_rng(1)
    own = shared_out(options, players)
    moves = tuple(OptionMoves(codes, mask, mask if one_way else 0) for mask in own)
    levels = tuple(Preference(rng.permutation(len(codes)).astype(np.int32)) for _ in own)
    return Game(tuple(f"dm{i}" for i in range(players)), moves, levels)


def all_states(options: int) -> Codes:
    return np.arange(1 << options, dtype=np.uint64)


def exactly_one(options: list[int]) -> Expr:
    chosen = [Var(o) for o in options]
    pairs = [Not(And((a, b))) for i, a in enumerate(chosen) for b in chosen[i + 1 :]]
    return And((Or(tuple(chosen)), *pairs))


def winding_game(options: int) -> Game:
    """Improvements of two parties in turn lead one by one through a long path, as slowly as can be."""
    half = options // 2
    side = 1 << half
    steps = [(k // 2 + (k % 2), k // 2) for k in range(2 * side - 1)]
    codes = np.array(sorted(a | b << half for a, b in steps), dtype=np.uint64)
    place = {int(a | b << half): k for k, (a, b) in enumerate(steps)}
    order = np.array([place[int(c)] for c in codes], dtype=np.int32)
    masks = ((1 << half) - 1, ((1 << half) - 1) << half, 0)
    moves = tuple(OptionMoves(codes, mask) for mask in masks)
    falling = Preference((len(codes) - 1 - order).astype(np.int32))
    return Game(("a", "b", "c"), moves, (Preference(order), Preference(order), falling))


def plain(options: int) -> tuple[int, int]:
    return measure(random_game(all_states(options), options))


def measure(game: Game) -> tuple[int, int]:
    analyse(game)
    return game.size, sum(moves.count for moves in game.moves)


def groups() -> tuple[int, int]:
    codes = feasible_states(21, [exactly_one([3 * g, 3 * g + 1, 3 * g + 2]) for g in range(7)])
    masks = [sum(0b111 << 3 * g for g in range(7) if g % 3 == i) for i in range(3)]
    rng = np.random.default_rng(1)
    levels = tuple(Preference(rng.permutation(len(codes)).astype(np.int32)) for _ in masks)
    moves = tuple(OptionMoves(codes, mask) for mask in masks)
    return measure(Game(("a", "b", "c"), moves, levels))


def coalitions(options: int) -> tuple[int, int]:
    game = random_game(all_states(options), options)
    analyse_coalitions(game)
    return game.size, sum(moves.count for moves in game.moves)


CASES: list[tuple[str, Callable[[], tuple[int, int]], bool]] = [
    *(
        (f"3 parties, {n} options, all states", lambda n=n: plain(n), n <= 16)
        for n in (6, 8, 10, 12, 14, 16, 18, 20)
    ),
    ("21 options in 7 groups of three", groups, True),
    ("5 parties, 16 options", lambda: measure(random_game(all_states(16), 16, 5)), True),
    *(
        (
            f"3 parties, {n} one-way options",
            lambda n=n: measure(random_game(all_states(n), n, one_way=True)),
            n <= 14,
        )
        for n in (10, 12, 14, 16, 18)
    ),
    *(
        (f"a winding path, {n} options", lambda n=n: measure(winding_game(n)), n <= 24)
        for n in (20, 24, 28, 32, 36)
    ),
    *((f"coalitions, 3 parties, {n} options", lambda n=n: coalitions(n), n <= 8) for n in (6, 8, 10, 12)),
]


def worker(name: str, queue: multiprocessing.Queue[tuple[int, int, float, float]]) -> None:
    case = next(call for title, call, _ in CASES if title == name)
    start = time.process_time()
    states, moves = case()
    seconds = time.process_time() - start
    queue.put((states, moves, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="small cases alone")
    quick = parser.parse_args().quick
    print(f"{'case':<38}{'states':>10}{'moves':>13}{'CPU s':>8}{'ns/move':>9}{'MB':>7}")
    context = multiprocessing.get_context("spawn")
    for name, _, small in CASES:
        if quick and not small:
            continue
        queue: multiprocessing.Queue[tuple[int, int, float, float]] = context.Queue()
        process = context.Process(target=worker, args=(name, queue))
        process.start()
        states, moves, seconds, memory = queue.get()
        process.join()
        each = seconds / max(moves, 1) * 1e9
        print(f"{name:<38}{states:>10,}{moves:>13,}{seconds:>8.3f}{each:>9.1f}{memory:>7.0f}", flush=True)


if __name__ == "__main__":
    main()
