"""What somebody would do as others doubt, suppose, ask or mean to see to: nothing is said for whom it is told of."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag


def in_doubt(parse: Parse, clause: Clause) -> bool:
    """As in "doubts that X will accept", "the idea that X could accept", "did not believe that X wants"."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    first = clause.subjects[0].start if clause.subjects else clause.start
    if above is not None and _only_thought(parse, above, first):
        return True
    if (
        above is not None
        and above.negated
        and above.lemma in _BELIEVING | _AFFIRMING
        and first - above.after <= _NEAR
    ):
        return True
    if above is not None and above.lemma == "ensure" and 0 <= first - above.after <= 1:
        return True  # "wants to ensure that Southmark frees them"
    if clause.opener < 1 or parse.tokens[clause.opener].lower != "that":
        return False
    word = parse.tokens[clause.opener - 1].word
    if parse.lowers[max(0, clause.opener - 2) : clause.opener] in (["no", "doubt"], ["little", "doubt"]):
        return False  # "left no doubt that it regards the vote as a sham"
    if parse.lowers[clause.opener - 2] in _SCANT and word is not None and word.noun in _TOKENS:
        return True  # "there is no sign that X will accept"
    if (
        clause.kind == "that"
        and word is not None
        and (word.noun in words()["imagined"] or _asking(word.noun))
    ):
        return True
    return parse.tokens[clause.opener - 1].lower in words()["doubtful"] or (
        above is not None and above.after == clause.opener and above.lemma in words()["doubting"]
    )


_AFFIRMING = frozenset("say confirm announce indicate specify disclose state".split())
"""As in "has not confirmed that it will accept"."""


def _only_thought(parse: Parse, above: Clause, first: int) -> bool:
    """As in "it would be easy to conclude that X wants", "wrong to think that it does": what one might think."""
    if above.kind != "inf" or above.lemma not in _CONCLUDING or above.index < 1:
        return False
    if first - above.after > 1 and parse.tokens[first - 1].tag is not Tag.COMPL:
        return False
    main = parse.clauses[above.index - 1]
    it = bool(main.subjects) and parse.lowers[main.subjects[0].head] == "it"
    between = parse.lowers[main.after : above.start]
    return main.lemma == "be" and it and not _THOUGHT.isdisjoint(between)


_CONCLUDING = frozenset(
    "conclude think believe assume imagine suppose infer expect suggest argue claim say".split()
)
_THOUGHT = frozenset(
    "easy tempting wrong naive premature misleading mistake error simplistic foolish absurd unfair illusion".split()
)
_SCANT = frozenset("no little scant few any zero".split())
_TOKENS = frozenset("sign indication evidence hint suggestion proof guarantee certainty assurance".split())


def _asking(noun: str) -> bool:
    """As in "the demand that X release them", "the offer that X should host": nothing is said for X."""
    return any(
        "that" in f.patterns and f.kind.name in {"demand", "offer"} for f in frames("nouns").get(noun, ())
    )


_BELIEVING = frozenset("believe think expect imagine suppose trust".split())
_NEAR = 6
