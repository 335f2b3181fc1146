"""What each format gives: text, title, outlet, date."""

# ruff: noqa: E501, ISC004 - tables of cases read best with a case a line
from __future__ import annotations

import codecs
import hashlib
import io
from datetime import datetime

import docx
import pytest

from irenic.corpus.read import read_bytes
from irenic.model.document import ZoneKind
from irenic.model.errors import UnreadableDocumentError

SENTENCE = "Northland will sign on Monday, its minister said."
UNTIDY = "\r\n  Title here \r\n\r\nNorthland  agrees\u00a0to e\u0301 sign.\r\n\t\r\n"


@pytest.mark.parametrize(
    "data",
    [
        UNTIDY.encode(),
        codecs.BOM_UTF8 + UNTIDY.encode(),
        codecs.BOM_UTF16_LE + UNTIDY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + UNTIDY.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + UNTIDY.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16-le", "utf-16-be", "utf-32-le"],
)
def test_plain_text_is_kept_character_for_character(data: bytes) -> None:
    document = read_bytes(data, "a.txt", ".txt")
    assert document.text == UNTIDY
    assert document.sha256 == hashlib.sha256(UNTIDY.encode()).hexdigest()
    assert document.warnings == ()


def test_windows_text_is_read_with_a_warning() -> None:
    document = read_bytes("The “truce” – he said – holds.".encode("cp1252"), "a.txt", ".txt")
    assert document.text == "The “truce” – he said – holds."
    assert "Windows-1252" in document.warnings[0]


def test_one_broken_character_does_not_change_the_encoding() -> None:
    document = read_bytes("“Truce” – “peace” – “now”".encode() + b"\xff.", "a.txt", ".txt")
    assert document.text == "“Truce” – “peace” – “now”\ufffd."
    assert document.warnings == ("1 broken UTF-8 character shown as \ufffd",)


FRONT = """---
title: The talks resume
outlet: Example Gazette
date: {date}
kind: agency report
url: https://example.org/1
mood: hopeful
---

# The talks resume

Northland returned to the table.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_markdown_front_matter(newline: str) -> None:
    data = FRONT.format(date="2031-03").replace("\n", newline).encode()
    document = read_bytes(data, "a.md", ".md")
    assert document.text == f"# The talks resume{newline}{newline}Northland returned to the table.{newline}"
    assert (document.title, document.outlet) == ("The talks resume", "Example Gazette")
    assert (str(document.date), document.date_basis) == ("2031-03", "front matter")
    assert document.source_kind == "agency report"
    assert document.warnings == ("line 7: 'mood' in the front matter is not known and was passed over",)


@pytest.mark.parametrize(
    ("date", "says"),
    [
        ("2031-02-30", "'2031-02-30' is not a day of the calendar"),
        ("03/04/2031", "'03/04/2031' may be a day of month 3 or of month 4"),
        ("next week", "'next week' is not a date"),
        ("[2031]", "'date' must be one line of text"),
    ],
)
def test_a_date_that_cannot_be_used_is_unknown_and_its_line_is_named(date: str, says: str) -> None:
    document = read_bytes(FRONT.format(date=date).encode(), "a.md", ".md")
    assert (document.date, document.date_basis) == (None, "unknown")
    assert document.warnings[0].startswith("line 4: " + says)


def test_front_matter_that_is_not_yaml_is_named_and_the_text_is_read() -> None:
    document = read_bytes(b"---\ntitle: [open\n---\nNorthland agreed.\n", "a.md", ".md")
    assert document.text == "Northland agreed.\n"
    assert "is not valid YAML" in document.warnings[0]


def test_a_colon_in_a_headline_loses_nothing() -> None:
    front = "---\ntitle: Keshmar: no withdrawal\noutlet: Dune Wire\ndate: 2031-05-04\n---\nKeshmar agreed.\n"
    document = read_bytes(front.encode(), "a.md", ".md")
    assert (document.title, document.outlet) == ("Keshmar: no withdrawal", "Dune Wire")
    assert (str(document.date), document.date_basis) == ("2031-05-04", "front matter")
    (warning,) = document.warnings
    assert warning.startswith("line 2: the front matter is not valid YAML and was read line by line; put")


def test_front_matter_without_an_end_is_text_and_named() -> None:
    document = read_bytes(b"---\r\ntitle: open\r\n" + b"line\r\n" * 3000, "a.md", ".md")
    assert document.text.startswith("---\r\ntitle: open")
    assert document.warnings == (
        "line 1: the front matter is not closed; end it with a line of three hyphens",
    )


def test_a_rule_between_paragraphs_is_not_front_matter() -> None:
    text = "---\nNorthland agreed.\n---\nSouthmark did not.\n"
    assert read_bytes(text.encode(), "a.md", ".md").text == text


PAGE = """<!doctype html><html><head><title>Talks stall | Example Times</title>
<meta property="og:site_name" content="Example Times">
<meta property="og:title" content="Talks stall over the strait">
<meta property="article:published_time" content="2031-03-03T22:10:00-05:00">
<script>document.write("SCRIPT")</script><style>.STYLE {}</style></head>
<body><nav><a href="/">MENU</a></nav><article><h1>Talks stall over the strait</h1>
<p>Northland said on Monday that it would never accept allied troops in the strait, and that the
plan was dead.</p><p>Southmark &amp; its allies called that a &ldquo;bluff&rdquo; and asked the mediators for
one more round of talks at the lake.</p><h2>What comes next</h2><p onclick="alert(1)">Mediators expect both
sides to return next week for talks on the line and the prisoners.</p></article>
<footer>FOOTER</footer></body></html>"""


def test_html() -> None:
    document = read_bytes(PAGE.encode(), "a.html", ".html")
    assert document.text.split("\n") == [
        "Talks stall over the strait",
        "Northland said on Monday that it would never accept allied troops in the strait, and that the plan was dead.",
        "Southmark & its allies called that a “bluff” and asked the mediators for one more round of talks at the lake.",
        "What comes next",
        "Mediators expect both sides to return next week for talks on the line and the prisoners.",
    ]
    assert (document.title, document.outlet) == ("Talks stall over the strait", "Example Times")
    assert (str(document.date), document.date_basis) == ("2031-03-03", "metadata")
    assert document.zones[0].kind is ZoneKind.HEADLINE


def test_html_metadata_from_linked_data() -> None:
    page = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
      {"@type": "NewsArticle", "headline": "A", "datePublished": "2031-03-04T01:00:00Z",
       "publisher": {"name": "Example Post"}}]}</script></head><body><p>Northland agreed to sign.</p></body>"""
    document = read_bytes(page.encode(), "a.html", ".html")
    assert (document.title, document.outlet, str(document.date)) == ("A", "Example Post", "2031-03-04")


def test_html_in_its_declared_character_set() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Переговоры начались утром.</p></body></html>'
    assert "Переговоры начались утром." in read_bytes(page.encode("cp1251"), "a.htm", ".htm").text


def test_pdf_lines_become_paragraphs(make_pdf: object) -> None:
    assert callable(make_pdf)
    lines = [
        "Draft agreement on the strait",
        "",
        "Northland and Southmark agreed on Monday that a cease-",
        "fire would start at noon, and that the Southmark-Nor-",
        "thland line would be watched by thirty-two observers",
        "from neutral countries.",
        "The ceasefire covers the whole strait and its islands.",
    ]
    data = make_pdf([lines], info="/Title (Second reading) /CreationDate (D:20310308120000Z)")
    document = read_bytes(data, "a.pdf", ".pdf")
    assert document.text.split("\n") == [
        "Draft agreement on the strait",
        "Northland and Southmark agreed on Monday that a ceasefire would start at noon, and that the "
        "Southmark-Northland line would be watched by thirty-two observers from neutral countries.",
        "The ceasefire covers the whole strait and its islands.",
    ]
    assert document.title == "Second reading"
    assert (str(document.date), document.date_basis) == ("2031-03-08", "metadata: when the file was made")


def test_pdf_paragraphs_run_over_pages_and_running_heads_go(make_pdf: object) -> None:
    assert callable(make_pdf)
    body = "The observers on the line report to the joint commission and the"
    data = make_pdf([["Example Institute", body, str(number)] for number in range(1, 5)])
    text = read_bytes(data, "a.pdf", ".pdf").text
    assert text == " ".join([body] * 4)


def test_word(make_word: object) -> None:
    assert callable(make_word)
    data = make_word(
        [SENTENCE, "Southmark agreed."], title="On signing", rows=[["Side", "View"], ["North", "For"]]
    )
    document = read_bytes(data, "2031-03-17-x.docx", ".docx")
    assert document.text.split("\n") == [SENTENCE, "Southmark agreed.", "Side | View", "North | For"]
    assert document.title == "On signing"
    assert (str(document.date), document.date_basis) == ("2031-03-17", "file name")


def test_word_date_of_making_is_the_last_resort() -> None:
    word = docx.Document()
    word.add_paragraph(SENTENCE)
    word.core_properties.created = datetime(2031, 3, 9, 8, 0)  # noqa: DTZ001 - as Word stores it
    out = io.BytesIO()
    word.save(out)
    document = read_bytes(out.getvalue(), "a.docx", ".docx")
    assert (str(document.date), document.date_basis) == ("2031-03-09", "metadata: when the file was made")


def test_word_changes_are_read_as_accepted(make_word: object, replace_part: object) -> None:
    assert callable(make_word)
    assert callable(replace_part)
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        "<w:p><w:r><w:t>Northland </w:t></w:r><w:ins><w:r><w:t>accepts</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>rejects</w:delText></w:r></w:del><w:r><w:t xml:space='preserve'> it.</w:t></w:r></w:p>"
    )
    xml = f'<?xml version="1.0"?><w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>'
    data = replace_part(make_word(["x"]), "word/document.xml", xml.encode())
    assert read_bytes(data, "a.docx", ".docx").text == "Northland accepts it."


@pytest.mark.parametrize(
    ("text", "name", "date", "basis"),
    [
        ("Title of it\n03/17/2025\n\nBody text here.", "a.txt", "2025-03-17", "text: line of its own"),
        ("Title of it\nMonday, 17 March 2025, 14:05 GMT\n\nBody text.", "a.txt", "2025-03-17", "text: line of its own"),
        ("Title of it\nPublished: March 17, 2025\n\nBody text.", "a.txt", "2025-03-17", "text: published line"),
        ("Title\nUpdated 18 March 2025\nPublished 17 March 2025\n\nBody.", "a.txt", "2025-03-17", "text: published line"),
        ("Title\n\nBOLTON, March 3, 2031 (Example Wire) — Talks began.", "a.txt", "2031-03-03", "text: dateline"),
        ("Title of it\nBy Jane Doe | 17 March 2025\n\nBody text here.", "a.txt", "2025-03-17", "text: byline"),
        ("Body text of 17 March 2025, when all began.", "2031-03-17-x.txt", "2031-03-17", "file name"),
        ("Body text.", "20310317.txt", "2031-03-17", "file name"),
        ("Body text.", "talks_2031-03.txt", "2031-03", "file name"),
        ("The agreement of 12 February 2015, ten years on\n\nBody text.", "a.txt", "None", "unknown"),
        ("January 2031\nOne thing.\nFebruary 2031\nOther thing.", "a.txt", "None", "unknown"),
        ("Body text.", "report-204511.txt", "None", "unknown"),
        ("Body text.", "2031-02-30.txt", "None", "unknown"),
    ],
)  # fmt: skip
def test_date_and_how_it_is_known(text: str, name: str, date: str, basis: str) -> None:
    document = read_bytes(text.encode(), name, ".txt")
    assert (str(document.date), document.date_basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Title of it\n03/04/2025\n\nBody text.", "'03/04/2025' may be a day of month 3 or of month 4"),
        (
            "Title of it\nPublished: 30 February 2025\n\nBody.",
            "'30 February 2025' is not a day of the calendar",
        ),
        ("BOLTON, March 3 (Example Wire) — Talks began.", "gives 'March 3' without a year"),
    ],
)
def test_a_date_in_the_text_that_is_not_certain_is_unknown(text: str, says: str) -> None:
    document = read_bytes(text.encode(), "a.txt", ".txt")
    assert document.date is None
    assert says in document.warnings[0]
    assert "front matter" in document.warnings[0]


@pytest.mark.parametrize(
    ("text", "title", "outlet"),
    [
        (
            "Example Review\n\nTalks begin at the lake\n\nBody text here.",
            "Talks begin at the lake",
            "Example Review",
        ),
        ("Talks begin\n\nBOLTON, March 3 (Example Wire) - Talks began.", "Talks begin", "Example Wire"),
        (
            "Talks begin\n\nTalks began.\n\n© 2031 Example Times. All rights reserved.",
            "Talks begin",
            "Example Times",
        ),
        (
            "Will the truce at the lake hold?\n\nNobody knows. Not even they.",
            "Will the truce at the lake hold?",
            "",
        ),
        ("Talks began at noon. They went on.", "", ""),
    ],
)
def test_title_and_outlet(text: str, title: str, outlet: str) -> None:
    document = read_bytes(text.encode(), "a.txt", ".txt")
    assert (document.title, document.outlet) == (title, outlet)


def test_text_of_headlines_only_is_read_and_said_so() -> None:
    document = read_bytes(b"Read more\n", "a.txt", ".txt")
    assert document.warnings == (
        "no running text was found between headlines and page furniture: nothing will be coded",
    )


@pytest.mark.parametrize(("data", "reason"), [(b"", "is empty"), (b" \r\n\t\n", "holds no text")])
def test_nothing_in_it(data: bytes, reason: str) -> None:
    for ending in (".txt", ".md"):
        with pytest.raises(UnreadableDocumentError, match=reason):
            read_bytes(data, f"a{ending}", ending)
