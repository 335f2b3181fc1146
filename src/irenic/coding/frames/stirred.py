"""What stirs a feeling in somebody, who is the object: "the verdict angered Northland", "the visit pleased Abel"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def stirred(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """The stance on the subject of whoever is angered or pleased by it."""
    lists = words()
    name = (
        "criticise"
        if clause.lemma in lists["angering"]
        else "praise"
        if clause.lemma in lists["pleasing"]
        else ""
    )
    if not name or clause.passive or clause.modal or clause.negated or len(clause.subjects) != 1:
        return []
    subject, start = clause.subjects[0], parse.skip(clause.after)
    if parse.tokens[subject.head].tag is Tag.PRON or parse.tokens[subject.head].mention >= 0:
        return []  # "Southmark angered Northland": by what is told beside it
    phrase = parse.noun_phrase(start) if start < len(parse.tokens) else None
    holder = resolver.phrase(phrase) if phrase is not None else None
    if phrase is None or holder is None:
        return []
    kind, rule = classes()[name], f"verb.{name}.with"
    head = parse.tokens[subject.head].word
    if head is None or head.noun not in lists["anaphors"] | lists["moves"]:
        kind = replace(kind, everyday=True)  # "the storm shocked the town"
    content, hedged = (subject.start, clause.start), is_hedged(parse, clause)
    return [
        Candidate(
            holder,
            kind,
            Form.VERB_NP,
            rule,
            clause.head,
            subject.start,
            content,
            clause,
            False,
            hedged,
            stop=phrase.end,
            word=clause.lemma,
        )
    ]
