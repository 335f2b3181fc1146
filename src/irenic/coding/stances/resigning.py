"""Who would leave a government: "will quit the coalition if a single man is freed" threatens over what it hangs on."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.words.closed import FUTURE


def resigns(parse: Parse, ruling: Clause | None) -> bool:
    """As in "would leave the cabinet", "vowed to resign": the clause itself, or the infinitive behind its verb."""
    if ruling is None:
        return False
    inner = parse.clause_at.get(parse.skip(ruling.after))
    return _resigns(parse, ruling) or (inner is not None and inner.kind == "inf" and _resigns(parse, inner))


def _resigns(parse: Parse, clause: Clause) -> bool:
    if clause.negated or not (clause.modal in FUTURE or clause.kind == "inf"):
        return False
    if clause.lemma in _GOING or (
        clause.lemma in _HANDING and not _NOTICE.isdisjoint(parse.lowers[clause.after : clause.after + _NEAR])
    ):
        return True
    phrase = parse.noun_phrase(parse.skip(clause.after)) if clause.after < len(parse.tokens) else None
    return clause.lemma in _QUITTING and phrase is not None and lemma_at(parse, phrase.head) in _OFFICES


_GOING = frozenset({"resign"})
_HANDING = frozenset("submit tender give hand offer present announce".split())
_NOTICE = frozenset({"resignation", "resignations"})
_NEAR = 5
_QUITTING = frozenset("leave quit abandon topple desert exit bolt".split())
_OFFICES = frozenset("coalition government cabinet office post job".split())
