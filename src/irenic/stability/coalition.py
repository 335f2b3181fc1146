"""Coalitions: states from which no group of decision makers has a reason to move away together.

An improvement of a coalition is reachable by its members' legal sequences and strictly better for all of
them; a sanction, by legal sequences of the rest, leaves some member not better off. A coalition equilibrium
is stable for every non-empty coalition, single decision makers and the whole among them (Kilgour, Hipel,
Fang & Peng 2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from irenic.model.errors import UsageError
from irenic.stability.bitsets import Relations, SharedRows, members_of
from irenic.stability.concepts import CONCEPTS, analyse
from irenic.stability.game import Game

MAX_STATES = 4096
Coalition = tuple[int, ...]


@dataclass(frozen=True)
class CoalitionStability:
    """For every coalition, its improvements (as sets of bits) and, by concept, the states stable for it."""

    gains: dict[Coalition, list[int]]
    stable: dict[str, dict[Coalition, tuple[int, ...]]]

    def equilibria(self, concept: str) -> list[int]:
        """States that are stable for every coalition."""
        return sorted(set.intersection(*(set(states) for states in self.stable[concept].values())))

    def improvements(self, group: Coalition) -> dict[int, tuple[int, ...]]:
        """States from which a coalition can improve, and to where."""
        return {s: tuple(members_of(gain)) for s, gain in enumerate(self.gains[group]) if gain}


def coalitions_of(game: Game) -> list[Coalition]:
    """Every non-empty coalition, small ones first."""
    players = game.players
    return [group for size in range(1, len(players) + 1) for group in combinations(players, size)]


def analyse_coalitions(game: Game, *, limit: int = MAX_STATES) -> CoalitionStability:
    """Stability of every state for every coalition, under all five concepts.

    Raises `UsageError` beyond `limit` states: time grows with the square of their number.
    """
    if game.size > limit:
        raise UsageError(
            f"coalitions are worked out for up to {limit:,} states, and the model has {game.size:,}"
        )
    relations = Relations(game)
    alone = analyse(game)
    gains: dict[Coalition, list[int]] = {}
    stable: dict[str, dict[Coalition, tuple[int, ...]]] = {concept: {} for concept in CONCEPTS}
    for group in coalitions_of(game):
        if len(group) == 1:
            gains[group] = relations.steps(group[0], "better")
            kept = {concept: alone.for_player(concept, group[0]) for concept in CONCEPTS}
        else:
            gains[group], kept = _of_coalition(relations, group)
        for concept in CONCEPTS:
            stable[concept][group] = tuple(kept[concept])
    return CoalitionStability(gains, stable)


def _of_coalition(relations: Relations, group: Coalition) -> tuple[list[int], dict[str, list[int]]]:
    """The coalition's improvements from every state, and the states stable for it by concept."""
    game = relations.game
    others = game.others(group)
    own = SharedRows(relations.reach(group))
    free = SharedRows(relations.reach(others))
    credible = SharedRows(relations.reach(others, "better"))
    gains: list[int] = []
    kept: dict[str, list[int]] = {concept: [] for concept in CONCEPTS}
    for s in range(game.size):
        better = relations.all_better(group, s)
        gain = own.rows[s] & better
        gains.append(gain)
        if not gain:
            for concept in CONCEPTS:
                kept[concept].append(s)
            continue
        # No state in `gain` is harmful and no harmful state is better, so that none is counted as its own answer.
        everything = (1 << game.size) - 1
        harmful = everything & ~better
        lasting = harmful & ~own.leading_to(better)
        for answers, concept, sanctions in (
            (free, "gmr", harmful),
            (free, "smr", lasting),
            (credible, "seq", harmful),
            (credible, "sseq", lasting),
        ):
            if answers.all_meet(gain, sanctions):
                kept[concept].append(s)
    return gains, kept
