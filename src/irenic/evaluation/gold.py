"""Gold records and zones: what a careful coder found, and where nothing is to be found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from irenic.evaluation.spans import Extent
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity

_WORDS = {
    "act": {a.value for a in Act},
    "stance": {p.value for p in Polarity},
    "attribution": {a.value for a in Attribution},
    "form": {f.value for f in Form},
    "firmness": {f.value for f in Firmness},
}
_LISTS = ("alt_party", "alt_issue", "alt_act", "alt_stance")
_ZONES = ("ignore", "neutral")


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One span × holder × issue. `alt_…` are second readings that can be defended; `core` must be found.

    `sibling_of` is the id of the list item with the same holder and issue that may stand for both; `folder` is
    where the record was read.
    """

    id: str
    article: str
    start: int
    end: int
    exact: str
    holder_party: str
    issue: str
    stance: str
    act: str
    holder_actor: str | None = None
    sources: tuple[str | None, ...] = ()
    attribution: str = "reported"
    form: str = "indirect"
    firmness: str = "unknown"
    core: bool = True
    alt_spans: tuple[Extent, ...] = ()
    alt_party: tuple[str, ...] = ()
    alt_issue: tuple[str, ...] = ()
    alt_act: tuple[str, ...] = ()
    alt_stance: tuple[str, ...] = ()
    sibling_of: str | None = None
    kind: str = ""
    folder: Path = Path()

    @property
    def extents(self) -> tuple[Extent, ...]:
        """Its span and the other spans that do as well."""
        return ((self.start, self.end), *self.alt_spans)


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


def read_gold(paths: tuple[Path, ...]) -> dict[str, list[GoldRecord]]:
    """The records of JSON Lines files by article, in order; InvalidInputError tells every fault at once."""
    records: dict[str, list[GoldRecord]] = {}
    problems: list[Problem] = []
    for path in paths:
        for number, data in read_lines(path, problems):
            fault = _fault(data)
            if fault:
                problems.append(Problem(path.name, number, *fault))
            else:
                record = _record(data, path.parent)
                records.setdefault(record.article, []).append(record)
    if problems:
        raise InvalidInputError(problems)
    if not records:
        raise UsageError("the gold files hold no record; give JSON Lines, one gold record a line")
    return records


def read_lines(path: Path, problems: list[Problem]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file with their line numbers; what is none goes to `problems`."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path.name, 0, f"cannot be read ({error})", "give a UTF-8 file of JSON Lines"))
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            problems.append(Problem(path.name, number, "not JSON", "write one object a line"))
            continue
        if isinstance(data, dict):
            yield number, data
        else:
            problems.append(Problem(path.name, number, "not an object", "write one object a line"))


def read_zones(path: Path) -> list[ScoreZone]:
    """The zones of a JSON file: a list of objects with article, kind, start, end."""
    try:
        zones = [
            ScoreZone(str(z["article"]), str(z["kind"]), int(z["start"]), int(z["end"]))
            for z in json.loads(path.read_text("utf-8"))
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        what = "a list of objects with article, kind, start and end"
        raise UsageError(f"{path.name}: no zones can be read ({error!r}); give {what}") from error
    for zone in zones:
        if zone.kind not in _ZONES:
            raise UsageError(f"{path.name}: '{zone.kind}' is no kind of zone; use ignore or neutral")
    return zones


def _fault(data: dict[str, Any]) -> tuple[str, str] | None:
    for key in ("id", "article", "exact", "holder_party", "issue", "stance", "act"):
        if not isinstance(data.get(key), str) or not data[key]:
            return f"'{key}' is missing or no text", "a gold record needs it"
    for key, words in _WORDS.items():
        if key in data and data[key] not in words:
            return f"'{data[key]}' is no {key}", f"use one of: {', '.join(sorted(words))}"
    numbers = [data.get("start"), data.get("end"), *(n for span in data.get("alt_spans", []) for n in span)]
    if not all(isinstance(n, int) for n in numbers):
        return "'start' or 'end' is no number", "count code points of the article's text"
    return None


def _record(data: dict[str, Any], folder: Path) -> GoldRecord:
    known = {f.name for f in fields(GoldRecord)} - {"folder"}
    kept = {key: value for key, value in data.items() if key in known}
    kept["sources"] = tuple(source.get("actor") or source.get("party") for source in data.get("sources", ()))
    kept["alt_spans"] = tuple((span[0], span[1]) for span in data.get("alt_spans", ()))
    for key in _LISTS:
        kept[key] = tuple(data.get(key, ()))
    return GoldRecord(**kept, folder=folder)
