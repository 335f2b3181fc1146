"""Near duplicates: the same story in two outlets, found exactly.

Documents are taken in the order of their dates. Each is compared with those that stand for a story, and told of the
most similar of them; one that is similar to none stands for a story of its own. So links do not chain, and a later
document changes nothing for earlier ones. What is compared are sets of runs of five words (Broder 1997). Candidates
are found by how documents open (`story_index`). Nothing is missed, and nothing is drawn at random.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from irenic.corpus.fingerprint import Fingerprint, fingerprint
from irenic.corpus.story_index import StoryIndex
from irenic.model.dates import certainty_order
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup

if TYPE_CHECKING:
    from irenic.corpus.fingerprint import Runs

THRESHOLD = Fraction(1, 2)
"""The share of runs in common from which two documents are similar."""
SHORT = 30
"""Runs; where a document has fewer, only one with the very same runs is linked to it."""
SAME_OPENING = Fraction(2, 3)
"""The share of words in common (twice the common over all) from which openings that share a run are one, reworded."""


def find_duplicates(
    documents: Iterable[Document], former: Collection[str] = ()
) -> tuple[DuplicateGroup, ...]:
    """The groups of near duplicates, by their representatives' names.

    A document that is linked to none is in no group. The order of `documents` has no influence. Only bodies
    are compared: a headline, a credit and a teaser may differ. Texts with the hashes `former` stand for a file
    no more: they come after all others, and so change nothing in how those are linked.
    """
    ordered = order_stories(documents, former)
    if len(ordered) < 2:
        return ()
    cache: dict[str, int] = {}
    links = link_similar([fingerprint(document, cache) for document in ordered])
    members: dict[int, list[tuple[int, Fraction]]] = {}
    for number, (first, share) in enumerate(links):
        members.setdefault(first, []).append((number, share))
    groups = [
        DuplicateGroup(tuple(ordered[n] for n, _ in found), tuple(share for _, share in found))
        for found in members.values()
        if len(found) > 1
    ]
    return tuple(sorted(groups, key=lambda group: (group.representative.name, group.representative.sha256)))


def keep_documents(
    stories: Iterable[DuplicateGroup], documents: Iterable[Document]
) -> tuple[DuplicateGroup, ...]:
    """The stories of some of the documents: later ones change nothing in how earlier ones are linked."""
    by_hash = {document.sha256: document for document in documents}
    found = []
    for story in stories:
        pairs = zip(story.documents, story.shares, strict=True)
        kept = [(by_hash[d.sha256], share) for d, share in pairs if d.sha256 in by_hash]
        if len(kept) > 1:
            found.append(DuplicateGroup(tuple(d for d, _ in kept), tuple(share for _, share in kept)))
    return tuple(found)


def without_own_stories(documents: Iterable[Document], own_story: Collection[str]) -> tuple[Document, ...]:
    """The documents but those that an analyst says tell a story of their own, by the name of the first publication.

    The name of a further one is no such word: a copy under it would part the text from all others.
    """
    return tuple(document for document in documents if document.name not in own_story)


def story_order(document: Document) -> tuple[date, int, int, str, str]:
    """The first that is certain, the most precise, the shortest, by name; an unknown date comes last."""
    return (*certainty_order(document.date), len(document.text), document.name, document.sha256)


def order_stories(documents: Iterable[Document], former: Collection[str] = ()) -> list[Document]:
    """The documents in the order in which they may stand for a story; texts with the hashes `former` come last."""
    return sorted(documents, key=lambda document: (document.sha256 in former, story_order(document)))


def count_linked(first: Fingerprint, later: Fingerprint) -> int:
    """The runs in common of a document and one that stands for a story; 0 where they are no near duplicates."""
    fewer, more = sorted((len(first.runs), len(later.runs)))
    if fewer < SHORT:
        shared = _common(first.runs, later.runs)
        return shared if fewer == more == shared else 0
    alike = _opens_alike(first, later)
    begins_in_later = alike or _is_within(first.opening, later.runs)
    if not (begins_in_later or _is_within(later.opening, first.runs)):
        return 0
    shared = _common(first.runs, later.runs)
    if shared >= THRESHOLD * (fewer + more - shared):
        return shared
    # What is cut from a digest is not told of the digest: it would join the other stories that it holds.
    is_cut = shared >= THRESHOLD * fewer and (begins_in_later or len(later.runs) >= len(first.runs))
    return shared if is_cut else 0


def _common(one: Runs, other: Runs) -> int:
    import numpy as np

    return len(np.intersect1d(one, other, assume_unique=True))


def _is_within(opening: Runs, runs: Runs) -> bool:
    return len(opening) > 0 and _common(opening, runs) >= THRESHOLD * len(opening)


def _opens_alike(one: Fingerprint, other: Fingerprint) -> bool:
    if not _common(one.opening, other.opening):
        return False
    total = one.words.total() + other.words.total()
    return 2 * (one.words & other.words).total() >= SAME_OPENING * total


def link_similar(documents: Sequence[Fingerprint]) -> list[tuple[int, Fraction]]:
    """For each document the number of the one that stands for its story, and the share in common with that."""
    index = StoryIndex(documents)
    links: list[tuple[int, Fraction]] = []
    for number, own in enumerate(documents):
        similar = [
            (-shared, first)
            for first in index.candidates(number)
            if (shared := count_linked(documents[first], own))
        ]
        if similar:
            unlike, first = min(similar)
            links.append((first, Fraction(-unlike, min(len(documents[first].runs), len(own.runs)))))
        else:
            index.add(number)
            links.append((number, Fraction(1)))
    return links
