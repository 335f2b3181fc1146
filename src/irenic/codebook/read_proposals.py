"""Proposals of a codebook file."""

from __future__ import annotations

from irenic.codebook.checklist import ceasefire_types, checklist_items
from irenic.codebook.draft import Draft
from irenic.codebook.fields import Fields
from irenic.codebook.read_guarantees import read_guarantees, read_terms
from irenic.codebook.read_issues import parse_ref
from irenic.codebook.tree import Node
from irenic.model.codebook import Proposal, Provision

PROPOSAL_KEYS = (
    "id",
    "title",
    "date",
    "author",
    "source",
    "note",
    "full_text",
    "provisions",
    "guarantees",
    "ceasefire_terms",
)
AUTHOR_KEYS = ("party", "actor")
PROVISION_KEYS = ("option", "text", "negated")


def read_proposal(node: Node, draft: Draft) -> None:
    """Add one proposal to the draft."""
    fields = Fields(node, "proposal", PROPOSAL_KEYS, draft.faults)
    proposal_id = fields.identifier()
    draft.claim("proposal", proposal_id, fields.line_of("id"))
    fields.require("title", "give the neutral name by which it is known")
    fields.require("provisions", "list its clauses, each '- {option: issue.option, text: the clause}'")
    party, actor = _read_author(fields, proposal_id, draft)
    provisions = [_read_provision(clause, proposal_id, draft) for clause in fields.nodes("provisions")]
    draft.proposals.append(
        Proposal(
            id=proposal_id,
            title=fields.text("title") or proposal_id,
            provisions=tuple(provision for provision in provisions if provision is not None),
            author_party=party,
            author_actor=actor,
            date=fields.date("date"),
            source=fields.text("source"),
            note=fields.text("note"),
            guarantees=read_guarantees(fields, proposal_id, draft),
            terms=read_terms(fields, checklist_items(), ceasefire_types(), draft),
            full_text=fields.flag("full_text", default=False),
        )
    )


def _read_author(fields: Fields, proposal_id: str, draft: Draft) -> tuple[str | None, str | None]:
    node = fields.mapping("author")
    if node is None:
        return None, None
    author = Fields(node, "proposal's author", AUTHOR_KEYS, draft.faults)
    draft.place("author's party", proposal_id, line=author.line_of("party"))
    draft.place("author's actor", proposal_id, line=author.line_of("actor"))
    return author.text("party") or None, author.text("actor") or None


def _read_provision(node: Node, proposal_id: str, draft: Draft) -> Provision | None:
    fields = Fields(node, "provision", PROVISION_KEYS, draft.faults)
    fields.require("option", "write it as option: issue.option")
    if not fields.has("option"):
        return None
    ref = parse_ref(fields.text("option"), fields.line_of("option"), draft)
    if ref is None:
        return None
    first = draft.lines.get(("provision", proposal_id, str(ref)))
    if first is not None:
        what = f"the proposal '{proposal_id}' settles '{ref}' twice"
        draft.faults.add(fields.line_of("option"), what, f"keep one clause (the first is on line {first})")
    draft.place("provision", proposal_id, str(ref), line=fields.line_of("option"))
    return Provision(ref, fields.text("text"), fields.flag("negated", default=False))
