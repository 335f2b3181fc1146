"""Zones on real articles, against a person's marking; skipped where the articles are not at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from irenic.corpus.read import read_paths
from irenic.model.document import Document, ZoneKind

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="the articles are not at hand")
ARTICLES = ("000", "002", "003")


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {document.name: document for document in read_paths([SHARED / "articles"]).documents}


def kinds_between(document: Document, start: int, end: int) -> set[ZoneKind]:
    return {
        zone.kind
        for zone in document.zones
        if document.text[max(start, zone.start) : max(start, min(end, zone.end))].strip()
    }


@pytest.mark.parametrize("article", ARTICLES)
def test_text_is_the_file_character_for_character(documents: dict[str, Document], article: str) -> None:
    with (SHARED / "articles" / f"{article}.txt").open(encoding="utf-8", newline="") as file:
        assert documents[f"{article}.txt"].text == file.read()


@pytest.mark.parametrize("article", ARTICLES)
def test_every_statement_that_a_person_coded_is_body(documents: dict[str, Document], article: str) -> None:
    lines = (SHARED / "gold" / f"gold_{article}.jsonl").read_text("utf-8").splitlines()
    lost = [
        row["exact"]
        for row in map(json.loads, lines)
        if kinds_between(documents[f"{article}.txt"], row["start"], row["end"]) != {ZoneKind.BODY}
    ]
    assert lines
    assert lost == []


def test_what_a_person_set_aside_is_not_body(documents: dict[str, Document]) -> None:
    zones = json.loads((SHARED / "gold" / "zones.json").read_text("utf-8"))
    aside = [
        zone
        for zone in zones
        if zone["kind"] == "ignore" or "title" in zone["why"] or "heading" in zone["why"]
    ]
    wrong = [
        (zone["article"], zone["why"])
        for zone in aside
        if ZoneKind.BODY in kinds_between(documents[zone["article"] + ".txt"], zone["start"], zone["end"])
    ]
    assert len(aside) >= 8
    assert wrong == []


def test_titles_and_dates(documents: dict[str, Document]) -> None:
    assert documents["000.txt"].outlet == "Daily Management Review"
    assert str(documents["000.txt"].date) == "2025-03-17"
    assert documents["000.txt"].date_basis == "text: line of its own"
    assert documents["002.txt"].date is None
    assert documents["002.txt"].title.startswith("No NATO for Ukraine")
    assert documents["003.txt"].title.startswith("Trump backtracks")
