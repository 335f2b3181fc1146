"""What somebody is only advised, asked or bound to: "should insist", "proposed that they sign", "must get arms to"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.lexicon import BASE
from irenic.coding.words.subject_number import plural


def advice(parse: Parse, clause: Clause) -> bool:
    """The author's own recommendation: "the president should insist"; or that of who tells it, or insists on it."""
    if clause.modal not in {"should", "must", "ought"}:
        return False
    above = parse.clauses[clause.index - 1] if clause.index else None
    asked = above is not None and clause.kind == "that" and not above.finite and above.lemma in _INSISTING
    told = clause.kind == "that" and (clause.modal != "should" or clause.lemma == "be")
    return clause.kind in _ADVISING or asked or told


_ADVISING = frozenset({"main", "sub", "rel", "orel"})
_PROPOSING = frozenset("propose demand request recommend urge ask order require".split())
_INSISTING = _PROPOSING | {"insist"}


def to_that_end(parse: Parse, clause: Clause) -> bool:
    """As in "Southmark must have guarantees to defend its borders", "cannot be trusted to keep": nothing it does."""
    if clause.kind != "inf" or not 0 <= clause.shared < clause.index:
        return False
    above = parse.clauses[clause.shared]
    if above.passive and above.lemma == "trust":
        return True  # "cannot be trusted to keep a truce"
    return above.modal in {"must", "should", "ought", "shall"} and above.lemma in _HAVING


def to_begin(parse: Parse, clause: Clause) -> bool:
    """As in "Southmark would have to start accepting it": what it must begin to do it does not do."""
    above = parse.clauses[clause.index - 1] if clause.index and clause.kind == "ing" else None
    if above is None or above.lemma not in _BEGINNING or parse.skip(above.after) != clause.start:
        return False
    if above.kind == "inf" and 0 <= above.shared < above.index:
        above = parse.clauses[above.shared]
    return above.modal in {"must", "should", "ought"} or above.lemma in {"have", "need"}


_BEGINNING = frozenset({"start", "begin", "keep", "stop"})
_HAVING = frozenset("acquire get have keep need obtain receive retain".split())


def only_wished(parse: Parse, clause: Clause) -> bool:
    """As in "it is vital that Northland accept a truce", "the demand that it accept one": what somebody is to do."""
    if (
        clause.kind not in {"that", "orel"}
        or clause.modal
        or clause.head != clause.after - 1
        or not clause.subjects
    ):
        return False
    above = parse.clauses[clause.index - 1] if clause.index else None
    told = clause.kind == "that"
    if told and above is not None and above.lemma in _PROPOSING and not clause.past:
        return True  # "proposed that Northland and Southmark accept a truce"
    if clause.start != clause.head or len(clause.subjects) != 1:
        return False
    return parse.tokens[clause.head].form == BASE and not plural(parse.tokens[clause.subjects[0].head])
