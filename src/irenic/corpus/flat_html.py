"""The text of a page whose elements lie too deep inside one another for a tree: its marks are taken away."""

from __future__ import annotations

import html
import re

_MARK = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]{0,5000}>|<[!?][^<>]{0,5000}>")
_BREAK = "\n"


def flat_text(source: str, left_out: frozenset[str], inline: frozenset[str]) -> str:
    """All text of a page, one block a line, but that of the elements left out; no depth is too great."""
    parts: list[str] = []
    source = _without_comments(source)
    inside, depth = "", 0
    end = 0
    for mark in _MARK.finditer(source):
        if not inside:
            parts.append(_one_line(source[end : mark.start()]))
        end = mark.end()
        closing, tag = mark[1], (mark[2] or "").lower()
        if inside:
            depth += (1 - 2 * bool(closing)) * (tag == inside)
            inside = inside if depth else ""
        elif tag in left_out and not closing:
            inside, depth = tag, 1
        elif tag and tag not in inline:
            parts.append(_BREAK)
    if not inside:
        parts.append(_one_line(source[end:]))
    lines = (" ".join(line.split()) for line in html.unescape("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _without_comments(source: str) -> str:
    """The source without its comments; one that is not closed lasts to the end, as in a browser."""
    parts: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0:
        parts.append(source[at:start])
        end = source.find("-->", start)
        if end < 0:
            return "".join(parts)
        at = end + 3
    return "".join([*parts, source[at:]])
