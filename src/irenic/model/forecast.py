"""The inputs of a forecast: actors with capability, position and salience on one ordered issue."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from irenic.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and the range within which it may lie: low ≤ point ≤ high."""

    point: float
    low: float
    high: float

    @classmethod
    def exact(cls, point: float) -> Estimate:
        """A number without uncertainty."""
        return cls(point, point, point)

    def __post_init__(self) -> None:
        numbers = (self.low, self.point, self.high)
        if not all(map(math.isfinite, numbers)) or not self.low <= self.point <= self.high:
            raise UsageError(
                f"a range must be finite with low ≤ point ≤ high, not {self.low:g}, {self.point:g}, {self.high:g}"
            )


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor on one issue: capability above 0, position on the scale, salience from 0 to 1.

    `basis` says how each input is known, by the input's name: "analyst", "record", "rule" and the like.
    `evidence` are the ids of the statements behind the position.
    """

    name: str
    capability: Estimate
    position: Estimate
    salience: Estimate
    basis: tuple[tuple[str, str], ...] = ()
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.capability.low <= 0:
            raise UsageError(f"the capability of {self.name} must be above 0 over its whole range")
        if not (self.salience.low >= 0 and self.salience.high <= 1):
            raise UsageError(f"the salience of {self.name} must lie within 0 and 1 over its whole range")


@dataclass(frozen=True, slots=True)
class ForecastIssue:
    """One ordered issue: its actors, its scale, and what holds today where that is known."""

    title: str
    actors: tuple[Actor, ...]
    scale_min: float
    scale_max: float
    status_quo: float | None = None
    unit: str = ""
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if not self.actors:
            raise UsageError(f"no actor has a position on {self.title}: at least one is needed")
        if not self.scale_min < self.scale_max:
            raise UsageError(f"the scale of {self.title} must have two different ends")
        for actor in self.actors:
            if actor.position.low < self.scale_min or actor.position.high > self.scale_max:
                raise UsageError(
                    f"the position of {actor.name} lies outside the scale {self.scale_min:g} to {self.scale_max:g}"
                )
        if sum(actor.capability.point * actor.salience.point for actor in self.actors) <= 0:
            raise UsageError(f"nobody cares about {self.title}: every salience is 0")
