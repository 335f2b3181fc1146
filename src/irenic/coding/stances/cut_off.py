"""What would end: "warned that the money would go if the vote were put off", "that the talks would be suspended if"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import condition_in, wanted
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import lemma_at
from irenic.model.terms import COMMENTATOR, OTHER, Polarity


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
    help_ends = lemma_at(parse, main.subjects[0].head) in _HELP
    if condition is None or not (help_ends or (main.passive and _takes_part(candidate))):
        return None
    fronted = condition.index < main.subjects[0].start
    if finding.start >= main.subjects[0].start if fronted else finding.start < condition.index:
        return Polarity.CONDITIONAL if help_ends else Polarity.OPPOSE
    sign = engine.contents.without_negation(finding, condition.index)
    return Polarity.SUPPORT if wanted(parse, condition, sign, costly=True) > 0 else Polarity.OPPOSE


def _takes_part(candidate: Candidate) -> bool:
    """Whether a party warns, who can stop what it warns of; others only foresee it."""
    return not {speaker.party for speaker in candidate.holder.speakers} & {COMMENTATOR, OTHER}


_AHEAD = frozenset({"would", "will", "could", "might", "may"})
_ENDING = frozenset(
    (
        "cancel cease cut dry end fade freeze go halt lose postpone revoke scrap shelve stop suspend vanish withdraw "
        "withhold"
    ).split()
)
_HELP = frozenset(
    "aid assistance credit delivery fund funding grant help loan money shipment supply support".split()
)
