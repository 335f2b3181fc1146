"""Words that can be noun and verb at the edge of a clause: after a comma, a conjunction, a complementizer."""

from __future__ import annotations

from irenic.coding.resources import frames
from irenic.coding.words.clause_view import after_quotation, conjoins_verb, needs_verb, only_finite_ahead
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM
from irenic.coding.words.subject_number import plural_subject, singular_subject
from irenic.coding.words.tag_sets import ADV_PUNCT, AUX, CC_PUNCT, DO_MODAL
from irenic.coding.words.tag_state import (
    NP_OPENERS,
    TagState,
    is_ing,
    nominal_next,
    noun_or_adjective,
    set_verb,
)
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.word_habits import SELDOM_NOUNS, SELDOM_VERBS

_COMPL_NAME_PREP_PRON_SUB_TO = frozenset({Tag.COMPL, Tag.NAME, Tag.PREP, Tag.PRON, Tag.SUB, Tag.TO})


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
    elif forms & PARTICIPLE and after is not None and after.lower == "by" and state.waiting >= 0:
        set_verb(token, PARTICIPLE)  # "Traders, hit by the closure, want"
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
    fronted = not opens and nominal_next(after) and state.previous is Tag.PUNCT and state.waiting < 0
    if fronted and needs_verb(state) and only_finite_ahead(state, index):
        token.tag = Tag.ADJ  # "Perceived weakness could embolden"
        return
    if index == 0 and _describes(state, after):
        token.tag = Tag.ADJ
        return
    asked = state.previous is Tag.SUB and state.tokens[state.previous_index].lower in {"what", "whatever"}
    resumes = _resumes(state) or _teller_behind(state, token, after)
    if asked or opens or not nominal_next(after) or told_past or _same_tense(state) or resumes:
        set_verb(token, token.word.verb_forms)
    else:
        token.tag = Tag.ADJ


def _teller_behind(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "the sanctions must stay, insisted Foreign Minister Abel": a title or a name follows."""
    comma = state.tokens[state.previous_index].text if state.previous_index > 0 else ""
    if comma != "," or after is None or not after.cap or after.demonym or token.word is None:
        return False
    return any("that" in frame.patterns for frame in frames("verbs").get(token.word.verb, ()))


def _describes(state: TagState, after: Token | None) -> bool:
    """As in "Retired admirals advise", "Exiled Northlander ministers want": the sentence begins with its subject."""
    noun = state.at(2) if after is not None and after.demonym else after
    return noun is not None and noun.tag is Tag.OTHER and noun.word is not None and noun.word.plural


def _resumes(state: TagState) -> bool:
    """As in "Northland, whose ministers object, demanded": the subject waits before the insertion for its verb."""
    return state.previous is Tag.PUNCT and state.waiting >= 0 and state.opener > state.waiting + 1


def _verb_at_edge(state: TagState, index: int, after: Token | None, *, opens: bool) -> bool:
    token = state.tokens[index]
    assert token.word is not None
    forms = token.word.verb_forms
    what = state.previous is Tag.SUB and state.tokens[state.previous_index].lower == "what"
    if after is not None and ((after.tag in AUX and not what) or after.lower == "of"):
        return False
    if state.pending >= 0 and forms & BASE and state.previous is Tag.PUNCT:
        return opens or nominal_next(after)  # "he did, however, leave the door open"
    if what:
        aux_next = after is not None and after.tag in AUX
        return bool(forms & S_FORM) and (aux_next or not only_finite_ahead(state, index))
    if _resumes(state) and _agrees_waiting(state, forms):
        ends = after is None or after.tag in ADV_PUNCT
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
    but = state.tokens[state.previous_index].lower == "but"
    if after is not None and after.lower == "to" and not _takes_to(word.verb) and not but:
        return False  # "aircraft and drones to the rebels", "for raids and murders to stop"
    if direct or but:
        return True
    if state.previous is Tag.PUNCT:
        headline = bool(word.verb_forms & S_FORM) and state.tokens[-1].text not in {".", "?", "!", "”", '"'}
        if headline and not any(t.tag is Tag.CC for t in state.tokens[index:]) and nominal_next(after):
            return True  # "Northland rejects truce, demands sanctions relief"
        particle = after is not None and f"{word.verb}_{after.lower}" in frames("verbs")  # "…, give up arms"
        governs = nominal_next(after) or particle
        bare = bool(word.verb_forms & BASE) and governs and word.verb in SELDOM_NOUNS
        return bare or _in_series(state, index, after)
    if after is None or after.tag in CC_PUNCT:
        return word.verb in SELDOM_NOUNS
    if opens:
        s_form = bool(word.verb_forms & S_FORM) and word.verb not in SELDOM_VERBS
        return word.verb in SELDOM_NOUNS or (s_form and not only_finite_ahead(state, index))
    return not only_finite_ahead(state, index) and word.verb not in SELDOM_VERBS


def _in_series(state: TagState, index: int, after: Token | None) -> bool:
    """As in "condemns the raid, calls on both sides to stop and asks for monitors": one of several verbs."""
    word, tokens = state.tokens[index].word, state.tokens
    if word is None or after is None or not word.verb_forms & S_FORM:
        return False
    rows = frames("verbs").get(word.verb, ())
    if not any(pattern.partition("-")[0] == after.lower for row in rows for pattern in row.patterns):
        return False
    joints = (i for i in range(index + 1, len(tokens) - 1) if tokens[i].lower == "and")
    return any(_can_tell(tokens[i + 1]) for i in joints)


def _can_tell(token: Token) -> bool:
    """Whether a word can be a verb in -s of the tables."""
    return (
        token.word is not None and bool(token.word.verb_forms & S_FORM) and token.word.verb in frames("verbs")
    )


def _takes_to(verb: str) -> bool:
    """Whether "to" is likely behind a word that could be a noun as well, were it this verb."""
    if verb in SELDOM_VERBS:
        return False
    patterns = {pattern for frame in frames("verbs").get(verb, ()) for pattern in frame.patterns}
    return verb in SELDOM_NOUNS or not patterns.isdisjoint({"inf", "to", "to-inf"})


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
        if token.tag in DO_MODAL:
            return False
        if token.lower in {"was", "were", "had"}:
            return True
    return True
