"""docs/reference/brief.md tells every section and every field of the JSON form."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from irenic.brief import view
from irenic.brief.json import FORMAT
from irenic.brief.registry import SECTIONS
from irenic.brief.sections import (
    contacts,
    documents,
    durability,
    forecast,
    manifest,
    matrix,
    packages,
    proposals,
    red_lines,
    state_of_play,
    statements,
    unknown,
)
from irenic.brief.wording import CONTESTED, GLYPH, SHOWN

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "brief.md").read_text("utf-8")

BODIES = {
    "state": state_of_play.StateOfPlayView,
    "positions": matrix.MatrixView,
    "red-lines": red_lines.RedLinesView,
    "proposals": proposals.ProposalsView,
    "packages": packages.PackagesView,
    "durability": durability.DurabilityView,
    "forecast": forecast.ForecastsView,
    "unknown": unknown.UnknownView,
    "contacts": contacts.ContactsView,
    "statements": statements.StatementsView,
    "documents": documents.DocumentsView,
    "manifest": manifest.ManifestView,
}
PARTS = {
    "citation": view.CiteView,
    "date": view.DateView,
    "firmness": view.FirmnessView,
    "quotation": view.QuoteView,
    "evidence": view.EvidenceView,
    "chip": view.ChipView,
}


def row(first: str, among: str) -> str:
    return next(line for line in among.splitlines() if line.startswith(f"| {first} |"))


def test_sections_are_told_in_their_order() -> None:
    table = PAGE.split("## Sections")[1].split("## How")[0]
    told = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \|", table, re.MULTILINE)
    assert told == [(section.key, section.title) for section in SECTIONS]


@pytest.mark.parametrize("key", BODIES)
def test_every_field_of_a_section_is_told(key: str) -> None:
    line = row(f"`{key}`", PAGE.split("## JSON")[1])
    for field in dataclasses.fields(BODIES[key]):
        assert f"`{field.name}`" in line


@pytest.mark.parametrize("part", PARTS)
def test_every_field_of_a_part_is_told(part: str) -> None:
    line = row(part, PAGE.split("## JSON")[1])
    for field in dataclasses.fields(PARTS[part]):
        assert f"`{field.name}`" in line


def test_head_fields_and_signs_are_told() -> None:
    for field in dataclasses.fields(view.BriefView):
        assert f"`{field.name}`" in PAGE
    assert f"`irenic_brief` | version of this form, now {FORMAT} |" in PAGE
    for glyph in [*GLYPH.values(), CONTESTED, SHOWN]:
        assert f"`{glyph}`" in PAGE
