"""What review says of each rule: counts of decisions, and a precision that starts from the coder's own confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from irenic.model.statement import Statement
from irenic.model.terms import Status
from irenic.record.log import Entry
from irenic.record.replay import Judgement, judge

PRIOR_WEIGHT = 10.0
"""How many decisions the coder's own confidence is worth: a few move it little, a hundred nearly all the way."""
EDITED_SHARE = 0.5
"""How much of a hit an edited statement is: it was found, and something in it was wrong."""


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """The decisions on what one rule of one coder suggested.

    `coded` is the mean confidence that the coder gave to these statements, the mean of the Beta prior;
    `learned` is the mean of the posterior, (PRIOR_WEIGHT · coded + hits) / (PRIOR_WEIGHT + decided).
    """

    coder: str
    rule: str
    accepted: int
    edited: int
    rejected: int
    coded: float

    @property
    def decided(self) -> int:
        """How many statements of the rule were decided on."""
        return self.accepted + self.edited + self.rejected

    @property
    def learned(self) -> float:
        """The rule's precision as review tells it, drawn towards the coder's own confidence."""
        return learn(self.coded, self)

    def to_json(self) -> dict[str, Any]:
        """The figures as an object."""
        return {
            "coder": self.coder,
            "rule": self.rule,
            "accepted": self.accepted,
            "edited": self.edited,
            "rejected": self.rejected,
            "coded_confidence": round(self.coded, 3),
            "learned_precision": round(self.learned, 3),
        }


def learn(confidence: float, figures: RuleFigures) -> float:
    """A confidence after a rule's decisions: Beta prior of that mean and PRIOR_WEIGHT, a hit or a miss each."""
    hits = figures.accepted + EDITED_SHARE * figures.edited
    return (PRIOR_WEIGHT * confidence + hits) / (PRIOR_WEIGHT + figures.decided)


def rule_figures(
    entries: Sequence[Entry],
    documents: Iterable[str] | None = None,
    tellings: Iterable[Sequence[str]] = (),
) -> tuple[RuleFigures, ...]:
    """The figures of every rule that was decided on, by coder and rule.

    What counts is how each statement stands after undos and resets. What an analyst added is no decision on
    a rule. `documents` are the hashes of the texts whose decisions count; all of them where it is None.
    Each of `tellings` are the ids of one statement in several documents, on which the last decision alone counts.
    """
    wanted = None if documents is None else frozenset(documents)
    judged = {
        key: judgement
        for key, judgement in judge(entries).items()
        if wanted is None or judgement.base.sha256 in wanted
    }
    for telling in tellings:
        decided = sorted((key for key in telling if key in judged), key=lambda key: judged[key].seq)
        for key in decided[:-1]:
            del judged[key]
    groups: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in judged.values():
        if not judgement.added:
            groups.setdefault((judgement.base.coder, judgement.base.rule), []).append(judgement)
    return tuple(_figures(coder, rule, rows) for (coder, rule), rows in sorted(groups.items()))


def _figures(coder: str, rule: str, rows: list[Judgement]) -> RuleFigures:
    statuses = [row.current.status for row in rows]
    accepted, edited, rejected = map(statuses.count, (Status.ACCEPTED, Status.EDITED, Status.REJECTED))
    coded = sum(row.base.confidence for row in rows) / len(rows)
    return RuleFigures(coder, rule, accepted, edited, rejected, coded)


def apply_learned(statements: Iterable[Statement], figures: Iterable[RuleFigures]) -> tuple[Statement, ...]:
    """The statements, those not yet decided on with the confidence that their rule has earned.

    Each statement's own confidence is the prior's mean, so that a doubtful finding stays below a sure one of
    the same rule; rules without a decision keep what the coder gave.
    """
    known: Mapping[tuple[str, str], RuleFigures] = {(f.coder, f.rule): f for f in figures}
    return tuple(
        _updated(statement, known.get((statement.coder, statement.rule))) for statement in statements
    )


def _updated(statement: Statement, figures: RuleFigures | None) -> Statement:
    if figures is None or statement.status is not Status.SUGGESTED:
        return statement
    return replace(statement, confidence=round(learn(statement.confidence, figures), 2))
