"""What is to come first ("rejects talks before the release of the men"), and what is to be left off."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.condition_openers import DATE_WORDS
from irenic.coding.frames.conditions import Condition
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.fronted_conditions import PRICES


def hangs(engine: Engine, candidate: Candidate) -> bool:
    """As in "its support for the fund will depend on elections": what a noun names is not yet given."""
    verb = next((c for c in engine.parse.clauses if c.finite and c.start >= candidate.end), None)
    return verb is not None and verb.lemma in {"depend", "hinge"} and verb.start <= candidate.end + 2


def paid_for(engine: Engine, candidate: Candidate, finding: Finding, condition: Condition) -> bool:
    """As in "wants the sanctions lifted in return for a truce": the truce is given for what is demanded."""
    price = engine.parse.lowers[condition.index] in PRICES
    return price and not candidate.negated and finding.start > condition.index >= candidate.trigger


def leaves_off(engine: Engine, content: tuple[int, int]) -> bool:
    """As in "should stop photographing the fields", "to refrain from threats": what is done is what is blamed."""
    clause = next((c for c in engine.parse.clauses_in(*content) if c.finite or c.kind == "inf"), None)
    if clause is not None and clause.finite and clause.lemma in {"have", "need", "ought"}:
        clause = next((c for c in engine.parse.clauses_in(clause.after, content[1]) if c.kind == "inf"), None)
    if clause is None or clause.negated or clause.lemma not in _LEAVING_OFF:
        return False
    after = engine.parse.skip(clause.after)
    doing = engine.parse.clause_at.get(after)
    return (doing is not None and doing.kind == "ing") or engine.parse.lowers[after : after + 1] == ["from"]


_LEAVING_OFF = frozenset("stop cease refrain desist quit".split())


def or_face(engine: Engine, start: int) -> bool:
    """As in "two days to accept it or face sanctions", "must free them or risk a boycott": what follows otherwise."""
    lowers = engine.parse.lowers
    return start > 0 and lowers[start] in _FACING and "or" in lowers[max(0, start - 2) : start]


_FACING = frozenset({"face", "risk", "suffer", "incur"})


def puts_off(engine: Engine, finding: Finding) -> bool:
    """As in "rejects talks before the release of the men": an order of things is asked for."""
    if finding.standard != "sequencing":
        return False
    lowers = engine.parse.lowers
    at = next((i for i in range(finding.start, finding.end) if lowers[i] in _NOT_YET), 0)
    near = _NEAR if lowers[at] == "before" else _FARTHER  # "puts off talks on land until the guns are silent"
    return not _TALKING.isdisjoint(lowers[max(0, at - near) : at])


_NOT_YET = frozenset({"before", "until", "till"})
_NEAR, _FARTHER = 2, 5


_TALKING = frozenset(
    "talk talks talking negotiation negotiations negotiating dialogue meeting session sitting".split()
)


def ordered(engine: Engine, candidate: Candidate) -> bool:
    """As in "wants them freed before it signs", "only once they have left": first this, or else not that."""
    tokens = engine.parse.tokens
    if _ORDERING.isdisjoint(engine.parse.vocabulary):
        return False
    for index in range(max(0, candidate.content[0]), candidate.content[1] - 1):
        lower, after = tokens[index].lower, tokens[index + 1]
        if lower == "before" and DATE_WORDS.isdisjoint(t.lower for t in tokens[index + 1 : index + 7]):
            return True
        if lower in {"only", "first"} and after.lower in _AFTERWARDS:
            return True
    return False


_ORDERING = frozenset({"before", "only", "first"})
_AFTERWARDS = frozenset("if when once after then on with , . and".split())
