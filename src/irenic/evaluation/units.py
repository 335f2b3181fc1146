"""The unit that is scored: span × holder × issue, taken from predicted statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from irenic.evaluation.json_file import read_objects
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.shapes import Fault, filled, keys, many, one_or_many, or_null, place, share, text, word
from irenic.evaluation.spans import Extent
from irenic.model.errors import InvalidInputError, Problem


@dataclass(frozen=True, slots=True)
class Unit:
    """One stance of one holder on one issue, as predicted; `statement` is the number of its prediction."""

    statement: int
    span: Extent
    party: str | None
    actor: str | None
    issue: str | None
    stance: str | None
    act: str | None
    attribution: str | None
    form: str | None
    firmness: str | None
    sources: tuple[str, ...]
    confidence: float | None


_SPEAKER = keys({}, {"party": word, "actor": word})
_HOLDER = or_null(_SPEAKER)
_TARGET = keys({}, {"issue": word, "option": word, "polarity": word})


def _source_shape(value: object, name: str) -> Iterator[Fault]:
    yield from (_SPEAKER if isinstance(value, dict) else word)(value, name)


_SHAPE = keys(
    {
        "document": filled,
        "span": keys({}, {"start": or_null(place), "end": or_null(place), "exact": or_null(text)}),
    },
    {
        "holder": or_null(one_or_many(_HOLDER)),
        "targets": or_null(many(_TARGET)),
        "sources": or_null(many(_source_shape)),
        "act": word,
        "attribution": word,
        "form": word,
        "firmness": word,
        "confidence": or_null(share),
    },
    "give statements as irenic code prints them",
)


def read_predictions(path: Path, least: float | None = None) -> list[dict[str, Any]]:
    """Predicted statements of a JSON Lines file, without those known to be less sure than `least`."""
    problems: list[Problem] = []
    found = [data for _, data in read_objects(path, _SHAPE, problems)]
    if problems:
        raise InvalidInputError(problems)
    return [data for data in found if least is None or _confidence(data, least) >= least]


def _confidence(data: dict[str, Any], otherwise: float) -> float:
    told = data.get("confidence")
    return otherwise if told is None else float(told)


def units_of(
    prediction: dict[str, Any], statement: int, span: Extent, mapping: Mapping, first_only: bool = False
) -> Iterator[Unit]:
    """The units of one statement: holders × targets, two options of one issue being one unit."""
    holders = prediction.get("holder") or {}
    targets = (prediction.get("targets") or [{}])[: 1 if first_only else None]
    sources = tuple(_source(source, mapping) for source in prediction.get("sources") or ())
    seen: set[tuple[Any, Any, Any]] = set()
    for holder in holders if isinstance(holders, list) else [holders]:
        party, actor = (mapping.of(part, (holder or {}).get(part)) for part in ("party", "actor"))
        for target in targets:
            issue = mapping.of("issue", target.get("issue"))
            if (party, actor, issue) in seen:
                continue
            seen.add((party, actor, issue))
            yield Unit(
                statement,
                span,
                party,
                actor,
                issue,
                mapping.stance(target.get("polarity"), target.get("option")),
                mapping.of("act", prediction.get("act")),
                mapping.of("attribution", prediction.get("attribution")),
                mapping.of("form", prediction.get("form")),
                mapping.of("firmness", prediction.get("firmness")),
                sources,
                prediction.get("confidence"),
            )


def _source(source: Any, mapping: Mapping) -> str:
    return mapping.name(source.get("actor") or source.get("party") if isinstance(source, dict) else source)
