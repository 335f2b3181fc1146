"""The words in front of a candidate's clause, where a limit may stand: "By Friday, Northland will leave"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.tokens import Tag

_OUTSIDE = frozenset({Tag.QUOTE, Tag.COMPL, Tag.SUB, Tag.REL})
_LONGEST = 14
"""Tokens in front of a subject."""


def front_of(parse: Parse, candidate: Candidate) -> tuple[int, int]:
    """Where the words in front of the subject begin and end in the document; nothing where nothing is to come."""
    clause, tokens = candidate.clause, parse.tokens
    if clause is None or not clause.modal:
        return 0, 0
    last = min([candidate.start, clause.start, *(phrase.start for phrase in clause.subjects)])
    first = last
    while first > 0 and last - first < _LONGEST:
        if (
            tokens[first - 1].tag in _OUTSIDE
            or tokens[first - 1].text in {":", ".", ";"}
            or first - 1 in parse.clause_at
        ):
            break
        first -= 1
    return tokens[first].start, tokens[last].start
