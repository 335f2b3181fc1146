"""A small graph of improvements as coordinates: states as boxes by how much was done, improvements as
arrows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from irenic.stability.game import Game

MAX_STATES = 8
BOX_WIDTH, LINE_HEIGHT, PADDING = 158, 15, 9
COLUMN, ROW, MARGIN = 226, 26, 12
ARROW = 8.0
DASHES = ("none", "7 4", "2 4", "11 3 2 3", "5 2", "1 3")


@dataclass(frozen=True, slots=True)
class BoxView:
    """A state: its place, its words line by line, and whether no one has a reason to leave it."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]
    stays: bool


@dataclass(frozen=True, slots=True)
class ArrowView:
    """An improvement: a curve as SVG path data, the points of its head, and who moves (by number)."""

    path: str
    head: str
    mover: int


@dataclass(frozen=True, slots=True)
class MoverView:
    """Who moves, and the look of its arrows: a number from 1 for the colour, and dashes."""

    name: str
    number: int
    dashes: str


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing with its size; `words` says the same as sentences."""

    width: float
    height: float
    boxes: tuple[BoxView, ...]
    arrows: tuple[ArrowView, ...]
    movers: tuple[MoverView, ...]
    words: tuple[str, ...]


def draw_improvements(
    game: Game, names: tuple[str, ...], done: list[tuple[str, ...]], stays: set[int]
) -> DrawingView | None:
    """The graph of improvements of up to `MAX_STATES` states; None for more, which no one could read.

    `done` has what was done in each state, in words; states with as much done stand in one column. `stays`
    are the states that no one has a reason to leave.
    """
    if game.size > MAX_STATES:
        return None
    columns: dict[int, list[int]] = {}
    for s, words in enumerate(done):
        columns.setdefault(len(words), []).append(s)
    heights = [2 * PADDING + LINE_HEIGHT * max(1, len(words)) for words in done]
    tallest = max(_stack(states, heights) for states in columns.values())
    boxes: dict[int, BoxView] = {}
    for place, level in enumerate(sorted(columns)):
        y = MARGIN + (tallest - _stack(columns[level], heights)) / 2
        for s in columns[level]:
            lines = done[s] or ("all comply",)
            boxes[s] = BoxView(MARGIN + place * COLUMN, y, heights[s], lines, s in stays)
            y += heights[s] + ROW
    steps = [(s, k, t) for s in range(game.size) for k in game.players for t in game.improvements(k, s)]
    movers = [k for k in game.players if any(step[1] == k for step in steps)]
    return DrawingView(
        width=2 * MARGIN + (len(columns) - 1) * COLUMN + BOX_WIDTH,
        height=2 * MARGIN + tallest,
        boxes=tuple(boxes[s] for s in range(game.size)),
        arrows=tuple(_arrow(boxes[s], boxes[t], k) for s, k, t in steps),
        movers=tuple(MoverView(names[k], k % 6 + 1, DASHES[k % 6]) for k in movers),
        words=tuple(f"{names[k]}: from “{say(done[s])}” to “{say(done[t])}”" for s, k, t in steps),
    )


def say(done: tuple[str, ...]) -> str:
    """A state in words."""
    return ", ".join(done) or "all comply"


def _stack(states: list[int], heights: list[int]) -> float:
    return sum(heights[s] for s in states) + ROW * (len(states) - 1)


def _arrow(start: BoxView, end: BoxView, mover: int) -> ArrowView:
    """A slightly bent curve from one box's border to the other's, with its head along the curve."""
    ax, ay = start.x + BOX_WIDTH / 2, start.y + start.height / 2
    bx, by = end.x + BOX_WIDTH / 2, end.y + end.height / 2
    length = math.hypot(bx - ax, by - ay)
    mx, my = (ax + bx) / 2 - (by - ay) / length * 14, (ay + by) / 2 + (bx - ax) / length * 14
    sx, sy = _border(start, mx, my, 1)
    ex, ey = _border(end, mx, my, 3)
    angle = math.atan2(ey - my, ex - mx)
    left, right = angle + 2.7, angle - 2.7
    points = [
        (ex, ey),
        (ex + ARROW * math.cos(left), ey + ARROW * math.sin(left)),
        (ex + ARROW * math.cos(right), ey + ARROW * math.sin(right)),
    ]
    path = f"M{sx:.1f} {sy:.1f} Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}"
    return ArrowView(path, " ".join(f"{x:.1f},{y:.1f}" for x, y in points), mover % 6 + 1)


def _border(box: BoxView, x: float, y: float, gap: float) -> tuple[float, float]:
    """Where the line from a box's middle to a point leaves the box, a little outside."""
    cx, cy = box.x + BOX_WIDTH / 2, box.y + box.height / 2
    dx, dy = x - cx, y - cy
    share = min(
        (BOX_WIDTH / 2 + gap) / abs(dx) if dx else math.inf,
        (box.height / 2 + gap) / abs(dy) if dy else math.inf,
    )
    return cx + dx * share, cy + dy * share
