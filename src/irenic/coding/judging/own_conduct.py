"""What the holder's own conduct says: "it would never recognise", "we will send"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import LEFT_OPEN, Judgement, lemma_at
from irenic.coding.resources import FrameClass, frames, words
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def own_conduct(parse: Parse, main: Clause) -> Judgement | None:
    """The holder's own conduct: "it would never recognise", "we will send"."""
    fights = main.lemma in _FIGHTING or by_force(parse, main)
    if main.modal in FUTURE and fights and not main.negated and not main.passive:
        return Judgement(Act.THREAT, -1, Firmness.POSITION, 0.7, fixed=True)
    if main.modal in FUTURE and not main.negated and _breaks_off(parse, main):
        return Judgement(Act.THREAT, -1, Firmness.POSITION, 0.7, fixed=True)
    kind = None if _moves_troops(parse, main) or _names(parse, main) else plain_class(main.lemma)
    if kind is not None and kind.only_negated and not main.negated:
        kind = None  # "we have heard of it", against "will not hear of it"
    possible = main.modal in {"could", "may", "might"} and not main.negated and not main.perfect
    if possible and main.lemma not in _SUFFERING and (kind is None or kind.name not in _REFUSING):
        return LEFT_OPEN
    if kind is not None and kind.polarity:
        against = kind.polarity < 0 and kind.act is Act.REJECT and main.lemma not in words()["departing"]
        if main.negated and (main.lemma in words()["carried_on"] or _goes_on(parse, main, kind)):
            # "our efforts have not stopped", "would not boycott the talks"
            return Judgement(Act.PROMISE if main.modal else Act.SIGNAL, 1, Firmness.POSITION, 0.65)
        door = "door" in parse.lowers[main.after : main.after + _NEAR]  # "has not closed the door"
        against = against and (door or kind.name != "stop")  # "will not stop the raids"
        if main.negated and against:  # "would not object"; who "would not withdraw" refuses
            return NOT_AGAINST
        if kind.name == "stop" and not main.negated and _ends_an_evil(parse, main):
            return Judgement(Act.PROMISE if main.modal else Act.ASSESSMENT, 1, Firmness.POSITION, 0.7)
        if main.negated or (
            kind.polarity > 0 and kind.act is not Act.DEMAND and _nothing_at_all(parse, main)
        ):
            return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.85)
        return Judgement(kind.act, kind.polarity, kind.firmness, 0.85)
    if main.negated and leaves_table(parse, main):
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.65, fixed=True)
    if main.negated and main.lemma == "hesitate":
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.7)
    if main.negated:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.75)
    if main.modal in FUTURE and main.lemma in _YIELDING and _nothing_at_all(parse, main):
        return Judgement(
            Act.REJECT, 1, Firmness.POSITION, 0.75
        )  # "will make no concessions", "give up nothing"
    if main.modal in FUTURE | {"can"}:
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.7)
    return None


_YIELDING = frozenset(
    "allow cede concede deploy free give grant hand hold impose make pay permit provide relinquish release send "
    "surrender yield".split()
)


def _moves_troops(parse: Parse, main: Clause) -> bool:
    """As in "will withdraw its troops from the province": it is a deed, and nothing that was given ends."""
    phrase = None if main.passive else parse.noun_phrase(parse.skip(main.after))
    return (
        main.lemma == "withdraw" and phrase is not None and lemma_at(parse, phrase.head) in words()["troops"]
    )


def by_force(parse: Parse, main: Clause) -> bool:
    """As in "would take the rest of the province by force": whatever the verb, it is done by fighting."""
    if _MEANS.isdisjoint(parse.vocabulary):
        return False
    behind = parse.lowers[main.after : main.after + _FAR]
    return any(behind[i : i + 2] in _FORCE or behind[i : i + 3] in _FORCE for i in range(len(behind)))


_MEANS = frozenset({"force", "means", "battlefield", "arms"})
_FORCE = (["by", "force"], ["by", "military", "means"], ["on", "the", "battlefield"], ["by", "arms"])
_FAR = 10


def _names(parse: Parse, main: Clause) -> bool:
    """As in "we call them prisoners of war": nothing is called for."""
    behind = parse.lowers[main.after : main.after + 1]
    return main.lemma == "call" and not main.passive and behind not in (["for"], ["on"], ["upon"], ["off"])


def _goes_on(parse: Parse, main: Clause, kind: FrameClass) -> bool:
    """As in "our efforts have not stopped", "we will not stop": nothing stands behind that would be stopped."""
    first = parse.skip(main.after)
    idle = first >= len(parse.tokens) or parse.tokens[first].tag in {Tag.PUNCT, Tag.PREP, Tag.SUB, Tag.QUOTE}
    return kind.name == "stop" and main.lemma in _PAUSING and not main.passive and idle


def _ends_an_evil(parse: Parse, main: Clause) -> bool:
    """As in "would stop the war": what ends is nothing that anybody is for."""
    phrase = None if main.passive else parse.noun_phrase(parse.skip(main.after))
    return phrase is not None and lemma_at(parse, phrase.head) in words()["wars"]


def leaves_table(parse: Parse, main: Clause) -> bool:
    """As in "will not leave the table", "is not going to get up from it": who says so stays in the talks."""
    near = parse.lowers[main.after : main.after + _NEAR]
    if near[:1] == ["to"]:
        return False  # "will not go to the talks"
    return main.lemma in _RISING and not _TABLE.isdisjoint(near)


_PAUSING = frozenset({"stop", "cease", "halt", "pause"})
_RISING = frozenset("leave quit get rise walk stand turn go abandon desert".split())
_TABLE = frozenset({"table", "talks", "negotiations", "dialogue"})
_NEAR = 8


def _breaks_off(parse: Parse, main: Clause) -> bool:
    """As in "will cut ties with any state that recognises it", "would sever all links"."""
    return main.lemma in _SEVERING and not _BONDS.isdisjoint(parse.lowers[main.after : main.after + 4])


_SEVERING = frozenset("break cut end sever suspend".split())
_BONDS = frozenset("ties relations links contacts relationship".split())


def _nothing_at_all(parse: Parse, main: Clause) -> bool:
    """As in "would sign no such paper", "has promised nothing": the object denies it."""
    first = parse.skip(main.after)
    if parse.lowers[first : first + 1] in (["up"], ["away"], ["over"], ["them"], ["him"], ["her"], ["back"]):
        first += 1  # "will give up nothing", "give them nothing"
    idle = parse.lowers[first + 1 : first + 2] in (
        ["mistake"],
        ["secret"],
        ["bones"],
        ["apology"],
        ["apologies"],
    )
    return first < len(parse.tokens) and parse.lowers[first] in _NOTHING and not idle


_NOTHING = frozenset({"no", "none", "nothing", "neither"})


NOT_AGAINST = Judgement(Act.SIGNAL, 0, Firmness.PREFERENCE, 0.6, fixed=True)
"""As in "has never objected to a truce"."""
_FIGHTING = frozenset(
    (
        "shoot attack kill fight expel sink target destroy bomb hunt shell retaliate punish storm retake recapture "
        "raid bombard invade besiege crush march"
    ).split()
)
_SUFFERING = frozenset("face suffer lose risk fall collapse forfeit need have fail die".split())
_REFUSING = frozenset({"reject", "rejectas", "threat", "criticise", "accuse", "stop", "narrate_use"})


def plain_class(lemma: str) -> FrameClass | None:
    """The class of a verb that does something to a content of its own; "make … conditional on" is not all of "make"."""
    for frame in frames("verbs").get(lemma, ()):
        if not frame.kind.told and any(
            "-" not in pattern and pattern not in {"as", "whether"} for pattern in frame.patterns
        ):
            return frame.kind
    return None
