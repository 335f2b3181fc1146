"""The content that hangs on a noun: "demands for a truce", "the promise that it would leave", "a willingness to"."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.prepositions import far_preposition, how_often
from irenic.coding.resources import Frame, frames
from irenic.coding.words.tokens import Tag

NounSlot = tuple[Frame, tuple[int, int], str]
"""A row, the content that fits one of its patterns, and the pattern."""


def noun_slot(parse: Parse, head: int, clause: Clause | None, after: int = -1) -> NounSlot | None:
    """The content of a noun: that of its first row that has one, the nearest of them."""
    tokens, first = parse.tokens, after if after >= 0 else head + 1
    for frame in noun_rows(parse, head):
        found = [
            (frame, content, pattern)
            for pattern in frame.patterns
            if (content := _noun_complement(parse, pattern, first, clause)) and content[0] < len(tokens)
        ]
        if found:
            return min(found, key=lambda slot: slot[1][0])
    return None


def noun_rows(parse: Parse, head: int) -> tuple[Frame, ...]:
    """The rows of a noun, those of the noun with the word before it first."""
    tokens = parse.tokens
    word = tokens[head].word
    if word is None:
        return ()
    rows = frames("nouns").get(word.noun, ())
    if word.noun in _last_words():
        for width in (1, 2):  # "red line", "change of heart"
            before = " ".join(t.lower for t in tokens[max(0, head - width) : head])
            rows = frames("nouns").get(f"{before} {word.noun}", ()) + rows
    return rows


def words_before(parse: Parse, head: int) -> int:
    """How many words of a trigger stand before its last noun, where the first is a noun ("change of heart")."""
    tokens = parse.tokens
    if not 2 <= head < len(tokens) or (word := tokens[head].word) is None or tokens[head - 1].lower != "of":
        return 0
    return 2 if f"{tokens[head - 2].lower} of {word.noun}" in frames("nouns") else 0


def _noun_complement(parse: Parse, pattern: str, after: int, clause: Clause | None) -> tuple[int, int] | None:
    """The content of one pattern: as in "demands that", "a promise to", "demands: a truce", "calls for"."""
    tokens = parse.tokens
    first = parse.skip(after)
    if first >= len(tokens):
        return None
    token = tokens[first]
    if pattern == "that" and token.tag is Tag.COMPL and tokens[first - 1].lower not in {"so", "such"}:
        if any(c.opener == first and c.kind == "orel" for c in parse.clauses):
            return None  # "demands that Northland has rejected"
        return first + 1, content_end(parse, first + 1, clause, embedded=True, nominal=True)
    if pattern == "inf" and token.tag is Tag.TO:
        return first, content_end(parse, first + 1, clause, nominal=True)
    if pattern == "colon" and token.text == ":":
        return first + 1, content_end(parse, first + 1, clause, nominal=True)
    at = far_preposition(parse, first, pattern)
    if at >= 0 and at + 1 < len(tokens) and not (pattern == "for" and how_often(parse, at + 1)):
        return at + 1, content_end(parse, at + 1, clause, nominal=True)
    return None


@lru_cache(maxsize=1)
def noun_triggers() -> frozenset[str]:
    """The nouns that are a trigger or end one."""
    return frozenset(frames("nouns")) | _last_words()


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """The nouns that end a trigger of several words."""
    return frozenset(name.rsplit(" ", 1)[1] for name in frames("nouns") if " " in name)
