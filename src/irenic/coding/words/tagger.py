"""Tokens → word classes: closed lists, dictionary candidates, and context rules in reading order.

Each rule's comment gives the kind of words it is for.
"""

from __future__ import annotations

from irenic.coding.words.collocations import COLLOCATED, tag_collocation
from irenic.coding.words.function_words import RULES
from irenic.coding.words.lexical_class import lexical_class
from irenic.coding.words.open_words import tag_open
from irenic.coding.words.tag_state import TagState
from irenic.coding.words.tokens import Tag, Token


def tag(tokens: list[Token]) -> None:
    """Set `tag`, `form` and `word` of every token of one sentence."""
    for position, token in enumerate(tokens):
        if token.mention >= 0:
            token.tag = Tag.DET if token.lower == "the" and _opens_name(tokens, position) else Tag.NAME
            continue
        token.tag, token.word = lexical_class(token.text[0], token.lower)
        if token.text in _OFFICES and _among_small_letters(tokens, position):
            token.tag, token.word = Tag.NOUN, lexical_class("m", "minister")[1]
            continue
        if token.text in _SHORT and _among_small_letters(tokens, position):
            token.tag = Tag.NAME
            continue
        if token.lower in COLLOCATED or (position and tokens[position - 1].tag is Tag.NEG):
            tag_collocation(tokens, position)
    state = TagState(tokens)
    for index, token in enumerate(tokens):
        if token.tag in _DECIDED or token.mention >= 0:
            pass
        elif rule := RULES.get(token.lower):
            rule(state, index)
        elif token.tag is Tag.OTHER:
            tag_open(state, index)
        state.advance(index)


_SHORT = frozenset({"US", "WHO"})
_OFFICES = frozenset({"PM", "FM"})
"""Short for two ministers: of a government, and of foreign affairs."""


def _among_small_letters(tokens: list[Token], position: int) -> bool:
    """As in "The US said", not as in "TELL US MORE": a short name that is spelt like a function word."""
    beside = tokens[max(0, position - 1) : position + 2]
    return not any(t.text.isupper() and len(t.text) > 1 for t in beside if t is not tokens[position])


def _opens_name(tokens: list[Token], index: int) -> bool:
    """As in "the rebels" where that is the name: its article is one like others."""
    return index == 0 or tokens[index - 1].mention != tokens[index].mention


_DECIDED = frozenset({Tag.PUNCT, Tag.QUOTE, Tag.NAME, Tag.NUM})
