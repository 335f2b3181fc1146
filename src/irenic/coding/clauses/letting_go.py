"""The object of a verb by which somebody no longer holds to it: "withdrew its offer", "took back its word"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.words.tokens import Tag


def let_go(parse: Parse, clause: Clause) -> NounPhrase | None:
    """The phrase that somebody lets go, or None: not in a passive, and not where it is denied."""
    if clause.lemma not in _DROPPING or clause.passive or clause.negated:
        return None
    back = parse.lowers[clause.after : clause.after + 1] == ["back"]
    if (clause.lemma == "take") != back:
        return None
    first = parse.skip(clause.after)
    phrase = parse.noun_phrase(first) if first < len(parse.tokens) else None
    if phrase is None or parse.tokens[phrase.start].tag not in {Tag.PPOS, Tag.DET}:
        return None
    noun = parse.tokens[phrase.head].word
    return phrase if noun is not None and noun.noun not in _MEASURES else None


_DROPPING = frozenset("withdraw drop retract rescind lift waive abandon renounce take".split())
_MEASURES = frozenset("blockade embargo siege sanction".split())
"""What is done to others, not said."""
