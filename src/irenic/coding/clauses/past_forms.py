"""Forms in -ed right behind their subject that are hardly participles: "Abel called for", "the rebels refused to"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse, np_ending
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag


def is_past(parse: Parse, clause: Clause, at: int) -> bool:
    """Whether a form behind the token `at` must be a past tense, by its subject or by what follows."""
    return _named_alone(parse, at) or _only_infinitive(parse, clause)


def _named_alone(parse: Parse, at: int) -> bool:
    """As in "Abel called for the release of men held in Osper": a name by itself hardly has a participle."""
    phrase = np_ending(parse, at)
    if phrase is None or parse.tokens[at].mention < 0 or parse.tokens[phrase.start].mention < 0:
        return False
    return phrase.start == 0 or parse.tokens[phrase.start - 1].tag in _OPENING


_OPENING = frozenset({Tag.PUNCT, Tag.CC, Tag.SUB, Tag.QUOTE})


def _only_infinitive(parse: Parse, clause: Clause) -> bool:
    """As in "the rebels refused to free men convicted of": nobody is refused to do something."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag is not Tag.TO:
        return False
    patterns = {pattern for frame in frames("verbs").get(clause.lemma, ()) for pattern in frame.patterns}
    return "inf" in patterns and "obj-inf" not in patterns
