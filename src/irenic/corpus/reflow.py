"""The lines of printed pages made paragraphs again."""

from __future__ import annotations

import re
from collections import Counter

_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|- ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?: ?-)?", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:article|section|chapter|annex|clause|part|point|phase)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_BULLET = re.compile(r"(?:[-*•·‣▪◦–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENATED = re.compile(r"([^\W\d_]+)-\Z")
_NEW_PAGE = "\f"
_FULL = 0.75
"""A line shorter than this share of the usual length ends its paragraph."""
_RUNNING = 3
"""Pages on which a first or last line must come back to be a running head."""


def reflow(pages: list[str]) -> str:
    """One text from the pages of a book or a report, a paragraph a line.

    Page numbers and running heads go; a paragraph that runs over a page goes on. A word broken by a hyphen is
    joined, with the hyphen where the text has the word so elsewhere or where both parts are names.
    """
    kept = _without_running_lines([_lines(page) for page in pages])
    full = sorted(len(line) for line in kept if line not in ("", _NEW_PAGE))
    if not full:
        return ""
    width = full[len(full) * 9 // 10] * _FULL
    words = Counter(_WORD.findall(" ".join(kept).lower()))
    paragraphs: list[str] = []
    last = ""
    for line in kept:
        if line == _NEW_PAGE:
            last = "" if _SENTENCE_END.search(last) else last
            continue
        if line and last and _goes_on(last, line, width):
            paragraphs[-1] = _join(paragraphs[-1], line, words)
        elif line:
            paragraphs.append(line)
        last = line
    return "\n".join(paragraphs)


def _lines(page: str) -> list[str]:
    return [" ".join(line.split()) for line in page.strip().split("\n")]


def _without_running_lines(pages: list[list[str]]) -> list[str]:
    heads = Counter(
        key for page in pages for key in {_key(line) for line in _edges(page)} if not _CLAUSE.match(key)
    )
    repeated = {key for key, count in heads.items() if count >= _RUNNING and count >= len(pages) / 3}
    lines: list[str] = []
    for page in pages:
        edges = set(_edges(page))
        for line in page:
            at_edge = line in edges
            if not (at_edge and (_key(line) in repeated or _PAGE_NUMBER.fullmatch(line))):
                lines.append(line)
        while lines and not lines[-1]:
            lines.pop()
        lines.append(_NEW_PAGE)
    return lines


def _edges(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return filled[:2] + filled[-2:] if len(filled) > 4 else filled[:1] + filled[-1:]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line.lower())


def _goes_on(last: str, line: str, width: float) -> bool:
    if _BULLET.match(line):
        return False
    if line[0].islower() and not _SENTENCE_END.search(last):
        return True
    return len(last) >= width


def _join(paragraph: str, line: str, words: Counter[str]) -> str:
    broken = _HYPHENATED.search(paragraph)
    if broken is None:
        return paragraph + ("" if paragraph.endswith("-") else " ") + line
    rest = _WORD.match(line)
    if rest is None or rest.group()[0].isupper():
        return paragraph + line
    first, second = broken[1].lower(), rest.group().lower()
    keeps_hyphen = words[f"{first}-{second}"] > words[first + second]
    return (paragraph if keeps_hyphen else paragraph[:-1]) + line
