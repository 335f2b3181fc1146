"""Forms in -ed inside what stands behind a subject: "Abel, in a letter published in Osper, called for"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.subjectless import objectless
from irenic.coding.clauses.syntax import NP_HEADS, Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag

_CLAUSE_MARKS = frozenset({Tag.SUB, Tag.COMPL, Tag.REL})
_REACH = 14
"""Tokens that an insertion may go on behind its participle."""


def inside_insertion(parse: Parse, clause: Clause, at: int) -> bool:
    """Whether a form behind the noun `at` tells of that noun, within an insertion that a comma and a verb close."""
    if not _verb_behind_comma(parse, clause):
        return False
    left = _before_prepositions(parse, at)
    if left < 1:
        return False
    if parse.tokens[left].text == ",":
        return parse.tokens[left - 1].tag in NP_HEADS or parse.tokens[left - 1].text == ")"
    teller = parse.clause_at.get(left)  # "Northland, the ministry said in a note sent to Osper, wants"
    return teller is not None and teller.finite and teller.index < clause.index and tells(parse, teller)


def asked_aside(parse: Parse, clause: Clause) -> bool:
    """As in "Otto Brack, a minister, asked about the truce, said": what was done to the subject before it spoke."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or not _verb_behind_comma(parse, clause):
        return False
    if clause.lemma in _QUESTIONED and parse.lowers[after] in {"about", "on", "by", "whether", "if", "why"}:
        return True
    own = {p for frame in frames("verbs").get(clause.lemma, ()) for p in frame.patterns}
    return objectless(parse, clause) and parse.lowers[after] not in own


_QUESTIONED = frozenset("ask press question quiz".split())


def _before_prepositions(parse: Parse, at: int) -> int:
    """The token before the prepositional phrases that end at a noun, or −1 where there are none."""
    left, phrase = -1, inner_phrase(parse, at)
    while phrase is not None and phrase.start > 1 and parse.tokens[phrase.start - 1].tag is Tag.PREP:
        left = phrase.start - 2
        phrase = inner_phrase(parse, left) if parse.tokens[left].tag in NP_HEADS else None
    return left


def _verb_behind_comma(parse: Parse, clause: Clause) -> bool:
    """Whether a comma closes what follows a verb form, and right behind it stands the verb of what came before."""
    for index in range(clause.after, min(clause.after + _REACH, len(parse.tokens) - 1)):
        token = parse.tokens[index]
        if token.text == ",":
            beyond = parse.skip(index + 1)
            verb = parse.clause_at.get(beyond)
            return verb is not None and verb.start == beyond and verb.finite
        if token.tag in _CLAUSE_MARKS or token.text in {";", ":"}:
            return False
        inner = parse.clause_at.get(index)
        if inner is not None and inner.finite and inner.start != inner.head:
            return False
    return False
