"""What a thing is called, or what somebody sees in it: "called the offer a trap", "sees in the truce a chance"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.object_predicates import object_predicate
from irenic.coding.judging.verdict import is_red_line, lemma_at
from irenic.coding.resources import words
from irenic.coding.words.closed import REFLEXIVE, TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

Slot = tuple[tuple[int, int], Form]
"""The tokens of a content, and how it is told."""


def so_called(parse: Parse, first: int, clause: Clause) -> Slot | None:
    """As in "condemned what she called the obstruction of the talks": what the words after the naming verb say."""
    inner = next((c for c in parse.clauses_in(first + 1, first + _NAMING_REACH) if c.finite), None)
    if inner is None or inner.lemma not in words()["naming"] or not inner.subjects:
        return None
    start = parse.skip(inner.after)
    if start < len(parse.tokens) and parse.tokens[start].lower == "as":
        start = parse.skip(start + 1)
    if start >= len(parse.tokens) or not parse.is_np_start(start):
        return None
    return (start, content_end(parse, start, clause)), Form.VERB_NP


def called(parse: Parse, first: int, clause: Clause) -> Slot | None:
    """As in "considers the plan unacceptable", "called the offer a trap", "sees in it a trap"."""
    if clause.lemma in _SEEING:
        return _seen_in(parse, first, clause)
    phrase = parse.noun_phrase(first)
    gerund = parse.clause_at.get(first)
    this = parse.lowers[first] == "this"
    if phrase is None and not this and (gerund is None or gerund.kind != "ing" or gerund.start != first):
        return None
    names = clause.lemma in _NAMED
    if not names and any(c.finite and c.subjects and c.subjects[0].start == first for c in parse.clauses):
        return None  # "thinks the plan would be a mistake": a clause
    end = content_end(parse, first, clause)
    if names and (behind := _past_comment(parse, end)) > end:
        return (first, content_end(parse, behind, clause)), Form.VERB_NP
    if phrase is not None and _takes_a_name(parse, first, phrase.end, clause):
        return (first, end), Form.VERB_NP
    if names and parse.lowers[first] not in REFLEXIVE and object_predicate(parse, first, end) >= 0:
        return (first, end), Form.VERB_NP
    said = object_predicate(parse, first, end)
    if said >= 0 and clause.lemma == "consider" and parse.tokens[said].tag in {Tag.DET, Tag.PPOS, Tag.NOUN}:
        return (first, end), Form.VERB_NP  # "considers the island its own"
    if said >= 0 and any(
        parse.lowers[i] == "too" or lemma_at(parse, i) in lists
        for i in range(said, end)
        for lists in (words()["scorned_as"], words()["hailed_as"])
    ):
        return (first, end), Form.VERB_NP
    judged = words()["good"] | words()["firm_good"] | words()["bad"]
    after = phrase.head if phrase is not None else first
    if any(t.lower in judged or is_red_line(parse, i) for i, t in enumerate(parse.tokens[after:end], after)):
        return (first, end), Form.VERB_NP
    return None


def _past_comment(parse: Parse, comma: int) -> int:
    """As in "called the offer, which came on Monday, a step back": the predicate behind a comment between commas."""
    tokens = parse.tokens
    if comma >= len(tokens) or tokens[comma].text != ",":
        return comma
    for index in range(comma + 2, min(comma + _FAR, len(tokens) - 2)):
        if tokens[index].text == ",":
            return index + 1 if tokens[index + 1].lower in {"a", "an"} else comma
    return comma


def _takes_a_name(parse: Parse, first: int, behind: int, clause: Clause) -> bool:
    """As in "considers it a party to the war", "calling it “the worst text yet”", "called the truce a coffin"."""
    tokens = parse.tokens
    if behind < len(tokens) and tokens[behind].tag is Tag.QUOTE:
        behind += 1
    article = parse.lowers[behind] if behind < len(tokens) else ""
    if tokens[first].tag is Tag.PRON:
        if article == "still" and behind + 1 < len(tokens):
            article = parse.lowers[behind + 1]
        return article in {"a", "an", "the", "part"}
    after = parse.lowers[behind + 1] if behind + 1 < len(tokens) else ""
    return clause.lemma in _NAMED and article in {"a", "an"} and after not in TIME_NOUNS


def _seen_in(parse: Parse, first: int, clause: Clause) -> Slot | None:
    """As in "sees in the truce a trap", "saw in all this a chance"; not "saw in Osper a crowd"."""
    tokens = parse.tokens
    if parse.lowers[first] != "in" or first + 2 >= len(tokens) or tokens[first + 1].tag is Tag.NAME:
        return None
    end = content_end(parse, first + 1, clause)
    ahead = range(first + 2, min(first + _FAR, end))
    article = next((i for i in ahead if parse.lowers[i] in {"a", "an"}), -1)
    if article < 0 or any(t.tag in _PARTING for t in tokens[first:article]):
        return None
    return (first + 1, end), Form.VERB_NP


_NAMED = frozenset({"brand", "call", "deem", "dub", "label", "term"})
_SEEING = frozenset({"see", "perceive", "detect"})
_PARTING = frozenset({Tag.PUNCT, Tag.CC, Tag.VERB})
_NAMING_REACH = 8
_FAR = 12
"""Tokens within which the article stands of what is seen in a thing."""
