"""A negotiation model: parties, issues and options, exact utilities, thresholds, red lines and rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from irenic.model.codebook import OptionRef
from irenic.model.rules import Rule

ASSUMPTION = "analyst's assumption"
"""What stands in place of evidence where a number rests on none."""


@dataclass(frozen=True, slots=True)
class Override:
    """A change that an analyst made to a derived value: what it was, by whom, when and why."""

    derived: str
    by: str
    why: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a number or a red line rests on: statement ids, or else an assumption, told in words."""

    statements: tuple[str, ...] = ()
    note: str = ASSUMPTION
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A party's value for one option: a point, and the interval in which it is known to lie."""

    point: Fraction
    low: Fraction
    high: Fraction
    basis: Basis = Basis()

    @classmethod
    def exact(cls, point: Fraction, basis: Basis | None = None) -> Value:
        """A value without uncertainty."""
        return cls(point, point, point, basis or Basis())


@dataclass(frozen=True, slots=True)
class Weight:
    """How much an issue counts for a party, and what that rests on."""

    value: Fraction
    basis: Basis = Basis()


class RedLineKind(StrEnum):
    """Whether a red line rules a combination of options out, or insists on one of several."""

    EXCLUDES = "excludes"
    REQUIRES = "requires"


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a party excludes, or requires, under any deal.

    `excludes`: a package that holds all of `options` crosses it. `requires`: a package that holds none of
    `options` crosses it.
    """

    id: str
    party: str
    kind: RedLineKind
    options: tuple[OptionRef, ...]
    label: str = ""
    basis: Basis = Basis()


@dataclass(frozen=True, slots=True)
class NegotiationOption:
    """One way to settle an issue."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class NegotiationIssue:
    """An issue and its options: a package picks exactly one."""

    id: str
    label: str
    options: tuple[NegotiationOption, ...]


@dataclass(frozen=True, slots=True)
class NegotiatingParty:
    """A party's utilities and thresholds.

    `weights` follow the model's issues, `values` its issues and their options; utility is Σ weight × value.
    `disagreement` is what the party has without a deal; `reservation` is the least utility that it accepts
    (None: no threshold); `aspiration` is a target, and excludes nothing; `threshold` is used by simulator
    scoring alone.
    """

    id: str
    name: str
    weights: tuple[Weight, ...]
    values: tuple[tuple[Value, ...], ...]
    disagreement: Fraction = Fraction(0)
    reservation: Fraction | None = None
    aspiration: Fraction | None = None
    threshold: Fraction | None = None
    reservation_basis: Basis = Basis()


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who must accept: all of `vetoes`, and at least `needed` parties in all."""

    needed: int
    vetoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft agreement: options on some of the issues."""

    id: str
    title: str
    options: tuple[OptionRef, ...]


@dataclass(frozen=True, slots=True)
class NegotiationModel:
    """Everything that decides which packages are possible and what they are worth to whom.

    `notes` say what was assumed or ignored when the model was made, in plain sentences.
    """

    id: str
    title: str
    parties: tuple[NegotiatingParty, ...]
    issues: tuple[NegotiationIssue, ...]
    acceptance: Acceptance
    rules: tuple[Rule, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    drafts: tuple[Draft, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def outcomes(self) -> int:
        """The number of packages, exact: the product of the numbers of options."""
        product = 1
        for issue in self.issues:
            product *= len(issue.options)
        return product

    def locate(self, ref: OptionRef) -> tuple[int, int] | None:
        """The indices of an option's issue and of the option in it, or None."""
        for i, issue in enumerate(self.issues):
            if issue.id == ref.issue:
                for o, option in enumerate(issue.options):
                    if option.id == ref.option:
                        return i, o
        return None
