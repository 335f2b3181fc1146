"""A party of a YAML model: weights, values and thresholds, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import yaml

from irenic.exchange.yaml_nodes import Faults, entries, mapping, number, sequence, text
from irenic.model.negotiation import (
    ASSUMPTION,
    Basis,
    NegotiatingParty,
    NegotiationIssue,
    Override,
    Value,
    Weight,
)

_KEYS = (
    "id",
    "name",
    "disagreement",
    "reservation",
    "aspiration",
    "threshold",
    "weights",
    "values",
)
_BASIS = ("statements", "note", "override")


def read_basis(keys: Mapping[str, yaml.Node], faults: Faults) -> Basis:
    """What a number or a red line rests on, from the keys `statements`, `note` and `override`."""
    statements = tuple(
        text(node, faults, "a statement id")
        for node in sequence(keys.get("statements"), faults, "'statements'")
    )
    note = text(keys.get("note"), faults, "'note'", "" if statements else ASSUMPTION)
    override = None
    if "override" in keys:
        inner = mapping(keys["override"], faults, "'override'", ("derived", "by", "why", "date"))
        override = Override(*(text(inner.get(k), faults, f"'{k}'") for k in ("derived", "by", "why", "date")))
        if not override.by or not override.why:
            faults.add(keys["override"], "an override lacks who or why", "give `by` and `why`")
    return Basis(statements, note, override)


class PartyReader:
    """Reads parties against the issues of their model."""

    def __init__(self, faults: Faults, issues: tuple[NegotiationIssue, ...]) -> None:
        self.faults = faults
        self.issues = issues

    def read(self, node: yaml.Node) -> NegotiatingParty:
        """The party that a node describes; what is missing counts as zero beside a fault."""
        keys = mapping(node, self.faults, "a party", _KEYS)
        party = text(keys.get("id"), self.faults, "'id'")
        if not party:
            self.faults.add(node, "a party has no id", "give it an `id`")
        reservation, basis = self._number(keys.get("reservation"), "'reservation'")
        disagreement, _ = self._number(keys.get("disagreement"), "'disagreement'")
        weights = self._weights(node, keys.get("weights"), party)
        values = self._values(node, keys.get("values"), party)
        best = sum(
            (w.value * max(v.point for v in row) for w, row in zip(weights, values, strict=True)), Fraction(0)
        )
        if reservation is not None and reservation > best:
            most = f"no package can give it more than {float(best):g}"
            what = f"'{party}' asks for at least {float(reservation):g}, and {most}"
            self.faults.add(
                keys["reservation"], what, "lower its reservation, or check its weights and values"
            )
        return NegotiatingParty(
            id=party,
            name=text(keys.get("name"), self.faults, "'name'", party),
            weights=weights,
            values=values,
            disagreement=Fraction(0) if disagreement is None else disagreement,
            reservation=reservation,
            aspiration=self._number(keys.get("aspiration"), "'aspiration'")[0],
            threshold=self._number(keys.get("threshold"), "'threshold'")[0],
            reservation_basis=basis,
        )

    def _number(self, node: yaml.Node | None, what: str) -> tuple[Fraction | None, Basis]:
        """A number alone, or a mapping of `value` with its basis."""
        if not isinstance(node, yaml.MappingNode):
            return number(node, self.faults, what), Basis()
        keys = mapping(node, self.faults, what, ("value", *_BASIS))
        if "value" not in keys:
            self.faults.add(node, f"{what} has no value", "give a `value`")
        return number(keys.get("value"), self.faults, what), read_basis(keys, self.faults)

    def _weights(self, at: yaml.Node, node: yaml.Node | None, party: str) -> tuple[Weight, ...]:
        given = self._by_issue(node, f"'weights' of '{party}'")
        weights = []
        for issue in self.issues:
            if node is None:
                weights.append(Weight(Fraction(1)))
                continue
            if issue.id not in given:
                what = f"'{party}' gives issue '{issue.id}' no weight"
                self.faults.add(node or at, what, "add it; 0 if the party does not care")
            value, basis = self._number(given.get(issue.id), f"the weight of '{issue.id}'")
            if value is not None and value < 0:
                self.faults.add(given[issue.id], f"the weight of '{issue.id}' is negative", "give 0 or more")
            weights.append(Weight(value or Fraction(0), basis))
        return tuple(weights)

    def _values(self, at: yaml.Node, node: yaml.Node | None, party: str) -> tuple[tuple[Value, ...], ...]:
        given = self._by_issue(node, f"'values' of '{party}'")
        return tuple(
            self._issue_values(node or at, given.get(issue.id), issue, party) for issue in self.issues
        )

    def _issue_values(
        self, at: yaml.Node, node: yaml.Node | None, issue: NegotiationIssue, party: str
    ) -> tuple[Value, ...]:
        found = entries(node, self.faults, f"the values of '{issue.id}'")
        known = {option.id for option in issue.options}
        for name, (key, _) in found.items():
            if name not in known:
                what = f"issue '{issue.id}' has no option '{name}'"
                self.faults.add(key, what, f"use one of: {', '.join(sorted(known))}")
        values = []
        for option in issue.options:
            if option.id not in found:
                what = f"'{party}' gives option '{issue.id}.{option.id}' no utility"
                self.faults.add(node or at, what, f"add `{option.id}:` with a number")
                values.append(Value.exact(Fraction(0)))
            else:
                values.append(self._value(found[option.id][1], f"{issue.id}.{option.id}"))
        return tuple(values)

    def _value(self, node: yaml.Node, what: str) -> Value:
        """A number, an interval [low, high], or a mapping of value, low, high and basis."""
        if isinstance(node, yaml.SequenceNode):
            ends = [number(item, self.faults, what) for item in node.value]
            if len(ends) != 2 or None in ends:
                self.faults.add(node, f"{what}: an interval has two ends", "write [low, high]")
                return Value.exact(Fraction(0))
            return self._interval(node, what, None, ends[0], ends[1], Basis())
        if not isinstance(node, yaml.MappingNode):
            return Value.exact(number(node, self.faults, what) or Fraction(0))
        keys = mapping(node, self.faults, what, ("value", "low", "high", *_BASIS))
        point, low, high = (number(keys.get(k), self.faults, what) for k in ("value", "low", "high"))
        return self._interval(node, what, point, low, high, read_basis(keys, self.faults))

    def _interval(
        self,
        node: yaml.Node,
        what: str,
        point: Fraction | None,
        low: Fraction | None,
        high: Fraction | None,
        basis: Basis,
    ) -> Value:
        if point is None:
            if low is None or high is None:
                self.faults.add(node, f"{what} has no utility", "give a `value`, or `low` and `high`")
                return Value.exact(Fraction(0))
            point = (low + high) / 2
        low, high = point if low is None else low, point if high is None else high
        if not low <= point <= high:
            self.faults.add(node, f"{what}: the interval does not hold its point", "give low ≤ value ≤ high")
        return Value(point, low, high, basis)

    def _by_issue(self, node: yaml.Node | None, what: str) -> dict[str, yaml.Node]:
        found = entries(node, self.faults, what)
        known = {issue.id for issue in self.issues}
        for name, (key, _) in found.items():
            if name not in known:
                self.faults.add(key, f"{what}: there is no issue '{name}'", "use an issue's id")
        return {name: value for name, (_, value) in found.items()}
