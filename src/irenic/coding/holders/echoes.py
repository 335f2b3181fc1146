"""Stances told by a word that points back: "So does Norholm", "nor will the rebels", "Norholm will not"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.words.tag_sets import AUX
from irenic.coding.words.tokens import Tag
from irenic.model.document import Document
from irenic.model.statement import Span, Statement
from irenic.model.terms import Act, Form, Polarity

_LIKEWISE = frozenset({"so", "as", "nor", "neither"})
_SURE = 0.75
_ENDS = frozenset({Tag.PUNCT, Tag.CC, Tag.QUOTE, Tag.REL})


def echoes(
    document: Document, parse: Parse, resolver: Resolver, found: list[Statement], before: list[Statement]
) -> list[Statement]:
    """The statements that hold of another party what the sentence, or the one `before` it, has just told."""
    return [
        *_likewise(document, parse, resolver, found, before),
        *_short_answers(document, parse, resolver, found, before),
    ]


def _likewise(
    document: Document, parse: Parse, resolver: Resolver, found: list[Statement], before: list[Statement]
) -> list[Statement]:
    """As in "So does Northland", "nor will the rebels"."""
    out: list[Statement] = []
    if _LIKEWISE.isdisjoint(parse.vocabulary):
        return out
    tokens = parse.tokens
    for index in range(len(tokens) - 2):
        if tokens[index].lower not in _LIKEWISE or tokens[index + 1].tag not in AUX:
            continue
        phrase = parse.noun_phrase(index + 2)
        entity = resolver.phrase(phrase) if phrase is not None and _opens(parse, index) else None
        if phrase is None or entity is None or not _closes(parse, phrase.tail):
            continue
        here = [s for s in found if s.span.end <= tokens[index].start]
        told = here or (before if index <= 1 else [])
        left, right = tokens[index].start, tokens[phrase.tail - 1].end
        out += [_of(s, entity, Span(left, right, document.text[left:right])) for s in _last(told)]
    return out


def _short_answers(
    document: Document, parse: Parse, resolver: Resolver, found: list[Statement], before: list[Statement]
) -> list[Statement]:
    """As in "Northland will accept a truce; Southmark will not", "Southmark has not": an auxiliary alone."""
    out: list[Statement] = []
    tokens = parse.tokens
    for index in range(1, len(tokens)):
        if tokens[index].tag not in AUX:
            continue
        negated = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.NEG
        phrase = np_ending(parse, index - 1) if _closes(parse, index + 1 + negated) else None
        if phrase is None or not _stands_apart(parse, phrase.start):
            continue
        entity = resolver.phrase(phrase)
        told = [s for s in found if s.span.end <= tokens[phrase.start].start]
        thing = tokens[index].tag is Tag.BE and bool(before) and before[-1].rule == "quote.sentence"
        if not told and phrase.start <= 1 and negated and not thing:
            told = before  # but "“Membership is off the table. The union isn't”"
        if entity is None or not told:
            continue
        left, right = tokens[phrase.start].start, tokens[index + negated].end
        span = Span(left, right, document.text[left:right])
        out += [_turned(s, entity, span, negated=negated) for s in _last(told) if s.act in _TURNED]
    return out


def _stands_apart(parse: Parse, start: int) -> bool:
    """Whether a clause can begin at a token: behind a mark, or behind "but", "while"."""
    before = parse.tokens[start - 1] if start else None
    return (
        before is None or before.text in {";", ",", "–", "—"} or before.lower in {"but", "while", "whereas"}
    )


def _turned(statement: Statement, entity: Entity, span: Span, *, negated: bool) -> Statement:
    """The same for another holder, or the opposite, where one of the two is negated."""
    echo = _of(statement, entity, span)
    if negated == (statement.act is Act.REJECT):
        return echo
    targets = tuple(replace(t, polarity=_OPPOSITE.get(t.polarity, t.polarity)) for t in statement.targets)
    return replace(echo, act=_TURNED[statement.act], targets=targets)


_TURNED = {
    Act.ACCEPT: Act.REJECT,
    Act.OFFER: Act.REJECT,
    Act.PROMISE: Act.REJECT,
    Act.SIGNAL: Act.REJECT,
    Act.DEMAND: Act.REJECT,
    Act.REJECT: Act.ACCEPT,
}
_OPPOSITE = {
    Polarity.SUPPORT: Polarity.OPPOSE,
    Polarity.OPPOSE: Polarity.SUPPORT,
    Polarity.OPEN: Polarity.OPPOSE,
}


def _opens(parse: Parse, index: int) -> bool:
    return index == 0 or parse.tokens[index - 1].tag in _ENDS or parse.tokens[index - 1].tag is Tag.ADV


def _closes(parse: Parse, index: int) -> bool:
    return index >= len(parse.tokens) or parse.tokens[index].tag in _ENDS


def _last(told: list[Statement]) -> list[Statement]:
    """The statements of the last holder's last words."""
    own = [s for s in told if not s.sources]
    return [s for s in own if s.span == own[-1].span and s.holder == own[-1].holder] if own else []


def _of(statement: Statement, entity: Entity, span: Span) -> Statement:
    return replace(
        statement,
        holder=entity.speakers[0],
        span=span,
        form=Form.NARRATED,
        rule="verb.echo",
        about=(),
        confidence=round(statement.confidence * entity.sure * _SURE, 2),
    )
