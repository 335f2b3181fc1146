"""What somebody does not say: "declined to go into details", "would not give a date", "refused to be drawn"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.resources import words
from irenic.model.terms import Act


def tells_nothing(parse: Parse, clause: Clause) -> bool:
    """As in "declined to comment", "a guarantor whom he did not want to name", and of "comment" itself."""
    if keeps_silent(parse, clause) or _avoids_saying(parse, clause):
        return True
    inner = clause if clause.kind == "inf" and withholds(parse, clause) else _infinitive(parse, clause)
    if inner is None or not withholds(parse, inner):
        return False
    outer = clause if inner is not clause else _governor(parse, clause)
    if outer is None:
        return False
    kind = plain_class(outer.lemma)
    return outer.negated or (kind is not None and kind.act is Act.REJECT)


def _avoids_saying(parse: Parse, clause: Clause) -> bool:
    """As in "avoided saying whether it would sign", "avoids mentioning the truce"."""
    inner = parse.clauses[clause.index + 1] if clause.index + 1 < len(parse.clauses) else None
    said = inner is not None and inner.kind == "ing" and inner.lemma in _UTTERING
    return clause.lemma == "avoid" and said and inner is not None and inner.start - clause.after <= 1


_UTTERING = frozenset(
    "address answer blame comment criticise criticize discuss mention name say specify".split()
)


def keeps_silent(parse: Parse, clause: Clause) -> bool:
    """As in "will not disclose the terms", "would not speak publicly about them": nothing is refused."""
    if clause.lemma == "confirm" and "neither" in parse.lowers[clause.start : clause.head]:
        return True  # "can neither confirm nor deny"
    telling = clause.lemma in _TELLING
    telling = telling or (clause.lemma in _GOING | DISCUSSING and withholds(parse, clause))
    return clause.negated and (telling or _in_public(parse, clause))


def _in_public(parse: Parse, clause: Clause) -> bool:
    near = parse.lowers[clause.start : clause.after + _NEAR + 1]
    after = parse.skip(clause.after)
    phrase = parse.noun_phrase(after) if clause.lemma in _SPEAKING and after < len(parse.tokens) else None
    near = near + parse.lowers[phrase.tail - 2 : phrase.tail + 2] if phrase is not None else near
    return clause.lemma in _SPEAKING and not _PUBLICLY.isdisjoint(near)


def _infinitive(parse: Parse, clause: Clause) -> Clause | None:
    kinds = {"inf", "ing"} if clause.lemma == "refrain" else {"inf"}
    return next((c for c in parse.clauses if c.kind in kinds and 0 <= c.start - clause.after <= _NEAR), None)


def _governor(parse: Parse, clause: Clause) -> Clause | None:
    before = [c for c in parse.clauses if c.head < clause.start and 0 <= clause.start - c.after <= _NEAR]
    return before[-1] if before else None


def withholds(parse: Parse, clause: Clause) -> bool:
    """Whether not to do what a clause tells is to say nothing, and no stance."""
    lemma = clause.lemma
    if lemma in words()["withholding"] or _in_public(parse, clause) or (lemma == "draw" and clause.passive):
        return True
    if lemma == "get" and parse.lowers[clause.after : clause.after + 2] in _UNTOLD:
        return True  # "is not going to get into that", "get ahead of the president"
    into = lemma in _GOING and parse.lowers[clause.after : clause.after + 1] == ["into"]
    if not into and lemma not in _GIVING | DISCUSSING:
        return False
    first = clause.after + 1 if into else parse.skip(clause.after)
    phrase = parse.noun_phrase(first) if first < len(parse.tokens) else None
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["particulars"]


_NEAR = 2
_TELLING = frozenset("comment detail disclose divulge elaborate reveal specify speculate".split())
_SPEAKING = frozenset({"speak", "talk", "discuss", "debate", "negotiate"})
_PUBLICLY = frozenset({"publicly", "public", "openly", "megaphone"})
"""As in "will not speak publicly about the truce", "would not negotiate in public"."""
_GOING = frozenset({"go", "enter", "get"})
_UNTOLD = (["into", "that"], ["into", "it"], ["into", "this"], ["ahead", "of"])
DISCUSSING = frozenset({"debate", "discuss"})
_GIVING = frozenset("give offer provide share supply add furnish release mention".split())
