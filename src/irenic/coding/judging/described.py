"""What a thing is described as: "a step we will not take", "a matter we can discuss"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import LEFT_OPEN, Judgement
from irenic.coding.words.closed import ABLE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def described(parse: Parse, main: Clause, end: int) -> Judgement | None:
    """As in "is the one thing they cannot have": the relative clause tells what is done with it."""
    for clause in parse.clauses[main.index + 1 : main.index + 3]:
        if clause.start >= end or clause.start > main.after + _NEAR:
            return None
        if clause.kind not in _RELATIVE or clause.modal not in _WOULD or not _of_such(parse, main, clause):
            continue
        if clause.negated:
            return Judgement(Act.REJECT, -1, Firmness.POSITION, 0.75, fixed=True)
        if clause.modal in ABLE and clause.lemma in _TALKING:
            return LEFT_OPEN
    return None


def _of_such(parse: Parse, main: Clause, clause: Clause) -> bool:
    """Whether nothing but such a noun stands between "is" and the relative clause."""
    return any(
        t.lower in _KINDS or (t.word is not None and t.tag is Tag.NOUN and t.word.noun in _KINDS)
        for t in parse.tokens[main.after : clause.start]
    )


_NEAR = 8
_RELATIVE = frozenset({"rel", "orel", "that"})
_WOULD = frozenset({"can", "could", "will", "would", "'ll", "may", "might", "cannot", "ca"})
_TALKING = frozenset(
    "discuss consider take talk look examine explore settle negotiate raise accept study live".split()
)
_KINDS = frozenset(
    (
        "thing something anything what step price line concession demand condition idea risk question subject issue "
        "matter point topic option sacrifice offer term"
    ).split()
)
