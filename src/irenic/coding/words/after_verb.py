"""Words right behind a verb or a form of "be": "seek guarantees", "helped bridge", "is open", "was rejected"."""

from __future__ import annotations

from irenic.coding.resources import frames
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE
from irenic.coding.words.tag_sets import CC_PREP_PUNCT
from irenic.coding.words.tag_state import NP_OPENERS, TagState, nominal_next, set_verb
from irenic.coding.words.tokens import Tag
from irenic.coding.words.word_habits import ATTRIBUTES, SELDOM_VERBS


def after_be(state: TagState, index: int) -> None:
    """As in "is demanding", "was rejected"; but "is open", "are demands"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    done = index > 1 and state.tokens[index - 2].lower == "do"  # "what they should do is lift the ban"
    after = state.at(index + 1)
    if (
        done
        and word.verb_forms & BASE
        and after is not None
        and after.tag in NP_OPENERS | {Tag.PRON, Tag.PREP}
    ):
        set_verb(token, BASE)
    elif token.lower in _NEVER_DONE or (token.lower in _QUALITIES and not nominal_next(after)):
        token.tag = Tag.ADJ  # "the accord is binding"
    elif word.verb_forms & (ING | PARTICIPLE) and not (
        word.classes & ADJ and nominal_next(state.at(index + 1)) and token.lower != "demanding"
    ):
        set_verb(token, word.verb_forms & (ING | PARTICIPLE))
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif word.classes & NOUN:
        token.tag = Tag.NOUN
    else:
        set_verb(token, word.verb_forms)


_NEVER_DONE = frozenset({"interesting", "exciting", "fascinating", "outstanding", "surprising"})
"""Forms in -ing that only describe: "the talks were interesting and cordial"."""
_QUALITIES = frozenset({"binding", "missing"})


def after_verb(state: TagState, index: int) -> None:
    """As in "seek guarantees", "began talking", "helped bridge"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & ING:
        adjective = (word.classes & ADJ or token.lower in ATTRIBUTES) and nominal_next(after)
        closing = after is None or after.tag in CC_PREP_PUNCT
        subject = after is not None and after.tag in {
            Tag.MODAL,
            Tag.BE,
            Tag.HAVE,
        }  # "said fighting must stop"
        noun = word.classes & NOUN and (subject or (closing and not _takes_ing(state)))
        token.tag = Tag.ADJ if adjective else Tag.NOUN if noun else Tag.VERB
        token.form = ING if token.tag is Tag.VERB else 0
    elif word.verb_forms & BASE and _takes_bare_verb(state, index):
        set_verb(token, BASE)
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ or (word.verb_forms & PARTICIPLE and nominal_next(after)):
        token.tag = Tag.ADJ
    else:
        set_verb(token, word.verb_forms)


def _takes_bare_verb(state: TagState, index: int) -> bool:
    """As in "helped bridge the gap", "dares hold a vote", not as in "help aid groups"."""
    verb, word = state.tokens[state.previous_index].word, state.tokens[index].word
    if verb is None or word is None or verb.verb not in {"help", "dare"}:
        return False
    return word.verb not in SELDOM_VERBS and word.verb not in {"aid", "press", "rebel", "exile", "patient"}


def _takes_ing(state: TagState) -> bool:
    """As in "began talking", "opposed funding it", not as in "restored funding for"."""
    verb = state.tokens[state.previous_index].word
    if verb is None:
        return False
    return verb.verb in _ASPECT or any(
        "ing" in frame.patterns for frame in frames("verbs").get(verb.verb, ())
    )


_ASPECT = frozenset("begin start stop continue keep cease resume finish come go spend remain".split())
