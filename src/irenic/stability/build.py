"""From a conflict model to states, moves and preference levels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from irenic.model.conflict import ConflictModel, Direction, PreferenceSource
from irenic.model.errors import UsageError
from irenic.model.logic import Expr
from irenic.stability.arrays import IntArray
from irenic.stability.evaluate import holds
from irenic.stability.feasible import feasible_states
from irenic.stability.game import Game, Preference
from irenic.stability.moves import Codes, ListedMoves, Moves, OptionMoves, edges
from irenic.stability.ranking import preference_of

T = TypeVar("T")


@dataclass(frozen=True)
class Conflict:
    """A model made ready: `codes` has one bit pattern a state, the lowest of those that count as one.

    `member` gives, for every feasible combination in `combinations`, the state to which it belongs.
    """

    model: ConflictModel
    codes: Codes
    combinations: Codes
    member: IntArray
    game: Game

    def find(self, expr: Expr) -> list[int]:
        """The states in which a statement holds (in some of the combinations that count as one)."""
        return [int(s) for s in np.unique(self.member[holds(expr, self.combinations)])]


def build(model: ConflictModel) -> Conflict:
    """States in the order of their numbers, option 0 least significant; raises `UsageError` without a
    state.
    """
    combinations = feasible_states(len(model.options), [rule.holds for rule in model.rules])
    if not len(combinations):
        raise UsageError("no state is feasible: the rules contradict each other")
    member, first = _classes(model, combinations)
    preferences = tuple(
        _merged(preference_of(maker, combinations), member, first, maker.name)
        for maker in model.decision_makers
    )
    moves: list[Moves] = [_option_moves(model, maker, combinations) for maker in range(len(preferences))]
    if len(first) < len(combinations):
        moves = [_merge_moves(each, member, len(first)) for each in moves]
    names = tuple(maker.id for maker in model.decision_makers)
    codes = combinations[first]
    game = Game(names, tuple(moves), preferences, _labels(model, combinations, member, first))
    return Conflict(model, codes, combinations, member, game)


def with_preferences(conflict: Conflict, place: int, source: PreferenceSource) -> Conflict:
    """The same conflict with other preferences of one decision maker; states and moves are kept."""
    maker = replace(conflict.model.decision_makers[place], preferences=source)
    first = np.searchsorted(conflict.combinations, conflict.codes)
    preference = _merged(preference_of(maker, conflict.combinations), conflict.member, first, maker.name)
    makers = _exchanged(conflict.model.decision_makers, place, maker)
    preferences = _exchanged(conflict.game.preferences, place, preference)
    model = replace(conflict.model, decision_makers=makers)
    return replace(conflict, model=model, game=replace(conflict.game, preferences=preferences))


def _exchanged(items: tuple[T, ...], place: int, item: T) -> tuple[T, ...]:
    return (*items[:place], item, *items[place + 1 :])


def state_string(code: int, options: int) -> str:
    """A state as one letter an option: Y where it is chosen, N where not."""
    return "".join("Y" if code >> o & 1 else "N" for o in range(options))


def _option_moves(model: ConflictModel, maker: int, combinations: Codes) -> OptionMoves:
    own = up = down = 0
    for place, option in enumerate(model.options):
        if maker not in option.owners:
            continue
        own |= 1 << place
        up |= (option.direction is Direction.FORWARD) << place
        down |= (option.direction is Direction.BACK) << place
    return OptionMoves(combinations, own, up, down)


def _classes(model: ConflictModel, combinations: Codes) -> tuple[IntArray, IntArray]:
    """The state of every combination, numbered by lowest member, and where that member is."""
    lead = np.arange(len(combinations), dtype=np.int64)
    for rule in model.same:
        inside = holds(rule.holds, combinations)
        if inside.any():
            joined = np.unique(lead[inside])
            lead[np.isin(lead, joined)] = joined[0]
    first, member = np.unique(lead, return_inverse=True)
    return member.reshape(-1).astype(np.int64), first


def _merged(preference: Preference, member: IntArray, first: IntArray, name: str) -> Preference:
    if len(first) == len(member):
        return preference
    if (preference.level != preference.level[first][member]).any():
        raise UsageError(
            f"{name} ranks states differently that count as one (“same”); "
            "rank them alike, or let the statements not depend on options that no longer matter there"
        )
    far = None if preference.far_below is None else preference.far_below[first]
    unknown = None if preference.unknown is None else preference.unknown[np.ix_(first, first)]
    return Preference(preference.level[first], far, unknown)


def _merge_moves(moves: Moves, member: IntArray, size: int) -> ListedMoves:
    """Moves between classes: there is one wherever there is one between members."""
    origins, targets = edges(moves)
    pairs = np.unique(member[origins] * size + member[targets])
    origins, targets = pairs // size, pairs % size
    keep = origins != targets
    origins, targets = origins[keep], targets[keep]
    counts = np.bincount(origins, minlength=size)
    return ListedMoves(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), targets)


def _labels(
    model: ConflictModel, combinations: Codes, member: IntArray, first: IntArray
) -> tuple[str, ...] | None:
    """Strings of Y and N, with - where the combinations that count as one differ; none are made for big
    models.
    """
    options = len(model.options)
    if len(first) > 1 << 16:
        return None
    if len(first) == len(combinations):
        return tuple(state_string(int(code), options) for code in combinations)
    rows = [[state_string(int(c), options) for c in combinations[member == s]] for s in range(len(first))]
    return tuple("".join(x[0] if len(set(x)) == 1 else "-" for x in zip(*row, strict=True)) for row in rows)
