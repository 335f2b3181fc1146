"""Clefts with a teller inside, or with "do": "What we need, Abel said, is …", "It was Abel, he said, who refused"."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_teller


def part_clefts(parse: Parse) -> None:
    """Make a teller inside a cleft an insertion, and the deed after "is" what its subject does, or does not do."""
    if parse.clauses and parse.lowers[0] == "it" and parse.clauses[0].lemma == "be":
        _it_is(parse, parse.clauses[0])
    if not parse.clauses or _OPENING.isdisjoint(parse.lowers[: parse.clauses[0].start + 1]):
        return
    for teller, verb in pairwise(parse.clauses[1:]):
        comma = min([teller.start, *(phrase.start for phrase in teller.subjects)]) - 1
        if verb.lemma == "be" and verb.finite and comma > 0 and past_teller(parse, comma) == verb.start:
            # "What we need, said Abel, is a truce": "is" is no verb of the teller's
            teller.inserted, verb.kind, verb.subjects, verb.shared = True, "main", [], -1
            break
    _source_inside(parse)
    told = [clause for clause in parse.clauses if not clause.inserted]
    for (doing, be), deed in zip(pairwise(told), told[2:], strict=False):
        if doing.lemma == "do" and be.lemma == "be" and parse.skip(be.after) == deed.start:
            _do(doing, deed)
            return


def _it_is(parse: Parse, first: Clause) -> None:
    """As in "It was Abel, officials said, who refused", "It is Northland, according to Brandt, that asks for"."""
    phrase = parse.noun_phrase(parse.skip(first.after))
    if phrase is None or first.head != first.start:
        return
    comma = phrase.tail + (
        parse.lowers[phrase.tail : phrase.tail + 1] in (["herself"], ["himself"], ["itself"])
    )
    second = _closing(parse, comma)
    if second < 0 or parse.lowers[second + 1] not in {"who", "that", "which"}:
        return
    verb = next((c for c in parse.clauses if c.start > second and c.finite), None)
    if verb is None or parse.skip(second + 2) != verb.start:
        return
    verb.kind, verb.subjects, verb.antecedent, verb.opener = "rel", [phrase], phrase, second + 1
    for inside in parse.clauses[1 : verb.index]:
        inside.inserted = True


def _source_inside(parse: Parse) -> None:
    """As in "What Northland offers, according to a paper seen by reporters, is a truce"."""
    comma = parse.skip(parse.clauses[0].after)
    second = _closing(parse, comma)
    verb = parse.clause_at.get(second + 1) if second > 0 else None
    if verb is None or parse.lowers[comma + 1] != "according" or verb.lemma != "be" or not verb.finite:
        return
    verb.kind, verb.subjects, verb.shared = "main", [], -1
    for inside in parse.clauses[1 : verb.index]:
        inside.inserted = True


def _closing(parse: Parse, comma: int) -> int:
    """The comma that closes what a comma at that token opens, or -1 where none opens there."""
    tokens = parse.tokens
    if comma >= len(tokens) or tokens[comma].text != ",":
        return -1
    return next(
        (i for i in range(comma + 1, min(comma + _LONGEST, len(tokens) - 1)) if tokens[i].text == ","), -1
    )


_LONGEST = 15
"""Tokens of an insertion between commas."""


def _do(doing: Clause, deed: Clause) -> None:
    """As in "what Northland will not do is sign": Northland will not sign."""
    deed.kind, deed.finite, deed.subjects = "main", True, doing.subjects
    deed.negated, deed.modal = doing.negated != deed.negated, doing.modal


_OPENING = frozenset({"what", "all"})
