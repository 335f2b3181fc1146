"""Forms in -ed right behind their subject that are hardly participles: "Abel called for", "the rebels refused to"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import inner_phrase, np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames
from irenic.coding.words.closed import TIME_NOUNS, WEEKDAYS
from irenic.coding.words.tokens import Tag


def is_past(parse: Parse, clause: Clause, at: int) -> bool:
    """Whether a form behind the token `at` must be a past tense, by its subject or by what follows."""
    return _named_alone(parse, at) or _behind_time(parse, at) or _only_infinitive(parse, clause)


def _named_alone(parse: Parse, at: int) -> bool:
    """As in "Abel called for the release of men held in Osper": a name by itself hardly has a participle."""
    phrase = np_ending(parse, at)
    if phrase is None or parse.tokens[at].mention < 0 or parse.tokens[phrase.start].mention < 0:
        return False
    return phrase.start == 0 or parse.tokens[phrase.start - 1].tag in _OPENING


def _behind_time(parse: Parse, at: int) -> bool:
    """As in "the minister on Monday ruled out a truce": a time parts the subject from its verb, no participle."""
    tokens = parse.tokens
    if tokens[at].mention >= 0 or tokens[at].lower not in _TIMES:
        return False
    time = inner_phrase(parse, at)
    if time is None:
        return False
    end = time.start - 1 - (tokens[time.start - 1].lower in _ON)
    noun = inner_phrase(parse, end)
    if noun is None or noun.end != end + 1 or tokens[noun.head].lower in _TIMES:
        return False
    left = noun.start - 1
    return left < 0 or tokens[left].tag is not Tag.PREP or tokens[left].lower == "of"


_TIMES = TIME_NOUNS | WEEKDAYS | {"today", "yesterday"}
_ON = frozenset({"on", "in", "this", "last"})
_OPENING = frozenset({Tag.PUNCT, Tag.CC, Tag.SUB, Tag.QUOTE})


def _only_infinitive(parse: Parse, clause: Clause) -> bool:
    """As in "the rebels refused to free men convicted of": nobody is refused to do something."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag is not Tag.TO:
        return False
    patterns = {pattern for frame in frames("verbs").get(clause.lemma, ()) for pattern in frame.patterns}
    return "inf" in patterns and "obj-inf" not in patterns
