"""Feasible states, found without going through all combinations of options.

Options are settled one after another, those first that finish a rule soonest; whatever a rule can no longer
allow is dropped at once. Partial states are worked on in blocks, so that memory stays small however many
combinations there are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from irenic.model.conflict import Rule
from irenic.model.errors import UsageError
from irenic.model.logic import Expr, options_in
from irenic.stability.evaluate import can_hold, conjuncts
from irenic.stability.moves import Codes

MAX_OPTIONS = 62
MAX_STATES = 1 << 22
MAX_EFFORT = 1 << 28
_BLOCK = 1 << 16


def feasible_states(count: int, rules: list[Expr], *, limit: int = MAX_STATES) -> Codes:
    """All states of `count` options in which every rule holds, as rising bit patterns, option 0 least
    significant.

    Raises `UsageError` beyond `limit` states, or where the rules say too little too late to search further.
    """
    blocks: list[Codes] = []
    total = 0
    for block in _search(count, rules):
        total += len(block)
        if total > limit:
            raise UsageError(
                f"the model has more than {limit:,} feasible states; "
                "add rules that say what cannot occur together"
            )
        blocks.append(block)
    return np.sort(np.concatenate(blocks)) if blocks else np.empty(0, dtype=np.uint64)


def any_feasible(count: int, rules: list[Expr]) -> bool:
    """Whether at least one state meets every rule."""
    return any(len(block) for block in _search(count, rules))


def blocking_rules(count: int, rules: tuple[Rule, ...]) -> list[Rule]:
    """Where no state is feasible: rules that cannot hold together, none of which could be left out."""
    kept = list(rules)
    for rule in rules:
        fewer = [other for other in kept if other is not rule]
        if not any_feasible(count, [other.holds for other in fewer]):
            kept = fewer
    return kept


def _search(count: int, rules: list[Expr]) -> Iterator[Codes]:
    """Blocks of feasible states, depth first."""
    parts = [part for rule in rules for part in conjuncts(rule)]
    order, due = _schedule(count, parts)
    if any(not can_hold(part, np.zeros(1, dtype=np.uint64), frozenset())[0] for part in parts):
        return
    stack: list[tuple[int, Codes]] = [(0, np.zeros(1, dtype=np.uint64))]
    effort = 0
    while stack:
        depth, partial = stack.pop()
        if depth == count:
            yield partial
            continue
        option = order[depth]
        both = np.concatenate([partial, partial | np.uint64(1 << option)])
        effort += len(both)
        if effort > MAX_EFFORT:
            raise UsageError(
                "the rules leave too many combinations to search; "
                "tie options together in groups that exclude each other"
            )
        settled = frozenset(order[: depth + 1])
        for part in due[depth]:
            both = both[can_hold(part, both, settled)]
        stack.extend((depth + 1, both[low : low + _BLOCK]) for low in range(0, len(both), _BLOCK))


def _schedule(count: int, parts: list[Expr]) -> tuple[list[int], list[list[Expr]]]:
    """An order of the options, shortest rules first, and the rules to test after each."""
    touched = [options_in(part) for part in parts]
    order: list[int] = []
    left = [set(options) for options in touched]
    while any(left):
        nearest = min(
            (options for options in left if options), key=lambda options: (len(options), min(options))
        )
        option = min(nearest)
        order.append(option)
        for options in left:
            options.discard(option)
    order += [option for option in range(count) if option not in order]
    due = [
        [part for part, options in zip(parts, touched, strict=True) if option in options] for option in order
    ]
    return order, due
