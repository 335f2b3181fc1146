"""Zones of articles: stretches in which nothing is to be found, or that are not scored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from irenic.evaluation.json_file import read_value
from irenic.evaluation.shapes import filled, keys, many, one_of, ordered, place
from irenic.evaluation.spans import Extent
from irenic.model.errors import InvalidInputError, Problem

_SHAPE = many(
    ordered(keys({"article": filled, "kind": one_of(("ignore", "neutral")), "start": place, "end": place}))
)


@dataclass(frozen=True, slots=True)
class ScoreZone:
    """A stretch of an article: predictions in `ignore` are wrong, those in `neutral` are not scored."""

    article: str
    kind: str
    start: int
    end: int

    def holds(self, span: Extent) -> bool:
        """Whether at least half of the span lies in it."""
        return min(self.end, span[1]) - max(self.start, span[0]) >= 0.5 * max(1, span[1] - span[0])


def read_zones(path: Path) -> list[ScoreZone]:
    """The zones of a JSON file: a list of objects with article, kind, start, end."""
    data = read_value(path)
    faults = list(_SHAPE(data, "zones"))
    if faults:
        raise InvalidInputError([Problem(path.name, 0, *fault) for fault in faults])
    return [ScoreZone(zone["article"], zone["kind"], zone["start"], zone["end"]) for zone in data]
