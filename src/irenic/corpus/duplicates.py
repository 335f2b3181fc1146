"""Near duplicates: the same story in two outlets, found exactly and in nearly linear time.

Two documents are linked where the sets of runs of five words of their bodies have a Jaccard similarity
(Broder 1997, "resemblance") of at least one half. Candidates are found by prefix filtering (Bayardo, Ma and
Srikant 2007; Xiao et al. 2011): with the runs of every document ordered from the rarest in the collection to the
commonest, two documents that are similar enough share a run within the first few of each. Nothing is missed and
nothing is drawn at random.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from irenic.corpus.linking import Links
from irenic.model.document import Document, ZoneKind
from irenic.model.duplicates import DuplicateGroup

if TYPE_CHECKING:
    import numpy as np

    Runs = np.ndarray[tuple[int], np.dtype[np.uint64]]

RUN = 5
"""Words in a run: long enough that two reporters seldom write the same one by chance."""
THRESHOLD = Fraction(1, 2)
"""Jaccard similarity from which two documents are linked."""
SHORT = 30
"""Runs; where a document has fewer, only one with the very same runs is linked to it."""

_WORD = re.compile(r"[^\W_]+")
_MULTIPLIER = 0x9E3779B97F4A7C15


def find_duplicates(documents: Iterable[Document]) -> tuple[DuplicateGroup, ...]:
    """The groups of near duplicates, by their representatives' names; a group is closed under links.

    A document that is linked to none is in no group. The order of `documents` has no influence. Only bodies
    are compared: a headline, a credit and a teaser may differ.
    """
    ordered = sorted(documents, key=_order)
    if len(ordered) < 2:
        return ()
    cache: dict[str, int] = {}
    links = link_similar([runs_of(document, cache) for document in ordered])
    groups = [DuplicateGroup(tuple(ordered[i] for i in members)) for members in links]
    return tuple(sorted(groups, key=lambda group: (group.representative.name, group.representative.sha256)))


def _order(document: Document) -> tuple[date, date, int, str, str]:
    """The earliest first, then the longest, then by name; an unknown date comes last."""
    day = document.date
    early, late = (day.earliest, day.latest) if day else (date.max, date.max)
    return early, late, -len(document.text), document.name, document.sha256


def body_words(document: Document) -> list[str]:
    """The words of a document's body, without marks and capitals."""
    text = " ".join(document.text[zone.start : zone.end] for zone in document.of_kind(ZoneKind.BODY))
    return _WORD.findall(text.casefold())


def runs_of(document: Document, cache: dict[str, int] | None = None) -> Runs:
    """The runs of words of a document's body as sorted, distinct 64-bit hashes; `cache` keeps those of words."""
    import numpy as np

    known = cache if cache is not None else {}
    hashes = []
    for word in body_words(document):
        number = known.get(word)
        if number is None:
            digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
            number = known[word] = int.from_bytes(digest, "big")
        hashes.append(number)
    words = np.array(hashes, dtype=np.uint64)
    width = min(RUN, len(words))
    runs = np.zeros(max(len(words) - width + 1, 0) if width else 0, dtype=np.uint64)
    for offset in range(width):
        runs = (runs ^ words[offset : offset + len(runs)]) * np.uint64(_MULTIPLIER)
        runs ^= runs >> np.uint64(29)
    return np.unique(runs)


def similarity(one: Runs, other: Runs) -> Fraction:
    """The Jaccard similarity of two sets of runs; 0 where both are empty."""
    import numpy as np

    shared = len(np.intersect1d(one, other, assume_unique=True))
    together = len(one) + len(other) - shared
    return Fraction(shared, together) if together else Fraction(0)


def are_linked(one: Runs, other: Runs) -> bool:
    """Whether two documents of these runs are near duplicates."""
    fewer, more = sorted((len(one), len(other)))
    if not fewer or fewer < THRESHOLD * more:
        return False
    return similarity(one, other) >= (THRESHOLD if fewer >= SHORT else 1)


def link_similar(documents: Sequence[Runs]) -> list[list[int]]:
    """The groups of two or more documents, by number, that links hold together.

    For each run among the rarest of two or more documents, those that are not yet in one group are compared;
    first each with its neighbour, so that a story carried a thousand times costs a thousand comparisons.
    """
    links = Links(len(documents))
    failed: set[tuple[int, int]] = set()

    def compare(left: int, right: int) -> None:
        if links.root(left) == links.root(right) or (left, right) in failed:
            return
        if are_linked(documents[left], documents[right]):
            links.join(left, right)
        else:
            failed.add((left, right))

    for sharing in _sharing(documents):
        for left, right in itertools.pairwise(sharing):
            compare(left, right)
        if len({links.root(number) for number in sharing}) == 1:
            continue
        for place, left in enumerate(sharing):
            for right in sharing[place + 1 :]:
                compare(left, right)
    return links.groups()


def _sharing(documents: Sequence[Runs]) -> list[list[int]]:
    """Lists of documents that share a run within their prefixes; each list once."""
    import numpy as np

    every = np.concatenate(documents)
    _, places, counts = np.unique(every, return_inverse=True, return_counts=True)
    # A run's rank: the rarest first; ties by the run itself, the same for every document.
    ranks = np.empty(len(counts), dtype=np.int64)
    ranks[np.argsort(counts, kind="stable")] = np.arange(len(counts))
    by_place = ranks[places]
    lone = int(np.count_nonzero(counts == 1))
    found: dict[int, list[int]] = {}
    start = 0
    for number, runs in enumerate(documents):
        own = np.sort(by_place[start : start + len(runs)])
        start += len(runs)
        needed = -(-THRESHOLD.numerator * len(runs) // THRESHOLD.denominator)
        for rank in own[: len(runs) - needed + 1]:
            if rank >= lone:
                found.setdefault(int(rank), []).append(number)
    return [list(numbers) for numbers in dict.fromkeys(map(tuple, found.values())) if len(numbers) > 1]
