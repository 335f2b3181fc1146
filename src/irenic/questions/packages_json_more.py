"""The further parts of the answer about packages as JSON: drafts, trades, sensitivity, uncertainty, scores."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from irenic.bargaining.packages import Options, Package
from irenic.bargaining.terms import Term
from irenic.bargaining.trades import Trade
from irenic.model.negotiation import NegotiationModel
from irenic.questions.package_drafts import DraftAnswer
from irenic.questions.package_words import describe_term, term_basis
from irenic.questions.packages import PackagesAnswer, Sensitivity


def package_json(model: NegotiationModel, package: Package) -> dict[str, Any]:
    """A package: option ids by issue id, utilities by party id."""
    return {
        "options": options_json(model, package.options),
        "utilities": by_party(model, package.utilities),
    }


def options_json(model: NegotiationModel, options: Options) -> dict[str, str]:
    """Option ids by issue id."""
    return {issue.id: issue.options[o].id for issue, o in zip(model.issues, options, strict=True)}


def by_party(model: NegotiationModel, numbers: tuple[Fraction, ...]) -> dict[str, float]:
    """Numbers by party id."""
    return {party.id: float(number) for party, number in zip(model.parties, numbers, strict=True)}


def term_json(model: NegotiationModel, term: Term) -> dict[str, Any]:
    """A red line or a reservation, in words and with what it rests on."""
    basis = term_basis(model, term)
    return {
        "party": model.parties[term.party].id,
        "kind": "reservation" if term.line is None else "red_line",
        "id": term.line,
        "text": describe_term(model, term),
        "statements": list(basis.statements),
        "basis": basis.note,
    }


def more_json(answer: PackagesAnswer) -> dict[str, Any]:
    """The parts beyond the contract's keys; null where they do not apply or were not asked for."""
    model = answer.model
    return {
        "drafts": [_draft_json(model, draft) for draft in answer.drafts],
        "linkage": _linkage_json(answer),
        "adjusted_winner": _award_json(answer),
        "sensitivity": None if answer.sensitivity is None else _sensitivity_json(model, answer.sensitivity),
        "intervals": [
            {
                "options": options_json(model, verdict.options),
                "acceptable": verdict.acceptable.value,
                "efficient": verdict.efficient.value,
                "low": by_party(model, verdict.low),
                "high": by_party(model, verdict.high),
            }
            for verdict in answer.verdicts
        ],
        "draws": [
            {
                "options": options_json(model, share.options),
                "acceptable": share.acceptable,
                "efficient": share.efficient,
                "draws": share.draws,
            }
            for share in answer.shares
        ],
        "simulator": [
            {
                "options": options_json(model, options),
                "satisfaction": by_party(model, score.satisfaction),
                "passes": {
                    party.id: passes for party, passes in zip(model.parties, score.passes, strict=True)
                },
                "simulator_verdict": score.verdict,
                "veto_verdict": _accepted(answer, options),
            }
            for options, score in answer.scores
        ],
        "notes": [*model.notes, *answer.notes],
    }


def _accepted(answer: PackagesAnswer, options: Options) -> bool:
    model = answer.compiled
    return model.keeps_rules(options) and model.accepts(model.refusing(options, model.worth(options)))


def _draft_json(model: NegotiationModel, draft: DraftAnswer) -> dict[str, Any]:
    told, nearest = draft.explanation, draft.nearest
    return {
        "id": draft.draft.id,
        "title": draft.draft.title,
        "options": {
            model.issues[i].id: model.issues[i].options[o].id for i, o in sorted(draft.settled.items())
        },
        "complete": told is not None,
        "accepted": None if told is None else told.accepted,
        "utilities": None if told is None else by_party(model, told.package.utilities),
        "breaks": [term_json(model, term) for term in draft.broken],
        "breaks_rules": list(draft.rules),
        "better_for_all": None
        if told is None or told.dominated_by is None
        else package_json(model, told.dominated_by),
        "nearest": None
        if nearest is None
        else {
            "changes": nearest.changes,
            "changed": [model.issues[issue].id for issue in nearest.changed],
            "loss": float(nearest.loss),
            "count": nearest.count,
            "packages": [package_json(model, package) for package in nearest.packages],
            "losses": by_party(model, draft.paid),
        },
        "trades": [_trade_json(model, trade) for trade in draft.trades],
        "note": draft.note,
    }


def _trade_json(model: NegotiationModel, trade: Trade) -> dict[str, Any]:
    return {
        "changes": {model.issues[i].id: model.issues[i].options[o].id for i, o in trade.changes},
        "gains": by_party(model, trade.gains),
    }


def _linkage_json(answer: PackagesAnswer) -> dict[str, Any] | None:
    linkage, model = answer.linkage, answer.model
    if linkage is None:
        return None
    return {
        "alone": package_json(model, linkage.alone),
        "alone_accepted": linkage.alone_accepted,
        "together": None if linkage.together is None else package_json(model, linkage.together),
        "gains": by_party(model, linkage.gains),
    }


def _award_json(answer: PackagesAnswer) -> dict[str, Any] | None:
    if answer.award is None:
        return None
    model, award = answer.model, answer.award.award
    split = None if award.split is None else model.issues[answer.award.issues[award.split]].id
    return {
        "shares_of_first_party": {
            model.issues[issue].id: float(share)
            for issue, share in zip(answer.award.issues, award.shares, strict=True)
        },
        "points": by_party(model, award.points),
        "split": split,
    }


def _sensitivity_json(model: NegotiationModel, sensitivity: Sensitivity) -> dict[str, Any]:
    return {
        "exact": sensitivity.exact,
        "weights": [
            {
                "party": model.parties[one.party].id,
                "issue": model.issues[one.issue].id,
                "low": None if one.low is None else float(one.low),
                "high": None if one.high is None else float(one.high),
            }
            for one in sensitivity.ranges
        ],
        "without": [
            {
                **term_json(model, effect.term),
                "package": package_json(model, effect.package),
                "newly_possible": effect.newly_possible,
            }
            for effect in sensitivity.effects
        ],
    }
