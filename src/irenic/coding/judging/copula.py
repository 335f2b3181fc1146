"""What a predicate says of its subject: "is unacceptable", "is off the table", "may be possible"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.ill_effects import attempts_ill, causes_evil
from irenic.coding.judging.set_phrases import SETTLED
from irenic.coding.judging.verdict import (
    LEFT_OPEN,
    RED_LINE,
    Judgement,
    denies,
    evaluate,
    is_red_line,
    lemma_at,
    red_line,
    turned,
)
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness

_SKIPPED = frozenset({Tag.NEG, Tag.QUOTE, Tag.ADV})


def copula(parse: Parse, main: Clause, end: int) -> Judgement | None:
    """The judgement that the words after "be" pass on its subject, if they pass one."""
    tokens = parse.tokens
    if causes_evil(parse, main, end) or attempts_ill(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    negated, first = main.negated, _past_insertion(parse, main.after)
    if not negated and _means_ill(parse, main, first):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.7, fixed=True)
    words_after = " ".join(t.lower for t in tokens[first : first + 7] if t.tag not in _SKIPPED)
    if words_after.startswith(("out of the question", "off the table", "off limits")):
        return LEFT_OPEN if negated else RED_LINE
    if words_after.split(" ", 1)[0] == "off" and _ends_with(parse, first + 1):
        return turned(SETTLED) if negated else SETTLED  # "the summit is off"
    if main.modal in {"may", "might", "could"} and words_after.startswith(
        ("possible", "conceivable", "on the table")
    ):
        return LEFT_OPEN
    for index in range(first, min(end, first + 9)):
        if tokens[index].tag in {Tag.REL, Tag.SUB} or tokens[index].text == ";":
            break
        if tokens[index].text == "," and (index + 1 >= end or tokens[index + 1].tag not in _MORE):
            break  # but "is difficult, costly and unwise"
        if index > first and tokens[index].tag is Tag.TO and _willing(parse, index):
            break  # "is unwilling to accept these conditions"
        if denies(parse, index):
            negated = True
        if is_red_line(parse, index):
            return red_line(parse, main.subjects[0].head) if main.subjects else RED_LINE
        verdict = evaluate(lemma_at(parse, index))
        if verdict is not None and negated and (but := _behind_but(parse, index, end)) is not None:
            return but
        if verdict is not None:
            partly = verdict.sign > 0 and not negated and _only_some(parse, main)
            return LEFT_OPEN if partly else turned(verdict) if negated else verdict
    return None


def _means_ill(parse: Parse, main: Clause, first: int) -> bool:
    """As in "to stop now would be to reward the rebels": doing the one is doing the other."""
    below = parse.clause_at.get(first)
    equated = (
        below is not None and below.kind == "inf" and below.start == first and main.modal in {"would", "will"}
    )
    return equated and below is not None and below.lemma in words()["negative_verbs"]


def _ends_with(parse: Parse, index: int) -> bool:
    """Whether nothing more is said of it: "is off.", "was off because", "is off for now"."""
    after = parse.tokens[index : index + 1]
    return not after or after[0].tag in {Tag.PUNCT, Tag.SUB, Tag.CC, Tag.QUOTE} or after[0].lower == "for"


def _behind_but(parse: Parse, index: int, end: int) -> Judgement | None:
    """As in "was not perfect but was workable": what it is instead, right behind what it is not."""
    at = next((i for i in range(index + 1, min(index + 4, end)) if parse.lowers[i] == "but"), -1)
    if at < 0:
        return None
    for behind in range(at + 1, min(at + 6, end)):
        if denies(parse, behind):
            return None
        verdict = evaluate(lemma_at(parse, behind))
        if verdict is not None:
            return replace(verdict, fixed=True)  # the thing itself is not denied
    return None


def _past_insertion(parse: Parse, index: int) -> int:
    """As in "is, in her words, a trap", "was, she said, a trap": where the predicate goes on."""
    tokens = parse.tokens
    if index >= len(tokens) or tokens[index].text != ",":
        return index
    closing = (i for i in range(index + 1, min(len(tokens), index + _INSERTED)) if tokens[i].text == ",")
    return next(closing, index - 1) + 1


def _willing(parse: Parse, to: int) -> bool:
    """Whether an adjective tells what somebody is ready or not to do: nothing that he would do is judged."""
    rows = frames("adjectives").get(parse.lowers[to - 1], ())
    return any("inf" in row.patterns and not row.kind.told for row in rows)


_INSERTED = 12
_MORE = frozenset({Tag.ADJ, Tag.ADV, Tag.CC, Tag.NEG})


def _only_some(parse: Parse, main: Clause) -> bool:
    """As in "some of the proposals were acceptable": and the others?"""
    return bool(main.subjects) and parse.tokens[main.subjects[0].start].lower in {"some", "parts", "elements"}
