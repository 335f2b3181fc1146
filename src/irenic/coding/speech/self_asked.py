"""Questions that a speaker puts and answers: "Will we lift them? No", "How can we sign while they bomb us?"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import classes
from irenic.coding.speech.quotation import Quote
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def answered(
    parse: Parse, text: str, quotes: Iterable[Quote], candidates: list[Candidate]
) -> list[Candidate]:
    """The candidates, with one that refuses for each question of a quotation whose answer is no."""
    if "?" not in parse.vocabulary:
        return candidates
    for quote in quotes:
        for first, last in _questions(parse, quote):
            if not _denied(parse, text, first, last):
                continue
            inside = [c for c in candidates if first <= c.trigger < last]
            if any(c.holder != quote.speaker for c in inside):
                continue
            candidates = [c for c in candidates if c not in inside]
            candidates += [_refusal(parse, quote, whole, first, last) for whole in inside[:1]]
    return candidates


def _refusal(parse: Parse, quote: Quote, whole: Candidate, first: int, last: int) -> Candidate:
    """What the speaker rejects: the words of the question."""
    clause = next((c for c in parse.clauses_in(first, last) if c.finite), whole.clause)
    return replace(
        whole,
        holder=quote.speaker,
        kind=classes()["criticise" if parse.tokens[parse.skip(first)].tag is Tag.BE else "reject"],
        form=Form.DIRECT,
        rule="quote.sentence",
        trigger=first,
        start=first,
        content=(first, last),
        stop=last,
        clause=clause,
        negated=False,
        quote=True,
        word="",
        aim="",
    )


def _questions(parse: Parse, quote: Quote) -> Iterable[tuple[int, int]]:
    """The tokens of each question of a quotation, its mark left out."""
    first = quote.start + quote.marked
    for index in range(first, quote.end):
        if parse.tokens[index].text in _ENDS:
            if parse.tokens[index].text == "?" and index > first + 1:
                yield first, index
            first = index + 1


def _denied(parse: Parse, text: str, first: int, last: int) -> bool:
    start = parse.skip(first)
    start += parse.lowers[start] in {"and", "but", "so"}
    opener, after = parse.lowers[start], parse.lowers[start + 1 : start + 3]
    if opener in {"how", "why"}:
        refused = len(after) == 2 and after[0] in _MODALS and after[1] in _ANYBODY
        return refused and not any(t.tag is Tag.NEG for t in parse.tokens[start:last])
    if parse.tokens[start].tag not in _ASKING and opener not in {"do", "does", "did"}:
        return False
    said = text[parse.tokens[last].end : parse.tokens[last].end + _PEEK].lstrip(" ”’\"'").lower()
    return said.startswith(_NO)


_ENDS = frozenset(".!?;")
_MODALS = frozenset({"can", "could", "should", "would", "must"})
_ANYBODY = frozenset("i we anyone anybody one us".split())
_ASKING = frozenset({Tag.MODAL, Tag.DO, Tag.BE, Tag.HAVE})
_NO = (
    "no.",
    "no,",
    "no!",
    "no —",
    "never",
    "of course not",
    "absolutely not",
    "certainly not",
    "not at all",
    "no way",
    "i would say no",
    "i’d say no",
    "i'd say no",
    "i don't think so",
    "i don’t think so",
    "i doubt it",
    "hardly",
)
_PEEK = 30
