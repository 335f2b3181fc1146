"""Gold records: what a careful coder found in articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from irenic.evaluation.json_file import read_objects
from irenic.evaluation.shapes import (
    Fault,
    extent,
    filled,
    flag,
    keys,
    many,
    one_of,
    or_null,
    ordered,
    place,
    text,
)
from irenic.evaluation.spans import Extent
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity

_LISTS = ("alt_party", "alt_issue", "alt_act", "alt_stance")
_PLAIN_NAME = "give the name of a file of the folder, without its ending"


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


def plain_name(value: object, name: str) -> Iterator[Fault]:
    """The beginning of a file's name: no path, for that could lead out of the folder of the texts."""
    yield from filled(value, name)
    if isinstance(value, str) and (value.startswith(".") or any(c in "/\\:" or c < " " for c in value)):
        yield f"'{name}' is no plain name of a file", _PLAIN_NAME


_STANCE, _ACT = one_of(set(Polarity)), one_of(set(Act))
_SOURCE = keys({}, {"actor": or_null(text), "party": or_null(text)})
_NEEDED = {
    "id": filled,
    "article": plain_name,
    "exact": filled,
    "holder_party": filled,
    "issue": filled,
    "stance": _STANCE,
    "act": _ACT,
    "start": place,
    "end": place,
}
_OTHERS = {
    "holder_actor": or_null(text),
    "sources": many(_SOURCE),
    "attribution": one_of(set(Attribution)),
    "form": one_of(set(Form)),
    "firmness": one_of(set(Firmness)),
    "core": flag,
    "alt_spans": many(extent),
    "alt_party": many(filled),
    "alt_issue": many(filled),
    "alt_act": many(_ACT),
    "alt_stance": many(_STANCE),
    "sibling_of": or_null(filled),
    "kind": text,
}
_SHAPE = ordered(keys(_NEEDED, _OTHERS))


def read_gold(paths: tuple[Path, ...]) -> dict[str, list[GoldRecord]]:
    """The records of JSON Lines files by article, in order; InvalidInputError tells every fault at once.

    A file that is named twice is read once.
    """
    records: dict[str, list[GoldRecord]] = {}
    problems: list[Problem] = []
    places: dict[tuple[str, str], tuple[str, int]] = {}
    for path in {path.resolve(): path for path in paths}.values():
        for number, data in read_objects(path, _SHAPE, problems):
            record = _record(data, path.parent)
            first = places.setdefault((record.article, record.id), (path.name, number))
            if first != (path.name, number):
                what = f"the id '{record.id}' of '{record.article}' is given twice"
                remedy = f"rename one of them (the first is at {first[0]}:{first[1]})"
                problems.append(Problem(path.name, number, what, remedy))
            records.setdefault(record.article, []).append(record)
    problems += _lost_siblings(records, places)
    if problems:
        raise InvalidInputError(problems)
    if not records:
        raise UsageError("the gold files hold no record; give JSON Lines, one gold record a line")
    return records


def _lost_siblings(
    records: dict[str, list[GoldRecord]], places: dict[tuple[str, str], tuple[str, int]]
) -> Iterator[Problem]:
    for article, own in records.items():
        for record in own:
            if record.sibling_of is not None and (article, record.sibling_of) not in places:
                what = f"'sibling_of' names '{record.sibling_of}', which is no record of '{article}'"
                yield Problem(
                    *places[article, record.id], what, "give the id of a record of the same article"
                )


def _record(data: dict[str, Any], folder: Path) -> GoldRecord:
    known = {f.name for f in fields(GoldRecord)} - {"folder"}
    kept = {key: value for key, value in data.items() if key in known}
    kept["sources"] = tuple(source.get("actor") or source.get("party") for source in data.get("sources", ()))
    kept["alt_spans"] = tuple((span[0], span[1]) for span in data.get("alt_spans", ()))
    for key in _LISTS:
        kept[key] = tuple(data.get(key, ()))
    return GoldRecord(**kept, folder=folder)
