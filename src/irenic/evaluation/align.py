"""Which predicted unit stands for which gold record of an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from irenic.evaluation.agreement import Agreement, agreement, weight
from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.spans import NOWHERE, Cover, cover, locate
from irenic.evaluation.units import Unit, units_of
from irenic.evaluation.zones import ScoreZone

_BANDS = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold record and the unit that stands for it, with their overlap and where they agree."""

    gold: int
    unit: int
    iou: float
    agreed: Agreement


@dataclass(slots=True)
class _Setting:
    """What became of predictions on the way to the units."""

    relocated: int = 0
    unlocated: int = 0
    ignored: list[str] = field(default_factory=list)
    neutral: int = 0
    unknown: list[str] = field(default_factory=list)
    scored: int = 0


@dataclass(frozen=True, slots=True)
class Aligned:
    """One article: gold, units, who stands for whom, and what was left out.

    `absorbed` are gold records for which a sibling's unit stands. `touched_gold` and `touched_statements`
    are those with any overlap that counts, paired or not.
    """

    article: str
    kind: str
    text: str
    gold: tuple[GoldRecord, ...]
    units: tuple[Unit, ...]
    pairs: tuple[Pair, ...]
    absorbed: frozenset[int]
    touched_gold: frozenset[int]
    touched_statements: frozenset[int]
    statements: int
    relocated: int
    unlocated: int
    ignored: tuple[str, ...]
    neutral: int
    unknown: tuple[str, ...]


def align(
    article: str,
    kind: str,
    text: str,
    gold: list[GoldRecord],
    predictions: list[dict[str, Any]],
    zones: list[ScoreZone],
    parties: frozenset[str],
    mapping: Mapping,
) -> Aligned:
    """Pair units with gold one to one, greedily: band of overlap, then agreement, then overlap.

    Statements of holders outside `parties` and statements in neutral zones are left out.
    """
    setting = _Setting()
    units = _units(text, predictions, zones, parties, mapping, setting)
    candidates = [
        Pair(g, u, best.iou, agreement(record, unit, mapping))
        for g, record in enumerate(gold)
        for u, unit in enumerate(units)
        if (best := _best(record, unit)).matches
    ]
    pairs = _greedy(candidates, gold)
    return Aligned(
        article,
        kind,
        text,
        tuple(gold),
        tuple(units),
        tuple(pairs),
        frozenset(_absorbed(gold, units, pairs)),
        frozenset(pair.gold for pair in candidates),
        frozenset(units[pair.unit].statement for pair in candidates),
        setting.scored,
        setting.relocated,
        setting.unlocated,
        tuple(setting.ignored),
        setting.neutral,
        tuple(setting.unknown),
    )


def _units(
    text: str,
    predictions: list[dict[str, Any]],
    zones: list[ScoreZone],
    parties: frozenset[str],
    mapping: Mapping,
    setting: _Setting,
) -> list[Unit]:
    units: list[Unit] = []
    for number, prediction in enumerate(predictions):
        span, how = locate(text, prediction["span"])
        setting.relocated += how == "relocated"
        setting.unlocated += span == NOWHERE
        kinds = {zone.kind for zone in zones if zone.holds(span)}
        words = text[max(0, span[0]) : max(0, span[1])]
        if "ignore" in kinds:
            setting.ignored.append(words[:100])
        if "neutral" in kinds:
            setting.neutral += 1
            continue
        own = list(units_of(prediction, number, span, mapping))
        known = [unit for unit in own if unit.party in parties]
        if known:
            setting.scored += 1
            units += known
        else:
            setting.unknown.append(f"{own[0].party if own else None}: {words[:60]}")
    return units


def _best(record: GoldRecord, unit: Unit) -> Cover:
    return max(cover(extent, unit.span) for extent in record.extents)


def _greedy(candidates: list[Pair], gold: list[GoldRecord]) -> list[Pair]:
    def order(pair: Pair) -> tuple[float, ...]:
        band = min(_BANDS - 1, int(pair.iou * _BANDS + 1e-9))
        return (-band, -weight(gold[pair.gold], pair.agreed), -pair.iou, pair.gold, pair.unit)

    pairs: list[Pair] = []
    taken_gold: set[int] = set()
    taken_units: set[int] = set()
    for pair in sorted(candidates, key=order):
        if pair.gold not in taken_gold and pair.unit not in taken_units:
            taken_gold.add(pair.gold)
            taken_units.add(pair.unit)
            pairs.append(pair)
    return pairs


def _absorbed(gold: list[GoldRecord], units: list[Unit], pairs: list[Pair]) -> set[int]:
    """Unpaired records whose sibling's unit covers them too, on the same issue."""
    numbers = {record.id: number for number, record in enumerate(gold)}
    unit_of = {pair.gold: pair.unit for pair in pairs}
    absorbed = set()
    for number, record in enumerate(gold):
        sibling = numbers.get(record.sibling_of or "")
        if sibling is None:
            continue
        for lost, found in ((number, sibling), (sibling, number)):
            if lost in unit_of or found not in unit_of:
                continue
            unit = units[unit_of[found]]
            if unit.issue == gold[lost].issue and _best(gold[lost], unit).matches:
                absorbed.add(lost)
    return absorbed
