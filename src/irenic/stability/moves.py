"""Unilateral moves of one decision maker, either implied by its options or listed one by one."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from irenic.stability.arrays import AnyInt, Int32Array, IntArray, expand_ranges

Codes = NDArray[np.uint64]

_PAIR_CHUNK = 1 << 22


@dataclass(frozen=True)
class OptionMoves:
    """Moves that follow from options: any of one's own options may change at once, in permitted directions.

    `codes`: the feasible states as rising bit patterns, option 0 least significant. `own`: bits of the
    options that this decision maker controls; `up_only` those that go only from N to Y, `down_only` only
    from Y to N.

    Such moves are transitive: two moves in a row by the same decision maker are one move, or lead back.
    """

    codes: Codes
    own: int
    up_only: int = 0
    down_only: int = 0

    @cached_property
    def _one_way(self) -> int:
        return (self.up_only | self.down_only) & self.own

    @cached_property
    def _cell_keys(self) -> tuple[Codes, Codes]:
        """Per state: what others hold fixed; and one's own one-way options, turned so that moves only add
        bits.
        """
        outside = self.codes & np.uint64(~self.own & 0xFFFFFFFFFFFFFFFF)
        one_way = (self.codes ^ np.uint64(self.down_only & self.own)) & np.uint64(self._one_way)
        return outside, one_way

    @cached_property
    def _cells(self) -> tuple[Int32Array, IntArray, Codes, Codes]:
        """Cell of every state; an order of the states by cell; per cell: what is fixed, and the one-way
        bits.
        """
        outside, one_way = self._cell_keys
        order = np.lexsort((one_way, outside)) if self._one_way else np.argsort(outside, kind="stable")
        fixed, bits = outside[order], one_way[order]
        new = np.ones(len(order), dtype=bool)
        new[1:] = (fixed[1:] != fixed[:-1]) | (bits[1:] != bits[:-1])
        cell = np.empty(len(order), dtype=np.int32)
        cell[order] = np.cumsum(new, dtype=np.int32) - 1
        return cell, order, fixed[new], bits[new]

    @property
    def cell(self) -> Int32Array:
        """The cell of every state: states of one cell are mutually reachable in one move."""
        return self._cells[0]

    @cached_property
    def cell_starts(self) -> IntArray:
        """Where each cell begins in an order of the states by cell, and the number of states at the end."""
        sizes = np.bincount(self.cell, minlength=len(self._cells[2]))
        return np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)

    @cached_property
    def upper(self) -> tuple[IntArray, IntArray]:
        """Per cell (CSR): the cells that one move can end in, its own among them."""
        _, _, fixed, bits = self._cells
        count = len(fixed)
        if not self._one_way:
            return np.arange(count + 1, dtype=np.int64), np.arange(count, dtype=np.int64)
        new = np.ones(count, dtype=bool)
        new[1:] = fixed[1:] != fixed[:-1]
        first = np.flatnonzero(new)
        group = np.cumsum(new) - 1
        size = np.diff(np.append(first, count))
        sources, targets = [], []
        for low, high in _chunks(size[group]):
            lengths = size[group[low:high]]
            source = np.repeat(np.arange(low, high), lengths)
            target = expand_ranges(first[group[low:high]], lengths)
            keep = (bits[source] & ~bits[target]) == 0
            sources.append(source[keep])
            targets.append(target[keep])
        counts = np.bincount(np.concatenate(sources), minlength=count)
        return np.concatenate(([0], np.cumsum(counts))).astype(np.int64), np.concatenate(targets)

    def successors(self, state: int) -> IntArray:
        """The states that one move from here can reach, rising."""
        cell = int(self.cell[state])
        indptr, cells = self.upper
        order, starts = self._cells[1], self.cell_starts
        parts = [order[starts[c] : starts[c + 1]] for c in cells[indptr[cell] : indptr[cell + 1]]]
        found: IntArray = np.sort(np.concatenate(parts))
        reached: IntArray = found[found != state]
        return reached

    @cached_property
    def count(self) -> int:
        """The number of moves."""
        indptr, cells = self.upper
        sizes = np.diff(self.cell_starts)
        into = np.add.reduceat(sizes[cells], indptr[:-1])
        return int((into * sizes).sum() - len(self.codes))


@dataclass(frozen=True)
class ListedMoves:
    """Moves listed one by one: from state `s` to `targets[indptr[s]:indptr[s + 1]]`, rising, never to `s`
    itself.
    """

    indptr: IntArray
    targets: IntArray

    @classmethod
    def of(cls, moves: dict[int, set[int]], states: int) -> ListedMoves:
        """From a mapping of a state to those that it can be left for."""
        rows = [sorted(moves.get(s, set()) - {s}) for s in range(states)]
        indptr = np.concatenate(([0], np.cumsum([len(row) for row in rows], dtype=np.int64))).astype(np.int64)
        return cls(indptr, np.array([t for row in rows for t in row], dtype=np.int64))

    def successors(self, state: int) -> IntArray:
        """The states that one move from here can reach, rising."""
        return self.targets[self.indptr[state] : self.indptr[state + 1]]

    @property
    def count(self) -> int:
        """The number of moves."""
        return len(self.targets)


Moves = OptionMoves | ListedMoves


def _chunks(weights: AnyInt) -> list[tuple[int, int]]:
    """Consecutive ranges whose weights sum to about the chunk size, so that pairs are built in bounded
    memory.
    """
    if len(weights) == 0:
        return []
    part = np.cumsum(weights, dtype=np.int64) // _PAIR_CHUNK
    edges = np.flatnonzero(np.diff(part)) + 1
    bounds = [0, *edges.tolist(), len(weights)]
    return list(itertools.pairwise(bounds))


def edges(moves: Moves) -> tuple[IntArray, IntArray]:
    """Every move as a pair of arrays: from which state, to which; by rising origin."""
    if isinstance(moves, ListedMoves):
        origins = np.repeat(np.arange(len(moves.indptr) - 1, dtype=np.int64), np.diff(moves.indptr))
        return origins, moves.targets
    size = len(moves.codes)
    rows = [moves.successors(s) for s in range(size)]
    origins = np.repeat(np.arange(size, dtype=np.int64), [len(row) for row in rows])
    return origins, np.concatenate(rows) if rows else np.empty(0, dtype=np.int64)
