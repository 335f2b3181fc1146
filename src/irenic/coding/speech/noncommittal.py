"""Sentences of a speaker that say nothing: "I do not know whether", "We cannot comment", "I will leave it at that"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.withheld import keeps_silent
from irenic.coding.resources import words


def noncommittal(parse: Parse, clause: Clause) -> bool:
    """Whether a clause in the first person takes no stance on anything."""
    if not any(parse.tokens[s.head].lower in {"i", "we"} for s in clause.subjects):
        return False
    after = parse.lowers[clause.after : clause.after + 2]
    if not clause.negated and after[:1] == ["you"] and clause.lemma in _LETTING_KNOW:
        return True
    if clause.lemma == "leave" and after in _AT_THAT:
        return True
    return clause.negated and (clause.lemma in words()["noncommittal"] or keeps_silent(parse, clause))


_LETTING_KNOW = frozenset("answer brief explain inform notify remind show tell update".split())
_AT_THAT = (["it", "at"], ["it", "there"])
