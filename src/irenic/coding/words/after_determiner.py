"""Nouns, verbs and adjectives behind a determiner: "the demands", "an increased offer", "both insist"."""

from __future__ import annotations

from irenic.coding.resources import frames, words
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB, Word
from irenic.coding.words.noun_or_verb import EVENTS_IN_ING, after_noun
from irenic.coding.words.tag_sets import COMPL_PRON
from irenic.coding.words.tag_state import (
    NP_OPENERS,
    TagState,
    before_adjective,
    finite_form,
    nominal_next,
    set_verb,
)
from irenic.coding.words.tokens import Tag, Token


def after_determiner(state: TagState, index: int) -> None:
    """As in "the demands", "an increased offer", "their meeting"; a gerund after a possessive stays a noun."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if _elliptic_subject(state, index, after):
        state.tokens[index - 1].tag = Tag.NOUN
        set_verb(token, PAST)
    elif (_number_clashes(state, word.plural) and word.verb_forms & (S_FORM | BASE)) or _noun_before_verb(
        state, index
    ):
        set_verb(token, finite_form(word.verb_forms))
    elif token.lower == "comes" and _points(state):
        set_verb(token, S_FORM)  # "This comes as Northland calls for a truce"
    elif word.verb_forms & (PARTICIPLE | ING) and nominal_next(after) and not word.verb_forms & BASE:
        token.tag = Tag.NOUN if word.classes & NOUN and token.lower in EVENTS_IN_ING else Tag.ADJ
    elif word.classes & NOUN:
        modifies = nominal_next(after) or before_adjective(state, index)
        token.tag = Tag.ADJ if word.classes & ADJ and modifies else Tag.NOUN
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif _points(state) and word.verb_forms & S_FORM:
        set_verb(token, S_FORM)  # "this effectively brings the talks to an end"
    elif _stands_alone(state) and word.verb_forms & (S_FORM | PAST | BASE):
        # "the five demanded", "both insist", "many have": a determiner alone was the subject
        set_verb(token, finite_form(word.verb_forms))
    elif word.verb_forms & ING:
        token.tag = Tag.NOUN
    elif state.previous is Tag.ADJ and word.verb_forms & PAST and not nominal_next(after):
        set_verb(token, word.verb_forms)  # "the deal that left them unresolved failed"
    else:
        token.tag = Tag.ADJ if nominal_next(after) else Tag.NOUN


def _points(state: TagState) -> bool:
    return state.finite < 0 and state.tokens[state.previous_index].lower in {"this", "that"}


def _elliptic_subject(state: TagState, index: int, after: Token | None) -> bool:
    """As in "the first required Southmark to withdraw": an ordinal whose noun was named before."""
    word, before = state.tokens[index].word, state.tokens[index - 1]
    assert word is not None
    if before.tag is not Tag.ADV or before.lower not in {"first", "former", "latter"}:
        return False
    named = after is not None and (after.tag is Tag.NAME or after.tag in NP_OPENERS)
    return bool(word.verb_forms & PAST) and state.tokens[index - 2].lower == "the" and named


def _number_clashes(state: TagState, plural: bool) -> bool:
    """As in "none of this makes", "these demand": a determiner that cannot belong to the word stands alone."""
    before = state.tokens[state.previous_index].lower if state.previous_index >= 0 else ""
    after = state.at(state.previous_index + 2)
    compound = after is not None and after.word is not None and after.word.plural and nominal_next(after)
    if state.finite >= 0 or (compound and not plural):
        return False
    if before in {"some", "most"} and not plural:
        first = state.previous_index
        opens = first == 0 or state.tokens[first - 1].tag in {Tag.PUNCT, Tag.CC}
        return opens and some_do(state, first)
    return before in {"this", "that", "each", "neither", "either"} if plural else before in _MANY


def some_do(state: TagState, index: int) -> bool:
    """As in "Some want a truce", "most fear that": a determiner alone, then a verb with what it takes."""
    verb, beyond = state.at(index + 1), state.at(index + 2)
    if verb is None or beyond is None or verb.cap or verb.word is None or not verb.word.verb_forms & BASE:
        return False
    return beyond.tag in NP_OPENERS or beyond.lower in {"to", "that"}


_MANY = frozenset("these those both many few several".split())


def _noun_before_verb(state: TagState, index: int) -> bool:
    """As in "each side wants a truce", "let the displaced visit": what seemed an adjective is the noun."""
    before, word = state.tokens[state.previous_index], state.tokens[index].word
    if before.tag is not Tag.ADJ or before.word is None or state.previous_index != index - 1:
        return False
    participle = before.word.classes == VERB and before.word.verb_forms & PARTICIPLE
    if before.lower in {"little", "more", "most", "other", "own"}:
        return False
    due = state.pending >= 0 or state.causative >= 0
    after = state.at(index + 1)
    opens = after is not None and (
        after.tag in NP_OPENERS | COMPL_PRON or _document_says(before, word, after)
    )
    if not due and not opens:
        return False
    if not before.word.classes & NOUN and not (participle and state.causative >= 0):
        return False
    before.tag, state.previous = Tag.NOUN, Tag.NOUN
    after_noun(state, index, state.next_word(index))
    if state.tokens[index].tag is Tag.VERB:
        return True
    before.tag, state.previous, state.tokens[index].tag = Tag.ADJ, Tag.ADJ, Tag.OTHER
    return False


def _document_says(document: Token, word: Word | None, after: Token) -> bool:
    """As in "the draft calls for a truce", "the draft offers X": a document, and what follows its verb."""
    if word is None or not word.verb_forms & S_FORM or document.lower not in words()["documents"]:
        return False
    if after.tag is Tag.NAME:
        return True
    return any(after.lower in frame.patterns for frame in frames("verbs").get(word.verb, ()))


def _stands_alone(state: TagState) -> bool:
    """Whether the determiner before can be a subject by itself ("both insist", "many have"), unlike "the"."""
    before = state.tokens[state.previous_index] if state.previous_index >= 0 else None
    return before is not None and (before.tag is Tag.NAME or before.lower in _PRONOUN_LIKE)


_PRONOUN_LIKE = frozenset(
    "both many some several few all most these those others neither each either".split()
)
