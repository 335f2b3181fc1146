"""Whether a draft would hold, as plain data: the keys are a contract."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from irenic.durability.ceasefire import Item
from irenic.durability.plan import Plan
from irenic.durability.presence import MechanismFinding
from irenic.durability.sequence import Sequence
from irenic.model.guarantee import Rung, TermState
from irenic.questions.hold import Acceptance, GuaranteeAnswer, HoldAnswer
from irenic.questions.order import Constrained, OrderAnswer, needs_of
from irenic.questions.plain import settings_json
from irenic.questions.values_file import Values


def hold_json(answer: HoldAnswer) -> dict[str, Any]:
    """The answer as plain data; statements are referred to by id and given under `statements`."""
    proposal = answer.proposal
    return {
        "process": answer.study.codebook.id,
        "proposal": {"id": proposal.id, "title": proposal.title, "full_text": proposal.full_text},
        "settings": settings_json(answer.study.positions.settings),
        "ladder": [_rung(rung) for rung in answer.ladder],
        "guarantees": [_guarantee(one) for one in answer.guarantees],
        "ceasefire": _ceasefire(answer),
        "mechanisms": [_mechanism(finding) for finding in answer.mechanisms],
        "commitment": _commitment(answer.values),
        "sequencing": None if answer.order is None else _order(answer.order),
        "values_basis": answer.values.basis if answer.values else None,
        "statements": _statements(answer),
    }


def _rung(rung: Rung) -> dict[str, Any]:
    return {"number": rung.number, "label": rung.label, "why": rung.why}


def _guarantee(answer: GuaranteeAnswer) -> dict[str, Any]:
    rating = answer.rating
    guarantee = rating.guarantee
    return {
        "id": guarantee.id,
        "label": guarantee.label,
        "beneficiary": guarantee.beneficiary,
        "obligation": guarantee.obligation or None,
        "guarantors": [{"name": g.name, "party": g.party, "role": g.role} for g in guarantee.guarantors],
        "rung": None if rating.rung is None else _rung(rating.rung),
        "reasons": list(rating.reasons),
        "missing": list(rating.missing),
        "possible_rungs": [rung.number for rung in rating.possible],
        "untold": list(rating.untold),
        "credibility": [{"condition": c.name, "holds": c.holds, "why": c.why} for c in guarantee.conditions],
        "must_accept": list(answer.must_accept),
        "must_accept_by_rule": answer.by_rule,
        "acceptance": [_acceptance(one) for one in answer.acceptance],
        "clashes": [_acceptance(one) for one in answer.clashes],
        "notes": list(rating.notes),
        "note": guarantee.note,
    }


def _acceptance(one: Acceptance) -> dict[str, Any]:
    verdict = one.verdict
    return {
        "party": one.party,
        "option": str(one.option),
        "verdict": verdict.verdict.value,
        "how": verdict.how.value if verdict.how else None,
        "firmness": verdict.findings[0].firmness.value if verdict.findings else None,
        "statements": [s.id for finding in verdict.findings[:1] for s in finding.evidence],
    }


def _ceasefire(answer: HoldAnswer) -> dict[str, Any] | None:
    if not answer.has_ceasefire or answer.ceasefire_class is None:
        return None
    return {
        "class": answer.ceasefire_class.value or None,
        "why": answer.ceasefire_class.why,
        "items": [_item(item) for item in answer.items],
        "missing": [item.id for item in answer.items if item.in_draft is TermState.MISSING],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "label": item.label,
        "state": item.state.value,
        "in_draft": item.in_draft.value,
        "text": item.text,
        "options": list(item.options),
        "demanded_by": [
            {"party": d.party, "option": d.option, "firmness": d.firmness, "statements": list(d.statements)}
            for d in item.demands
        ],
    }


def _mechanism(finding: MechanismFinding) -> dict[str, Any]:
    mechanism = finding.mechanism
    return {
        "id": mechanism.id,
        "label": mechanism.label,
        "presence": finding.presence.value,
        "by": list(finding.by),
        "cards": [
            {
                "source": card.source,
                "read": card.read,
                "sample": card.sample,
                "period": card.period,
                "war": card.war,
                "direction": card.direction,
                "finding": card.finding,
                "limits": card.limits,
            }
            for card in mechanism.cards
        ],
    }


def _commitment(values: Values | None) -> list[dict[str, Any]]:
    return [
        {
            "condition": case.condition,
            "label": case.label,
            "numbers": {name: [float(v.low), float(v.high)] for name, v in case.numbers},
            "holds": case.holds.value,
            "in_words": case.sentence,
            "assumptions": case.assumptions,
        }
        for case in (values.commitment if values else ())
    ]


def _order(answer: OrderAnswer) -> dict[str, Any]:
    return {
        "parties": list(answer.plan.parties),
        "best": _sequence(answer.plan, answer.best),
        "compared": {one.name: _constrained(answer.plan, one) for one in answer.compared},
    }


def _constrained(plan: Plan, one: Constrained) -> dict[str, Any]:
    if one.sequence is None:
        return {"possible": False, "circle": list(one.circle)}
    return {"possible": True, **_sequence(plan, one.sequence)}


def _sequence(plan: Plan, found: Sequence) -> dict[str, Any]:
    return {
        "order": list(found.order),
        "self_enforcing": found.exposure == 0,
        "largest_exposure": float(found.exposure),
        "orders": found.orders,
        "self_enforcing_orders": found.self_enforcing,
        "exposure": {p: float(found.exposure_of(i)) for i, p in enumerate(plan.parties)},
        "least_exposure": _by_party(plan, found.best_for),
        "balances": [{"step": b.step, **_by_party(plan, b.balance)} for b in found.balances],
        "guarantees_needed": [
            {"step": need.step, "party": need.party, "amount": float(need.amount)}
            for need in needs_of(plan, found)
        ],
    }


def _by_party(plan: Plan, numbers: tuple[Fraction, ...]) -> dict[str, float]:
    return {party: float(number) for party, number in zip(plan.parties, numbers, strict=True)}


def _statements(answer: HoldAnswer) -> list[dict[str, Any]]:
    wanted = {s for item in answer.items for demand in item.demands for s in demand.statements}
    wanted |= {
        s.id
        for one in answer.guarantees
        for acceptance in one.acceptance
        for finding in acceptance.verdict.findings[:1]
        for s in finding.evidence
    }
    return [s.to_json() for s in answer.study.statements if s.id in wanted]
