"""Nouns, verbs, adjectives and adverbs: dictionary candidates decided by what stands around."""

from __future__ import annotations

from irenic.coding.resources import words
from irenic.coding.words.after_determiner import after_determiner
from irenic.coding.words.after_preposition import after_preposition
from irenic.coding.words.after_verb import after_be, after_verb
from irenic.coding.words.clause_edge import at_edge
from irenic.coding.words.closed import MONTHS, TITLES, WEEKDAYS
from irenic.coding.words.lexicon import ADJ, ADV, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB
from irenic.coding.words.noun_or_verb import after_noun
from irenic.coding.words.subject_number import plural_subject
from irenic.coding.words.tag_sets import AUX, DO_MODAL_TO, NAME_NOUN
from irenic.coding.words.tag_state import (
    BEFORE_NOUN,
    NP_OPENERS,
    TagState,
    finite_form,
    noun_or_adjective,
    plain_noun,
    set_verb,
)
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.word_habits import SELDOM_VERBS

_BE_HAVE_MODAL_TO = frozenset({Tag.BE, Tag.HAVE, Tag.MODAL, Tag.TO})
_NAME_OTHER = frozenset({Tag.NAME, Tag.OTHER})
_PUNCT_QUOTE = frozenset({Tag.PUNCT, Tag.QUOTE})
_PRON_REL_THERE = frozenset({Tag.PRON, Tag.REL, Tag.THERE})


def tag_open(state: TagState, index: int) -> None:
    """Set the class of a token of the open classes."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if token.cap and _is_name(state, index):
        token.tag = Tag.NAME
        return
    if token.cap and token.lower == "prime" and any(t.cap for t in state.tokens[index + 1 : index + 2]):
        token.tag = Tag.NOUN  # "Ostlandish Prime Minister Hall vetoed"
        return
    classes = word.classes
    if classes == ADV:
        token.tag = Tag.ADV
    elif not classes & VERB:
        token.tag = noun_or_adjective(state, index)
    else:
        _verb_or_not(state, index)


def _is_name(state: TagState, index: int) -> bool:
    token = state.tokens[index]
    if token.lower in TITLES or token.lower in WEEKDAYS:
        return False
    before = state.at(index - 1)
    initial = before is None or before.tag is Tag.QUOTE or before.text in {".", ":", "!", "?", "–", "—"}
    if not initial:
        return True
    assert token.word is not None
    after = state.at(index + 1)
    follows_name = after is not None and after.cap and after.tag in _NAME_OTHER and after.mention < 0
    if token.word.form == token.lower and token.word.classes == NOUN and token.word.noun == token.lower:
        return follows_name and not token.lower.endswith("s")
    return not token.word.known and (follows_name or not _derived(token.lower))


def _derived(lower: str) -> bool:
    """As in "Demilitarisation", "Counterattacks", "Geopolitically": made of known parts, and no name."""
    return lower.endswith(_DERIVED) or "-" in lower


_DERIVED = ("s", "ly", "isation", "ization", "ment", "ness", "ism", "ity", "ship", "ing", "ed")


def _verb_or_not(state: TagState, index: int) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms, before, after = word.verb_forms, state.previous, state.next_word(index)
    if token.lower in _TELLING and before not in _BE_HAVE_MODAL_TO:
        rumoured = before is Tag.NOUN and _infinitive_perfect(state, index)
        set_verb(token, forms if rumoured else forms & (PAST | S_FORM) or forms)
        return
    if token.lower in _PLAIN and _made_so(state):
        token.tag = Tag.ADJ
        return
    if token.lower in _READING and before is Tag.NOUN and _of_document(state):
        aloud = after is not None and after.lower in {"out", "aloud"}
        set_verb(token, S_FORM if token.lower == "reads" else PAST | PARTICIPLE if aloud else PAST)
        return
    if token.lower == "remains" and index and state.tokens[index - 1].lower == "what":
        set_verb(token, S_FORM)  # "what remains of the valley"
        return
    if token.lower == "remains" and before is Tag.NOUN and after is not None and _stated(after):
        set_verb(token, S_FORM)  # "a ceasefire remains highly uncertain"
        return
    if token.lower == "read" and before is Tag.PUNCT and after is not None and after.tag is Tag.PREP:
        set_verb(token, PARTICIPLE)  # "a letter, read in the churches, asks"
        return
    if token.lower == "free" and before is not Tag.TO and after is not None and after.lower in _FREELY:
        token.tag = Tag.ADJ  # "a truce and free elections"
        return
    noun_like = bool(word.classes & (NOUN | ADJ))
    if before in DO_MODAL_TO:
        if before is Tag.MODAL and word.plural and word.classes & NOUN and not forms & BASE:
            token.tag = Tag.NOUN  # "only then can sanctions be lifted"
            return
        if token.lower == "direct" and before is Tag.TO and after is not None and after.lower in _DIRECT:
            state.tokens[state.previous_index].tag, token.tag = Tag.PREP, Tag.ADJ  # "agreed to direct talks"
            return
        set_verb(token, BASE if forms & BASE else forms)
    elif before is Tag.HAVE:
        if forms & PARTICIPLE:
            set_verb(token, PARTICIPLE)
        else:
            token.tag = noun_or_adjective(state, index) if noun_like else Tag.VERB
            token.form = 0 if noun_like else forms
    elif before is Tag.BE:
        after_be(state, index)
    elif before is Tag.NUM and forms & PAST and _behind_date(state):
        set_verb(token, forms)  # "on May 24 dismissed"
    elif before in BEFORE_NOUN:
        after_determiner(state, index)
    elif before is Tag.PREP:
        after_preposition(state, index)
    elif before is Tag.REL and after is not None and _object_relative(state, index, after):
        token.tag = Tag.NOUN
    elif before in _PRON_REL_THERE:
        set_verb(token, PARTICIPLE if forms & PARTICIPLE and _wished(state) else finite_form(forms))
    elif (
        before is Tag.NAME
        and forms & S_FORM
        and _uttering(state)
        and after is not None
        and after.tag in NP_OPENERS
    ):
        set_verb(token, S_FORM)  # "left, saying Northland needs a truce"
    elif before in NAME_NOUN:
        after_noun(state, index, after)
    elif before is Tag.VERB:
        after_verb(state, index)
    else:
        at_edge(state, index, after)


def _behind_date(state: TagState) -> bool:
    """As in "on 24 May 2030 rejected", "on May 24 rejected"."""
    before = state.at(state.previous_index - 1)
    return before is not None and before.lower in MONTHS


def _stated(after: Token) -> bool:
    """As in "remains uncertain", "remains a dream": what a thing is."""
    if after.word is not None and after.word.classes & ADJ and not after.word.classes & VERB:
        return True
    return after.tag in {Tag.ADJ, Tag.DET}


def _made_so(state: TagState) -> bool:
    """As in "made clear it would", "has made it plain Northland must": what is told is plain."""
    at = state.previous_index
    if at > 0 and state.tokens[at].lower == "it":
        at -= 1
    word = state.tokens[at].word if at >= 0 else None
    return word is not None and word.verb == "make" and state.tokens[at].tag is Tag.VERB


_PLAIN = frozenset({"clear", "plain"})
_DIRECT = frozenset("talks negotiations dialogue contacts contact discussions elections rule".split())


def _of_document(state: TagState) -> bool:
    """As in "the statement read", "the text reads": what stands in it, not who reads it."""
    noun = state.tokens[state.previous_index].word
    return noun is not None and noun.noun in words()["documents"]


_FREELY = frozenset(
    "elections vote votes voting press media speech trade passage movement access choice".split()
)
_READING = frozenset({"read", "reads"})


def _object_relative(state: TagState, index: int, after: Token) -> bool:
    """As in "a plan which aid groups have rejected": a bare form behind a singular is no verb."""
    word, beyond = state.tokens[index].word, state.at(state.tokens.index(after) + 1)
    if word is None or not word.classes & NOUN or word.verb_forms & (S_FORM | PAST | ING):
        return False
    if not plain_noun(after) or beyond is None:
        return False
    verb = beyond.word is not None and beyond.word.classes == VERB
    if not (beyond.tag in AUX or (beyond.tag is Tag.OTHER and verb)):
        return False
    noun = state.previous_index - 1
    while noun > 0 and state.tokens[noun].tag in _PUNCT_QUOTE:
        noun -= 1
    return word.verb in SELDOM_VERBS or not plural_subject(state, noun)


def _wished(state: TagState) -> bool:
    """As in "wants it verified", "would like them freed": what somebody wants done with a thing."""
    at = state.previous_index
    governor = state.tokens[at - 1] if at > 0 else None
    if state.tokens[at].lower not in _OBJECTS or governor is None or governor.word is None:
        return False
    return governor.tag is Tag.VERB and governor.word.verb in _WISHING


_OBJECTS = frozenset({"it", "them", "him", "us", "me"})
_WISHING = frozenset({"want", "need", "prefer", "like", "have", "get"})


def _infinitive_perfect(state: TagState, index: int) -> bool:
    """As in "the men said to have fled", "the ship said to be": a participle of the noun."""
    following = [t.lower for t in state.tokens[index + 1 : index + 3]]
    return following in (["to", "have"], ["to", "be"])


def _uttering(state: TagState) -> bool:
    """Whether a form in -ing that tells stands right before the name."""
    at = state.previous_index
    while at > 0 and state.tokens[at].tag is Tag.NAME:
        at -= 1
    return state.tokens[at].lower in _UTTERING


_UTTERING = frozenset("adding arguing claiming insisting noting saying stressing warning".split())
_TELLING = frozenset("said says told tells".split())
