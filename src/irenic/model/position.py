"""What parties hold on issues as of a date; derived from statements, never typed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from irenic.model.codebook import OptionRef
from irenic.model.dates import PartialDate
from irenic.model.statement import Statement
from irenic.model.terms import Attribution, Firmness, Polarity

ANY_DAY = PartialDate(date.min, date.max)
"""The interval of a date of which nothing is known."""
OWN_WORDS = frozenset({Attribution.QUOTED, Attribution.REPORTED})
"""The attributions that count as a party's own stance unless the analyst says otherwise."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How positions are derived: the choices that an analyst may make, all of them told in the output.

    `as_of`: nothing dated later, or of unknown date, is counted or shown. `counted`: the attributions that
    count as a party's own stance. `accepted_only`: leave out what no reviewer has accepted or edited.
    `min_confidence` in [0, 1]. `red_line_firmness`: a stance at or above it is a red line in the register
    and in the check of proposals. `collision_firmness`: stances at or above it are compared between parties.
    `learned_confidence`: what no reviewer has decided on takes the confidence that its rule earned in review.
    """

    as_of: date | None = None
    counted: frozenset[Attribution] = OWN_WORDS
    accepted_only: bool = False
    min_confidence: float = 0.0
    red_line_firmness: Firmness = Firmness.CONDITION
    collision_firmness: Firmness = Firmness.DEMAND
    learned_confidence: bool = False


class Why(StrEnum):
    """Why a statement is shown without being counted, or is left out."""

    HEARSAY = "hearsay"
    ATTRIBUTED = "attributed"
    NOT_COUNTED = "attribution not counted"
    EVALUATION = "evaluation, not a position"
    HISTORICAL = "speaks of the past"
    HYPOTHETICAL = "hypothetical"
    REJECTED = "rejected in review"
    NOT_REVIEWED = "not reviewed"
    LOW_CONFIDENCE = "confidence below the setting"
    DATED_LATER = "dated later, or perhaps later"
    DATE_UNKNOWN = "date unknown"
    CONDUCT = "about conduct, not an issue"
    NO_PARTY = "holder is not a party"
    NOT_IN_CODEBOOK = "issue or option not in the codebook"
    TOLD_AGAIN = "told again in a near duplicate"


TOO_LATE = frozenset({Why.DATED_LATER, Why.DATE_UNKNOWN})
"""What the as-of date hides."""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A statement that counts for nothing here, and why."""

    statement: Statement
    why: Why


@dataclass(frozen=True, slots=True)
class Retelling:
    """A statement, and the same one as other documents tell it again; counted once."""

    statement: Statement
    again: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What a stance is about: an option and, where the codebook's option names none, its beneficiary.

    Guarantees for one party and guarantees for another are different subjects. `beneficiary` is empty where
    the option itself names the beneficiary, or nobody does.
    """

    option: OptionRef
    beneficiary: str = ""

    def __str__(self) -> str:
        return f"{self.option} for {self.beneficiary}" if self.beneficiary else str(self.option)


@dataclass(frozen=True, slots=True)
class OptionStance:
    """A party's stance on one option: what the counted evidence in force says, and all that bears on it.

    `polarity` is that of the newest counted evidence, `firmness` the strongest in force of that polarity.
    `contested`: evidence in force points both ways and its order cannot be told; `polarity` is then None and
    `firmness` the strongest of either. With no counted evidence `polarity` is None and `firmness` unknown.
    `evidence` is counted and in force; `superseded` was counted until later evidence replaced it; `shown` is
    never counted. `disjuncts`: all options that satisfy the same demand, this one among them, where it is
    held only as one of several; empty otherwise. The newest evidence in force was said within `newest`.
    """

    option: OptionRef
    polarity: Polarity | None
    firmness: Firmness
    evidence: tuple[Statement, ...]
    beneficiary: str = ""
    shown: tuple[Uncounted, ...] = ()
    superseded: tuple[Statement, ...] = ()
    contested: bool = False
    disjuncts: tuple[OptionRef, ...] = ()
    newest: PartialDate = ANY_DAY

    @property
    def subject(self) -> Subject:
        """The option with its beneficiary."""
        return Subject(self.option, self.beneficiary)

    @property
    def known(self) -> bool:
        """Whether any counted evidence exists."""
        return bool(self.evidence)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much counted evidence there is: statements, documents, named outlets, first and last date.

    A statement told again elsewhere counts as one, with every outlet that carried it; documents that tell one
    story count as one. The date of an undated statement is that of its document. None where no date is known.
    """

    statements: int = 0
    documents: int = 0
    outlets: int = 0
    first: PartialDate | None = None
    last: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A party's position on an issue as of a date; with no stance known, nothing is known.

    `stances` follow the codebook's order of options. `on_issue` is counted evidence that the party speaks on
    the issue where no option is known; `on_issue_shown` the same, never counted.
    """

    party: str
    issue: str
    stances: tuple[OptionStance, ...] = ()
    on_issue: tuple[Statement, ...] = ()
    on_issue_shown: tuple[Uncounted, ...] = ()
    coverage: Coverage = field(default=Coverage())

    @property
    def known(self) -> bool:
        """Whether counted evidence exists for any option."""
        return any(stance.known for stance in self.stances)

    @property
    def speaks(self) -> bool:
        """Whether counted evidence exists at all, for an option or for the issue as such."""
        return self.known or bool(self.on_issue)

    def stance(self, option: OptionRef, beneficiary: str = "") -> OptionStance | None:
        """The stance on one option, or None where no evidence of any kind bears on it."""
        wanted = Subject(option, beneficiary)
        return next((stance for stance in self.stances if stance.subject == wanted), None)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a party would have, or rule out: counted, in force, and not contested.

    With `holds`, any one of `alternatives` satisfies it (one alternative: that option is wanted); without,
    there is one alternative, and the party would have it ruled out. `unidentified` are issues on which some
    further alternative, not among the codebook's options, would satisfy it too. The newest evidence was said
    within `newest`.
    """

    party: str
    holds: bool
    alternatives: tuple[Subject, ...]
    firmness: Firmness
    evidence: tuple[Statement, ...]
    unidentified: tuple[str, ...] = ()
    newest: PartialDate = ANY_DAY


@dataclass(frozen=True)
class Positions:
    """The positions of all parties on all issues, how they were derived, and what was left out.

    `cells` hold one position per party and issue, parties in the codebook's order, then issues in theirs.
    `claims` are the wants and exclusions of every firmness, for whoever tests what can hold together.
    `retold` are the statements, counted or left out, that other documents tell again; further tellings are left out.
    """

    settings: Settings
    cells: tuple[Position, ...]
    claims: tuple[Claim, ...]
    left_out: tuple[Uncounted, ...]
    retold: tuple[Retelling, ...] = ()

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], Position]:
        return {(cell.party, cell.issue): cell for cell in self.cells}

    def of(self, party: str, issue: str) -> Position:
        """The position of a party on an issue; KeyError where the codebook has no such pair."""
        return self._by_key[party, issue]

    @cached_property
    def _again(self) -> dict[Statement, tuple[Statement, ...]]:
        return {retelling.statement: retelling.again for retelling in self.retold}

    def told_again(self, statement: Statement) -> tuple[Statement, ...]:
        """The further tellings of a statement in other documents; none where there are none."""
        return self._again.get(statement, ())

    def claims_of(self, party: str, at_least: Firmness = Firmness.UNKNOWN) -> tuple[Claim, ...]:
        """The claims of one party, of a firmness or above."""
        return tuple(c for c in self.claims if c.party == party and c.firmness.rank >= at_least.rank)
