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
from irenic.stability.bitsets import Relations, members_of
from irenic.stability.concepts import CONCEPTS
from irenic.stability.game import Game

MAX_STATES = 4096
Coalition = tuple[int, ...]


@dataclass(frozen=True)
class CoalitionStability:
    """For every coalition: its improvements from each state, and the states that are stable for it by
    concept.
    """

    improvements: dict[Coalition, dict[int, tuple[int, ...]]]
    stable: dict[str, dict[Coalition, tuple[int, ...]]]

    def equilibria(self, concept: str) -> list[int]:
        """States that are stable for every coalition."""
        return sorted(set.intersection(*(set(states) for states in self.stable[concept].values())))


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
    improvements: dict[Coalition, dict[int, tuple[int, ...]]] = {}
    stable: dict[str, dict[Coalition, tuple[int, ...]]] = {concept: {} for concept in CONCEPTS}
    for group in coalitions_of(game):
        gains, kept = _of_coalition(relations, group)
        improvements[group] = {s: tuple(members_of(gain)) for s, gain in enumerate(gains) if gain}
        for concept in CONCEPTS:
            stable[concept][group] = tuple(kept[concept])
    return CoalitionStability(improvements, stable)


def _of_coalition(relations: Relations, group: Coalition) -> tuple[list[int], dict[str, list[int]]]:
    """The coalition's improvements from every state, and the states stable for it by concept."""
    game = relations.game
    others = game.others(group)
    own = relations.reach(group)
    answers = {"free": relations.reach(others), "credible": relations.reach(others, "better")}
    gains: list[int] = []
    kept: dict[str, list[int]] = {concept: [] for concept in CONCEPTS}
    for s in range(game.size):
        better = relations.all_better(group, s)
        gain = own[s] & better
        gains.append(gain)
        if not gain:
            for concept in CONCEPTS:
                kept[concept].append(s)
            continue
        for answer, plain, lasting in (("free", "gmr", "smr"), ("credible", "seq", "sseq")):
            replies = [answers[answer][s1] & ~better for s1 in members_of(gain)]
            if not all(replies):
                continue
            kept[plain].append(s)
            if all(any(not own[s2] & better for s2 in members_of(reply)) for reply in replies):
                kept[lasting].append(s)
    return gains, kept
