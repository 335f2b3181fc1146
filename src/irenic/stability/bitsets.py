"""Sets of states as Python integers, one bit a state: what movers reach, and what is better for whom.

For questions whose answer is a set rather than one number: coalitions, unknown preferences. Exact for any
moves and any preference relation; time and memory grow with the square of the number of states.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from irenic.stability.arrays import BoolArray, IntArray
from irenic.stability.game import Game
from irenic.stability.moves import edges

Rows = list[int]
"""For every state, a set of states."""


def bits_of(members: BoolArray) -> int:
    """A table of yes and no as a set."""
    return int.from_bytes(np.packbits(members, bitorder="little").tobytes(), "little")


def members_of(bits: int) -> Iterator[int]:
    """The states in a set, rising."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


class SharedRows:
    """Reach from every state, with states that reach the same kept together: often there are few such
    groups.
    """

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        members: dict[int, list[int]] = {}
        for s, row in enumerate(rows):
            members.setdefault(row, []).append(s)
        self.groups = [(row, sum(1 << s for s in states)) for row, states in members.items()]

    def leading_to(self, goal: int) -> int:
        """The states from which some state of a set can be reached."""
        found = 0
        for row, states in self.groups:
            if row & goal:
                found |= states
        return found

    def all_meet(self, states: int, goal: int) -> bool:
        """Whether from each of these states some state of a set can be reached."""
        if states.bit_count() < len(self.groups):
            return all(self.rows[s] & goal for s in members_of(states))
        return not any(states & members and not row & goal for row, members in self.groups)


class Relations:
    """Moves and preferences of one game as sets of states; each is worked out once, when first asked for."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self._edges: dict[int, tuple[IntArray, IntArray]] = {}
        self._reach: dict[tuple[tuple[int, ...], str], Rows] = {}

    def better(self, player: int, state: int) -> int:
        """States known to be strictly better for a decision maker than this one."""
        preference = self.game.preferences[player]
        above = preference.level > preference.level[state]
        if preference.unknown is not None:
            above = above & ~preference.unknown[state]
        return bits_of(above)

    def uncertain(self, player: int, state: int) -> int:
        """States of which it is not known whether they are better for a decision maker than this one."""
        unknown = self.game.preferences[player].unknown
        return 0 if unknown is None else bits_of(unknown[state])

    def all_better(self, group: tuple[int, ...], state: int) -> int:
        """States that every member of a group strictly prefers to this one."""
        out = -1
        for player in group:
            out &= self.better(player, state)
        return out

    def steps(self, player: int, kind: str) -> Rows:
        """One move of a decision maker from every state.

        `kind`: "any"; "better", to states known to be better for it; "not worse known", to states better or
        unknown.
        """
        if player not in self._edges:
            self._edges[player] = edges(self.game.moves[player])
        origins, targets = self._edges[player]
        preference = self.game.preferences[player]
        if kind != "any":
            rises = preference.level[targets] > preference.level[origins]
            if preference.unknown is not None:
                unknown = preference.unknown[origins, targets]
                rises = rises & ~unknown if kind == "better" else rises | unknown
            origins, targets = origins[rises], targets[rises]
        rows = [0] * self.game.size
        for origin, target in zip(origins.tolist(), targets.tolist(), strict=True):
            rows[origin] |= 1 << target
        return rows

    def reach(self, group: tuple[int, ...], kind: str = "any") -> Rows:
        """From every state, the states that legal sequences of a group reach: no one moves twice in a row."""
        key = (group, kind)
        if key not in self._reach:
            self._reach[key] = _legal_reach([self.steps(player, kind) for player in group], self.game.size)
        return self._reach[key]


def _legal_reach(steps: list[Rows], size: int) -> Rows:
    """Fixed point over (state, last mover): what is still reachable once that mover has just come to that
    state.
    """
    if len(steps) < 2:
        return steps[0] if steps else [0] * size
    follow = [[list(members_of(row)) for row in rows] for rows in steps]
    after: list[Rows] = [[1 << s for s in range(size)] for _ in steps]
    changed = True
    while changed:
        changed = False
        for s in range(size - 1, -1, -1):
            gains = [_union(after[k], follow[k][s]) for k in range(len(steps))]
            for j in range(len(steps)):
                total = after[j][s]
                for k, gain in enumerate(gains):
                    if k != j:
                        total |= gain
                changed = changed or total != after[j][s]
                after[j][s] = total
    return [_or_all(_union(after[k], follow[k][s]) for k in range(len(steps))) for s in range(size)]


def _union(rows: Rows, picks: list[int]) -> int:
    out = 0
    for pick in picks:
        out |= rows[pick]
    return out


def _or_all(sets: Iterator[int]) -> int:
    out = 0
    for each in sets:
        out |= each
    return out
