"""Colours can be read: WCAG 2.2 contrast of every pair in use, in light and dark; print is light."""

from __future__ import annotations

import re

import pytest

from irenic.brief.html import read_style

STYLE = read_style()
_LIGHT, _DARK = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
PALETTES = {
    name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for name, block in [("light", _LIGHT), ("dark", _DARK)]
}
OPTIONS = ["o1", "o2", "o3", "o4", "o5", "o6"]
MEANINGS = ["for", "against", "open"]
TINTS = ["paper", "tint", *(f"{name}-t" for name in OPTIONS + MEANINGS)]
PAIRS = [
    *((text, ground) for text in ("ink", "soft", "mark") for ground in TINTS),
    *((name, ground) for name in OPTIONS for ground in ("paper", f"{name}-t")),
    *((name, other) for name in OPTIONS for other in (f"{o}-t" for o in OPTIONS)),
    *((name, ground) for name in MEANINGS for ground in ("paper", f"{name}-t")),
    *((chip, f"{name}-t") for chip in ("open",) for name in OPTIONS),
    ("on-veto", "veto"),
    ("ink", "hit"),
    ("mark", "hit"),
    ("soft", "hit"),
]


def luminance(colour: str) -> float:
    """Relative luminance of sRGB (WCAG 2.2, definition)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_formula_gives_the_published_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("text", "ground"), sorted(set(PAIRS)))
def test_contrast_is_enough_for_text(palette: str, text: str, ground: str) -> None:
    colours = PALETTES[palette]
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_both_schemes_set_the_same_colours() -> None:
    assert set(PALETTES["light"]) == set(PALETTES["dark"])


def test_dark_is_for_screens_alone() -> None:
    assert (
        STYLE.count("prefers-color-scheme: dark")
        == STYLE.count("@media screen and (prefers-color-scheme: dark)")
        == 1
    )


def test_every_colour_used_is_of_the_palette() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", STYLE)) - {"c", "t"}
    assert used <= set(PALETTES["light"])
    rest = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", rest)) <= {PALETTES["light"]["soft"]}
