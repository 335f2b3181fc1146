"""PDF files: text page by page, lines made paragraphs again, and the file's own title and date."""

from __future__ import annotations

import io
import logging
import time
import warnings

from pypdf import PdfReader

from irenic.corpus.decode import tidy
from irenic.corpus.reflow import reflow
from irenic.corpus.results import Extract, Limits
from irenic.model.dates import PartialDate
from irenic.model.errors import UnreadableDocumentError

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # faults are told by the result
_FEW = 20
"""Characters a page below which a file is taken for pictures of pages."""


def read_pdf(data: bytes, limits: Limits) -> Extract:
    """The text of a PDF, paragraphs as lines; page numbers and running heads are left out.

    Raises UnreadableDocumentError where it is encrypted, scanned, broken, too long, or takes too much time.
    """
    if b"%PDF-" not in data[:1024]:
        raise UnreadableDocumentError("is not a PDF file, or its beginning is lost")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(PdfReader(io.BytesIO(data), strict=False), limits)
    except UnreadableDocumentError:
        raise
    except Exception as error:
        raise UnreadableDocumentError(
            "is a PDF that cannot be read: it is damaged; open it and save it anew, or its text as .txt"
        ) from error


def _read(reader: PdfReader, limits: Limits) -> Extract:
    if reader.is_encrypted and not _opens_without_password(reader):
        raise UnreadableDocumentError("is encrypted; save it without a password")
    count = len(reader.pages)
    if count > limits.max_pages:
        raise UnreadableDocumentError(
            f"has {count:,} pages, more than the limit of {limits.max_pages:,}; split it"
        )
    pages, faults = _pages(reader, limits)
    text = reflow(pages)
    if len(text.strip()) < _FEW * min(count, 5):
        raise UnreadableDocumentError(
            "holds no text, only pictures of pages or nothing; run text recognition first"
        )
    title, made = _properties(reader)
    return Extract(text, title=title, fallback_date=made, warnings=faults)


def _opens_without_password(reader: PdfReader) -> bool:
    """Whether the empty password opens it, as in files that only restrict printing."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # noqa: BLE001 - a cipher that is not at hand, or a broken dictionary
        return False


def _pages(reader: PdfReader, limits: Limits) -> tuple[list[str], tuple[str, ...]]:
    """The text of each page; a page that cannot be read is named and left out."""
    started = time.process_time()
    pages: list[str] = []
    broken: list[int] = []
    length = 0
    for number, page in enumerate(reader.pages, 1):
        try:
            pages.append(tidy(page.extract_text()))
        except Exception:  # noqa: BLE001 - one broken page does not make the others unreadable
            broken.append(number)
            continue
        length += len(pages[-1])
        if length > 2 * limits.max_characters:
            raise UnreadableDocumentError(f"holds more than {limits.max_characters:,} characters; split it")
        if time.process_time() - started > limits.max_seconds:
            most = f"{limits.max_seconds:g} seconds"
            raise UnreadableDocumentError(f"takes more than {most} to read; save its text as .txt")
    if not broken:
        return pages, ()
    shown = ", ".join(map(str, broken[:10])) + (" and others" if len(broken) > 10 else "")
    return pages, (f"page {shown} could not be read and is left out",)


def _properties(reader: PdfReader) -> tuple[str, PartialDate | None]:
    try:
        metadata = reader.metadata
        title = " ".join(tidy(str(metadata.title or "")).split())[:300] if metadata else ""
        made = metadata.creation_date if metadata else None
    except Exception:  # noqa: BLE001 - broken properties do not make the text unreadable
        return "", None
    named_by_program = title.lower().startswith(("microsoft word", "untitled")) or title.endswith(
        (".doc", ".docx")
    )
    return "" if named_by_program else title, PartialDate.day(made.date()) if made else None
