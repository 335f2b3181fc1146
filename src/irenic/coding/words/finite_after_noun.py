"""Whether a word that could be a noun is the finite verb of the noun phrase before it: "the council demands a"."""

from __future__ import annotations

from irenic.coding.resources import frames, words
from irenic.coding.words.clause_view import (
    after_subordinator,
    after_what,
    finite_beyond,
    in_relative,
    joined_clause,
    may_be_subject,
    needs_verb,
    nominal_before,
    object_of_nonfinite,
    only_finite_ahead,
    opened_by_word,
    participle_before,
    stands_inverted,
)
from irenic.coding.words.closed import SUBORDINATING_PREPOSITIONS
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PAST, S_FORM
from irenic.coding.words.subject_number import governed_by_singular, plural_subject, singular_subject
from irenic.coding.words.tag_sets import ADV_PUNCT, AUX, CC_PREP_PUNCT, COMPL_PRON, IN_PHRASE
from irenic.coding.words.tag_state import NP_OPENERS, TagState, is_ing, nominal_next
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.verb_of_name import joins_verb, told_of_apposition, told_of_thing
from irenic.coding.words.word_habits import SELDOM_NOUNS, SELDOM_VERBS

_ADJ_NAME_NOUN_NUM = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN, Tag.NUM})
_COMPL_NAME_PRON_SUB_TO = frozenset({Tag.COMPL, Tag.NAME, Tag.PRON, Tag.SUB, Tag.TO})


def is_predicate(state: TagState, index: int, after: Token | None) -> bool:
    """Whether a word that could be a noun is the finite verb of the noun phrase before it."""
    token = state.tokens[index]
    assert token.word is not None
    if after is not None and after.lower == "of":
        return False
    if state.tokens[state.previous_index].lower == "others" and token.word.verb_forms & BASE:
        return True  # "some want a truce, others object"
    if after is not None and after.tag in AUX and not (after_what(state) or _before_auxiliary(state, token)):
        return False
    if (
        after is not None
        and after.text == ","
        and _told_more(state, after)
        and not token.word.verb_forms & S_FORM
    ):
        return False  # "many parts of the Westerian plan, which"
    if _noun_shows(state, token, after):
        return True
    if _verb_next(after) or not _agrees(state, token.word.verb_forms, after):
        return False
    if token.word.verb == "come" or _meanwhile(state, token, after):
        return True
    if told_of_thing(state, token, after) or told_of_apposition(state, token, after):
        return True
    if _inside_marks(state, index) or _compound(state, token, after):
        return False
    if after is not None and after.tag in AUX:
        return True  # "what Northland rejects is"
    if state.finite >= 0 and not (in_relative(state) or may_be_subject(state) or participle_before(state)):
        strong = after is not None and after.tag in NP_OPENERS | COMPL_PRON
        return strong and joined_clause(state)
    if after is not None and _next_is_verb(state, token, after):
        return False
    if opens_complement(after) and not _to_noun(state, after):
        return True
    if object_of_nonfinite(state):
        return False
    if only_finite_ahead(state, index):
        return _who_tell(state, token, after)
    if after is not None and after.tag is Tag.OTHER and nominal_next(after):
        return not _inside_compound(state)
    if after is not None and (after.tag is Tag.PREP or after.lower == "to"):
        return True
    if after is not None and after.tag is Tag.CC and _verb_beyond(state, after):
        return True
    ends = (after is None or after.tag in ADV_PUNCT) and not _fronted(state, after)
    return ends and needs_verb(state) and (opened_by_word(state) or not finite_beyond(state, index))


def _meanwhile(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "the visit comes as Southmark demands a truce", "after Northland calls for a vote": a verb of its own."""
    before = state.tokens[state.previous_index]
    if after is None or token.word is None or not token.word.verb_forms & S_FORM or before.demonym:
        return False
    if before.word is not None and before.word.plural:
        return False
    if not after_subordinator(state) or state.finite < 0:
        return False
    return after.tag in NP_OPENERS | COMPL_PRON or (
        before.mention >= 0 and after.lower in {"for", "to", "that"}
    )


def _noun_shows(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "its refusal to accept a truce shows it is not": the noun that the infinitive hangs on is the subject."""
    if token.word is None or token.word.verb not in _SHOWING or not token.word.verb_forms & S_FORM:
        return False
    if after is None or after.tag not in NP_OPENERS | _COMPL_NAME_PRON_SUB_TO:
        return False
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    governor = tokens[index - 2] if index > 1 else None
    hung = tokens[index].tag is Tag.VERB and tokens[index - 1].tag is Tag.TO
    return hung and governor is not None and governor.tag is Tag.NOUN


_SHOWING = frozenset({"show", "prove", "mean", "suggest", "demonstrate"})


def _told_more(state: TagState, comma: Token) -> bool:
    """Whether a relative pronoun stands behind a comma."""
    beyond = state.at(state.tokens.index(comma) + 1)
    return beyond is not None and beyond.lower in {"which", "who", "whose", "whom"}


def _fronted(state: TagState, after: Token | None) -> bool:
    """As in "that without security guarantees, a truce": what a preposition in front governs is no subject."""
    if after is None or after.text != ",":
        return False
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    if tokens[index].tag is not Tag.PREP or tokens[index].lower in SUBORDINATING_PREPOSITIONS:
        return False
    return index == 0 or tokens[index - 1].tag is Tag.COMPL


def _who_tell(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "ministers fear demands for a vote could wreck it": what people tell has a verb of its own."""
    before = state.tokens[state.previous_index].word
    if (
        before is None
        or not before.plural
        or before.noun not in words()["person_roles"]
        or token.word is None
    ):
        return False
    clause = any("that" in frame.patterns for frame in frames("verbs").get(token.word.verb, ()))
    return clause and bool(token.word.verb_forms & BASE) and nominal_next(after)


def _compound(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "the arrest warrants against", "the land border by", "a reparations loan for": nouns after a noun."""
    assert token.word is not None
    before = state.tokens[state.previous_index]
    article = state.tokens[state.previous_index - 1].lower if state.previous_index > 0 else ""
    if article == "a" and before.tag is Tag.NOUN and before.word is not None and before.word.plural:
        return True
    if token.word.verb not in SELDOM_VERBS or before.tag is not Tag.NOUN or before.mention >= 0:
        return False
    return after is None or after.tag in CC_PREP_PUNCT or after.tag in AUX


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


def _verb_beyond(state: TagState, conjunction: Token) -> bool:
    """As in "rejects and will reject": an auxiliary right after the conjunction."""
    beyond = state.next_word(state.tokens.index(conjunction))
    return beyond is not None and beyond.tag in AUX


def _before_auxiliary(state: TagState, token: Token) -> bool:
    """As in "until the troops leave will it", "the talks Westeria hosts are": another verb follows all the same."""
    assert token.word is not None
    subordinate = opened_by_word(state) or after_subordinator(state)
    if subordinate and token.word.verb in SELDOM_NOUNS:
        return True
    before = state.tokens[state.previous_index]
    outer = state.at(state.previous_index - 1)
    if before.mention < 0 or outer is None:
        return False
    if outer.tag is Tag.NOUN and not outer.cap:
        return True
    forms, at = token.word.verb_forms, state.previous_index - 1
    if before.demonym or not forms & S_FORM or token.word.verb not in frames("verbs"):
        return False
    further = state.at(at - 1)
    relative = outer.lower in {"that", "which"} and further is not None and further.tag in {Tag.NOUN, Tag.CC}
    return relative or joins_verb(state, at)  # "that X backs and Y rejects is", "which Y rejects is"


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
    if token.lower == "needs" and word.verb_forms & BASE and singular_subject(state):
        return False  # "his country needs help to feed them"
    beyond = state.at(state.tokens.index(after) + 1)
    if beyond is None or (beyond.tag not in NP_OPENERS | COMPL_PRON and beyond.lower not in {"that", "to"}):
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


def opens_complement(after: Token | None) -> bool:
    """Whether the next word opens what a verb takes: a noun phrase, "that", "to", a form in -ing."""
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
