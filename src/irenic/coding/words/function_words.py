"""Function words in context: "to", "her", the possessive mark, "provided"; the rule of each."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from irenic.coding.resources import frames
from irenic.coding.words.closed import SUBJECT_PRONOUNS
from irenic.coding.words.complementizers import that
from irenic.coding.words.lexicon import ADJ, BASE, NOUN, PAST, S_FORM, VERB, Word
from irenic.coding.words.open_words import tag_open
from irenic.coding.words.small_words import at_least, back, close, floating, like, most, much, once, since
from irenic.coding.words.tag_sets import CC_PUNCT, NAME_NOUN
from irenic.coding.words.tag_state import NP_OPENERS, TagState, nominal_next
from irenic.coding.words.tokens import Tag, Token
from irenic.coding.words.word_habits import SELDOM_NOUNS, SELDOM_VERBS

_BE_DO_HAVE_OTHER = frozenset({Tag.BE, Tag.DO, Tag.HAVE, Tag.OTHER})


def _to(state: TagState, index: int) -> None:
    token, after = state.tokens[index], state.next_word(index)
    word = after.word if after is not None else None
    if _to_back(state, index):
        token.tag = Tag.TO  # "refused to back the plan"
    elif after is None or word is None or after.tag not in _BE_DO_HAVE_OTHER:
        token.tag = Tag.PREP
    elif after.cap and not token.cap and (index == 1 or not state.tokens[index - 1].cap):
        token.tag = Tag.PREP  # "speaking to Radio Osper"
    elif after.tag is not Tag.OTHER:
        token.tag = Tag.TO if after.lower in {"be", "have", "do"} else Tag.PREP
    elif not word.verb_forms & BASE:
        token.tag = Tag.PREP
    elif after.lower == "free" and _freely(state, after):
        token.tag, after.tag = Tag.PREP, Tag.ADJ
    elif not word.classes & NOUN:
        token.tag = Tag.TO
    else:
        # "to end the war" but "a path to peace", "commitment to reform."
        position = state.tokens.index(after, index)
        beyond = state.next_word(position)
        closing = beyond is None or beyond.tag in CC_PUNCT or beyond.lower == "of"
        token.tag = Tag.PREP if closing and _noun_due(state, word.verb) else Tag.TO
        if state.previous is Tag.NOUN and nominal_next(beyond) and _thing(state, word):
            token.tag = Tag.PREP  # "openness to air support", "aversion to blue helmets"
        if state.previous is Tag.VERB and word.verb in _COMPOUNDING and _noun_due(state, word.verb):
            plural = beyond is not None and beyond.word is not None and beyond.word.plural
            token.tag = Tag.PREP if plural else token.tag  # "appealed to aid agencies"


def _to_back(state: TagState, index: int) -> bool:
    """As in "refused to back the plan", against "went back to back in May"."""
    nearest, beyond = state.at(index + 1), state.at(index + 2)
    if nearest is None or beyond is None or nearest.lower != "back":
        return False
    return beyond.tag in NP_OPENERS | {Tag.NAME} or nominal_next(beyond)


def _freely(state: TagState, free: Token) -> bool:
    """As in "a transition to free elections", "a return to free and fair voting"."""
    at = state.tokens.index(free)
    beyond = [t.lower for t in state.tokens[at + 1 : at + 3]]
    return beyond[:1] != [] and (beyond[0] in _FREE_THINGS or beyond == ["and", "fair"])


_FREE_THINGS = frozenset(
    "competition election elections expression market markets movement passage press speech trade voting".split()
)


def _noun_due(state: TagState, verb: str) -> bool:
    """As in "a path to peace", "turned to transit": what stands before takes "to" and a noun."""
    if state.previous in NAME_NOUN:
        return not _told_to(state, verb)
    before = state.tokens[state.previous_index].word if state.previous is Tag.VERB else None
    return before is not None and before.verb in _WITH_TO and verb not in SELDOM_NOUNS


def _thing(state: TagState, word: Word) -> bool:
    """Whether a word behind a noun and "to" is likelier a thing, or tells of one, than a verb."""
    return word.verb in SELDOM_VERBS or bool(word.classes & ADJ and _with_to_alone(state))


def _with_to_alone(state: TagState) -> bool:
    """As in "their aversion to", "an objection to": nouns that take "to" and a thing, and no infinitive."""
    noun = state.tokens[state.previous_index].word
    patterns = (
        {p for f in frames("nouns").get(noun.noun, ()) for p in f.patterns} if noun is not None else set()
    )
    return "to" in patterns and "inf" not in patterns


_COMPOUNDING = frozenset("aid press rebel state trade".split())
"""Verbs that before a plural are rather the first part of a noun: "aid agencies", "trade unions"."""
_WITH_TO = frozenset(
    "turn return lead add contribute object respond react appeal amount refer commit".split()
)


def _told_to(state: TagState, verb: str) -> bool:
    """As in "want the mission to stay", "a reason to refuse": what stands before takes an infinitive."""
    if verb in SELDOM_NOUNS:
        return True
    noun = state.tokens[state.previous_index].word
    if noun is not None and noun.noun in _WITH_INFINITIVE:
        return True
    governor = state.tokens[state.finite].word if state.finite >= 0 else None
    if governor is None:
        return False
    patterns = {pattern for frame in frames("verbs").get(governor.verb, ()) for pattern in frame.patterns}
    return any(pattern.endswith("-inf") for pattern in patterns) or governor.verb in {
        "want",
        "expect",
        "allow",
        "enable",
        "force",
        "wish",
        "like",
    }


_WITH_INFINITIVE = frozenset(
    (
        "reason chance ability right permission refusal readiness willingness time decision pledge promise offer"
        " order inability unwillingness reluctance eagerness"
    ).split()
)
"""Nouns after which "to" opens an infinitive rather than a noun."""


def _her(state: TagState, index: int) -> None:
    after = state.at(index + 1)
    word = after.word if after is not None else None
    nominal = after is not None and (
        after.tag is Tag.NAME or (word is not None and word.classes & (NOUN | ADJ))
    )
    owns = nominal and after is not None and (after.tag is Tag.OTHER or _of_her(state, index))
    state.tokens[index].tag = Tag.PPOS if owns else Tag.PRON


def _of_her(state: TagState, index: int) -> bool:
    """As in "her Southmarker counterpart": a demonym in front of a noun."""
    name, noun = state.at(index + 1), state.at(index + 2)
    if name is None or not name.demonym or noun is None or noun.word is None:
        return False
    return noun.tag is Tag.OTHER and noun.word.classes & (NOUN | VERB) == NOUN


def _clitic_s(state: TagState, index: int) -> None:
    """`'s`: a verb after a pronoun ("it's", "that's"), else the possessive mark."""
    before = state.at(index - 1)
    if before is not None and before.lower == "let":
        state.tokens[index].tag = Tag.PRON  # "let us"
        return
    verb = before is not None and (
        before.lower in SUBJECT_PRONOUNS or before.lower in {"here", "where", "how"}
    )
    state.tokens[index].tag = Tag.BE if verb else Tag.POSS


def _provided(state: TagState, index: int) -> None:
    """As in "provided that", "…, provided the guns leave": a condition; else the verb."""
    token, after = state.tokens[index], state.at(index + 1)
    if after is not None and (
        after.lower == "that"
        or (
            state.previous is Tag.PUNCT
            and (state.finite_ahead(index) or _named_next(state, after) or _several_act(state, index))
        )
    ):
        token.tag = Tag.SUB
    else:
        tag_open(state, index)


def _named_next(state: TagState, after: Token) -> bool:
    """As in "…, provided Northland pulls back", against "…, provided Northland with guns"."""
    at = state.tokens.index(after)
    given = any(t.lower == "with" for t in state.tokens[at + 1 : at + _NEAR])
    return (after.mention >= 0 or after.lower in _NOMINATIVE) and not given


def _several_act(state: TagState, index: int) -> bool:
    """As in "would sign, provided foreign troops leave": a plural with a bare verb, behind something promised."""
    if not any(token.lower in _PROMISED for token in state.tokens[:index]):
        return False
    near = state.tokens[index + 1 : index + _NEAR]
    return any(
        noun.word is not None
        and verb.word is not None
        and noun.word.plural
        and bool(noun.word.classes & NOUN)
        and bool(verb.word.verb_forms & BASE)
        for noun, verb in pairwise(near)
    )


_PROMISED = frozenset("will would 'll 'd can could ready prepared willing agreed open".split())
_NOMINATIVE = frozenset({"it", "they", "he", "she", "we"})


def _acting(state: TagState, index: int) -> None:
    """As in "Acting Northlander Ambassador Ida Lund said", "the acting president": whose office it is for a time."""
    token, after = state.tokens[index], state.next_word(index)
    if after is not None and after.cap and token.cap:
        token.tag = Tag.ADJ
    else:
        tag_open(state, index)


def _neither(state: TagState, index: int) -> None:
    """As in "has neither signed nor read it", "neither accepts nor rejects it": it denies both verbs."""
    token, after = state.tokens[index], state.next_word(index)
    joined = any(t.lower == "nor" for t in state.tokens[index + 2 : index + _NEAR])
    if not joined or after is None or after.word is None or after.cap:
        return
    forms = after.word.verb_forms
    behind = state.previous in {Tag.HAVE, Tag.MODAL} and bool(forms)
    if behind or (state.previous in {Tag.NAME, Tag.NOUN, Tag.PRON} and forms & (PAST | S_FORM)):
        token.tag = Tag.NEG


_NEAR = 12


RULES: dict[str, Callable[[TagState, int], None]] = {
    "provided": _provided,
    "acting": _acting,
    "neither": _neither,
    "that": that,
    "to": _to,
    "her": _her,
    "'s": _clitic_s,
    "back": back,
    "like": like,
    "once": once,
    "since": since,
    "most": most,
    "much": much,
    "at": at_least,
    "close": close,
    "each": floating,
    "all": floating,
    "both": floating,
    "alone": floating,
}
"""Word → its rule."""
