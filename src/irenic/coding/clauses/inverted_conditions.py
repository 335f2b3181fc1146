"""Conditions without "if": "Should the other side refuse, the raids will go on" depends, and asks nothing."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.tokens import Tag


def subordinate_inverted(parse: Parse) -> None:
    """Make clauses of condition of such as open with their auxiliary and are followed by what depends on them."""
    if "should" not in parse.vocabulary or "?" in parse.vocabulary:
        return
    for clause, following in zip(parse.clauses, parse.clauses[1:], strict=False):
        if clause.modal != "should" or clause.kind not in {"main", "that"} or not following.finite:
            continue
        opener = _opener(parse, clause)
        if opener >= 0 and any(parse.tokens[i].text == "," for i in range(clause.after, following.start)):
            clause.kind, clause.opener = "sub", opener


def _opener(parse: Parse, clause: Clause) -> int:
    """The auxiliary where it stands in front of the subject, at the beginning of what is said, or −1."""
    first = clause.subjects[0].start if clause.subjects else clause.start
    if parse.tokens[first - 1].tag is Tag.THERE:
        first -= 1
    first -= 1
    if first < 0 or parse.lowers[first] != "should":
        return -1
    opens = first == 0 or parse.tokens[first].cap or parse.lowers[first - 1] in {"that", "but", "and"}
    return first if opens else -1
