"""Which words reverse which issues: leaving turns an alliance, but of land it is what is asked."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.turning import LEFT, NEGATIONS, turning_form
from irenic.coding.resources import reversals, reversing_verbs, words
from irenic.coding.words.phrases import Hit


def reverses(subjects: Subjects, parse: Parse, lemma: str, hit: Hit, *, verb: bool = False) -> bool:
    """Whether a word turns what follows; leaving is what an issue of territory is about, not its opposite."""
    standard = subjects.standard(hit.key[0])
    if standard in {"territory", "armed_forces"} and lemma == "freeze":
        return False  # "the front line would be frozen": as it is
    if standard == "territory" and lemma in CEDING:
        return False
    if standard == "guarantees" and lemma == "prevent" and "but" not in parse.lowers:
        return turning_form(parse.tokens[hit.end - 1]) not in ATTACKS  # "must prevent new attacks"
    if standard == "sequencing" and parse.tokens[hit.start].lower in _ORDERING:
        return lemma in NEGATIONS or lemma in LEFT
    if lemma == "leave" and parse.lowers[hit.end : hit.end + 1] == ["out"]:
        return True  # "would leave reparations out of the treaty"
    if standard == "armed_forces" and lemma == "cut":
        return False  # "to cut the size of its army": what is asked
    if lemma == "pull":
        return standard not in _PULLED_FROM
    if lemma in words()["departing"]:
        return standard in _DEPARTED
    return lemma in REVERSALS or (verb and lemma in REVERSING_VERBS)


REVERSALS = reversals()
REVERSING_VERBS = reversing_verbs()
_ORDERING = frozenset({"before", "prior", "ahead"})
"""What is to come first is turned by what denies or drops that order, not by the verb of what is to come."""
CEDING = frozenset({"give", "relinquish", "abandon", "sign", "trade", "barter", "bargain"})
"""Of land what is given up is what is asked, "to give up the whole province"; a claim to it turns by itself."""
ATTACKS = frozenset("aggression assault attack invasion offensive war".split())
"""What guarantees are given against."""
_DEPARTED = frozenset(
    (
        "accountability alignment assets_reparations ceasefire foreign_forces inclusion regional_integration"
    ).split()
)
"""What is left is given up."""
_PULLED_FROM = frozenset({"territory", "armed_forces"})
"""Issues on which to pull out is what is asked."""
