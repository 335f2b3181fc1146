"""What every section of the brief is, so that a new one is one module and one line of the registry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from irenic.brief.index import Index


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its key (anchor, template name and JSON key), heading, note, builder and Markdown writer.

    `build` returns a frozen dataclass of plain values, or None where the section does not apply; `markdown`
    turns that into lines below the heading. Its HTML is `templates/sections/KEY.html`, which sees the same
    dataclass as `body`.
    """

    key: str
    title: str
    note: str
    build: Callable[[Index], object | None]
    markdown: Callable[[Any], list[str]]
