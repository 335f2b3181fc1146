"""How the words of a set of predictions are turned into those of the gold records."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from irenic.evaluation.names import last_name
from irenic.model.errors import UsageError

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
    """The mapping of a JSON file; UsageError where it is none."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path.name}: no mapping can be read ({error}); give a JSON object") from error
    known = {*_FIELDS, "option_sign", "spellings", "party_names"}
    if not isinstance(data, dict) or not all(isinstance(part, dict) for part in data.values()):
        raise UsageError(
            f"{path.name}: a mapping is a JSON object of objects; see the reference on evaluation"
        )
    if unknown := sorted(set(data) - known):
        raise UsageError(f"{path.name}: unknown part '{unknown[0]}'; use {', '.join(sorted(known))}")
    return Mapping(
        {name: data[name] for name in _FIELDS if name in data},
        frozenset(option for option, sign in data.get("option_sign", {}).items() if sign == -1),
        {last_name(a): last_name(b) for a, b in data.get("spellings", {}).items()},
        {party: frozenset(map(last_name, names)) for party, names in data.get("party_names", {}).items()},
    )
