"""The least value over all states that a set of movers can reach, for every state at once.

Where moves are transitive, the states that a set of movers reaches from s by legal sequences are, s itself
left aside, exactly those that any sequence of their moves reaches: two moves in a row by one mover are one
move or lead back. So each mover's share is one running minimum over its own orderly blocks of states, and
sweeps over the movers in turn are repeated until nothing changes. The fixed point is exact; it takes as
many rounds as the longest necessary alternation, usually a handful. Where a model needs more than `ROUNDS`,
the search by value (linear in any model) takes over.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from irenic.stability.arrays import Int32Array, IntArray, expand_ranges, suffix_minima
from irenic.stability.moves import OptionMoves
from irenic.stability.value_search import Links, search_by_value

ROUNDS = 64


@dataclass(frozen=True)
class Share:
    """One mover's part: states in blocks, best last, and where in that order each state's targets begin.

    `order` lists the states by place. A state at place q reaches, in one step, every state from each place in
    `targets[indptr[q]:indptr[q + 1]]` to the end of that place's block.
    """

    order: IntArray
    block: IntArray
    indptr: IntArray | None
    targets: IntArray

    def step(self, values: IntArray, none: int) -> IntArray:
        """For every state (in its own order), the least value one step away, or `none` without a step.

        `values` has shape (rows, states), all at most `none`.
        """
        base = self.block * (none + 1)
        suffix = suffix_minima(values[:, self.order], base)
        reached = np.full((len(values), len(self.order)), none, dtype=np.int64)
        if self.indptr is None:
            some = self.targets >= 0
            reached[:, some] = suffix[:, self.targets[some]]
        elif len(self.targets):
            some = np.diff(self.indptr) > 0
            reached[:, some] = np.minimum.reduceat(suffix[:, self.targets], self.indptr[:-1][some], axis=1)
        out = np.empty_like(reached)
        out[:, self.order] = reached
        return out


def move_share(moves: OptionMoves) -> Share:
    """All moves: the targets are whole cells (a state may count itself, which changes no minimum kept
    here).
    """
    order = moves._cells[1]
    indptr, cells = moves.upper
    starts = moves.cell_starts[:-1]
    block = np.repeat(np.arange(len(starts), dtype=np.int64), np.diff(moves.cell_starts))
    counts = np.diff(indptr)[block]
    if not moves._one_way:
        return Share(order, block, None, starts[block])
    picks = expand_ranges(indptr[:-1][block], counts)
    return Share(order, block, np.concatenate(([0], np.cumsum(counts))), starts[cells[picks]])


def improvement_share(moves: OptionMoves, level: Int32Array) -> Share:
    """Improvements only: within each cell the states strictly above one's own level, which come last."""
    cell = moves.cell.astype(np.int64)
    width = int(level.max()) + 2
    key = cell * width + level
    order = np.argsort(key, kind="stable")
    key = key[order]
    block = cell[order]
    starts = moves.cell_starts
    if not moves._one_way:
        above = np.searchsorted(key, key, side="right")
        return Share(order, block, None, np.where(above < starts[block + 1], above, -1))
    indptr, cells = moves.upper
    counts = np.diff(indptr)[block]
    into = cells[expand_ranges(indptr[:-1][block], counts)]
    asker = np.repeat(np.arange(len(order)), counts)
    above = np.searchsorted(key, into * width + level[order][asker], side="right")
    keep = above < starts[into + 1]
    kept = np.bincount(asker[keep], minlength=len(order))
    return Share(order, block, np.concatenate(([0], np.cumsum(kept))), above[keep])


def reachable_minima(shares: list[Share], values: IntArray, none: int, rounds: int = ROUNDS) -> IntArray:
    """The least value over each state and all states that the movers reach from it.

    `values` has shape (rows, states). With one mover a sequence has one move; with several, sweeps are
    repeated to the fixed point.
    """
    least = values.copy()
    if len(shares) == 1:
        return np.minimum(least, shares[0].step(least, none))
    quiet = 0
    for turn in range(rounds * max(1, len(shares))):
        share = shares[turn % len(shares)] if shares else None
        if share is None:
            return least
        improved = np.minimum(least, share.step(least, none))
        quiet = quiet + 1 if np.array_equal(improved, least) else 0
        least = improved
        if quiet >= len(shares) - 1 and turn >= len(shares) - 1:
            return least
    return np.stack([search_by_value(_links(shares, len(row)), row) for row in values])


def _links(shares: list[Share], states: int) -> Links:
    """The same steps as a graph of states and places: a place leads to its state and to the next of its
    block.
    """
    sources, targets = [], []
    for number, share in enumerate(shares):
        offset = states * (number + 1)
        place = np.arange(states, dtype=np.int64)
        sources.append(offset + place)
        targets.append(share.order)
        same = share.block[1:] == share.block[:-1]
        sources.append(offset + place[:-1][same])
        targets.append(offset + place[1:][same])
        if share.indptr is None:
            some = share.targets >= 0
            sources.append(share.order[some])
            targets.append(offset + share.targets[some])
        else:
            sources.append(np.repeat(share.order, np.diff(share.indptr)))
            targets.append(offset + share.targets)
    return Links(np.concatenate(sources), np.concatenate(targets), states * (len(shares) + 1))
