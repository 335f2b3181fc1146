"""From what a decision maker is said to prefer to a level for every state."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

import numpy as np

from irenic.model.conflict import DecisionMaker, NumberRanked, PreferenceSource, Prioritised, Ranked, Weighted
from irenic.model.errors import UsageError
from irenic.stability.arrays import BoolArray, Int32Array, IntArray, dense_ranks
from irenic.stability.evaluate import holds
from irenic.stability.game import Preference
from irenic.stability.moves import Codes

MAX_UNKNOWN = 4096
"""With unknown preferences every pair of states is looked at: the most states for which that is done."""

_BITS = 30


def preference_of(maker: DecisionMaker, codes: Codes) -> Preference:
    """The levels of all states for a decision maker, with strength and unknown pairs where it tells them.

    Raises `UsageError` where a ranking does not name every state once, or unknown preferences meet too many
    states.
    """
    source = maker.preferences
    level = _levels(source, codes)
    unknown = _unknown(maker, codes)
    return Preference(level, _far_below(source, codes, level), unknown)


def _levels(source: PreferenceSource, codes: Codes) -> Int32Array:
    match source:
        case Prioritised(statements):
            return lexicographic([holds(s.expr, codes) for s in statements], len(codes))
        case Ranked():
            place = ranked_places(source, codes)
            return dense_ranks(-np.where(place < 0, len(source.entries), place))
        case NumberRanked(groups):
            place = np.full(len(codes), -1, dtype=np.int64)
            for rank, group in enumerate(groups):
                place[[number - 1 for number in group]] = rank
            return dense_ranks(-place)
        case Weighted():
            return dense_ranks(_sums(source, codes)[0])


def lexicographic(truths: list[BoolArray], size: int) -> Int32Array:
    """Levels by the score Σ 2^(k-j) over true statements, most important first, for any number of them."""
    level = np.zeros(size, dtype=np.int64)
    for start in range(0, len(truths), _BITS):
        chunk = truths[start : start + _BITS]
        for truth in chunk:
            level = level * 2 + truth
        level = dense_ranks(level).astype(np.int64)
    return dense_ranks(level)


def ranked_places(source: Ranked, codes: Codes) -> IntArray:
    """The entry that each state matches, -1 for none; raises `UsageError` where a state matches two."""
    place = np.full(len(codes), -1, dtype=np.int64)
    for rank, entry in enumerate(source.entries):
        matched = np.zeros(len(codes), dtype=bool)
        for expr in entry.matches:
            matched |= holds(expr, codes)
        if (place[matched] >= 0).any():
            earlier = source.entries[int(place[matched].max())].text
            raise UsageError(f"the ranking entries “{earlier}” and “{entry.text}” name the same state")
        place[matched] = rank
    return place


def _sums(source: Weighted, codes: Codes) -> tuple[IntArray, int]:
    """Exact sums of weights as integers, and the factor by which they were multiplied."""
    threshold = source.strong_from if source.strong_from is not None else Fraction(0)
    factor = lcm(*(w.denominator for w in source.weights), threshold.denominator)
    whole = [int(w * factor) for w in source.weights]
    if sum(map(abs, whole)) >= 1 << 62:
        raise UsageError("option weights have too many digits to be added exactly; round them")
    total = np.zeros(len(codes), dtype=np.int64)
    for option, weight in enumerate(whole):
        total += ((codes >> np.uint64(option)) & np.uint64(1)).astype(np.int64) * weight
    return total, factor


def _far_below(source: PreferenceSource, codes: Codes, level: Int32Array) -> Int32Array | None:
    match source:
        case Prioritised(statements) if any(s.strong for s in statements):
            tier = lexicographic([holds(s.expr, codes) for s in statements if s.strong], len(codes))
        case Ranked(strong_after=cuts) if cuts:
            place = ranked_places(source, codes)
            place = np.where(place < 0, len(source.entries), place)
            tier = dense_ranks(-np.searchsorted(np.array(cuts), place, side="left"))
        case Weighted(strong_from=threshold) if threshold is not None:
            total, factor = _sums(source, codes)
            lowest = np.unique(total)
            below = np.searchsorted(lowest, total - int(threshold * factor), side="right") - 1
            return below.astype(np.int32)
        case _:
            return None
    floor = np.full(int(tier.max()) + 1, np.iinfo(np.int32).max, dtype=np.int32)
    np.minimum.at(floor, tier, level)
    return (floor[tier] - 1).astype(np.int32)


def _unknown(maker: DecisionMaker, codes: Codes) -> BoolArray | None:
    source = maker.preferences
    by_statement = isinstance(source, Prioritised) and any(s.unknown for s in source.statements)
    by_rest = isinstance(source, Ranked) and source.rest == "unknown"
    if not (maker.unknown or by_statement or by_rest):
        return None
    if len(codes) > MAX_UNKNOWN:
        raise UsageError(
            f"{maker.name}: unknown preferences are worked out for up to {MAX_UNKNOWN:,} states, "
            f"and the model has {len(codes):,}; state them, or add rules that leave fewer states"
        )
    table = np.zeros((len(codes), len(codes)), dtype=bool)
    if isinstance(source, Prioritised) and by_statement:
        table |= _differ_first_on_unknown(source, codes)
    if isinstance(source, Ranked) and by_rest:
        loose = ranked_places(source, codes) < 0
        table |= loose[:, None] | loose[None, :]
    for pair in maker.unknown:
        one, other = holds(pair.one, codes), holds(pair.other, codes)
        here, there = one & ~other, other & ~one
        table |= (here[:, None] & there[None, :]) | (there[:, None] & here[None, :])
    np.fill_diagonal(table, False)
    return table


def _differ_first_on_unknown(source: Prioritised, codes: Codes) -> BoolArray:
    """Pairs whose first difference is on an unknown statement: those that turning such statements round
    reverses.
    """
    truths = [holds(s.expr, codes) for s in source.statements]
    turned = [~t if s.unknown else t for s, t in zip(source.statements, truths, strict=True)]
    plus, minus = (lexicographic(each, len(codes)).astype(np.int64) for each in (truths, turned))
    table: BoolArray = (plus[:, None] > plus[None, :]) != (minus[:, None] > minus[None, :])
    return table
