"""The figures of one set of aligned articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from irenic.evaluation.agreement import FIELDS, Agreement
from irenic.evaluation.align import Aligned
from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.ratios import Ratio, share, share_of
from irenic.evaluation.units import Unit
from irenic.model.terms import Form

FORMS = (Form.DIRECT, Form.INDIRECT, Form.VERB_INF, Form.VERB_NP, Form.NOMINAL, Form.NARRATED)
END_TO_END = {
    "e2e": "party+issue+stance",
    "e2e_act": "party+actgroup+issue+stance",
    "e2e_lenient": "party+issue+stance_lenient",
    "e2e_act_lenient": "party+actgroup+issue+stance_lenient",
}
"""Combinations of fields that must all be right, and how they are called."""
_OF_A_FORM = ("party", "issue", "stance", "act_group", "e2e")
_CLOSE = 0.9
_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Match:
    """A gold record with the unit that stands for it."""

    gold: GoldRecord
    unit: Unit
    iou: float
    agreed: Agreement


@dataclass(frozen=True, slots=True)
class FormFigures:
    """What is found of one form (by gold), and how much of what is predicted in that form is there."""

    gold: int
    matched: int
    core: int
    matched_core: int
    predicted: int
    matched_predicted: int
    accuracy: dict[str, float | None]

    def to_json(self) -> dict[str, Any]:
        """Counts, recall, core recall, precision, then the share right of what is found."""
        recall, core = share(self.matched, self.gold), share(self.matched_core, self.core)
        precision = share(self.matched_predicted, self.predicted)
        found = {"gold": self.gold, "matched": self.matched, "R": recall, "core": self.core, "R_core": core}
        return {**found, "pred": self.predicted, "P": precision, **self.accuracy}


@dataclass(frozen=True, slots=True)
class BandFigures:
    """Predictions whose confidence lies in `[low, high)`, and how many of them are there and right."""

    low: float
    high: float
    predicted: int
    matched: int
    right: int

    def to_json(self) -> dict[str, Any]:
        """Counts, precision of detection, and the share right end to end."""
        counts = {"pred": self.predicted, "matched": self.matched, "right": self.right}
        shares = {
            "P": share(self.matched, self.predicted),
            "P_end_to_end": share(self.right, self.predicted),
        }
        return {"low": self.low, "high": self.high, **counts, **shares}


@dataclass(frozen=True, slots=True)
class Figures:
    """Detection, accuracy by field, end to end, by form and by confidence."""

    detection: Ratio
    detection_core: Ratio
    any_overlap: dict[str, float | None]
    accuracy: dict[str, float | None]
    sources_right: tuple[int, int]
    end_to_end: dict[str, Ratio]
    by_form: dict[str, FormFigures]
    by_confidence: tuple[BandFigures, ...]
    close_boundaries: int
    ignored: int
    neutral: int
    unknown: int
    relocated: int
    unlocated: int
    absorbed: int

    def to_json(self) -> dict[str, Any]:
        """The figures, each ratio with its counts."""
        accuracy = {
            **self.accuracy,
            "sources_where_gold_has_one": f"{self.sources_right[0]}/{self.sources_right[1]}",
        }
        return {
            "detection": self.detection.to_json(),
            "detection_core": self.detection_core.to_json(),
            "detection_any_overlap": self.any_overlap,
            "accuracy_on_matched": accuracy,
            "end_to_end": {name: ratio.to_json() for name, ratio in self.end_to_end.items()},
            "by_form": {name: form.to_json() for name, form in self.by_form.items()},
            "by_confidence": [band.to_json() for band in self.by_confidence],
            "boundaries": {"IoU_ge_90": self.close_boundaries, "matched": self.detection.right},
            "ignore_zone_predictions": self.ignored,
            "neutral_zone_predictions_not_scored": self.neutral,
            "unknown_holder_party_not_scored": self.unknown,
            "relocated": self.relocated,
            "unlocated": self.unlocated,
            "gold_absorbed_by_sibling": self.absorbed,
        }


def figures(parts: Sequence[Aligned]) -> Figures:
    """The figures of articles together: counts are summed before any ratio is taken."""
    wanted = [g for part in parts for n, g in enumerate(part.gold) if n not in part.absorbed]
    matches = [
        Match(part.gold[p.gold], part.units[p.unit], p.iou, p.agreed) for part in parts for p in part.pairs
    ]
    units = sum(len(part.units) for part in parts)
    core = sum(record.core for record in wanted)
    core_found = sum(match.gold.core for match in matches)
    with_source = [match.agreed["sources"] for match in matches if match.gold.sources]
    return Figures(
        detection=Ratio(len(matches), units, len(wanted)),
        detection_core=Ratio(core_found, core_found + units - len(matches), core),
        any_overlap=_any_overlap(parts),
        accuracy={name: share_of(match.agreed[name] for match in matches) for name in FIELDS},
        sources_right=(sum(with_source), len(with_source)),
        end_to_end=_end_to_end(matches, units, len(wanted), core),
        by_form=_by_form(parts, wanted, matches),
        by_confidence=_by_confidence(parts),
        close_boundaries=sum(match.iou >= _CLOSE for match in matches),
        ignored=sum(len(part.ignored) for part in parts),
        neutral=sum(part.neutral for part in parts),
        unknown=sum(len(part.unknown) for part in parts),
        relocated=sum(part.relocated for part in parts),
        unlocated=sum(part.unlocated for part in parts),
        absorbed=sum(len(part.absorbed) for part in parts),
    )


def _any_overlap(parts: Sequence[Aligned]) -> dict[str, float | None]:
    """Statements and records with any overlap that counts, whether or not one to one."""
    gold = [(n in part.touched_gold, g.core) for part in parts for n, g in enumerate(part.gold)]
    statements = sum(part.statements for part in parts)
    touched = sum(len(part.touched_statements) for part in parts)
    return {
        "P_statements": share(touched, max(1, statements)),
        "R_all": share(sum(hit for hit, _ in gold), max(1, len(gold))),
        "R_core": share(sum(hit and core for hit, core in gold), max(1, sum(core for _, core in gold))),
    }


def _end_to_end(matches: list[Match], units: int, gold: int, core: int) -> dict[str, Ratio]:
    """Every combination over all gold and over the core, for which matched others are not counted."""
    found = {}
    others = sum(not match.gold.core for match in matches)
    for name, title in END_TO_END.items():
        right = [match for match in matches if match.agreed[name]]
        found[title] = Ratio(len(right), units, gold)
        found[title + "_core"] = Ratio(sum(m.gold.core for m in right), units - others, core)
    return found


def _by_form(
    parts: Sequence[Aligned], wanted: list[GoldRecord], matches: list[Match]
) -> dict[str, FormFigures]:
    paired = [
        (unit.form, number in {p.unit for p in part.pairs})
        for part in parts
        for number, unit in enumerate(part.units)
    ]
    return {
        form.value: _form(
            [g for g in wanted if g.form == form],
            [m for m in matches if m.gold.form == form],
            [hit for own, hit in paired if own == form],
        )
        for form in FORMS
    }


def _form(gold: list[GoldRecord], matches: list[Match], predicted: list[bool]) -> FormFigures:
    return FormFigures(
        gold=len(gold),
        matched=len(matches),
        core=sum(record.core for record in gold),
        matched_core=sum(match.gold.core for match in matches),
        predicted=len(predicted),
        matched_predicted=sum(predicted),
        accuracy={name: share_of(m.agreed[name] for m in matches) for name in _OF_A_FORM},
    )


def _by_confidence(parts: Sequence[Aligned]) -> tuple[BandFigures, ...]:
    rows = list(_sure(parts))
    bands = zip(_BANDS, (*_BANDS[1:], 1.0), strict=True)
    found = []
    for low, high in bands:
        own = [row for row in rows if low <= row[0] < high or (high == 1.0 and row[0] >= 1.0)]
        if own:
            counts = len(own), sum(hit for _, hit, _ in own), sum(right for _, _, right in own)
            found.append(BandFigures(low, high, *counts))
    return tuple(found)


def _sure(parts: Sequence[Aligned]) -> Iterable[tuple[float, bool, bool]]:
    """Of every unit with a confidence: that, whether it is there, whether it is right end to end."""
    for part in parts:
        right = {pair.unit: pair.agreed["e2e"] for pair in part.pairs}
        for number, unit in enumerate(part.units):
            if unit.confidence is not None:
                yield unit.confidence, number in right, right.get(number, False)
