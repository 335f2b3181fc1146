"""Every relative link of the project's Markdown files leads to a file that exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")


def _pages() -> list[Path]:
    folders = (ROOT / "docs", ROOT / "examples")
    return sorted(ROOT.glob("*.md")) + sorted(page for folder in folders for page in folder.rglob("*.md"))


def test_relative_links_lead_to_files() -> None:
    links = [
        (page, match["target"]) for page in _pages() for match in _LINK.finditer(page.read_text("utf-8"))
    ]
    relative = [
        (page, target) for page, target in links if "://" not in target and not target.startswith("#")
    ]
    assert relative
    for page, target in relative:
        assert (page.parent / target.split("#")[0]).exists(), f"{page.relative_to(ROOT)}: {target}"
