"""Told events that take no stance: when and where talks are, who has met, who was hurt."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import words
from irenic.coding.stances.sides import Side
from irenic.coding.words.closed import FUTURE, QUESTION_WORDS, REFLEXIVE
from irenic.coding.words.tokens import Tag


def unspoken(parse: Parse, main: Clause) -> bool:
    """As in "sanctions were not discussed", "nothing was raised", "we did not talk about land": no stance on it."""
    if (
        main.lemma not in _TALKED_OF
        or main.modal
        or not (main.past or main.perfect)
        or "being" in parse.lowers
    ):
        return False
    return main.negated or (bool(main.subjects) and parse.lowers[main.subjects[0].head] == "nothing")


_TALKED_OF = frozenset("debate discuss mention raise speak talk".split())


def when_and_where(parse: Parse, main: Clause) -> bool:
    """As in "said the talks would begin on Monday", "the delegation had arrived": no stance on the talks."""
    if not main.subjects or main.negated or (main.modal and main.modal not in FUTURE):
        return False
    noun = _noun(parse, main.subjects[0].head)
    here = main.lemma == "be" and parse.lowers[main.after : main.after + 1] in _HERE
    return noun in words()["meetings"] and (here or main.lemma in words()["taking_place"])


_HERE = (["present"], ["here"])


def whereabouts(parse: Parse, main: Clause) -> bool:
    """As in "some 60 hostages remain in the valley", "forty prisoners were still held": how many are where."""
    if not main.subjects or main.modal or main.negated or main.lemma not in _BEING:
        return False
    subject = main.subjects[0]
    word = parse.tokens[subject.head].word
    counted = any(t.tag is Tag.NUM for t in parse.tokens[subject.start : subject.head])
    return counted and word is not None and word.noun in _HELD


def too_early(parse: Parse, main: Clause) -> bool:
    """As in "it was too early to draw conclusions", "is premature to predict how": nothing is said yet."""
    if main.lemma != "be" or _EARLY.isdisjoint(parse.lowers[main.after : main.after + 3]):
        return False
    inner = next((c for c in parse.clauses if c.kind == "inf" and 0 < c.start - main.after <= _NEAR), None)
    return inner is not None and (inner.lemma in words()["noncommittal"] or inner.lemma in _TELLING)


_EARLY = frozenset({"early", "premature", "soon"})
_NEAR = 6
_TELLING = frozenset("assess conclude draw evaluate judge say tell".split())
_BEING = frozenset("be hold live remain stay".split())


def undated(parse: Parse, main: Clause) -> bool:
    """As in "no date had been set", "the time frame was provisional", "the venue has not been agreed"."""
    if not main.subjects or main.modal:
        return False
    word = parse.tokens[main.subjects[0].head].word
    return word is not None and word.noun in _WHEN and (main.passive or main.lemma in {"be", "remain"})


_WHEN = frozenset("date timeframe timing timetable venue".split())


def met(parse: Parse, main: Clause, piece: tuple[int, int]) -> bool:
    """As in "said Abel and Brandt had spoken by phone", "I spoke with him": that two have met, no stance."""
    if main.lemma not in _MEETING or main.negated:
        return False
    alone = sum(c.finite for c in parse.clauses_in(*piece)) == 1
    told = alone and (main.past or main.perfect) and not main.modal
    return len(main.subjects) > 1 or (told and parse.lowers[main.after : main.after + 1] in _WITH_WHOM)


_MEETING = frozenset({"meet", "speak", "talk", "confer"})
_WITH_WHOM = [[word] for word in "with to by . yesterday today twice again once briefly".split()]


def discussed(parse: Parse, main: Clause) -> bool:
    """As in "said both sides had a long discussion", "that a summit is being prepared": that they talk, no stance."""
    if main.negated or main.modal:
        return False
    if main.lemma in _HAVING and not main.passive:
        after = parse.skip(main.after)
        phrase = parse.noun_phrase(after) if after < len(parse.tokens) else None
        return phrase is not None and _noun(parse, phrase.head) in words()["meetings"] | _TALKED
    return (
        main.passive
        and main.lemma in _ARRANGING
        and bool(main.subjects)
        and _noun(parse, main.subjects[0].head) in words()["meetings"]
    )


def would_say(parse: Parse, main: Clause) -> bool:
    """As in "I would say it is fifty-fifty": what follows is told, and nothing promised."""
    speaking = bool(main.subjects) and parse.lowers[main.subjects[0].head] in {"i", "we"}
    return (
        speaking
        and main.modal in {"would", "'d"}
        and main.lemma in {"say", "guess", "think"}
        and not main.negated
    )


def offered(parse: Parse, main: Clause) -> bool:
    """As in "confirmed that the offer was made on Sunday", "that a draft had been sent": when it was, or by phone."""
    if not main.passive or main.modal or main.negated or main.lemma not in _SENDING or not main.subjects:
        return False
    phrase = main.subjects[0]
    return parse.lowers[phrase.start] != "no" and _noun(parse, phrase.head) in words()["documents"] | _SENT


_SENDING = frozenset("deliver extend hand make present send submit".split())
_SENT = frozenset("announcement call invitation proposal request statement".split())


def asked_what(parse: Parse, main: Clause) -> bool:
    """As in "our envoys asked them what they wanted": a question, and nothing asked for."""
    if (
        main.lemma != "ask"
        or main.passive
        or not REFLEXIVE.isdisjoint(parse.lowers[main.after : main.after + 1])
    ):
        return False
    phrase = parse.noun_phrase(main.after) if main.after < len(parse.tokens) else None
    behind = phrase.tail if phrase is not None else main.after + 1
    return not QUESTION_WORDS.isdisjoint(
        parse.lowers[main.after : main.after + 1] + parse.lowers[behind : behind + 1]
    )


def against_a_rule(parse: Parse, main: Clause) -> bool:
    """As in "It is against our constitution": why a thing is refused, and nothing about the constitution."""
    if main.lemma != "be" or parse.lowers[main.after : main.after + 1] != ["against"]:
        return False
    phrase = parse.noun_phrase(main.after + 1) if main.after + 1 < len(parse.tokens) else None
    return phrase is not None and _noun(parse, phrase.head) in words()["rules"]


def attacking_on(parse: Parse, main: Clause) -> bool:
    """As in "said that they continue to shell the towns", "keep bombing": what others go on doing is a reproach."""
    if main.lemma not in {"continue", "keep", "go"} or main.negated:
        return False
    inner = next(
        (c for c in parse.clauses_in(main.after, main.after + _BEHIND) if c.kind in {"inf", "ing"}), None
    )
    return inner is not None and (inner.lemma in _SHELLING or inner.lemma in words()["reproaches"])


_BEHIND = 3
_SHELLING = frozenset("attack bomb bombard destroy fire invade kill occupy pound shell shoot strike".split())


def unreached(parse: Parse, main: Clause) -> bool:
    """As in "stressed that a compromise has not been found", "that no breakthrough was achieved": how things stand."""
    if not main.passive or main.modal or not main.subjects or main.lemma not in _REACHING:
        return False
    subject = main.subjects[0]
    none = main.negated or parse.lowers[subject.start] == "no"
    return none and _noun(parse, subject.head) in _REACHED


def _noun(parse: Parse, index: int) -> str:
    word = parse.tokens[index].word
    return word.noun if word is not None else parse.lowers[index]


_HAVING = frozenset({"chair", "conduct", "have", "hold"})
_TALKED = frozenset({"briefing", "contact", "conversation"})
_ARRANGING = frozenset({"arrange", "organise", "organize", "plan", "prepare", "schedule"})
_REACHING = frozenset("achieve agree attain find make reach strike work".split())
_REACHED = frozenset(
    "accord agreement breakthrough ceasefire compromise consensus deal progress result settlement solution "
    "truce understanding".split()
)


def casualties(parse: Parse, main: Clause) -> bool:
    """As in "said 31 people were killed when shells fell on a bus": how many were hurt, and nobody is blamed."""
    if main.lemma not in _HURT or not main.subjects or main.modal or main.negated:
        return False
    subject = main.subjects[0]
    word = parse.tokens[subject.head].word
    counted = any(t.tag is Tag.NUM for t in parse.tokens[subject.start : subject.head + 1])
    counted = counted or (word is not None and word.noun in _HELD)
    end = next((i for i in range(main.after, len(parse.tokens)) if parse.lowers[i] in {",", ";", "."}), 0)
    behind = range(main.after, end)
    blamed = any(parse.tokens[i].mention >= 0 and parse.lowers[i - 1] in {"by", "the"} for i in behind)
    return counted and not blamed


_HELD = frozenset("abductee captive detainee hostage inmate prisoner".split())
_HURT = frozenset("die displace flee hospitalise hospitalize hurt injure kill uproot wound".split())


def happened(main: Clause, side: Side) -> bool:
    """As in "said twelve people were killed": what happened, not a stance on it."""
    if main.modal or main.negated:
        return False
    if main.lemma in words()["harming"]:
        return main.passive or side is not Side.THEIRS
    return main.lemma in words()["happening"] and side is not Side.THEIRS


def mere_fact(parse: Parse, candidate: Candidate, main: Clause) -> bool:
    """As in "it was raised later", "the terms relate to trade", "you got to the point"."""
    if main.modal or not main.subjects:
        return False
    head = main.subjects[0].head
    lower = parse.lowers[head]
    if main.passive and main.lemma in _RAISED:
        word = parse.tokens[head].word
        return lower in {"it", "this", "that"} or (word is not None and word.noun in _TOPICS)
    if main.negated:
        return False
    if main.passive:
        return main.lemma in _TASKED
    if main.lemma in _CALLING:
        return True
    if main.lemma in _RELATING:
        told_of = parse.tokens[head].tag is Tag.NOUN and parse.tokens[head].mention < 0
        return told_of and _noun(parse, head) not in _BARGAINS | words()["documents"]
    return lower == "you" and candidate.quote and not candidate.negated and (main.past or main.perfect)


_BARGAINS = frozenset({"deal", "agreement", "accord"})
_RAISED = frozenset("address debate discuss mention raise".split())
_TOPICS = frozenset("issue matter question subject theme topic".split())
_CALLING = frozenset("call contact detail greet host list meet outline phone receive telephone visit".split())
_TASKED = frozenset("assign authorise authorize brief charge inform instruct task".split())
_RELATING = frozenset("comprise concern consist contain cover include involve pertain regard relate".split())
"""What is dealt with, told without a word that judges it: no stance on the talks."""


def only_when(parse: Parse, content: tuple[int, int]) -> bool:
    """As in "elections “when the time is right”": a quotation that only tells when, or on what condition."""
    start, end = content
    if end - start > _BRIEF or "," in parse.lowers[start:end]:
        return False
    inside = [c for c in parse.clauses_in(start, end) if c.finite]
    return parse.tokens[start].tag is Tag.SUB and len(inside) == 1 and inside[0].kind == "sub"


_BRIEF = 9
"""Tokens of a clause that only tells when."""
