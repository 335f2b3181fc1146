"""What is only supposed: "if he accepts, he gives up the hills", "once X withdraws and renounces"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.closed import PROVISOS
from irenic.coding.words.subject_number import plural


def conditional(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is or depends on a condition, or stands beside one that does."""
    if (
        clause.kind == "main"
        and not (clause.modal or clause.past or clause.perfect)
        and _behind_if(parse, clause)
    ):
        return True  # "if he accepts, he gives up the hills"
    if not clause.finite and 0 <= clause.shared != clause.index:
        return conditional(parse, parse.clauses[clause.shared])
    if 0 <= clause.shared < clause.index and parse.clauses[clause.shared].kind == "sub":
        return conditional(parse, parse.clauses[clause.shared])  # "once X withdraws and renounces"
    told = clause.kind == "that" and clause.index and parse.lowers[max(clause.opener, 0)] == "that"
    if told and parse.clauses[clause.index - 1].kind == "sub":
        return conditional(parse, parse.clauses[clause.index - 1])  # "until X is told that Y has accepted"
    if told and clause.opener > 0 and parse.lowers[clause.opener - 1] in _ON_TERMS:
        return True  # "provided that both accept it", "on condition that they leave"
    if clause.modal in _WOULD and _pictured(parse, clause):
        return True
    if clause.opener < 0 or clause.kind != "sub":
        return False
    opener = clause.opener
    if parse.tokens[opener].lower in _ONLY_THEN:
        return opener > 0 and parse.tokens[opener - 1].lower == "only"
    if parse.lowers[max(0, opener - 1) : opener + 1] == ["long", "as"]:
        return True  # "as long as X believes it can win"
    if parse.tokens[opener - 1].lower == "even" and clause.past and not clause.modal:
        return False  # "even if it agreed": it did
    return parse.tokens[opener].lower in _CASES and parse.tokens[opener + 1].lower not in {"then", "now"}


def _behind_if(parse: Parse, clause: Clause) -> bool:
    """Whether a clause depends on a condition that stands in front of it."""
    comma = clause.subjects[0].start - 1 if clause.subjects else 0
    if comma < 2 or parse.tokens[comma].text != ",":
        return False
    before = next((c for c in reversed(parse.clauses[: clause.index]) if c.finite), None)
    return before is not None and before.kind == "sub" and parse.tokens[before.opener].lower == "if"


def _pictured(parse: Parse, clause: Clause) -> bool:
    """As in "If Abel were serious he would tell them": nobody has, for she is not."""
    if "were" not in parse.vocabulary or "if" not in parse.vocabulary:
        return False
    case = next((c for c in parse.clauses[: clause.index] if c.kind == "sub" and c.finite), None)
    if case is None or parse.lowers[case.opener] != "if" or parse.lowers[case.start] != "were":
        return False
    return len(case.subjects) == 1 and not plural(parse.tokens[case.subjects[0].head])


_WOULD = frozenset({"would", "could", "might"})
_ON_TERMS = PROVISOS | {"condition"}
_CASES = frozenset({"if", "unless", "whether", "once", "until", "till", "provided", "providing", "assuming"})
_ONLY_THEN = frozenset({"after", "when"})
