"""Mean satisfaction against a threshold, as public simulators score packages; shown beside the veto verdict."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.bargaining.packages import Options
from irenic.model.negotiation import NegotiationModel


@dataclass(frozen=True, slots=True)
class Score:
    """A package's mean satisfaction by party: each option's place between the party's worst and best, 0 to 100.

    The mean takes every issue alike, weights aside, as simulators do. `passes` is whether it meets the
    party's threshold; `threshold` None means that the party has none.
    """

    satisfaction: tuple[Fraction, ...]
    thresholds: tuple[Fraction | None, ...]
    passes: tuple[bool, ...]

    @property
    def verdict(self) -> bool:
        """Whether every party's threshold is met on average."""
        return all(self.passes)


def score_package(model: NegotiationModel, options: Options) -> Score:
    """Score one package; an issue on which a party values all options alike counts 100 for it."""
    satisfaction = []
    for party in model.parties:
        places = []
        for row, option in zip(party.values, options, strict=True):
            low, high = min(v.point for v in row), max(v.point for v in row)
            places.append((row[option].point - low) / (high - low) if high > low else Fraction(1))
        satisfaction.append(100 * sum(places, Fraction(0)) / len(places))
    thresholds = tuple(party.threshold for party in model.parties)
    passes = tuple(t is None or s >= t for s, t in zip(satisfaction, thresholds, strict=True))
    return Score(tuple(satisfaction), thresholds, passes)
