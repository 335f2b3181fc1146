"""The five solution concepts for single decision makers: Nash, GMR, SMR, SEQ, SSEQ.

Each asks for one number: the least, over the states that the others can reach after an improvement, of what
the focal decision maker would then hold (GMR, SEQ), or of the best that it could still do from there (SMR,
SSEQ). A state is stable where none of its improvements keeps that number above the state itself.

Sources: Fang, Hipel & Kilgour (1993); Rêgo & Vieira (2017) for SSEQ; Hamouda, Kilgour & Hipel (2006) for
strength.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from irenic.stability.arrays import BoolArray, Int32Array, IntArray
from irenic.stability.game import Game
from irenic.stability.minima import Share, improvement_share, move_share, reachable_minima
from irenic.stability.moves import OptionMoves, edges
from irenic.stability.value_search import Links, search_by_value

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


@dataclass(frozen=True)
class Stability:
    """For every concept, a table of decision makers by states: whether the state is stable for it."""

    stable: dict[str, BoolArray]

    def equilibria(self, concept: str) -> list[int]:
        """States that are stable for every decision maker."""
        return [int(s) for s in np.flatnonzero(self.stable[concept].all(axis=0))]

    def for_player(self, concept: str, player: int) -> list[int]:
        """States that are stable for one decision maker."""
        return [int(s) for s in np.flatnonzero(self.stable[concept][player])]


def analyse(game: Game, *, strong: bool = False) -> Stability:
    """Which states are stable for whom, under all five concepts.

    With `strong`, sanctions count only where they leave the focal decision maker strongly worse off.
    Unknown preferences are not read here: see `irenic.stability.uncertainty`.
    """
    implied = all(isinstance(moves, OptionMoves) for moves in game.moves)
    engine = _Swept(game) if implied else _Listed(game)
    tables = {concept: np.empty((len(game.names), game.size), dtype=bool) for concept in CONCEPTS}
    for player in game.players:
        preference = game.preferences[player]
        limit = preference.far_below if strong else preference.level
        assert limit is not None, "strong stability needs preferences that tell strong from mild"
        kept = engine.kept(player)
        tables["nash"][player] = kept[0] < 0
        for row, concept in enumerate(CONCEPTS[1:]):
            tables[concept][player] = kept[row] <= limit
    return Stability(tables)


@dataclass
class _Swept:
    """The engine for moves implied by options: no move is ever listed."""

    game: Game
    _moves: dict[int, Share] = field(default_factory=dict)
    _improvements: dict[int, Share] = field(default_factory=dict)

    def kept(self, player: int) -> IntArray:
        """Rows GMR, SMR, SEQ, SSEQ: per state, the most that an improvement keeps; -1 where there is none."""
        game = self.game
        level = game.preferences[player].level.astype(np.int64)
        top = int(level.max())
        best = top - np.minimum(top - level, self.move(player).step((top - level)[None], top + 1)[0])
        asked = np.stack([level, best])
        others = game.others((player,))
        free = reachable_minima([self.move(k) for k in others], asked, top + 1)
        credible = reachable_minima([self.improvement(k) for k in others], asked, top + 1)
        after = np.concatenate([free, credible])
        return top - self.improvement(player).step(top - after, top + 1)

    def move(self, player: int) -> Share:
        if player not in self._moves:
            moves = self.game.moves[player]
            assert isinstance(moves, OptionMoves)
            self._moves[player] = move_share(moves)
        return self._moves[player]

    def improvement(self, player: int) -> Share:
        if player not in self._improvements:
            moves = self.game.moves[player]
            assert isinstance(moves, OptionMoves)
            self._improvements[player] = improvement_share(moves, self.game.preferences[player].level)
        return self._improvements[player]


class _Listed:
    """The engine for any moves: legal sequences as links between nodes (last mover, state)."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.steps = [edges(moves) for moves in game.moves]
        self.gains = [
            _only_better(step, preference.level)
            for step, preference in zip(self.steps, game.preferences, strict=True)
        ]

    def kept(self, player: int) -> IntArray:
        """Rows GMR, SMR, SEQ, SSEQ: per state, the most that an improvement keeps; -1 where there is none."""
        level = self.game.preferences[player].level.astype(np.int64)
        top = int(level.max())
        best = level.copy()
        origins, targets = self.steps[player]
        np.maximum.at(best, origins, level[targets])
        others = self.game.others((player,))
        rows = [
            _reached([steps[k] for k in others], value, top + 1)
            for steps in (self.steps, self.gains)
            for value in (level, best)
        ]
        kept = np.full((4, self.game.size), -1, dtype=np.int64)
        origins, targets = self.gains[player]
        for row, after in enumerate(rows):
            np.maximum.at(kept[row], origins, after[targets])
        return kept


Steps = tuple[IntArray, IntArray]


def _only_better(step: Steps, level: Int32Array) -> Steps:
    origins, targets = step
    better = level[targets] > level[origins]
    return origins[better], targets[better]


def _reached(steps: list[Steps], values: IntArray, none: int) -> IntArray:
    """The least value over the states that legal sequences of these movers reach; `none` where there are
    none.
    """
    size = len(values)
    sources, targets = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for k, (origin, target) in enumerate(steps):
        for j in range(len(steps)):
            if j != k:
                sources.append(j * size + origin)
                targets.append(k * size + target)
    links = Links(np.concatenate(sources), np.concatenate(targets), size * len(steps))
    least = np.full(size, none, dtype=np.int64)
    if not steps:
        return least
    node = search_by_value(links, np.tile(values, len(steps)))
    for k, (origin, target) in enumerate(steps):
        np.minimum.at(least, origin, node[k * size + target])
    return least
