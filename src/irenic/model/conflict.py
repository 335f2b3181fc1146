"""A conflict as the Graph Model describes it: decision makers, options, rules, preferences."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from irenic.model.logic import Expr


class Direction(StrEnum):
    """In which direction an option can be changed: both, only from N to Y, only from Y to N."""

    BOTH = "both"
    FORWARD = "fwd"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class ConflictOption:
    """A yes-or-no choice, who controls it (decision makers by place), and how it can be changed."""

    id: str
    name: str
    owners: tuple[int, ...]
    direction: Direction = Direction.BOTH
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold in every feasible state, in the author's words."""

    holds: Expr
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class PreferenceStatement:
    """One statement of an option prioritisation.

    `strong`: a preference that it decides is strong. `unknown`: whether the party cares, and which way, is
    not known, so that states which differ on it, and on nothing more important, cannot be ordered.
    `assumed` says where it comes from when it does not come from evidence; `evidence` are ids of statements
    on record.
    """

    expr: Expr
    text: str
    strong: bool = False
    unknown: bool = False
    line: int = 0
    assumed: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prioritised:
    """Preferences by statements, most important first; a state's score is the sum of 2^(k-j)."""

    statements: tuple[PreferenceStatement, ...]


@dataclass(frozen=True, slots=True)
class RankEntry:
    """A place in a ranking: the states that match any of the statements, all equally good."""

    matches: tuple[Expr, ...]
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Preferences by rank, best first, ties within an entry.

    `strong_after`: indices of entries below which everything is strongly less preferred. `rest`: what
    states are that no entry matches: "refuse", "worst" (equal, below all), "unknown" (not comparable with
    any).
    """

    entries: tuple[RankEntry, ...]
    strong_after: tuple[int, ...] = ()
    rest: str = "refuse"
    line: int = 0


@dataclass(frozen=True, slots=True)
class NumberRanked:
    """A ranking by state numbers from 1, in the order of feasible states; best first, ties as tuples."""

    groups: tuple[tuple[int, ...], ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Weighted:
    """Preferences by the sum of the weights of chosen options; strong from a difference of `strong_from`
    on.
    """

    weights: tuple[Fraction, ...]
    strong_from: Fraction | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class UnknownPair:
    """Between states that match only `one` and only `other`, the preference is not known."""

    one: Expr
    other: Expr
    text: str
    line: int = 0


PreferenceSource = Prioritised | Ranked | NumberRanked | Weighted


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """A party that can move, and what it prefers."""

    id: str
    name: str
    preferences: PreferenceSource
    unknown: tuple[UnknownPair, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """The conflict as one decision maker sees it.

    `preferences` replaces what it believes of decision makers (by place); `unaware`: options of which it
    does not know, so that states in which they are chosen do not exist for it.
    """

    holder: int
    preferences: tuple[tuple[int, PreferenceSource], ...] = ()
    unaware: tuple[int, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class ConflictModel:
    """One conflict. `same`: all feasible states in which such a statement holds count as one state."""

    title: str
    options: tuple[ConflictOption, ...]
    decision_makers: tuple[DecisionMaker, ...]
    rules: tuple[Rule, ...] = ()
    same: tuple[Rule, ...] = ()
    status_quo: Expr | None = None
    views: tuple[View, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()
    id: str = ""
    description: str = field(default="")
