"""Verbs whose object denies them: "will give away no land", "will sign no treaty without", "will hold no talks"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.contents.turning import SHORT_OF
from irenic.coding.frames.engine import Engine
from irenic.model.terms import CONDUCT, Form


def denied_object(engine: Engine, candidate: Candidate, finding: Finding) -> tuple[Candidate, Finding]:
    """The candidate and its finding as if the verb were negated, and not what it gives or takes."""
    clause, lowers = candidate.clause, engine.parse.lowers
    if clause is None or candidate.negated or clause.negated:
        return candidate, finding
    ahead = candidate.rule == "verb.ahead"
    if not ahead and not (candidate.form is Form.VERB_NP and candidate.kind.name in _GIVING):
        return candidate, finding
    first = engine.parse.skip(clause.after) if ahead else candidate.content[0]
    if lowers[first : first + 1] not in _NONE or lowers[first + 1 : first + 2] in _SHORT:
        return candidate, finding
    # where the issue is guessed, nothing has turned its sign
    guessed = finding.issue == CONDUCT or not finding.named or finding.start <= first < finding.end
    positive = finding if guessed else replace(finding, sign=engine.contents.without_negation(finding))
    return replace(candidate, negated=not ahead), positive


_GIVING = frozenset({"accept", "concede", "offer", "promise"})
_NONE = (["no"], ["none"], ["nothing"])
_SHORT = tuple([word] for word in SHORT_OF)
