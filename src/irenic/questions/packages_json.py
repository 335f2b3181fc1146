"""The answer about packages as JSON: the keys are a contract, numbers are the nearest decimals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from irenic.bargaining.packages import Options, Package
from irenic.bargaining.solutions import Solution
from irenic.bargaining.terms import Term
from irenic.model.negotiation import NegotiatingParty, NegotiationModel
from irenic.questions.package_words import describe_term, term_basis
from irenic.questions.packages import PackagesAnswer


def packages_to_json(answer: PackagesAnswer, listed: int) -> dict[str, Any]:
    """The answer as plain data; at most `listed` efficient packages are listed."""
    model, counts, frontier = answer.model, answer.counts, answer.frontier
    return {
        "model": {"id": model.id, "title": model.title, "notes": list(model.notes)},
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
            "epsilon": _by_party(model, frontier.epsilon),
            "method": frontier.method,
            "packages": [package_json(model, p) for p in frontier.list_packages(listed)],
        },
        "solutions": {
            name: [package_json(model, p) for p in s.packages] for name, s in answer.solutions.items()
        },
        "solution_notes": {name: _notes_json(s) for name, s in answer.solutions.items()},
        "blocking_sets": [[_term_json(model, t) for t in c] for c in answer.blocking.conflicts],
        "relaxations": [
            {
                "give_up": [_term_json(model, t) for t in relaxation.terms],
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
    }


def package_json(model: NegotiationModel, package: Package) -> dict[str, Any]:
    """A package: option ids by issue id, utilities by party id."""
    return {
        "options": options_json(model, package.options),
        "utilities": _by_party(model, package.utilities),
    }


def options_json(model: NegotiationModel, options: Options) -> dict[str, str]:
    """Option ids by issue id."""
    return {issue.id: issue.options[o].id for issue, o in zip(model.issues, options, strict=True)}


def _by_party(model: NegotiationModel, numbers: tuple[Fraction, ...]) -> dict[str, float]:
    return {party.id: float(number) for party, number in zip(model.parties, numbers, strict=True)}


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


def _term_json(model: NegotiationModel, term: Term) -> dict[str, Any]:
    basis = term_basis(model, term)
    return {
        "party": model.parties[term.party].id,
        "kind": "reservation" if term.line is None else "red_line",
        "id": term.line,
        "text": describe_term(model, term),
        "statements": list(basis.statements),
        "basis": basis.note,
    }
