"""What is left open: "might accept a truce", "ready to discuss it", "has not decided whether to lift them"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.verdict import Deed
from irenic.coding.resources import words
from irenic.coding.stances.heads import head_classes, head_noun
from irenic.model.terms import Act, Firmness, Polarity


def left_open(candidate: Candidate) -> bool:
    """As in "might accept a truce", "could drop its claim": what may be given is left open."""
    clause = candidate.clause
    if clause is None or clause.head != candidate.trigger or candidate.kind.name not in _GIVEN:
        return False
    return clause.modal in {"could", "might", "may"} and not clause.negated


_GIVEN = frozenset({"accept", "promise", "offer", "ready", "willing", "concede", "favour"})


def undecided(candidate: Candidate, *, ahead: bool) -> bool:
    """As in "has not decided whether to lift them", or `ahead` as in "would decide on it": it may come, or not."""
    clause = candidate.clause
    deciding = clause is not None and clause.lemma == "decide" and (clause.modal != "") == ahead
    return deciding and candidate.rule.endswith((".on", ".upon", ".whether"))


def opened(engine: Engine, candidate: Candidate) -> Deed | None:
    """What leaves a thing open: ready to discuss it, not ruling it out, a demand that was dropped."""
    kind = candidate.kind
    ready = kind.name == "ready" and _explores(engine, candidate)
    ready = ready or (kind.name == "promise" and undecided(candidate, ahead=True))
    if ready or (kind.polarity < 0 and _ruling_out(engine, candidate)):
        return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if kind.name == "concede" and _dropped_demand(engine, candidate):
        return kind.act, Polarity.OPEN, Firmness.PREFERENCE
    if kind.name == "stop" and candidate.rule.endswith(".ing") and _asks(engine, candidate):
        return Act.CONCESSION, Polarity.OPEN, Firmness.PREFERENCE
    return None


def _explores(engine: Engine, candidate: Candidate) -> bool:
    """As in "ready to discuss a truce": the truce is left open."""
    start, end = candidate.content
    near = engine.parse.clauses_in(start, min(end, start + 4))
    return any(c.lemma in words()["exploring"] for c in near)


def _ruling_out(engine: Engine, candidate: Candidate) -> bool:
    """As in "refuses to rule out", "avoided rejecting": open."""
    head = [t.lower for t in engine.parse.tokens[candidate.content[0] : candidate.content[0] + 4]]
    avoiding = candidate.clause is not None and candidate.clause.lemma == "avoid"
    if avoiding and (head[:2] == ["ruling", "out"] or head[:1] in (["excluding"], ["rejecting"])):
        return True
    return head[:3] == ["to", "rule", "out"] or head[:2] == ["to", "exclude"]


def _dropped_demand(engine: Engine, candidate: Candidate) -> bool:
    """As in "stepped back from his demand for a truce": neither for it any more, nor against it."""
    if head_noun(engine, candidate.content[0]) in _MEASURES_TAKEN:
        return False  # "lifted the arms embargo"
    classes = head_classes(engine, candidate.content[0])
    return any(kind.name in {"demand", "reject", "offer", "threat"} for kind in classes)


_MEASURES_TAKEN = frozenset("ban blockade boycott embargo moratorium siege veto".split())


def _asks(engine: Engine, candidate: Candidate) -> bool:
    """As in "has stopped pressing for a seat", "ceased to insist": what was asked is asked no longer."""
    verb = engine.parse.clause_at.get(candidate.content[0])
    return verb is not None and verb.lemma in words()["urging"]


def rules_nothing_out(engine: Engine, candidate: Candidate) -> bool:
    """As in "rules nothing out", "excluded nothing": all is left open."""
    excluding = candidate.clause is not None and candidate.clause.lemma in {"exclude", "rule"}
    return excluding and engine.parse.lowers[candidate.content[0]] == "nothing"
