"""What near duplicates tell again is seen once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from irenic.corpus.duplicates import find_duplicates, without_own_stories
from irenic.model.document import Document


class Retold:
    """Which passages were met before in a near duplicate of their document, told as they are asked about."""

    def __init__(self, documents: Sequence[Document], own_story: Collection[str] = ()) -> None:
        groups = enumerate(find_duplicates(without_own_stories(documents, own_story)))
        self._groups = {document.sha256: number for number, group in groups for document in group.documents}
        self._first: dict[tuple[int, str], str] = {}

    def is_again(self, document: Document, passage: str) -> bool:
        """Whether another document of the group told the same words first."""
        group = self._groups.get(document.sha256)
        if group is None:
            return False
        words = " ".join(passage.casefold().split())
        return self._first.setdefault((group, words), document.name) != document.name
