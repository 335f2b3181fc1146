"""Guarantees and ceasefire terms under a proposal."""

from __future__ import annotations

from irenic.codebook.draft import Draft
from irenic.codebook.fields import Fields, suggest
from irenic.codebook.read_issues import parse_ref
from irenic.codebook.tree import Node
from irenic.model.guarantee import (
    AUTOMATICITY,
    CREDIBILITY,
    FORCES,
    GUARANTOR_ROLES,
    LEGAL_FORMS,
    OBLIGATIONS,
    WORDED,
    Condition,
    Guarantee,
    Guarantor,
    Term,
    TermState,
)

GUARANTEE_KEYS = (
    "id",
    "label",
    "beneficiary",
    "obligation",
    "guarantors",
    "against",
    "legal_form",
    "automaticity",
    "forces",
    *WORDED,
    *CREDIBILITY,
    "options",
    "must_accept",
    "text",
    "note",
)
GUARANTOR_KEYS = ("party", "name", "role")
CONDITION_KEYS = ("holds", "why")
TERM_KEYS = ("item", "state", "text", "value")


def read_guarantees(fields: Fields, proposal_id: str, draft: Draft) -> tuple[Guarantee, ...]:
    """The guarantees of a proposal; references to parties are checked later, all at once."""
    found: list[Guarantee] = []
    for node in fields.nodes("guarantees"):
        guarantee = _read_guarantee(node, proposal_id, draft)
        if any(guarantee.id == other.id for other in found):
            what = f"the guarantee id '{guarantee.id}' is given twice in '{proposal_id}'"
            draft.faults.add(node.line, what, "rename one of them")
        found.append(guarantee)
    return tuple(found)


def read_terms(
    fields: Fields, items: tuple[str, ...], types: tuple[str, ...], draft: Draft
) -> tuple[Term, ...]:
    """The ceasefire terms of a proposal; `items` are those of the checklist, `types` the classes of ceasefire."""
    found: list[Term] = []
    for node in fields.nodes("ceasefire_terms"):
        inner = Fields(node, "ceasefire term", TERM_KEYS, draft.faults)
        inner.require("item", "name an item of the ceasefire checklist")
        item = inner.text("item")
        if not item:
            continue
        draft.faults.check_choice(item, inner.line_of("item"), "item", items)
        if any(item == other.item for other in found):
            draft.faults.add(inner.line_of("item"), f"the item '{item}' is told twice", "keep one of them")
        state = inner.choice("state", [one.value for one in TermState], TermState.SPECIFIED)
        value = inner.text("value")
        if value and item != "type":
            draft.faults.add(inner.line_of("value"), "'value' belongs to the item 'type' alone", "use text")
        elif value:
            draft.faults.check_choice(value, inner.line_of("value"), "value", types)
        found.append(Term(item, TermState(state), inner.text("text"), value))
    return tuple(found)


def _read_guarantee(node: Node, proposal_id: str, draft: Draft) -> Guarantee:
    fields = Fields(node, "guarantee", GUARANTEE_KEYS, draft.faults)
    guarantee_id = fields.identifier()
    fields.require("beneficiary", "say for whose security it is: the same words are used for opposite sides")
    for key in ("beneficiary", "against", "must_accept", "guarantors"):
        draft.place(f"guarantee's {key}", proposal_id, guarantee_id, line=fields.line_of(key))
    options = []
    for text, line in fields.texts("options"):
        ref = parse_ref(text, line, draft)
        if ref is not None:
            draft.place("guarantee's option", proposal_id, str(ref), line=line)
            options.append(str(ref))
    return Guarantee(
        id=guarantee_id,
        label=fields.text("label") or guarantee_id,
        beneficiary=fields.text("beneficiary"),
        obligation=fields.choice("obligation", OBLIGATIONS, ""),
        guarantors=tuple(_read_guarantor(one, draft) for one in fields.nodes("guarantors")),
        against=tuple(text for text, _ in fields.texts("against")),
        legal_form=fields.choice("legal_form", LEGAL_FORMS, ""),
        automaticity=fields.choice("automaticity", AUTOMATICITY, ""),
        forces=fields.choice("forces", FORCES, ""),
        words=tuple((key, fields.text(key)) for key in WORDED if fields.has(key)),
        conditions=tuple(_read_condition(key, fields, draft) for key in CREDIBILITY),
        options=tuple(options),
        must_accept=tuple(text for text, _ in fields.texts("must_accept")),
        text=fields.text("text"),
        note=fields.text("note"),
    )


def _read_guarantor(node: Node, draft: Draft) -> Guarantor:
    fields = Fields(node, "guarantor", GUARANTOR_KEYS, draft.faults)
    party, name = fields.text("party"), fields.text("name")
    if not party and not name and node.entries is not None:
        draft.faults.add(fields.line, "a guarantor has neither party nor name", "give one of them")
    if party:
        draft.place("guarantor", party, line=fields.line_of("party"))
    return Guarantor(name or party, party or None, fields.choice("role", GUARANTOR_ROLES, "provider"))


def _read_condition(key: str, fields: Fields, draft: Draft) -> Condition:
    node = fields.mapping(key)
    if node is None:
        return Condition(key)
    inner = Fields(node, f"guarantee's {key.replace('_', ' ')}", CONDITION_KEYS, draft.faults)
    inner.require("holds", "write true or false, or leave the condition out where it is not known")
    inner.require("why", "say on what the judgement rests")
    holds = inner.flag("holds", default=False) if inner.has("holds") else None
    return Condition(key, holds, inner.text("why"))


def check_guarantees(draft: Draft) -> None:
    """Note every party and option that a guarantee names and the codebook does not have."""
    parties = {party.id for party in draft.parties if party.id}
    options = {f"{issue.id}.{option.id}" for issue in draft.issues for option in issue.options}
    for proposal in draft.proposals:
        for guarantee in proposal.guarantees:
            named = [("beneficiary", guarantee.beneficiary)]
            named += [("against", party) for party in guarantee.against]
            named += [("must_accept", party) for party in guarantee.must_accept]
            for key, party in named:
                if party and party not in parties:
                    line = draft.line(f"guarantee's {key}", proposal.id, guarantee.id)
                    _note(draft, line, "party", party, parties)
            for guarantor in guarantee.guarantors:
                if guarantor.party and guarantor.party not in parties:
                    line = draft.line("guarantor", guarantor.party)
                    _note(draft, line, "party", guarantor.party, parties)
            for option in guarantee.options:
                if option not in options:
                    line = draft.line("guarantee's option", proposal.id, option)
                    _note(draft, line, "option", option, options)


def _note(draft: Draft, line: int, kind: str, word: str, known: set[str]) -> None:
    remedy = suggest(word, known, f"use one that the codebook lists, or list the {kind}")
    draft.faults.add(line, f"there is no {kind} '{word}'", remedy)
