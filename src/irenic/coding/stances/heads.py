"""The word at the head of a content: "vowed to block …", "threatened retaliation", "dropped its demand"."""

from __future__ import annotations

from irenic.coding.frames.engine import Engine
from irenic.coding.resources import FrameClass, frames
from irenic.coding.words.tokens import Tag


def head_lemma(engine: Engine, start: int) -> str:
    """The verb, or else the noun, with which a content begins: "vowed to block …", "threatened retaliation"."""
    tokens = engine.parse.tokens
    first = next((t for t in tokens[start : start + 3] if t.tag in {Tag.VERB, Tag.NOUN}), None)
    if first is None or first.word is None:
        return ""
    return first.word.verb if first.tag is Tag.VERB else first.word.noun


def head_noun(engine: Engine, start: int) -> str:
    """The noun at the head of the phrase that begins at a token, or nothing."""
    phrase = engine.parse.noun_phrase(start)
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    return word.noun if word is not None else ""


def head_classes(engine: Engine, start: int) -> list[FrameClass]:
    """The classes of the noun at the head of the phrase that begins at a token."""
    return [frame.kind for frame in frames("nouns").get(head_noun(engine, start), ())]
