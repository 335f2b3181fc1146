"""What positions need of a document."""

from __future__ import annotations

from typing import Protocol

from irenic.model.dates import PartialDate


class Source(Protocol):
    """What is needed of a document: its hash, its date, its outlet. A Document is one."""

    @property
    def sha256(self) -> str:
        """Hash of the clean text."""
        ...

    @property
    def date(self) -> PartialDate | None:
        """Date of publication, where known."""
        ...

    @property
    def outlet(self) -> str:
        """Who published it; empty where unknown."""
        ...
