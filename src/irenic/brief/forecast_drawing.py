"""Drawings of a forecast as coordinates: the interval beside baselines and positions, and positions by round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from irenic.forecast.predict import Forecast
from irenic.forecast.rounds import Play

WIDTH, LEFT, RIGHT, ROW, TOP = 680, 170, 60, 22, 16
DASHES = ("none", "7 4", "2 4", "11 3 2 3", "5 2", "1 3")
MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class MarkView:
    """A row of the scale: its words, its point and range in coordinates, and the value in words.

    `kind`: forecast, baseline or actor.
    """

    label: str
    kind: str
    y: float
    x: float
    low: float
    high: float
    value: str


@dataclass(frozen=True, slots=True)
class ScaleView:
    """The scale with its rows; `summary` says the same in a sentence."""

    width: int
    height: int
    left: float
    right: float
    low: str
    high: str
    marks: tuple[MarkView, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One actor's positions round by round, as points of a line, with its look and where its name stands."""

    name: str
    points: str
    number: int
    dashes: str
    label_y: float


@dataclass(frozen=True, slots=True)
class RoundsView:
    """Positions by round: a line for each actor and one for the weighted median.

    `ticks` are (x, round), `levels` (y, value).
    """

    width: int
    height: int
    right: float
    lines: tuple[LineView, ...]
    median: str
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    summary: str


def draw_scale(found: Forecast, say: Callable[[str], str]) -> ScaleView:
    """The forecast with its interval, the baselines, each actor's position with its range; `say` names actors."""
    issue, base = found.issue, found.baselines
    span = issue.scale_max - issue.scale_min

    def at(value: float) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (value - issue.scale_min) / span, 1)

    rows = [("Forecast", "forecast", found.point, found.low, found.high)]
    simple = [
        ("Weighted mean", base.weighted_mean),
        ("Weighted median", base.weighted_median),
        ("Unweighted mean", base.unweighted_mean),
    ]
    if base.status_quo is not None:
        simple.append(("Status quo", base.status_quo))
    rows += [(name, "baseline", value, value, value) for name, value in simple]
    rows += [(say(a.name), "actor", a.position.point, a.position.low, a.position.high) for a in issue.actors]
    marks = tuple(
        MarkView(name, kind, TOP + ROW * n, at(point), at(low), at(high), f"{point:.3g}")
        for n, (name, kind, point, low, high) in enumerate(rows)
    )
    summary = (
        f"Forecast {found.point:.3g}, from {found.low:.3g} to {found.high:.3g}, on a scale from "
        f"{issue.scale_min:g} to {issue.scale_max:g}; "
        + "; ".join(f"{name.lower()} {value:.3g}" for name, value in simple)
    )
    height = TOP + ROW * len(rows) + 18
    ends = f"{issue.scale_min:g}", f"{issue.scale_max:g}"
    return ScaleView(WIDTH, height, LEFT, WIDTH - RIGHT, *ends, marks, summary)


def draw_rounds(found: Forecast, played: Play, say: Callable[[str], str]) -> RoundsView | None:
    """Positions by round; None for more than `MOST_LINES` actors, which no one could read."""
    issue = found.issue
    if len(issue.actors) > MOST_LINES:
        return None
    size = max(220, 15 * len(issue.actors) + 40)
    left, right, bottom = 44, WIDTH - 150, size - 24
    steps = len(played.rounds)
    span = issue.scale_max - issue.scale_min

    def at(number: int, value: float) -> tuple[float, float]:
        x = left + (right - left) * number / steps
        return round(x, 1), round(bottom - (bottom - 12) * (value - issue.scale_min) / span, 1)

    paths = [
        [at(0, actor.position.point), *(at(r.number, r.positions[i]) for r in played.rounds)]
        for i, actor in enumerate(issue.actors)
    ]
    places = _spread([path[-1][1] for path in paths], 13, 12, bottom)
    lines = tuple(
        LineView(say(actor.name), _points(path), i % 6 + 1, DASHES[(i + i // 6) % 6], place)
        for i, (actor, path, place) in enumerate(zip(issue.actors, paths, places, strict=True))
    )
    start = at(0, found.baselines.weighted_median)
    median = [start, *(at(r.number, r.median) for r in played.rounds)]
    ticks = tuple((at(n, issue.scale_min)[0], str(n)) for n in range(steps + 1))
    values = [issue.scale_min + span * part / 4 for part in range(5)]
    levels = tuple((at(0, value)[1], f"{value:.3g}") for value in values)
    told = ", ".join(f"{r.median:.3g}" for r in played.rounds)
    return RoundsView(
        WIDTH, size, right, lines, _points(median), ticks, levels, f"Weighted median by round: {told}"
    )


def _points(path: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in path)


def _spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places for labels near where they are wanted, at least `gap` apart, pushed up where they run out below."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    places = [0.0] * len(wanted)
    last = low - gap
    for i in order:
        last = places[i] = max(wanted[i], last + gap)
    limit = high
    for i in reversed(order):
        limit = places[i] = min(places[i], limit)
        limit -= gap
    return [round(place, 1) for place in places]
