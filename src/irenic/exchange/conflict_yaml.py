"""Irenic's model files for stability: YAML → `ConflictModel`, every fault with its line and remedy."""

from __future__ import annotations

from irenic.codebook.fields import Faults, Fields
from irenic.codebook.tree import Node, parse_tree
from irenic.exchange.conflict_preferences import read_preferences, read_unknown
from irenic.model.conflict import (
    ConflictModel,
    ConflictOption,
    DecisionMaker,
    Direction,
    PreferenceSource,
    Prioritised,
    Rule,
    View,
)
from irenic.model.errors import Problem
from irenic.model.logic import And, Expr, Not, Or, StatementError, Var, parse_statement

_TOP = (
    "irenic",
    "conflict",
    "decision_makers",
    "options",
    "groups",
    "infeasible",
    "rules",
    "same",
    "status_quo",
    "views",
)
_CHANGES = {"both": Direction.BOTH, "forward": Direction.FORWARD, "back": Direction.BACK}
MAX_OPTIONS = 62


def parse_conflict_yaml(text: str, name: str) -> tuple[ConflictModel | None, list[Problem]]:
    """The model of a YAML text, as far as it can be read, and all problems found; no model where parts are missing."""
    faults = Faults(name)
    top = Fields(parse_tree(text, name), "the model", _TOP, faults)
    if top.text("irenic") != "1" and top.node.entries is not None:
        faults.add(
            top.line_of("irenic"), "the format version is missing or unknown", "begin with 'irenic: 1'"
        )
    top.require("decision_makers", "list who can move, each with an id and preferences")
    top.require("options", "list what they can do, each with an id and its owner")
    model = _Reader(top, faults).model(name)
    return (model if model.options and model.decision_makers else None), faults.problems


class _Reader:
    """One model file while it is read."""

    def __init__(self, top: Fields, faults: Faults) -> None:
        self.top = top
        self.faults = faults
        self.makers: dict[str, int] = {}
        self.options: dict[str, int] = {}

    def model(self, name: str) -> ConflictModel:
        about = self.top.mapping("conflict") or Node(line=1, entries=[])
        head = Fields(about, "conflict", ("id", "title", "description"), self.faults)
        keys = ("id", "name", "preferences", "unknown")
        makers = [Fields(n, "decision maker", keys, self.faults) for n in self.top.nodes("decision_makers")]
        self._claim(makers, "decision maker", self.makers)
        options = self._options()
        return ConflictModel(
            title=head.text("title") or name,
            id=head.text("id"),
            description=head.text("description"),
            options=options,
            decision_makers=tuple(self._maker(fields) for fields in makers),
            rules=(*self._groups(), *self._rules("infeasible", negate=True), *self._rules("rules")),
            same=self._rules("same"),
            status_quo=self._statement_at("status_quo"),
            views=tuple(self._view(node) for node in self.top.nodes("views")),
            source=name,
        )

    def _claim(self, all_fields: list[Fields], kind: str, known: dict[str, int]) -> None:
        for place, fields in enumerate(all_fields):
            name = fields.identifier()
            if name in known:
                self.faults.add(
                    fields.line_of("id"), f"the {kind} '{name}' is listed twice", "rename one of them"
                )
            elif name:
                known[name] = place

    def _options(self) -> tuple[ConflictOption, ...]:
        keys = ("id", "name", "owner", "change")
        fields = [Fields(node, "option", keys, self.faults) for node in self.top.nodes("options")]
        self._claim(fields, "option", self.options)
        if len(fields) > MAX_OPTIONS:
            what = f"the model has {len(fields)} options"
            self.faults.add(self.top.line_of("options"), what, f"use at most {MAX_OPTIONS}")
            fields = fields[:MAX_OPTIONS]
        return tuple(self._option(each) for each in fields)

    def _option(self, fields: Fields) -> ConflictOption:
        name = fields.text("id")
        listed = fields.mapping("owner")
        if listed is not None and listed.items is not None:
            owners = fields.texts("owner")
        else:
            owners = [(fields.text("owner"), fields.line_of("owner"))] if fields.has("owner") else []
        if not owners:
            self.faults.add(
                fields.line,
                f"the option '{name}' has no owner",
                "add 'owner:' with the id of who decides on it",
            )
        change = fields.choice("change", tuple(_CHANGES), "both")
        places = tuple(self._place(owner, line) for owner, line in owners)
        known = tuple(place for place in places if place is not None)
        return ConflictOption(name, fields.text("name") or name, known, _CHANGES[change], fields.line)

    def _place(self, maker: str, line: int) -> int | None:
        if maker not in self.makers:
            known = ", ".join(self.makers) or "none yet"
            self.faults.add(
                line, f"no decision maker is called '{maker}'", f"the decision makers are {known}"
            )
        return self.makers.get(maker)

    def _maker(self, fields: Fields) -> DecisionMaker:
        name = fields.text("id")
        fields.require("preferences", "add statements, a ranking or weights")
        node = fields.mapping("preferences")
        source: PreferenceSource = Prioritised(())
        if node is not None:
            source = read_preferences(node, self.options, self.faults)
        unknown = tuple(read_unknown(fields, self.options, self.faults))
        return DecisionMaker(name, fields.text("name") or name, source, unknown, fields.line)

    def _groups(self) -> list[Rule]:
        rules = []
        for node in self.top.nodes("groups"):
            fields = Fields(node, "group", ("options", "holds"), self.faults)
            fields.require("options", "list the options that exclude each other")
            holds = fields.choice("holds", ("exactly one", "at most one"), "exactly one")
            names = [(text, line) for text, line in fields.texts("options") if self._known(text, line)]
            chosen = [Var(self.options[text]) for text, _ in names]
            text = f"{holds} of {', '.join(text for text, _ in names)}"
            rules.append(Rule(_exclusive(chosen, exactly=holds == "exactly one"), text, fields.line))
        return rules

    def _known(self, option: str, line: int) -> bool:
        if option not in self.options:
            self.faults.add(
                line, f"no option is called '{option}'", f"the options are {', '.join(self.options)}"
            )
        return option in self.options

    def _rules(self, key: str, *, negate: bool = False) -> tuple[Rule, ...]:
        rules = []
        for text, line in self.top.texts(key):
            expr = self._parse(text, line)
            if expr is not None:
                words = f"never: {text}" if negate else text
                rules.append(Rule(Not(expr) if negate else expr, words, line))
        return tuple(rules)

    def _parse(self, text: str, line: int) -> Expr | None:
        try:
            return parse_statement(text, self.options)
        except StatementError as error:
            self.faults.add(line, error.what, error.remedy)
            return None

    def _statement_at(self, key: str) -> Expr | None:
        return self._parse(self.top.text(key), self.top.line_of(key)) if self.top.has(key) else None

    def _view(self, node: Node) -> View:
        fields = Fields(node, "view", ("holder", "unaware", "preferences"), self.faults)
        fields.require("holder", "name the decision maker whose view it is")
        holder = (
            self._place(fields.text("holder"), fields.line_of("holder")) if fields.has("holder") else None
        )
        unaware = tuple(self.options[t] for t, line in fields.texts("unaware") if self._known(t, line))
        believed = []
        for key, value in (fields.mapping("preferences") or Node(line=node.line, entries=[])).entries or []:
            place = self._place(key.text or "", key.line)
            if place is not None:
                believed.append((place, read_preferences(value, self.options, self.faults)))
        return View(holder or 0, tuple(believed), unaware, fields.line)


def _exclusive(chosen: list[Var], *, exactly: bool) -> Expr:
    pairs: list[Expr] = [Not(And((a, b))) for i, a in enumerate(chosen) for b in chosen[i + 1 :]]
    return And((Or(tuple(chosen)), *pairs)) if exactly else And(tuple(pairs))
