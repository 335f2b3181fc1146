"""Who is for or against a thing, told by who its friends and foes are: "opponents of a truce include Northland"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, frames
from irenic.model.terms import Form


def camp(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "supporters of a truce include X", "among the backers of a truce is X", "X is among its opponents"."""
    if clause.lemma not in {"be", "include"} or clause.negated or clause.modal:
        return []
    first = parse.skip(clause.after)
    if first >= len(parse.tokens):
        return []
    if clause.lemma == "include" and clause.subjects:
        return _made(parse, clause, clause.subjects[0], clause.start, resolver.joint(first))
    if clause.lemma == "be" and parse.lowers[0] == "among" and clause.index == 0:
        return _made(parse, clause, parse.noun_phrase(1), clause.start, resolver.joint(first))
    if clause.lemma == "be" and parse.lowers[first] == "among":
        return _made(parse, clause, parse.noun_phrase(first + 1), -1, resolver.subject(clause))
    return []


def _made(
    parse: Parse, clause: Clause, group: NounPhrase | None, end: int, holder: Entity | None
) -> list[Candidate]:
    """The stance of a member of a group that is named by what it is for or against."""
    if group is None or holder is None or parse.lowers[group.end : group.end + 1] != ["of"]:
        return []
    rows: tuple[Frame, ...] = frames("adjectives").get(parse.lowers[group.head], ())
    frame = next((f for f in rows if "of" in f.patterns), None)
    content = (group.end + 1, end if end > 0 else group.tail)
    if frame is None or content[1] <= content[0]:
        return []
    rule = f"adjective.{frame.kind.name}.of"
    start = min(group.start, clause.start)
    found = Candidate(holder, frame.kind, Form.VERB_NP, rule, group.head, start, content, clause)
    found.word, found.stop = frame.trigger, clause.after
    return [found]
