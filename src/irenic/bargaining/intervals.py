"""Uncertain utilities: what holds for all values in their intervals, what for some, and in what share of draws.

Each value lies in its interval independently of the others; weights and reservations are as given.
Necessary and possible efficiency after Greco, Mousseau & Słowiński (2008).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import numpy as np

from irenic.bargaining.compiled import CompiledModel, compile_model
from irenic.bargaining.feasible import UndecidedError
from irenic.bargaining.frontier import frontier_of
from irenic.bargaining.merge import DEFAULT_LIMIT, merge_issues
from irenic.bargaining.packages import Options
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationModel, Value

_GRID = 1000


class Certainty(StrEnum):
    """Whether something holds for all values in the intervals, for some, or for none."""

    NECESSARY = "necessary"
    POSSIBLE = "possible"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the intervals say of one package; `low` and `high` are its utilities' ends, by party."""

    options: Options
    acceptable: Certainty
    efficient: Certainty
    low: tuple[Fraction, ...]
    high: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of the draws a package was acceptable, and efficient."""

    options: Options
    acceptable: int
    efficient: int
    draws: int


def has_intervals(model: NegotiationModel) -> bool:
    """Whether any value is uncertain."""
    return any(v.low != v.high for party in model.parties for row in party.values for v in row)


def judge_packages(
    model: NegotiationModel, packages: list[Options], limit: int = DEFAULT_LIMIT
) -> list[Verdict]:
    """The verdict on each package; efficiency is among the packages acceptable under the same values.

    Raises UsageError where fewer than all parties must accept: which packages compete then depends on the
    values too, and no two draws decide it.
    """
    if model.acceptance.needed < len(model.parties):
        raise UsageError("intervals are judged only where all parties must accept: use draws instead")
    low = compile_model(_at(model, "low"))
    high = compile_model(_at(model, "high"))
    return [
        Verdict(
            options=options,
            acceptable=_acceptable(low, high, options),
            efficient=_efficient(model, options, _acceptable(low, high, options), limit),
            low=low.utilities(low.worth(options)),
            high=high.utilities(high.worth(options)),
        )
        for options in packages
    ]


def _at(model: NegotiationModel, end: str, favoured: Options | None = None) -> NegotiationModel:
    """The model with every value at one end of its interval; a favoured package's own values at the other."""
    other = "low" if end == "high" else "high"
    parties = []
    for party in model.parties:
        values = tuple(
            tuple(
                Value.exact(getattr(v, other if favoured is not None and favoured[i] == o else end))
                for o, v in enumerate(row)
            )
            for i, row in enumerate(party.values)
        )
        parties.append(replace(party, values=values))
    return replace(model, parties=tuple(parties))


def _acceptable(low: CompiledModel, high: CompiledModel, options: Options) -> Certainty:
    if not low.keeps_rules(options):
        return Certainty.NO
    if low.accepts(low.refusing(options, low.worth(options))):
        return Certainty.NECESSARY
    possible = high.accepts(high.refusing(options, high.worth(options)))
    return Certainty.POSSIBLE if possible else Certainty.NO


def _efficient(model: NegotiationModel, options: Options, acceptable: Certainty, limit: int) -> Certainty:
    """Necessarily, where the package is undominated with its own values lowest and all others highest.

    That draw makes every rival's advantage as large as it can be for all parties at once, and the opposite
    draw as small: each value is free of the others, and shared options cancel.
    """
    if acceptable is Certainty.NO:
        return Certainty.NO
    worst = compile_model(_at(model, "high", options))
    if acceptable is Certainty.NECESSARY and not _rivalled(worst, options, limit):
        return Certainty.NECESSARY
    best = compile_model(_at(model, "low", options))
    return Certainty.NO if _rivalled(best, options, limit) else Certainty.POSSIBLE


def _rivalled(model: CompiledModel, options: Options, limit: int) -> bool:
    """Whether a package that keeps rules and red lines dominates this one.

    This one is acceptable where it is asked, so that whatever dominates it meets every reservation too.
    """
    row = model.worth(options)
    rivals = merge_issues(replace(model, thresholds=row), limit=limit)
    better = any(tuple(point) != row for point in rivals.points.tolist())
    if not better and not rivals.exact:
        raise UndecidedError(f"whether a package is efficient cannot be told within {limit} partial packages")
    return better


def draw_shares(
    model: NegotiationModel, packages: list[Options], draws: int, seed: int, limit: int = DEFAULT_LIMIT
) -> list[Share]:
    """Draw every value evenly from its interval, `draws` times, and count; the same seed gives the same counts.

    Values are drawn on a grid of 1/1000 of each interval, so that every draw is compared exactly.
    """
    generator = np.random.default_rng(seed)
    acceptable = [0] * len(packages)
    efficient = [0] * len(packages)
    for _ in range(draws):
        compiled = compile_model(_draw(model, generator))
        points = {point.scaled for point in frontier_of(compiled, limit).points}
        for place, options in enumerate(packages):
            row = compiled.worth(options)
            if compiled.keeps_rules(options) and compiled.accepts(compiled.refusing(options, row)):
                acceptable[place] += 1
                efficient[place] += row in points
    return [
        Share(options, a, e, draws) for options, a, e in zip(packages, acceptable, efficient, strict=True)
    ]


def _draw(model: NegotiationModel, generator: np.random.Generator) -> NegotiationModel:
    parties = []
    for party in model.parties:
        values = tuple(tuple(_draw_value(value, generator) for value in row) for row in party.values)
        parties.append(replace(party, values=values))
    return replace(model, parties=tuple(parties))


def _draw_value(value: Value, generator: np.random.Generator) -> Value:
    if value.low == value.high:
        return value
    step = Fraction(int(generator.integers(0, _GRID + 1)), _GRID)
    return Value.exact(value.low + (value.high - value.low) * step)
