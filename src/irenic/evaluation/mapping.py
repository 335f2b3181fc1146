"""How the words of a set of predictions are turned into those of the gold records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from irenic.evaluation.json_file import read_value
from irenic.evaluation.names import last_name
from irenic.evaluation.shapes import Fault, filled, keys, many, table, text
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.terms import Polarity

_POLARITIES = {
    **dict.fromkeys(("+", "1", "+1", "pro", "for", "positive"), "support"),
    **dict.fromkeys(("-", "-1", "con", "against", "negative"), "oppose"),
    **dict.fromkeys(("0", "neutral"), "open"),
    "mixed": "conditional",
}
_TURNED = {"support": "oppose", "oppose": "support"}
_FIELDS = ("party", "actor", "issue", "act", "attribution", "form", "firmness", "polarity", "document")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Words of predictions → words of gold, field by field; options that name a negative; names of parties.

    `spellings` maps one last name to another; `party_names` gives for a party the last words by which it is
    itself named, where a prediction puts them in the place of an actor.
    """

    fields: dict[str, dict[str, str]] = field(default_factory=dict)
    negative_options: frozenset[str] = frozenset()
    spellings: dict[str, str] = field(default_factory=dict)
    party_names: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, name: str, value: Any) -> Any:
        """The value of a field in the words of the gold records."""
        return None if value is None else self.fields.get(name, {}).get(str(value), value)

    def stance(self, polarity: Any, option: Any) -> Any:
        """A polarity as a stance towards the positive proposition."""
        stance = self.of("polarity", polarity)
        if stance is not None:
            stance = _POLARITIES.get(str(stance).lower(), stance)
        return _TURNED.get(stance, stance) if str(option) in self.negative_options else stance

    def name(self, name: Any) -> str:
        """The last name, in the one spelling."""
        last = last_name(name)
        return self.spellings.get(last, last)


def read_mapping(path: Path) -> Mapping:
    """The mapping of a JSON file; InvalidInputError where it is none."""
    data = read_value(path)
    faults = list(_SHAPE(data, ""))
    known = {*_FIELDS, "option_sign", "spellings", "party_names"}
    if isinstance(data, dict):
        use = f"use {', '.join(sorted(known))}"
        faults += [(f"unknown part '{part}'", use) for part in data if part not in known]
    if faults:
        raise InvalidInputError([Problem(path.name, 0, *fault) for fault in faults])
    return Mapping(
        {name: data[name] for name in _FIELDS if name in data},
        frozenset(option for option, sign in data.get("option_sign", {}).items() if sign == -1),
        {last_name(a): last_name(b) for a, b in data.get("spellings", {}).items()},
        {party: frozenset(map(last_name, names)) for party, names in data.get("party_names", {}).items()},
    )


def _sign(value: object, name: str) -> Iterator[Fault]:
    if isinstance(value, bool) or value not in (1, -1):
        yield f"'{name}' is neither 1 nor -1", "write -1 for an option worded negatively, else 1"


def _stance(value: object, name: str) -> Iterator[Fault]:
    known = isinstance(value, str) and (value.lower() in _POLARITIES or value in set(Polarity))
    if not known:
        words = ", ".join(sorted(p.value for p in Polarity))
        yield f"'{name}' leads to no stance", f"use one of: {words}"


_SHAPE = keys(
    {},
    {
        **{name: table(_stance if name == "polarity" else text) for name in _FIELDS},
        "option_sign": table(_sign),
        "spellings": table(filled),
        "party_names": table(many(filled)),
    },
)
