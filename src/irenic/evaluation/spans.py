"""Spans of text: where the words of a prediction are, and how far two spans cover each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

Extent = tuple[int, int]
"""Code points `[start, end)`."""
NOWHERE: Extent = (-2, -1)
"""The extent of words that the text does not have: no gold span touches it."""

_SAME = 0.5
_WITHIN, _WITHIN_AT_LEAST = 0.8, 0.2


@dataclass(frozen=True, slots=True, order=True)
class Cover:
    """How far a span covers another: whether it counts as the same, and intersection over union."""

    matches: bool = False
    iou: float = 0.0


def cover(one: Extent, other: Extent) -> Cover:
    """Same where IoU is at least .5, or .8 of the shorter lies in the longer and IoU is above .2."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return Cover()
    iou = shared / (max(one[1], other[1]) - min(one[0], other[0]))
    within = shared / max(1, min(one[1] - one[0], other[1] - other[0]))
    return Cover(iou >= _SAME or (within >= _WITHIN and iou > _WITHIN_AT_LEAST), iou)


def locate(text: str, span: dict[str, Any]) -> tuple[Extent, str]:
    """Where a predicted span lies, and how that is known: `offsets`, `relocated` or `unlocated`.

    The words count: where they are not at their offsets, the nearest place that has them is taken, then the
    nearest that has them with other white space.
    """
    start, end, exact = span.get("start"), span.get("end"), span.get("exact")
    numbers = isinstance(start, int) and isinstance(end, int)
    if exact is None:
        return ((start, end), "offsets") if numbers else (NOWHERE, "unlocated")  # type: ignore[return-value]
    if numbers and text[start:end] == exact:
        return (start, end), "offsets"  # type: ignore[return-value]
    words = exact.split()
    patterns = [re.escape(exact)] + ([r"\s+".join(map(re.escape, words))] if words else [])
    for pattern in patterns:
        places = [match.span() for match in re.finditer(pattern, text)]
        if places:
            return min(places, key=lambda place: abs(place[0] - (start or 0))), "relocated"
    return NOWHERE, "unlocated"
