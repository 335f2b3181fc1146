"""What of a document is compared with others: the runs of words of its body, and how it opens."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from irenic.model.document import Document, ZoneKind

if TYPE_CHECKING:
    import numpy as np

    Runs = np.ndarray[tuple[int], np.dtype[np.uint64]]

RUN = 5
"""Words in a run: long enough that two reporters seldom write the same one by chance."""
OPENING = 40
"""Words of the first paragraph by which two documents are told to begin alike; a lead is seldom longer."""
LINE = 8
"""Words; a paragraph of fewer is a byline, a place or a heading, unless the text has no other."""
WRAPPED = 120
"""Signs; a block of lines that are all shorter is one paragraph, wrapped by hand."""

_WORD = re.compile(r"[^\W_]+")
_AGENCY = re.compile(r"\((?:[A-Z]{2,8})\)")
_BEFORE_DASH = re.compile(r"(.{2,60}?)\s*[-–—]+\s")
_MULTIPLIER = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The runs of a body and of its opening as sorted distinct hashes, and the opening's words."""

    runs: Runs
    opening: Runs
    words: Counter[str]


def fingerprint(document: Document, cache: dict[str, int] | None = None) -> Fingerprint:
    """The fingerprint of a document; `cache` keeps the hashes of words from one document to the next."""
    known = {} if cache is None else cache
    paragraphs = body_words(document)
    opening = next((words for words in paragraphs if len(words) >= LINE), None)
    if opening is None:
        opening = [word for words in paragraphs for word in words]
    opening = opening[:OPENING]
    runs = _runs([word for words in paragraphs for word in words], known)
    return Fingerprint(runs, _runs(opening, known), Counter(opening))


def body_words(document: Document) -> list[list[str]]:
    """The words of a body by paragraph, without marks, capitals, datelines, agencies' signs, bylines and headings."""
    body = "\n\n".join(document.text[zone.start : zone.end] for zone in document.of_kind(ZoneKind.BODY))
    paragraphs = _paragraphs(unicodedata.normalize("NFC", body))
    found = [_WORD.findall(without_credits(text).casefold()) for text in paragraphs]
    return [words for words in found if len(words) >= LINE] or [words for words in found if words]


def without_credits(paragraph: str) -> str:
    """A paragraph without a dateline in front and agencies' signs such as "(EW)"."""
    return _AGENCY.sub(" ", _without_dateline(paragraph))


def _without_dateline(paragraph: str) -> str:
    """A paragraph without a place in capitals, day and agency before a dash: "DOLVA, March 6 (CW) - "."""
    head = _BEFORE_DASH.match(paragraph)
    words = _WORD.findall(head[1]) if head else []
    if head is None or not words or not words[0].isupper():
        return paragraph
    has_day = any(word.isdigit() for word in words)
    told = all(word.isupper() or word.isdigit() or (has_day and word.istitle()) for word in words)
    return paragraph[head.end() :] if told else paragraph


def _paragraphs(text: str) -> list[str]:
    found: list[str] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip().split("\n")
        wrapped = max(map(len, lines)) <= WRAPPED
        found += [" ".join(lines)] if wrapped else lines
    return found


def _runs(words: list[str], known: dict[str, int]) -> Runs:
    import numpy as np

    hashes = []
    for word in words:
        number = known.get(word)
        if number is None:
            digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
            number = known[word] = int.from_bytes(digest, "big")
        hashes.append(number)
    each = np.array(hashes, dtype=np.uint64)
    width = min(RUN, len(each))
    runs = np.zeros(max(len(each) - width + 1, 0) if width else 0, dtype=np.uint64)
    for offset in range(width):
        runs = (runs ^ each[offset : offset + len(runs)]) * np.uint64(_MULTIPLIER)
        runs ^= runs >> np.uint64(29)
    return np.unique(runs)
