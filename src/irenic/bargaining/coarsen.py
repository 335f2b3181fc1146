"""Thinning: one point for each cell of a grid, so that whatever is dropped lies less than a cell above."""

from __future__ import annotations

import numpy as np

from irenic.bargaining.compiled import Points
from irenic.bargaining.dominance import Indices, prune_dominated

_FINEST = 1 << 12


def coarsen_to(groups: list[Points], limit: int) -> tuple[list[Indices], tuple[int, ...]]:
    """Rows to keep in each group so that at most `limit` remain, and the size of a cell in each column.

    Of each column's range over all groups a cell takes the same share, the smallest power of two that
    suffices. For every row dropped a row of its group is kept that lies above it, less a cell at most, in
    every column. At least one row of each group is kept. After Laumanns et al. (2002).
    """
    low = np.min([points.min(axis=0) for points in groups if len(points)], axis=0)
    high = np.max([points.max(axis=0) for points in groups if len(points)], axis=0)
    span = [int(top) - int(bottom) for top, bottom in zip(high, low, strict=True)]
    parts = _FINEST
    while True:
        grain = tuple(max(1, -(-size // parts)) for size in span)
        rows = [_one_per_cell(points, low, grain) for points in groups]
        if sum(map(len, rows)) <= limit or parts == 1:
            return rows, grain
        parts //= 2


def _one_per_cell(points: Points, low: Points, grain: tuple[int, ...]) -> Indices:
    if not len(points):
        return np.zeros(0, dtype=np.intp)
    cells = (points - low) // np.array(grain, dtype=points.dtype)
    members, starts = prune_dominated(cells)
    return members[starts]
