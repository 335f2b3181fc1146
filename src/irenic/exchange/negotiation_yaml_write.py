"""A negotiation model written as the YAML file that an analyst edits; reading it gives the same model."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import yaml

from irenic.exchange.numbers import write_exact
from irenic.model.codebook import OptionRef
from irenic.model.negotiation import (
    ASSUMPTION,
    Basis,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    RedLine,
    Value,
    Weight,
)

_DECIMAL = re.compile(r"-?\d+(\.\d+)?\Z")


class _Number(str):
    """A number as its exact digits, written plain."""

    __slots__ = ()


class _Flow(dict[str, Any]):
    """A mapping written on one line."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - every value is written out
        return True


def _write_number(dumper: yaml.SafeDumper, number: _Number) -> yaml.Node:
    kind = "float" if "." in number else "int"
    tag = kind if _DECIMAL.match(number) else "str"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", str(number))


def _write_flow(dumper: yaml.SafeDumper, data: _Flow) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


_Dumper.add_representer(_Number, _write_number)
_Dumper.add_representer(_Flow, _write_flow)


def write_model_yaml(model: NegotiationModel, heading: str = "") -> str:
    """The model as YAML text; `heading` is put above it as a comment."""
    names = _Names(model)
    data: dict[str, Any] = {"irenic": 1, "model": {"id": model.id, "title": model.title}}
    if model.notes:
        data["model"]["notes"] = list(model.notes)
    if model.acceptance.needed < len(model.parties) or model.acceptance.vetoes:
        data["acceptance"] = {"needed": model.acceptance.needed, "vetoes": list(model.acceptance.vetoes)}
    data["issues"] = [_issue(model, names, issue) for issue in model.issues]
    data["parties"] = [_party(model, names, party) for party in model.parties]
    if model.red_lines:
        data["red_lines"] = [_red_line(names, line) for line in model.red_lines]
    if model.drafts:
        data["drafts"] = [
            {"id": draft.id, "title": draft.title, "options": [names.ref(ref) for ref in draft.options]}
            for draft in model.drafts
        ]
    comment = "".join(f"# {line}\n" if line else "#\n" for line in heading.splitlines())
    return comment + yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


class _Names:
    """Ids that the file can hold: a full stop, which parts issue from option, becomes a hyphen."""

    def __init__(self, model: NegotiationModel) -> None:
        self.issues: dict[str, str] = {}
        self.options: dict[OptionRef, str] = {}
        for issue in model.issues:
            self.issues[issue.id] = _free(issue.id, self.issues.values())
            taken: list[str] = []
            for option in issue.options:
                taken.append(_free(option.id, taken))
                self.options[OptionRef(issue.id, option.id)] = taken[-1]

    def ref(self, ref: OptionRef) -> str:
        """`issue.option` in the file's ids."""
        return f"{self.issues[ref.issue]}.{self.options[ref]}"


def _free(name: str, taken: Any) -> str:
    plain = name.replace(".", "-") or "unnamed"
    number, candidate = 2, plain
    while candidate in taken:
        candidate, number = f"{plain}-{number}", number + 1
    return candidate


def _issue(model: NegotiationModel, names: _Names, issue: NegotiationIssue) -> dict[str, Any]:
    options = []
    for option in issue.options:
        ref = OptionRef(issue.id, option.id)
        entry = _Flow(id=names.options[ref], label=option.label)
        for rule in model.rules:
            if rule.option == ref:
                entry.setdefault(rule.kind.value, []).append(names.ref(rule.other))
        options.append(entry)
    return {"id": names.issues[issue.id], "label": issue.label, "options": options}


def _party(model: NegotiationModel, names: _Names, party: NegotiatingParty) -> dict[str, Any]:
    data: dict[str, Any] = {"id": party.id, "name": party.name, "disagreement": _number(party.disagreement)}
    if party.reservation is not None:
        entry = _Flow(value=_number(party.reservation))
        data["reservation"] = _plain(_with_basis(entry, party.reservation_basis))
    for name in ("aspiration", "threshold"):
        number = getattr(party, name)
        if number is not None:
            data[name] = _number(number)
    data["weights"] = {
        names.issues[issue.id]: _weight(weight)
        for issue, weight in zip(model.issues, party.weights, strict=True)
    }
    data["values"] = {
        names.issues[issue.id]: {
            names.options[OptionRef(issue.id, option.id)]: _value(value)
            for option, value in zip(issue.options, row, strict=True)
        }
        for issue, row in zip(model.issues, party.values, strict=True)
    }
    return data


def _red_line(names: _Names, line: RedLine) -> dict[str, Any]:
    data: dict[str, Any] = {"id": line.id, "party": line.party}
    data[line.kind.value] = [names.ref(ref) for ref in line.options]
    if line.label:
        data["label"] = line.label
    return dict(_with_basis(_Flow(data), line.basis))


def _number(number: Fraction) -> _Number:
    return _Number(write_exact(number))


def _weight(weight: Weight) -> Any:
    return _plain(_with_basis(_Flow(value=_number(weight.value)), weight.basis))


def _value(value: Value) -> Any:
    entry = _Flow(value=_number(value.point))
    if value.low != value.high:
        entry |= {"low": _number(value.low), "high": _number(value.high)}
    return _plain(_with_basis(entry, value.basis))


def _plain(entry: _Flow) -> Any:
    return entry["value"] if len(entry) == 1 else entry


def _with_basis(entry: _Flow, basis: Basis) -> _Flow:
    if basis.statements:
        entry["statements"] = list(basis.statements)
    if basis.note and not (basis.note == ASSUMPTION and not basis.statements):
        entry["note"] = basis.note
    if basis.override is not None:
        o = basis.override
        entry["override"] = {
            k: v for k, v in (("derived", o.derived), ("by", o.by), ("why", o.why), ("date", o.date)) if v
        }
    return entry
