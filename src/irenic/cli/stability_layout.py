"""Small layout helpers of the stability tables: widths, names of concepts, wrapped paragraphs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 80
NAMES = {"nash": "Nash", "gmr": "GMR", "smr": "SMR", "seq": "SEQ", "sseq": "SSEQ"}


def count(number: int, what: str) -> str:
    """A number with its noun."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def wrapped(title: str, texts: Iterable[str]) -> str:
    """A heading with paragraphs below it."""
    lines = [title]
    for text in texts:
        lines += textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
    return "\n".join(lines)
