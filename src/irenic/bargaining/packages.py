"""Packages, and how they are traced back from the merge's layers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from irenic.bargaining.merge import Merged

Options = tuple[int, ...]
"""For each issue of the model, the index of the option chosen."""


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """A choice of one option on every issue, and what it is worth to each party."""

    options: Options
    utilities: tuple[Fraction, ...]


def trace_packages(merged: Merged, state: int) -> Iterator[Options]:
    """Every package that reaches a final state, in no particular order; take only as many as are needed."""
    chosen = [0] * len(merged.order)
    yield from _trace(merged, len(merged.layers) - 1, state, chosen)


def _trace(merged: Merged, step: int, state: int, chosen: list[int]) -> Iterator[Options]:
    if step < 0:
        yield tuple(chosen)
        return
    layer = merged.layers[step]
    for edge in range(int(layer.starts[state]), int(layer.starts[state + 1])):
        chosen[merged.order[step]] = int(layer.options[edge])
        yield from _trace(merged, step - 1, int(layer.parents[edge]), chosen)
