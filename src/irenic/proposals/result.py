"""What the check of a proposal says, for every provision, party and demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from irenic.model.codebook import OptionRef, Proposal
from irenic.model.dates import PartialDate
from irenic.model.position import ANY_DAY, Claim, Subject, Uncounted
from irenic.model.rules import Chain
from irenic.model.statement import Statement
from irenic.model.terms import Firmness, Polarity


class Verdict(StrEnum):
    """What a provision is to a party."""

    CROSSES = "crosses a red line"
    CONTESTED = "contested"
    OPPOSED = "opposed"
    DEMANDED = "demanded"
    ACCEPTABLE = "acceptable"
    OPEN = "open"
    UNKNOWN = "unknown"


AGAINST = frozenset({Verdict.CROSSES, Verdict.CONTESTED, Verdict.OPPOSED})
FAVOUR = frozenset({Verdict.DEMANDED, Verdict.ACCEPTABLE})


class How(StrEnum):
    """How a verdict is known: from evidence on that very option, or through option rules."""

    EXPLICIT = "explicit"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason for a verdict: what the party holds on some options, and how the provision bears on it.

    `subjects` are the options of the stance (several: any of them satisfies the party), `holds` whether the
    party would have them or rules them out; None where it does neither firmly (open, conditional, contested).
    `left` are the alternatives that the provision leaves to it. `outdated`: derived from older evidence than
    what the party has since said of the provision's own option, and so not decisive.
    """

    verdict: Verdict
    how: How
    subjects: tuple[Subject, ...]
    holds: bool | None
    firmness: Firmness
    evidence: tuple[Statement, ...]
    steps: Chain = ()
    left: tuple[Subject, ...] = ()
    polarity: Polarity | None = None
    newest: PartialDate = ANY_DAY
    outdated: bool = False

    def in_words(self, label: Callable[[OptionRef], str] = str) -> tuple[str, ...]:
        """The chain of rules as clauses of a sentence; empty where the finding is explicit."""
        return tuple(step.in_words(label) for step in self.steps)


@dataclass(frozen=True, slots=True)
class Remark:
    """Evidence that bears on a provision and is not counted, so that it gives no verdict.

    `red_line` tells whether it would be one, were it counted.
    """

    uncounted: Uncounted
    subject: Subject
    polarity: Polarity
    how: How
    red_line: bool
    steps: Chain = ()


@dataclass(frozen=True, slots=True)
class ProvisionVerdict:
    """The verdict on one provision (by its place in the proposal, from 0) for one party.

    `findings` are all reasons, the decisive first; none where the verdict is unknown. `on_issue` is counted
    evidence that the party speaks on the issue with no option known, given where the verdict is unknown.
    """

    provision: int
    party: str
    verdict: Verdict
    how: How | None
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    on_issue: tuple[Statement, ...] = ()

    @property
    def mixed(self) -> bool:
        """Whether evidence that still stands speaks both against the provision and for it."""
        standing = {finding.verdict for finding in self.findings if not finding.outdated}
        return bool(standing & AGAINST) and bool(standing & FAVOUR)


class Answer(StrEnum):
    """What a proposal as a whole does about a demand."""

    MET = "met"
    SILENT = "silent"
    IMPOSSIBLE = "made impossible"


@dataclass(frozen=True, slots=True)
class DemandAnswer:
    """What the proposal does about one claim of a party, by which provisions; none where it is silent.

    `left` are the alternatives that remain where the proposal is silent on it.
    """

    claim: Claim
    answer: Answer
    how: How | None
    provisions: tuple[int, ...] = ()
    left: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A counted red line of a party, and the provisions that together cross it."""

    party: str
    claim: Claim
    provisions: tuple[int, ...]
    how: How


@dataclass(frozen=True, slots=True)
class Flip:
    """What turning one provision into its opposite would do: the parties whose red lines that crosses."""

    provision: int
    crosses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeastChange:
    """A smallest set of provisions without which no red line of the party is crossed.

    `unmet` are claims of any party that the proposal meets with these provisions and not without. A provision
    whose flip does not cross the party itself may also be turned into its opposite in place of dropping it.
    """

    party: str
    provisions: tuple[int, ...]
    unmet: tuple[Claim, ...]
    flips: tuple[Flip, ...]


@dataclass(frozen=True, slots=True)
class ProposalCheck:
    """A proposal against the positions of all parties: verdicts, answers to demands, and what blocks it.

    `verdicts` come by provision, then by party in the codebook's order. `blocked_by` is empty where no
    counted red line is crossed, which is not consent: see what is unknown. `contradiction` is the chain of
    rules by which provisions exclude each other; None where they can hold together.
    """

    proposal: Proposal
    red_line_firmness: Firmness
    verdicts: tuple[ProvisionVerdict, ...]
    answers: tuple[DemandAnswer, ...]
    blocked_by: tuple[Block, ...]
    least_changes: tuple[LeastChange, ...]
    contradiction: Chain | None

    @property
    def blocked(self) -> bool:
        """Whether a counted red line of any party is crossed."""
        return bool(self.blocked_by)

    def of(self, provision: int, party: str) -> ProvisionVerdict:
        """The verdict on a provision for a party; KeyError where there is no such pair."""
        for verdict in self.verdicts:
            if (verdict.provision, verdict.party) == (provision, party):
                return verdict
        raise KeyError((provision, party))
