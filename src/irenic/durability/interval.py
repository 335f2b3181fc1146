"""Exact numbers known only within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from irenic.model.errors import UsageError


class Truth(StrEnum):
    """Whether something holds for all numbers within the bounds, for none, or for some."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from low to high, both included."""

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise UsageError(f"a range must be written from low to high, not {self.low} to {self.high}")

    @classmethod
    def at(cls, value: Fraction | int | str) -> Interval:
        """A number known exactly."""
        return cls(Fraction(value), Fraction(value))

    def within(self, low: Fraction | int, high: Fraction | int | None = None) -> bool:
        """Whether all of it is at least `low`, and at most `high` where that is given."""
        return self.low >= low and (high is None or self.high <= high)

    def is_at_least(self, bound: Fraction | int) -> Truth:
        """Whether the number is at least `bound`."""
        if self.low >= bound:
            return Truth.YES
        return Truth.NO if self.high < bound else Truth.DEPENDS
