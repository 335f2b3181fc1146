"""Sentences of a speaker that say nothing: "I do not know whether", "We cannot comment", "I will leave it at that"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.withheld import keeps_silent
from irenic.coding.resources import words


def noncommittal(parse: Parse, clause: Clause) -> bool:
    """Whether a clause takes no stance on anything, as one in the first person or to the listener may."""
    if clause.passive and clause.modal and clause.lemma in _LETTING_KNOW and _listener(parse, clause):
        return True  # "you will be informed in due course"
    first = clause.subjects[0].start if clause.subjects else 0
    if first and parse.lowers[first - 1] in _MAY and parse.lowers[first] == "i":
        return clause.lemma in _ASKED_LEAVE  # "May I add to that?"
    if clause.lemma == "let" and parse.lowers[clause.after : clause.after + 2] in (
        ["me", "ask"],
        ["me", "thank"],
    ):
        return True
    opens = clause.start == 0 or parse.tokens[clause.start - 1].text in _STOPS
    if opens and parse.lowers[clause.start] == "thank":
        return True
    if not any(parse.tokens[s.head].lower in {"i", "we"} for s in clause.subjects):
        return False
    after = parse.lowers[clause.after : clause.after + 2]
    if not clause.negated and after[:1] == ["you"] and clause.lemma in _LETTING_KNOW:
        return True
    if (clause.lemma == "leave" and after in _AT_THAT) or (
        clause.lemma == "let" and after == ["you", "know"]
    ):
        return True
    if clause.lemma in _REPEATING and after[:1] == ["what"] and after[1:] in (["i"], ["we"]):
        return True  # "I can only repeat what I have said"
    if clause.lemma == "have" and any(
        word in _ANSWERS for word in parse.lowers[clause.after : clause.after + _NEAR]
    ):
        return clause.negated or "no" in after
    return clause.negated and (clause.lemma in words()["noncommittal"] or keeps_silent(parse, clause))


def _listener(parse: Parse, clause: Clause) -> bool:
    return bool(clause.subjects) and parse.lowers[clause.subjects[0].head] == "you"


_MAY = frozenset({"may", "can", "could", "might"})
_ASKED_LEAVE = frozenset("add answer ask begin come finish interrupt jump respond say start".split())
_REPEATING = frozenset({"repeat", "reiterate", "say"})
_NEAR = 3
_ANSWERS = frozenset({"answer", "answers", "comment", "information"})
_STOPS = frozenset('.!?“"')
_LETTING_KNOW = frozenset("answer brief explain inform notify remind show tell update".split())
_AT_THAT = (["it", "at"], ["it", "there"])
