"""Attitudes joined by "and": "its support for elections and its rejection of a truce"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag


def own_attitude(parse: Parse, index: int, start: int) -> bool:
    """As in "its support for elections and its rejection of a truce": the second attitude is one of its own."""
    if index >= len(parse.tokens) or parse.tokens[index].tag is not Tag.PPOS:
        return False
    if not any(_takes(parse, i, i + 1) for i in range(max(0, start - 3), start)):
        return False
    phrase = parse.bare_phrase(index)
    return phrase is not None and _takes(parse, phrase.head, phrase.end)


def _takes(parse: Parse, noun: int, index: int) -> bool:
    """Whether a noun for an attitude has at a token what such a noun takes: "rejection of", "refusal to hold"."""
    word = parse.tokens[noun].word
    if word is None or parse.tokens[noun].tag is not Tag.NOUN or index >= len(parse.tokens):
        return False
    pattern = "inf" if parse.tokens[index].tag is Tag.TO else parse.lowers[index]
    return any(pattern in frame.patterns for frame in frames("nouns").get(word.noun, ()))
