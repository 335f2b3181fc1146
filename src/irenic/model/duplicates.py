"""Documents that tell the same story in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from irenic.model.document import Document
from irenic.model.outlet import distinct_outlets


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Two or more near duplicates; the first stands for all: the first certain one, then the shortest, then by name.

    `shares` say for each document, in the same order, how much of the shorter of it and the first is in the other.
    """

    documents: tuple[Document, ...]
    shares: tuple[Fraction, ...]

    @property
    def representative(self) -> Document:
        """The document that stands for the group."""
        return self.documents[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The named outlets that carried the story, each once, in the order of the documents."""
        return distinct_outlets(outlet for document in self.documents for outlet in document.outlets)


def stories_by_hash(groups: Iterable[DuplicateGroup]) -> dict[str, str]:
    """Of each document in a group, by hash, the hash of the one that stands for all."""
    return {document.sha256: group.representative.sha256 for group in groups for document in group.documents}
