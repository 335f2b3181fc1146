"""Criticism, praise and threats: the stance is on what is criticised, praised, threatened."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.contents.turning import undoes
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.verdict import Deed, by_sign
from irenic.coding.resources import words
from irenic.coding.stances.befalls import befalls
from irenic.coding.stances.cut_off import cut_off
from irenic.coding.stances.lacked import lacked
from irenic.coding.stances.made_harder import made_harder
from irenic.coding.stances.missed import has_ended, kept_from, left_undone, must_not_lack, was_wanted
from irenic.coding.stances.threats import avenges, fights_on, harm, own_threat, threatened, warns_of
from irenic.model.terms import Act, Firmness, Form, Polarity


def evaluated(engine: Engine, candidate: Candidate, finding: Finding, sign: int, start: int) -> Deed | None:
    """What a candidate that judges or threatens says of a finding, or None where it does neither."""
    kind = candidate.kind
    if kind.name == "criticise" and warns_of(engine, candidate, finding):
        imposed = by_sign(sign) if finding.standard == "sanctions" else Polarity.OPPOSE
        return Act.THREAT, imposed, kind.firmness
    if kind.name in {"criticise", "rejectas", "accuse"}:
        return _criticised(engine, candidate, finding, sign)
    if kind.name == "praise":
        clause = candidate.clause
        welcoming = clause is not None and clause.modal in {"would", "will"}  # "would welcome monitors"
        return Act.ACCEPT if welcoming else kind.act, by_sign(sign), kind.firmness
    if kind.name == "threat":
        return kind.act, threatened(engine, finding, sign, start), kind.firmness
    if kind.name == "promise" and avenges(engine, finding, start):
        return Act.THREAT, Polarity.OPPOSE, kind.firmness
    rather = candidate.rule.endswith(".rather")
    if kind.name in _READY and not rather and fights_on(engine, finding, start):
        return Act.THREAT, Polarity.OPPOSE, kind.firmness
    return _rather(engine, candidate, finding, sign) if rather else None


_READY = frozenset("ready willing promise intent offer favour".split())


def _rather(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> Deed | None:
    """As in "would rather have a bad truce than not have one": for what stands before "than", against the rest."""
    than = next((i for i in range(*candidate.content) if engine.parse.tokens[i].lower == "than"), -1)
    if 0 < finding.end <= than and "not" in engine.parse.lowers[than : than + _BEHIND]:
        kept = engine.contents.without_negation(finding)  # "would rather have a bad truce than not have one"
        return candidate.kind.act, by_sign(kept), candidate.kind.firmness
    unnamed = not finding.named  # "would sooner go to prison than sit down with them"
    if than >= 0 and (than < finding.start or unnamed):
        return Act.REJECT, by_sign(-sign), Firmness.POSITION  # "would sooner fight than accept a truce"
    return None


_BEHIND = 4


def _criticised(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> Deed:
    """As in "criticised the truce", "warned that a vote would fail": against it, unless what is missed is wanted."""
    kind = candidate.kind
    if candidate.form is Form.INDIRECT and has_ended(engine, candidate, finding):
        return kind.act, Polarity.SUPPORT, kind.firmness
    if candidate.rule.endswith(".none"):
        return kind.act, by_sign(-sign), kind.firmness  # "Abel was angry": at what somebody has just said
    if (kept := kept_from(engine, candidate, finding)) is not None:
        return kind.act, by_sign(kept), kind.firmness
    if (left := left_undone(engine, candidate, finding)) is not None:
        return kind.act, left, kind.firmness
    if candidate.form is Form.INDIRECT and made_harder(engine.parse, candidate.content, finding):
        return kind.act, by_sign(sign), kind.firmness
    if candidate.form is Form.INDIRECT and must_not_lack(engine, candidate, finding):
        return Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION
    turned = -engine.contents.without_negation(finding)
    against = Polarity.OPPOSE if _wrong(engine, candidate, finding) else by_sign(turned)
    if candidate.form is not Form.INDIRECT:
        return kind.act, against, kind.firmness
    if (missed := lacked(engine, candidate, finding)) is not None:
        return missed.act, missed.polarity, missed.firmness
    if kind.act is Act.CRITICISM and befalls(engine, candidate, finding):
        return Act.THREAT, Polarity.SUPPORT, Firmness.POSITION
    if (cut := cut_off(engine, candidate, finding)) is not None:
        return Act.THREAT, cut, Firmness.CONDITION
    verdict = judge(engine.parse, *candidate.content, own_subject=False)
    if verdict is not None and verdict.act is Act.REJECT and verdict.fixed:
        return Act.REJECT, Polarity.OPPOSE, verdict.firmness
    if verdict is not None and verdict.act is Act.DEMAND:
        return Act.DEMAND, by_sign(sign * verdict.sign), verdict.firmness
    if verdict is not None and verdict.act is Act.THREAT:
        return Act.THREAT, Polarity.OPPOSE if verdict.fixed else harm(finding, sign), verdict.firmness
    if kind.act is Act.CRITICISM and own_threat(engine, candidate, finding):
        return Act.THREAT, harm(finding, sign), Firmness.CONDITION
    judged = verdict is not None and verdict.fixed
    if not judged and was_wanted(engine, candidate):
        return kind.act, by_sign(engine.contents.without_negation(finding)), kind.firmness
    return kind.act, against if judged else Polarity.OPPOSE, kind.firmness


def _wrong(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "condemned the violations of the truce": what is blamed on somebody, against "criticised lifting them"."""
    if candidate.kind.name == "accuse":
        return True
    if finding.settled and finding.sign < 0 and candidate.rule.endswith(".relative"):
        return False  # "rejected a truce, a step Northland condemned"
    gerund = engine.parse.clause_at.get(candidate.content[0])
    if gerund is not None and gerund.kind == "ing" and gerund.start == candidate.content[0]:
        return False  # "warned against rejecting the truce"
    if any(undoes(engine.parse, c) for c in engine.parse.clauses_in(candidate.content[0], finding.start)):
        return False  # "criticised the decision to put off the vote"
    tokens = engine.parse.tokens[candidate.content[0] : finding.end]
    return not any(t.word is not None and not t.word.lemmas.isdisjoint(words()["relieving"]) for t in tokens)
