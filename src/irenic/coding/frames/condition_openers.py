"""The words that open a condition, and of which kind it is: "only after", "unless", "so long as", "in return for"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NP_STARTS, Parse
from irenic.coding.resources import words
from irenic.coding.words.closed import CALENDAR
from irenic.coding.words.tokens import Tag

_COUNTED = frozenset({"one", "two", "three", "certain", "some"})
INSTANTS = frozenset({"day", "moment", "minute", "once"})
"""As in "the day they leave": when one thing is done, the other is."""
OPENERS = frozenset(
    (
        "only until till unless long while if provided providing when once depend depends depended hinge hinges "
        "hinged dependent contingent conditional return exchange day moment minute condition conditions should were "
        "before subject tied linked conditioned pegged soon"
    ).split()
)
"""The words at which a condition begins."""
_DEPENDING = frozenset("depend depends depended hinge hinges hinged dependent contingent conditional".split())
_TIED = frozenset({"tied", "linked", "conditioned", "pegged"})


def kind_of_condition(parse: Parse, index: int, end: int) -> str | None:
    """The kind of the condition that begins at a token, or None where none does: "if", "only", "until", "during".

    "before" and "when" are conditions only beside some main clauses.
    """
    tokens = parse.tokens
    lower = tokens[index].lower
    after = tokens[index + 1].lower if index + 1 < end else ""
    if lower == "only" and after in AFTER_ONLY:
        return None if "paper" in parse.lowers[index + 2 : index + 3] else "only"  # "exists only on paper"
    if lower in {"until", "till", "unless"}:
        return None if index + 1 < end and _dated(parse, index + 1) else "until"
    if lower == "long" and after == "as" and tokens[index - 1].lower in {"as", "so"}:
        lasting = tokens[index - 2].lower == "for"  # "for as long as the talks last": how long
        return None if lasting else "during"
    if lower == "before":
        if tokens[index - 1].lower == "not":
            return "only"  # "but not before they leave"
        return "before" if _clause_at(parse, index) or _event_at(parse, index + 1) else None
    if lower == "subject" and after == "to" and tokens[index - 1].text == ",":
        return "only"
    if lower == "while" and tokens[index].tag is Tag.SUB:
        return "during"
    if lower in {"if", "provided", "providing"} and (
        lower == "if" or after == "that" or _clause_at(parse, index)
    ):
        passing = tokens[index - 1].lower in {"even", "as"} or after in _IN_PASSING
        return None if passing or _for_a_wish(parse, index) else "if"
    if lower == "when" and parse.lowers[index + 1 : index + 5] in _WHEN_RIPE:
        return "if"  # "when the time is right"
    if lower in {"when", "once"} and _clause_at(parse, index):
        dated = lower == "when" and not _TIMED.isdisjoint(t.lower for t in tokens[index + 1 : index + 8])
        return None if dated else "when"  # "when they meet next month"
    if lower in _DEPENDING and after in {
        "on",
        "upon",
    }:
        return "only"
    if lower in _TIED and after in {"on", "upon", "to"} and _is_tied(parse, index):
        return "only"
    if lower == "soon" and after == "as" and tokens[index - 1].lower == "as" and _clause_at(parse, index + 1):
        return "when"
    if lower in {"return", "exchange"} and after == "for" and tokens[index - 1].lower == "in":
        return "if"
    if lower in INSTANTS and tokens[index - 1].lower != "any" and _clause_at(parse, index):
        return "when"
    if lower in {"condition", "conditions"} and (
        after == "that" or (tokens[index - 1].lower in _COUNTED and tokens[index - 2].lower == "on")
    ):
        return "only"
    return "if" if _inverted(parse, index, end) else None


def _for_a_wish(parse: Parse, index: int) -> bool:
    """As in "must leave if it wants the raids to end": what a thing is for, and nothing that is asked."""
    inner = next((c for c in parse.clauses_in(index, index + _NEXT) if c.finite), None)
    return inner is not None and inner.lemma in _WISHING and not (inner.negated or inner.modal)


_WISHING = frozenset({"hope", "want", "wish"})
_NEXT = 6


def _is_tied(parse: Parse, index: int) -> bool:
    """As in "the truce is tied to a pullout", "a vote would be linked to it", not as in "the raid was linked to"."""
    verb = parse.clause_at.get(index)
    if verb is None or not verb.finite or not verb.passive or verb.negated:
        return False
    return bool(verb.modal) or not verb.past


_WHEN_RIPE = [
    [*noun, verb, ripe]
    for noun in (["the", "time"], ["the", "moment"])
    for verb in ("is", "was")
    for ripe in ("right", "ripe")
]
_IN_PASSING = frozenset("not any anything possible necessary only ever needed at".split())
"""As in "a truce, if not peace", "if at all", "if need be"."""


def _dated(parse: Parse, index: int) -> bool:
    """As in "until 2044", "until Monday", "until the end of May", "until further notice": no condition."""
    if parse.tokens[index].tag is Tag.NUM or parse.tokens[index].lower in {
        "now",
        "then",
        "recently",
        "further",
    }:
        return True
    return not DATE_WORDS.isdisjoint(t.lower for t in parse.tokens[index : index + 4]) and not _clause_at(
        parse, index - 1
    )


DATE_WORDS = CALENDAR | frozenset("year month week winter spring summer autumn midnight".split())
"""Months, days and spans of the calendar: what lasts until then depends on nobody."""
_TIMED = DATE_WORDS - {"may", "march"} | {"next", "tomorrow"}
AFTER_ONLY = frozenset("if after when once with under on in from".split())
"""As in "only after they leave", "only under a mandate"."""


def _clause_at(parse: Parse, opener: int) -> bool:
    """Whether a finite clause with a subject of its own begins right after a token."""
    return any(
        c.finite and c.subjects and opener < c.subjects[0].start <= opener + 2 and c.head > opener
        for c in parse.clauses_in(opener + 1, opener + SUBJECT_SPAN)
    )


def _event_at(parse: Parse, index: int) -> bool:
    """As in "before the release of the prisoners", "before a full pullout"; not as in "before the summer"."""
    phrase = parse.noun_phrase(index) if index < len(parse.tokens) else None
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["comings"]


SUBJECT_SPAN = 16
"""Tokens within which a clause with its subject in front has its verb."""


def _inverted(parse: Parse, index: int, end: int) -> bool:
    """As in "should the other side refuse", "were it to refuse": a verb before its subject, inside a content."""
    tokens = parse.tokens
    if index == 0:
        return (
            any(c.kind == "sub" and c.opener == 0 for c in parse.clauses[:1]) and tokens[0].lower == "should"
        )
    if index + 2 >= end or tokens[index + 1].tag not in NP_STARTS:
        return False
    if tokens[index].lower == "should":
        return tokens[index + 1].tag is not Tag.ADJ and tokens[index - 1].tag is not Tag.PRON
    if tokens[index].lower == "were":
        if tokens[index + 1].tag is Tag.ADJ:
            return False  # "the elections were hard to hold"
        return any(t.tag is Tag.TO for t in tokens[index + 2 : min(end, index + 6)])
    return False
