"""Files and folders to documents: what cannot be read is named with its reason, and the rest goes on."""

from __future__ import annotations

import hashlib
import importlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from irenic.corpus.dating import UNKNOWN, Dating, date_from_name, date_from_text
from irenic.corpus.find import Source, find_sources
from irenic.corpus.results import Corpus, Extract, Failure, Limits
from irenic.corpus.titles import find_outlet, find_title
from irenic.corpus.zones.mark import mark_zones
from irenic.model.document import Document, ZoneKind
from irenic.model.errors import UnreadableDocumentError

Reader = Callable[[bytes, Limits], Extract]
_READERS = {
    ".txt": ("irenic.corpus.plain", "read_plain"),
    ".md": ("irenic.corpus.plain", "read_markdown"),
    ".markdown": ("irenic.corpus.plain", "read_markdown"),
    ".html": ("irenic.corpus.html", "read_html"),
    ".htm": ("irenic.corpus.html", "read_html"),
    ".pdf": ("irenic.corpus.pdf", "read_pdf"),
    ".docx": ("irenic.corpus.word", "read_word"),
}
"""Ending → module and function; the module is imported when the first such file is read."""
_DEFAULT = Limits()


def read_paths(paths: Sequence[Path], limits: Limits = _DEFAULT) -> Corpus:
    """Read files, and the files below folders, as documents sorted by name.

    Of a process folder, its `documents` are read. A file of a kind that is not read is skipped in a folder
    and a failure where it is given by itself. Nothing is raised for any content of any file.
    """
    sources = find_sources(paths)
    documents: list[Document] = []
    failures = list(sources.failures)
    for source in sources.files[: limits.max_documents]:
        try:
            documents.append(_read_source(source, limits))
        except UnreadableDocumentError as error:
            failures.append(Failure(source.name, str(error)))
    for source in sources.files[limits.max_documents :]:
        reason = f"comes after the first {limits.max_documents:,} files, the most that are read at once"
        failures.append(Failure(source.name, reason))
    ordered = sorted(failures, key=lambda failure: (failure.name, failure.reason))
    return Corpus(tuple(documents), tuple(ordered), sources.skipped)


def _read_source(source: Source, limits: Limits) -> Document:
    data = _load(source.path, limits)
    return read_bytes(data, source.name, source.path.suffix.lower(), limits)


def read_bytes(data: bytes, name: str, ending: str, limits: Limits = _DEFAULT) -> Document:
    """The document that the bytes of one file hold; `ending` (".txt") says the format.

    Raises UnreadableDocumentError with the reason where there is none.
    """
    if not data:
        raise UnreadableDocumentError("is empty; put its text in, or take it away")
    module, function = _READERS[ending]
    reader: Reader = getattr(importlib.import_module(module), function)
    extract = reader(data, limits)
    if not extract.text.strip():
        raise UnreadableDocumentError("holds no text; save its text as .txt")
    if len(extract.text) > limits.max_characters:
        size, most = len(extract.text), limits.max_characters
        raise UnreadableDocumentError(f"holds {size:,} characters, more than the limit of {most:,}; split it")
    return _build(extract, name)


def _load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, of which no more than the limit is ever in memory."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(size + 1) if size <= limits.max_bytes else b""
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise UnreadableDocumentError(f"cannot be opened: {reason}; check the permissions") from None
    if size > limits.max_bytes or len(data) > limits.max_bytes:
        shown, most = max(size, len(data)) / 1e6, limits.max_bytes / 1e6
        raise UnreadableDocumentError(f"is {shown:,.0f} MB, more than the {most:g} MB limit; split it")
    return data


def _build(extract: Extract, name: str) -> Document:
    text = extract.text
    zones = mark_zones(text, extract.markdown, extract.title)
    title = extract.title or find_title(text, zones, extract.markdown)
    dating = _date(extract, name)
    warnings = extract.warnings + dating.warnings
    if not any(zone.kind is ZoneKind.BODY for zone in zones):
        warnings += ("no running text was found between headlines and page furniture: nothing will be coded",)
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        zones=zones,
        title=title,
        outlet=extract.outlet or find_outlet(text, zones, title),
        date=dating.date,
        date_basis=dating.basis,
        source_kind=extract.source_kind,
        warnings=warnings,
    )


def _date(extract: Extract, name: str) -> Dating:
    """Front matter or metadata, then the text, then the file's name, then when the file was made."""
    if extract.date is not None:
        return Dating(extract.date, extract.date_basis)
    in_text = date_from_text(extract.text)
    if in_text.date is not None:
        return in_text
    in_name = date_from_name(name)
    if in_name.date is not None:
        return in_name
    if extract.fallback_date is not None:
        return Dating(extract.fallback_date, "metadata: when the file was made", in_text.warnings)
    return Dating(None, UNKNOWN.basis, in_text.warnings)
