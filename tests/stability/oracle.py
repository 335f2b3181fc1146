"""The definitions, written down as slowly and obviously as possible: plain loops, sets, recursion.

A case is plain data: `moves[i][s]` is the set of states that decision maker i reaches from s,
`payoff[i][s]` its payoff. Nothing here comes from the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations, product

Moves = list[dict[int, set[int]]]
Payoffs = list[list[int]]
CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


class Oracle:
    """One conflict as plain data, and the questions that the definitions ask of it."""

    def __init__(self, moves: Moves, payoff: Payoffs) -> None:
        self.moves = moves
        self.payoff = payoff
        self.players = range(len(moves))
        self.states = range(len(payoff[0]))

    def better(self, i: int, new: int, old: int) -> bool:
        return self.payoff[i][new] > self.payoff[i][old]

    def step(self, i: int, s: int) -> set[int]:
        return self.moves[i].get(s, set())

    def improvement(self, i: int, s: int) -> set[int]:
        return {t for t in self.step(i, s) if self.better(i, t, s)}

    def reach(self, movers: Iterable[int], s: int, step: Callable[[int, int], set[int]]) -> set[int]:
        """States reached from s by legal sequences: members move one at a time, no one twice in a row."""
        members = list(movers)
        seen: set[tuple[int, int]] = set()

        def follow(state: int, last: int | None) -> None:
            for mover in members:
                if mover == last:
                    continue
                for target in step(mover, state):
                    if (target, mover) not in seen:
                        seen.add((target, mover))
                        follow(target, mover)

        follow(s, None)
        return {state for state, _ in seen}

    def others(self, group: Iterable[int]) -> list[int]:
        inside = set(group)
        return [i for i in self.players if i not in inside]

    def stable(self, concept: str, i: int, s: int) -> bool:
        """Whether s is stable for i: the table of definitions, row by row."""
        for s1 in self.improvement(i, s):
            if concept == "nash":
                return False
            step = self.improvement if concept in ("seq", "sseq") else self.step
            sanctioned = False
            for s2 in self.reach(self.others([i]), s1, step):
                if self.better(i, s2, s):
                    continue
                if concept in ("gmr", "seq") or all(not self.better(i, s3, s) for s3 in self.step(i, s2)):
                    sanctioned = True
            if not sanctioned:
                return False
        return True

    def all_better(self, group: Iterable[int], new: int, old: int) -> bool:
        return all(self.better(i, new, old) for i in group)

    def coalition_improvement(self, group: Iterable[int], s: int) -> set[int]:
        members = list(group)
        return {t for t in self.reach(members, s, self.step) if self.all_better(members, t, s)}

    def coalition_stable(self, concept: str, group: Iterable[int], s: int) -> bool:
        members = list(group)
        for s1 in self.coalition_improvement(members, s):
            if concept == "nash":
                return False
            step = self.improvement if concept in ("seq", "sseq") else self.step
            sanctioned = False
            for s2 in self.reach(self.others(members), s1, step):
                if self.all_better(members, s2, s):
                    continue
                if concept in ("gmr", "seq") or all(
                    not self.all_better(members, s3, s) for s3 in self.reach(members, s2, self.step)
                ):
                    sanctioned = True
            if not sanctioned:
                return False
        return True

    def equilibria(self, concept: str) -> list[int]:
        return [s for s in self.states if all(self.stable(concept, i, s) for i in self.players)]

    def coalition_equilibria(self, concept: str) -> list[int]:
        groups = [g for k in range(1, len(self.players) + 1) for g in combinations(self.players, k)]
        return [s for s in self.states if all(self.coalition_stable(concept, g, s) for g in groups)]


def option_states(count: int, infeasible: list[str]) -> list[str]:
    """Feasible states as strings of Y and N, option 0 least significant; patterns use - for either."""
    found = []
    for bits in product("NY", repeat=count):
        state = "".join(reversed(bits))
        if not any(all(p in ("-", c) for p, c in zip(pattern, state, strict=True)) for pattern in infeasible):
            found.append(state)
    return found


def option_moves(states: list[str], owners: list[list[int]], direction: dict[int, str]) -> Moves:
    """Moves by definition: only own options change, each in a permitted direction ("fwd": N→Y, "back":
    Y→N).
    """
    moves: Moves = []
    for own in owners:
        reached: dict[int, set[int]] = {}
        for a, s in enumerate(states):
            reached[a] = {b for b, t in enumerate(states) if a != b and _permitted(s, t, own, direction)}
        moves.append(reached)
    return moves


def _permitted(s: str, t: str, own: list[int], direction: dict[int, str]) -> bool:
    for o, (x, y) in enumerate(zip(s, t, strict=True)):
        if x == y:
            continue
        if o not in own:
            return False
        if direction.get(o) == "fwd" and x == "Y":
            return False
        if direction.get(o) == "back" and x == "N":
            return False
    return True
