"""Array types and the two vector operations on which the engine rests: runs of a range, and suffix minima."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
BoolArray = NDArray[np.bool_]
AnyInt = NDArray[np.signedinteger[Any]]


def expand_ranges(starts: AnyInt, lengths: AnyInt) -> IntArray:
    """The concatenation of the ranges [start, start + length), in order."""
    lengths = lengths.astype(np.int64)
    total = int(lengths.sum())
    if total == 0:
        return np.empty(0, dtype=np.int64)
    ends = np.cumsum(lengths)
    first = np.repeat(starts.astype(np.int64) - (ends - lengths), lengths)
    return first + np.arange(total, dtype=np.int64)


def suffix_minima(values: IntArray, base: IntArray) -> IntArray:
    """For every place, the least value from there to the end of its block.

    `values` has shape (rows, places). `base` has one number a place, equal within a block and rising from
    block to block by more than any two values differ, so that one running minimum from the end never leaks
    between blocks.
    """
    keyed = values + base
    out: IntArray = np.minimum.accumulate(keyed[:, ::-1], axis=1)[:, ::-1] - base
    return out


def dense_ranks(values: NDArray[Any]) -> Int32Array:
    """Ranks 0, 1, 2, … of the distinct values, least first."""
    _, inverse = np.unique(values, return_inverse=True)
    return inverse.astype(np.int32).reshape(-1)
