"""A text as paragraphs with exact offsets, and what each looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029\f]+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]*_]*\Z")
_BULLET = re.compile(r"(?:[-*•·‣▪◦–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S|[•▪‣◾🔹🔸❗⚡]\ufe0f?\s*\S")
_TABLE_ROW = re.compile(r"[^|\t]*(?:\||\t)[^|\t]*\S")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S|(?:\*\*|__)[^*_]{1,120}(?:\*\*|__)\Z")
_MIN_WRAP = 40
_TITLE_WORDS = 25


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph `[start, end)` without the white space around it, and its visible traits.

    `sentence`: ends as a sentence does. `title_like`: short, without a sentence's end. `row`: cells.
    """

    start: int
    end: int
    text: str
    words: int
    sentence: bool
    bullet: bool
    row: bool
    marked_heading: bool
    question: bool

    @property
    def title_like(self) -> bool:
        """Whether the paragraph looks like a title, a heading or a label rather than like running text."""
        if self.sentence or self.bullet or self.row or self.words > _TITLE_WORDS:
            return False
        first = next((character for character in self.text if character.isalnum()), "")
        return bool(first) and not first.islower()

    @property
    def prose(self) -> bool:
        """Whether the paragraph is running text."""
        return not self.bullet and not self.row and (self.sentence or self.words > _TITLE_WORDS)


def split_units(text: str, markdown: bool = False) -> list[Unit]:
    """The paragraphs of a text: its lines, with the lines of a hard-wrapped paragraph taken together."""
    lines = [
        (match.start() + _indent(match.group()), match.start() + len(match.group().rstrip()))
        for match in _LINE.finditer(text)
        if match.group().strip()
    ]
    width = _wrap_width(text, lines)
    paragraphs: list[tuple[int, int]] = []
    last_length = 0
    for line in lines:
        if paragraphs and _continues(text, paragraphs[-1][1], line, last_length, width):
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        else:
            paragraphs.append(line)
        last_length = line[1] - line[0]
    return [_unit(text, start, end, markdown) for start, end in paragraphs]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """The line length at which a text was wrapped by hand or by a mailer; 0 where it was not."""
    pairs = broken = 0
    for (start, end), (next_start, _) in pairwise(lines):
        if _adjacent(text, end, next_start):
            pairs += 1
            broken += _MIN_WRAP <= end - start <= 120 and _breaks_sentence(text, start, end, next_start)
    if broken < 3 or broken < 0.2 * pairs:
        return 0
    lengths = sorted(end - start for start, end in lines)
    width = lengths[len(lengths) * 9 // 10]
    return width if width <= 120 else 0


def _adjacent(text: str, end: int, next_start: int) -> bool:
    gap = text[end:next_start]
    return gap.count("\n") + (gap.count("\r") if "\n" not in gap else 0) == 1


def _breaks_sentence(text: str, start: int, end: int, next_start: int) -> bool:
    return text[next_start].islower() and not _SENTENCE_END.search(text, max(start, end - 8), end)


def _continues(text: str, end: int, line: tuple[int, int], length: int, width: int) -> bool:
    """Whether the line goes on with the paragraph that ends at `end`, in a last line of that `length`."""
    start = line[0]
    if not _adjacent(text, end, start) or _BULLET.match(text, start, line[1]):
        return False
    if length >= _MIN_WRAP and _breaks_sentence(text, end - length, end, start):
        return True
    return width > 0 and width * 0.75 <= length <= width * 1.5


def _unit(text: str, start: int, end: int, markdown: bool) -> Unit:
    content = text[start:end]
    words = len(content.split())
    ends = bool(_SENTENCE_END.search(content[-8:]))
    question = content.rstrip("\"'”’»)*_").endswith("?")
    marked = markdown and bool(_MARKDOWN_HEADING.match(content))
    return Unit(
        start=start,
        end=end,
        text=content,
        words=words,
        sentence=(ends and words >= (3 if question else 2)) or (content.endswith(":") and words >= 6),
        bullet=bool(_BULLET.match(content)),
        row=bool(_TABLE_ROW.match(content[:1000])),
        marked_heading=marked,
        question=question,
    )
