"""What must change in whose preferences for a state to be an equilibrium: the smallest changes, all of
them.

A comparison counts where it can matter: between two states joined by one of the party's own moves, and
between the target and any other state. A change is a comparison that turns out otherwise than now; its size
is the number of such comparisons over all parties; the changed preferences must still be an order (ties
allowed). All changes of the smallest size are found, by search on what is violated: whatever repairs it
must contain one of a few comparisons, and each of them is tried. Nothing is sampled, and no ranking is
enumerated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from irenic.model.errors import UsageError
from irenic.stability.concepts import analyse
from irenic.stability.game import Game, Preference
from irenic.stability.order import TURNED, Pair, find_circle, pair_of, rank_states, relation_of
from irenic.stability.walk import explore

MAX_CHANGES = 12
MAX_NODES = 20_000
MAX_SOLUTIONS = 50
MAX_STATES = 1024
Key = tuple[int, Pair]
Changes = dict[Key, str]
Repairs = list[tuple[Key, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A comparison of `state` with `other` by a party, as it is and as it would have to be (<, <=, =, >=,
    >).
    """

    player: int
    state: int
    other: int
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A smallest change: the comparisons, and for every party concerned new levels that carry it out."""

    changes: tuple[Change, ...]
    levels: dict[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Inverse:
    """The smallest changes in order, whether they are all, and whether the search ran to its end.

    With no adjustment and `complete`, no change of up to `tried` comparisons makes the state an equilibrium.
    """

    state: int
    concept: str
    adjustments: tuple[Adjustment, ...]
    tried: int
    complete: bool
    all_found: bool = True


def find_changes(game: Game, state: int, concept: str, *, most: int = MAX_CHANGES) -> Inverse:
    """The smallest changes of preference that make a state an equilibrium under a concept.

    Raises `UsageError` where preferences are unknown, or for more than `MAX_STATES` states.
    """
    if game.has_unknown:
        raise UsageError("the inverse question needs preferences that are known")
    if game.size > MAX_STATES:
        raise UsageError(
            f"the inverse question is answered for up to {MAX_STATES:,} states, and the model has {game.size:,}"
        )
    # Without credible sanctions one party's stability does not rest on another's preferences.
    apart = concept in ("nash", "gmr", "smr")
    parts = [(i,) for i in game.players] if apart else [tuple(game.players)]
    found, tried, complete = [], 0, True
    for focal in parts:
        search = _Search(game, state, concept, focal, most)
        solutions = search.smallest()
        found.append(solutions)
        tried = max(tried, search.depth)
        complete = complete and search.within_budget
        if not solutions:
            return Inverse(state, concept, (), tried, complete)
    joined = [
        _join(combination) for _, combination in zip(range(MAX_SOLUTIONS + 1), product(*found), strict=False)
    ]
    adjustments = tuple(_adjustment(game, state, concept, changes) for changes in joined[:MAX_SOLUTIONS])
    return Inverse(state, concept, adjustments, tried, complete, len(joined) <= MAX_SOLUTIONS)


class _Search:
    """Iterative deepening over sets of changed comparisons, for the parties in `focal`."""

    def __init__(self, game: Game, target: int, concept: str, focal: tuple[int, ...], most: int) -> None:
        self.game, self.target, self.concept, self.focal = game, target, concept, focal
        self.most = most
        self.depth = 0
        self.nodes = 0
        self.steps = [[game.successors(k, s) for s in range(game.size)] for k in game.players]
        self.present = [_present(game, k, self.steps[k], target) for k in game.players]
        self.seen: set[frozenset[tuple[Key, str]]] = set()

    @property
    def within_budget(self) -> bool:
        return self.nodes <= MAX_NODES

    def smallest(self) -> list[Changes]:
        """All sets of the smallest size; none where there are none up to the limit, or the budget ran out."""
        while self.within_budget:
            self.seen.clear()
            found = {frozenset(c.items()): c for c in self._extend({})}
            if found:
                return _without_stronger([found[key] for key in sorted(found, key=sorted)])
            if self.depth == self.most:
                break
            self.depth += 1
        return []

    def _extend(self, changes: Changes) -> Iterator[Changes]:
        key = frozenset(changes.items())
        self.nodes += 1
        if key in self.seen or not self.within_budget:
            return
        self.seen.add(key)
        repairs = self._repairs(changes)
        if repairs is None:
            yield changes
            return
        for pair, relation in repairs:
            if pair in changes or len(changes) < self.depth:
                yield from self._extend({**changes, pair: relation})

    def _repairs(self, changes: Changes) -> Repairs | None:
        """Changes of which every solution has at least one; None where nothing is violated."""
        for player in self.game.players:
            circle = find_circle(self._relations(player, changes))
            if circle is not None:
                free = [(player, pair) for pair in circle if (player, pair) not in changes]
                return [(key, other) for key in free for other in self._otherwise(key)]
        for player in self.focal:
            for s1 in self.steps[player][self.target]:
                if self._better(player, s1, self.target, changes):
                    repairs = self._against(player, s1, changes)
                    if repairs is not None:
                        return repairs
        return None

    def _against(self, player: int, s1: int, changes: Changes) -> Repairs | None:
        """What could stop an improvement; None where it is stopped already."""
        repairs = list(self._lower(player, s1, changes))
        if self.concept == "nash":
            return repairs
        credible = self.concept in ("seq", "sseq")
        reached = self._reach(player, s1, changes, credible=credible)
        for s2 in reached:
            obstacles = self._obstacles(player, s2, changes)
            if not obstacles:
                return None
            for obstacle in obstacles:
                repairs += self._lower(player, obstacle, changes)
        if credible:
            repairs += self._more_moves(player, [s1, *reached], changes)
        return list(dict.fromkeys(repairs))

    def _obstacles(self, player: int, s2: int, changes: Changes) -> list[int]:
        """States that keep s2 from being a sanction: itself where it is better, else those it could move on
        to.
        """
        if self._better(player, s2, self.target, changes):
            return [s2]
        if self.concept in ("gmr", "seq"):
            return []
        return [s3 for s3 in self.steps[player][s2] if self._better(player, s3, self.target, changes)]

    def _more_moves(self, player: int, reached: list[int], changes: Changes) -> Iterator[tuple[Key, str]]:
        """Moves of others that would lead on if they were improvements."""
        for mover in self.game.others((player,)):
            for s in reached:
                for t in self.steps[mover][s]:
                    if not self._better(mover, t, s, changes):
                        key = (mover, pair_of(t, s))
                        if changes.get(key) in (None, relation_of(t, s, ">=")):
                            yield key, relation_of(t, s, ">")

    def _lower(self, player: int, state: int, changes: Changes) -> Iterator[tuple[Key, str]]:
        """That a state be no longer better than the target, unless the contrary was already decided."""
        key = (player, pair_of(state, self.target))
        if key not in changes:
            yield key, relation_of(state, self.target, "<=")

    def _reach(self, player: int, s1: int, changes: Changes, *, credible: bool) -> list[int]:
        others = self.game.others((player,))

        def choices(state: int, last: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], int]]:
            for mover in others:
                if (mover,) != last:
                    for t in self.steps[mover][state]:
                        if not credible or self._better(mover, t, state, changes):
                            yield (mover,), t

        return explore(s1, choices).states

    def _better(self, player: int, new: int, old: int, changes: Changes) -> bool:
        changed = changes.get((player, pair_of(new, old)))
        if changed is not None:
            return relation_of(new, old, changed) == ">"
        return self.game.preferences[player].better(new, old)

    def _otherwise(self, key: Key) -> tuple[str, ...]:
        """The other ways in which a comparison could turn out.

        Being better than the target or only as good are told apart, for they do not count the same; other
        comparisons, and being no better than the target, are left as open as they can be.
        """
        now = self.present[key[0]][key[1]]
        if now == "=":
            return ("<", ">")
        if self.target in key[1]:
            other = key[1][0] if key[1][1] == self.target else key[1][1]
            if relation_of(other, self.target, now) == "<":
                return ("=", TURNED[now])
        return (TURNED[now] + "=",)

    def _relations(self, player: int, changes: Changes) -> dict[Pair, str]:
        mine = {pair: relation for (k, pair), relation in changes.items() if k == player}
        return {**self.present[player], **mine} if mine else {}


def _present(game: Game, player: int, steps: list[list[int]], target: int) -> dict[Pair, str]:
    """The comparisons that count, as they are."""
    pairs = {pair_of(s, t) for s, targets in enumerate(steps) for t in targets}
    pairs |= {pair_of(s, target) for s in range(game.size) if s != target}
    level = game.preferences[player].level
    return {(a, b): _compare(int(level[a]), int(level[b])) for a, b in sorted(pairs)}


def _compare(a: int, b: int) -> str:
    return "<" if a < b else ">" if a > b else "="


def _without_stronger(found: list[Changes]) -> list[Changes]:
    """Of solutions on the same comparisons, those that ask no more than another does."""
    return [c for c in found if not any(other is not c and _asks_more(c, other) for other in found)]


def _asks_more(one: Changes, other: Changes) -> bool:
    """Whether `one` settles the same comparisons as `other`, some more strictly and none less."""
    return one.keys() == other.keys() and all(set(one[key]) <= set(other[key]) for key in one)


def _join(parts: tuple[Changes, ...]) -> Changes:
    return {key: relation for part in parts for key, relation in part.items()}


def _adjustment(game: Game, state: int, concept: str, changes: Changes) -> Adjustment:
    """The comparisons in words of the target, and rankings that carry them out; checked with the engine
    itself.
    """
    levels: dict[int, tuple[int, ...]] = {}
    preferences = list(game.preferences)
    listed = []
    for player in sorted({k for k, _ in changes}):
        steps = [game.successors(player, s) for s in range(game.size)]
        relations = _present(game, player, steps, state)
        mine = {pair: relation for (k, pair), relation in changes.items() if k == player}
        for (a, b), then in sorted(mine.items()):
            one, other = (b, a) if a == state else (a, b)
            listed.append(Change(player, one, other, _turn(relations[a, b], one, a), _turn(then, one, a)))
        new = rank_states({**relations, **mine}, game.preferences[player].level.tolist())
        levels[player] = tuple(new)
        preferences[player] = Preference(np.array(new, dtype=np.int32))
    changed = replace(game, preferences=tuple(preferences))
    assert state in analyse(changed).equilibria(concept), "a change must make the state an equilibrium"
    return Adjustment(tuple(listed), levels)


def _turn(relation: str, one: int, first: int) -> str:
    """A pair's relation as it reads from `one`."""
    return relation if one == first else TURNED[relation]
