"""A conflict ready to be analysed: states, moves and preference levels as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from irenic.stability.arrays import BoolArray, Int32Array
from irenic.stability.moves import ListedMoves, Moves


@dataclass(frozen=True)
class Preference:
    """How one decision maker orders the states.

    `level` gives every state a rank, 0 for the least preferred, equal for ties. `far_below`, where strength
    is told, gives every state the highest level that is strongly less preferred than it, -1 for none;
    levels between are mildly less preferred. `unknown`, a symmetric table of states by states, marks the
    pairs whose order is not known; it comes before the levels.
    """

    level: Int32Array
    far_below: Int32Array | None = None
    unknown: BoolArray | None = None

    def better(self, new: int, old: int) -> bool:
        """Whether `new` is known to be strictly better than `old`."""
        if self.unknown is not None and self.unknown[new, old]:
            return False
        return bool(self.level[new] > self.level[old])

    def uncertain(self, one: int, other: int) -> bool:
        """Whether it is not known which of the two is preferred."""
        return self.unknown is not None and bool(self.unknown[one, other])


@dataclass(frozen=True)
class Game:
    """Decision makers with their moves and preferences over states 0 … n − 1, and a label for every state."""

    names: tuple[str, ...]
    moves: tuple[Moves, ...]
    preferences: tuple[Preference, ...]
    labels: tuple[str, ...] | None = None

    @cached_property
    def size(self) -> int:
        """The number of states."""
        return len(self.preferences[0].level)

    @property
    def players(self) -> range:
        """Decision makers by number."""
        return range(len(self.names))

    def others(self, group: tuple[int, ...]) -> tuple[int, ...]:
        """Those outside a group, in order."""
        return tuple(i for i in self.players if i not in group)

    def successors(self, player: int, state: int) -> list[int]:
        """States that a decision maker reaches from here in one move."""
        return [int(t) for t in self.moves[player].successors(state)]

    def improvements(self, player: int, state: int) -> list[int]:
        """Those of its moves from here that are known to be strictly better for it."""
        better = self.preferences[player].better
        return [t for t in self.successors(player, state) if better(t, state)]

    @cached_property
    def has_unknown(self) -> bool:
        """Whether some preference is not known."""
        return any(preference.unknown is not None for preference in self.preferences)

    @cached_property
    def has_strength(self) -> bool:
        """Whether some preference tells strong from mild."""
        return any(preference.far_below is not None for preference in self.preferences)

    def label(self, state: int) -> str:
        """What a state is called."""
        return self.labels[state] if self.labels else str(state)


def listed_game(names: tuple[str, ...], moves: list[dict[int, set[int]]], payoffs: list[list[int]]) -> Game:
    """A game from moves listed one by one and payoffs per state: graph form, as published cases give it."""
    from irenic.stability.arrays import dense_ranks

    size = len(payoffs[0])
    return Game(
        names=names,
        moves=tuple(ListedMoves.of(each, size) for each in moves),
        preferences=tuple(Preference(dense_ranks(np.array(row))) for row in payoffs),
    )
