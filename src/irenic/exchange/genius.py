"""GENIUS XML: a domain file and one linear additive utility space per party."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from irenic.exchange.numbers import parse_exact
from irenic.exchange.safe_xml import parse_xml
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.negotiation import (
    Acceptance,
    Basis,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    NegotiationOption,
    Value,
    Weight,
)

_FROM_PROFILE = Basis(note="as the profile gives it")


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    root: Any

    def problem(self, element: Any, what: str, remedy: str) -> Problem:
        return Problem(self.name, int(element.sourceline or 0), what, remedy)


def read_genius(path: Path, normalise: bool = False) -> NegotiationModel:
    """The model in a GENIUS folder, or beside a GENIUS domain file.

    Utility is Σ weight × evaluation as written; `normalise` divides each evaluation by the largest of its
    issue, as GENIUS does. A reservation is both threshold and disagreement point; a discount is ignored,
    with a note. Parties are named after their files. Raises InvalidInputError with every fault found.
    """
    domain, profiles = _find_files(path)
    issues, problems = _read_issues(domain)
    notes: list[str] = []
    parties: list[NegotiatingParty] = []
    for file in profiles:
        reader = _ProfileReader(file, issues, normalise)
        parties.append(reader.read())
        problems += reader.problems
        notes += reader.notes
    if problems:
        raise InvalidInputError(problems)
    if normalise:
        notes.append("Each evaluation was divided by the largest of its issue, as GENIUS does.")
    title = domain.name.removesuffix(".xml")
    numbered = tuple(issue for _, issue in issues)
    return NegotiationModel(
        title, title, tuple(parties), numbered, Acceptance(len(parties)), notes=tuple(notes)
    )


def _find_files(path: Path) -> tuple[_File, list[_File]]:
    folder = path if path.is_dir() else path.parent
    names = sorted(file for file in folder.glob("*.xml") if file.is_file())
    if not names:
        raise UsageError(
            f"{path.name} holds no XML file: name a folder with a GENIUS domain and its profiles"
        )
    given = None if path.is_dir() else path.name
    domains: list[_File] = []
    profiles: list[_File] = []
    for name in names:
        root = parse_xml(name)
        if root.find(".//issue") is None and name.name != given:
            continue
        (profiles if root.find(".//weight") is not None else domains).append(_File(name.name, root))
    if given is not None:
        domains = [file for file in domains if file.name == given]
    if len(domains) != 1:
        found = ", ".join(file.name for file in domains) or "none"
        raise UsageError(
            f"{path.name} needs exactly one GENIUS domain file, with issues and no weights; found: {found}"
        )
    if not profiles:
        raise UsageError(f"{path.name} has a domain and no profile: add one utility space file per party")
    return domains[0], profiles


def _read_issues(domain: _File) -> tuple[list[tuple[str, NegotiationIssue]], list[Problem]]:
    """Issues in order of their index, each with that index as written."""
    problems: list[Problem] = []
    issues = []
    for element in domain.root.iter("issue"):
        name = element.get("name") or ""
        kind = element.get("type") or element.get("vtype") or "discrete"
        values = [item.get("value") for item in element.findall("item")]
        if kind != "discrete":
            problems.append(
                domain.problem(
                    element, f"issue '{name}' is of type {kind}", "list its values as discrete items"
                )
            )
        elif not values or None in values:
            problems.append(
                domain.problem(element, f"issue '{name}' lacks items with a value", "give it at least one")
            )
        elif len(set(values)) < len(values):
            problems.append(
                domain.problem(element, f"issue '{name}' has the same item twice", "keep one of them")
            )
        options = tuple(NegotiationOption(value, value) for value in values if value is not None)
        issues.append((element.get("index") or name, NegotiationIssue(name, name, options)))
    names = [issue.id for _, issue in issues]
    if len(set(names)) < len(names):
        problems.append(Problem(domain.name, 0, "two issues have the same name", "rename one of them"))
    return sorted(issues, key=lambda pair: _index_key(pair[0])), problems


def _index_key(index: str) -> tuple[int, str]:
    return (int(index), "") if index.isdigit() else (1 << 30, index)


class _ProfileReader:
    """One party's utility space, with the faults and notes found on the way."""

    def __init__(self, file: _File, issues: list[tuple[str, NegotiationIssue]], normalise: bool) -> None:
        self.file = file
        self.issues = issues
        self.normalise = normalise
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def read(self) -> NegotiatingParty:
        """The party; what is missing counts as zero beside a problem."""
        name = self.file.name.removesuffix(".xml")
        elements = {element.get("index"): element for element in self.file.root.iter("issue")}
        weights = {element.get("index"): element for element in self.file.root.iter("weight")}
        reservation = self._reservation()
        self._note_discount(name)
        return NegotiatingParty(
            id=name,
            name=name,
            weights=tuple(Weight(self._weight(weights, index), _FROM_PROFILE) for index, _ in self.issues),
            values=tuple(self._values(elements, index, issue) for index, issue in self.issues),
            disagreement=Fraction(0) if reservation is None else reservation,
            reservation=reservation,
            reservation_basis=_FROM_PROFILE,
        )

    def _weight(self, weights: dict[str, Any], index: str) -> Fraction:
        if index not in weights:
            self._fault(self.file.root, f"issue {index} has no weight", "add a weight element for it")
            return Fraction(0)
        weight = self._number(weights[index], "value", f"the weight of issue {index}")
        if weight < 0:
            self._fault(weights[index], f"the weight of issue {index} is negative", "give it as 0 or more")
        return weight

    def _values(self, elements: dict[str, Any], index: str, issue: NegotiationIssue) -> tuple[Value, ...]:
        if index not in elements:
            self._fault(self.file.root, f"issue '{issue.id}' is missing", "add it with its items")
            return tuple(Value.exact(Fraction(0)) for _ in issue.options)
        items = {item.get("value"): item for item in elements[index].findall("item")}
        numbers = []
        for option in issue.options:
            if option.id not in items:
                what = f"option '{option.id}' of issue '{issue.id}' has no utility"
                self._fault(elements[index], what, "add an item with its evaluation")
                numbers.append(Fraction(0))
            else:
                numbers.append(
                    self._number(items[option.id], "evaluation", f"the evaluation of '{option.id}'")
                )
        top = max(numbers)
        if self.normalise and top > 0:
            numbers = [number / top for number in numbers]
        return tuple(Value.exact(number, _FROM_PROFILE) for number in numbers)

    def _reservation(self) -> Fraction | None:
        element = self.file.root.find(".//reservation")
        return None if element is None else self._number(element, "value", "the reservation")

    def _note_discount(self, name: str) -> None:
        element = self.file.root.find(".//discount_factor")
        if element is not None and self._number(element, "value", "the discount factor") != 1:
            self.notes.append(f"{name}: the discount factor {element.get('value')} is ignored.")

    def _number(self, element: Any, attribute: str, what: str) -> Fraction:
        text = element.get(attribute)
        if text is None:
            self._fault(element, f"{what} is missing", f"add the attribute {attribute}")
            return Fraction(0)
        try:
            return parse_exact(text)
        except ValueError as error:
            self._fault(element, f"{what}: {error}", "write a finite decimal")
            return Fraction(0)

    def _fault(self, element: Any, what: str, remedy: str) -> None:
        self.problems.append(self.file.problem(element, what, remedy))
