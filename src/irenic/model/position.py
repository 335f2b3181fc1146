"""What a party holds on an issue as of a date; derived from statements, never typed in."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.model.statement import Statement
from irenic.model.terms import Firmness, Polarity


@dataclass(frozen=True, slots=True)
class OptionStance:
    """A party's stance on one option: the strongest counted evidence, and all that bears on it.

    `contested` is true where counted evidence points both ways at the same date or cannot be ordered.
    `evidence` is counted; `shown` is not (hearsay, attributed, historical, hypothetical), only displayed.
    `disjuncts` are the option ids that satisfy the same demand, where it was a disjunction.
    """

    option: str | None
    polarity: Polarity | None
    firmness: Firmness
    evidence: tuple[Statement, ...]
    shown: tuple[Statement, ...] = ()
    contested: bool = False
    disjuncts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A party's position on an issue as of a date; with no stance, nothing is known."""

    party: str
    issue: str
    stances: tuple[OptionStance, ...] = field(default=())

    @property
    def known(self) -> bool:
        """Whether any counted evidence exists."""
        return any(stance.evidence for stance in self.stances)
