"""A stance that names nothing and takes up what was just said: "Abel objected", "called on them to do likewise"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Polarity


def elliptic(engine: Engine, candidate: Candidate) -> bool:
    """As in "has made it plain that it will not": the verb is that of the sentence before."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or main.lemma not in _AUXILIARIES:
        return False
    behind = engine.parse.tokens[main.after : candidate.content[1]]
    return all(token.tag in {Tag.NEG, Tag.ADV} for token in behind)


_AUXILIARIES = frozenset("can could may might must shall should will would".split())


def said_before(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "Abel objected", "their refusal": a stance without a content is on the issue just named, or on none."""
    start = candidate.content[0]
    found = engine.resolver.discourse.topics.near(candidate.start)
    discourse = engine.resolver.discourse
    if found is None or (candidate.rule in _MOODS and discourse.told_in != discourse.sentence - 1):
        return None
    sign = _taken_before(engine, candidate, found)
    return replace(found, sign=sign, option=None, weight=0.5, start=start, end=start + 1, settled=True)


def pointed_at(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "demanded elections and called this a red line": what the same sentence has just named."""
    start = candidate.content[0]
    found = engine.resolver.discourse.topics.here(candidate.start)
    if found is None or found.issue == CONDUCT or engine.parse.lowers[start] not in {"it", "that", "this"}:
        return None
    return replace(found, sign=1, option=None, weight=0.5, start=start, end=start + 1, settled=True)


def likewise(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "freed ten men and called on X to do likewise": what was done, or said, just before."""
    parse, (start, end) = engine.parse, candidate.content
    if _SAME.isdisjoint(parse.vocabulary):
        return None
    deed = next((c for c in parse.clauses_in(start, end) if c.lemma in {"do", "follow"}), None)
    if deed is None or not any(t.lower in _SAME for t in parse.tokens[deed.after : deed.after + _NEAR]):
        return None
    discourse = engine.resolver.discourse
    found = discourse.topics.near(candidate.start)
    if found is None:
        return None
    sign = -1 if discourse.taken == (found.issue, Polarity.OPPOSE) else 1
    return replace(found, sign=sign, option=None, weight=0.5, start=start, end=start + 1)


_SAME = frozenset({"likewise", "same", "suit"})
_NEAR = 3
_MOODS = frozenset({"adjective.praise.none"})
"""As in "Abel is pleased": a stance only on what the sentence before has told of somebody."""


def _taken_before(engine: Engine, candidate: Candidate, found: Finding) -> int:
    """As in "It rejected a truce. Abel is delighted": the stance of somebody else that is judged, or answered."""
    discourse = engine.resolver.discourse
    answers = _concurs(engine, candidate) or candidate.rule == "noun.reject.bare"
    if answers and discourse.topics.here(candidate.start) == found:  # "rejected it over the objections of X"
        return -1 if discourse.taken == (found.issue, Polarity.OPPOSE) else 1
    if not discourse.told or discourse.told_in != discourse.sentence - 1:
        return 1
    last, target = discourse.told[-1], discourse.told[-1].targets[0]
    theirs = last.holder.party not in {s.party for s in candidate.holder.speakers}
    return -1 if theirs and target.issue == found.issue and target.polarity is Polarity.OPPOSE else 1


def _concurs(engine: Engine, candidate: Candidate) -> bool:
    """As in "Abel said that the sanctions must go, and Brandt agreed": with what was told, for or against."""
    if candidate.word not in {"agree", "concur"} or candidate.clause is None:
        return False
    first = min([candidate.clause.start, *(phrase.start for phrase in candidate.clause.subjects)])
    return first > 0 and engine.parse.lowers[first - 1] == "and"
