"""Clauses without "that" behind an adjective: "is convinced Northland will sign", "made clear it would not"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag


def told_of_adjective(parse: Parse, index: int) -> bool:
    """Whether a clause begins behind the adjective at a token, whose subject is no part of its noun phrase."""
    tokens = parse.tokens
    if tokens[index].tag is not Tag.ADJ or index + 1 >= len(tokens):
        return False
    at = index - 1
    while at > 0 and tokens[at].tag in _BETWEEN:
        at -= 1
    verb = parse.clause_at.get(at)
    if verb is None or not (
        _of_a_mind(parse, index) if verb.lemma == "be" else _made_clear(parse, index, verb.lemma)
    ):
        return False
    phrase = parse.bare_phrase(index + 1)
    if phrase is None:
        return False
    told = parse.clause_at.get(parse.skip(parse.prepositional_end(phrase.end)))
    return told is not None and told.finite


def _of_a_mind(parse: Parse, index: int) -> bool:
    """As in "is convinced", "was adamant": adjectives with a clause of their own."""
    rows = frames("adjectives").get(parse.lowers[index], ())
    return any("that" in frame.patterns for frame in rows)


def _made_clear(parse: Parse, index: int, lemma: str) -> bool:
    """As in "made clear it would", "made it plain they would"."""
    return lemma == "make" and parse.lowers[index] in {"clear", "plain", "known", "explicit"}


_BETWEEN = frozenset({Tag.ADV, Tag.NEG, Tag.PRON})
