"""Word files (.docx): paragraphs and tables in their order, and the file's own title and date."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime

import docx
from docx.document import Document as WordDocument
from lxml import etree

from irenic.corpus.decode import tidy
from irenic.corpus.results import Extract, Limits
from irenic.model.dates import PartialDate
from irenic.model.errors import UnreadableDocumentError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText", _FALLBACK})
_BLANK_TEMPLATE = datetime(2013, 12, 23, 23, 15)  # noqa: DTZ001 - naive, as the library gives it
"""When the library's blank template was made: a file that still says so says nothing of itself."""
_MOST_PARTS = 5_000


def read_word(data: bytes, limits: Limits) -> Extract:
    """The text of a Word file, a paragraph or a table row a line, as after all changes are accepted.

    Text boxes, notes, comments, headers and footers are left out. The unpacked size is checked before
    anything is unpacked, and a file with XML declarations that Word never writes is refused.
    """
    if data.startswith(_OLD_OFFICE):
        raise UnreadableDocumentError("is encrypted or an old .doc file; save it as .docx without a password")
    _check_parts(data, limits)
    try:
        word = docx.Document(io.BytesIO(data))
        text = "\n".join(_blocks(word.element.body))
        title, made = _properties(word)
    except Exception as error:
        raise UnreadableDocumentError(
            "is no Word file that can be read, or is damaged; open and save it anew"
        ) from error
    return Extract(tidy(text), title=title, fallback_date=made)


def _check_parts(data: bytes, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS:
                what = f"has {len(parts):,} parts, more than a Word file has"
                raise UnreadableDocumentError(f"{what}; save its text as .txt")
            size = sum(part.file_size for part in parts)
            if size > limits.max_unpacked_bytes:
                shown, most = size / 1e6, limits.max_unpacked_bytes / 1e6
                raise UnreadableDocumentError(f"unpacks to {shown:,.0f} MB, more than the {most:g} MB limit")
            if any(part.flag_bits & 1 for part in parts):
                raise UnreadableDocumentError("is encrypted; save it without a password")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_declarations(archive.read(part))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, ValueError, RuntimeError, EOFError):
        raise UnreadableDocumentError("is not a Word file, or is damaged; open and save it anew") from None


def _check_declarations(part: bytes) -> None:
    plain = part.replace(b"\x00", b"")  # UTF-16 hides a declaration behind NULs
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UnreadableDocumentError(
            "holds XML declarations that Word never writes; open it in Word and save it anew"
        )


def _blocks(body: etree._Element) -> Iterator[str]:
    """Paragraphs, and table rows with their cells parted by bars, in the order of the page."""
    for element in body:
        if element.tag == f"{_W}p":
            yield _text(element)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                cells = (" ".join(_text(cell).split()) for cell in row.findall(f"{_W}tc"))
                yield " | ".join(cell for cell in cells if cell)
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _blocks(element)


def _text(element: etree._Element) -> str:
    """The visible text of a paragraph or a cell: insertions kept, deletions and text boxes left out."""
    parts: list[str] = []
    hidden = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in _LEFT_OUT:
            hidden += 1 if event == "start" else -1
        elif event == "start" and not hidden:
            parts.append(_piece(node))
    return "".join(parts).strip(" ")


def _piece(node: etree._Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    if node.tag == f"{_W}noBreakHyphen":
        return "-"
    return {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}p": " "}.get(str(node.tag), "")


def _properties(word: WordDocument) -> tuple[str, PartialDate | None]:
    try:
        properties = word.core_properties
        title, created = " ".join((properties.title or "").split())[:300], properties.created
    except Exception:  # noqa: BLE001 - broken properties do not make the text unreadable
        return "", None
    if title.lower() in {"word document", "document", "untitled"}:
        title = ""
    known = created is not None and created.replace(tzinfo=None) != _BLANK_TEMPLATE
    return title, PartialDate.day(created.date()) if known and created else None
