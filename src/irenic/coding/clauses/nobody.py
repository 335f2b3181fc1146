"""Subjects that deny: "nobody in Northland supports" is no support in Northland."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.resources import words
from irenic.coding.words.closed import DUTY
from irenic.coding.words.tokens import Tag


def deny_for_nobody(parse: Parse) -> None:
    """Negate the clauses whose subject is nobody of those named, as in "no one in X", "none of Y's allies"."""
    if _DENYING.isdisjoint(parse.vocabulary):
        return
    for clause in parse.clauses:
        if clause.subjects and (
            _is_nobody(parse, clause)
            or _not_even(parse, clause)
            or _not_one(parse, clause)
            or _no_such(parse, clause)
        ):
            clause.negated = True


def _not_even(parse: Parse, clause: Clause) -> bool:
    """As in "Not even Abel supports it"."""
    first = clause.subjects[0].start
    return first > 1 and parse.lowers[first - 2 : first] == ["not", "even"]


def _not_one(parse: Parse, clause: Clause) -> bool:
    """As in "not one metre will be given up", "not a single man goes home"."""
    first = clause.subjects[0].start
    return first > 0 and parse.lowers[first - 1] == "not" and parse.lowers[first] in _SINGLE


def _no_such(parse: Parse, clause: Clause) -> bool:
    """As in "No Northlander government could accept it", "no minister would sign": somebody, and not a thing."""
    subject = clause.subjects[0]
    if parse.lowers[subject.start] != "no" or clause.passive:
        return False
    if clause.modal in DUTY | {"may", "shall"}:
        return False  # "no state should send arms": what is asked of all
    head, word = parse.tokens[subject.head], parse.tokens[subject.head].word
    if head.mention >= 0:
        return True  # "no Northlander government", which has a name
    if word is None or word.noun in words()["troops"]:
        return False  # "no foreign soldiers would be going": things that are spoken of
    return any(word.noun in words()[key] for key in _SOMEBODY)


_SOMEBODY = ("person_roles", "group_roles", "sides", "state_bodies")
_SINGLE = frozenset({"one", "a", "an", "another"})


def _is_nobody(parse: Parse, clause: Clause) -> bool:
    tokens, subject = parse.tokens, clause.subjects[0]
    first = [t.lower for t in tokens[subject.start : subject.start + 2]]
    if first[0] not in _NOBODY and first != ["no", "one"]:
        return False
    after = subject.start + (2 if first == ["no", "one"] else 1)
    if tokens[after].tag is Tag.PREP and subject.tail <= after:
        tail = parse.prepositional_end(after)
        clause.subjects[0] = NounPhrase(subject.start, after, after - 1, tail)
    return True


_NOBODY = frozenset({"nobody", "no-one", "none"})
_DENYING = _NOBODY | {"no", "even", "not"}
