"""Text made safe for Markdown: whatever a document says, it stays words."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]|~#!$])")
_LEADING = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def cell(text: str) -> str:
    """One line of text in which no character has a meaning in Markdown or HTML; fit for a table cell."""
    line = " ".join(text.split())
    line = _SPECIAL.sub(r"\\\1", line)
    line = re.sub("[&<>]", lambda match: _ENTITIES[match[0]], line)
    return _LEADING.sub(_escape_leading, line)


def _escape_leading(match: re.Match[str]) -> str:
    space, mark = match[1], match[2]
    return f"{space}&#{ord(mark[0])};{mark[1:]}"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A table of cells that are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return lines + [f"| {' | '.join(row)} |" for row in rows]


def links(cites: object) -> str:
    """References as links: `[3](#s3) [5](#s5)`."""
    return " ".join(f"[{cite.number}](#{cite.anchor})" for cite in cites)  # type: ignore[attr-defined]
