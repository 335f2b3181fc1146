"""Stability where some preferences are not known.

Two bounds: a state is stable *for certain* where it is stable whatever the unknown preferences are, as far
as each step can be told on its own; it is *possibly* stable where that is not ruled out. Between them, the
four kinds of Li, Hipel, Kilgour & Fang (2004): would a decision maker leave for a state of which it is not
known whether it is better (a and c: yes; b and d: no), and is it deterred by a sanction of which that is
not known (c and d: yes; a and b: no).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from irenic.model.errors import UsageError
from irenic.stability.bitsets import Relations, members_of
from irenic.stability.concepts import CONCEPTS, Stability, analyse
from irenic.stability.game import Game
from irenic.stability.ranking import MAX_UNKNOWN


@dataclass(frozen=True, slots=True)
class Attitude:
    """What counts while preferences are unknown.

    `leaves`: unknown states tempt; `deterred`: unknown states deter; `opponents`: which moves of others are
    credible.
    """

    leaves: bool
    deterred: bool
    opponents: str


ATTITUDES = {
    "certain": Attitude(leaves=True, deterred=False, opponents="better"),
    "a": Attitude(leaves=True, deterred=False, opponents="not worse known"),
    "b": Attitude(leaves=False, deterred=False, opponents="not worse known"),
    "c": Attitude(leaves=True, deterred=True, opponents="not worse known"),
    "d": Attitude(leaves=False, deterred=True, opponents="not worse known"),
    "possible": Attitude(leaves=False, deterred=True, opponents="not worse known"),
}


def analyse_uncertain(game: Game) -> dict[str, Stability]:
    """Stability under every attitude towards what is not known; raises `UsageError` for too many states."""
    if game.size > MAX_UNKNOWN:
        raise UsageError(
            f"unknown preferences are worked out for up to {MAX_UNKNOWN:,} states, "
            f"and the model has {game.size:,}"
        )
    relations = Relations(game)
    return {name: _analyse(relations, attitude) for name, attitude in ATTITUDES.items()}


def stability_of(game: Game) -> Stability:
    """The plain answer: stable, and where preferences are unknown, stable for certain."""
    return analyse_uncertain(game)["certain"] if game.has_unknown else analyse(game)


def _analyse(relations: Relations, attitude: Attitude) -> Stability:
    game = relations.game
    tables = {concept: np.zeros((len(game.names), game.size), dtype=bool) for concept in CONCEPTS}
    for player in game.players:
        steps = relations.steps(player, "any")
        others = game.others((player,))
        free = relations.reach(others)
        credible = relations.reach(others, attitude.opponents)
        for s in range(game.size):
            better, unknown = relations.better(player, s), relations.uncertain(player, s)
            tempting = steps[s] & (better | (unknown if attitude.leaves else 0))
            harmless = better | (0 if attitude.deterred else unknown)
            kept = _kept(tempting, harmless, steps, (free, credible))
            for concept in kept:
                tables[concept][player, s] = True
    return Stability(tables)


def _kept(tempting: int, harmless: int, own: list[int], answers: tuple[list[int], list[int]]) -> list[str]:
    """The concepts under which no tempting move pays: `harmless` states do not deter."""
    if not tempting:
        return list(CONCEPTS)
    kept = []
    for answer, plain, lasting in ((answers[0], "gmr", "smr"), (answers[1], "seq", "sseq")):
        replies = [answer[s1] & ~harmless for s1 in members_of(tempting)]
        if all(replies):
            kept.append(plain)
            if all(any(not own[s2] & harmless for s2 in members_of(reply)) for reply in replies):
                kept.append(lasting)
    return kept
