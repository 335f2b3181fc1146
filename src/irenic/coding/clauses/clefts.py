"""Tellers inside a cleft: "What cannot be accepted, Abel said, is a garrison"."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Parse
from irenic.coding.clauses.telling import past_teller


def part_clefts(parse: Parse) -> None:
    """As in "What we need, said Abel, is a truce": the teller is an insertion, and "is" no verb of the teller's."""
    if not parse.clauses or "what" not in parse.lowers[: parse.clauses[0].start + 1]:
        return
    first = parse.lowers.index("what")
    if any(parse.lowers[i] not in {"“", '"', "but", "and"} for i in range(first)):
        return
    for teller, verb in pairwise(parse.clauses[1:]):
        comma = min([teller.start, *(phrase.start for phrase in teller.subjects)]) - 1
        if verb.lemma == "be" and verb.finite and comma > 0 and past_teller(parse, comma) == verb.start:
            teller.inserted, verb.kind, verb.subjects, verb.shared = True, "main", [], -1
            return
