"""Where the words of a content decide, though a class of its own tells it: "vowed that it would never bow"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.set_phrases import phrased
from irenic.coding.judging.verdict import Told, as_polarity, lemma_at
from irenic.coding.stances.plan_terms import term
from irenic.coding.stances.told import told
from irenic.coding.stances.viewed import spoken_of, viewed
from irenic.coding.words.lexicon import BASE, PAST, S_FORM
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Form, Polarity


def told_by(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """The stance that a content told by the candidate takes by its own words; None where its class decides."""
    kind = candidate.kind
    if kind.name == "view":
        return viewed(engine, candidate, finding)
    if (term_of_plan := term(engine, candidate, finding, piece)) is not None:
        return term_of_plan
    if kind.told:
        return told(engine, candidate, finding, piece)
    if kind.name == "mention" and candidate.clause is not None and candidate.clause.start == 0:
        return None  # "Speaking about the talks, Abel said": what it was about
    if kind.name == "mention":
        return spoken_of(engine, candidate, finding)
    if candidate.rule.endswith(".predicate") and (turn := phrased(engine.parse, *_whole(candidate))):
        sign = turn.sign if turn.fixed else turn.sign * finding.sign
        return Told(turn.act, as_polarity(sign), turn.firmness, turn.strength)
    if (
        candidate.negated
        and kind.act is Act.DEMAND
        and (unbidden := _unbidden(engine, candidate)) is not None
    ):
        return unbidden
    clausal = candidate.form is Form.INDIRECT or candidate.rule.endswith(".that")
    if not clausal or candidate.negated:
        return None
    if kind.name in {"demand", "insistent"} and _indicative(engine, candidate):
        found = told(engine, candidate, finding, piece)
        hoped = (
            (candidate.word in _HOPING or lemma_at(engine.parse, candidate.trigger) in _HOPING)
            and found is not None
            and found.act is Act.PROMISE
        )
        return None if hoped else found  # "hopes it will last" promises nothing
    if kind.name == "promise" and candidate.word == "agree" and _holds(engine, candidate):
        found = told(engine, candidate, finding, piece)  # "agreed that the truce was fragile"
        return found if found is not None and found.act in {Act.ASSESSMENT, Act.CRITICISM} else None
    if kind.name == "promise":
        return _forsworn(engine, candidate, finding, piece)
    if kind.name == "accept":
        return _resigned(engine, candidate)
    if kind.name == "signal":
        found = told(engine, candidate, finding, piece)
        if found is not None and found.act is Act.SIGNAL and found.polarity is Polarity.OPEN:
            return found
        return found if found is not None and found.act in {Act.THREAT, Act.REJECT, Act.LINKAGE} else None
    return None


def _holds(engine: Engine, candidate: Candidate) -> bool:
    """Whether a content tells how things are or were, and not what is to be done."""
    main = main_clause(engine.parse, *candidate.content)
    return main is not None and not main.modal and main.lemma == "be" and _indicative(engine, candidate)


def _forsworn(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """As in "vowed that it would never bow to sanctions", "promised that not a metre would be given away"."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.negated or not main.modal:
        return None
    found = told(engine, candidate, finding, piece)
    if found is None or found.act not in {Act.REJECT, Act.LINKAGE}:
        return None
    taken = plain_class(main.lemma)
    accepting = taken is not None and taken.act is Act.ACCEPT and not main.passive
    return found if accepting or found.act is Act.LINKAGE else replace(found, act=Act.PROMISE)


def _resigned(engine: Engine, candidate: Candidate) -> Told | None:
    """As in "has come to accept that membership is off the table": what is not to be had is given up."""
    verdict = judge(engine.parse, *candidate.content, own_subject=False)
    if verdict is None or verdict.act is not Act.REJECT or not verdict.fixed or verdict.sign >= 0:
        return None
    return Told(Act.ACCEPT, Polarity.OPPOSE, Firmness.POSITION, verdict.strength)


_HOPING = frozenset({"expect", "hope", "trust", "wish", "expectation"})


def _unbidden(engine: Engine, candidate: Candidate) -> Told | None:
    """As in "did not ask anybody's leave to hold elections": what is not asked for is a say of others."""
    first = candidate.clause.start if candidate.clause is not None else candidate.trigger
    turn = phrased(engine.parse, max(0, first - 1), candidate.content[1])
    if turn is None or turn.act is not Act.REJECT or turn.sign < 0:
        return None
    return Told(turn.act, Polarity.SUPPORT, turn.firmness, turn.strength)


def _whole(candidate: Candidate) -> tuple[int, int]:
    """A predicate with its subject: "their patience is not unlimited"."""
    return min(candidate.start, candidate.content[0]), candidate.content[1]


def _indicative(engine: Engine, candidate: Candidate) -> bool:
    """As in "insists that the truce will hold", which tells, against "insists that the truce hold", which asks."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or (
        candidate.rule.endswith(".colon") and "," in engine.parse.lowers[candidate.content[0] : main.start]
    ):
        return False  # "its terms: a truce, limits on the army": a list has no verb
    if not main.past and any(
        _before_own(engine, c) for c in engine.parse.clauses_in(main.after, candidate.end)
    ):
        return False  # "insists that the sanctions are lifted before it signs"
    if main.modal:
        return main.modal in {"will", "would", "'ll", "can", "could", "cannot", "may", "might"}
    first = next((t for t in engine.parse.tokens[main.start : main.head + 1] if t.tag in _FINITE), None)
    if first is None:
        return False
    return first.lower in {"is", "are", "was", "were", "has", "had", "have", "does"} or bool(
        first.tag is Tag.VERB and first.form & (S_FORM | PAST) and not first.form & BASE
    )


def _before_own(engine: Engine, clause: Clause) -> bool:
    """As in "before it signs": what somebody does not do first."""
    opened = clause.kind == "sub" and clause.finite and not clause.past and clause.opener >= 0
    return opened and engine.parse.lowers[clause.opener] == "before"


_FINITE = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.VERB})
