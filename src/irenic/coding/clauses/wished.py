"""Participles that tell what is to become of an object: "wants the sanctions lifted and the prisoners freed"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.subjectless import WISHING
from irenic.coding.clauses.syntax import NP_STARTS, Clause, Parse
from irenic.coding.words.tokens import Tag

_NAMING = frozenset("brand call consider deem label term".split())
"""Verbs whose object has a participle beside it that tells what it is called: "called the statement biased"."""


_STYLING = frozenset("appoint brand declare designate elect label list name proclaim".split())


def wished(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "want the permission made permanent", "got the ban lifted": what is to be done with the object."""
    phrase = np_ending(parse, at)
    above = parse.clause_at.get(step_back(parse, phrase.start)) if phrase is not None else None
    if phrase is None or above is None or above.passive:
        return False
    if above.lemma not in WISHING and not (above.lemma in _NAMING and not is_capital(parse, phrase.start)):
        return False
    if clause.lemma in _STYLING and above.lemma in WISHING:
        return True  # "wants the general declared a war criminal"
    after = parse.skip(clause.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag not in NP_STARTS - {Tag.ADJ, Tag.NOUN}


def wished_too(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "wants the sanctions lifted, its prisoners freed and the border opened": one more of what is wished."""
    phrase = np_ending(parse, at)
    above = parse.clauses[clause.index - 1] if clause.index else None
    if phrase is None or above is None or phrase.start - above.head > _BESIDE:
        return False
    joint = parse.tokens[phrase.start - 1]
    out = "out" in parse.lowers[above.head : phrase.start]  # "wants X out of the talks"
    if not (joint.text == "," or joint.tag is Tag.CC) or not (above.kind == "part" or out):
        return False
    wishing = next((c for c in reversed(parse.clauses[: clause.index]) if c.finite), None)
    return wishing is not None and wishing.lemma in WISHING and not wishing.passive


def is_capital(parse: Parse, start: int) -> bool:
    """Whether a noun phrase is a name: "called the Red Column"."""
    phrase = parse.noun_phrase(start)
    return phrase is not None and parse.tokens[phrase.head].text[:1].isupper()


_BESIDE = 8
"""Tokens from one participle to the noun of the next: "lifted within the year, its prisoners"."""
