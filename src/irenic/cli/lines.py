"""Lines for a terminal of 80 columns, without anything that it would obey."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irenic.model.statement import Speaker

WIDTH = 80


def make_plain(text: str) -> str:
    """One line without anything that a terminal would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))


def cut_line(text: str, width: int = WIDTH) -> str:
    """One plain line of at most `width` signs."""
    text = make_plain(text)
    return text if len(text) <= width else text[: width - 1] + "…"


def cut_line_keeping(head: str, rest: str) -> str:
    """A head as it is, blanks and all, with as much of the rest as fits the line."""
    return head + cut_line(rest, WIDTH - len(head))


def wrap(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Plain lines of at most 80 columns, the first and the others with their own indentation."""
    indent = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        make_plain(text), WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False
    ) or [first.rstrip()]


def wrap_lines(text: str, indent: str = "") -> str:
    """Plain text in lines of the terminal's width, all of them as far in."""
    return "\n".join(wrap(text, indent, indent))


def count_of(number: int, noun: str) -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def name_speaker(speaker: Speaker) -> str:
    """A party, and its actor where known."""
    return f"{speaker.party}/{speaker.actor}" if speaker.actor else speaker.party
