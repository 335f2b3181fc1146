"""Nouns, verbs, adjectives and adverbs: dictionary candidates decided by what stands around."""

from __future__ import annotations

from irenic.coding.closed import TITLES, WEEKDAYS
from irenic.coding.lexicon import ADJ, ADV, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB, look_up
from irenic.coding.tag_state import (
    AUX,
    BEFORE_NOUN,
    NOMINAL,
    NP_OPENERS,
    TagState,
    is_ing,
    nominal_next,
    set_verb,
)
from irenic.coding.tokens import Tag, Token

_ADJ_NAME_NOUN_NUM = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN, Tag.NUM})
_BE_HAVE_MODAL_TO = frozenset({Tag.BE, Tag.HAVE, Tag.MODAL, Tag.TO})
_CC_PREP_PUNCT = frozenset({Tag.CC, Tag.PREP, Tag.PUNCT})
_COMPL_SUB = frozenset({Tag.COMPL, Tag.SUB})
_DO_MODAL = frozenset({Tag.DO, Tag.MODAL})
_DO_MODAL_TO = frozenset({Tag.DO, Tag.MODAL, Tag.TO})
_NAME_NOUN = frozenset({Tag.NAME, Tag.NOUN})
_NAME_OTHER = frozenset({Tag.NAME, Tag.OTHER})
_PRON_REL_THERE = frozenset({Tag.PRON, Tag.REL, Tag.THERE})


def tag_open(state: TagState, index: int) -> None:
    """Set the class of a token of the open classes."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if token.cap and _is_name(state, index):
        token.tag = Tag.NAME
        return
    classes = word.classes
    if classes == ADV:
        token.tag = Tag.ADV
    elif not classes & VERB:
        token.tag = _noun_or_adjective(state, index)
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
    return token.word.classes == 0


def _noun_or_adjective(state: TagState, index: int) -> Tag:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if not word.classes & ADJ:
        return Tag.NOUN if word.classes & NOUN or not word.classes & ADV else Tag.ADV
    after = state.at(index + 1)
    if not word.classes & NOUN:
        if word.classes & ADV and state.previous is Tag.VERB and not nominal_next(after):
            return Tag.ADV
        return Tag.ADJ
    # noun or adjective: an adjective before a noun, or after a form of "be" ("is critical")
    if nominal_next(after) or state.previous is Tag.BE:
        return Tag.ADJ
    return Tag.NOUN


def _verb_or_not(state: TagState, index: int) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms, before, after = word.verb_forms, state.previous, state.next_word(index)
    if token.lower in _TELLING and before not in _BE_HAVE_MODAL_TO:
        set_verb(token, forms & (PAST | S_FORM) or forms)
        return
    noun_like = bool(word.classes & (NOUN | ADJ))
    if before in _DO_MODAL_TO:
        set_verb(token, BASE if forms & BASE else forms)
    elif before is Tag.HAVE:
        if forms & PARTICIPLE:
            set_verb(token, PARTICIPLE)
        else:
            token.tag = _noun_or_adjective(state, index) if noun_like else Tag.VERB
            token.form = 0 if noun_like else forms
    elif before is Tag.BE:
        _after_be(state, index)
    elif before in BEFORE_NOUN:
        _after_determiner(state, index)
    elif before is Tag.PREP:
        _after_preposition(state, index)
    elif before in _PRON_REL_THERE:
        set_verb(token, _finite_form(forms))
    elif before in _NAME_NOUN:
        _after_noun(state, index, after)
    elif before is Tag.VERB:
        _after_verb(state, index)
    else:
        _at_edge(state, index, after)


_TELLING = frozenset("said says told tells".split())


def _finite_form(forms: int) -> int:
    return forms & (S_FORM | PAST | BASE) or forms


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
    if word.verb_forms & (PARTICIPLE | ING) and nominal_next(after) and not word.verb_forms & BASE:
        token.tag = Tag.ADJ
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif _stands_alone(state) and word.verb_forms & (S_FORM | PAST | BASE):
        # "the five demanded", "both insist", "many have": a determiner alone was the subject
        set_verb(token, _finite_form(word.verb_forms))
    elif word.verb_forms & ING:
        token.tag = Tag.NOUN
    else:
        token.tag = Tag.ADJ if nominal_next(after) else Tag.NOUN


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
    if word.verb_forms & ING:
        if word.classes & NOUN and (after is None or after.tag in _CC_PREP_PUNCT or after.lower == "of"):
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
    elif word.classes & ADJ or word.verb_forms & PARTICIPLE:
        token.tag = Tag.ADJ
    else:
        set_verb(token, _finite_form(word.verb_forms))


def _after_noun(state: TagState, index: int, after: Token | None) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    noun = bool(word.classes & NOUN)
    before = state.tokens[state.previous_index]
    if forms & ING:
        # "officials meeting in", "a delegation seeking": participle; "peace meeting." noun
        closing = after is None or after.tag in _CC_PREP_PUNCT or after.tag in AUX
        if noun and closing:
            token.tag = Tag.NOUN
        else:
            set_verb(token, ING)
        return
    if not noun:
        set_verb(token, forms)
        return
    if forms & (PAST | PARTICIPLE) and not forms & BASE:
        set_verb(token, forms)
        return
    aux_next = after is not None and after.tag in AUX
    if aux_next or state.finite >= 0 or _verb_next(after):
        token.tag = Tag.NOUN
        return
    plural = _plural(before)
    coordinated = _coordinated_subject(state)
    agrees = (
        not plural or before.tag is Tag.NAME
        if forms & S_FORM
        else plural or coordinated or bool(forms & PAST)
    )
    open_next = after.word if after is not None and after.tag is Tag.OTHER else None
    if open_next is not None and open_next.classes & (NOUN | ADJ) == NOUN and _inside_preposition(state):
        token.tag = Tag.NOUN  # "to Western arms supplies"
        return
    complement = after is not None and (
        after.tag in NP_OPENERS | {Tag.NAME, Tag.COMPL, Tag.PREP, Tag.SUB, Tag.PRON, Tag.TO}
        or after.lower in {"that", "to", "her"}
        or (after.tag is Tag.OTHER and after.word is not None and bool(after.word.classes & (NOUN | ADJ)))
        or is_ing(after)
    )
    if agrees and complement and not (after is not None and after.lower == "of"):
        set_verb(token, _finite_form(forms))
    else:
        token.tag = Tag.NOUN


def _inside_preposition(state: TagState) -> bool:
    """Whether the noun before is the object of a preposition with nothing that could be a subject before that."""
    index = state.previous_index
    while index > 0 and state.tokens[index].tag in _ADJ_NAME_NOUN_NUM:
        index -= 1
    return (
        index >= 0
        and state.tokens[index].tag is Tag.PREP
        and not (
            index > 1 and state.tokens[index - 1].tag in NOMINAL and state.finite < 0 and not _demonym(state)
        )
    )


def _demonym(state: TagState) -> bool:
    token = state.tokens[state.previous_index]
    word = look_up(token.lower)
    return token.tag is Tag.NAME and (token.demonym or (word.known and bool(word.classes & ADJ)))


def _verb_next(after: Token | None) -> bool:
    """As in "peace talks stalled": the next word can only be the finite verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None or after.cap:
        return False
    word = after.word
    return word.classes == VERB and bool(word.verb_forms & (S_FORM | PAST)) and not word.verb_forms & ING


def _plural(token: Token) -> bool:
    if token.word is not None and token.word.plural:
        return True
    return (
        token.tag is Tag.NAME and token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))
    )


def _coordinated_subject(state: TagState) -> bool:
    """As in "Russia and Ukraine demand": a conjunction stands shortly before, with no verb between."""
    for token in reversed(state.tokens[max(0, state.previous_index - 7) : state.previous_index]):
        if token.tag in {Tag.VERB} | AUX or token.text in {",", ";"}:
            return False
        if token.lower == "and":
            return True
    return False


def _after_verb(state: TagState, index: int) -> None:
    """As in "seek guarantees", "began talking", "helped bridge"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & ING:
        adjective = word.classes & ADJ and nominal_next(after)
        token.tag = Tag.ADJ if adjective else Tag.VERB
        token.form = 0 if adjective else ING
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ or (word.verb_forms & PARTICIPLE and nominal_next(after)):
        token.tag = Tag.ADJ
    else:
        set_verb(token, word.verb_forms)


def _at_edge(state: TagState, index: int, after: Token | None) -> None:
    """After a comma, a conjunction, a complementizer, or at the start."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    opens = after is not None and (
        after.tag in NP_OPENERS | {Tag.NAME, Tag.PREP, Tag.PRON, Tag.TO, Tag.COMPL, Tag.SUB}
        or after.lower in {"that", "to", "her"}
    )
    if forms & ING:
        adjective = word.classes & ADJ and nominal_next(after) and not opens
        noun = word.classes & NOUN and after is not None and (after.tag in AUX or after.lower == "of")
        token.tag = Tag.ADJ if adjective else Tag.NOUN if noun else Tag.VERB
        token.form = ING if token.tag is Tag.VERB else 0
        return
    if forms & (PAST | PARTICIPLE) and not forms & BASE:
        told_past = not word.classes & ADJ and state.previous is Tag.CC and _past_before(state)
        if opens or not nominal_next(after) or told_past or _same_tense(state):
            set_verb(token, forms)
        else:
            token.tag = Tag.ADJ
        return
    resumed = state.previous is Tag.PUNCT and state.previous_index > 0 and not state.any_finite
    if resumed and opens and forms & (S_FORM | BASE):
        # "European allies, already wary of the shift, fear that"
        set_verb(token, forms & (S_FORM | BASE))
        return
    if resumed and after is not None and is_ing(after) and forms & (S_FORM | BASE):
        set_verb(token, forms & (S_FORM | BASE))
        return
    if state.previous is Tag.CC and opens and _conjoins_verb(state, forms):
        set_verb(token, forms & (S_FORM | BASE))
        return
    if not word.classes & (NOUN | ADJ):
        set_verb(token, forms)
        return
    if state.previous is Tag.CC and not state.finite_ahead(index) and _conjoins_verb(state, forms):
        set_verb(token, forms & (S_FORM | BASE))
        return
    token.tag = Tag.ADJ if word.classes & ADJ and nominal_next(after) else Tag.NOUN


def _past_before(state: TagState) -> bool:
    """As in "insisted that X would give nothing and demanded": an earlier verb of telling is past too."""
    return any(t.tag is Tag.VERB and t.form & PAST for t in state.tokens[: state.previous_index])


def _same_tense(state: TagState) -> bool:
    """As in "criticised …, revived support": the clause's verb is past too."""
    for token in reversed(state.tokens[: state.previous_index + 1]):
        if token.tag is Tag.HAVE:
            return True
        if token.tag is Tag.VERB and token.form & (S_FORM | PAST | BASE | PARTICIPLE):
            return bool(token.form & (PAST | PARTICIPLE))
        if token.tag in _DO_MODAL:
            return False
        if token.lower in {"was", "were", "had"}:
            return True
    return True


def _conjoins_verb(state: TagState, forms: int) -> bool:
    """Whether an earlier verb of the clause has the same form ("seeks to preserve … and deter …")."""
    for token in reversed(state.tokens[: state.previous_index]):
        if token.tag in _COMPL_SUB or token.text in {";", ":"}:
            return False
        if token.tag is Tag.VERB and token.form & forms & (S_FORM | BASE):
            return True
        if token.tag in AUX and token.lower in {"are", "have", "do"} and forms & BASE:
            return True
        if token.tag in AUX and token.lower in {"is", "has", "does"} and forms & S_FORM:
            return True
    return False
