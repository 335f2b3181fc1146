"""Thinning: one point for each cell of a grid, so that whatever is dropped lies less than a cell above."""

from __future__ import annotations

import numpy as np

from irenic.bargaining.compiled import Points
from irenic.bargaining.dominance import Indices, prune_dominated

_PARTS = (256, 192, 128, 96, 64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1)


def coarsen_to(groups: list[Points], limit: int) -> tuple[list[Indices], tuple[int, ...]]:
    """Rows to keep in each group so that at most `limit` remain, and the size of a cell in each column.

    Of each column's range over all groups a cell takes the same share, the smallest of `_PARTS` that
    suffices. For every row dropped a row of its group is kept that lies above it, less a cell at most, in
    every column. At least one row of each group is kept. After Laumanns et al. (2002).
    """
    low = np.min([points.min(axis=0) for points in groups if len(points)], axis=0)
    high = np.max([points.max(axis=0) for points in groups if len(points)], axis=0)
    span = [int(top) - int(bottom) for top, bottom in zip(high, low, strict=True)]
    for parts in _PARTS:
        grain = tuple(max(1, -(-size // parts)) for size in span)
        rows = [one_per_cell(points, grain) for points in groups]
        if sum(map(len, rows)) <= limit:
            break
    return rows, grain


def one_per_cell(points: Points, grain: tuple[int, ...]) -> Indices:
    """A row of each cell that no other cell dominates: whatever is dropped lies above one by less than a cell."""
    if not len(points):
        return np.zeros(0, dtype=np.intp)
    cells = points // np.array(grain, dtype=points.dtype)
    members, starts = prune_dominated(cells)
    return members[starts]
