"""Clefts with a teller inside, or with "do": "What we need, Abel said, is …", "what it will not do is sign"."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_teller


def part_clefts(parse: Parse) -> None:
    """Make a teller inside a cleft an insertion, and the deed after "is" what its subject does, or does not do."""
    if not parse.clauses or _OPENING.isdisjoint(parse.lowers[: parse.clauses[0].start + 1]):
        return
    for teller, verb in pairwise(parse.clauses[1:]):
        comma = min([teller.start, *(phrase.start for phrase in teller.subjects)]) - 1
        if verb.lemma == "be" and verb.finite and comma > 0 and past_teller(parse, comma) == verb.start:
            # "What we need, said Abel, is a truce": "is" is no verb of the teller's
            teller.inserted, verb.kind, verb.subjects, verb.shared = True, "main", [], -1
            break
    told = [clause for clause in parse.clauses if not clause.inserted]
    for (doing, be), deed in zip(pairwise(told), told[2:], strict=False):
        if doing.lemma == "do" and be.lemma == "be" and parse.skip(be.after) == deed.start:
            _do(doing, deed)
            return


def _do(doing: Clause, deed: Clause) -> None:
    """As in "what Northland will not do is sign": Northland will not sign."""
    deed.kind, deed.finite, deed.subjects = "main", True, doing.subjects
    deed.negated, deed.modal = doing.negated != deed.negated, doing.modal


_OPENING = frozenset({"what", "all"})
