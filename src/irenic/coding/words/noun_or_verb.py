"""Words that can be noun and verb, after a noun."""

from __future__ import annotations

from irenic.coding.resources import words
from irenic.coding.words.clause_view import in_relative, may_be_subject
from irenic.coding.words.finite_after_noun import is_predicate, opens_complement
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM
from irenic.coding.words.tag_sets import AUX, CC_PREP_PUNCT, NAME_PRON
from irenic.coding.words.tag_state import NP_OPENERS, TagState, finite_form, set_verb
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.until_then import comes_about

_ADV_CC_PREP_PUNCT = frozenset({Tag.ADV, Tag.CC, Tag.PREP, Tag.PUNCT})


def after_noun(state: TagState, index: int, after: Token | None) -> None:
    """As in "the council set a date", "officials meeting in", "peace talks stalled"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    noun = bool(word.classes & NOUN)
    if forms & ING and _deed_of(state, after):
        state.tokens[state.previous_index].tag, token.tag = Tag.ADJ, Tag.NOUN
    elif forms & ING:
        token.tag = Tag.VERB
        token.form = ING
        if (
            noun
            and _noun_in_ing(token, after)
            and not _people_doing(state, after)
            and not _told_beside(state, token, after)
        ):
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
    elif token.lower in {"set", "put"} and after is not None and after.lower in _PUT_BY:
        set_verb(token, PAST | PARTICIPLE)  # "a condition set by Northland"
    elif forms & (PAST | PARTICIPLE) and not forms & BASE:
        set_verb(token, forms)
    elif _states_of(state, token, after):
        token.tag = Tag.NOUN
    elif forms & S_FORM and state.finite < 0 and state.tokens[index - 1].lower in _EVER:
        set_verb(token, S_FORM)  # "Northland never tires of", "the army often talks of"
    elif token.lower in {"want", "wants"} and (after is None or after.lower != "of"):
        set_verb(token, finite_form(forms))  # "several lawmakers want arms sales suspended"
    elif comes_about(state, token, after):
        set_verb(token, finite_form(forms))
    elif token.lower == "read" and (after is None or after.lower not in _ALOUD):
        set_verb(token, PAST)  # "“…”, the statement read"
    elif forms & BASE and _bare_verb_due(state, after):
        set_verb(token, BASE)
    elif is_predicate(state, index, after):
        set_verb(token, forms if forms & PARTICIPLE else finite_form(forms))
    else:
        token.tag = Tag.NOUN


_EVER = frozenset("never always often rarely seldom regularly constantly repeatedly sometimes".split())
_PUT_BY = frozenset({"by", "out", "forward"})
_ALOUD = frozenset({"by", "out", "aloud"})


def _deed_of(state: TagState, after: Token | None) -> bool:
    """As in "the full dismantling of the plant": between an article and "of" no form in -ing is a verb."""
    before, article = state.tokens[state.previous_index], state.at(state.previous_index - 1)
    quality = before.word is not None and bool(before.word.classes & ADJ) and not before.cap
    return (
        quality
        and after is not None
        and after.lower == "of"
        and article is not None
        and article.tag is Tag.DET
    )


def _states_of(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "asked the Gulf states for help": countries, unless something is stated."""
    if token.lower != "states" or after is None or after.lower == "that" or after.text in {":", ","}:
        return False
    article = state.at(state.previous_index - 1)
    named = state.tokens[state.previous_index].tag is Tag.NAME
    return named and article is not None and article.tag is Tag.DET and after.tag is Tag.PREP


def _object_adjective(state: TagState, after: Token | None) -> bool:
    """As in "kept the crossing open", "left the door open to talks", "declared himself ready"."""
    if state.pending >= 0 or state.causative >= 0 or in_relative(state) or may_be_subject(state):
        return False
    return after is None or after.tag not in NP_OPENERS | NAME_PRON


def _bare_or(state: TagState, forms: int) -> int:
    bare = forms & BASE and (state.pending >= 0 or state.causative >= 0)
    return BASE if bare else forms


def _noun_in_ing(token: Token, after: Token | None) -> bool:
    """As in "the peace meeting.", "the Osper meeting concerns"; but "officials meeting the envoy"."""
    if after is None or after.tag in CC_PREP_PUNCT or after.tag in AUX:
        return True
    return token.lower in EVENTS_IN_ING and after.tag not in NP_OPENERS | NAME_PRON


def _people_doing(state: TagState, after: Token | None) -> bool:
    """As in "aid agencies working in the valley", "exiled judges meeting in Osper": what several people are doing."""
    if after is None or after.tag is not Tag.PREP or after.lower == "of":
        return False
    before = state.tokens[state.previous_index].word
    if before is None or not before.plural or state.previous_index < 0:
        return False
    return any(before.noun in words()[key] for key in ("person_roles", "group_roles", "public_groups"))


def _told_beside(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "…, with Abel warning that a truce would fail", "with the minister ruling out talks"."""
    if after is None or token.lower not in _TOLD_IN_ING or after.lower not in _TOLD_IN_ING[token.lower]:
        return False
    first = state.previous_index
    while first > 0 and state.tokens[first].tag in _NAMING and state.previous_index - first < _LONG:
        first -= 1
    told = state.tokens[first].lower if first >= 0 else ""
    return told == "with" or (told == "to" and after.lower == "that")  # "wrote to Abel warning that"


_TOLD_IN_ING = {
    "warning": frozenset({"that", "of", "against", "it", "the", "any"}),
    "ruling": frozenset({"out", "that"}),
    "understanding": frozenset({"that"}),
}
_NAMING = frozenset({Tag.NAME, Tag.NOUN, Tag.ADJ, Tag.DET, Tag.PPOS})
_LONG = 7
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
    if state.causative < 0 or state.causative == state.previous_index or _made_of(state):
        return False
    if _made_thing(state):
        return False
    return opens_complement(after) or after is None or after.tag in _ADV_CC_PREP_PUNCT


def _made_thing(state: TagState) -> bool:
    """As in "made a truce offer": things are not made to do anything."""
    verb, noun = state.tokens[state.causative].word, state.tokens[state.previous_index].word
    article = state.tokens[state.causative + 1].lower in {"a", "an"}
    if verb is None or noun is None or verb.verb != "make" or not article:
        return False
    return not any(noun.noun in words()[key] for key in ("person_roles", "group_roles"))


def _made_of(state: TagState) -> bool:
    """As in "made an end to the embargo a condition": a noun that hangs on the object of "make" does nothing."""
    verb = state.tokens[state.causative].word
    between = state.tokens[state.causative + 1 : state.previous_index]
    return verb is not None and verb.verb in {"make", "have"} and any(t.tag is Tag.PREP for t in between)
