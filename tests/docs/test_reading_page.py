"""What docs/reference/reading.md says is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from irenic.corpus.find import ENDINGS
from irenic.corpus.html import _DEEP, _MOST_ELEMENTS
from irenic.corpus.read import read_bytes
from irenic.corpus.results import Limits
from irenic.model.document import ZoneKind

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "reading.md").read_text("utf-8")


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> list[str]:
    rows = [line for line in text.splitlines() if line.startswith("|")]
    return [row.split("|")[1].strip() for row in rows[2:]]


def test_every_format_and_zone_is_on_the_page() -> None:
    assert set(re.findall(r"`(\.\w+)`", " ".join(first_cells(section("Formats"))))) == set(ENDINGS)
    assert [cell.strip("`") for cell in first_cells(section("Zones"))] == [kind.value for kind in ZoneKind]


def test_limits_are_those_of_the_program() -> None:
    limits = Limits()
    values = [row.split("|")[2] for row in section("Limits").splitlines() if row.startswith("|")][2:]
    numbers = [float(re.sub(r"[^\d.]", "", value)) for value in values]
    assert numbers == [
        limits.max_bytes / 1e6,
        limits.max_characters,
        limits.max_documents,
        limits.max_pages,
        limits.max_seconds,
        _MOST_ELEMENTS,
        _DEEP - 2,
        limits.max_unpacked_bytes / 1e6,
    ]


def test_the_front_matter_example() -> None:
    example = PAGE.split("```markdown\n")[1].split("```")[0]
    document = read_bytes(example.encode(), "a.md", ".md")
    assert document.text == "Northland returned to the table on Monday.\n"
    assert (document.title, document.outlet, document.source_kind) == (
        "The talks resume",
        "Example Gazette",
        "agency report",
    )
    assert (str(document.date), document.date_basis, document.warnings) == ("2031-03-17", "front matter", ())


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("Published: 17 March 2031", "text: published line"),
        ("Posted on 17 March 2031", "text: posted line"),
        ("17 March 2031", "text: line of its own"),
        ("BOLTON, March 17, 2031 (Example Wire) — Talks began.", "text: dateline"),
        ("By Jane Doe, 17 March 2031", "text: byline"),
        ("Updated 17 March 2031", "text: updated line"),
    ],
)
def test_examples_of_dates(line: str, basis: str) -> None:
    document = read_bytes(f"Talks begin\n{line}\n\nNorthland agreed.\n".encode(), "a.txt", ".txt")
    assert (str(document.date), document.date_basis) == ("2031-03-17", basis)
    shown = basis if "posted" not in basis else "text: published line"
    assert f"`{shown}`" in section("Date")
