"""What a candidate says on a finding: by the words told, or by the act of its class; firmness, flags, confidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import Condition, condition_in, unless_done, wanted
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.fronted_conditions import condition_before
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import by_sign
from irenic.coding.resources import words
from irenic.coding.stances.deeds import deed
from irenic.coding.stances.denied_objects import denied_object
from irenic.coding.stances.firmness import firmness_of
from irenic.coding.stances.heads import head_noun
from irenic.coding.stances.limited import only_on_terms
from irenic.coding.stances.ordering import hangs, leaves_off, or_face, ordered, paid_for, puts_off
from irenic.coding.stances.resigning import resigns
from irenic.coding.stances.threats import strikes_back, threatened
from irenic.coding.stances.told_by import told_by
from irenic.coding.stances.ultimatums import is_ultimatum
from irenic.coding.stances.without import lacking_at
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, CONDUCT, Act, Firmness, Flag, Form, Polarity


@dataclass(frozen=True, slots=True)
class Stance:
    """What a candidate says on one finding."""

    act: Act
    polarity: Polarity
    firmness: Firmness
    flags: tuple[Flag, ...]
    confidence: float


def stance_of(
    engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]
) -> Stance | None:
    """The stance of a candidate on a finding, or None where its words take none."""
    stance = _stance(engine, candidate, finding, piece)
    if stance is None:
        return None
    if stance.act in _OBSERVED and all(s.party == COMMENTATOR for s in candidate.holder.speakers):
        return replace(stance, act=_OBSERVED[stance.act], firmness=Firmness.UNKNOWN)
    if stance.act is Act.REJECT and stance.polarity is Polarity.OPPOSE and puts_off(engine, finding):
        return replace(stance, polarity=Polarity.SUPPORT, firmness=Firmness.CONDITION)
    if stance.act is Act.DEMAND and or_face(engine, piece[0]):
        against = stance.polarity if finding.standard == "sanctions" else Polarity.OPPOSE
        return replace(stance, act=Act.THREAT, polarity=against)
    if stance.act in _ANNOUNCED and is_ultimatum(engine, candidate, finding):
        return as_threat(engine, stance, finding, piece[0])
    demanded = stance.act is Act.DEMAND and stance.polarity is Polarity.SUPPORT
    if demanded and finding.issue == CONDUCT and leaves_off(engine, candidate.content):
        return replace(stance, polarity=Polarity.OPPOSE)
    firm = stance.firmness.rank >= Firmness.CONDITION.rank
    if not firm and stance.act in {Act.DEMAND, Act.REJECT} and ordered(engine, candidate):
        return replace(stance, firmness=Firmness.CONDITION)
    return stance


_ANNOUNCED = frozenset({Act.CONCESSION, Act.OFFER, Act.PROMISE, Act.REJECT, Act.SIGNAL})


def as_threat(engine: Engine, stance: Stance, finding: Finding, start: int) -> Stance:
    """The same words as a threat: what is taken away on a condition is conditional, what is done is for or against."""
    polarity = stance.polarity
    if stance.act in {Act.PROMISE, Act.SIGNAL} or polarity is Polarity.OPEN:
        polarity = threatened(engine, finding, finding.sign, start)
    return replace(stance, act=Act.THREAT, polarity=polarity)


_OBSERVED = {
    Act.REJECT: Act.CRITICISM,
    Act.ACCEPT: Act.PRAISE,
    Act.PROMISE: Act.ASSESSMENT,
    Act.OFFER: Act.ASSESSMENT,
    Act.CONCESSION: Act.ASSESSMENT,
    Act.LINKAGE: Act.ASSESSMENT,
}
"""Who only watches has nothing to give or to refuse: what is said so judges."""


_LEVERS = frozenset({"sanctions", "arms_supply", CONDUCT})
_EXCUSES = frozenset({"excuse", "pretext", "alibi"})
_LEAST = 0.55
"""What is left of a stance's confidence where its issue is anybody's guess."""


def _stance(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Stance | None:
    kind = candidate.kind
    if kind.name == "demand" and head_noun(engine, candidate.content[0]) in _EXCUSES:
        return None  # "was looking for excuses to stay"
    if kind.name == "narrate_use" and finding.standard not in _LEVERS:
        return None  # "leans on its port for food"
    candidate, finding = denied_object(engine, candidate, finding)
    found = told_by(engine, candidate, finding, piece)
    if found is None and kind.told:
        return None
    certainty = _LEAST + (1 - _LEAST) * finding.sure
    strength = kind.confidence * certainty
    flags = _flags(engine, candidate)
    if found is not None:
        if found.act in {Act.REJECT, Act.LINKAGE} and _admitted(candidate):
            found = replace(found, act=Act.CONCESSION, polarity=Polarity.OPPOSE)
        sure = strength * min(1.0, found.strength + 0.15)
        return Stance(found.act, found.polarity, found.firmness, flags, sure)
    act, polarity, firmness = deed(engine, candidate, finding, piece[0])
    if act is Act.LINKAGE and candidate.rule.startswith(("noun.", "light.")):
        polarity = Polarity.CONDITIONAL  # "its conditions for a truce"
    combating = candidate.aim == "fight" and finding.contrary and finding.standard != "ceasefire"
    if not combating and strikes_back(engine, candidate) and act in _GIVING:
        return Stance(Act.THREAT, Polarity.OPPOSE, Firmness.POSITION, flags, strength)
    if candidate.rule == "verb.ahead" and "without" in engine.parse.lowers[candidate.trigger : finding.start]:
        return Stance(Act.DEMAND, by_sign(finding.sign * -1), Firmness.CONDITION, flags, strength)
    condition = _condition(engine, candidate)
    if kind.name == "accept" and (terms := only_on_terms(engine, candidate, finding)) is not None:
        return Stance(terms.act, terms.polarity, terms.firmness, flags, strength)
    if kind.name == "stop" and act is Act.REJECT and _awaits(engine, candidate, finding):
        return Stance(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, flags, strength)
    if candidate.negated and kind.name in _GIVEN and _depends(engine, candidate, finding, condition):
        return Stance(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, flags, strength)
    if candidate.negated and kind.name in _GIVEN and _lacked(engine, candidate, finding):
        return Stance(Act.DEMAND, by_sign(-finding.sign), Firmness.CONDITION, flags, strength)
    if candidate.form is Form.NOMINAL and kind.name in _GIVEN and hangs(engine, candidate):
        return Stance(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, flags, strength)
    if act is Act.DEMAND and condition is not None and paid_for(engine, candidate, finding, condition):
        return Stance(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, flags, strength * 0.9)
    if (
        condition is not None
        and finding.start > condition.index >= candidate.trigger
        and kind.act is not Act.LINKAGE
        and not _depending(engine, candidate, finding, condition)
    ):
        leaving = kind.act is not Act.OFFER and resigns(engine.parse, candidate.clause)
        withheld = candidate.negated and kind.name in _GIVEN and condition.kind == "if"
        costly = leaving or withheld or act is Act.THREAT or (act is Act.REJECT and not candidate.negated)
        hanging = _hanging(engine, finding, condition)
        asked = wanted(engine.parse, condition, hanging, costly=costly, standard=finding.standard)
        asks = Act.THREAT if leaving else Act.DEMAND
        return Stance(asks, by_sign(asked), Firmness.CONDITION, flags, strength * 0.9)
    if polarity is Polarity.OPEN and condition is not None:
        polarity, firmness = Polarity.CONDITIONAL, Firmness.CONDITION
        if candidate.clause is not None and candidate.clause.lemma == "reconsider":
            act = Act.THREAT  # "would reconsider its role if"
    if polarity is Polarity.OPEN:
        return Stance(act, polarity, firmness, flags, strength)
    if (
        act is Act.DEMAND
        and polarity is Polarity.SUPPORT
        and _measure_ahead(engine, candidate, finding, condition)
    ):
        act = Act.THREAT
    lasting = condition is not None and condition.kind == "until" and not candidate.negated
    lasting = lasting and act is Act.OFFER  # "proposed a freeze until there is a treaty": how long
    firmness, conditional = firmness_of(
        engine, candidate, act, firmness, depends=condition is not None and not lasting
    )
    fights_on = condition is not None and condition.kind == "until" and polarity is Polarity.OPPOSE
    if conditional and act in _GIVING and not fights_on:  # "will continue its raids until the last has gone"
        polarity = Polarity.CONDITIONAL
    if conditional and kind.name == "stop" and candidate.clause is not None and candidate.clause.modal:
        act, polarity = Act.OFFER, Polarity.CONDITIONAL  # "we can suspend the raids if they leave"
        if condition is not None and unless_done(engine.parse, candidate.clause, condition):
            act, polarity = Act.THREAT, Polarity.OPPOSE  # "if they do not leave, we will expel them"
        if candidate.clause.negated or candidate.rule == "verb.ahead":
            act = Act.LINKAGE  # "will not return to the talks before they leave"
    if finding.issue == CONDUCT:
        strength *= 0.9
    return Stance(act, polarity, firmness, flags, strength)


def _hanging(engine: Engine, finding: Finding, condition: Condition) -> int:
    """The sign of what a condition tells: where no words name its issue, that of its verb."""
    if finding.sign < 0 or engine.contents.named(finding.issue, finding.start, finding.end, -1) is not None:
        return finding.sign
    clauses = engine.parse.clauses_in(condition.index, len(engine.parse.tokens))
    first = next((c for c in clauses if c.finite), None)
    return -1 if first is not None and first.negated else 1


def _measure_ahead(
    engine: Engine, candidate: Candidate, finding: Finding, condition: Condition | None
) -> bool:
    """As in "if they refuse, we will push for sanctions", "would seek sanctions against anyone who walks out"."""
    clause = candidate.clause
    if clause is None or clause.modal not in FUTURE or finding.standard != "sanctions":
        return False
    return condition is not None or not _ANYBODY.isdisjoint(
        engine.parse.lowers[finding.end : finding.end + 4]
    )


_ANYBODY = frozenset({"anyone", "anybody", "those", "whoever"})


def _admitted(candidate: Candidate) -> bool:
    """As in "conceded that membership will not come soon": what is not to be had is given up."""
    return candidate.clause is not None and candidate.clause.lemma in _ADMITTING


_ADMITTING = frozenset({"concede", "admit", "acknowledge"})


def _depending(engine: Engine, candidate: Candidate, finding: Finding, condition: Condition) -> bool:
    """As in "threatened that, if they refused, its troops would press on": what depends stands behind."""
    if candidate.form is not Form.INDIRECT:
        return False
    main = main_clause(engine.parse, *candidate.content)
    return main is not None and condition.index < main.start <= finding.end


def _depends(engine: Engine, candidate: Candidate, finding: Finding, condition: Condition | None) -> bool:
    """As in "will not sign until they leave", "cannot guarantee it without access": to be given, but not before."""
    if condition is not None and condition.kind in {"until", "only", "during"}:
        return finding.end <= condition.index or condition.index < candidate.trigger
    lacking = lacking_at(engine.parse, candidate.trigger, candidate.content[1])
    return lacking is not None and finding.end <= lacking


def _lacked(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "will not cede land without a referendum": of the referendum."""
    lacking = lacking_at(engine.parse, candidate.trigger, candidate.content[1])
    return lacking is not None and lacking < finding.start


def _awaits(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "will not send troops without the consent of both sides": a deed that waits for something."""
    clause = candidate.clause
    if clause is None or not clause.negated or clause.modal not in FUTURE:
        return False
    lacking = lacking_at(engine.parse, candidate.trigger, candidate.content[1])
    return lacking is not None and finding.end <= lacking


_GIVEN = frozenset({"accept", "brook", "promise", "offer", "ready", "willing"})
_GIVING = frozenset({Act.OFFER, Act.ACCEPT, Act.PROMISE, Act.SIGNAL, Act.CONCESSION})


def _condition(engine: Engine, candidate: Candidate) -> Condition | None:
    """What a holder's own act depends on, if it is said."""
    clause = candidate.clause
    if clause is None:
        return None
    clausal = candidate.form is Form.INDIRECT or candidate.rule.endswith(".that")
    inner = main_clause(engine.parse, *candidate.content) if clausal else None
    return condition_in(engine.parse, *candidate.content, inner or clause) or condition_before(
        engine.parse, clause
    )


def _flags(engine: Engine, candidate: Candidate) -> tuple[Flag, ...]:
    tokens = engine.parse.tokens
    start, end = candidate.content
    flags: list[Flag] = []
    if candidate.negated or any(t.tag is Tag.NEG for t in tokens[start:end]):
        flags.append(Flag.NEGATED)
    if _hypothetical(engine, candidate):
        flags.append(Flag.HYPOTHETICAL)
    if _historical(engine, candidate):
        flags.append(Flag.HISTORICAL)
    return tuple(flags)


def _historical(engine: Engine, candidate: Candidate) -> bool:
    historical = words()["historical"]
    if not historical.isdisjoint(engine.parse.vocabulary):
        lowered = set(engine.parse.lowers[: candidate.content[1]])
        if lowered & historical - {"former", "possible"}:
            return "former" not in lowered or bool(lowered & {"previously", "formerly", "once"})
    clause = candidate.clause
    return clause is not None and clause.perfect and clause.past


def _hypothetical(engine: Engine, candidate: Candidate) -> bool:
    """May, might, could; and "would", unless a past verb of telling only moved "will" back."""
    clause = candidate.clause
    at_trigger = clause is not None and candidate.trigger == clause.head
    modals = {clause.modal} if clause is not None and at_trigger else set()
    told = clause
    if candidate.kind.told or candidate.form is Form.INDIRECT:
        main = main_clause(engine.parse, *candidate.content)
        modals |= {main.modal} if main is not None else set()
    elif clause is not None:
        told = next((c for c in reversed(engine.parse.clauses[: clause.index]) if c.finite), None)
    if modals & {"may", "might", "could"}:
        return True
    backshifted = told is not None and (told.past or told.perfect)
    return "would" in modals and not backshifted
