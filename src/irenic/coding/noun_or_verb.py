"""Words that can be noun and verb: after a noun, and at the edge of a clause."""

from __future__ import annotations

from irenic.coding.clause_view import (
    after_quotation,
    after_what,
    conjoins_verb,
    finite_beyond,
    governed_by_singular,
    in_relative,
    joined_clause,
    may_be_subject,
    needs_verb,
    nominal_before,
    object_of_nonfinite,
    only_finite_ahead,
    opened_by_word,
    participle_before,
    plural_subject,
    singular_subject,
    stands_inverted,
)
from irenic.coding.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM
from irenic.coding.resources import frames
from irenic.coding.tag_state import (
    AUX,
    NP_OPENERS,
    TagState,
    finite_form,
    is_ing,
    nominal_next,
    noun_or_adjective,
    set_verb,
)
from irenic.coding.tokens import Tag, Token

_ADJ_NAME_NOUN_NUM = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN, Tag.NUM})
_ADV_CC_PREP_PUNCT = frozenset({Tag.ADV, Tag.CC, Tag.PREP, Tag.PUNCT})
_ADV_PUNCT = frozenset({Tag.ADV, Tag.PUNCT})
_CC_PREP_PUNCT = frozenset({Tag.CC, Tag.PREP, Tag.PUNCT})
_CC_PUNCT = frozenset({Tag.CC, Tag.PUNCT})
_COMPL_NAME_PREP_PRON_SUB_TO = frozenset({Tag.COMPL, Tag.NAME, Tag.PREP, Tag.PRON, Tag.SUB, Tag.TO})
_COMPL_NAME_PRON_SUB_TO = frozenset({Tag.COMPL, Tag.NAME, Tag.PRON, Tag.SUB, Tag.TO})
_COMPL_PRON = frozenset({Tag.COMPL, Tag.PRON})
_DO_MODAL = frozenset({Tag.DO, Tag.MODAL})
_NAME_PRON = frozenset({Tag.NAME, Tag.PRON})


def after_noun(state: TagState, index: int, after: Token | None) -> None:
    """As in "the council set a date", "officials meeting in", "peace talks stalled"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    noun = bool(word.classes & NOUN)
    if forms & ING:
        token.tag = Tag.VERB
        token.form = ING
        if noun and _noun_in_ing(token, after):
            token.tag, token.form = Tag.NOUN, 0
    elif (
        not noun
        and word.classes & ADJ
        and state.finite >= 0
        and forms & BASE
        and _object_adjective(state, after)
    ):
        token.tag = Tag.ADJ
    elif not noun:
        set_verb(token, _bare_or(state, forms))
    elif forms & (PAST | PARTICIPLE) and not forms & BASE:
        set_verb(token, forms)
    elif forms & BASE and _bare_verb_due(state, after):
        set_verb(token, BASE)
    elif _predicate(state, index, after):
        set_verb(token, finite_form(forms))
    else:
        token.tag = Tag.NOUN


def _object_adjective(state: TagState, after: Token | None) -> bool:
    """As in "kept the crossing open", "left the door open to talks", "declared himself ready"."""
    if state.pending >= 0 or state.causative >= 0 or in_relative(state) or may_be_subject(state):
        return False
    return after is None or after.tag not in NP_OPENERS | _NAME_PRON


def _bare_or(state: TagState, forms: int) -> int:
    bare = forms & BASE and (state.pending >= 0 or state.causative >= 0)
    return BASE if bare else forms


def _noun_in_ing(token: Token, after: Token | None) -> bool:
    """As in "the peace meeting.", "the Osper meeting concerns"; but "officials meeting the envoy"."""
    if after is None or after.tag in _CC_PREP_PUNCT or after.tag in AUX:
        return True
    return token.lower in EVENTS_IN_ING and after.tag not in NP_OPENERS | _NAME_PRON


EVENTS_IN_ING = frozenset(
    (
        "meeting fighting funding spending shooting bombing shelling hearing briefing ruling warning training crossing "
        "building killing understanding beginning monitoring policing opening filing gathering mining planning trading "
        "uprising offering bargaining wording reading setting undertaking"
    ).split()
)


def _bare_verb_due(state: TagState, after: Token | None) -> bool:
    """As in "would Northland lift", "let observers enter", "what does each side want": a verb is still to come."""
    if after is not None and (after.tag in AUX or after.lower == "of"):
        return False
    if state.pending >= 0:
        return True
    if state.causative < 0 or state.causative == state.previous_index:
        return False
    return _opens_complement(after) or after is None or after.tag in _ADV_CC_PREP_PUNCT


def _predicate(state: TagState, index: int, after: Token | None) -> bool:
    """Whether a word that could be a noun is the finite verb of the noun phrase before it."""
    token = state.tokens[index]
    assert token.word is not None
    if after is not None and (after.lower == "of" or (after.tag in AUX and not after_what(state))):
        return False
    if _verb_next(after) or not _agrees(state, token.word.verb_forms, after):
        return False
    if _inside_marks(state, index):
        return False
    if after is not None and after.tag in AUX:
        return True  # "what Northland rejects is"
    if state.finite >= 0 and not (in_relative(state) or may_be_subject(state) or participle_before(state)):
        strong = after is not None and after.tag in NP_OPENERS | _COMPL_PRON
        return strong and joined_clause(state)
    if after is not None and _next_is_verb(state, token, after):
        return False
    if _opens_complement(after) and not _to_noun(state, after):
        return True
    if object_of_nonfinite(state) or only_finite_ahead(state, index):
        return False
    if after is not None and after.tag is Tag.OTHER and nominal_next(after):
        return not _inside_compound(state)
    if after is not None and (after.tag is Tag.PREP or after.lower == "to"):
        return True
    ends = after is None or after.tag in _ADV_PUNCT
    return ends and needs_verb(state) and (opened_by_word(state) or not finite_beyond(state, index))


def _inside_marks(state: TagState, index: int) -> bool:
    """As in "the “root causes” of": a short phrase between quotation marks has no verb."""
    tokens = state.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].tag is not Tag.QUOTE:
        return False
    return any(t.tag is Tag.QUOTE for t in tokens[max(0, index - 3) : index])


def _to_noun(state: TagState, after: Token | None) -> bool:
    """As in "from an exchange to the return": no infinitive, but a preposition."""
    if after is None or after.lower != "to":
        return False
    beyond = state.at(state.tokens.index(after) + 1)
    return beyond is None or beyond.word is None or not beyond.word.verb_forms & BASE


def _next_is_verb(state: TagState, token: Token, after: Token) -> bool:
    """As in "member states share the risk", "the quest for guarantees remains the aim": the next word is the verb."""
    word = after.word
    if (
        after.tag is not Tag.OTHER
        or word is None
        or not word.verb_forms & (S_FORM | BASE)
        or token.word is None
    ):
        return False
    if word.verb in SELDOM_NOUNS and word.verb_forms & BASE == 0 and not token.word.plural:
        return True
    beyond = state.at(state.tokens.index(after) + 1)
    if beyond is None or (beyond.tag not in NP_OPENERS | _COMPL_PRON and beyond.lower not in {"that", "to"}):
        return False
    if word.verb_forms & BASE:
        return token.word.plural and bool(word.classes & NOUN)
    return governed_by_singular(state)


def _inside_compound(state: TagState) -> bool:
    """As in "to Western arms supplies": the noun before is a preposition's object, with no subject before."""
    index = state.previous_index
    while index > 0 and state.tokens[index].tag in _ADJ_NAME_NOUN_NUM:
        index -= 1
    return state.tokens[index].tag is Tag.PREP and not (
        index > 0 and nominal_before(state, index) and state.finite < 0
    )


def _opens_complement(after: Token | None) -> bool:
    return after is not None and (
        after.tag in NP_OPENERS | _COMPL_NAME_PRON_SUB_TO
        or after.lower in {"that", "to", "her"}
        or is_ing(after)
    )


def _verb_next(after: Token | None) -> bool:
    """As in "peace talks stalled": the next word can only be the finite verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None or after.cap:
        return False
    word = after.word
    finite = bool(word.verb_forms & (S_FORM | PAST)) and not word.verb_forms & ING
    return finite and not word.classes & (NOUN | ADJ)


def _agrees(state: TagState, forms: int, after: Token | None) -> bool:
    if forms & PAST or stands_inverted(state, after):
        return True
    return singular_subject(state) if forms & S_FORM else plural_subject(state)


def at_edge(state: TagState, index: int, after: Token | None) -> None:
    """After a comma, a conjunction, a complementizer, or at the start."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    opens = _opens_edge(after) or (after is not None and is_ing(after))
    if forms & ING:
        adjective = word.classes & ADJ and nominal_next(after) and not opens
        noun = word.classes & NOUN and after is not None and (after.tag in AUX or after.lower in {"of", "by"})
        token.tag = Tag.ADJ if adjective else Tag.NOUN if noun else Tag.VERB
        token.form = ING if token.tag is Tag.VERB else 0
    elif forms & (PAST | PARTICIPLE) and not forms & BASE:
        _past_at_edge(state, index, after, opens=opens)
    elif _verb_at_edge(state, index, after, opens=opens):
        set_verb(token, forms & (S_FORM | BASE) or forms)
    elif not word.classes & (NOUN | ADJ):
        set_verb(token, forms)
    else:
        token.tag = noun_or_adjective(state, index)


def _opens_edge(after: Token | None) -> bool:
    return after is not None and (
        after.tag in NP_OPENERS | _COMPL_NAME_PREP_PRON_SUB_TO or after.lower in {"that", "to", "her"}
    )


def _past_at_edge(state: TagState, index: int, after: Token | None, *, opens: bool) -> None:
    token = state.tokens[index]
    assert token.word is not None
    told_past = not token.word.classes & ADJ and state.previous is Tag.CC and _past_before(state)
    asked = state.previous is Tag.SUB and state.tokens[state.previous_index].lower in {"what", "whatever"}
    if asked or opens or not nominal_next(after) or told_past or _same_tense(state) or _resumes(state):
        set_verb(token, token.word.verb_forms)
    else:
        token.tag = Tag.ADJ


def _resumes(state: TagState) -> bool:
    """As in "Northland, whose ministers object, demanded": the subject waits before the insertion for its verb."""
    return state.previous is Tag.PUNCT and state.waiting >= 0 and state.opener > state.waiting + 1


def _verb_at_edge(state: TagState, index: int, after: Token | None, *, opens: bool) -> bool:
    token = state.tokens[index]
    assert token.word is not None
    forms = token.word.verb_forms
    if after is not None and (after.tag in AUX or after.lower == "of"):
        return False
    if state.pending >= 0 and forms & BASE and state.previous is Tag.PUNCT:
        return opens or nominal_next(after)  # "he did, however, leave the door open"
    if state.previous is Tag.SUB and state.tokens[state.previous_index].lower == "what":
        return bool(forms & S_FORM) and not only_finite_ahead(state, index)
    if _resumes(state) and _agrees_waiting(state, forms):
        ends = after is None or after.tag in _ADV_PUNCT
        if opens and after is not None and after.tag is not Tag.PREP:
            return True
        return (
            opens or ends or (after is not None and is_ing(after)) or nominal_next(after)
        ) and not only_finite_ahead(state, index, commas=True)
    if (
        after_quotation(state)
        and opens
        and any("that" in f.patterns for f in frames("verbs").get(token.word.verb, ()))
    ):
        return True  # "…," scoffs an official
    joins = state.previous is Tag.CC or (state.previous is Tag.PUNCT and state.previous_index > 0)
    if joins and conjoins_verb(state, forms):
        return _joined(state, index, after, opens=opens)
    return False


def _joined(state: TagState, index: int, after: Token | None, *, opens: bool) -> bool:
    """As in "halt attacks, lift the siege and hold elections"; but "dams and power stations"."""
    word = state.tokens[index].word
    assert word is not None
    if not word.classes & (NOUN | ADJ):
        return True
    direct = opens and after is not None and after.tag is not Tag.PREP
    if direct or state.tokens[state.previous_index].lower == "but":
        return True
    if state.previous is Tag.PUNCT:
        return bool(word.verb_forms & BASE) and nominal_next(after) and word.verb in SELDOM_NOUNS
    if after is None or after.tag in _CC_PUNCT:
        return word.verb in SELDOM_NOUNS
    if opens:
        return word.verb in SELDOM_NOUNS or (
            bool(word.verb_forms & S_FORM) and not only_finite_ahead(state, index)
        )
    return not only_finite_ahead(state, index) and word.verb not in SELDOM_VERBS


SELDOM_NOUNS = frozenset(
    (
        "lift stop let hold leave stay pay keep refuse remain help seek allow say call meet get give take make go "
        "put set cut turn fall pull push open bring win break build hand join run stand back free sign"
    ).split()
)
"""Verbs whose noun is rare beside them."""

SELDOM_VERBS = frozenset(
    (
        "power air land border fuel trade state group food security peace court mine ship truck train "
        "bank tank school market crew staff water gas oil coal iron plant park street party guard drone"
    ).split()
)
"""Nouns whose verb is rare beside them, before another noun."""


def _agrees_waiting(state: TagState, forms: int) -> bool:
    plural = plural_subject(state, state.waiting)
    if forms & PAST:
        return True
    return singular_subject(state, state.waiting) if forms & S_FORM else plural


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
