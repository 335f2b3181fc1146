"""Adjusted Winner: two parties, 100 points each, at most one item split (Brams & Taylor 1996)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from irenic.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class Award:
    """What the first party gets of each item, as a share, and what the division is worth to each.

    `split` is the item that must be shared, None where none must; `tied` are pairs of items whose order of
    transfer was settled by their place in the list because their ratios are equal.
    """

    shares: tuple[Fraction, ...]
    points: tuple[Fraction, Fraction]
    split: int | None
    tied: tuple[tuple[int, int], ...] = ()


def adjust_winner(first: list[Fraction], second: list[Fraction]) -> Award:
    """Give each item to the party that values it more, then hand over from the richer until both are equal.

    Parameters: points of each party by item, not negative; they are scaled to 100 each. Items valued equally
    start with the second party. Raises UsageError where a party gives no points at all.
    """
    if len(first) != len(second) or min([*first, *second], default=Fraction(-1)) < 0:
        raise UsageError("Adjusted Winner needs points of both parties for the same items, none below zero")
    if not sum(first) or not sum(second):
        raise UsageError("Adjusted Winner needs points: each party must value at least one item")
    a = [Fraction(100) * value / sum(first) for value in first]
    b = [Fraction(100) * value / sum(second) for value in second]
    shares = [Fraction(int(x > y)) for x, y in zip(a, b, strict=True)]
    if _worth(a, shares) >= _worth(b, [1 - share for share in shares]):
        return _equalise(a, b, shares)
    mirrored = _equalise(b, a, [1 - share for share in shares])
    points = (mirrored.points[1], mirrored.points[0])
    return Award(tuple(1 - share for share in mirrored.shares), points, mirrored.split, mirrored.tied)


def _equalise(rich: list[Fraction], poor: list[Fraction], shares: list[Fraction]) -> Award:
    """Hand items over from the richer party, those first that cost it least against what they bring."""
    held = [i for i, share in enumerate(shares) if share == 1 and poor[i] > 0]
    queue = sorted(held, key=lambda i: (rich[i] / poor[i], i))
    tied = tuple((i, j) for i, j in pairwise(queue) if rich[i] * poor[j] == rich[j] * poor[i])
    split = None
    for item in queue:
        gap = _worth(rich, shares) - _worth(poor, [1 - share for share in shares])
        if gap <= 0:
            break
        handed = min(Fraction(1), gap / (rich[item] + poor[item]))
        shares[item] = 1 - handed
        if handed < 1:
            split = item
            break
    points = (_worth(rich, shares), _worth(poor, [1 - share for share in shares]))
    return Award(tuple(shares), points, split, tied)


def _worth(points: list[Fraction], shares: list[Fraction]) -> Fraction:
    return sum((p * s for p, s in zip(points, shares, strict=True)), Fraction(0))
