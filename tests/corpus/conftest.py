"""Files of each format, built byte by byte or by the libraries that write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import docx
import pytest

PdfMaker = Callable[..., bytes]
WordMaker = Callable[..., bytes]


def make_pdf(pages: Sequence[Sequence[str]], info: str = "") -> bytes:
    """A PDF with the given lines on each page; `info` is the body of its information dictionary."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font, f"<< {info} >>".encode("latin-1")]
    kids = []
    for lines in pages:
        shown = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
        content = b"BT /F1 11 Tf 14 TL 72 720 Td %s ET" % shown
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        resources = b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R" % len(objects)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] %s >>" % resources)
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF" % table)
    return out.getvalue()


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def make_word(paragraphs: Sequence[str], title: str = "", rows: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word file of paragraphs and, after them, one table."""
    word = docx.Document()
    word.core_properties.title = title
    for paragraph in paragraphs:
        word.add_paragraph(paragraph)
    if rows:
        table = word.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for cell, content in zip(table.rows[number].cells, row, strict=True):
                cell.text = content
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def replace_part(archive: bytes, name: str, content: bytes) -> bytes:
    """The same zip archive with one part replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="session", name="make_pdf")
def make_pdf_fixture() -> PdfMaker:
    return make_pdf


@pytest.fixture(scope="session", name="make_word")
def make_word_fixture() -> WordMaker:
    return make_word


@pytest.fixture(scope="session", name="replace_part")
def replace_part_fixture() -> Callable[[bytes, str, bytes], bytes]:
    return replace_part
