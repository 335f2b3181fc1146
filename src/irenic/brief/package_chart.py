"""The frontier as a picture: what two parties get from each efficient package, solutions and drafts among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from irenic.questions.packages import PackagesAnswer

WIDTH, HEIGHT, MARGIN = 560, 360, 46
_MOST_DOTS = 400


@dataclass(frozen=True, slots=True)
class MarkView:
    """A place in the picture, in its units from the top left, and what stands there."""

    x: int
    y: int
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """A scatter of packages; `across` and `up` name the two parties, `summary` says it in words."""

    width: int
    height: int
    margin: int
    across: str
    up: str
    low: tuple[str, str]
    high: tuple[str, str]
    dots: tuple[tuple[int, int], ...]
    marks: tuple[MarkView, ...]
    summary: str


Pair = tuple[Fraction, Fraction]


def draw_chart(answer: PackagesAnswer, names: dict[str, str]) -> ChartView | None:
    """The picture for the first two parties whose consent every package needs; None with fewer than two parties."""
    model = answer.model
    chosen = [p for p in range(len(model.parties)) if p in answer.compiled.binding][:2]
    if len(chosen) < 2:
        chosen = list(range(len(model.parties)))[:2]
    if len(chosen) < 2 or not answer.frontier.points:
        return None
    points = [answer.compiled.utilities(point.scaled) for point in answer.frontier.points]
    pairs = [(u[chosen[0]], u[chosen[1]]) for u in points]
    labelled = list(_labelled(answer, chosen, names))
    low, high = _ends([*pairs, *(pair for pair, _, _ in labelled)])
    dots = list(dict.fromkeys(_place(pair, low, high) for pair in pairs))
    marks = tuple(MarkView(*_place(pair, low, high), words, kind) for pair, words, kind in labelled)
    across, up = (model.parties[p].name for p in chosen)
    return ChartView(
        width=WIDTH,
        height=HEIGHT,
        margin=MARGIN,
        across=across,
        up=up,
        low=(_say(low[0]), _say(low[1])),
        high=(_say(high[0]), _say(high[1])),
        dots=tuple(dots[:: -(-len(dots) // _MOST_DOTS)]),
        marks=marks,
        summary=f"{len(pairs)} efficient points by what they are worth to {across} and to {up}; "
        + "; ".join(f"{mark} at {_say(pair[0])} and {_say(pair[1])}" for pair, mark, _ in labelled),
    )


def _labelled(
    answer: PackagesAnswer, chosen: list[int], names: dict[str, str]
) -> Iterable[tuple[Pair, str, str]]:
    places: dict[tuple[Pair, str], list[str]] = {}
    for solution in answer.solutions.values():
        for package in solution.packages[:1]:
            pair = package.utilities[chosen[0]], package.utilities[chosen[1]]
            places.setdefault((pair, "solution"), []).append(names[solution.name])
    for draft in answer.drafts:
        if draft.explanation is not None:
            worth = draft.explanation.package.utilities
            places.setdefault(((worth[chosen[0]], worth[chosen[1]]), "draft"), []).append(draft.draft.title)
        elif draft.nearest is not None:
            worth = draft.nearest.packages[0].utilities
            title = f"{draft.draft.title} (nearest acceptable package)"
            places.setdefault(((worth[chosen[0]], worth[chosen[1]]), "nearest"), []).append(title)
    for (pair, kind), words in places.items():
        yield pair, ", ".join(words), kind


def _ends(pairs: list[Pair]) -> tuple[Pair, Pair]:
    across, up = [a for a, _ in pairs], [b for _, b in pairs]
    return (min(across), min(up)), (max(across), max(up))


def _place(pair: Pair, low: Pair, high: Pair) -> tuple[int, int]:
    across = (pair[0] - low[0]) / (high[0] - low[0]) if high[0] > low[0] else Fraction(1, 2)
    up = (pair[1] - low[1]) / (high[1] - low[1]) if high[1] > low[1] else Fraction(1, 2)
    inner_width, inner_height = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    return MARGIN + round(across * inner_width), HEIGHT - MARGIN - round(up * inner_height)


def _say(number: Fraction) -> str:
    return f"{float(number):.1f}".rstrip("0").rstrip(".")
