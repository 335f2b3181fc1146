"""Help that would end: "warned that the money would go if the vote were put off" threatens whoever gets it."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import main_clause
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.stances.conditions import condition_in, wanted
from irenic.model.terms import Polarity


def cut_off(engine: Engine, candidate: Candidate, finding: Finding) -> Polarity | None:
    """The stance on a thing of whoever warns that help would end, or None where no such thing is said."""
    parse, content = engine.parse, candidate.content
    main = main_clause(parse, *content)
    if (
        main is None
        or main.modal not in _AHEAD
        or main.negated
        or main.lemma not in _ENDING
        or not main.subjects
    ):
        return None
    condition = condition_in(parse, *content, main)
    if condition is None or lemma_at(parse, main.subjects[0].head) not in _HELP:
        return None
    if finding.start < condition.index:
        return Polarity.CONDITIONAL
    sign = engine.contents.without_negation(finding, condition.index)
    return Polarity.SUPPORT if wanted(parse, condition, sign, costly=True) > 0 else Polarity.OPPOSE


_AHEAD = frozenset({"would", "will", "could", "might", "may"})
_ENDING = frozenset(
    "cease cut dry end fade freeze go halt lose stop suspend vanish withdraw withhold".split()
)
_HELP = frozenset(
    "aid assistance credit delivery fund funding grant help loan money shipment supply support".split()
)
