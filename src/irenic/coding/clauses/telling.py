"""Which verbs tell what somebody said, beside or around it."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.resources import Frame, classes, frames, words
from irenic.coding.words.tokens import Tag


def telling_frame(parse: Parse, clause: Clause) -> Frame | None:
    """The frame by which a verb tells a content that stands around it: "…, she argued", "…, he went on"."""
    frame = _with_that(clause.lemma)
    if frame is not None:
        return frame
    quoting = clause.lemma in words()["quoting"] or _goes_on(parse, clause) or _puts_it(parse, clause)
    return Frame(clause.lemma, classes()["report"], ("that",)) if quoting else None


@lru_cache(maxsize=4096)
def _with_that(lemma: str) -> Frame | None:
    """The first row of a verb that may have a that-clause."""
    return next((f for f in frames("verbs").get(lemma, ()) if "that" in f.patterns), None)


def tells(parse: Parse, clause: Clause) -> bool:
    """Whether a verb can stand beside what somebody said."""
    return telling_frame(parse, clause) is not None or _lets_know(parse, clause)


def _lets_know(parse: Parse, clause: Clause) -> bool:
    """As in "…, Abel let it be known", "…, she made it known"."""
    if clause.lemma not in {"let", "make"}:
        return False
    return (
        parse.lowers[clause.after : clause.after + 3] in _KNOWN
        or parse.lowers[clause.after : clause.after + 2] in _KNOWN
    )


_KNOWN = (["it", "be", "known"], ["it", "known"])


def past_cited(parse: Parse, clause: Clause) -> int:
    """As in "…, Abel was quoted as saying by the agency": the token behind "saying", or -1."""
    if not clause.passive or clause.lemma not in _CITING:
        return -1
    behind = parse.skip(clause.after)
    return behind + 2 if parse.lowers[behind : behind + 2] == ["as", "saying"] else -1


def cited(parse: Parse, clause: Clause) -> NounPhrase | None:
    """As in "the agency quoted Abel as saying": whose words they are."""
    if clause.passive or not clause.finite or clause.lemma not in _CITING:
        return None
    phrase = parse.noun_phrase(parse.skip(clause.after))
    if phrase is None:
        return None
    behind = next((at for at in (phrase.end, phrase.tail) if parse.lowers[at : at + 1] == ["as"]), -1)
    return phrase if behind > 0 and parse.lowers[behind + 1 : behind + 2] in _SAYING_SO else None


_SAYING_SO = (["saying"], ["telling"], ["stating"], ["warning"])
_CITING = frozenset("quote cite report".split())


def past_hearer(parse: Parse, clause: Clause, after: int) -> int:
    """As in "…, she told me, …", "…, he assured reporters, …": the token after whom it is told to, if anybody."""
    heard = any("obj-that" in frame.patterns for frame in frames("verbs").get(clause.lemma, ()))
    phrase = parse.noun_phrase(after) if heard and after < len(parse.tokens) else None
    return phrase.tail if phrase is not None else after


def past_teller(parse: Parse, comma: int) -> int:
    """As in "was willing, she said, to": the token behind a teller between commas, else the comma itself."""
    tokens = parse.tokens
    for index in range(comma + 1, min(comma + _TELLER, len(tokens) - 1)):
        clause = parse.clause_at.get(index)
        if clause is not None:
            told = clause.finite and tells(parse, clause) and clause.start == index
            end = clause.subjects[-1].tail if told and clause.subjects else _past_inverted(parse, clause)
            behind = max(end, clause.after)
            behind = past_hearer(parse, clause, behind) if told and behind == clause.after else behind
            return (
                behind + 1 if told and tokens[behind : behind + 1] and tokens[behind].text == "," else comma
            )
        if tokens[index].tag is Tag.PUNCT:
            return comma
    return comma


def _past_inverted(parse: Parse, clause: Clause) -> int:
    """As in "What it wants, say officials in Norholm, is": the token behind the subject that follows its verb."""
    phrase = parse.noun_phrase(clause.after) if clause.after < len(parse.tokens) else None
    closed = phrase is not None and parse.tokens[phrase.tail : phrase.tail + 1]
    return phrase.tail if phrase is not None and closed and closed[0].text == "," else clause.after


def before_titles(parse: Parse, clause: Clause) -> int:
    """As in "…, presidential aide and head of the delegation to the talks Ben Brandt said.": the comma, or −1."""
    if not clause.subjects or clause.subjects[0].start > clause.start or not tells(parse, clause):
        return -1
    first = clause.subjects[0].start
    joined = any(parse.lowers[i] == "and" for i in range(max(0, first - _TITLES), first))
    comma = first - 1
    while comma > 0 and parse.tokens[comma].text != ",":
        if first - comma > _TITLES or comma in parse.clause_at or parse.tokens[comma].tag is Tag.COMPL:
            return -1
        comma -= 1
    if not joined or comma <= 0 or first - comma < _JOINED:
        return -1
    roles = words()["person_roles"]
    near = parse.tokens[comma + 1 : comma + 5]
    office = any(t.word is not None and t.word.noun in roles for t in near)
    named = parse.tokens[clause.subjects[-1].head].tag is Tag.NAME
    return comma if office and named and parse.tokens[comma + 1].tag is not Tag.CC else -1


def titled_teller(parse: Parse, comma: int) -> bool:
    """Whether such a teller begins behind a comma."""
    last = next((c for c in reversed(parse.clauses) if c.finite), None)
    return last is not None and last.start > comma and before_titles(parse, last) == comma


_TITLES = 24
_JOINED = 4
"""Tokens in which several offices stand before a name."""
_TELLER = 8
"""Tokens among which an inserted teller has its verb."""


def _goes_on(parse: Parse, clause: Clause) -> bool:
    after = clause.after
    return clause.lemma == "go" and after < len(parse.tokens) and parse.tokens[after].lower == "on"


def _puts_it(parse: Parse, clause: Clause) -> bool:
    """As in "…, as Abel put it", "…, Abel pointed out"."""
    return (clause.lemma, *parse.lowers[clause.after : clause.after + 1]) in {("put", "it"), ("point", "out")}


SAYING = frozenset(
    (
        "say think believe know hope fear claim argue insist warn suggest feel admit hear wish doubt deny "
        "conclude suspect complain reckon contend maintain assume announce report note add"
    ).split()
)
"""Verbs that are likelier to have a clause without "that" than a thing behind them."""
