"""GMCR+ files (`.gmcr`, JSON) → `ConflictModel`; newer and older field names; what is not used is kept and
told.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from irenic.exchange.json_lines import line_of, lines_of
from irenic.model.conflict import (
    ConflictModel,
    ConflictOption,
    DecisionMaker,
    Direction,
    NumberRanked,
    PreferenceSource,
    PreferenceStatement,
    Prioritised,
    Rule,
)
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.logic import And, Expr, Not, Or, literal, text_of

RANKING_KEYS = ("preferenceRanking", "preferenceVector")
MANUAL_KEYS = ("useManualPreferenceRanking", "useManualPreferenceVectors")
MAX_OPTIONS = 62


@dataclass(frozen=True)
class GmcrFile:
    """What a file says as a model, the whole file as it was, and the problems found; no model where parts
    lack.
    """

    model: ConflictModel | None
    raw: dict[str, Any]
    problems: tuple[Problem, ...]


def parse_gmcr(text: str, name: str) -> GmcrFile:
    """Read the text of a `.gmcr` file; raises `InvalidInputError` where it is no JSON object at all."""
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"it is not JSON ({error.msg})"
        raise InvalidInputError(
            [Problem(name, error.lineno, what, "save it again from the program that wrote it")]
        ) from None
    except RecursionError:
        raise InvalidInputError([Problem(name, 0, "it is nested too deeply", "check the brackets")]) from None
    if not isinstance(raw, dict):
        raise InvalidInputError(
            [Problem(name, 1, "it is not a GMCR+ model", "give a file with options and decisionMakers")]
        )
    return _Reader(raw, text, name).file()


class _Reader:
    """One file while it is read; problems carry the line of the value they speak of."""

    def __init__(self, raw: dict[str, Any], text: str, name: str) -> None:
        self.raw, self.name = raw, name
        self.tree = lines_of(text, name)
        self.problems: list[Problem] = []
        self.count = 0
        self.names: tuple[str, ...] = ()

    def fault(self, path: tuple[str | int, ...], what: str, remedy: str) -> None:
        self.problems.append(Problem(self.name, line_of(self.tree, path), what, remedy))

    def file(self) -> GmcrFile:
        options = self.items("options")
        makers = self.items("decisionMakers")
        if not options or not makers or len(options) > MAX_OPTIONS:
            if len(options) > MAX_OPTIONS:
                self.fault(("options",), f"there are {len(options)} options", f"use at most {MAX_OPTIONS}")
            return GmcrFile(None, self.raw, tuple(self.problems))
        self.count = len(options)
        self.names = _distinct([str(o.get("name") or f"option {i}") for i, o in enumerate(options)])
        owners = [self.owned(i, maker) for i, maker in enumerate(makers)]
        model = ConflictModel(
            title=str(self.raw.get("name") or self.name),
            options=tuple(self.option(i, o, owners) for i, o in enumerate(options)),
            decision_makers=self.makers(makers),
            rules=tuple(self.infeasible()),
            source=self.name,
            notes=tuple(self.notes(makers)),
        )
        return GmcrFile(model, self.raw, tuple(self.problems))

    def items(self, key: str) -> list[dict[str, Any]]:
        found = self.raw.get(key)
        if not isinstance(found, list) or not found or not all(isinstance(item, dict) for item in found):
            self.fault((key,), f"'{key}' is not a list of objects", "give at least one, each with a name")
            return []
        return found

    def owned(self, place: int, maker: dict[str, Any]) -> list[int]:
        """Option numbers of a decision maker; some files list the options themselves."""
        found = []
        for at, entry in enumerate(maker.get("options") or []):
            if isinstance(entry, int) and not isinstance(entry, bool) and 0 <= entry < self.count:
                found.append(entry)
            else:
                what = f"decision maker '{maker.get('name')}' has an option {entry!r} that does not exist"
                self.fault(
                    ("decisionMakers", place, "options", at),
                    what,
                    f"number options from 0 to {self.count - 1}",
                )
        return found

    def option(self, place: int, raw: dict[str, Any], owners: list[list[int]]) -> ConflictOption:
        who = tuple(maker for maker, owned in enumerate(owners) if place in owned)
        path = ("options", place)
        if not who:
            what = f"the option '{self.names[place]}' has no owner"
            self.fault(path, what, "list its number under 'options' of a decision maker")
        word = raw.get("permittedDirection", "both")
        if word not in [d.value for d in Direction]:
            self.fault((*path, "permittedDirection"), f"'{word}' is no direction", "write both, fwd or back")
            word = "both"
        name = str(raw.get("name") or f"option {place}")
        return ConflictOption(self.names[place], name, who, Direction(word), line_of(self.tree, path))

    def makers(self, raw: list[dict[str, Any]]) -> tuple[DecisionMaker, ...]:
        ids = _distinct([str(maker.get("name") or f"decision maker {i}") for i, maker in enumerate(raw)])
        manual = any(bool(self.raw.get(key)) for key in MANUAL_KEYS[:1]) or (
            MANUAL_KEYS[0] not in self.raw and bool(self.raw.get(MANUAL_KEYS[1]))
        )
        made = []
        for place, (maker, name) in enumerate(zip(raw, ids, strict=True)):
            source = self.ranking(place, maker, name) if manual else self.statements(place, maker, name)
            made.append(DecisionMaker(name, name, source, (), line_of(self.tree, ("decisionMakers", place))))
        return tuple(made)

    def ranking(self, place: int, maker: dict[str, Any], name: str) -> PreferenceSource:
        key = next((k for k in RANKING_KEYS if k in maker), RANKING_KEYS[0])
        groups = []
        for at, entry in enumerate(maker.get(key) or []):
            numbers = entry if isinstance(entry, list) else [entry]
            if all(isinstance(n, int) and not isinstance(n, bool) for n in numbers):
                groups.append(tuple(numbers))
            else:
                what = f"the ranking of '{name}' has {entry!r} in it"
                self.fault(
                    ("decisionMakers", place, key, at), what, "use state numbers, ties as lists of them"
                )
        return NumberRanked(tuple(groups), line_of(self.tree, ("decisionMakers", place, key)))

    def statements(self, place: int, maker: dict[str, Any], name: str) -> PreferenceSource:
        made = []
        for at, entry in enumerate(maker.get("preferences") or []):
            path = ("decisionMakers", place, "preferences", at)
            expr = self.expr(entry, path, f"a preference statement of '{name}'")
            if expr is not None:
                line = line_of(self.tree, path)
                made.append(PreferenceStatement(expr, text_of(expr, self.names) or "anything", line=line))
        return Prioritised(tuple(made))

    def infeasible(self) -> list[Rule]:
        rules = []
        for at, entry in enumerate(self.raw.get("infeasibles") or []):
            expr = self.expr(entry, ("infeasibles", at), "an infeasible pattern")
            if expr is not None:
                words = f"never: {text_of(expr, self.names)}"
                rules.append(Rule(Not(expr), words, line_of(self.tree, ("infeasibles", at))))
        return rules

    def expr(self, entry: Any, path: tuple[str | int, ...], what: str) -> Expr | None:
        """A list of [option, "Y" | "N"], all of which hold, or a compound of such lists, any of which
        holds.
        """
        if isinstance(entry, dict):
            members = [self.expr(member, path, what) for member in entry.get("members") or []]
            found = tuple(member for member in members if member is not None)
            return Or(found) if len(found) == len(members) else None
        parts: list[Expr] = []
        for pair in entry if isinstance(entry, list) else [entry]:
            if not (isinstance(pair, list) and len(pair) == 2 and pair[1] in ("Y", "N")):
                self.fault(path, f"{what} has {pair!r} in it", 'write pairs such as [0, "Y"]')
                return None
            if not isinstance(pair[0], int) or isinstance(pair[0], bool) or not 0 <= pair[0] < self.count:
                remedy = f"number options from 0 to {self.count - 1}"
                self.fault(path, f"{what} names an option {pair[0]!r} that does not exist", remedy)
                return None
            parts.append(literal(pair[0], pair[1] == "Y"))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def notes(self, makers: list[dict[str, Any]]) -> list[str]:
        notes = []
        groups = self.raw.get("coalitions")
        if isinstance(groups, list) and any(isinstance(group, list) and len(group) > 1 for group in groups):
            notes.append("The file's own coalitions are kept but not used: every coalition is analysed.")
        if any(maker.get("misperceptions") for maker in makers):
            notes.append("Misperceived states in the file are kept but not used.")
        return notes


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Names made distinct where the file repeats one: the second “Full” becomes “Full (2)”."""
    made: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate in made:
            number += 1
            candidate = f"{name} ({number})"
        made.append(candidate)
    return tuple(made)
