"""Precision, recall and F1 as counts, from which the ratios are derived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


def share(part: int, whole: int) -> float | None:
    """part/whole to three places; None where there is nothing to share."""
    return round(part / whole, 3) if whole else None


def share_of(verdicts: Iterable[bool]) -> float | None:
    """The share of true verdicts; None where there is none."""
    listed = list(verdicts)
    return share(sum(listed), len(listed))


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many were right, of how many predicted and how many in gold."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float | None:
        """right/predicted; None where nothing is predicted."""
        return share(self.right, self.predicted)

    @property
    def recall(self) -> float | None:
        """right/gold; None where gold is empty."""
        return share(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where either side is empty."""
        if not self.predicted or not self.gold:
            return None
        if not self.right:
            return 0.0
        precision, recall = self.right / self.predicted, self.right / self.gold
        return round(2 * precision * recall / (precision + recall), 3)

    def to_json(self) -> dict[str, int | float | None]:
        """Counts and ratios, under the field's usual short names."""
        counts = {"tp": self.right, "pred": self.predicted, "gold": self.gold}
        return {**counts, "P": self.precision, "R": self.recall, "F1": self.f1}
