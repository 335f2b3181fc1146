"""Stability: a model file → states, who would stay and who would leave, and what else was asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from irenic.exchange.conflict_yaml import parse_conflict_yaml
from irenic.exchange.gmcr import parse_gmcr
from irenic.exchange.gmcr_write import Ranking, write_gmcr
from irenic.exchange.text_file import read_text
from irenic.model.conflict import ConflictModel, Prioritised
from irenic.model.errors import InvalidInputError, Problem, UsageError
from irenic.model.logic import StatementError, parse_statement
from irenic.stability.build import Conflict, build
from irenic.stability.check import check_model, check_statements, idle_statements
from irenic.stability.coalition import MAX_STATES as MAX_COALITION_STATES
from irenic.stability.coalition import CoalitionStability, analyse_coalitions
from irenic.stability.compliance import ComplianceAnswer
from irenic.stability.concepts import Stability, analyse
from irenic.stability.explain import Explanation, explain
from irenic.stability.inverse import Inverse, find_changes
from irenic.stability.misperception import Misperception, analyse_views
from irenic.stability.sensitivity import Variation, analyse_sensitivity
from irenic.stability.status_quo import StatusQuo, analyse_status_quo
from irenic.stability.uncertainty import analyse_uncertain


@dataclass(frozen=True)
class LoadedModel:
    """A model without faults, the raw file where it was another tool's, and what the reader should know."""

    model: ConflictModel
    raw: dict[str, Any] | None
    notes: tuple[str, ...]


@dataclass(frozen=True)
class StabilityAnswer:
    """All that was asked of one model. Parts that were not asked for, or do not apply, are None or empty."""

    conflict: Conflict
    stability: Stability
    notes: tuple[str, ...]
    uncertain: dict[str, Stability] | None = None
    strong: Stability | None = None
    coalitions: CoalitionStability | None = None
    status_quo: StatusQuo | None = None
    explanations: tuple[Explanation, ...] = ()
    inverse: tuple[Inverse, ...] = ()
    sensitivity: tuple[Variation, ...] | None = None
    views: Misperception | None = None
    compliance: ComplianceAnswer | None = None


@dataclass(frozen=True)
class StabilityRequest:
    """What is asked: states are told as numbers, strings of Y, N and -, or statements that hold in one
    state.
    """

    coalitions: bool = True
    status_quo: str | None = None
    explain: tuple[str, ...] = ()
    players: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ("seq",)
    target: str | None = None
    sensitivity: bool = False
    compliance: ComplianceAnswer | None = None


def load_conflict(path: Path) -> LoadedModel:
    """Read and check a model file, YAML or `.gmcr`; raises `InvalidInputError` with every fault at once."""
    text = read_text(path)
    if path.suffix.lower() in (".gmcr", ".json") or text.lstrip().startswith("{"):
        file = parse_gmcr(text, path.name)
        return _checked(file.model, list(file.problems), file.raw)
    model, problems = parse_conflict_yaml(text, path.name)
    if model is not None:
        problems = problems + check_statements(model)
    return _checked(model, problems, None)


def _checked(model: ConflictModel | None, problems: list[Problem], raw: dict[str, Any] | None) -> LoadedModel:
    if model is not None:
        problems = problems + check_model(model, whole=not problems)
    if problems or model is None:
        raise InvalidInputError(problems)
    return LoadedModel(model, raw, model.notes)


def answer_stability(loaded: LoadedModel, request: StabilityRequest) -> StabilityAnswer:
    """Analyse a model; raises `UsageError` for a state or a party that it does not have."""
    conflict = build(loaded.model)
    game = conflict.game
    notes = [*loaded.notes, *idle_statements(loaded.model, conflict.combinations)]
    uncertain = analyse_uncertain(game) if game.has_unknown else None
    stability = uncertain["certain"] if uncertain else analyse(game)
    coalitions = _coalitions(conflict, request, notes)
    start = _status_quo(conflict, request, notes)
    return StabilityAnswer(
        conflict=conflict,
        stability=stability,
        notes=tuple(notes),
        compliance=request.compliance,
        uncertain=uncertain,
        strong=analyse(game, strong=True) if _all_strengths(conflict, notes) else None,
        coalitions=coalitions,
        status_quo=analyse_status_quo(game, start, coalitions) if start is not None else None,
        explanations=tuple(_explanations(conflict, request)),
        inverse=tuple(_inverse(conflict, request)),
        sensitivity=tuple(analyse_sensitivity(conflict)) if request.sensitivity else None,
        views=analyse_views(loaded.model) if loaded.model.views else None,
    )


def find_state(conflict: Conflict, text: str) -> int:
    """The one state that a number, a pattern or a statement tells; raises `UsageError` for none or several."""
    if re.fullmatch(r"\d+", text):
        if int(text) >= conflict.game.size:
            raise UsageError(
                f"there is no state {text}: states are numbered from 0 to {conflict.game.size - 1}"
            )
        return int(text)
    ids = {option.id: place for place, option in enumerate(conflict.model.options)}
    try:
        found = conflict.find(parse_statement(text, ids))
    except StatementError as error:
        raise UsageError(f"“{text}” tells no state: {error}") from None
    if len(found) != 1:
        count = "no feasible state" if not found else f"{len(found)} states"
        raise UsageError(
            f"“{text}” fits {count}; tell one state, by its number or as Y, N and - in option order"
        )
    return found[0]


def find_player(conflict: Conflict, text: str) -> int:
    """The decision maker of that id or name; raises `UsageError` where there is none."""
    for place, maker in enumerate(conflict.model.decision_makers):
        if text in (maker.id, maker.name):
            return place
    known = ", ".join(conflict.game.names)
    raise UsageError(f"no decision maker is called '{text}'; they are {known}")


def export_gmcr(loaded: LoadedModel) -> tuple[str, tuple[str, ...]]:
    """The model as the text of a `.gmcr` file, and what that format cannot hold."""
    model = loaded.model
    rankings = None
    by_statement = all(isinstance(maker.preferences, Prioritised) for maker in model.decision_makers)
    if not by_statement:
        rankings = [_ranking(preference.level) for preference in build(model).game.preferences]
    lost = []
    if any(maker.unknown for maker in model.decision_makers) or _has_marks(model):
        lost.append("GMCR+ files cannot say that a preference is strong or unknown: that was left out.")
    if model.views:
        lost.append("GMCR+ files cannot hold each party's own view: the views were left out.")
    return write_gmcr(model, rankings, loaded.raw), tuple(lost)


def _has_marks(model: ConflictModel) -> bool:
    return any(
        isinstance(maker.preferences, Prioritised)
        and any(s.strong or s.unknown for s in maker.preferences.statements)
        for maker in model.decision_makers
    )


def _ranking(level: np.ndarray[Any, np.dtype[np.int32]]) -> Ranking:
    """State numbers from 1, best first, ties as lists."""
    groups: Ranking = []
    for rank in range(int(level.max()), -1, -1):
        states = [int(s) + 1 for s in np.flatnonzero(level == rank)]
        groups.append(states[0] if len(states) == 1 else list(states))
    return groups


def _coalitions(conflict: Conflict, request: StabilityRequest, notes: list[str]) -> CoalitionStability | None:
    game = conflict.game
    if not request.coalitions:
        return None
    if game.has_unknown:
        notes.append("Coalitions are not worked out where preferences are unknown.")
        return None
    if game.size > MAX_COALITION_STATES:
        notes.append(f"Coalitions are worked out for up to {MAX_COALITION_STATES:,} states only.")
        return None
    return analyse_coalitions(game)


def _status_quo(conflict: Conflict, request: StabilityRequest, notes: list[str]) -> int | None:
    if request.status_quo is not None:
        return find_state(conflict, request.status_quo)
    if conflict.model.status_quo is None:
        return None
    found = conflict.find(conflict.model.status_quo)
    if len(found) > 1:
        notes.append(f"The status quo fits {len(found)} states, so that nothing is said of where it leads.")
        return None
    return found[0]


def _all_strengths(conflict: Conflict, notes: list[str]) -> bool:
    game = conflict.game
    if not game.has_strength or game.has_unknown:
        return False
    without = [n for n, p in zip(game.names, game.preferences, strict=True) if p.far_below is None]
    if without:
        notes.append(
            f"Strong stability is not told: {', '.join(without)} do not tell strong preferences from mild."
        )
    return not without


def _explanations(conflict: Conflict, request: StabilityRequest) -> list[Explanation]:
    players = [find_player(conflict, name) for name in request.players] or list(conflict.game.players)
    states = [find_state(conflict, text) for text in request.explain]
    return [explain(conflict.game, s, p, c) for s in states for p in players for c in request.concepts]


def _inverse(conflict: Conflict, request: StabilityRequest) -> list[Inverse]:
    if request.target is None:
        return []
    state = find_state(conflict, request.target)
    return [find_changes(conflict.game, state, concept) for concept in request.concepts]
