"""What will be done to nobody: "nobody will be driven out" spares people, "no vote can be held" refuses."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import reversals, words
from irenic.coding.words.closed import DUTY, FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness

SPARED = Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.65, fixed=True)


def none_may(parse: Parse, main: Clause) -> bool:
    """As in "no foreign soldier may set foot here", "no vote can be held now": with "without" it is a condition."""
    if not main.subjects or main.modal not in _ALLOWING or main.negated:
        return False
    return parse.lowers[main.subjects[0].start] == "no"


def none_should(parse: Parse, main: Clause) -> bool:
    """As in "no third country should have soldiers here"; not "no side should break the truce", "none must be left"."""
    if not main.subjects or main.modal not in DUTY or main.negated or "without" in parse.vocabulary:
        return False
    if parse.lowers[main.subjects[0].start] not in _NOBODY:
        return False
    head = parse.tokens[main.subjects[0].head].word
    if head is not None and head.noun in reversals():
        return False  # "no limits should be set"
    lists = words()
    return main.lemma not in _driven() | _HARMFUL | lists["negative_verbs"] | lists["departing"]


def none_must_suffer(parse: Parse, main: Clause) -> bool:
    """As in "no prisoner must be left behind", "nobody should be driven out": asked for those who might be."""
    nobody = bool(main.subjects) and parse.lowers[main.subjects[0].start] in _NOBODY
    return nobody and main.modal in DUTY and main.passive and main.lemma in _driven()


def is_spared(parse: Parse, main: Clause) -> bool:
    """As in "no farmer will be driven out", "nobody would lose his pension", "they would not be punished"."""
    if main.modal not in _ALLOWING or not main.subjects:
        return False
    if parse.lowers[main.subjects[0].start] in _NOBODY:
        return main.lemma in (_driven() | words()["negative_verbs"] if main.passive else _HARMFUL)
    return main.negated and main.passive and main.modal in FUTURE and main.lemma in _driven()


def not_driven_into(parse: Parse, main: Clause) -> bool:
    """As in "will not be forced into neutrality", "must not be bullied into a bad deal": what follows is refused."""
    into = parse.lowers[main.after : main.after + 1] in (["into"], ["to"])
    return main.passive and main.negated and bool(main.modal) and into and main.lemma in DRIVING


DRIVING = frozenset("bully coerce drag force lure press pressure push rush strong-arm trap trick".split())


def no_vengeance(parse: Parse, main: Clause) -> bool:
    """As in "there would be no revenge", "there will be no more war"."""
    if main.modal not in FUTURE:
        return False
    return any(
        parse.lowers[at] in _NEVER_AGAIN
        and parse.tokens[at + 1].tag is not Tag.NOUN  # not "no war crimes court"
        for at in range(main.after, min(main.after + _NEAR, len(parse.tokens) - 1))
    )


def _driven() -> frozenset[str]:
    harming: frozenset[str] = words()["harming"]
    return harming | _DRIVEN


_ALLOWING = frozenset({"may", "can", "could", "will", "would", "shall", "'ll"})
_NOBODY = frozenset({"no", "nobody", "no-one"})
_NEAR = 4
_HARMFUL = frozenset("attack fire lose suffer fear starve".split())
_DRIVEN = frozenset(
    (
        "drive expel evict deport force punish touch forget exclude prosecute persecute search leave move "
        "mistreat torture blackmail beat disturb hunt humiliate harass question rob starve abandon shoot"
    ).split()
)
_VENGEANCE = frozenset("revenge reprisal reprisals retribution vengeance purge purges witch-hunt".split())
_NEVER_AGAIN = _VENGEANCE | {"war", "bloodshed", "violence", "killing", "killings"}
