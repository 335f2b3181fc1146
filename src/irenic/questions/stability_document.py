"""A stability answer as plain data, for `--format json`: states by index from 0, in the order of their
numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from irenic.model.conflict import ConflictModel, Prioritised
from irenic.questions.stability import StabilityAnswer
from irenic.stability.build import state_string
from irenic.stability.coalition import CoalitionStability
from irenic.stability.compliance import ComplianceAnswer
from irenic.stability.concepts import CONCEPTS, Stability
from irenic.stability.explain import Explanation, in_words
from irenic.stability.game import Game
from irenic.stability.inverse import Inverse
from irenic.stability.misperception import Misperception
from irenic.stability.sensitivity import Variation
from irenic.stability.status_quo import StatusQuo
from irenic.stability.walk import Reach

MAX_PATHS = 100
MAX_LISTED = 1024
Document = dict[str, Any]


def as_document(answer: StabilityAnswer) -> Document:
    """The answer with the keys that the reference documentation lists."""
    conflict, game = answer.conflict, answer.conflict.game
    model = conflict.model
    document: Document = {
        "title": model.title,
        "decision_makers": list(game.names),
        "options": [option.name for option in model.options],
        "states": [state_string(int(code), len(model.options)) for code in conflict.codes],
        "stability": _by_player(game, answer.stability),
        "equilibria": _equilibria(answer.stability),
        "coalition_equilibria": None,
        "moves": sum(moves.count for moves in game.moves),
        "notes": list(answer.notes),
    }
    if answer.coalitions is not None:
        document |= _coalitions(game, answer.coalitions)
    if answer.strong is not None:
        document["strong"] = {
            "stability": _by_player(game, answer.strong),
            "equilibria": _equilibria(answer.strong),
        }
    if answer.uncertain is not None:
        document["unknown_preferences"] = {
            name: {"stability": _by_player(game, found), "equilibria": _equilibria(found)}
            for name, found in answer.uncertain.items()
        }
    if answer.status_quo is not None:
        document["status_quo"] = _status_quo(game, answer.status_quo, answer)
    if answer.explanations:
        document["explanations"] = [_explanation(game, each) for each in answer.explanations]
    if answer.inverse:
        document["changes"] = [_inverse(game, each) for each in answer.inverse]
    if answer.sensitivity is not None:
        document["sensitivity"] = [_variation(game, each) for each in answer.sensitivity]
    if answer.compliance is not None:
        document["compliance"] = _compliance(answer.compliance)
    assumptions = list(_assumptions(answer.conflict.model))
    if assumptions:
        document["assumptions"] = assumptions
    if answer.views is not None:
        document["views"] = _views(answer.views, len(model.options))
    return document


def _compliance(found: ComplianceAnswer) -> Document:
    return {
        "state": found.compliance,
        "stable": {concept: not leaves for concept, leaves in found.leaves.items()},
        "would_leave": {concept: list(leaves) for concept, leaves in found.leaves.items()},
        "why": [in_words(found.conflict.game, each) for each in found.explanations],
        "guarantees_enough": [list(against) for against in found.enough],
        "preferences": [
            {
                "decision_maker": maker.id,
                "statement": s.text,
                "evidence": list(s.evidence),
                "assumed": s.assumed,
            }
            for maker in found.conflict.model.decision_makers
            if isinstance(maker.preferences, Prioritised)
            for s in maker.preferences.statements
        ],
    }


def _assumptions(model: ConflictModel) -> Iterator[Document]:
    """Statements that are marked as assumed rather than known."""
    for maker in model.decision_makers:
        if isinstance(maker.preferences, Prioritised):
            for statement in maker.preferences.statements:
                if statement.assumed:
                    yield {
                        "decision_maker": maker.id,
                        "statement": statement.text,
                        "assumed": statement.assumed,
                    }


def _by_player(game: Game, found: Stability) -> Document:
    return {c: {name: found.for_player(c, i) for i, name in enumerate(game.names)} for c in CONCEPTS}


def _equilibria(found: Stability) -> Document:
    return {concept: found.equilibria(concept) for concept in CONCEPTS}


def _coalitions(game: Game, found: CoalitionStability) -> Document:
    name = {group: "+".join(game.names[i] for i in group) for group in found.gains}
    return {
        "coalition_equilibria": {concept: found.equilibria(concept) for concept in CONCEPTS},
        "coalition_stability": {
            concept: {name[group]: list(states) for group, states in found.stable[concept].items()}
            for concept in CONCEPTS
        },
        "coalition_improvements": {
            name[group]: {str(s): list(targets) for s, targets in found.improvements(group).items()}
            for group in found.gains
        }
        if game.size <= MAX_LISTED
        else None,
    }


def _path(game: Game, reach: Reach, state: int) -> list[Document]:
    return [{"by": [game.names[m] for m in step.movers], "to": step.state} for step in reach.path(state)]


def _status_quo(game: Game, found: StatusQuo, answer: StabilityAnswer) -> Document:
    ways = {
        "moves": found.moves,
        "improvements": found.improvements,
        "coalition_improvements": found.coalitions,
    }
    known = {name: reach for name, reach in ways.items() if reach is not None}
    return {
        "state": found.state,
        "reachable": {name: reach.states for name, reach in known.items()},
        "equilibria": {
            concept: {
                name: _paths(game, reach, answer.stability.equilibria(concept))
                for name, reach in known.items()
            }
            for concept in CONCEPTS
        },
    }


def _paths(game: Game, reach: Reach, equilibria: list[int]) -> list[Document]:
    reached = [s for s in equilibria if s in reach.first and s != reach.start]
    return [{"state": s, "path": _path(game, reach, s)} for s in reached[:MAX_PATHS]]


def _explanation(game: Game, each: Explanation) -> Document:
    return {
        "state": each.state,
        "decision_maker": game.names[each.player],
        "concept": each.concept,
        "stable": each.stable,
        "improvements": [
            {
                "to": answer.improvement,
                "sanction": [
                    {"by": [game.names[m] for m in s.movers], "to": s.state} for s in answer.sanction
                ],
                "escapes": [{"from": s2, "to": s3} for s2, s3 in answer.escapes],
                "others_reach": answer.reachable,
            }
            for answer in each.answers
        ],
        "text": in_words(game, each),
    }


def _inverse(game: Game, found: Inverse) -> Document:
    return {
        "state": found.state,
        "concept": found.concept,
        "size": len(found.adjustments[0].changes) if found.adjustments else None,
        "tried_up_to": found.tried,
        "complete": found.complete,
        "all_listed": found.all_found,
        "smallest": [
            {
                "changes": [
                    {
                        "decision_maker": game.names[c.player],
                        "state": c.state,
                        "compared_with": c.other,
                        "now": c.now,
                        "then": c.then,
                    }
                    for c in adjustment.changes
                ],
                "rankings": {game.names[k]: _ranking(levels) for k, levels in adjustment.levels.items()},
            }
            for adjustment in found.adjustments
        ],
    }


def _ranking(levels: tuple[int, ...]) -> list[list[int]]:
    """States best first, ties together."""
    return [[s for s, x in enumerate(levels) if x == rank] for rank in range(max(levels), -1, -1)]


def _variation(game: Game, each: Variation) -> Document:
    return {
        "decision_maker": game.names[each.player],
        "statement": each.statement,
        "line": each.line,
        "how": each.how,
        "lost": {concept: list(states) for concept, states in each.lost.items()},
        "gained": {concept: list(states) for concept, states in each.gained.items()},
    }


def _views(found: Misperception, options: int) -> Document:
    names = found.expectations[0].conflict.game.names
    return {
        "expected": {
            names[each.holder]: {c: [state_string(code, options) for code in each.codes(c)] for c in CONCEPTS}
            for each in found.expectations
        },
        "holding": {c: [state_string(code, options) for code in codes] for c, codes in found.holding.items()},
    }
