"""Demands, refusals and offers that are over: "its insistence on a truce has given way to", "was dropped"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse


def lapsed(parse: Parse, verb: Clause | None) -> bool:
    """Whether a predicate tells that its subject is held no longer."""
    if verb is None or verb.negated or verb.modal or not (verb.past or verb.perfect):
        return False
    if verb.passive:
        return verb.lemma in _DROPPED
    if verb.lemma == "give":
        return parse.lowers[verb.after : verb.after + 1] == ["way"]
    return verb.lemma in _FADING


def now(name: str) -> str:
    """The class of what was held, when it is held no longer: a refusal, a concession, or nothing (an empty name)."""
    return "reject" if name in _GIVEN else "concession" if name in _ASKED else ""


_DROPPED = frozenset("abandon bury discard drop forget rescind retract scrap shelve waive withdraw".split())
_FADING = frozenset(
    "collapse crumble disappear dissolve evaporate fade lapse melt soften vanish wane".split()
)
_GIVEN = frozenset({"offer", "accept", "promise", "favour", "willing"})
_ASKED = frozenset({"demand", "reject", "threat", "linkage", "redline"})
