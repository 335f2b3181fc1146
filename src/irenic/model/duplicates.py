"""Documents that tell the same story in nearly the same words."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.document import Document


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Two or more near duplicates; the first stands for all: the earliest, then the longest, then by name."""

    documents: tuple[Document, ...]

    @property
    def representative(self) -> Document:
        """The document that stands for the group."""
        return self.documents[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The named outlets that carried the story, each once, in the order of the documents."""
        return tuple(dict.fromkeys(document.outlet for document in self.documents if document.outlet))
