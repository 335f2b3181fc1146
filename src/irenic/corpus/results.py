"""What reading gives: the documents, what could not be read and why, and the limits it kept to."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.dates import PartialDate
from irenic.model.document import Document


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before a file is refused: a hostile or mistaken file costs no more than this.

    Sizes are in bytes, text in code points, time in seconds for each document. `max_unpacked_bytes` is the
    size of all the parts of a Word file together; `max_documents` counts the files of one reading.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    max_documents: int = 10_000
    max_pages: int = 2_000
    max_unpacked_bytes: int = 100_000_000
    max_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Failure:
    """An input from which no document was made, and the reason as the end of a sentence: "NAME is empty"."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents in the order of their names, the failures, and the files that were passed over.

    `skipped` holds names of files whose ending is none that is read.
    """

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """The text that one format gives, with what the format itself says about it.

    `date_basis` is "front matter" or "metadata" where `date` is given. `fallback_date` is a weaker word on
    the date, used only where neither the text nor the file name says more: when the file was made.
    """

    text: str
    title: str = ""
    outlet: str = ""
    date: PartialDate | None = None
    date_basis: str = ""
    fallback_date: PartialDate | None = None
    source_kind: str = ""
    warnings: tuple[str, ...] = ()
    markdown: bool = False
