"""Shortest legal sequences from one state: which states movers can reach, and by which steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from irenic.stability.game import Game
from irenic.stability.moves import OptionMoves

Group = tuple[int, ...]
Node = tuple[int, Group]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sequence: who moves (several where a coalition moves as one), and to which state."""

    movers: Group
    state: int


class Reach:
    """What a search found from `start`: the states in order of distance, and a shortest sequence to each."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.first: dict[int, Node] = {}
        self.before: dict[Node, Node] = {}

    @property
    def states(self) -> list[int]:
        """States other than the start that were reached, rising."""
        return sorted(state for state in self.first if state != self.start)

    def path(self, state: int) -> tuple[Step, ...]:
        """A shortest sequence of steps to a state that was reached."""
        steps = []
        node = self.first[state]
        while node in self.before:
            steps.append(Step(node[1], node[0]))
            node = self.before[node]
        return tuple(reversed(steps))


Choices = Callable[[int, Group], Iterable[tuple[Group, int]]]
"""From a state and the last movers: who may move next, and to where."""


def search(start: int, choices: Choices) -> Iterator[tuple[int, Reach]]:
    """Breadth first over (state, last movers): each state as it is first reached, with all found so far."""
    reach = Reach(start)
    origin: Node = (start, ())
    known = {origin}
    waiting = deque([origin])
    while waiting:
        node = waiting.popleft()
        for movers, target in choices(*node):
            after = (target, movers)
            if after in known:
                continue
            known.add(after)
            reach.before[after] = node
            waiting.append(after)
            if target not in reach.first:
                reach.first[target] = after
                yield target, reach


def explore(start: int, choices: Choices) -> Reach:
    """Everything that can be reached from a state."""
    reach = Reach(start)
    for _, found in search(start, choices):
        reach = found
    return reach


def single_moves(game: Game, movers: Iterable[int], *, improving: bool) -> Choices:
    """Moves one at a time, no one twice in a row; with `improving`, only to states better for the mover.

    Where moves follow from options, a state's moves are listed only if they can lead to something new:
    states of one cell share their moves, and of their improvements the least preferred state has them all.
    """
    listed = list(movers)
    lowest: dict[tuple[int, int], int] = {}

    def choices(state: int, last: Group) -> Iterator[tuple[Group, int]]:
        for mover in listed:
            if (mover,) == last:
                continue
            moves = game.moves[mover]
            if isinstance(moves, OptionMoves) and len(listed) > 1:
                key = (mover, int(moves.cell[state]))
                level = int(game.preferences[mover].level[state]) if improving else 0
                if lowest.get(key, level + 1) <= level:
                    continue
                lowest[key] = level
            targets = game.improvements(mover, state) if improving else game.successors(mover, state)
            yield from (((mover,), target) for target in targets)

    return choices
