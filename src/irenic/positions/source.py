"""What positions need of a document."""

from __future__ import annotations

from typing import Protocol

from irenic.model.dates import PartialDate


class Source(Protocol):
    """What is needed of a document: its hash, its date, its outlets. A Document is one."""

    @property
    def sha256(self) -> str:
        """Hash of the clean text."""
        ...

    @property
    def date(self) -> PartialDate | None:
        """Date of the first publication, where known."""
        ...

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who published it, each once; empty where unknown."""
        ...
