"""Plain facts that are no reproach: what goes well, what comes of a thing, what a paper holds, who is sent to talk."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import Judgement, lemma_at
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def outcome(parse: Parse, main: Clause) -> Judgement | None:
    """What such a fact says, if the clause tells one."""
    if main.negated or not main.subjects:
        return None
    if _goes_well(parse, main) or _bears_fruit(parse, main):
        return _CREDIT
    if main.passive and (main.lemma in _TYING or _is_meant(parse, main)):
        return _SO
    if _is_expected(parse, main) or _is_put_forward(parse, main):
        return _SO
    if _contains(parse, main):
        return _HELD
    return _SENT if _is_sent(parse, main) else None


def _goes_well(parse: Parse, main: Clause) -> bool:
    """As in "the talks are progressing well", "the exchange went smoothly"."""
    return not main.passive and not _WELL.isdisjoint(parse.lowers[main.after : main.after + 2])


def _bears_fruit(parse: Parse, main: Clause) -> bool:
    """As in "the talks had a positive result", "the round led to progress", "resulted in overcoming the obstacles"."""
    if main.passive or main.lemma not in _BEARING:
        return False
    first = parse.skip(main.after)
    near = range(first, min(first + _NEAR, len(parse.tokens)))
    if main.lemma in _LEADING:
        near = range(first + 1, near.stop)
        if parse.lowers[first : first + 1] not in (["in"], ["to"]):
            return False
        if any(_verb_at(parse, i) in _OVERCOMING for i in near[:2]):
            return True
    good, bad = words()["good"], words()["bad"]
    for index in near:
        token = parse.tokens[index]
        if token.tag not in _INSIDE or token.lower in _SCARCE:
            return False
        if token.lower in bad:
            return False
        if token.lower in good and token.lower not in _GRADING:
            return True
    return False


def _verb_at(parse: Parse, index: int) -> str:
    word = parse.tokens[index].word
    return word.verb if word is not None else ""


def _is_expected(parse: Parse, main: Clause) -> bool:
    """As in "the two sides are expected to reach an agreement"."""
    after = parse.tokens[main.after : main.after + 1]
    return main.passive and main.lemma in _EXPECTED and bool(after) and after[0].tag is Tag.TO


def _is_meant(parse: Parse, main: Clause) -> bool:
    """As in "this decision is made to ensure the flow of aid": what a step is for."""
    after = parse.tokens[main.after : main.after + 1]
    step = lemma_at(parse, main.subjects[0].head) in _STEPS
    return step and main.lemma in _MEANT and bool(after) and after[0].tag is Tag.TO


def _is_put_forward(parse: Parse, main: Clause) -> bool:
    """As in "a text for a truce has been put forward"."""
    return main.passive and main.lemma == "put" and parse.lowers[main.after : main.after + 1] == ["forward"]


def _contains(parse: Parse, main: Clause) -> bool:
    """As in "the deal includes the return of", "the accord is based on a pullout": what a paper holds is told of it."""
    if lemma_at(parse, main.subjects[0].head) not in words()["documents"] | words()["negotiated"]:
        return False
    after = parse.lowers[main.after : main.after + 1]
    if main.passive:
        return main.lemma in _RESTING and after in (["on"], ["in"], ["upon"])
    return main.lemma in _HOLDING or (main.lemma == "provide" and after == ["for"])


def _is_sent(parse: Parse, main: Clause) -> bool:
    """As in "a delegation had been sent to discuss the truce"."""
    return main.passive and main.lemma in _SENDING and lemma_at(parse, main.subjects[0].head) in _ENVOYS


_CREDIT = Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.45)
_SO = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)
_HELD = Judgement(Act.ASSESSMENT, 1, Firmness.POSITION, 0.5)
_SENT = Judgement(Act.OFFER, 1, Firmness.POSITION, 0.5)
_WELL = frozenset("well smoothly successfully peacefully positively satisfactorily".split())
_LEADING = frozenset({"lead", "result"})
_BEARING = _LEADING | frozenset("achieve bear bring have make produce record register show yield".split())
_OVERCOMING = frozenset("bridge clear narrow overcome remove resolve settle solve surmount".split())
_INSIDE = frozenset({Tag.DET, Tag.ADJ, Tag.NOUN, Tag.ADV, Tag.QUOTE, Tag.NUM})
_SCARCE = frozenset("little no few scant hardly limited".split())
_GRADING = frozenset(
    "critical key only possible fundamental needed right required step way basis hope".split()
)
_STEPS = words()["moves"] | words()["documents"] | frozenset({"measure", "operation", "step", "move"})
_MEANT = frozenset({"aim", "design", "intend", "make", "mean", "take"})
_TYING = frozenset({"tie", "link", "condition", "peg"})
_EXPECTED = frozenset({"expect", "hope"})
_RESTING = frozenset("anchor base build found ground root".split())
_HOLDING = frozenset("contain cover include incorporate stipulate comprise enshrine".split())
_SENDING = frozenset("appoint despatch dispatch form name nominate send".split())
_ENVOYS = frozenset("committee delegation emissary envoy mission negotiator representative team".split())
_NEAR = 4
