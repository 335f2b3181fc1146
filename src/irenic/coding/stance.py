"""Frame polarity × negation × reversals × evaluation → act, polarity, firmness, flags, confidence."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.candidates import Candidate
from irenic.coding.conditions import condition_in
from irenic.coding.content import Finding
from irenic.coding.engine import Engine
from irenic.coding.judgement import feared, judge, main_clause
from irenic.coding.resources import frames, words
from irenic.coding.set_phrases import phrased
from irenic.coding.syntax import Clause
from irenic.coding.tokens import Tag
from irenic.coding.told import Side, side_of, told
from irenic.coding.verdict import judge_words
from irenic.model.terms import CONDUCT, Act, Firmness, Flag, Form, Polarity


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
    kind = candidate.kind
    act, firmness, strength = kind.act, kind.firmness, kind.confidence
    sign = (
        -finding.sign
        if candidate.form is Form.INDIRECT and feared(engine.parse, candidate.content)
        else finding.sign
    )
    if kind.told:
        if kind.name == "view":
            viewed = None if candidate.negated else _viewed(engine, candidate, finding)
            if viewed is None:
                return None
            act, polarity, firmness, factor = viewed
            strength *= factor
        else:
            found = told(engine, candidate, finding, piece)
            if found is None:
                return None
            return Stance(
                found.act,
                found.polarity,
                found.firmness,
                _flags(engine, candidate),
                strength * (found.strength + 0.15) * (0.75 + 0.25 * min(1.0, finding.weight / 3.4)),
            )
    elif kind.name in {"criticise", "rejectas", "accuse"} and not candidate.negated:
        polarity = Polarity.OPPOSE
        verdict = (
            judge(engine.parse, *candidate.content, own_subject=False)
            if candidate.form is Form.INDIRECT
            else None
        )
        if verdict is not None and verdict.act is Act.REJECT and verdict.fixed:
            act, firmness = Act.REJECT, verdict.firmness
        elif verdict is not None and verdict.act is Act.DEMAND:
            act, firmness = Act.DEMAND, verdict.firmness
            polarity = Polarity.SUPPORT if sign * verdict.sign > 0 else Polarity.OPPOSE
        if act is Act.CRITICISM and candidate.form is Form.INDIRECT and _own_threat(engine, candidate):
            act, firmness = Act.THREAT, Firmness.CONDITION
            polarity = _harm(finding, sign)
    elif kind.name == "praise" and not candidate.negated:
        polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
    elif kind.name == "threat" and not candidate.negated:
        polarity = _harm(finding, sign)
    elif kind.name == "ready" and not candidate.negated and _explores(engine, candidate):
        act, polarity, firmness = Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    elif kind.polarity == 0 or kind.name == "open":
        polarity = Polarity.OPEN
        if candidate.negated:
            polarity = Polarity.OPPOSE if sign > 0 else Polarity.SUPPORT
            act = Act.REJECT
    elif kind.polarity < 0 and not candidate.negated and _ruling_out(engine, candidate):
        act, polarity, firmness = Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    elif kind.name == "concede" and not candidate.negated and _dropped_demand(engine, candidate):
        polarity, firmness = Polarity.OPEN, Firmness.PREFERENCE
    elif kind.name in {"concede", "stop"} and finding.start <= candidate.trigger < finding.end:
        # "will not give up land": the verb is part of the option's name
        holds = (sign > 0) != candidate.negated
        polarity = Polarity.SUPPORT if holds else Polarity.OPPOSE
        act = Act.REJECT if candidate.negated else act
    else:
        act, polarity, firmness = _plain(engine, candidate, sign, act, firmness)
    if polarity is Polarity.OPEN and kind.name in {"willing", "ready"} and _depends(engine, candidate):
        polarity, firmness = Polarity.CONDITIONAL, Firmness.CONDITION
    if polarity is Polarity.OPEN:
        return _open_stance(engine, candidate, finding, act, firmness, strength)
    firmness, conditional = _firmness(engine, candidate, act, firmness)
    if conditional and kind.name in {"signal", "report"} and sign < 0 and _modal_content(engine, candidate):
        act, polarity = Act.THREAT, Polarity.CONDITIONAL
    if (
        conditional
        and act in {Act.OFFER, Act.ACCEPT, Act.PROMISE, Act.SIGNAL}
        and polarity is Polarity.SUPPORT
    ):
        polarity = Polarity.CONDITIONAL
    certainty = 0.75 + 0.25 * min(1.0, finding.weight / 3.4)
    if finding.issue == CONDUCT:
        certainty *= 0.9
    return Stance(act, polarity, firmness, _flags(engine, candidate), strength * certainty)


def _open_stance(
    engine: Engine, candidate: Candidate, finding: Finding, act: Act, firmness: Firmness, strength: float
) -> Stance:
    """Openness has no red line, whatever words stand near ("had never objected")."""
    certainty = 0.75 + 0.25 * min(1.0, finding.weight / 3.4)
    return Stance(act, Polarity.OPEN, firmness, _flags(engine, candidate), strength * certainty)


def _harm(finding: Finding, sign: int) -> Polarity:
    """What is threatened: to impose a thing is for it, to drop a thing against it, to do harm against the process."""
    return Polarity.SUPPORT if sign > 0 and finding.issue != CONDUCT else Polarity.OPPOSE


def _own_threat(engine: Engine, candidate: Candidate) -> bool:
    """As in "warned that it would impose sanctions": what the one who warns would do."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or main.modal not in {"will", "would", "'ll", "could", "might", "may"}:
        return False
    return side_of(engine, candidate, main) is Side.OURS or (
        main.lemma in {"face", "suffer", "pay", "regret"} and not main.negated
    )


def _explores(engine: Engine, candidate: Candidate) -> bool:
    """As in "ready to discuss a truce": the truce is left open."""
    start, end = candidate.content
    near = (c for c in engine.parse.clauses if start <= c.start < min(end, start + 4))
    return any(c.lemma in words()["exploring"] for c in near)


def _depends(engine: Engine, candidate: Candidate) -> bool:
    clause = candidate.clause
    return clause is not None and condition_in(engine.parse, *candidate.content, clause) is not None


def _lacking(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "views any deal without a timetable as a surrender": what is lacking is wanted."""
    return any(t.lower == "without" for t in engine.parse.tokens[candidate.content[0] : finding.start])


def _ruling_out(engine: Engine, candidate: Candidate) -> bool:
    """As in "refuses to rule out": open."""
    head = [t.lower for t in engine.parse.tokens[candidate.content[0] : candidate.content[0] + 4]]
    return head[:3] == ["to", "rule", "out"] or head[:2] == ["to", "exclude"]


def _dropped_demand(engine: Engine, candidate: Candidate) -> bool:
    """As in "stepped back from his demand for a truce": neither for it any more, nor against it."""
    phrase = engine.parse.noun_phrase(candidate.content[0])
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    rows = frames("nouns").get(word.noun, ()) if word is not None else ()
    return any(frame.kind.name in {"demand", "reject", "offer", "threat"} for frame in rows)


def _modal_content(engine: Engine, candidate: Candidate) -> bool:
    return any(t.tag is Tag.MODAL for t in engine.parse.tokens[candidate.content[0] : candidate.content[1]])


def _plain(
    engine: Engine, candidate: Candidate, sign: int, act: Act, firmness: Firmness
) -> tuple[Act, Polarity, Firmness]:
    polarity = candidate.kind.polarity * sign
    if candidate.negated:
        if candidate.kind.name == "concede":
            return Act.SIGNAL, Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE, Firmness.POSITION
        clause = candidate.clause
        urging = clause is not None and clause.lemma in words()["urging"]
        if candidate.kind.polarity < 0 or urging:
            # Not to demand a thing is not to oppose it; to do so no longer is to give way.
            given_way = clause is not None and _no_longer(engine, clause)
            return Act.CONCESSION if given_way else Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
        polarity = -polarity
        act = Act.REJECT if act not in {Act.THREAT} else act
    return act, Polarity.SUPPORT if polarity > 0 else Polarity.OPPOSE, firmness


def _no_longer(engine: Engine, clause: Clause) -> bool:
    return any(t.lower == "longer" for t in engine.parse.tokens[max(0, clause.start - 2) : clause.head])


def _viewed(
    engine: Engine, candidate: Candidate, finding: Finding
) -> tuple[Act, Polarity, Firmness, float] | None:
    """What a thing is called, or seen as."""
    parse = engine.parse
    after_as = next(
        (i for i in range(*candidate.content) if parse.tokens[i].lower == "as"), candidate.content[0]
    )
    verdict = phrased(parse, after_as, candidate.content[1]) or judge_words(
        parse, after_as, candidate.content[1]
    )
    naming = candidate.clause is not None and candidate.clause.lemma in words()["naming"]
    if verdict is None:
        if naming and any(t.tag is Tag.QUOTE for t in parse.tokens[after_as + 1 : after_as + 4]):
            # "described the mission as 'tourism'": words set in marks are taken up to be scorned
            return Act.CRITICISM, Polarity.OPPOSE, Firmness.UNKNOWN, 0.6
        if finding.weight < 2.4:
            return None
        polarity = Polarity.SUPPORT if finding.sign > 0 else Polarity.OPPOSE
        return Act.ASSESSMENT, polarity, Firmness.UNKNOWN, 0.6
    mild = verdict.act in {Act.CRITICISM, Act.DEMAND} and verdict.firmness is not Firmness.RED_LINE
    act = Act.ASSESSMENT if mild and not (naming and verdict.act is Act.CRITICISM) else verdict.act
    if finding.sign < 0 and _lacking(engine, candidate, finding):
        return act, Polarity.SUPPORT, verdict.firmness, verdict.strength + 0.2
    polarity = Polarity.SUPPORT if verdict.sign > 0 else Polarity.OPPOSE
    return act, polarity, verdict.firmness, verdict.strength + 0.2


def _firmness(engine: Engine, candidate: Candidate, act: Act, firmness: Firmness) -> tuple[Firmness, bool]:
    if act in _EVALUATING:
        return firmness, False
    first = min(candidate.start, candidate.content[0])
    words_of = [t.lower for t in engine.parse.tokens[first : candidate.content[1]]]
    text = f" {' '.join(words_of)} "
    if not _RED_FIRST.isdisjoint(words_of) and any(phrase in text for phrase in _RED):
        return Firmness.RED_LINE, False
    conditional = _depends(engine, candidate)
    if not conditional and not _CONDITION_FIRST.isdisjoint(words_of):
        plain = text.replace(" without preconditions ", " ").replace(" without any preconditions ", " ")
        conditional = any(phrase in plain for phrase in _CONDITION)
    if (
        conditional
        and firmness.rank < Firmness.CONDITION.rank
        and act in {Act.DEMAND, Act.REJECT, Act.LINKAGE}
    ):
        return Firmness.CONDITION, True
    return firmness, conditional


_EVALUATING = frozenset({Act.CRITICISM, Act.PRAISE, Act.ASSESSMENT})
_RED_LINE_WORDS = (
    "red line",
    "red lines",
    "under no circumstances",
    "under any circumstances",
    "non-negotiable",
    "nonnegotiable",
    "not negotiable",
    "unacceptable",
    "inadmissible",
    "intolerable",
    "out of the question",
    "off the table",
    "never",
    "categorically",
    "non-starter",
)
_CONDITION_WORDS = (
    "precondition",
    "preconditions",
    "prerequisite",
    "any deal include",
    "any deal must",
    "any agreement must",
    "any settlement must",
    "any deal includes",
    "any agreement include",
    "any settlement include",
    "without which",
)
"""Words that make a condition of what is asked; what an act depends on is found by its opening word."""
_RED = tuple(f" {phrase} " for phrase in _RED_LINE_WORDS)
_CONDITION = tuple(f" {phrase} " for phrase in _CONDITION_WORDS)
_RED_FIRST = frozenset(phrase.split()[0] for phrase in _RED)
_CONDITION_FIRST = frozenset(phrase.split()[0] for phrase in _CONDITION)


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
    tokens = engine.parse.tokens
    lowered = {t.lower for t in tokens[: candidate.content[1]]}
    if lowered & words()["historical"] - {"former", "possible"}:
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
