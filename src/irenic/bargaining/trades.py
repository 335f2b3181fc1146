"""Trades between two issues, and what linking issues is worth over settling each alone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.frontier import Frontier
from irenic.bargaining.packages import Options, Package

LISTED = 50


@dataclass(frozen=True, slots=True)
class Trade:
    """Two issues changed together: neither change alone leaves everyone as well off, both together do.

    `changes` pairs each issue with its new option; `gains` are by party, none below zero and at least two
    above; `least` is the smaller of the two largest gains as shares of the parties' ranges.
    """

    changes: tuple[tuple[int, int], tuple[int, int]]
    gains: tuple[Fraction, ...]
    least: Fraction


def find_trades(model: CompiledModel, options: Options, listed: int = LISTED) -> tuple[Trade, ...]:
    """All trades from a package that lead to an acceptable one, those first that give the second gainer most.

    A trade has givers: each of the two changes costs some party something, and together nobody loses.
    """
    found: list[Trade] = []
    moves = [_moves(model, issue, options[issue]) for issue in range(len(model.sizes))]
    for i, j in combinations(range(len(model.sizes)), 2):
        for (one, gain), (other, more) in product(moves[i], moves[j]):
            if min(gain) >= 0 or min(more) >= 0:
                continue
            total = tuple(a + b for a, b in zip(gain, more, strict=True))
            if min(total) < 0 or sum(t > 0 for t in total) < min(2, model.parties):
                continue
            changed = _with(options, {i: one, j: other})
            if _acceptable(model, changed):
                found.append(_trade(model, ((i, one), (j, other)), total))
    return tuple(sorted(found, key=lambda trade: (-trade.least, trade.changes))[:listed])


@dataclass(frozen=True, slots=True)
class Linkage:
    """Every issue settled alone, against the best that settling them together can add for all.

    `alone` takes, on each issue, the option with the greatest least share of the parties' ranges on it, ties
    by leximin and then by the order of options. `together` is the acceptable package that raises the least
    gain over it most, as shares of the parties' ranges over all issues; None where nothing is better for all.
    """

    alone: Package
    alone_accepted: bool
    together: Package | None
    gains: tuple[Fraction, ...]


def value_linkage(model: CompiledModel, frontier: Frontier) -> Linkage:
    """What linking issues adds for each party, in utility."""
    alone = tuple(_settle_alone(model, issue) for issue in range(len(model.sizes)))
    row = model.worth(alone)
    scales = _ranges(model)
    best, together = None, None
    for point in frontier.points:
        gains = [u - v for u, v in zip(point.scaled, row, strict=True)]
        if min(gains) < 0 or max(gains) <= 0:
            continue
        score = sorted(Fraction(g, s) for g, s in zip(gains, scales, strict=True) if s)
        if best is None or score > best:
            best, together = score, point
    package = None if together is None else frontier.packages(together, 1)[0]
    reached = row if together is None else together.scaled
    return Linkage(
        alone=Package(alone, model.utilities(row)),
        alone_accepted=_acceptable(model, alone),
        together=package,
        gains=tuple(u * (a - b) for u, a, b in zip(model.units, reached, row, strict=True)),
    )


def _settle_alone(model: CompiledModel, issue: int) -> int:
    table = [[int(value) for value in column] for column in model.gains[issue].T]
    spans = [(min(column), max(column) - min(column)) for column in table]
    shares = [
        sorted(
            Fraction(column[option] - low, span)
            for column, (low, span) in zip(table, spans, strict=True)
            if span
        )
        for option in range(model.sizes[issue])
    ]
    return max(range(len(shares)), key=lambda option: (shares[option], -option))


def _moves(model: CompiledModel, issue: int, now: int) -> list[tuple[int, tuple[int, ...]]]:
    table = model.gains[issue]
    return [
        (option, tuple(int(a) - int(b) for a, b in zip(table[option], table[now], strict=True)))
        for option in range(len(table))
        if option != now
    ]


def _with(options: Options, changes: dict[int, int]) -> Options:
    return tuple(changes.get(issue, option) for issue, option in enumerate(options))


def _acceptable(model: CompiledModel, options: Options) -> bool:
    return model.keeps_rules(options) and model.accepts(model.refusing(options, model.worth(options)))


def _trade(
    model: CompiledModel, changes: tuple[tuple[int, int], tuple[int, int]], total: tuple[int, ...]
) -> Trade:
    shares = sorted((Fraction(t, s) for t, s in zip(total, _ranges(model), strict=True) if s), reverse=True)
    gains = tuple(unit * t for unit, t in zip(model.units, total, strict=True))
    return Trade(changes, gains, shares[min(1, len(shares) - 1)])


def _ranges(model: CompiledModel) -> list[int]:
    return [
        sum(int(table[:, p].max()) - int(table[:, p].min()) for table in model.gains)
        for p in range(model.parties)
    ]
