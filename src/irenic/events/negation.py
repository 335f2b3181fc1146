"""Negations that stand on a noun: "no meeting", "neither Abel nor Brandt", "nobody"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse

_NO = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
_HARDLY = frozenset({"hardly", "barely", "scarcely", "rarely", "seldom", "almost", "nearly"})


def is_no(parse: Parse, start: int, end: int) -> bool:
    """Whether `[start, end)`, the words up to a noun, deny it."""
    return not _NO.isdisjoint(parse.lowers[max(start, 0) : end])


def is_negated(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is denied: by its verb, its subject ("no minister met") or its object ("met neither")."""
    if clause.negated or any(is_no(parse, p.start, p.start + 1) for p in clause.subjects):
        return True
    if not _HARDLY.isdisjoint(parse.lowers[max(clause.start - 1, 0) : clause.head]):
        return True
    after = parse.skip(clause.after)
    if parse.lowers[after : after + 1] in (["with"], ["to"]):
        after += 1
    return not clause.passive and is_no(parse, after, after + 1)
