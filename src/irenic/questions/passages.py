"""Statements in their sentences, and whether two of them are one told twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from irenic.coding.words.sentences import Sentence, body_paragraphs, split_sentences
from irenic.model.document import Document
from irenic.model.statement import Span, Statement
from irenic.questions.wordings import NO_WORDS, Wording, read_wording

SAME_SENTENCE = 0.5
"""The share of words in common (twice the common ones over all) from which two sentences are one, cut or reworded."""
SAME_SPLIT = 0.8
"""The same where a sentence of one is two of the other."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a statement, of its sentence, and of the sentences before and after."""

    own: Wording
    sentence: Wording
    before: Wording
    after: Wording

    def is_reprint_of(self, other: Passage) -> bool:
        """Whether sentence and a neighbour are word for word the same, but for datelines and agencies' signs."""
        same_before = bool(self.before.words) and self.before.words == other.before.words
        same_after = bool(self.after.words) and self.after.words == other.after.words
        same_own = self.own.words == other.own.words and self.sentence.words == other.sentence.words
        return same_own and (same_before or same_after)

    def is_like(self, other: Passage) -> bool:
        """Whether it says the same in the same place of a story."""
        return (
            self.own.says(other.own)
            and not self.sentence.is_of_other_day(other.sentence)
            and self._stands_as(other)
        )

    def _stands_as(self, other: Passage) -> bool:
        if self.sentence.weighs_as(other.sentence):
            return self.sentence.share(other.sentence) >= SAME_SENTENCE
        pairs = [(self.sentence, two) for two in other._with_neighbour()]
        pairs += [(two, other.sentence) for two in self._with_neighbour()]
        return any(one.weighs_as(two) and one.share(two) >= SAME_SPLIT for one, two in pairs)

    def _with_neighbour(self) -> tuple[Wording, Wording]:
        return self.before + self.sentence, self.sentence + self.after


def find_passages(
    statements: Iterable[Statement], documents: Mapping[str, Document]
) -> dict[Statement, Passage]:
    """The passage of each statement whose document is among these, by hash."""
    found: dict[Statement, Passage] = {}
    split: dict[str, tuple[list[Sentence], list[int]]] = {}
    read = cache(read_wording)  # copies hold the same sentences
    for statement in statements:
        document = documents.get(statement.sha256)
        if document is None:
            continue
        if document.sha256 not in split:
            sentences = split_sentences(document.text, body_paragraphs(document))
            split[document.sha256] = sentences, [sentence.start for sentence in sentences]
        found[statement] = _passage(document.text, statement.span, *split[document.sha256], read)
    return found


def _passage(
    text: str, span: Span, sentences: list[Sentence], starts: list[int], read: Callable[[str], Wording]
) -> Passage:
    first = bisect_right(starts, span.start) - 1
    last = max(bisect_right(starts, span.end - 1) - 1, first)

    def words(low: int, high: int) -> Wording:
        inside = sentences[max(low, 0) : max(high, 0)]
        return read(text[inside[0].start : inside[-1].end]) if inside else NO_WORDS

    own, sentence = read(span.exact), words(first, last + 1)
    return Passage(
        own, sentence if sentence.words else own, words(first - 1, first), words(last + 1, last + 2)
    )
