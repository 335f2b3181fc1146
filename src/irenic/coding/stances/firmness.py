"""How firm a holder's own act is: a red line, a condition, or what its class says."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.frames.engine import Engine
from irenic.model.terms import Act, Firmness


def firmness_of(
    engine: Engine, candidate: Candidate, act: Act, firmness: Firmness, *, depends: bool
) -> tuple[Firmness, bool]:
    """The firmness of an act, and whether it is conditional; `depends` says that a condition is told."""
    if act in _EVALUATING:
        return firmness, False
    gives_way = firmness.rank < Firmness.CONDITION.rank and act is not Act.CONCESSION
    if _FIRM_FIRST.isdisjoint(engine.parse.vocabulary):
        return (Firmness.CONDITION if depends and gives_way else firmness), depends
    first = min(candidate.start, candidate.content[0])
    words_of = [t.lower for t in engine.parse.tokens[first : candidate.content[1]]]
    text = f" {' '.join(words_of)} "
    if not _RED_FIRST.isdisjoint(words_of) and any(phrase in text for phrase in _RED):
        return Firmness.RED_LINE, False
    conditional = depends
    if not conditional and not _CONDITION_FIRST.isdisjoint(words_of):
        plain = text.replace(" without preconditions ", " ").replace(" without any preconditions ", " ")
        conditional = any(phrase in plain for phrase in _CONDITION)
    return (Firmness.CONDITION if conditional and gives_way else firmness), conditional


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
_FIRM_FIRST = _RED_FIRST | _CONDITION_FIRST
