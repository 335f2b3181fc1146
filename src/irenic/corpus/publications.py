"""One text under several names is one document with several publications."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from irenic.model.document import Document, Publication


def merge_publications(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents, those of one text as one; it is read as its first publication was.

    The result is in the order in which the texts come; the order within one text has no influence.
    """
    found: dict[str, list[Document]] = {}
    for document in documents:
        found.setdefault(document.sha256, []).append(document)
    return tuple(_merge(same) for same in found.values())


def _merge(same: list[Document]) -> Document:
    if len(same) == 1:
        return same[0]
    publications: dict[str, Publication] = {}
    for document in same:
        publications.update({publication.name: publication for publication in document.publications})
    first, *rest = sorted(publications.values(), key=lambda publication: publication.order)
    kept = next(document for document in same if document.name == first.name)
    return replace(kept, also=tuple(rest))
