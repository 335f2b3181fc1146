"""What is done because somebody asked for it: "was struck out at the request of X", "at X's insistence, it was"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.owners_behind import owner_behind
from irenic.coding.resources import classes
from irenic.coding.words.closed import PARTICLES
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def at_request(parse: Parse, owners: NounOwners, head: int) -> list[Candidate]:
    """What was done is what the owner of the noun has asked for."""
    tokens = parse.tokens
    first = head
    while first > 0 and tokens[first - 1].tag in _BEFORE:
        first -= 1
    word = tokens[head].word
    if (
        not first
        or tokens[first - 1].lower not in {"at", "on", "upon"}
        or word is None
        or word.noun not in _ASKED
    ):
        return []
    found = owners.owner(head) or owner_behind(owners.resolver, head, frozenset())
    clause = _done(parse, first - 1, head)
    if found is None or clause is None:
        return []
    start, end = clause.subjects[0].start, clause.after
    while end < len(tokens) and tokens[end].lower in PARTICLES:
        end += 1
    rule = "noun.demand.done"
    made = Candidate(found[0], classes()["demand"], Form.NOMINAL, rule, head, start, (start, end), clause)
    made.hedged, made.stop = is_hedged(parse, clause), max(end, head + 1) if head > end else end
    return [made]


def _done(parse: Parse, at: int, head: int) -> Clause | None:
    """The passive clause that the words "at … request" stand behind or in front of."""
    before = next((c for c in reversed(parse.clauses) if c.head < at), None)
    if before is not None and not any(t.tag is Tag.PUNCT for t in parse.tokens[before.after : at]):
        return before if before.kind == "main" and _was_done(before) else None
    behind = next((c for c in parse.clauses if c.start > head), None)
    fronted = parse.skip(0) == at
    return behind if fronted and behind is not None and _was_done(behind) else None


def _was_done(clause: Clause) -> bool:
    return (
        clause.passive and clause.finite and bool(clause.subjects) and not clause.negated and not clause.modal
    )


_BEFORE = frozenset({Tag.DET, Tag.PPOS, Tag.POSS, Tag.NAME, Tag.NOUN, Tag.ADJ})
_ASKED = frozenset("request insistence demand urging behest instigation wish".split())
