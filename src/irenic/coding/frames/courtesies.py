"""Guests who are greeted: "welcomed the envoy at the airport", "greeted Abel outside the palace"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag


def is_greeting(parse: Parse, candidate: Candidate) -> bool:
    """As in "After welcoming the leaders, Abel spoke": whoever arrives is greeted, and nothing is praised."""
    if candidate.word not in _GREETING or not candidate.rule.endswith(".np"):
        return False
    phrase = parse.noun_phrase(candidate.content[0])
    ahead = candidate.clause is not None and candidate.clause.modal  # "would welcome it as a guarantor"
    if phrase is None or ahead or "as" in parse.lowers[phrase.end : candidate.content[1]]:
        return False
    head = parse.tokens[phrase.head]
    if head.tag is Tag.NAME:
        return phrase.end == phrase.head + 1 and head.cap
    word = head.word
    return word is not None and word.noun in words()["person_roles"] | _GUESTS


_GREETING = frozenset({"greet", "welcome", "give_*_a_warm_welcome"})
_GUESTS = frozenset("delegation guest leader official delegate diplomat negotiator visitor team".split())
