"""What a text, or another side, is told to leave out: "the plan does not even mention an amnesty"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.verdict import Judgement, Told, as_polarity
from irenic.model.terms import CONDUCT, Act, Firmness


def left_out(engine: Engine, main: Clause, finding: Finding, verdict: Judgement) -> Told | None:
    """The reproach that something is missing, which is wanted."""
    if finding.issue == CONDUCT or not finding.named or finding.start < main.after or main.modal:
        return None
    if verdict.act not in {Act.CRITICISM, Act.ASSESSMENT, Act.REJECT}:
        return None
    below = engine.parse.clauses[main.index + 1 : main.index + 2]
    covering = main.negated and main.lemma in _COVERING
    failing = main.lemma == "fail" and bool(below) and below[0].kind == "inf" and below[0].lemma in _COVERING
    if not (covering or (failing and not main.negated) or (main.lemma in _OMITTING and not main.negated)):
        return None
    named = engine.contents.named(finding.issue, main.after, finding.end, -1)
    sign = named.sign if named is not None else 1
    return Told(Act.CRITICISM, as_polarity(sign), Firmness.UNKNOWN, 0.55)


_COVERING = frozenset(
    "address contain cover foresee guarantee include mention offer provide reflect specify stipulate".split()
)
_OMITTING = frozenset({"ignore", "lack", "omit", "overlook"})
