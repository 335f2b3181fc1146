"""What a stance is made to hang on, as a demand of its own: "ready to discuss a truce if they released the men"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.items import verb_segments
from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import Condition, condition_in, wanted
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.fronted_conditions import condition_before
from irenic.coding.judging.lacking import nothing_without
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.stances.costs import is_cost
from irenic.coding.stances.parts import Part
from irenic.coding.stances.resigning import resigns
from irenic.coding.stances.stance import Stance
from irenic.coding.stances.without import lacking_at
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Firmness, Form, Polarity


def preconditions(engine: Engine, candidate: Candidate, parts: list[Part]) -> list[Part]:
    """As in "ready to discuss X if Y released the prisoners": the condition is a demand of its own."""
    if not parts or candidate.kind.name in {"criticise", "praise", "accuse", "view"}:
        return []
    condition, end = _depends(engine, candidate)
    if condition is None or _ours(engine, candidate, condition):
        return []
    taken, out = {p.finding.issue for p in parts}, []
    for first, last in verb_segments(engine.parse, condition.inside(engine.parse), end):
        finding = next(iter(engine.contents.findings(first, last)), None)
        if finding is None or finding.issue == CONDUCT or finding.issue in taken:
            continue
        if parts[0].stance.act is Act.DEMAND and _breached(engine, first, last):
            continue  # "urged them to shoot if the planes cross the border"
        if finding.weight < _ASKED or _goes_its_way(engine, finding, condition, first, last):
            continue  # "if the talks fail", "once the terms are met"
        taken.add(finding.issue)
        given = parts[0].stance.act in _GIVING
        refused = any(c.negated for c in engine.parse.clauses_in(first, last))
        threat = parts[0].stance.act is Act.THREAT
        punished = parts[0].finding.standard == "sanctions" and parts[0].finding.sign > 0
        costly = threat or (refused and (punished or not given))
        costly = costly or _costly(engine, candidate) or would_resign(engine, candidate)
        costly = costly or _withheld(engine, candidate, parts[0].stance, condition)
        asked = wanted(engine.parse, condition, finding.sign, costly=costly, standard=finding.standard)
        polarity = Polarity.SUPPORT if asked > 0 else Polarity.OPPOSE
        act = Act.THREAT if would_resign(engine, candidate) else Act.DEMAND
        stance = Stance(act, polarity, Firmness.CONDITION, parts[0].stance.flags, 0.6)
        start = condition.first(engine.parse) if first == condition.inside(engine.parse) else first
        out.append(Part((start, last), finding, stance, condition=True))
    return out


_ASKED = 2.0
"""How plainly a condition must name an issue to be a demand of its own."""
_GIVING = frozenset({Act.OFFER, Act.PROMISE, Act.ACCEPT})
"""What is given on a condition; what else depends on one that is negated would be a cost."""


def _breached(engine: Engine, first: int, last: int) -> bool:
    """As in "if the planes cross the border": what sets off what is demanded."""
    clause = next((c for c in engine.parse.clauses_in(first, last) if c.finite), None)
    return clause is not None and not clause.negated and clause.lemma in _BREACHING | _INTRUDING


_BREACHING = frozenset({"break", "breach", "violate"})
_INTRUDING = frozenset("attack cross enter infringe intrude invade strike".split())


def _goes_its_way(engine: Engine, finding: Finding, condition: Condition, first: int, last: int) -> bool:
    """As in "if the talks yield nothing", "once the fighting has ended": what comes to pass is asked of nobody."""
    clause = next((c for c in engine.parse.clauses_in(first, last) if c.finite), None)
    if clause is not None and clause.lemma in _FAILING and not clause.negated:
        return True  # "if the truce collapses"
    if clause is not None and clause.lemma in _BREACHING and not clause.negated and clause.passive:
        return True  # "wants penalties if the truce is broken"
    once = engine.parse.tokens[condition.index].lower == "once" and finding.standard == "ceasefire"
    if once and clause is not None and clause.lemma in _ENDING and not clause.passive:
        return True
    if finding.standard not in _COURSE:
        return False
    if clause is not None and clause.passive and not clause.negated and clause.lemma in _SEALING:
        return condition.kind == "if" and engine.parse.lowers[condition.index] in _IN_TIME
    return clause is not None and finding.end <= clause.start and not clause.passive


_FAILING = frozenset("fail collapse falter founder stall unravel flounder fizzle".split())
_ENDING = frozenset({"cease", "end", "fall", "stop", "subside"})
_COURSE = frozenset({"inclusion", "sequencing", "implementation"})
"""Standard issues on which talks take their course."""
_SEALING = frozenset("agree complete conclude finalise finalize ratify reach sign".split())
_IN_TIME = frozenset({"once", "when", "after", "day", "moment"})
"""As in "once the treaty is signed": when a thing is done, not what it is done for."""


def _costly(engine: Engine, candidate: Candidate) -> bool:
    """As in "we will impose sanctions if": what hangs on the condition is a cost."""
    ruling = _ruling(engine, candidate)
    if candidate.kind.act is Act.CONCESSION:
        return False  # "would drop its bid in exchange for guarantees"
    return ruling is not None and bool(ruling.modal) and not ruling.negated and is_cost(engine.parse, ruling)


def _withheld(engine: Engine, candidate: Candidate, stance: Stance, condition: Condition) -> bool:
    """As in "will not lift the sanctions if the shelling goes on": what is refused hangs on what should not be."""
    ruling = _ruling(engine, candidate)
    refusing = ruling is not None and ruling.negated and bool(ruling.modal) and stance.act is Act.REJECT
    return refusing and condition.kind == "if"


def would_resign(engine: Engine, candidate: Candidate) -> bool:
    """As in "would leave the coalition if", "vowed to resign if": the threat is about what it hangs on."""
    return resigns(engine.parse, _ruling(engine, candidate))


def _depends(engine: Engine, candidate: Candidate) -> tuple[Condition | None, int]:
    """The condition that a candidate's content holds behind its verb, or that stands before it; and its end."""
    start, end = candidate.content
    ruling = _ruling(engine, candidate)
    if ruling is None:
        return None, end
    condition = condition_in(engine.parse, start + 1, end, ruling)
    if condition is not None and condition.index >= ruling.head:
        return condition, _its_end(engine, condition, end)
    before = condition_before(engine.parse, ruling)
    if before is not None and before.index < ruling.head:
        return before, before.end  # "If they release our men, we will accept a truce"
    lacking = lacking_at(engine.parse, ruling.after, end)
    if lacking is not None and nothing_without(engine.parse, ruling, end):
        return Condition("only", lacking), end  # "there will be no truce without guarantees"
    return None, end


def _its_end(engine: Engine, condition: Condition, end: int) -> int:
    """As in "can end it if he wants to, or he can fight on": a clause that is joined to what depends is no part."""
    tokens = engine.parse.tokens
    for index in range(condition.index + 1, end - 1):
        if tokens[index].text == "," and engine.parse.lowers[condition.index] == "subject":
            return index  # "a promise, subject to a vote, to send them"
        if tokens[index].text == "," and tokens[index + 1].tag is Tag.CC:
            joined = (c for c in engine.parse.clauses if c.finite and c.kind in {"main", "that"})
            if any(c.subjects and c.subjects[0].start == index + 2 for c in joined):
                return index
    return end


def _ruling(engine: Engine, candidate: Candidate) -> Clause | None:
    """The clause on which a condition in the content would depend."""
    if candidate.form in {Form.INDIRECT, Form.DIRECT} and candidate.kind.told:
        return main_clause(engine.parse, *candidate.content)
    return candidate.clause


def _ours(engine: Engine, candidate: Candidate, condition: Condition) -> bool:
    """As in "will sign if we can": what the holder's own act hangs on is no demand."""
    ours = {s.party for s in candidate.holder.speakers}
    for clause in engine.parse.clauses:
        if clause.finite and condition.index < clause.start <= condition.index + 4:
            subject = engine.resolver.subject(clause)
            return subject is not None and bool(ours & {s.party for s in subject.speakers})
    return False
