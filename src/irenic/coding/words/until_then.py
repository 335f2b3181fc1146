"""Verbs that could be nouns, in what is awaited: "until the shelling stops", "before the raids end"."""

from __future__ import annotations

from irenic.coding.words.lexicon import BASE, S_FORM
from irenic.coding.words.tag_state import TagState
from irenic.coding.words.tokens import Tag, Token

_AWAITED = frozenset({"until", "till", "before", "after", "since"})
_HAPPENING = frozenset(
    "agree arrive begin cease comply end halt leave reply respond resume return start stop withdraw".split()
)
_WITHIN = frozenset({Tag.DET, Tag.PPOS, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS})
_CLOSING = frozenset({Tag.PUNCT, Tag.CC, Tag.SUB, Tag.QUOTE, Tag.ADV})


def comes_about(state: TagState, token: Token, after: Token | None) -> bool:
    """Whether the word ends a clause whose subject stands behind such a preposition."""
    word, noun = token.word, state.tokens[state.previous_index]
    if word is None or word.verb not in _HAPPENING or (after is not None and after.tag not in _CLOSING):
        return False
    if noun.tag is not Tag.NOUN or noun.word is None:
        return False
    if not word.verb_forms & (BASE if noun.word.plural else S_FORM):
        return False
    at = state.previous_index
    while at > 0 and state.tokens[at].tag in _WITHIN:
        at -= 1
    return state.tokens[at].lower in _AWAITED
