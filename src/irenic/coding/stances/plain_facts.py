"""What is told as a fact without a word that judges: a reproach, somebody's credit, or how a thing is."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import words
from irenic.coding.stances.denials import UNDECIDED
from irenic.coding.stances.outcomes import outcome
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def fact(parse: Parse, main: Clause, *, refusing: bool) -> Judgement:
    """What is told as a fact: mostly a reproach, but for deeds that do somebody credit."""
    if main.passive and main.lemma == "deny" and parse.is_np_start(parse.skip(main.after)):
        return REPROACH  # "the villagers are denied aid"
    if main.passive and refusing:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)  # "a referendum is excluded"
    if (
        main.passive
        and main.lemma in words()["exploring"]
        and "being" in parse.lowers[main.start : main.head]
    ):
        return UNDECIDED  # "a shorter truce was being looked at"
    if is_seen(parse, main):
        return HOW_IT_LOOKS
    to = main.after < len(parse.tokens) and parse.tokens[main.after].tag is Tag.TO
    if to and main.passive and main.lemma == "prepare":
        return Judgement(Act.OFFER, 1, Firmness.POSITION, 0.6)  # "was prepared to send"
    if parse.lowers[main.head] == "coming" and _soon(parse, main.after):
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.45)  # "new sanctions are coming"
    if main.passive and main.lemma in _WRITTEN:
        return SO  # "it was all written there: neutrality, no bases"
    if to and main.lemma == "be":
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.45)  # "the road was to stay open"
    wanting = NEEDED if main.passive else _WANTING
    if main.lemma in wanting and (main.lemma not in _BINDING or _binds(parse, main)):
        return WANTED  # "needs a border", "pressure was needed", "the paper obliges it to leave"
    if _is_aim(parse, main):
        return WANTED
    if (kind := plain_class(main.lemma)) is not None and kind.act in _GIVEN and kind.polarity > 0:
        return SO  # "twenty states had pledged soldiers"
    if (known := outcome(parse, main)) is not None:
        return known
    if _few(parse, main) or "so-called" in parse.lowers[max(0, main.start - _NEAR) : main.start]:
        return REPROACH
    if creditable(parse, main) or _welcome(parse):
        return _CREDIT if main.perfect or main.past else SO
    if main.lemma in STAYING and not _TOUCH.isdisjoint(parse.lowers[main.after : main.after + 4]):
        return SO  # "remained in close contact"
    if main.lemma in STAYING and main.after < len(parse.tokens) and parse.lowers[main.after] in _PLACES:
        return Judgement(
            Act.REJECT, -1, Firmness.POSITION, 0.45, fixed=True
        )  # "the guns stay where they are"
    if main.lemma in LINKING | _TOUCHING | _MARKING or (main.subjects and _both(parse, main)):
        return SO
    return REPROACH


def _soon(parse: Parse, index: int) -> bool:
    """Whether nothing but a time follows: not as in "coming under fire", "coming to an end"."""
    after = parse.tokens[index] if index < len(parse.tokens) else None
    return after is None or after.tag is Tag.PUNCT or after.tag is Tag.QUOTE or after.lower in _IN_TIME


_WRITTEN = frozenset({"write", "mention", "list", "include", "envisage", "stipulate", "foresee"})
_IN_TIME = frozenset("soon next tomorrow shortly now anyway".split())


def _both(parse: Parse, main: Clause) -> bool:
    """As in "both countries withdrew their tanks", "the two sides exchanged lists": no side is blamed."""
    first = main.subjects[0].start
    opening = parse.lowers[first : first + 2]
    return opening[:1] == ["both"] or opening == ["the", "two"]


_MARKING = frozenset("mark represent reflect signal signify symbolise symbolize".split())


def _binds(parse: Parse, main: Clause) -> bool:
    """As in "the accord commits both to free them", against "commits those who signed it"."""
    after = parse.skip(main.after)
    phrase = None if main.passive else parse.noun_phrase(after)
    behind = phrase.tail if phrase is not None else after
    return parse.lowers[behind : behind + 1] == ["to"]


def _is_aim(parse: Parse, main: Clause) -> bool:
    """As in "its goal was the return of every village"."""
    word = parse.tokens[main.subjects[0].head].word if main.subjects else None
    return main.lemma == "be" and word is not None and word.noun in _AIMS


_AIMS = frozenset("goal aim objective purpose task wish priority hope ambition dream".split())


def creditable(parse: Parse, main: Clause) -> bool:
    """As in "had kept their nerve", "treated the wounded of both sides"."""
    if main.passive:
        if main.lemma == "carry":
            return parse.lowers[main.after : main.after + 1] == ["out"]
        advance = (
            main.lemma in _ATTAINED
            and bool(main.subjects)
            and _lemma(parse, main.subjects[0].head) in _ADVANCES
        )
        return (
            main.lemma in DONE or advance
        )  # "was observed to the letter"; but "was released", "was repaired": by whom?
    if main.lemma == "reach" and not _PEAKS.isdisjoint(parse.lowers[main.after : main.after + _NEAR]):
        return False  # "the suffering has reached unbearable levels"
    lists = words()
    if main.lemma in _MOVING_ON and any(_lemma(parse, p.head) in _WORK for p in main.subjects):
        return True  # "planning for the force was moving into another phase"
    if main.lemma in _ATTAINED and not _STANDSTILLS.isdisjoint(
        parse.lowers[main.after : main.after + _BEHIND]
    ):
        return False  # "had reached a dead end"
    if main.lemma == "create":
        return not _FAVOURABLE.isdisjoint(parse.lowers[main.after : main.after + _BEHIND])
    return main.lemma in lists["creditable"] or main.lemma in lists["friendly_verbs"]


def _lemma(parse: Parse, index: int) -> str:
    word = parse.tokens[index].word
    return word.noun if word is not None else ""


_MOVING_ON = frozenset("advance approach enter go head move near proceed progress".split())
_WORK = frozenset("effort negotiation planning preparation process talk training work".split())
_ATTAINED = frozenset({"make", "reach", "achieve", "hit"})
_ADVANCES = frozenset(
    "progress headway advance step stride breakthrough understanding consensus agreement".split()
)
_STANDSTILLS = frozenset("deadlock impasse stalemate standstill end wall snag".split())
_FAVOURABLE = frozenset("conducive favourable favorable good positive right".split())
_BEHIND = 6
DONE = frozenset(
    (
        "agree anchor base complete do drive finalise finalize fulfil fulfill ground guide honour honor "
        "implement inspire keep motivate observe respect root settle"
    ).split()
)


def _welcome(parse: Parse) -> bool:
    """As in "for the first time in years", "thanks to both mayors", "at last"."""
    if _LUCKY.isdisjoint(parse.vocabulary):
        return False
    return not _WELCOME.isdisjoint(pairwise(parse.lowers))


_LUCKY = frozenset({"first", "thanks", "last"})
_WELCOME = frozenset({("first", "time"), ("thanks", "to"), ("at", "last")})


def _few(parse: Parse, main: Clause) -> bool:
    """As in "only nine of the forty lorries had arrived", "fewer than half were paid", "not one list was kept"."""
    return bool(main.subjects) and any(
        parse.lowers[index] in _FEW
        for index in range(max(0, main.subjects[0].start - 1), main.subjects[0].head)
    )


_GIVEN = frozenset({Act.ACCEPT, Act.OFFER, Act.PROMISE, Act.CONCESSION})
_FEW = frozenset("only fewer few not barely hardly less".split())
_NEAR = 8
_PEAKS = frozenset("height level levels limit peak point proportions".split())
REPROACH = Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45, fixed=True)
_CREDIT = Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.45)
WANTED = Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.5)
SO = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.4)
NEEDED = frozenset({"need", "require", "oblige"})
_BINDING = frozenset({"oblige", "commit", "compel"})
_WANTING = NEEDED | _BINDING | {"want"}
STAYING = frozenset({"stay", "remain"})
_PLACES = frozenset("where on in at here there put behind".split())
_TOUCH = frozenset("communication contact dialogue negotiations talks touch".split())
LINKING = frozenset("be stay remain seem become depend hang hinge".split())
_TOUCHING = frozenset("address concern cover include involve relate".split())
"""As in "the talks have so far covered only the crossings": what a thing is about."""
SEEN = frozenset("see view regard consider treat perceive interpret understand take read hear".split())
_READ = frozenset("take read hear understand treat".split())
HOW_IT_LOOKS = Judgement(Act.ASSESSMENT, 0, Firmness.UNKNOWN, 0.4, fixed=True)
"""As in "would be read as a signal": neither for it nor against it, where no judging word says more."""


def is_seen(parse: Parse, main: Clause) -> bool:
    """As in "would be read as a signal", against "would be read out", "was taken to court"."""
    if not main.passive or main.lemma not in SEEN:
        return False
    return main.lemma not in _READ or "as" in parse.lowers[main.after : main.after + 5]
