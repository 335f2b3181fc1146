"""What stands behind an object: "urged both sides to sign", "accused Northland of", "called on them to stop"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import (
    past_adjuncts,
    past_aside,
    past_joined,
    past_parenthesis,
    past_relative,
)
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.called import Slot
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.prepositions import far_preposition
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def object_infinitive(parse: Parse, first: int, clause: Clause) -> Slot | None:
    """As in "urged both sides to sign", "urged them on Thursday not to quit": the object, and what it is to do."""
    tokens = parse.tokens
    phrase = parse.noun_phrase(first)
    if phrase is None or any(
        c.kind == "that" and c.subjects and c.subjects[0].start == first for c in parse.clauses
    ):
        return None  # "warned any attempt to seize it would fail"
    if clause.lemma == "tell" and tokens[phrase.head].lower in _HEARERS:
        return None  # "told reporters on the plan to quit"
    behind = parse.skip(phrase.end)
    for index in (
        behind,
        parse.skip(phrase.tail),
        past_joined(parse, phrase.tail),
        past_adjuncts(parse, behind),  # "urged them on Thursday to quit"
        past_relative(parse, parse.skip(phrase.tail)),
        past_parenthesis(parse, phrase.tail),
    ):
        start = index + 1 if index < len(tokens) and tokens[index].tag is Tag.NEG else index
        if start < len(tokens) and tokens[start].tag is Tag.TO:
            return (first, content_end(parse, start + 1, clause)), Form.VERB_INF
        if parse.lowers[start : start + 2] == ["so", "that"] and start + 2 < len(tokens):
            end = content_end(parse, start + 2, clause, embedded=True)
            return (first, end), Form.VERB_INF  # "put pressure on X so that it would accept"
    return None


def object_preposition(
    parse: Parse, first: int, preposition: str, clause: Clause, *, whole: bool = False
) -> Slot | None:
    """As in "accused Northland of arming them", and with `whole` "tied a truce to elections", the object too."""
    tokens = parse.tokens
    phrase = parse.noun_phrase(first)
    if phrase is None:
        return None
    found = [
        i for i in range(phrase.end, min(phrase.tail + 1, len(tokens))) if tokens[i].lower == preposition
    ]
    joined = (
        parse.noun_phrase(phrase.end + 1)
        if tokens[phrase.end : phrase.end + 1] and tokens[phrase.end].lower in _JOINT
        else None
    )
    if not found and joined is not None:  # "warned Northland and Westeria of"
        found = [
            i for i in range(joined.end, min(joined.tail + 1, len(tokens))) if tokens[i].lower == preposition
        ]
    behind = past_aside(parse, parse.skip(phrase.end))  # "reproached them, rightly, with"
    at = found[0] if found else far_preposition(parse, behind, preposition)
    if at < 0:  # "accused Northland, Westeria and their friends of"
        at = far_preposition(parse, past_joined(parse, phrase.tail), preposition)
    if at < 0 or at + 1 >= len(tokens):
        return None
    end = content_end(parse, at + 1, clause)
    return (first if whole else at + 1, end), Form.VERB_NP


def preposition_infinitive(parse: Parse, first: int, preposition: str, clause: Clause) -> Slot | None:
    """As in "called on both sides to stop"."""
    if parse.lowers[first] != preposition or first + 1 >= len(parse.tokens):
        return None
    return object_infinitive(parse, first + 1, clause)


_HEARERS = frozenset("reporters journalists newsmen correspondents media press".split())
_JOINT = frozenset({"and", "or"})
