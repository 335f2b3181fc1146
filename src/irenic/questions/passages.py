"""Statements in their sentences, and whether two of them are one told twice."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from irenic.coding.words.sentences import Sentence, body_paragraphs, split_sentences
from irenic.model.document import Document
from irenic.model.statement import Span, Statement

SAME_WORDS = 0.8
"""The share of words in common (twice the common ones over all) from which the words of two statements are the same."""
SAME_SENTENCE = 0.5
"""The same for the sentences in which they stand; a desk may cut or add a clause."""

_WORD = re.compile(r"[^\W_]+")
_WEIGHTY = frozenset(
    (
        "not no never none neither nor nobody nothing nowhere without cannot t hardly only unless until if "
        "must should could would can may might will shall ought need "
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds "
        "thousand thousands million millions billion half third quarter all every each any some both"
    ).split()
)
"""Words of which a single one makes another statement: negations, modal words, numbers and amounts."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a statement, of its sentence, and of the sentences before and after, without marks and capitals."""

    own: tuple[str, ...]
    sentence: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    def is_reprint_of(self, other: Passage) -> bool:
        """Whether sentence and a neighbour are word for word the same."""
        same_before = bool(self.before) and self.before == other.before
        same_after = bool(self.after) and self.after == other.after
        return self.own == other.own and self.sentence == other.sentence and (same_before or same_after)

    def is_like(self, other: Passage) -> bool:
        """Whether nearly all words are the same, and every negation, modal word and number."""
        return (
            _weighty(self.sentence) == _weighty(other.sentence)
            and _share(self.own, other.own) >= SAME_WORDS
            and _share(self.sentence, other.sentence) >= SAME_SENTENCE
        )


def find_passages(
    statements: Iterable[Statement], documents: Mapping[str, Document]
) -> dict[Statement, Passage]:
    """The passage of each statement whose document is among these, by hash."""
    found: dict[Statement, Passage] = {}
    split: dict[str, tuple[list[Sentence], list[int]]] = {}
    for statement in statements:
        document = documents.get(statement.sha256)
        if document is None:
            continue
        if document.sha256 not in split:
            sentences = split_sentences(document.text, body_paragraphs(document))
            split[document.sha256] = sentences, [sentence.start for sentence in sentences]
        found[statement] = _passage(document.text, statement.span, *split[document.sha256])
    return found


def _passage(text: str, span: Span, sentences: list[Sentence], starts: list[int]) -> Passage:
    first = bisect_right(starts, span.start) - 1
    last = max(bisect_right(starts, span.end - 1) - 1, first)

    def words(low: int, high: int) -> tuple[str, ...]:
        inside = sentences[max(low, 0) : max(high, 0)]
        return _words(text[inside[0].start : inside[-1].end]) if inside else ()

    own = _words(span.exact)
    return Passage(own, words(first, last + 1) or own, words(first - 1, first), words(last + 1, last + 2))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _weighty(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if word in _WEIGHTY or any(sign.isdigit() for sign in word))


def _share(one: Iterable[str], other: Iterable[str]) -> float:
    left, right = Counter(one), Counter(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
