"""Each party's balance along an order, as coordinates of bars: below the line it is exposed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from irenic.durability.sequence import Sequence
from irenic.questions.order import OrderAnswer

LEFT, COLUMN, BAND, TOP = 150, 62, 84, 4


@dataclass(frozen=True, slots=True)
class ExposureBar:
    """A party's balance before a step: a bar above the line, or below it where the party is exposed."""

    x: float
    y: float
    height: float
    value: str
    value_y: float
    exposed: bool


@dataclass(frozen=True, slots=True)
class ExposureRow:
    """A party with its bars, one a step."""

    party: str
    base: float
    bars: tuple[ExposureBar, ...]


@dataclass(frozen=True, slots=True)
class ExposureView:
    """A row for each party, a column for each step; `steps` are their names in order, (x, number) under `ticks`."""

    width: float
    height: float
    rows: tuple[ExposureRow, ...]
    ticks: tuple[tuple[float, str], ...]
    steps: tuple[str, ...]
    summary: str


def draw_exposures(answer: OrderAnswer, found: Sequence, say: Callable[[str], str]) -> ExposureView:
    """What each party has from going on before each step, or loses by it; all bars have one scale."""
    plan = answer.plan
    values = [[float(b.balance[i]) for b in found.balances] for i in range(len(plan.parties))]
    largest = max((abs(value) for row in values for value in row), default=0.0) or 1.0
    rows = []
    for i, party in enumerate(plan.parties):
        base = TOP + BAND * i + BAND / 2
        bars = tuple(_bar(LEFT + COLUMN * n + 8, base, value, largest) for n, value in enumerate(values[i]))
        rows.append(ExposureRow(say(party), base, bars))
    label = {step.id: step.label for step in plan.steps}
    steps = tuple(label[name] for name in found.order)
    ticks = tuple((LEFT + COLUMN * n + COLUMN / 2, str(n + 1)) for n in range(len(steps)))
    told = []
    for row in rows:
        exposed = [f"{bar.value} before step {n}" for n, bar in enumerate(row.bars, 1) if bar.exposed]
        told += [f"{row.party}: {', '.join(exposed)}"] if exposed else []
    return ExposureView(
        width=LEFT + COLUMN * len(steps) + 10,
        height=TOP + BAND * len(rows) + 22,
        rows=tuple(rows),
        ticks=ticks,
        steps=steps,
        summary="; ".join(told) or "Nobody would gain by stopping before any step",
    )


def _bar(x: float, base: float, value: float, largest: float) -> ExposureBar:
    height = round((BAND / 2 - 16) * abs(value) / largest, 1)
    exposed = value < 0
    y = base if exposed else base - height
    value_y = base + height + 12 if exposed else base - height - 4
    return ExposureBar(x, y, height, f"{value:.3g}", value_y, exposed)
