"""Conditions in front of what depends on them: "If they leave, we will", "only then will it", "first …, then"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.condition_openers import AFTER_ONLY, kind_of_condition
from irenic.coding.frames.conditions import Condition, lasts_until_then
from irenic.coding.words.tokens import Tag


def condition_before(parse: Parse, main: Clause) -> Condition | None:
    """As in "If they release our men, we will stop", "only when they are home will it": what depends stands behind."""
    if main.kind not in {"main", "that"} or not main.subjects:
        return None
    if (order := first_of(parse, main)) >= 0:
        return Condition("first", order)
    if main.modal not in _WOULD and (main.lemma not in _GIVEN or main.perfect):
        return None
    comma = _past_tellers(parse, main.subjects[0].start - 1)
    inverted = parse.lowers[comma] == main.modal
    found = _inverting(parse, comma) if inverted else _in_front(parse, main, comma)
    end = _past_tellers(parse, comma - 1) if inverted else comma
    return replace(found, end=end + (parse.tokens[end].text != ",")) if found is not None else None


def _in_front(parse: Parse, main: Clause, comma: int) -> Condition | None:
    """The condition that ends at the comma before a clause."""
    if comma < 2 or parse.tokens[comma].text != ",":
        return None
    if (price := _price(parse, comma)) is not None:
        return price
    if main.past and main.modal not in _WOULD:
        return None
    for clause in reversed(parse.clauses[max(0, main.index - 4) : main.index]):
        if clause.start > comma:
            continue
        if clause.kind == "sub" and clause.finite and clause.opener >= 0:
            long = clause.opener > 0 and parse.lowers[clause.opener - 1] == "long"
            opener = clause.opener - long  # "As long as they stay, we will not"
            open_to = parse.lowers[opener] in _FRONTED and (
                parse.lowers[opener] != "if" or main.modal in _WOULD
            )
            open_to = open_to and (parse.lowers[opener] != "while" or lasts_until_then(parse, opener, main))
            kind = kind_of_condition(parse, opener, comma) if open_to else None
            return Condition("if" if kind == "when" else kind, opener) if kind is not None else None
        if clause.finite:
            return None
    return None


def first_of(parse: Parse, main: Clause) -> int:
    """As in "First the troops leave, then we talk", of the second: the token "first", or −1."""
    then = main.subjects[0].start - 1 if main.subjects else -1
    if then < 2 or parse.lowers[then] != "then" or main.past or main.perfect:
        return -1
    before = next((c for c in reversed(parse.clauses[: main.index]) if c.finite), None)
    if before is None or not before.subjects or before.past or before.perfect or before.kind == "sub":
        return -1
    first = before.subjects[0].start - 1
    return first if first >= 0 and parse.lowers[first] == "first" else -1


def comes_first(parse: Parse, main: Clause) -> bool:
    """As in "First the troops leave, then we talk", of the first: it is asked for."""
    behind = next((c for c in parse.clauses[main.index + 1 :] if c.finite), None)
    order = first_of(parse, behind) if behind is not None else -1
    return order >= 0 and bool(main.subjects) and main.subjects[0].start == order + 1


def _past_tellers(parse: Parse, comma: int) -> int:
    """As in "If they are freed, Abel said, Northland would": the comma before who tells it; "then" is skipped too."""
    if parse.lowers[comma] == "then":
        comma -= 1
    if comma < 2 or parse.tokens[comma].text != ",":
        return comma
    before = next((i for i in range(comma - 1, 1, -1) if parse.tokens[i].text == ","), -1)
    inside = [c for c in parse.clauses_in(before + 1, comma) if c.finite]
    teller = len(inside) == 1 and tells(parse, inside[0]) and inside[0].after == comma
    return before if before > 0 and teller else comma


def _inverting(parse: Parse, verb: int) -> Condition | None:
    """As in "only when they are home will it", "not until they leave will they": a verb before its subject."""
    for index in range(verb - 1):
        after = parse.lowers[index + 1]
        if parse.lowers[index] == "only" and after in AFTER_ONLY:
            return Condition("only", index)
        if parse.lowers[index] == "not" and after in {"until", "before"}:
            return Condition("only", index + 1)
    return None


def _price(parse: Parse, comma: int) -> Condition | None:
    """As in "In return for the release of its men, X would": what is asked, in front of what is given."""
    if PRICES.isdisjoint(parse.vocabulary):
        return None
    for index in range(1, comma):
        if parse.lowers[index] in PRICES and kind_of_condition(parse, index, comma) is not None:
            opens = index <= 2 or parse.tokens[index - 2].tag is Tag.PUNCT
            return Condition("if", index) if opens else None
    return None


_GIVEN = frozenset("agree be offer pledge promise propose".split())
"""As in "In return for a vote, Northland is willing to free them", "offered to free them"."""
_WOULD = frozenset({"will", "would", "'ll", "'d", "can", "could", "may"})
_FRONTED = frozenset({"if", "long", "once", "when", "provided", "providing", "unless", "should", "while"})
PRICES = frozenset({"return", "exchange"})
"""As in "in return for", "in exchange for"."""
