"""Paragraphs and tables of at most 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80


def wrap(text: str, indent: str = "", hanging: str = "  ") -> str:
    """A paragraph of at most 80 columns."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent + hanging)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with columns as wide as they need; the widest give way so that it fits."""
    body = [list(header), *(list(row) for row in rows)]
    widths = [max(len(row[column]) for row in body) for column in range(len(header))]
    while sum(widths) + 2 * (len(widths) - 1) > WIDTH:
        widths[widths.index(max(widths))] -= 1
    body.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in body
    )


def cut(text: str, width: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"
