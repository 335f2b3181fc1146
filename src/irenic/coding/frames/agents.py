"""Who does what a verb tells, before it, behind "by", or where it is felt: "is seen in Norholm as a trick"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure


def agent(parse: Parse, resolver: Resolver, clause: Clause) -> Entity | None:
    """Who does what a participle or a passive tells: after "by", less surely "in" ("is seen in Norholm as a trick")."""
    holder = resolver.subject(clause)
    if holder is not None or not (clause.kind == "part" or (clause.passive and clause.finite)):
        return holder
    index = parse.skip(clause.after)
    if clause.lemma not in _FELT_SOMEWHERE:
        return None  # "signed in Osper", "proposed in July"
    if index + 1 >= len(parse.tokens) or parse.tokens[index].lower not in _WHERE:
        return _where_felt(parse, resolver, clause)
    phrase = parse.noun_phrase(index + 1)
    return less_sure(resolver.phrase(phrase), 0.8) if phrase is not None else None


def _where_felt(parse: Parse, resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "In Norholm, the truce is seen as a trap"."""
    if parse.lowers[0] not in _WHERE or not clause.passive or len(clause.subjects) != 1:
        return None
    phrase = parse.noun_phrase(1)
    beside = phrase is not None and 0 <= clause.subjects[0].start - phrase.tail <= 1
    return less_sure(resolver.phrase(phrase), 0.8) if phrase is not None and beside else None


_WHERE = frozenset({"in", "across", "within"})
_FELT_SOMEWHERE = frozenset(
    (
        "admire applaud back call celebrate condemn consider contest criticise criticize denounce deplore describe"
        " despise detest dislike dismiss dispute distrust doubt dread favor favour fear hail interpret loathe mistrust"
        " mock oppose perceive praise prefer question regard reject resent resist see share shun support suspect"
        " view want welcome"
    ).split()
)
"""What is felt in a place is felt by those who rule there; what is done in it, by anybody."""
