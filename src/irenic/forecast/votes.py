"""Who would win a contest between two positions, from the votes of all: P of the challenge model.

No array over three actors is made. Voters are sorted once; for each position p the sums of w_k·d(k, p)^r_k
over the first m voters are kept, and the index of each pair's midpoint picks from them. O(N² log N).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from irenic.forecast.baselines import Array

_FEW = 64
"""Up to so many actors all draws are searched together; above, one after the other."""


def midpoint_indices(ranked: Array) -> NDArray[np.intp]:
    """How many voters stand below the midpoint of each pair; `ranked` positions (…, N), result (…, N, N).

    A voter at the midpoint votes for neither.
    """
    size = ranked.shape[-1]
    middle = 0.5 * (ranked[..., :, None] + ranked[..., None, :])
    if ranked.ndim > 1 and size <= _FEW:
        return _search_together(ranked, middle)
    rows = zip(ranked.reshape(-1, size), middle.reshape(-1, size * size), strict=True)
    return np.stack([np.searchsorted(row, points) for row, points in rows]).reshape(middle.shape)


def _search_together(ranked: Array, middle: Array) -> NDArray[np.intp]:
    """The same for many small draws: one binary search carried out for all pairs at once."""
    size = ranked.shape[-1]
    low = np.zeros(middle.shape, dtype=np.intp)
    offsets = (np.arange(ranked.size // size) * size).reshape(*ranked.shape[:-1], 1, 1)
    flat = ranked.ravel()
    step = 1 << (size.bit_length() - 1)
    while step:
        probe = low + step
        below = (probe <= size) & (flat[offsets + np.minimum(probe, size) - 1] < middle)
        low = np.where(below, probe, low)
        step >>= 1
    return low


def pairwise_votes(
    distance: Array, weights: Array, index: NDArray[np.intp], exponents: Array | None = None
) -> Array:
    """V[i, j]: the votes that i's position gets against j's, Σ over k nearer to i of w_k(d_kj^r_k − d_ki^r_k).

    Actors are sorted by position. `distance` (…, N, N) is |x_i − x_j| / D; `weights` and `exponents` (…, N)
    belong to the voters (exponents 1 unless told); `index` is `midpoint_indices`.
    """
    size = distance.shape[-1]
    losses = distance if exponents is None else distance ** exponents[..., None, :]
    sums = np.zeros((*distance.shape[:-1], size + 1))
    np.cumsum(weights[..., None, :] * losses, axis=-1, out=sums[..., 1:])
    # below[i, j]: what the voters below the midpoint of i and j lose with i's position
    start = np.arange(sums.size // (size + 1)).reshape(*distance.shape[:-1], 1) * (size + 1)
    below = sums.ravel()[start + index]
    votes = np.swapaxes(below, -1, -2) - below
    whole = sums[..., -1]
    others = whole[..., None, :] - whole[..., :, None] - votes
    left = np.tri(size, k=-1, dtype=bool).T
    return np.asarray(np.maximum(np.where(left, votes, others), 0.0))


def success_printed(votes: Array) -> Array:
    """P[i, j]: i's share of the votes cast between i and j; one half where nobody prefers either."""
    cast = votes + np.swapaxes(votes, -1, -2)
    return np.where(cast > 0, votes / np.where(cast > 0, cast, 1.0), 0.5)


def success_replication(votes: Array) -> Array:
    """P[i, j] as the replication's code has it: i's votes over those cast in all ordered pairs together."""
    cast = 2.0 * votes.sum(axis=(-1, -2), keepdims=True)
    return np.where(cast > 0, votes / np.where(cast > 0, cast, 1.0), 0.0)
