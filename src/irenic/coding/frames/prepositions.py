"""A preposition behind a trigger, also where adjuncts stand between: "called in the capital on Monday for"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_insertion, past_stress, past_time
from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag


def far_preposition(parse: Parse, first: int, preposition: str) -> int:
    """The index of a preposition at `first` or behind adjuncts, else −1.

    As in "called in Karvala on Monday for", "agreed in principle to", "objected, she said, to" is not one.
    """
    tokens = parse.tokens
    index = first
    for _ in range(_ADJUNCTS):
        if index + 1 >= len(tokens):
            return -1
        token = tokens[index]
        if (stressed := past_stress(parse, index)) > index:
            index = stressed  # "objected above all to"
            continue
        if token.tag is Tag.CC and tokens[index - 1].tag is tokens[index + 1].tag is Tag.ADV:
            index = parse.skip(index + 1)  # "called again and again for"
            continue
        if token.lower == preposition and token.tag in {Tag.PREP, Tag.ADV, Tag.SUB}:
            if tokens[index + 1].tag in _NOTHING or left_for_time(parse, index):
                return -1
            if not is_time(parse, index + 1) and not (preposition == "of" and _of_noun(parse, first, index)):
                return index
        elif token.text == "," and (comma := past_insertion(parse, index, Tag.PREP)) >= 0:
            index = comma + 1  # "spoke, with some hesitation, of"
            continue
        elif token.lower == "on" and tokens[index + 1].lower == "condition":
            return -1  # "warned on condition of anonymity"
        elif preposition not in _REACHED or not (
            token.lower in ADJUNCT_PREPOSITIONS or (preposition == "for" and token.lower in _WHOM | _WHENCE)
        ):
            if token.lower not in _TIME_WORDS and not is_time(parse, index):
                if token.lower in _SPANS and (behind := past_time(parse, index)) > index:
                    index = parse.skip(behind)  # "accused Northland a day later of"
                    continue
                return -1
            index = parse.skip(index + (2 if token.lower in {"last", "this"} else 1))
            continue
        phrase = parse.noun_phrase(index + 1)
        if phrase is None:
            return -1
        index = parse.skip(phrase.end)
    return -1


def left_for_time(parse: Parse, index: int) -> bool:
    """As in "the truce it has called for since May", "insisted on for months": no object behind the preposition."""
    after = parse.tokens[index + 1 : index + 3]
    if len(after) < 2 or after[0].tag is not Tag.PREP:
        return False
    timely = is_time(parse, index + 2) or after[1].lower.rstrip("s") in TIME_NOUNS
    return after[0].lower == "since" or (after[0].lower in {"in", "on", "for"} and timely)


def _of_noun(parse: Parse, first: int, index: int) -> bool:
    """As in "warned at the close of the meeting": it hangs on the noun of an adjunct, not on the verb."""
    before = parse.tokens[index - 1]
    if parse.tokens[first - 1].tag is not Tag.VERB:
        return False  # "pulled out on the eve of the talks"
    return index > first and before.word is not None and before.word.noun in _RELATIONAL


def is_time(parse: Parse, index: int) -> bool:
    """Whether a time begins at a token, as in "on Monday", "last week", "in May"."""
    tokens = parse.tokens
    if tokens[index].lower in {"last", "this"} and index + 1 < len(tokens):
        index += 1
    return tokens[index].lower in TIME_NOUNS and tokens[index].mention < 0


ADJUNCT_PREPOSITIONS = frozenset("in on at during after since before until within among amid across".split())
_SPANS = frozenset("a an two three several few hours days weeks months".split())
_WHENCE = frozenset({"from"})
"""As in "called from her cell for": where somebody is heard from, before "for" alone."""
_RELATIONAL = frozenset(
    "beginning close conclusion edge end eve front gathering height margin meeting middle opening outset presence"
    " session side sideline start summit".split()
)
"""Nouns that take an "of" of their own where they tell when or where: "at the close of the meeting"."""
_WHOM = frozenset({"to", "with"})
"""As in "appealed to the council for help", "pleaded with them for time"."""
_ADJUNCTS = 4
_NOTHING = frozenset({Tag.PUNCT, Tag.CC})
"""As in "which he hinted at, or called for, in May", "hinted at but never promised": the object stands before."""
_REACHED = frozenset("for to against on of over with at about from in".split())
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later".split()
)


def how_often(parse: Parse, start: int) -> bool:
    """As in "argued for the second time that", "pressed for weeks": when, and not what for."""
    phrase, tokens = parse.bare_phrase(start), parse.tokens
    if phrase is None or (phrase.end < len(tokens) and tokens[phrase.end].tag is Tag.PREP):
        return False  # "called for a week without raids"
    return parse.lowers[phrase.head].rstrip("s") in TIME_NOUNS | {"time", "decade"}
