"""Whether a content ends at a conjunction: "praised X and commended Y", "said yes to a truce and no to monitors"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.content_commas import clause_from
from irenic.coding.frames.joined_attitudes import own_attitude
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag


def conjunct_ends(parse: Parse, index: int, clause: Clause | None, *, embedded: bool, start: int) -> bool:
    """As in "praised X and commended Y": a verb that shares the governing clause's subject is no content."""
    after = _past_time(parse, parse.skip(index + 1))
    verb = parse.clause_at.get(after)
    if verb is not None and verb.start == after and verb.finite:
        if verb.shared < 0:
            return not embedded
        owner = parse.clauses[verb.shared]
        return owner.head < start
    if verb is not None and verb.start == after and embedded and _joined_participle(parse, verb, start):
        return True
    if _absolute(parse, after) or [t.lower for t in parse.tokens[after : after + 2]] in _ANSWERS:
        return True  # "said yes to a truce and no to monitors"
    if embedded:
        return False
    if after < len(parse.tokens) and parse.tokens[after].tag is Tag.COMPL:
        return True  # "would not sign it and that in any case they must leave"
    if _new_possessor(parse, after) or own_attitude(parse, after, start):
        return True
    beside = _goes_on_beside(parse, after) if clause is not None and clause.kind == "sub" else None
    other = clause_from(parse, after) or beside
    return other is not None and clause is not None and other.subjects[0].start > start


def _past_time(parse: Parse, index: int) -> int:
    """As in "and last month it rejected", "and this week rejected": when, in front of a clause or its verb."""
    if index + 1 >= len(parse.tokens) or parse.lowers[index] not in _WHICH:
        return index
    return parse.skip(index + 2) if parse.lowers[index + 1] in TIME_NOUNS else index


_WHICH = frozenset({"last", "this"})


def _joined_participle(parse: Parse, verb: Clause, start: int) -> bool:
    """As in "warning that they must leave and accusing them of": what else the same subject is doing."""
    if verb.kind != "ing":
        return False
    before = next((c for c in reversed(parse.clauses[: verb.index]) if c.kind == "ing"), None)
    return before is not None and before.head < start and before.shared == verb.shared


def _goes_on_beside(parse: Parse, index: int) -> Clause | None:
    """As in "after X approved a truce and an envoy said that": one more clause under the same conjunction."""
    for clause in parse.clauses:
        if clause.kind == "sub" and clause.finite and clause.subjects and clause.subjects[0].start == index:
            return clause
    return None


def _absolute(parse: Parse, index: int) -> bool:
    """As in "with X insisting that … and Y demanding": a participle with a subject of its own."""
    if index >= len(parse.tokens) or parse.tokens[index].mention < 0:
        return False
    phrase = parse.noun_phrase(index)
    verb = parse.clause_at.get(parse.skip(phrase.end)) if phrase is not None else None
    return verb is not None and verb.kind in {"ing", "part"} and _with_before(parse, index)


def _with_before(parse: Parse, index: int) -> bool:
    return any(t.lower == "with" for t in parse.tokens[:index])


def _new_possessor(parse: Parse, index: int) -> bool:
    """As in "X's urgency for a truce and Y's insistence on": a possessive name opens something else."""
    phrase = parse.noun_phrase(index)
    if phrase is None:
        return False
    return (
        any(
            parse.tokens[i].tag is Tag.POSS and parse.tokens[i - 1].mention >= 0
            for i in range(index + 1, phrase.end)
        )
        and phrase.tail > phrase.end
    )


_ANSWERS = (["no", "to"], ["yes", "to"])
