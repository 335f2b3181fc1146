"""How fast documents are read, and what it costs in memory. Prints figures; asserts nothing.

python benchmarks/reading.py [DOCUMENTS]
"""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Callable

import docx

from irenic.corpus.read import read_bytes
from irenic.corpus.zones.mark import mark_zones

PARAGRAPH = (
    "Northland said on Monday that it would accept the plan of the mediators only after an exchange of "
    "prisoners, which Southmark has refused since the second round. “We will not sign first,” its minister "
    "told reporters at the lake. Diplomats expect that both sides will return within the month.\n"
)
PARAGRAPHS = 25


def plain() -> bytes:
    """A text of about seven thousand characters with a title, a date and a footer."""
    head, foot = (
        "Talks at the lake\n17 March 2031\n\n",
        "\nRelated stories\nFerries run again\nHarbour closed\n",
    )
    return (head + PARAGRAPH * PARAGRAPHS + foot).encode()


def markdown() -> bytes:
    """The same with front matter."""
    return b"---\ntitle: Talks\ndate: 2031-03-17\n---\n" + plain()


def html() -> bytes:
    """The same as a page with a menu and a footer."""
    body = f"<p>{PARAGRAPH}</p>" * PARAGRAPHS
    menu = "<nav><ul>" + "<li><a href='/'>Home</a></li>" * 30 + "</ul></nav>"
    page = f"<html><head><title>Talks</title></head><body>{menu}<article><h1>Talks</h1>{body}</article></body></html>"
    return page.encode()


def word() -> bytes:
    """The same as a Word file."""
    file = docx.Document()
    for _ in range(PARAGRAPHS):
        file.add_paragraph(PARAGRAPH.strip())
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def pdf() -> bytes:
    """The same as a PDF of one page with many lines."""
    words, lines = (PARAGRAPH * PARAGRAPHS).replace("“", '"').replace("”", '"').split(), [""]
    for one in words:
        lines[-1] += f" {one}"
        if len(lines[-1]) > 80:
            lines.append("")
    shown = " ".join("({}) Tj T*".format(line.strip().replace("(", "").replace(")", "")) for line in lines)
    stream = f"BT /F1 9 Tf 10 TL 50 800 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, table = b"%PDF-1.4\n", b"xref\n0 6\n0000000000 65535 f \n"
    for number, content in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return out + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)


def measure(make: Callable[[], bytes], ending: str, count: int) -> None:
    """Read one document again and again and print documents and characters a second of processor time."""
    data = make()
    size = len(read_bytes(data, f"a{ending}", ending).text)
    started = time.process_time()
    for _ in range(count):
        read_bytes(data, f"a{ending}", ending)
    spent = time.process_time() - started
    print(f"{ending:6} {count / spent:10,.0f} documents/s {count * size / spent / 1e6:8.2f} M characters/s")


def main() -> None:
    """Each format, then the zones of the longest text that is read."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    for make, ending in ((plain, ".txt"), (markdown, ".md"), (html, ".html"), (pdf, ".pdf"), (word, ".docx")):
        measure(make, ending, count)
    longest = (PARAGRAPH * 10_000)[:2_000_000]
    started = time.process_time()
    mark_zones(longest)
    print(f"zones of 2,000,000 characters: {time.process_time() - started:.2f} s")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
