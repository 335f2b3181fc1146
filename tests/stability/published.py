"""Published cases in graph form: states from 0, moves, payoffs, and the results that the sources print.

Elmira: Hipel, Fang, Kilgour & Haight (1993), moves and payoffs as in Xu (2007). Two-party games: Fang,
Hipel & Kilgour (1993).
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.stability.oracle import Moves, Oracle, Payoffs

from irenic.stability.game import Game, listed_game


@dataclass(frozen=True)
class Published:
    """A case, and what is known of it: equilibria by concept, alone and for every coalition."""

    names: tuple[str, ...]
    moves: Moves
    payoffs: Payoffs
    equilibria: dict[str, list[int]]
    coalition_equilibria: dict[str, list[int]]

    @property
    def game(self) -> Game:
        return listed_game(self.names, self.moves, self.payoffs)

    @property
    def oracle(self) -> Oracle:
        return Oracle(self.moves, self.payoffs)


ELMIRA = Published(
    names=("MoE", "UR", "LG"),
    moves=[
        {0: {1}, 2: {3}, 4: {5}, 6: {7}},
        {0: {2, 8}, 1: {3, 8}, 2: {8}, 3: {8}, 4: {6, 8}, 5: {7, 8}, 6: {8}, 7: {8}},
        {0: {4}, 4: {0}, 1: {5}, 5: {1}, 2: {6}, 6: {2}, 3: {7}, 7: {3}},
    ],
    payoffs=[[4, 3, 8, 7, 5, 2, 9, 6, 1], [9, 2, 4, 8, 6, 1, 3, 7, 5], [6, 2, 8, 3, 7, 4, 9, 5, 1]],
    equilibria={"nash": [4, 7, 8], "gmr": [0, 3, 4, 7, 8], "smr": [0, 3, 4, 7, 8], "seq": [4, 7, 8]},
    coalition_equilibria={"nash": [7, 8], "gmr": [0, 3, 7, 8], "smr": [0, 3, 7, 8], "seq": [7, 8]},
)

_SQUARE: Moves = [{0: {1}, 1: {0}, 2: {3}, 3: {2}}, {0: {2}, 2: {0}, 1: {3}, 3: {1}}]


def _square(
    row: list[int], col: list[int], alone: dict[str, list[int]], joint: dict[str, list[int]]
) -> Published:
    return Published(("row", "col"), _SQUARE, [row, col], alone, joint)


PRISONERS_DILEMMA = _square(
    [3, 4, 1, 2],
    [3, 1, 4, 2],
    {"nash": [3], "gmr": [0, 3], "smr": [0, 3], "seq": [0, 3], "sseq": [0, 3]},
    {"nash": [], "gmr": [0], "smr": [0], "seq": [0]},
)
CHICKEN = _square(
    [3, 4, 2, 1],
    [3, 2, 4, 1],
    {"nash": [1, 2], "gmr": [0, 1, 2], "smr": [0, 1, 2], "seq": [1, 2], "sseq": [1, 2]},
    {"nash": [1, 2], "gmr": [0, 1, 2], "smr": [0, 1, 2], "seq": [1, 2]},
)
STAG_HUNT = _square(
    [4, 3, 1, 2],
    [4, 1, 3, 2],
    {"nash": [0, 3], "gmr": [0, 3], "smr": [0, 3], "seq": [0, 3], "sseq": [0, 3]},
    {"nash": [0], "gmr": [0], "smr": [0], "seq": [0]},
)
CASES = {
    "elmira": ELMIRA,
    "prisoners_dilemma": PRISONERS_DILEMMA,
    "chicken": CHICKEN,
    "stag_hunt": STAG_HUNT,
}
