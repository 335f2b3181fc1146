"""Function words in context: "that", "to", "her", the possessive mark, "provided"."""

from __future__ import annotations

from collections.abc import Callable

from irenic.coding.closed import SUBJECT_PRONOUNS
from irenic.coding.lexicon import ADJ, BASE, ING, NOUN, PAST, S_FORM, VERB
from irenic.coding.open_words import tag_open
from irenic.coding.tag_state import (
    AUX,
    BEFORE_NOUN,
    NP_OPENERS,
    TagState,
    is_ing,
    plain_noun,
)
from irenic.coding.tokens import Tag, Token

_ADJ_NOUN_VERB = frozenset({Tag.ADJ, Tag.NOUN, Tag.VERB})
_BE_DO_HAVE_OTHER = frozenset({Tag.BE, Tag.DO, Tag.HAVE, Tag.OTHER})
_CC_PUNCT = frozenset({Tag.CC, Tag.PUNCT})
_NAME_NOUN = frozenset({Tag.NAME, Tag.NOUN})
_PREP_PUNCT = frozenset({Tag.PREP, Tag.PUNCT})


def _that(state: TagState, index: int) -> None:
    token, before, after = state.tokens[index], state.previous, state.next_word(index)
    verbal = after is not None and (
        after.tag in AUX
        or (
            after.tag is Tag.OTHER
            and after.word is not None
            and after.word.classes == VERB
            and not is_ing(after)
        )
        or (
            after.tag is Tag.OTHER
            and after.word is not None
            and after.word.verb_forms & (S_FORM | PAST)
            and not after.word.classes & ADJ
            and not state.finite_ahead(index + 1)
        )
    )
    if state.previous_index < 0 and not verbal and after is not None and plain_noun(after):
        token.tag = Tag.DET  # "That insistence has …"
    elif before in _NAME_NOUN and (verbal or _verb_then_complement(state, after)):
        token.tag = Tag.REL
    elif before is Tag.PUNCT and verbal:
        token.tag = Tag.PRON
    elif _after_participle(state, index) and after is not None and plain_noun(after):
        token.tag = Tag.DET  # "by linking that money to …, she gave"
    elif state.finite_ahead(index):
        token.tag = Tag.COMPL if before is not Tag.PREP or _particle_before(state) else Tag.DET
    elif before in _ADJ_NOUN_VERB and after is not None and after.tag not in _PREP_PUNCT:
        listed_noun = after.tag is Tag.OTHER and after.word is not None and after.word.classes == NOUN
        token.tag = Tag.DET if before is Tag.VERB and listed_noun and not after.cap else Tag.COMPL
    elif after is not None and (after.tag is Tag.OTHER or after.tag in BEFORE_NOUN):
        token.tag = Tag.DET
    else:
        token.tag = Tag.PRON


def _after_participle(state: TagState, index: int) -> bool:
    """Whether a participle stands before and a comma comes before the next finite verb."""
    before = state.tokens[state.previous_index] if state.previous_index >= 0 else None
    if before is None or before.tag is not Tag.VERB or not before.form & ING:
        return False
    for token in state.tokens[index + 1 :]:
        if token.text == ",":
            return True
        if token.tag in AUX:
            return False
    return False


def _particle_before(state: TagState) -> bool:
    """As in "pointed out that": a particle belongs to its verb."""
    index = state.previous_index
    verb = state.at(index - 1)
    return (
        state.tokens[index].lower in {"out", "up", "in", "down", "back"}
        and verb is not None
        and verb.tag is Tag.VERB
    )


def _verb_then_complement(state: TagState, after: Token | None) -> bool:
    """As in "a deal that leans toward", "conditions that contrast with": verb forms in front of what follows a verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None:
        return False
    if not after.word.verb_forms & (S_FORM | PAST | BASE) or after.word.classes & ADJ:
        return False
    beyond = state.at(state.tokens.index(after) + 1)
    if after.word.classes & NOUN and after.word.plural == bool(after.word.verb_forms & BASE):
        return False
    return beyond is not None and (beyond.tag in NP_OPENERS | {Tag.PREP} or beyond.lower in {"to", "that"})


def _to(state: TagState, index: int) -> None:
    token, after = state.tokens[index], state.next_word(index)
    word = after.word if after is not None else None
    if after is None or word is None or after.tag not in _BE_DO_HAVE_OTHER:
        token.tag = Tag.PREP
    elif after.tag is not Tag.OTHER:
        token.tag = Tag.TO if after.lower in {"be", "have", "do"} else Tag.PREP
    elif not word.verb_forms & BASE:
        token.tag = Tag.PREP
    elif not word.classes & NOUN:
        token.tag = Tag.TO
    else:
        # "to end the war" but "a path to peace", "commitment to reform."
        position = state.tokens.index(after, index)
        beyond = state.next_word(position)
        closing = beyond is None or beyond.tag in _CC_PUNCT or beyond.lower == "of"
        noun_before = state.previous in _NAME_NOUN
        token.tag = Tag.PREP if closing and noun_before else Tag.TO


def _her(state: TagState, index: int) -> None:
    after = state.at(index + 1)
    word = after.word if after is not None else None
    nominal = after is not None and (
        after.tag is Tag.NAME or (word is not None and word.classes & (NOUN | ADJ))
    )
    state.tokens[index].tag = (
        Tag.PPOS if nominal and after is not None and after.tag is Tag.OTHER else Tag.PRON
    )


def _clitic_s(state: TagState, index: int) -> None:
    """`'s`: a verb after a pronoun ("it's", "that's"), else the possessive mark."""
    before = state.at(index - 1)
    verb = before is not None and (
        before.lower in SUBJECT_PRONOUNS or before.lower in {"here", "let", "where", "how"}
    )
    state.tokens[index].tag = Tag.BE if verb else Tag.POSS


def _provided(state: TagState, index: int) -> None:
    """As in "provided that", "…, provided the guns leave": a condition; else the verb."""
    token, after = state.tokens[index], state.at(index + 1)
    if after is not None and (
        after.lower == "that" or (state.previous is Tag.PUNCT and state.finite_ahead(index))
    ):
        token.tag = Tag.SUB
    else:
        tag_open(state, index)


RULES: dict[str, Callable[[TagState, int], None]] = {
    "provided": _provided,
    "that": _that,
    "to": _to,
    "her": _her,
    "'s": _clitic_s,
}
"""Word → its rule."""
