"""Body zones → paragraphs → sentences, without a split inside a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from irenic.coding.words.marks import single_quotes
from irenic.model.document import Document, ZoneKind

MAX_SENTENCE = 1500
"""Code points; a longer run without a full stop is cut at white space, so that work stays linear."""

MAX_WRAPPED_LINE = 120
"""A block whose lines are all shorter may be hard-wrapped; one with a longer line is not."""

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_BLOCK_BREAK = re.compile(rf"{_LINE_END}(?:[ \t\u00a0]*{_LINE_END})+|\f")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_BULLET = re.compile(
    r"[ \t\u00a0]*(?:[•▪‣·◾🔹🔸❗⚡]\ufe0f?[ \t\u00a0]*|(?:[-*–—]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])[ \t\u00a0]+)"
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*([A-Z0-9\u00c0-\u00de\u0400-\u042f“\"«])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Brig|Cmdr|Supt|Adm|Sen|Rep|Gov|Pres|Amb|St|Sta|Sto|Ste|Jr|Sr|Hon|"
    r"Rev|Msgr|Atty|Engr|No|Nos|vs|etc|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|approx|cf|al|ca|i\.e|e\.g)|\b[A-Z])\.$"
)
_INITIALISM = re.compile(r"\b(?:[A-Za-z]\.){2,}$")
_TELLER = re.compile(
    r"\s+(?:[A-Z][\w'’-]+\s+){1,4}(?:said|says|asked|asks|told|added|adds|wrote|replied|answered|warned|declared|"
    r"demanded|wondered|cried|shouted|retorted|exclaimed|tweeted|posted|insisted|continued)\b"
)
"""Who said a quotation that ends in a question mark or an exclamation mark: the sentence goes on."""
_VERBS = (
    r"(?:said|says|noted|notes|stated|states|added|adds|emphasi[sz]ed|emphasi[sz]es|stressed|wrote|writes|explained|"
    r"declared|warned|concluded|commented|reminded|assured|believes)"
)
_SAID_BEHIND = re.compile(
    rf"(?<=[\w.,!?…)])\s+[-–—]{{1,2}}\s+(?:{_VERBS}\s[^.!?–—:]{{3,90}}|(?:[A-Z]|the )[^.!?–—,:]{{2,60}}\s{_VERBS}"
    r"(?:\s(?:on|in|at|to|during)\s[^.!?–—:]{2,70})?)[.!]?$"
)
"""As in "A truce is needed - said Abel.": speech without marks, as some agencies set it."""
_STARTERS = frozenset(
    (
        "The A An This That These Those He She It They We I But And In On At As For If When While After "
        "Before His Her Its Their There Such However Meanwhile Still Yet Both Some Many"
    ).split()
)
_ANSWERING = frozenset(
    "Do Does Did Is Are Will Would Can Could My Our You What Why How Not Nobody Nothing".split()
)
_OPENING = {"“": "”", "«": "»", "„": "”"}
_CLOSING = frozenset('”"»')
_MARK = re.compile('[“”"«»„]')


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points `[start, end)` of a sentence; `paragraph` counts from 0; `quotes` are its quotations.

    Each quotation is `(start, end)` with its marks.
    """

    start: int
    end: int
    paragraph: int
    quotes: tuple[tuple[int, int], ...]


def body_paragraphs(document: Document) -> list[tuple[int, int]]:
    """The paragraphs of the body zones, as code point ranges without surrounding white space."""
    ranges: list[tuple[int, int]] = []
    for zone in document.of_kind(ZoneKind.BODY):
        ranges.extend(_paragraphs(document.text, zone.start, zone.end))
    return ranges


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    blocks: list[tuple[int, int]] = []
    position = start
    for match in _BLOCK_BREAK.finditer(text, start, end):
        blocks.append((position, match.start()))
        position = match.end()
    blocks.append((position, end))
    lines: list[tuple[int, int]] = []
    for block_start, block_end in blocks:
        lines.extend(_logical_lines(text, block_start, block_end))
    return [stripped for line in lines if (stripped := _strip(text, *line))[0] < stripped[1]]


def _logical_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines of a block, hard-wrapped ones joined: a wrapped line is long and ends inside a sentence."""
    breaks = list(_LINE_BREAK.finditer(text, start, end))
    edges = [start, *(match.end() for match in breaks), end]
    longest = max(after - before for before, after in pairwise(edges))
    lines: list[tuple[int, int]] = []
    position = line_start = start
    for match in breaks:
        line = text[line_start : match.start()].rstrip()
        following = text[match.end() : match.end() + 80]
        full = len(line) >= 50 and longest <= MAX_WRAPPED_LINE and not _BULLET.match(following)
        if not full or (line[-1:] in '.!?…”"' and not following[:1].islower() and len(line) < longest - 25):
            lines.append((position, match.start()))
            position = match.end()
        line_start = match.end()
    lines.append((position, end))
    return lines


def is_bulleted(text: str, start: int) -> bool:
    """Whether a sign of a list stands in front of a paragraph."""
    line = max(text.rfind("\n", 0, start), -1) + 1
    bullet = _BULLET.match(text, line, start)
    return bullet is not None and bullet.end() == start


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    bullet = _BULLET.match(text, start, end)
    if bullet and text[bullet.end() : end].strip():
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def split_sentences(text: str, paragraphs: list[tuple[int, int]]) -> list[Sentence]:
    """Sentences of the paragraphs, in order."""
    sentences: list[Sentence] = []
    left_open = False
    for number, (start, end) in enumerate(paragraphs):
        closing = _closed_at(text, start, end) if left_open else -1
        quotes = find_quotes(text, max(start, closing), end)
        if closing > 0:
            quotes.insert(0, (start, closing))  # it was opened in the paragraph above
        if not quotes and (dash := _SAID_BEHIND.search(text, start, end)) is not None:
            quotes = [(start, dash.start())]
        left_open = bool(quotes) and quotes[-1][1] == end and text[end - 1] not in _CLOSING
        for first, last in _cut(text, start, end, quotes):
            inside = tuple(q for q in quotes if q[0] < last and q[1] > first)
            sentences.append(Sentence(first, last, number, inside))
    return sentences


def _closed_at(text: str, start: int, end: int) -> int:
    """Where a quotation ends that goes on from the paragraph above without a mark of its own, or −1."""
    marks = list(_MARK.finditer(text, start, end))
    if not marks or marks[0].start() == start or marks[0][0] not in _CLOSING:
        return -1
    plain = marks[0][0] == '"'
    return marks[0].end() if not plain or sum(mark[0] == '"' for mark in marks) % 2 else -1


def find_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations of a paragraph, marks included; one left open runs to the paragraph's end."""
    quotes: list[tuple[int, int]] = []
    opened, closing, inner = -1, "", False
    for mark in _MARK.finditer(text, start, end):
        position, char = mark.start(), mark[0]
        if opened < 0:
            if char in _OPENING:
                opened, closing = position, _OPENING[char]
            elif char == '"':
                opened, closing = position, '"'
            inner = False
        elif (
            char == closing
            or (closing == "”" and char == '"')
            or (closing == '"' and char == "”" and not inner)
        ):
            quotes.append((opened, position + 1))  # also where the marks are of two kinds
            opened = -1
        elif closing == '"' and char in "“”":
            inner = char == "“"  # a quotation within the quotation
        elif char == "“" and closing == "”":
            opened = position
    if opened >= 0 and end - opened > 1:
        quotes.append((opened, end))
    return quotes or single_quotes(text, start, end)


def _cut(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    starts = [quote[0] for quote in quotes]
    first = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < quotes[at][1] - 1 and stop < quotes[at][1]:
            continue
        if not _is_end(text, first, match.start(), stop, end, at >= 0 and stop == quotes[at][1]):
            continue
        pieces.append((first, stop))
        first = stop
        while first < end and text[first].isspace():
            first += 1
    if first < end:
        pieces.append((first, end))
    return [part for piece in pieces for part in _bounded(text, *piece)]


def _is_end(text: str, first: int, dot: int, stop: int, end: int, after_quote: bool) -> bool:
    if stop >= end:
        return True
    following = _NEXT.match(text, stop, end)
    if following is None:
        return False
    head = text[max(first, dot - 24) : dot + 1]
    if text[dot] == "." and stop == dot + 1:
        if _INITIALISM.search(head):
            word = re.match(r"\s+(\w+)", text[stop:end])
            return word is not None and word[1] in _STARTERS
        if _ABBREVIATION.search(head):
            word = re.match(r"\s+(\w+)", text[stop:end]) if head.endswith("No.") else None
            return word is not None and word[1] in _STARTERS | _ANSWERING  # "No. Do we want it? Yes."
    if after_quote and text[dot] in "?!":
        return _TELLER.match(text, stop, end) is None
    return not (after_quote and text[dot] == ",")


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        parts.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        parts.append((start, end))
    return parts
