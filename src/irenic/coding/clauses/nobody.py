"""Subjects that deny: "nobody in Northland supports" is no support in Northland."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.words.tokens import Tag


def deny_for_nobody(parse: Parse) -> None:
    """Negate the clauses whose subject is nobody of those named, as in "no one in X", "none of Y's allies"."""
    if "no" not in parse.vocabulary and _NOBODY.isdisjoint(parse.vocabulary):
        return
    for clause in parse.clauses:
        if clause.subjects and _is_nobody(parse, clause):
            clause.negated = True


def _is_nobody(parse: Parse, clause: Clause) -> bool:
    tokens, subject = parse.tokens, clause.subjects[0]
    words = [t.lower for t in tokens[subject.start : subject.start + 2]]
    if words[0] not in _NOBODY and words != ["no", "one"]:
        return False
    after = subject.start + (2 if words == ["no", "one"] else 1)
    if tokens[after].tag is Tag.PREP and subject.tail <= after:
        tail = parse.prepositional_end(after)
        clause.subjects[0] = NounPhrase(subject.start, after, after - 1, tail)
    return True


_NOBODY = frozenset({"nobody", "no-one", "none"})
