"""What somebody is unable to do, as what he cannot do: "is unable to accept", "was in no position to agree"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse


def deny_unable(parse: Parse) -> None:
    """Mark what a party is unable to take or give as denied: "is unable to accept a truce", as "cannot accept"."""
    if _SIGNS.isdisjoint(parse.vocabulary):
        return
    for clause in parse.clauses:
        if unable(parse, clause):
            clause.negated = True


def unable(parse: Parse, clause: Clause) -> bool:
    """Whether an infinitive tells what its subject is unable to take or give."""
    if clause.kind != "inf" or clause.lemma not in _TAKING or not 0 <= clause.shared < clause.index:
        return False
    above = parse.clauses[clause.shared]
    if above.lemma not in {"be", "feel", "find", "remain"}:
        return False
    between = [word for word in parse.lowers[above.after : clause.start] if word not in _BESIDE]
    if above.negated or between[:1] == ["not"]:
        return between[-1:] == ["able"] or between[-3:] == ["in", "a", "position"]
    return between[-1:] == ["unable"] or between[-3:] == ["in", "no", "position"]


_SIGNS = frozenset({"unable", "able", "position"})
_TAKING = frozenset(
    "accept agree approve back concede consent countenance endorse sign support tolerate".split()
)
_BESIDE = frozenset("simply yet currently itself himself herself themselves politically legally".split())
