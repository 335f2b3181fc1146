"""Where a conflict can go from where it stands: equilibria reachable by moves, by improvements, by
coalitions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from irenic.stability.bitsets import members_of
from irenic.stability.coalition import CoalitionStability
from irenic.stability.game import Game
from irenic.stability.walk import Choices, Group, Reach, explore, single_moves


@dataclass(frozen=True)
class StatusQuo:
    """What can be reached from `state`.

    `moves`: by any legal sequence of single moves; `improvements`: with each step better for its mover;
    `coalitions`: with coalitions moving as one where all members gain, None where coalitions were not
    worked out.
    """

    state: int
    moves: Reach
    improvements: Reach
    coalitions: Reach | None


def analyse_status_quo(game: Game, state: int, coalitions: CoalitionStability | None = None) -> StatusQuo:
    """Everything reachable from a state, with a shortest sequence to each."""
    joint = explore(state, _coalition_steps(coalitions)) if coalitions is not None else None
    return StatusQuo(
        state=state,
        moves=explore(state, single_moves(game, game.players, improving=False)),
        improvements=explore(state, single_moves(game, game.players, improving=True)),
        coalitions=joint,
    )


def _coalition_steps(coalitions: CoalitionStability) -> Choices:
    """Improvements of single decision makers and of coalitions, the same group never twice in a row."""

    def choices(state: int, last: Group) -> Iterator[tuple[Group, int]]:
        for group, gains in coalitions.gains.items():
            if group != last:
                yield from ((group, target) for target in members_of(gains[state]))

    return choices
