"""What is held on to by not giving it up: "refuses to drop its demand", "no sign of softening its opposition"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.verdict import Deed, by_sign
from irenic.coding.resources import FrameClass, frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def holding_on(engine: Engine, candidate: Candidate) -> Deed | None:
    """The act of the demand or refusal that a holder is told not to soften or drop; None where none is named."""
    if not _declined(candidate) or not _yields(engine, candidate):
        return None
    tokens, (start, end) = engine.parse.tokens, candidate.content
    for index in range(start, end - 1):
        kind = _held(engine, index) if tokens[index].tag is Tag.NOUN else None
        if kind is None:
            continue
        named = engine.contents.findings(index + 1, end)
        return (kind.act, by_sign(kind.polarity * named[0].sign), kind.firmness) if named else None
    return None


def _declined(candidate: Candidate) -> bool:
    """As in "shows no sign of", "has no intention of", "refuses to", "is unwilling to"."""
    if candidate.negated:
        return candidate.kind.name in {"signal", "disposition", "open", "willing"}
    return candidate.kind.name == "reject" and candidate.form is Form.VERB_INF


def _yields(engine: Engine, candidate: Candidate) -> bool:
    first = candidate.content[0]
    verb = next((c for c in engine.parse.clauses if first <= c.start <= first + 1), None)
    return verb is not None and not verb.finite and verb.lemma in _YIELDING


def _held(engine: Engine, index: int) -> FrameClass | None:
    word = engine.parse.tokens[index].word
    rows = frames("nouns").get(word.noun, ()) if word is not None else ()
    return next((row.kind for row in rows if row.kind.name in _KINDS), None)


_KINDS = frozenset({"demand", "reject", "criticise"})
_YIELDING = frozenset(
    (
        "abandon back climb deviate dilute drop ease give moderate move relax relinquish retreat revise shift soften "
        "step temper waver withdraw yield"
    ).split()
)
"""Verbs by which a demand is made less of: "back down from", "step back from", "give up"."""
