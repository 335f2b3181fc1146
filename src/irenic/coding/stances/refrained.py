"""What is said by not doing what a trigger names: "will not give up land", "no longer demands", "set no conditions"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.judging.verdict import Deed, as_polarity, lemma_at
from irenic.coding.resources import words
from irenic.model.terms import Act, Firmness, Polarity


def refrained(parse: Parse, candidate: Candidate, finding: Finding, sign: int) -> Deed:
    """Act, polarity and firmness of a negated candidate on a finding of a sign, by its class."""
    kind, clause = candidate.kind, candidate.clause
    if kind.name == "concede":
        kept = clause is not None and clause.perfect  # "has not given up its claim"
        held = sign if finding.named else -1  # "will not give back a centimetre"
        return Act.SIGNAL if kept else Act.REJECT, as_polarity(held), Firmness.POSITION
    if kind.name == "stop":
        # "will not halt its offensive" refuses a truce, "will not stop the supplies" promises more
        return Act.REJECT if sign < 0 else Act.PROMISE, as_polarity(sign), Firmness.POSITION
    if (
        candidate.word in words()["carried_on"]
    ):  # "will not walk out of the talks", "would not desist from seeking"
        ahead = clause is not None and clause.modal != ""
        return Act.PROMISE if ahead else Act.SIGNAL, as_polarity(sign), Firmness.POSITION
    if candidate.rule.startswith("light.") and lemma_at(parse, candidate.trigger) in _CLAIMS:
        return (
            Act.PROMISE,
            as_polarity(-kind.polarity * sign),
            Firmness.POSITION,
        )  # "has no claims on the valley"
    if kind.polarity < 0 or _asks_for_nothing(candidate):
        # Not to demand a thing is not to oppose it; to do so no longer is to give way.
        given_way = clause is not None and _no_longer(parse, clause)
        return Act.CONCESSION if given_way else Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    act = kind.act if kind.act is Act.THREAT else Act.REJECT
    return act, as_polarity(-kind.polarity * sign), kind.firmness


_CLAIMS = frozenset({"claim", "ambition", "aspiration"})


def _asks_for_nothing(candidate: Candidate) -> bool:
    """As in "did not ask for a truce", "set no conditions for talks"."""
    clause = candidate.clause
    urging = clause is not None and clause.lemma in words()["urging"]
    return urging or (candidate.kind.name == "demand" and candidate.rule.startswith("light."))


def _no_longer(parse: Parse, clause: Clause) -> bool:
    return any(t.lower == "longer" for t in parse.tokens[max(0, clause.start - 2) : clause.head])
