"""Dominated points found fast and exactly: a sweep for two parties, blocks of bit sets for more."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

import numpy as np
import numpy.typing as npt

from irenic.bargaining.compiled import Points

Indices = npt.NDArray[np.intp]
_FIRST_BLOCK = 128
_LARGEST_BLOCK = 512
_STRIKERS = 128


def prune_dominated(points: Points) -> tuple[Indices, Indices]:
    """The rows that no other row dominates, equal rows side by side.

    A row dominates another where it is at least as good in every column and better in one; equal rows never
    dominate each other, and all are kept.

    Parameters: `points`, rows × columns of integers, more is better.
    Returns `members`, row indices grouped by equal rows, and `starts`, where each group begins in `members`.
    """
    if not len(points):
        empty = np.zeros(0, dtype=np.intp)
        return empty, empty
    if points.dtype == object:
        points = _as_ranks(points)
    order = _sorted_best_first(points)
    rows = points[order]
    fresh = np.ones(len(rows), dtype=bool)
    fresh[1:] = (rows[1:] != rows[:-1]).any(axis=1)
    firsts = np.flatnonzero(fresh)
    keep = _nondominated(rows[firsts])
    lengths = np.diff(np.append(firsts, len(rows)))
    members = order[np.repeat(keep, lengths)]
    kept_lengths = lengths[keep]
    starts = np.cumsum(kept_lengths) - kept_lengths
    return members, starts


def _as_ranks(points: Points) -> npt.NDArray[np.int64]:
    """Each column's values replaced by their ranks: dominance depends on nothing else."""
    return np.stack([_exact_ranks(column) for column in points.T], axis=1)


def _exact_ranks(column: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """Ranks of Python integers: floats decide wherever they differ, as rounding keeps order."""
    try:
        rounded = column.astype(np.float64)
    except OverflowError:
        return np.unique(column, return_inverse=True)[1].astype(np.int64)
    order = np.argsort(rounded, kind="stable")
    ranked, exact = rounded[order], column[order]
    same = np.flatnonzero(ranked[1:] == ranked[:-1])
    if (exact[same] != exact[same + 1]).any():
        return np.unique(column, return_inverse=True)[1].astype(np.int64)
    ranks = np.empty(len(column), dtype=np.int64)
    ranks[order] = np.concatenate(([0], np.cumsum(ranked[1:] != ranked[:-1])))
    return ranks


def _sorted_best_first(points: npt.NDArray[Any]) -> Indices:
    """An order in which every row comes after all that dominate it, and equal rows are adjacent.

    Rounding is monotone, so a dominating row's floating sum is never smaller; where sums tie, the exact
    columns decide.
    """
    low = points.min(axis=0)
    span = points.max(axis=0) - low
    share = 1.0 / np.where(span == 0, 1, span)
    total = np.zeros(len(points))
    for k in range(points.shape[1]):
        total -= (points[:, k] - low[k]) * share[k]
    order = np.argsort(total, kind="stable")
    ranked = total[order]
    if (ranked[1:] != ranked[:-1]).all():
        return order
    return np.lexsort((*(-points[:, k] for k in range(points.shape[1])), total))


def _nondominated(rows: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which of the rows, all different and best first, no other dominates."""
    columns = [column for column in rows.T if column.min() != column.max()]
    if len(columns) <= 1:
        keep = np.zeros(len(rows), dtype=bool)
        keep[0] = True
        return keep
    if len(columns) == 2:
        return _sweep(columns[0], columns[1])
    ranks = [_descending_ranks(column) for column in columns]
    return _by_blocks(ranks) if len(columns) > 3 else _by_staircase(ranks)


def _sweep(first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    order = np.lexsort((-second, -first))
    height = second[order]
    keep = np.ones(len(first), dtype=bool)
    keep[order[1:]] = height[1:] > np.maximum.accumulate(height)[:-1]
    return keep


def _descending_ranks(column: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
    """0 for the largest value; equal values share a rank."""
    order = np.argsort(column, kind="stable")[::-1]
    ranked = column[order]
    ranks = np.empty(len(column), dtype=np.int32)
    ranks[order] = np.concatenate(([0], np.cumsum(ranked[1:] != ranked[:-1], dtype=np.int32)))
    return ranks


def _by_blocks(ranks: list[npt.NDArray[np.int32]]) -> npt.NDArray[np.bool_]:
    """Take the best rows block by block, and strike what a block dominates from all that follow.

    Rows come best first, so that nothing is dominated by a later one, and few survive the first blocks.
    """
    keep = np.zeros(len(ranks[0]), dtype=bool)
    alive = np.arange(len(keep))
    size = _FIRST_BLOCK
    while len(alive):
        block, rest = alive[:size], alive[size:]
        block = block[~_dominated_within([rank[block] for rank in ranks])]
        keep[block] = True
        alive = rest[~_dominated_by(ranks, block, rest)] if len(rest) else rest
        size = min(2 * size, _LARGEST_BLOCK)
    return keep


def _by_staircase(ranks: list[npt.NDArray[np.int32]]) -> npt.NDArray[np.bool_]:
    """Sweep along the first of three columns, keeping the staircase of the best in the other two.

    The best rows strike out most of the others first. Source: Kung, Luccio & Preparata (1975).
    """
    keep = np.zeros(len(ranks[0]), dtype=bool)
    block, rest = np.arange(len(keep))[:_STRIKERS], np.arange(len(keep))[_STRIKERS:]
    alive = np.concatenate((block, rest[~_dominated_by(ranks, block, rest)])) if len(rest) else block
    first, second, third = (rank[alive] for rank in ranks)
    order = np.lexsort((third, second, first))
    survivors = _staircase_survivors(second[order].tolist(), third[order].tolist())
    keep[alive[order[survivors]]] = True
    return keep


def _staircase_survivors(second: list[int], third: list[int]) -> list[int]:
    """Positions not dominated by an earlier one, smaller ranks being better."""
    steps: list[int] = []
    heights: list[int] = []
    survivors = []
    for position, (y, z) in enumerate(zip(second, third, strict=True)):
        right = bisect_right(steps, y)
        if right and heights[right - 1] <= z:
            continue
        survivors.append(position)
        left = bisect_left(steps, y, 0, right)
        end = left
        while end < len(heights) and heights[end] >= z:
            end += 1
        steps[left:end] = [y]
        heights[left:end] = [z]
    return survivors


def _dominated_within(ranks: list[npt.NDArray[np.int32]]) -> npt.NDArray[np.bool_]:
    """Which rows of a small block, all different, another of the block dominates."""
    above = ranks[0][:, None] <= ranks[0][None, :]
    for rank in ranks[1:]:
        above &= rank[:, None] <= rank[None, :]
    result: npt.NDArray[np.bool_] = above.sum(axis=0) > 1
    return result


def _dominated_by(ranks: list[npt.NDArray[np.int32]], block: Indices, rest: Indices) -> npt.NDArray[np.bool_]:
    """Which of `rest` some row of `block` dominates.

    For each column, the rows of the block that are at least as good as a given value form a prefix of the
    block sorted by that column; the prefixes are bit sets, and a row is dominated where those of all columns
    have a common member.
    """
    common: npt.NDArray[np.uint64] | None = None
    for rank in ranks:
        table, place = _prefix_sets(rank[block], int(rank.max()) + 1)
        sets = table[place[rank[rest]]]
        common = sets if common is None else np.bitwise_and(common, sets, out=common)
    assert common is not None
    return np.asarray(common.any(axis=1))


def _prefix_sets(
    block: npt.NDArray[np.int32], ranks: int
) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.intp]]:
    """Bit sets of the block's members up to each place, and the place that belongs to each rank."""
    members = len(block)
    places = np.full(-(-members // 64) * 64, members, dtype=np.int32)
    places[np.argsort(block, kind="stable")] = np.arange(members, dtype=np.int32)
    filled = places[None, :] < np.arange(members + 1, dtype=np.int32)[:, None]
    table = np.packbits(filled, axis=1, bitorder="little").view(np.uint64)
    return table, np.cumsum(np.bincount(block, minlength=ranks))
