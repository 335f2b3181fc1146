"""Zones of pages of many kinds, each marked by hand line by line, and what must hold for every text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.corpus.zones.mark import mark_zones
from irenic.model.document import Zone, ZoneKind

PAGES = sorted((Path(__file__).parent / "pages").iterdir())
KINDS = {
    "B": {ZoneKind.BODY},
    "H": {ZoneKind.HEADLINE},
    "F": {ZoneKind.BOILERPLATE},
    "R": {ZoneKind.RECAP},
    "X": set(ZoneKind) - {ZoneKind.BODY},
    "": set(ZoneKind),
}


def kind_at(zones: tuple[Zone, ...], offset: int) -> ZoneKind:
    return next(zone.kind for zone in zones if zone.start <= offset < zone.end)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_divided_as_a_person_divides_it(path: Path, newline: str) -> None:
    marked = [line.partition("|") for line in path.read_text("utf-8").splitlines()]
    text = newline.join(content for _, _, content in marked)
    zones = mark_zones(text, markdown=path.suffix == ".md")
    wrong, offset = [], 0
    for mark, _, content in marked:
        if content and kind_at(zones, offset) not in KINDS[mark]:
            wrong.append((mark, kind_at(zones, offset).value, content))
        offset += len(content) + len(newline)
    assert wrong == []


def assert_tiles(text: str, zones: tuple[Zone, ...]) -> None:
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert [zone.start for zone in zones[1:]] == [zone.end for zone in zones[:-1]]
    assert all(zone.start < zone.end for zone in zones)
    assert all(zone.why for zone in zones if zone.kind is not ZoneKind.BODY)


LINES = st.sampled_from(
    [line.partition("|")[2] for path in PAGES for line in path.read_text("utf-8").splitlines()]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]), st.booleans())
def test_zones_tile_any_shuffled_page(lines: list[str], newline: str, markdown: bool) -> None:
    text = newline.join(lines)
    assert_tiles(text, mark_zones(text, markdown))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400), st.booleans())
def test_zones_tile_any_text(text: str, markdown: bool) -> None:
    assert_tiles(text, mark_zones(text, markdown))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["north", "lake", "truce", "line", "army", "offers", "rejects"]),
        min_size=8,
        max_size=30,
    )
)
def test_prose_without_furniture_is_all_body(words: list[str]) -> None:
    sentence = " ".join(words).capitalize() + "."
    text = "\n\n".join([sentence] * 5)
    assert {zone.kind for zone in mark_zones(text)} == {ZoneKind.BODY}


@pytest.mark.parametrize(
    "block",
    [
        "Latest\nA title here\nShort text of it.\n",
        "FAQ\nWhy?\nYes.\n",
        "Key points\n- one two three\n",
        "Comments\n",
        "Photo: x\nTitle here\nWorld\nkeep reading\n",
        "a | b | c\n",
        "Home\nNews\nWorld\n",
    ],
    ids=["links", "faq", "glance", "comments", "cards", "rows", "menu"],
)
def test_time_grows_with_the_length_only(block: str) -> None:
    """Forty times the text takes at most 160 times the time: nothing grows with the square."""

    def cost(times: int) -> float:
        text = block * times
        started = time.process_time()
        mark_zones(text)
        return time.process_time() - started

    cost(10)
    assert cost(8000) <= max(160 * cost(200), 3.0)
