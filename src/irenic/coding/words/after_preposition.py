"""Nouns, verbs and adjectives behind a preposition: "by insisting on", "for talks", "amid mounting pressure"."""

from __future__ import annotations

from irenic.coding.words.lexicon import ADJ, ING, NOUN, PARTICIPLE, PAST
from irenic.coding.words.tag_sets import AUX, CC_PREP_PUNCT
from irenic.coding.words.tag_state import TagState, finite_form, nominal_next, set_verb
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.word_habits import ATTRIBUTES


def after_preposition(state: TagState, index: int) -> None:
    """As in "by insisting on", "without addressing"; but "for talks", "in return"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    waxing = token.lower in _WAXING and state.tokens[state.previous_index].lower in _AMID
    if waxing and nominal_next(after):
        token.tag = Tag.ADJ
    elif token.lower == "saying" and state.tokens[state.previous_index].lower == "as":
        set_verb(token, ING)  # "was quoted as saying"
    elif _as_done_by(state, token, after):
        set_verb(token, PARTICIPLE)  # "a truce, as demanded by X"
    elif token.lower in ATTRIBUTES and nominal_next(after) and state.tokens[index - 1].lower != "by":
        token.tag = Tag.ADJ  # "with crushing sanctions", not "by crushing the rebels"
    elif word.verb_forms & ING:
        particle = after is not None and after.lower in {"up", "off", "out", "down", "away", "back"}
        closing = after is None or after.tag in CC_PREP_PUNCT | AUX or _is_past(after)
        if state.tokens[state.previous_index].lower == "as" and token.lower in _QUOTED_AS:
            set_verb(token, ING)  # "was quoted as saying."
        elif word.classes & NOUN and closing and not particle:
            token.tag = Tag.NOUN
        elif word.classes & ADJ and nominal_next(after) and after is not None and after.tag is Tag.OTHER:
            token.tag = Tag.ADJ if not word.verb_forms & ING or word.classes & NOUN == 0 else Tag.VERB
            token.form = ING if token.tag is Tag.VERB else 0
            if token.tag is Tag.ADJ and after.word is not None and after.word.classes & NOUN:
                token.tag, token.form = Tag.VERB, ING
        else:
            set_verb(token, ING)
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ or (word.verb_forms & PARTICIPLE and not _stranded(state, after)):
        token.tag = Tag.ADJ
    else:
        set_verb(token, finite_form(word.verb_forms))


def _as_done_by(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "as demanded by X": who did so stands behind."""
    by = after is not None and after.lower == "by" and state.tokens[state.previous_index].lower == "as"
    return by and token.word is not None and bool(token.word.verb_forms & PARTICIPLE)


def _is_past(token: Token) -> bool:
    """As in "as fighting raged": what can only be the verb of the noun before."""
    word = token.word
    if token.tag is not Tag.OTHER or word is None:
        return False
    return bool(word.verb_forms & PAST) and not word.classes & (NOUN | ADJ)


_QUOTED_AS = frozenset("saying telling adding".split())


def _stranded(state: TagState, after: Token | None) -> bool:
    """As in "the talks Northland had called for collapsed": the preposition's noun stands before."""
    if state.tokens[state.previous_index].lower not in _STRANDING or nominal_next(after):
        return False
    verb = state.tokens[state.previous_index - 1]
    return verb.tag is Tag.VERB and (after is None or after.tag in CC_PREP_PUNCT)


_STRANDING = frozenset("for on to with about against over".split())
_WAXING = frozenset("deepening dwindling fading growing lingering mounting rising simmering waning".split())
_AMID = frozenset("with amid despite under to from against over into".split())
"""As in "with growing distrust", "amid mounting pressure", not as in "by deepening the rift"."""
