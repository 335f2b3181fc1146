"""The YAML model file: read with every fault at its line."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

from irenic.exchange.negotiation_party import PartyReader, read_basis
from irenic.exchange.rule_cycles import find_cycle
from irenic.exchange.yaml_nodes import Faults, load_node, mapping, number, sequence, text
from irenic.model.codebook import OptionRef
from irenic.model.negotiation import (
    Acceptance,
    Draft,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    NegotiationOption,
    RedLine,
    RedLineKind,
)
from irenic.model.rules import Rule, RuleKind

FORMAT_VERSION = "1"
_KEYS = ("irenic", "model", "acceptance", "issues", "parties", "red_lines", "drafts")
_LINE_KEYS = ("id", "party", "excludes", "requires", "label", "statements", "note", "override")
_MOST_OPTIONS = 10_000
_RULES = {"implies": RuleKind.IMPLIES, "excludes": RuleKind.EXCLUDES, "requires": RuleKind.REQUIRES}


def read_model_yaml(path: Path) -> NegotiationModel:
    """The negotiation model in a YAML file.

    Raises InvalidInputError with every fault at once, each with its line and what to do.
    """
    faults = Faults(path.name)
    model = _Reader(faults).read(load_node(path), path.stem)
    faults.raise_any()
    return model


@dataclass(frozen=True, slots=True)
class _RuleAt:
    rule: Rule
    node: yaml.Node


class _Reader:
    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.issues: list[NegotiationIssue] = []
        self.options: set[OptionRef] = set()

    def read(self, root: yaml.Node, stem: str) -> NegotiationModel:
        top = mapping(root, self.faults, "the model file", _KEYS)
        self._check_version(root, top.get("irenic"))
        head = mapping(top.get("model"), self.faults, "'model'", ("id", "title", "notes"))
        rules = self._issues(root, top.get("issues"))
        parties = self._parties(root, top.get("parties"))
        ids = [party.id for party in parties]
        return NegotiationModel(
            id=text(head.get("id"), self.faults, "'id'", stem),
            title=text(head.get("title"), self.faults, "'title'", stem),
            parties=tuple(parties),
            issues=tuple(self.issues),
            acceptance=self._acceptance(top.get("acceptance"), ids),
            rules=rules,
            red_lines=self._red_lines(top.get("red_lines"), ids),
            drafts=self._drafts(top.get("drafts")),
            notes=tuple(
                text(n, self.faults, "a note") for n in sequence(head.get("notes"), self.faults, "'notes'")
            ),
        )

    def _check_version(self, root: yaml.Node, node: yaml.Node | None) -> None:
        if node is None:
            self.faults.add(
                root, "the first key 'irenic' is missing", f"start the file with `irenic: {FORMAT_VERSION}`"
            )
        elif text(node, self.faults, "'irenic'") != FORMAT_VERSION:
            self.faults.add(node, "the format version is not known", f"write `irenic: {FORMAT_VERSION}`")

    def _issues(self, root: yaml.Node, node: yaml.Node | None) -> tuple[Rule, ...]:
        pending: list[tuple[OptionRef, RuleKind, yaml.Node]] = []
        for item in sequence(node, self.faults, "'issues'"):
            keys = mapping(item, self.faults, "an issue", ("id", "label", "options"))
            issue = self._id(item, keys.get("id"), [known.id for known in self.issues], "issue")
            options: list[NegotiationOption] = []
            for entry in sequence(keys.get("options"), self.faults, f"'options' of '{issue}'"):
                option = self._option(entry, issue, options, pending)
                options.append(option)
                self.options.add(OptionRef(issue, option.id))
            self._check_options(item, issue, options)
            label = text(keys.get("label"), self.faults, "'label'", issue)
            self.issues.append(NegotiationIssue(issue, label, tuple(options)))
        if not self.issues:
            self.faults.add(node or root, "the model has no issues", "list at least one under 'issues'")
        return self._rules(pending)

    def _check_options(self, node: yaml.Node, issue: str, options: list[NegotiationOption]) -> None:
        if not options:
            self.faults.add(node, f"issue '{issue}' has no options", "list at least one under 'options'")
        if len(options) > _MOST_OPTIONS:
            what = f"issue '{issue}' has {len(options)} options and at most {_MOST_OPTIONS} are possible"
            self.faults.add(node, what, "merge options that no party tells apart")

    def _option(
        self,
        node: yaml.Node,
        issue: str,
        before: list[NegotiationOption],
        pending: list[tuple[OptionRef, RuleKind, yaml.Node]],
    ) -> NegotiationOption:
        if isinstance(node, yaml.ScalarNode):
            name = self._id(node, node, [option.id for option in before], "option")
            return NegotiationOption(name, name)
        keys = mapping(node, self.faults, "an option", ("id", "label", *_RULES))
        name = self._id(node, keys.get("id"), [option.id for option in before], "option")
        for key, kind in _RULES.items():
            for ref in sequence(keys.get(key), self.faults, f"'{key}'"):
                pending.append((OptionRef(issue, name), kind, ref))  # noqa: PERF401 - clearer as a loop
        return NegotiationOption(name, text(keys.get("label"), self.faults, "'label'", name))

    def _id(self, at: yaml.Node, node: yaml.Node | None, taken: list[str], what: str) -> str:
        name = text(node, self.faults, "an id")
        if not name:
            self.faults.add(at, f"an {what} has no id", "give it an `id`")
        elif "." in name:
            self.faults.add(at, f"the id '{name}' has a full stop in it", "use letters, digits, _ and -")
        elif name in taken:
            self.faults.add(at, f"the {what} '{name}' stands twice", "rename one of them")
        return name

    def _rules(self, pending: list[tuple[OptionRef, RuleKind, yaml.Node]]) -> tuple[Rule, ...]:
        found: list[_RuleAt] = []
        for option, kind, node in pending:
            other = self.option(node)
            if other is None:
                continue
            if other.issue == option.issue and kind is not RuleKind.EXCLUDES:
                what = f"{option} {kind} {other}, and a package picks only one option of an issue"
                self.faults.add(node, what, "remove the rule, or name an option of another issue")
            found.append(_RuleAt(Rule(option, kind, other), node))
        cycle = find_cycle([at.rule for at in found])
        if cycle:
            node = next(at.node for at in found if at.rule.option == cycle[0])
            path = " → ".join(map(str, (*cycle, cycle[0])))
            self.faults.add(node, f"the rules run in a circle: {path}", "remove one of these rules")
        return tuple(at.rule for at in found)

    def option(self, node: yaml.Node) -> OptionRef | None:
        """The option that a node names as `issue.option`; None beside a fault where there is none."""
        issue, _, option = text(node, self.faults, "an option").partition(".")
        ref = OptionRef(issue, option)
        if ref in self.options:
            return ref
        self.faults.add(node, f"there is no option '{ref}'", "name one of the model as issue.option")
        return None

    def _parties(self, root: yaml.Node, node: yaml.Node | None) -> list[NegotiatingParty]:
        parties: list[NegotiatingParty] = []
        reader = PartyReader(self.faults, tuple(self.issues))
        for item in sequence(node, self.faults, "'parties'"):
            party = reader.read(item)
            if party.id in {known.id for known in parties}:
                self.faults.add(item, f"the party '{party.id}' stands twice", "rename one of them")
            parties.append(party)
        if not parties:
            self.faults.add(node or root, "the model has no parties", "list at least one under 'parties'")
        return parties

    def _acceptance(self, node: yaml.Node | None, parties: list[str]) -> Acceptance:
        keys = mapping(node, self.faults, "'acceptance'", ("needed", "vetoes"))
        vetoes = []
        for item in sequence(keys.get("vetoes"), self.faults, "'vetoes'"):
            name = text(item, self.faults, "a veto")
            if name not in parties:
                self.faults.add(item, f"'{name}' holds a veto and is no party", "name a party's id")
            vetoes.append(name)
        wanted = keys.get("needed")
        if wanted is None or text(wanted, self.faults, "'needed'") == "all":
            return Acceptance(len(parties), tuple(vetoes))
        needed = number(wanted, self.faults, "'needed'") or Fraction(0)
        if needed.denominator != 1 or not 1 <= needed <= max(1, len(parties)):
            self.faults.add(
                wanted, "'needed' is no number of parties", f"write `all`, or 1 to {len(parties)}"
            )
            return Acceptance(len(parties), tuple(vetoes))
        return Acceptance(int(needed), tuple(vetoes))

    def _red_lines(self, node: yaml.Node | None, parties: list[str]) -> tuple[RedLine, ...]:
        lines: list[RedLine] = []
        for place, item in enumerate(sequence(node, self.faults, "'red_lines'"), start=1):
            keys = mapping(item, self.faults, "a red line", _LINE_KEYS)
            party = text(keys.get("party"), self.faults, "'party'")
            if party not in parties:
                self.faults.add(
                    keys.get("party") or item, f"'{party}' is no party of the model", "name a party's id"
                )
            if ("excludes" in keys) == ("requires" in keys):
                self.faults.add(
                    item, "a red line needs either 'excludes' or 'requires'", "give exactly one of them"
                )
                continue
            kind = RedLineKind.EXCLUDES if "excludes" in keys else RedLineKind.REQUIRES
            refs = [self.option(ref) for ref in sequence(keys[kind.value], self.faults, f"'{kind.value}'")]
            if not refs:
                self.faults.add(item, "a red line names no option", "name at least one as issue.option")
            lines.append(
                RedLine(
                    id=text(keys.get("id"), self.faults, "'id'", f"{party}-{place}"),
                    party=party,
                    kind=kind,
                    options=tuple(ref for ref in refs if ref is not None),
                    label=text(keys.get("label"), self.faults, "'label'"),
                    basis=read_basis(keys, self.faults),
                )
            )
        self._check_line_ids(node, lines)
        return tuple(lines)

    def _check_line_ids(self, node: yaml.Node | None, lines: list[RedLine]) -> None:
        ids = [line.id for line in lines]
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            self.faults.add(node, f"the red line '{name}' stands twice", "give each its own id")

    def _drafts(self, node: yaml.Node | None) -> tuple[Draft, ...]:
        drafts: list[Draft] = []
        for item in sequence(node, self.faults, "'drafts'"):
            keys = mapping(item, self.faults, "a draft", ("id", "title", "options"))
            name = self._id(item, keys.get("id"), [draft.id for draft in drafts], "draft")
            refs = [self.option(ref) for ref in sequence(keys.get("options"), self.faults, "'options'")]
            known = [ref for ref in refs if ref is not None]
            if len({ref.issue for ref in known}) < len(known):
                self.faults.add(item, f"draft '{name}' settles an issue twice", "keep one option an issue")
            drafts.append(Draft(name, text(keys.get("title"), self.faults, "'title'", name), tuple(known)))
        return tuple(drafts)
