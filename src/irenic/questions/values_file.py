"""An analyst's values for sequencing and commitment conditions, from a YAML file."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from irenic.codebook.fields import Faults, Fields, suggest
from irenic.codebook.tree import Node, parse_tree
from irenic.durability.plan import Penalty, Plan, Step
from irenic.exchange.numbers import parse_exact
from irenic.model.codebook import Codebook, OptionRef
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.questions.commitment_file import CommitmentCase, read_commitment

MAX_BYTES = 1_000_000
TOP_KEYS = ("irenic", "basis", "parties", "provisions", "commitment")
PARTY_KEYS = ("id", "patience", "penalties")
PENALTY_KEYS = ("amount", "chance", "after", "by")
PROVISION_KEYS = ("id", "label", "option", "kind", "after", "stage", "worth")
FRAMEWORK_STANDARDS = frozenset(
    "territory sovereignty alignment foreign_forces guarantees armed_forces sanctions assets_reparations "
    "accountability minority_rights domestic_governance regional_integration".split()
)
"""The standard issues whose provisions count as the framework, unless `kind` says otherwise."""


@dataclass(frozen=True, slots=True)
class Values:
    """What the file says: on what it rests, the plan (None without provisions), and the commitment cases."""

    basis: str
    plan: Plan | None
    commitment: tuple[CommitmentCase, ...]


def load_values(path: Path, codebook: Codebook) -> Values:
    """The values in a file; InvalidInputError with every fault and its line."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        problem = Problem(path.name, 0, "the values cannot be read", "name a UTF-8 YAML file")
        raise InvalidInputError([problem]) from None
    if len(data) > MAX_BYTES:
        raise InvalidInputError(
            [Problem(path.name, 0, "the file is too large", "check that it holds values")]
        )
    return parse_values(text, path.name, codebook)


def parse_values(text: str, name: str, codebook: Codebook) -> Values:
    """The values in a text; `name` stands for the file in messages."""
    faults = Faults(name)
    top = Fields(parse_tree(text, name), "values file", TOP_KEYS, faults)
    top.require("irenic", "begin the file with 'irenic: 1'")
    top.require("basis", "say who set these numbers, and on what they rest")
    reader = _Reader(codebook, faults)
    for node in top.nodes("provisions"):
        reader.read_provision(node)
    for node in top.nodes("parties"):
        reader.read_party(node)
    cases = tuple(read_commitment(node, faults) for node in top.nodes("commitment"))
    plan = reader.finish() if top.has("provisions") else None
    if faults.problems:
        raise InvalidInputError(faults.problems)
    return Values(top.text("basis"), plan, tuple(case for case in cases if case is not None))


class _Reader:
    def __init__(self, codebook: Codebook, faults: Faults) -> None:
        self.codebook, self.faults = codebook, faults
        self.steps: list[Step] = []
        self.options: dict[str, OptionRef] = {}
        self.worth: list[dict[str, Fraction]] = []
        self.lines: list[int] = []
        self.patience: dict[str, Fraction] = {}
        self.penalties: list[Penalty] = []

    def read_provision(self, node: Node) -> None:
        fields = Fields(node, "provision", PROVISION_KEYS, self.faults)
        step_id = fields.identifier()
        fields.require("worth", "give each party's net worth: worth: {party: number}")
        option = self._option(fields)
        label = fields.text("label")
        kind = fields.text("kind")
        if option is not None:
            found = self.codebook.find_option(option)
            issue = self.codebook.issue_by_id[option.issue]
            label = label or (found.label if found else "")
            kind = kind or _kind(issue.standard)
            self.options[step_id] = option
        after = tuple(text for text, _ in fields.texts("after"))
        self.steps.append(Step(step_id, label or step_id, after, kind, fields.text("stage")))
        self.worth.append(self._worth(fields))
        self.lines.append(fields.line)

    def _option(self, fields: Fields) -> OptionRef | None:
        text = fields.text("option")
        if not text:
            return None
        issue, _, option = text.partition(".")
        ref = OptionRef(issue, option)
        if self.codebook.find_option(ref) is None:
            known = [f"{i.id}.{o.id}" for i in self.codebook.issues for o in i.options]
            remedy = suggest(text, known, "use an option of the codebook, as issue.option")
            self.faults.add(fields.line_of("option"), f"there is no option '{text}'", remedy)
            return None
        return ref

    def _worth(self, fields: Fields) -> dict[str, Fraction]:
        node = fields.mapping("worth")
        parties = tuple(self.codebook.party_by_id)
        if node is None:
            return {}
        inner = Fields(node, "provision's worth", parties, self.faults)
        return {party: number(inner, party) for party in parties if inner.has(party)}

    def read_party(self, node: Node) -> None:
        fields = Fields(node, "party", PARTY_KEYS, self.faults)
        party = fields.identifier()
        self.faults.check_choice(party, fields.line_of("id"), "id", tuple(self.codebook.party_by_id))
        if fields.has("patience"):
            self.patience[party] = number(fields, "patience")
        for one in fields.nodes("penalties"):
            inner = Fields(one, "penalty", PENALTY_KEYS, self.faults)
            inner.require("amount", "say what the party would lose")
            chance = number(inner, "chance") if inner.has("chance") else Fraction(1)
            if not 0 <= chance <= 1:
                self.faults.add(inner.line_of("chance"), "'chance' is outside 0 and 1", "give 0 to 1")
            after = tuple(text for text, _ in inner.texts("after"))
            self.penalties.append(Penalty(party, chance * number(inner, "amount"), after))

    def finish(self) -> Plan | None:
        parties = list(dict.fromkeys(party for row in self.worth for party in row))
        for step, row, line in zip(self.steps, self.worth, self.lines, strict=True):
            missing = [party for party in parties if party not in row]
            if missing and row:
                what = f"'{step.id}' has no worth for {', '.join(missing)}"
                self.faults.add(line, what, "value every provision for every party; 0 is a value")
        if self.faults.problems:
            return None
        steps = tuple(self._with_rules(step) for step in self.steps)
        try:
            return Plan(
                steps,
                tuple(parties),
                tuple(tuple(row[party] for row in self.worth) for party in parties),
                tuple(self.patience.get(party, Fraction(1)) for party in parties),
                tuple(self.penalties),
            )
        except UsageError as error:
            self.faults.add(0, str(error), "correct it")
            return None

    def _with_rules(self, step: Step) -> Step:
        """The step with those before it that its option requires by the codebook's rules."""
        ref = self.options.get(step.id)
        option = self.codebook.find_option(ref) if ref else None
        if option is None:
            return step
        needed = [other for other, target in self.options.items() if target in option.requires]
        return Step(step.id, step.label, tuple(dict.fromkeys((*step.after, *needed))), step.kind, step.stage)


def number(fields: Fields, key: str) -> Fraction:
    """The value as an exact number; 0 where it is none, which is noted."""
    text = fields.text(key)
    try:
        return parse_exact(text)
    except ValueError as error:
        fields.faults.add(fields.line_of(key), f"'{key}': {error}", "write a number such as 1 or 0.5")
        return Fraction(0)


def _kind(standard: str) -> str:
    if standard == "ceasefire":
        return "ceasefire"
    return "framework" if standard in FRAMEWORK_STANDARDS else "other"
