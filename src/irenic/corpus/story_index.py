"""Which documents may be near duplicates: prefix filtering over how they open (Bayardo, Ma and Srikant 2007).

Near duplicates begin alike: half of the runs of one's opening stand in the other, or the two openings share a run
at least. Of a set of which half is in another, the other has one of the rarest half and one more. So it is enough to
look up these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from irenic.corpus.fingerprint import Fingerprint

if TYPE_CHECKING:
    import numpy as np


class StoryIndex:
    """The documents that stand for a story, by number, found by what a later document has in common with them."""

    def __init__(self, documents: Sequence[Fingerprint]) -> None:
        """Number the documents, and rank runs by how rare they are in all of them."""
        import numpy as np

        self._documents = documents
        every = np.concatenate([document.runs for document in documents])
        self._runs, counts = np.unique(every, return_counts=True)
        self._ranks = np.empty(len(counts), dtype=np.int64)
        self._ranks[np.argsort(counts, kind="stable")] = np.arange(len(counts))
        self._lone = int(np.count_nonzero(counts == 1))
        self._by_run: dict[int, list[int]] = {}
        self._by_opening_run: dict[int, list[int]] = {}

    def add(self, number: int) -> None:
        """Let a document stand for a story."""
        own = self._documents[number]
        _enter(self._by_run, self._shared(self._ranked(own.runs)), number)
        _enter(self._by_opening_run, self._shared(self._ranked(own.opening)), number)

    def candidates(self, number: int) -> Iterable[int]:
        """The documents added so far that may be linked to this one, each once."""
        own = self._documents[number]
        found: dict[int, None] = {}
        for run in self._shared(_rarest_half(self._ranked(own.opening))):
            found.update(dict.fromkeys(self._by_run.get(run, ())))
        for run in self._shared(self._ranked(own.runs)):
            found.update(dict.fromkeys(self._by_opening_run.get(run, ())))
        return found

    def _ranked(self, runs: np.ndarray[tuple[int], np.dtype[np.uint64]]) -> list[int]:
        ranks: list[int] = sorted(self._ranks[self._runs.searchsorted(runs)].tolist())
        return ranks

    def _shared(self, ranks: Sequence[int]) -> Iterable[int]:
        """Without the runs of one document alone, which find nothing."""
        return (rank for rank in ranks if rank >= self._lone)


def _rarest_half(ranks: Sequence[int]) -> Sequence[int]:
    return ranks[: len(ranks) // 2 + 1]


def _enter(index: dict[int, list[int]], ranks: Iterable[int], number: int) -> None:
    for rank in ranks:
        index.setdefault(rank, []).append(number)
