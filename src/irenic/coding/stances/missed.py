"""What is missed, and so wanted: "regretted the collapse of the truce", "accused it of failing to free the men"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.lacking import nothing_without
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import by_sign, lemma_at
from irenic.coding.stances.heads import head_noun
from irenic.model.terms import CONDUCT, Form, Polarity


def left_undone(engine: Engine, candidate: Candidate, finding: Finding) -> Polarity | None:
    """As in "accused it of failing to free them", "slammed its failure to lift the ban": what is missed is wanted."""
    first = candidate.content[0]
    if finding.issue == CONDUCT or not finding.named or candidate.form is Form.INDIRECT:
        return None
    if head_noun(engine, first) == "failure" and "to" in engine.parse.lowers[first : finding.start]:
        return by_sign(finding.sign)
    if candidate.kind.name != "accuse":
        return None
    if engine.parse.lowers[first] == "not":
        return by_sign(engine.contents.without_negation(finding))
    gerund = engine.parse.clause_at.get(first)
    if gerund is None or gerund.start != first or gerund.lemma not in _LEAVING_UNDONE:
        return None
    return by_sign(finding.sign if gerund.lemma in _FAILING else -finding.sign)


_FAILING = frozenset({"fail", "neglect", "omit"})
_LEAVING_UNDONE = _FAILING | {"abandon", "decline", "refuse"}


def must_not_lack(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "warned that without guarantees, there would be no truce": the guarantees are wanted."""
    start, end = candidate.content
    main, first = main_clause(engine.parse, start, end), engine.parse.skip(start)
    denied = main is not None and (main.negated or engine.parse.lowers[main.after : main.after + 1] == ["no"])
    if main is not None and denied and main.lemma == "be" and finding.start > main.after:
        return engine.parse.lowers[finding.start - 1] == "without" or (
            "without" in engine.parse.lowers[main.after : finding.start]
        )  # "is not acceptable without guarantees"
    if main is None or engine.parse.lowers[first : first + 1] != ["without"] or finding.start >= main.start:
        return False
    return nothing_without(engine.parse, main, end)


def has_ended(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "regretted that the truce had collapsed": what is missed was wanted."""
    clause, main = candidate.clause, main_clause(engine.parse, *candidate.content)
    if clause is None or clause.lemma not in _REGRETTING or main is None or finding.end > main.head:
        return False
    return finding.sign < 0 or (main.lemma in _ENDING and not main.negated)


def was_wanted(engine: Engine, candidate: Candidate) -> bool:
    """As in "complained that the men had not been freed", "regrets that it was left out": what is missed was wanted."""
    clause, main = candidate.clause, main_clause(engine.parse, *candidate.content)
    if clause is None or clause.lemma not in _REGRETTING | {"complain"} or main is None or main.modal:
        return False
    first = engine.parse.lowers[main.subjects[0].start] if main.subjects else ""
    if main.negated or first in {"none", "no"}:
        return True
    out = main.lemma == "leave" and engine.parse.lowers[main.after : main.after + 1] == ["out"]
    return main.passive and (out or main.lemma in _KEPT_FROM)


_KEPT_FROM = frozenset("block delay exclude hinder ignore neglect obstruct omit overlook withhold".split())
_REGRETTING = frozenset("regret lament mourn bemoan deplore rue".split())
_ENDING = frozenset(
    "collapse fail end break expire stall falter lapse unravel cease stop fade die crumble".split()
)


def kept_from(engine: Engine, candidate: Candidate, finding: Finding) -> int | None:
    """As in "condemned the refusal to free them", "regretted the collapse of the truce": what is missed was wanted."""
    first, end = candidate.content
    phrase = engine.parse.noun_phrase(first) if candidate.form is Form.VERB_NP else None
    if phrase is None or candidate.kind.name == "accuse":
        return None
    kept = phrase.head
    if lemma_at(engine.parse, kept) not in _FAILINGS:
        verb = engine.parse.clause_at.get(phrase.tail)  # "condemned attempts to derail the truce"
        if verb is None or verb.kind != "inf" or verb.passive or verb.lemma not in _SPOILING:
            return None
        kept = verb.head
    named = engine.contents.named(finding.issue, kept + 1, end, -1)
    return named.sign if named is not None else None


_FAILINGS = frozenset(
    "absence breach collapse delay denial exclusion failure lack obstruction refusal rejection violation".split()
)
"""Who regrets these wants what they keep from coming about."""
_SPOILING = frozenset(
    "boycott breach derail disrupt foil hamper hinder impede obstruct quit refuse reject sabotage scupper scuttle "
    "thwart torpedo undermine violate".split()
)
