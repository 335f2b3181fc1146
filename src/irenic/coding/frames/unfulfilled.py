"""Verb groups under what is only wanted, owed, possible or failed: nobody is told to have done it."""

from __future__ import annotations

from irenic.coding.clauses.inability import unable
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag

_LEFT_UNDONE = (["short", "of"], ["instead", "of"], ["rather", "than"], ["far", "from"])


def _next_in_time(parse: Parse, clause: Clause) -> bool:
    """As in "thanked the envoys before demanding a truce": what was done next."""
    above = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else None
    if above is None or not above.past or above.modal or above.negated or not above.finite:
        return False
    wanted = any(row.kind.name in _WANTED for row in frames("verbs").get(above.lemma, ()))
    kinds = {row.kind.name for row in frames("verbs").get(clause.lemma, ())}
    return not (wanted and "demand" in kinds) and (not kinds.isdisjoint(_ASKED) or tells(parse, clause))


_WANTED = frozenset("demand favour intent offer reject".split())
_ASKED = frozenset({"demand", "criticise", "accuse", "threat"})


def unfulfilled(parse: Parse, clause: Clause) -> bool:
    """As in "has yet to accept", "would have to", "was asked to", "stopped short of accepting"."""
    tokens = parse.tokens
    two = [t.lower for t in tokens[max(0, clause.start - 2) : clause.start]]
    if two[-1:] == ["whether"] or two == ["whether", "to"]:
        return True  # "is split over whether to accept"
    before = two[-1:] == ["before"] and clause.kind == "ing"  # "wants elections before signing a truce"
    before = before and not _next_in_time(parse, clause)
    if before or two[-1:] == ["without"] or two in _LEFT_UNDONE:
        return True
    if two[-1:] == ["while"] and clause.kind == "ing" and clause.index:
        beside = parse.clauses[clause.index - 1]  # "needs to free them while accepting a vote"
        return beside.kind == "inf" and unfulfilled(parse, beside)
    if (
        clause.kind == "ing"
        and two[-1:] in (["and"], ["or"])
        and (first := _gerund_before(parse, clause)) is not None
    ):
        return unfulfilled(parse, first)  # "by tightening sanctions and closing loopholes"
    if two[-1:] == ["by"] and clause.kind == "ing" and 0 <= clause.shared != clause.index:
        main = parse.clauses[clause.shared]  # "By signing it, X could show good will"
        return main.modal in _MERELY_POSSIBLE or (main.negated and main.modal != "")
    if two[-1:] == ["into"] and clause.kind == "ing" and 0 <= clause.shared < clause.index:
        above = parse.clauses[clause.shared]
        return above.passive and above.lemma in _URGED  # "was being pressured into signing it"
    if clause.kind == "inf" and clause.start and _behind_attitude(parse, clause.start - 1):
        return True
    if clause.kind != "inf" or not 0 <= clause.shared < clause.index or unable(parse, clause):
        return False
    if (first := _joined_to(parse, clause)) is not None:
        return unfulfilled(parse, first)  # "would have to leave the valley and disband its army"
    above = parse.clauses[clause.shared]
    if above.lemma == "be" and above.modal in _MERELY_POSSIBLE:
        return True  # "must be the first to declare a truce"
    if above.kind == "inf" and above.index < clause.index and _agreeing(above, clause):
        return unfulfilled(parse, above)  # "failed to agree to halt the raids"
    if above.negated and above.lemma in _WISHING and parse.skip(above.after) == clause.start:
        return True  # "does not want to offer a truce"
    if (
        above.lemma == "do"
        and above.modal
        and not {"better", "well"}.isdisjoint(parse.lowers[above.after : clause.start])
    ):
        return True  # "would do better to condemn it"
    between = [t for t in tokens[above.after : clause.start] if t.tag not in {Tag.ADV, Tag.NEG}]
    if any(t.tag in {Tag.VERB, Tag.TO} for t in between):
        return False
    if not between:
        asked = above.passive and above.lemma in words()["requested"] and not _foretold(above, clause)
        forced = above.passive and above.lemma in _FORCED and (above.negated or above.modal != "")
        spared = above.lemma == "manage" and clause.lemma in {"avoid", "evade", "escape"}
        return asked or forced or spared or above.lemma in _OBLIGED or above.lemma in words()["unfulfilled"]
    last = between[-1]
    if above.lemma == "have" and between[0].lower in {"until", "till"}:
        return True  # "has until Thursday to accept it"
    if above.lemma == "be" and (between[0].lower == "for" or [t.lower for t in between[:2]] == ["up", "to"]):
        return True  # "it is for Northland to decide on the vote", "it was up to them to decide"
    if last.tag is Tag.NOUN and last.word is not None and _to_be_done(last.word.noun):
        return True
    if above.lemma == "be" and last.lower == "about":
        return above.negated or any(t.tag is Tag.NEG for t in tokens[above.start : clause.start])
    if last.lower in _SWIFT and not above.negated:
        return False  # "was quick to condemn the raid"
    return (above.lemma in {"be", "find"} and last.tag is Tag.ADJ) or last.lower == "yet"


def _agreeing(above: Clause, clause: Clause) -> bool:
    return above.lemma in {"agree", "commit", "promise", "pledge"} and clause.start - above.after <= 1


def _behind_attitude(parse: Parse, index: int) -> bool:
    """As in "Despite Southmark's readiness to sign it, Northland": the noun with its owner says so."""
    word = parse.tokens[index].word
    owned = any(t.tag in {Tag.POSS, Tag.PPOS} for t in parse.tokens[max(0, index - 3) : index])
    return owned and parse.tokens[index].tag is Tag.NOUN and word is not None and _to_be_done(word.noun)


_WISHING = frozenset("want wish intend plan seek mean aim desire hope expect try agree need".split())


def _gerund_before(parse: Parse, clause: Clause) -> Clause | None:
    """The gerund behind "by" to which another is joined."""
    before = parse.clauses[clause.index - 1] if clause.index else None
    if before is None or before.kind != "ing" or clause.start - before.after > _FAR:
        return None
    return before if parse.lowers[before.start - 1] == "by" else None


_FAR = 8
_FORCED = frozenset("coerce compel drive force make oblige".split())
"""As in "must not be forced to give up land": nobody is told to have done it."""
_OBLIGED = frozenset({"have", "need"})
_MERELY_POSSIBLE = frozenset("can could may might must ought should".split())


def _joined_to(parse: Parse, clause: Clause) -> Clause | None:
    """The infinitive to which one without "to" is joined."""
    before = parse.tokens[clause.start - 1] if clause.start else None
    if before is None or not (before.tag is Tag.CC or before.text == ","):
        return None
    earlier = parse.clauses[clause.index - 1]
    first = earlier if earlier.shared == clause.shared else parse.clauses[clause.shared]
    return first if first.kind == "inf" else None


_URGED = frozenset("bully coerce pressure press push".split())

_SWIFT = frozenset({"fast", "prompt", "quick", "swift"})


def _foretold(above: Clause, clause: Clause) -> bool:
    """As in "is expected to demand a truce", "was expected to veto it": a stance all the same."""
    rows = frames("verbs").get(clause.lemma, ())
    return above.lemma == "expect" and any(row.kind.name in _WORDS_ALONE for row in rows)


_WORDS_ALONE = frozenset({"demand", "reject", "criticise", "offer"})
"""Classes of verbs that tell a stance though nothing is done yet."""


def _to_be_done(noun: str) -> bool:
    """As in "came under pressure to accept", "has the power to accept": the noun says so, if anything."""
    rows = frames("nouns").get(noun, ())
    return noun in words()["undone"] or any("inf" in frame.patterns for frame in rows)
