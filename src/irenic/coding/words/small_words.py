"""Adverbs and prepositions that are another class in places: "back", "like", "once", "each", "alone"."""

from __future__ import annotations

from irenic.coding.words.after_determiner import some_do
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB
from irenic.coding.words.open_words import tag_open
from irenic.coding.words.tag_sets import AUX, DO_MODAL_TO
from irenic.coding.words.tag_state import NOMINAL, TagState, plain_noun, set_verb
from irenic.coding.words.tokens import Tag, Token

_ADJ_CC_COMPL_NOUN_PUNCT_VERB = frozenset({Tag.ADJ, Tag.CC, Tag.COMPL, Tag.NOUN, Tag.PUNCT, Tag.VERB})
_DET_NAME_PPOS_PRON = frozenset({Tag.DET, Tag.NAME, Tag.PPOS, Tag.PRON})
_LIKING = frozenset("i we you they who".split())
_MODAL_TO = frozenset({Tag.MODAL, Tag.TO})


def back(state: TagState, index: int) -> None:
    """As in "would back the plan", "they back it"; else an adverb."""
    if state.previous in _MODAL_TO or (state.previous in NOMINAL and state.finite < 0):
        set_verb(state.tokens[index], BASE)


def like(state: TagState, index: int) -> None:
    """As in "would like to", "they like the idea": a verb; else a preposition."""
    before = state.tokens[index - 1].lower if index else ""
    if state.previous in DO_MODAL_TO or (before in _LIKING and state.finite < 0):
        set_verb(state.tokens[index], BASE)


def once(state: TagState, index: int) -> None:
    """As in "once the shooting stops": it opens a clause."""
    if _opens_clause(state, index):
        state.tokens[index].tag = Tag.SUB


def since(state: TagState, index: int) -> None:
    """As in "has since called it a trap": an adverb between the parts of a verb group."""
    after = state.at(index + 1)
    participle = after is not None and after.word is not None and bool(after.word.verb_forms & PARTICIPLE)
    if state.previous is Tag.HAVE and (participle or (after is not None and after.tag in AUX)):
        state.tokens[index].tag = Tag.ADV


def most(state: TagState, index: int) -> None:
    """As in "most of the ministers reject": it stands for a noun."""
    after = state.at(index + 1)
    if after is None:
        return
    opens = state.previous_index < 0 or state.previous in {Tag.PUNCT, Tag.CC}
    if after.lower == "of" or (opens and (after.tag in AUX or some_do(state, index))):
        state.tokens[index].tag = Tag.DET


def much(state: TagState, index: int) -> None:
    """As in "would much rather keep", "would much prefer to": it belongs to the verb."""
    after = state.at(index + 1)
    if state.previous is Tag.MODAL and after is not None and after.lower in {"rather", "sooner", "prefer"}:
        state.tokens[index].tag = Tag.ADV


def at_least(state: TagState, index: int) -> None:
    """As in "at least 40 people", "at first sought": no preposition."""
    after, beyond = state.at(index + 1), state.at(index + 2)
    if after is None:
        return
    verbal = beyond is not None and (
        beyond.tag in AUX or (beyond.word is not None and bool(beyond.word.verb_forms & (PAST | S_FORM)))
    )
    if after.lower in {"least", "most"} or (after.lower in {"first", "last"} and verbal):
        state.tokens[index].tag = Tag.ADV


def close(state: TagState, index: int) -> None:
    """As in "a source close to the talks": an adjective; else as any word of the open classes."""
    after = state.at(index + 1)
    if state.previous in NOMINAL and after is not None and after.lower == "to":
        state.tokens[index].tag = Tag.ADJ
    else:
        tag_open(state, index)


def floating(state: TagState, index: int) -> None:
    """As in "both sides each need": it belongs to the verb."""
    if _floats(state, index):
        state.tokens[index].tag = Tag.ADV


def _floats(state: TagState, index: int) -> bool:
    """As in "both sides each need", "they all want", "Northland alone objects": the verb's subject stands before."""
    token, after = state.tokens[index], state.at(index + 1)
    if state.previous in AUX and token.lower != "alone":
        return _participle(after)  # "which the two have both put forward"
    nominative = index > 0 and state.tokens[index - 1].lower in {"we", "they"}  # "I think we all want"
    if state.previous not in NOMINAL or after is None or (state.finite >= 0 and not nominative):
        return False
    if token.lower == "alone":
        return True
    verbal = (
        after.tag is Tag.OTHER
        and after.word is not None
        and bool(after.word.verb_forms & (BASE | PAST | S_FORM))
    )
    return after.tag in AUX or verbal


def _participle(token: Token | None) -> bool:
    """Whether a word can only be a form of a verb that stands behind an auxiliary."""
    if token is None or token.word is None or token.tag is not Tag.OTHER or not token.word.classes & VERB:
        return False
    forms = token.word.verb_forms
    return (bool(forms & (PARTICIPLE | ING | BASE)) and not token.word.classes & (NOUN | ADJ)) or (
        bool(forms & PARTICIPLE) and not token.word.plural and token.lower in _PLAIN_PARTICIPLES
    )


_PLAIN_PARTICIPLES = frozenset("put set cut hit shut met backed".split())


def _opens_clause(state: TagState, index: int) -> bool:
    """As in "once the shooting stops"; but "who once led the army"."""
    after = state.at(index + 1)
    if after is None or state.previous not in _ADJ_CC_COMPL_NOUN_PUNCT_VERB:
        return False
    noun = (
        after.tag is Tag.OTHER
        and after.word is not None
        and not after.word.classes & VERB
        and after.word.plural
    )
    beyond = state.at(index + 2)
    if _plural(after) and beyond is not None and beyond.tag in AUX:
        return True  # "once sanctions are lifted"
    further = state.at(index + 3)
    if _plural(beyond) and further is not None and further.tag in AUX and _modifier(after):
        return True  # "once foreign troops are withdrawn"
    acts = beyond is not None and beyond.tag is Tag.OTHER and beyond.word is not None
    if acts and beyond is not None and beyond.word is not None and plain_noun(after) and state.finite >= 0:
        noun = noun or bool(beyond.word.verb_forms & S_FORM)  # "once aid flows"
    return noun or (after.tag in _DET_NAME_PPOS_PRON and after.lower not in {"a", "every"})


def _plural(token: Token | None) -> bool:
    return token is not None and plain_noun(token) and token.word is not None and token.word.plural


def _modifier(token: Token) -> bool:
    """As "foreign" or "arms": an adjective, or a noun before another."""
    return token.word is not None and bool(token.word.classes & (ADJ | NOUN))
