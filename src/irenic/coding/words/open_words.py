"""Nouns, verbs, adjectives and adverbs: dictionary candidates decided by what stands around."""

from __future__ import annotations

from irenic.coding.resources import frames, words
from irenic.coding.words.clause_edge import at_edge
from irenic.coding.words.clause_view import plural_subject
from irenic.coding.words.closed import TITLES, WEEKDAYS
from irenic.coding.words.lexicon import ADJ, ADV, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB, Word
from irenic.coding.words.noun_or_verb import EVENTS_IN_ING, after_noun
from irenic.coding.words.tag_state import (
    AUX,
    BEFORE_NOUN,
    NP_OPENERS,
    TagState,
    before_adjective,
    finite_form,
    nominal_next,
    noun_or_adjective,
    plain_noun,
    set_verb,
)
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.word_habits import SELDOM_VERBS

_COMPL_PRON = frozenset({Tag.COMPL, Tag.PRON})

_BE_HAVE_MODAL_TO = frozenset({Tag.BE, Tag.HAVE, Tag.MODAL, Tag.TO})
_CC_PREP_PUNCT = frozenset({Tag.CC, Tag.PREP, Tag.PUNCT})
_DO_MODAL_TO = frozenset({Tag.DO, Tag.MODAL, Tag.TO})
_NAME_NOUN = frozenset({Tag.NAME, Tag.NOUN})
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
    if token.lower in _READING and before is Tag.NOUN and _of_document(state):
        aloud = after is not None and after.lower in {"out", "aloud"}
        set_verb(token, S_FORM if token.lower == "reads" else PAST | PARTICIPLE if aloud else PAST)
        return
    if token.lower == "read" and before is Tag.PUNCT and after is not None and after.tag is Tag.PREP:
        set_verb(token, PARTICIPLE)  # "a letter, read in the churches, asks"
        return
    noun_like = bool(word.classes & (NOUN | ADJ))
    if before in _DO_MODAL_TO:
        if before is Tag.MODAL and word.plural and word.classes & NOUN and not forms & BASE:
            token.tag = Tag.NOUN  # "only then can sanctions be lifted"
            return
        set_verb(token, BASE if forms & BASE else forms)
    elif before is Tag.HAVE:
        if forms & PARTICIPLE:
            set_verb(token, PARTICIPLE)
        else:
            token.tag = noun_or_adjective(state, index) if noun_like else Tag.VERB
            token.form = 0 if noun_like else forms
    elif before is Tag.BE:
        _after_be(state, index)
    elif before in BEFORE_NOUN:
        _after_determiner(state, index)
    elif before is Tag.PREP:
        _after_preposition(state, index)
    elif before is Tag.REL and after is not None and _object_relative(state, index, after):
        token.tag = Tag.NOUN
    elif before in _PRON_REL_THERE:
        set_verb(token, PARTICIPLE if forms & PARTICIPLE and _wished(state) else finite_form(forms))
    elif before in _NAME_NOUN:
        after_noun(state, index, after)
    elif before is Tag.VERB:
        _after_verb(state, index)
    else:
        at_edge(state, index, after)


def _of_document(state: TagState) -> bool:
    """As in "the statement read", "the text reads": what stands in it, not who reads it."""
    noun = state.tokens[state.previous_index].word
    return noun is not None and noun.noun in words()["documents"]


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


_TELLING = frozenset("said says told tells".split())


def _after_be(state: TagState, index: int) -> None:
    """As in "is demanding", "was rejected"; but "is open", "are demands"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if word.verb_forms & (ING | PARTICIPLE) and not (
        word.classes & ADJ and nominal_next(state.at(index + 1))
    ):
        set_verb(token, word.verb_forms & (ING | PARTICIPLE))
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif word.classes & NOUN:
        token.tag = Tag.NOUN
    else:
        set_verb(token, word.verb_forms)


def _after_determiner(state: TagState, index: int) -> None:
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
    elif word.verb_forms & (PARTICIPLE | ING) and nominal_next(after) and not word.verb_forms & BASE:
        token.tag = Tag.NOUN if word.classes & NOUN and token.lower in EVENTS_IN_ING else Tag.ADJ
    elif word.classes & NOUN:
        modifies = nominal_next(after) or before_adjective(state, index)
        token.tag = Tag.ADJ if word.classes & ADJ and modifies else Tag.NOUN
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif _stands_alone(state) and word.verb_forms & (S_FORM | PAST | BASE):
        # "the five demanded", "both insist", "many have": a determiner alone was the subject
        set_verb(token, finite_form(word.verb_forms))
    elif word.verb_forms & ING:
        token.tag = Tag.NOUN
    elif state.previous is Tag.ADJ and word.verb_forms & PAST and not nominal_next(after):
        set_verb(token, word.verb_forms)  # "the deal that left them unresolved failed"
    else:
        token.tag = Tag.ADJ if nominal_next(after) else Tag.NOUN


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
    return before in {"this", "that", "each", "neither", "either"} if plural else before in _MANY


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
        after.tag in NP_OPENERS | _COMPL_PRON or _document_says(before, word, after)
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


def _after_preposition(state: TagState, index: int) -> None:
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
    elif word.verb_forms & ING:
        particle = after is not None and after.lower in {"up", "off", "out", "down", "away", "back"}
        closing = after is None or after.tag in _CC_PREP_PUNCT | AUX
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


_QUOTED_AS = frozenset("saying telling adding".split())


def _stranded(state: TagState, after: Token | None) -> bool:
    """As in "the talks Northland had called for collapsed": the preposition's noun stands before."""
    if state.tokens[state.previous_index].lower not in _STRANDING or nominal_next(after):
        return False
    verb = state.tokens[state.previous_index - 1]
    return verb.tag is Tag.VERB and (after is None or after.tag in _CC_PREP_PUNCT)


_STRANDING = frozenset("for on to with about against over".split())
_WAXING = frozenset("deepening dwindling fading growing lingering mounting rising simmering waning".split())
_AMID = frozenset("with amid despite under to from against over into".split())
"""As in "with growing distrust", "amid mounting pressure", not as in "by deepening the rift"."""


def _after_verb(state: TagState, index: int) -> None:
    """As in "seek guarantees", "began talking", "helped bridge"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & ING:
        adjective = word.classes & ADJ and nominal_next(after)
        closing = after is None or after.tag in _CC_PREP_PUNCT
        noun = word.classes & NOUN and closing and not _takes_ing(state)
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
