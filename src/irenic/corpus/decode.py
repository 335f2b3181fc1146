"""Bytes to text: which encoding, what could not be decoded, and what is not text at all."""

from __future__ import annotations

import codecs
import re

from irenic.model.errors import UnreadableDocumentError

_MARKS = (  # the longer marks first: the UTF-16 mark begins the UTF-32 one
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "is a PDF file; rename it so that its name ends in .pdf"),
    (b"PK\x03\x04", "is a zip or Office file, not text; if it is a Word document, rename it to .docx"),
    (b"\xd0\xcf\x11\xe0", "is an old Office file, not text; save it as .docx or .txt"),
    (b"{\\rtf", "is a rich-text file; save it as .docx or .txt"),
)
_NOT_TEXT = "is not text: it holds binary data; give a text, Markdown, HTML, PDF or Word file"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file's bytes without its byte-order mark, every other character kept, and warnings.

    A byte-order mark decides; else UTF-8, with single broken characters replaced; else Windows-1252.
    Raises UnreadableDocumentError where the bytes are not text.
    """
    for start, reason in _OTHER_FORMATS:
        if data.startswith(start):
            raise UnreadableDocumentError(reason)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return _checked(text), _replaced(text, encoding)
    if b"\x00" in data:
        raise UnreadableDocumentError(_NOT_TEXT)
    try:
        return _checked(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        return _decode_broken(data)


def _decode_broken(data: bytes) -> tuple[str, tuple[str, ...]]:
    text = data.decode("utf-8", errors="replace")
    broken = text.count(_REPLACEMENT)
    whole = sum(1 for character in text if character > "\x7f") - broken
    if whole > broken:
        return _checked(text), _replaced(text, "utf-8")
    text = data.decode("windows-1252", errors="replace")
    warning = "is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong"
    return _checked(text), (warning,)


def _replaced(text: str, encoding: str) -> tuple[str, ...]:
    count = text.count(_REPLACEMENT)
    if not count:
        return ()
    name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    return (f"{count} broken {name} character{'s' if count > 1 else ''} shown as {_REPLACEMENT}",)


def _checked(text: str) -> str:
    """The text itself, unless a NUL or many control characters show that it is none."""
    controls = len(_CONTROLS.findall(text))
    if "\x00" in text or controls > max(8, len(text) // 100):
        raise UnreadableDocumentError(_NOT_TEXT)
    return text


def tidy(text: str) -> str:
    """Text from HTML, PDF or Word with one kind of newline, and no NUL, surrogate or stray control."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return _CONTROLS.sub(_REPLACEMENT, text)
