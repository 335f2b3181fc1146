"""The main clause of a told content: "that X must", past insertions and what is said by the way."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.words.tokens import Tag


def main_clause(parse: Parse, start: int, end: int) -> Clause | None:
    """The first finite clause of a content that is neither relative nor subordinate."""
    within = None
    for clause in parse.clauses:
        if clause.inserted or _aside(parse, clause) or not (clause.finite and start <= clause.start < end):
            continue
        if clause.kind == "that" and within is None and _within_subordinate(parse, clause, start):
            within = clause
        elif clause.kind not in {"rel", "orel", "sub"} and not _on_a_noun(parse, clause, start, end):
            return _cleft(parse, clause, end) or clause
    return within


def _within_subordinate(parse: Parse, clause: Clause, start: int) -> bool:
    """As in "as long as Brandt believes he can win, sanctions must stay": told inside what is only beside it."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    return above is not None and above.kind == "sub" and start <= above.start and tells(parse, above)


def _on_a_noun(parse: Parse, clause: Clause, start: int, end: int) -> bool:
    """As in "the claim that a truce was near was a mistake": what a noun tells, in front of the noun's own verb."""
    that = clause.opener
    if clause.kind != "that" or that <= start or parse.tokens[that - 1].tag is not Tag.NOUN:
        return False
    if parse.tokens[that].tag is not Tag.COMPL:
        return False
    later = parse.clauses_in(clause.after, end)
    return any(c.finite and (not c.subjects or start <= c.subjects[0].start < that) for c in later)


def _cleft(parse: Parse, clause: Clause, end: int) -> Clause | None:
    """As in "it was Brandt who broke the truce": the clause that says of a party what it does, or must do."""
    if clause.lemma != "be" or clause.modal or clause.negated or clause.perfect or not clause.subjects:
        return None
    if parse.lowers[clause.subjects[0].head] != "it":
        return None
    told = parse.clauses[clause.index + 1] if clause.index + 1 < len(parse.clauses) else None
    noun = told.antecedent if told is not None and told.kind == "rel" and told.start < end else None
    if told is None or noun is None:
        return None
    if parse.tokens[noun.head].mention < 0 and parse.lowers[noun.head] not in _THEM:
        return None
    return told if noun.start == parse.skip(clause.after) else None


_THEM = frozenset("they them he she him".split())


def _aside(parse: Parse, clause: Clause) -> bool:
    """As in "what is needed, Abel said, is a truce", "if they refuse, Abel said, it ends": what is told goes on."""
    if (
        not clause.subjects
        or not clause.subjects[0].start
        or parse.lowers[clause.subjects[0].start - 1] != ","
    ):
        return False
    after = past_adjuncts(parse, clause.after)  # "Abel said on Monday,"
    if after >= len(parse.tokens) or parse.lowers[after] != ",":
        return False
    if (
        clause.index
        and clause.index + 1 < len(parse.clauses)
        and parse.clauses[clause.index - 1].kind == "sub"
    ):
        return parse.clauses[clause.index + 1].finite and tells(parse, clause)
    following = parse.clause_at.get(parse.skip(after + 1))
    if following is not None and following.finite and not following.subjects:
        return True
    behind = next((c for c in parse.clauses[clause.index + 1 :] if c.finite), None)
    goes_on = behind is not None and bool(behind.subjects) and behind.subjects[0].start == after + 1
    return goes_on and tells(parse, clause)  # "on the valley, Abel conceded, the gap remained wide"
