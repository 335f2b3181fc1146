"""Predictions scored against gold, article by article, then together and by kind of article."""

from __future__ import annotations

from collections.abc import Mapping as Texts
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from irenic.evaluation.align import Aligned, align
from irenic.evaluation.faults import Fault, faults
from irenic.evaluation.figures import Figures, figures
from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.zones import ScoreZone
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.terms import COMMENTATOR, OTHER


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a gold article: the stem of its file's name, its words, and its kind where known."""

    stem: str
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures; `scored` of `predictions` belong to an article with gold."""

    predictions: int
    scored: int
    overall: Figures
    per_document: dict[str, Figures]
    by_kind: dict[str, Figures]
    faults: tuple[Fault, ...]

    def to_json(self, with_faults: bool = False) -> dict[str, Any]:
        """The figures as an object; the faults where they are asked for."""
        data: dict[str, Any] = {
            "predictions": self.predictions,
            "predictions_in_scored_documents": self.scored,
            "overall": self.overall.to_json(),
        }
        if len(self.per_document) > 1:
            data["per_document"] = {name: own.to_json() for name, own in self.per_document.items()}
        if self.by_kind:
            data["by_kind"] = {name: own.to_json() for name, own in self.by_kind.items()}
        if with_faults:
            data["errors"] = [fault.to_json() for fault in self.faults]
        return data


def evaluate(
    gold: dict[str, list[GoldRecord]],
    articles: Texts[str, Article],
    predictions: list[dict[str, Any]],
    zones: list[ScoreZone],
    mapping: Mapping,
) -> Evaluation:
    """Score predictions; InvalidInputError where gold's words are not at their place in the text."""
    _check_places(gold, articles, zones)
    parties = frozenset({r.holder_party for records in gold.values() for r in records} | {COMMENTATOR, OTHER})
    parts: list[Aligned] = []
    scored = 0
    for name, records in gold.items():
        article = articles[name]
        own = [p for p in predictions if _stem(mapping.of("document", p["document"])) in (article.stem, name)]
        scored += len(own)
        near = [zone for zone in zones if zone.article == name]
        kind = next((record.kind for record in records if record.kind), article.kind)
        parts.append(align(name, kind, article.text, records, own, near, parties, mapping))
    kinds = dict.fromkeys(part.kind for part in parts if part.kind)
    return Evaluation(
        len(predictions),
        scored,
        figures(parts),
        {part.article: figures([part]) for part in parts},
        {kind: figures([part for part in parts if part.kind == kind]) for kind in kinds},
        tuple(fault for part in parts for fault in faults(part)),
    )


def _stem(document: Any) -> str:
    return PurePosixPath(str(document)).name.replace(".txt", "").removesuffix(".md")


def _check_places(
    gold: dict[str, list[GoldRecord]], articles: Texts[str, Article], zones: list[ScoreZone]
) -> None:
    """Words, other spans and zones must lie in the text that they are of."""
    problems = []
    for name, records in gold.items():
        text = articles[name].text
        for record in records:
            if text[record.start : record.end] != record.exact:
                what = f"the words of {record.id} are not at {record.start}–{record.end}"
                remedy = "correct 'start' and 'end', or use the text it was made on"
                problems.append(Problem(name, 0, what, remedy))
            for start, end in record.alt_spans:
                if end > len(text):
                    what = f"'alt_spans' of {record.id} has {start}–{end}, and the text ends at {len(text)}"
                    problems.append(Problem(name, 0, what, "correct the numbers"))
        for zone in zones:
            if zone.article == name and zone.end > len(text):
                what = f"a zone lies at {zone.start}–{zone.end}, and the text ends at {len(text)}"
                problems.append(Problem(name, 0, what, "correct the numbers in the file of zones"))
    if problems:
        raise InvalidInputError(problems)
