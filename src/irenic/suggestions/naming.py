"""Whether words that a codebook has, or the library, name what a noun phrase tells; and counts of wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT
from irenic.suggestions.contents import Content
from irenic.suggestions.reading import ReadSentence

PHRASES_SHOWN = 3
LEAST = 1.0
"""The least weight of a phrase that names an issue, or points at it."""
_TELLING = frozenset({Tag.NOUN, Tag.ADJ})
_NO_SLOT: frozenset[str] = frozenset()


def hits_of(subjects: Subjects, sentence: ReadSentence) -> list[Hit]:
    """The phrases of issues in a sentence; those that the coder found, where they are of its codebook."""
    if sentence.contents is not None and sentence.contents.subjects is subjects:
        return sentence.contents.hits
    slots = [
        frozenset({"name"}) if sentence.run_at(index) else _NO_SLOT
        for index in range(len(sentence.parse.tokens))
    ]
    return subjects.hits(sentence.parse, sentence.text, slots)


def is_named(content: Content, hits: Iterable[Hit]) -> bool:
    """Whether phrases of issues take up every noun and adjective of a content but names."""
    told = {
        i for hit in hits if hit.weight >= LEAST and not _of_conduct(hit) for i in range(hit.start, hit.end)
    }
    tokens = content.sentence.parse.tokens
    return all(
        i in told or tokens[i].tag not in _TELLING or tokens[i].mention >= 0
        for i in range(content.start, content.end)
    )


def names_head(content: Content, hits: Iterable[Hit]) -> bool:
    """Whether a phrase of an issue takes up the head of a content, or its last word."""
    ends = {content.at, content.end - 1}
    return any(
        hit.weight >= LEAST and not _of_conduct(hit) and any(hit.start <= end < hit.end for end in ends)
        for hit in hits
    )


def _of_conduct(hit: Hit) -> bool:
    return hit.key[0].removeprefix("@") == CONDUCT


def commonest(phrases: Iterable[str]) -> tuple[str, ...]:
    """The commonest wordings."""
    counts = Counter(phrases)
    return tuple(sorted(counts, key=lambda one: (-counts[one], one))[:PHRASES_SHOWN])


def nouns_of(phrase: str, contents: Iterable[Content]) -> frozenset[str]:
    """The nouns of the first content with a wording."""
    return next((content.nouns for content in contents if content.words == phrase), frozenset())


def counted(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Each word with how often it was met, the commonest first."""
    return tuple(sorted(Counter(words).items(), key=lambda row: (-row[1], row[0])))
