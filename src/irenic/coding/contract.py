"""What every coder is: something that turns a document into statements."""

from __future__ import annotations

from typing import Protocol

from irenic.model.document import Document
from irenic.model.statement import Statement


class Coder(Protocol):
    """A coder, made for one codebook.

    `code` never raises on any text, is deterministic, codes only the body zones, and returns statements in
    the order of their spans, each span's `exact` being the words at its offsets.
    """

    @property
    def name(self) -> str:
        """The name under which its statements are recorded."""
        ...

    def code(self, document: Document) -> list[Statement]:
        """The statements of one document."""
        ...
