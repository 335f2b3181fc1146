"""What the rules of word classes see of the clause at hand: its subject's number, the verbs before and ahead."""

from __future__ import annotations

from irenic.coding.resources import frames
from irenic.coding.words.closed import SUBORDINATING_PREPOSITIONS
from irenic.coding.words.lexicon import ADJ, BASE, NOUN, PARTICIPLE, PAST, S_FORM, VERB
from irenic.coding.words.tag_sets import AUX, COMPL_REL_SUB, DET_PPOS, IN_PHRASE, REL_SUB
from irenic.coding.words.tag_state import NOMINAL, TagState, nominal_next
from irenic.coding.words.tokens import Tag, Token

_ADJ_NAME_NOUN_NUM_POSS = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN, Tag.NUM, Tag.POSS})
_CC_COMPL_VERB = frozenset({Tag.CC, Tag.COMPL, Tag.VERB})
_COMPL_SUB = frozenset({Tag.COMPL, Tag.SUB})
_DET_NAME_PPOS = frozenset({Tag.DET, Tag.NAME, Tag.PPOS})
_BEFORE_NOUN = frozenset({Tag.DET, Tag.PPOS, Tag.PREP})
_TO_VERB = frozenset({Tag.TO, Tag.VERB})

_NON_FINITE = frozenset({"being", "been", "be", "having"})


def stands_inverted(state: TagState, after: Token | None) -> bool:
    """As in "behind both positions stands a fear": a fronted place, then the verb, then its subject."""
    first = state.opener + 1
    verb = state.tokens[state.previous_index + 1].word
    return (
        state.tokens[first].tag is Tag.PREP
        and after is not None
        and after.tag in DET_PPOS
        and verb is not None
        and verb.verb in {"stand", "lie", "sit", "come", "go", "hang", "loom", "lurk", "rest"}
    )


def participle_before(state: TagState) -> bool:
    """As in "the plan put forward by Westeria calls for": the verb before was a participle of the subject."""
    verb = state.tokens[state.finite]
    if verb.tag is not Tag.VERB or not (verb.form & PAST and verb.form & PARTICIPLE) or verb.word is None:
        return False
    between = [t.tag for t in state.tokens[state.finite + 1 : state.previous_index]]
    before = state.tokens[state.finite - 1] if state.finite else None
    after = state.at(state.finite + 1)
    by = before is not None and before.tag is Tag.NAME and after is not None and after.lower == "by"
    direct = by or (before is not None and before.tag is Tag.NOUN)  # "the Alliance led by X rejects"
    return direct and Tag.PREP in between and not any(t in _CC_COMPL_VERB for t in between)


def in_relative(state: TagState) -> bool:
    """As in "the maps the army needs", "everything the articles leave out": a phrase right after a noun."""
    tokens, index = state.tokens, state.previous_index
    last = index
    while index > 0 and tokens[index].tag in _ADJ_NAME_NOUN_NUM_POSS:
        if tokens[index].mention >= 0 and tokens[index - 1].mention != tokens[index].mention:
            break
        index -= 1
    if index < 1 or tokens[index].tag not in _DET_NAME_PPOS:
        return False
    if tokens[index].tag is Tag.NAME and index == last and tokens[index - 1].cap:
        return False
    before = tokens[index - 1]
    return before.tag is Tag.NOUN or before.lower in {"everything", "anything", "nothing", "something", "all"}


def may_be_subject(state: TagState) -> bool:
    """As in "said Moscow wants": the noun phrase follows right on a verb that takes a clause."""
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    verb = tokens[index]
    if index != state.finite or verb.word is None or verb.tag is not Tag.VERB:
        return False
    return any("that" in frame.patterns for frame in frames("verbs").get(verb.word.verb, ()))


def needs_verb(state: TagState) -> bool:
    """Whether the clause at hand has no finite verb and must have one."""
    if state.finite >= 0:
        return False
    opener = state.tokens[state.opener] if state.opener >= 0 else None
    if opener is None or opener.tag in COMPL_REL_SUB or opener.text in {";", ":"}:
        return True
    first = state.tokens[0]
    return not state.any_finite or (
        opener.text == "," and (first.tag is Tag.SUB or first.lower in {"as", "with"})
    )


def joined_clause(state: TagState) -> bool:
    """As in "rejected the truce and Northland demands a": the phrase follows right on a conjunction."""
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    return tokens[index].tag is Tag.CC and state.finite < index


def opened_by_word(state: TagState) -> bool:
    """As in "once the shooting stops": a word that needs a verb opened the clause at hand."""
    return state.opener >= 0 and state.tokens[state.opener].tag in COMPL_REL_SUB


def after_subordinator(state: TagState) -> bool:
    """As in "until the troops leave": a preposition that opens a clause stands before the phrase."""
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    return tokens[index].lower in SUBORDINATING_PREPOSITIONS


def after_what(state: TagState) -> bool:
    """As in "what Northland rejects is": the clause's own verb, though another follows."""
    return state.finite < 0 and state.opener >= 0 and state.tokens[state.opener].lower in {"what", "whatever"}


def finite_beyond(state: TagState, index: int) -> bool:
    """Whether any clear finite verb follows in the sentence."""
    tokens = state.tokens
    return any(
        (tokens[i].tag in AUX and tokens[i].lower not in _NON_FINITE) or _clear_verb(tokens, i)
        for i in range(index + 1, len(tokens))
    )


def object_of_nonfinite(state: TagState) -> bool:
    """As in "to entertain peace talks": a verb that is not finite stands right before the phrase."""
    tokens, index = state.tokens, state.previous_index
    while index > 0 and tokens[index].tag in IN_PHRASE:
        index -= 1
    return tokens[index].tag in _TO_VERB and index != state.finite


def after_quotation(state: TagState) -> bool:
    """Whether a quotation ends right here."""
    return state.previous is Tag.PUNCT and state.tokens[state.previous_index + 1].tag is Tag.QUOTE


_OPENS_CLAUSE = frozenset({"that", "once", "until", "till"})


def only_finite_ahead(state: TagState, index: int, *, commas: bool = False) -> bool:
    """Whether a finite verb follows in the clause that has no subject of its own, so that this word is none."""
    subject = False
    tokens = state.tokens
    for position in range(index + 1, min(len(tokens), index + 30)):
        token = tokens[position]
        if token.lower == "'s":
            continue  # "for the government's militia to be disarmed"
        if token.tag in AUX and token.lower not in _NON_FINITE:
            return not subject or commas
        if token.tag in REL_SUB or token.text in {";", ":", "."} or token.lower in _OPENS_CLAUSE:
            return False
        if token.tag is Tag.PUNCT and not commas:
            return False
        if token.lower == "something" and tokens[position - 1].text == ",":
            return False  # "…, want former rebels at the table, something Abel will not hear of"
        if token.tag is Tag.CC:
            subject = False
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            if following is not None and (following.tag in AUX or _clear_verb(tokens, position + 1)):
                return False
            beyond = tokens[position + 2] if position + 2 < len(tokens) else None
            if following is not None and following.mention >= 0 and beyond is not None and beyond.tag in AUX:
                return False  # "on which Northland places weight and Southmark has said little"
        if _clear_verb(tokens, position):
            if _done_by(tokens, position):
                continue  # "to end the war and resume talks hosted by the union"
            return not subject
        if token.lower == "as" and tokens[position - 1].lower != "well" and position + 1 < len(tokens):
            subject = (
                subject or tokens[position + 1].mention >= 0
            )  # "calls for a truce as Northland threatens"
        if token.tag is Tag.PRON or (token.tag in DET_PPOS and tokens[position - 1].tag is not Tag.PREP):
            subject = subject or position > index + 1
    return False


def _done_by(tokens: list[Token], index: int) -> bool:
    """Whether a form of the past stands before "by": a participle of the noun in front."""
    word = tokens[index].word
    by = index + 1 < len(tokens) and tokens[index + 1].lower == "by"
    return by and word is not None and bool(word.verb_forms & PARTICIPLE)


def _clear_verb(tokens: list[Token], index: int) -> bool:
    """Whether an untagged token can only be a finite verb; "to be disarmed", "of annexed regions" have none."""
    token = tokens[index]
    word = token.word
    if index and index + 1 < len(tokens) and nominal_next(tokens[index + 1]):
        asked = index > 1 and tokens[index - 2].lower == "to" and tokens[index - 1].tag is Tag.OTHER
        if tokens[index - 1].tag in _BEFORE_NOUN or asked:
            return False  # "to free detained soldiers"
    return (
        token.tag is Tag.OTHER
        and (index == 0 or tokens[index - 1].lower not in _NON_FINITE)
        and word is not None
        and word.classes & (NOUN | ADJ | VERB) == VERB
        and bool(word.verb_forms & (S_FORM | PAST))
    )


def nominal_before(state: TagState, index: int) -> bool:
    """Whether a noun or a name stands before a token."""
    return state.tokens[index - 1].tag in NOMINAL


def conjoins_verb(state: TagState, forms: int) -> bool:
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
