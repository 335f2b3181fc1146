"""The answer about packages as JSON: the keys are a contract, numbers are the nearest decimals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from irenic.bargaining.solutions import Solution
from irenic.model.negotiation import NegotiatingParty
from irenic.questions.packages import PackagesAnswer
from irenic.questions.packages_json_more import by_party, more_json, options_json, package_json, term_json


def packages_to_json(answer: PackagesAnswer, listed: int) -> dict[str, Any]:
    """The answer as plain data; at most `listed` efficient packages are listed."""
    model, counts, frontier = answer.model, answer.counts, answer.frontier
    return {
        "model": {"id": model.id, "title": model.title},
        "parties": [_party_json(party) for party in model.parties],
        "issues": [
            {"id": i.id, "label": i.label, "options": [{"id": o.id, "label": o.label} for o in i.options]}
            for i in model.issues
        ],
        "acceptance": {"needed": model.acceptance.needed, "vetoes": list(model.acceptance.vetoes)},
        "outcomes": counts.outcomes,
        "feasible": counts.accepted,
        "counts": {
            "outcomes": counts.outcomes,
            "keep_rules": counts.rules,
            "cross_no_red_line": counts.red_lines,
            "acceptable": counts.accepted,
            "acceptable_at_least": counts.at_least,
            "acceptable_at_most": counts.at_most,
        },
        "frontier": {
            "size": frontier.size,
            "points": len(frontier.points),
            "exact": frontier.exact,
            "epsilon": by_party(model, frontier.epsilon),
            "method": frontier.method,
            "packages": [package_json(model, p) for p in frontier.list_packages(listed)],
        },
        "solutions": {
            name: [package_json(model, p) for p in s.packages] for name, s in answer.solutions.items()
        },
        "solution_notes": {name: _notes_json(s) for name, s in answer.solutions.items()},
        "blocking_sets": [[term_json(model, t) for t in c] for c in answer.blocking.conflicts],
        "relaxations": [
            {
                "give_up": [term_json(model, t) for t in relaxation.terms],
                "opens": options_json(model, relaxation.opens),
            }
            for relaxation in answer.blocking.relaxations
        ],
        "blocking_complete": {
            "blocking_sets": answer.blocking.conflicts_complete,
            "relaxations": answer.blocking.relaxations_complete,
            "rules_alone": answer.blocking.rules_alone,
            "note": answer.blocking.note,
        },
        **more_json(answer),
    }


def _party_json(party: NegotiatingParty) -> dict[str, Any]:
    return {
        "id": party.id,
        "name": party.name,
        "disagreement": float(party.disagreement),
        "reservation": _optional(party.reservation),
        "aspiration": _optional(party.aspiration),
    }


def _optional(number: Fraction | None) -> float | None:
    return None if number is None else float(number)


def _notes_json(solution: Solution) -> dict[str, Any]:
    return {
        "count": solution.count,
        "method": solution.method,
        "conventions": list(solution.conventions),
        "proved": solution.proved,
        "ties_complete": solution.ties_complete,
        "reason": solution.reason,
    }
