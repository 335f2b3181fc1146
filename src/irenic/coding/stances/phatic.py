"""What is said to keep a talk going, and takes no stance: "I want to thank him", "that is a good question"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.resources import words
from irenic.coding.stances.heads import head_noun
from irenic.coding.stances.process_words import speaks_of_process


def of_oneself(engine: Engine, candidate: Candidate) -> bool:
    """As in "I have lived in six houses", "I looked out of the window": what somebody tells of their own life."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.subjects or main.negated or not (main.past or main.perfect) or main.modal:
        return False
    alone = engine.parse.lowers[main.subjects[0].head] == "i"
    return alone and not speaks_of_process(engine, candidate)


def to_the_listener(engine: Engine, candidate: Candidate) -> bool:
    """As in "You shouldn't expect quick results", "You can ask him": said to whoever listens."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.subjects or not main.modal:
        return False
    return engine.parse.lowers[main.subjects[0].head] == "you" and main.modal in _ADVISING


_ADVISING = frozenset({"should", "may", "might"})


def courteous(engine: Engine, candidate: Candidate) -> bool:
    """As in "I want to thank him", "grateful to our host", "happy to take questions", "Thank you, Minister"."""
    clause, (start, end) = candidate.clause, candidate.content
    if candidate.word in _PLEASED:
        return candidate.rule.endswith((".inf", ".that"))
    if candidate.word == "appreciate" and not speaks_of_process(engine, candidate):
        return True
    if candidate.word in _GRATEFUL and not candidate.rule.endswith(".for"):
        return True
    if candidate.word == "wish" and clause is not None:
        return engine.parse.lowers[clause.after : clause.after + 1] in _WELL_WISHED
    if candidate.word == "thank":
        return clause is not None and clause.kind == "inf"
    if candidate.rule != "quote.sentence" or end - start > _SHORT:
        return False
    if _praises_somebody(engine, candidate):
        return True
    first = start + (engine.parse.lowers[start] in _OPENING)
    if engine.parse.lowers[first] in words()["courtesies"] or "luck" in engine.parse.lowers[first:end]:
        return True
    return any(c.lemma in words()["answering"] for c in engine.parse.clauses_in(start, end))


def _praises_somebody(engine: Engine, candidate: Candidate) -> bool:
    """As in "he is a great man", "that is a very good question"."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or main.lemma != "be" or main.negated or not main.subjects:
        return False
    if engine.parse.lowers[main.subjects[0].head] not in _POINTING:
        return False
    return head_noun(engine, engine.parse.skip(main.after)) in _PRAISED


_WELL_WISHED = (["you"], ["him"], ["her"], ["them"], ["everyone"])
_POINTING = frozenset({"he", "she", "it", "that", "this"})
_PRAISED = frozenset("question point man guy woman person friend gentleman lady fellow".split())
_OPENING = frozenset({"and", "well", "so", "but"})
_PLEASED = frozenset({"happy", "glad", "pleased", "delighted"})
_GRATEFUL = frozenset({"grateful", "thankful", "indebted"})
_SHORT = 9
"""Tokens of an answer that names nothing."""
