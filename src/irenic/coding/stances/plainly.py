"""What is told without a judging word: by whose act it is, when, and by what kind of verb."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.idioms import triggers
from irenic.coding.judging.crimes import committed
from irenic.coding.judging.own_conduct import NOT_AGAINST, plain_class
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import frames, words
from irenic.coding.stances.denials import UNDECIDED
from irenic.coding.stances.outcomes import outcome
from irenic.coding.stances.sides import HEADS, Side
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, Act, Firmness


def plainly_told(
    parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool
) -> Judgement | None:
    """What is told without a judging word: of one's own acts, of another's, of things; None where it is mere news."""
    if side is Side.THEIRS and not rival and _wants(parse, main):
        return None  # "believes that Southmark wants a truce": said for Southmark
    if main.modal in FUTURE and not main.passive and main.lemma not in _STAYING and _is_event(parse, main):
        return None  # "the summit would put off new sanctions": what comes of it
    found = _plainly(parse, candidate, main, side, rival=rival)
    return None if _is_news(parse, candidate, main, found, side) else found


def _wants(parse: Parse, main: Clause) -> bool:
    named = bool(main.subjects) and parse.tokens[main.subjects[0].head].mention >= 0
    return named and main.lemma == "want" and not (main.negated or main.modal)


def _is_event(parse: Parse, main: Clause) -> bool:
    word = parse.tokens[main.subjects[0].head].word if main.subjects else None
    return (
        word is not None
        and word.noun in words()["meetings"] - words()["group_roles"] - words()["person_roles"]
    )


def _is_news(parse: Parse, candidate: Candidate, main: Clause, found: Judgement, side: Side) -> bool:
    """As in "A driver was shot, the aid workers said", "“I studied law in Osper,” she said": told for its own sake."""
    if main.negated and _recounts(parse, main):
        return True  # "never referred to a truce", "was not aware of a plan"
    if candidate.rule == "verb.attribution":
        return found is _REPROACH
    if found is _REPROACH and _recounts(parse, main):
        return True
    if found is _REPROACH and side is Side.NEITHER and candidate.rule == "quote.sentence":
        return _QUOTED.isdisjoint(parse.vocabulary)  # whoever speaks at length tells many facts
    if "yet" in parse.lowers[main.start :] and main.perfect and (main.negated or main.passive):
        return side is not Side.THEIRS  # "we have not agreed on a truce yet": so far, and nothing refused
    return candidate.rule == "quote.sentence" and side is Side.OURS and found.act is Act.ASSESSMENT


def _recounts(parse: Parse, main: Clause) -> bool:
    """As in "“He met our committee; he stressed that”", "they asked how it was": what went on, and nobody is blamed."""
    if main.modal or main.passive or not (main.past or main.perfect):
        return False
    if main.negated:
        return main.lemma in _UNTOLD or parse.lowers[main.after : main.after + 1] == ["aware"]
    if main.lemma in _TALKED:
        return parse.lowers[main.after : main.after + 1] in (["with"], ["to"])
    return main.lemma in _RECOUNTED or (main.lemma in _SAID and bool(main.subjects))


_RECOUNTED = frozenset("attend confer discuss greet host inspect meet monitor phone tour visit".split())
_UNTOLD = frozenset("mention refer say hear inform tell know".split())
_TALKED = frozenset({"speak", "talk"})
_SAID = frozenset(
    "add ask emphasise emphasize explain mention note reply say stress tell underline urge".split()
)


def _plainly(parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool) -> Judgement:
    watching = all(s.party == COMMENTATOR for s in candidate.holder.speakers)
    if main.lemma in _STAYING and not main.negated and not main.modal and _is_valid(parse, main):
        return _SO
    kind = plain_class(main.lemma)
    leaving = main.lemma in words()["departing"]  # "would not withdraw" refuses, "would not object" does not
    refusing = kind is not None and kind.act is Act.REJECT and not leaving
    if main.negated and refusing and side is not Side.THEIRS:
        return NOT_AGAINST
    if _is_subjunctive(parse, main):
        return _WANTED
    if side is not Side.OURS and (crime := committed(parse, main)) is not None:
        return crime
    if side is Side.OURS and not watching and not _reported(parse, main):
        return _own(main)
    asking = kind is not None and kind.act is Act.DEMAND and side is Side.NEITHER
    if asking and not (main.negated or main.modal or main.passive):
        return _WANTED  # "the monks asked both sides to spare the bridges"
    if _is_part(parse, main) or (side is Side.THEIRS and _meets(main)):
        return _SO
    friendly = main.lemma in words()["friendly_verbs"] and not main.negated
    if main.lemma == "commit" and side is not Side.OURS and not main.negated and _crime(parse, main):
        return _REPROACH  # "Southmark is committing war crimes"
    if main.negated and not main.passive and not main.modal and main.lemma in words()["reproaches"]:
        return _CLEARED
    blamed = side is Side.THEIRS and (rival or main.negated or _yielded(parse, main))
    if side is Side.THEIRS and not main.negated and _describes(parse, main):
        return _SO
    if (blamed or (watching and side is Side.THEIRS)) and not friendly:
        return _REPROACH
    if main.negated:
        return _not_so(parse, main, side)
    if not main.modal:
        return _fact(parse, main, refusing=refusing)
    return _to_come(parse, main)


def _crime(parse: Parse, main: Clause) -> bool:
    phrase = parse.noun_phrase(parse.skip(main.after)) if main.after < len(parse.tokens) else None
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["crimes"]


def _is_part(parse: Parse, main: Clause) -> bool:
    """As in "they are part of Southmark"."""
    after = parse.lowers[main.after : main.after + 3]
    return (
        main.lemma == "be"
        and not main.negated
        and (after[:2] == ["part", "of"] or after[1:] == ["part", "of"])
    )


def _meets(main: Clause) -> bool:
    """As in "the two sides will come together soon": foreseen of others, and no reproach."""
    return main.modal in FUTURE and not main.negated and not main.passive and main.lemma in _COMING


_QUOTED = frozenset("\"“”„«»'‘’")
_COMING = frozenset("come meet sit gather talk discuss respond reply negotiate".split())


def _describes(parse: Parse, main: Clause) -> bool:
    """As in "Northland's path to membership remained open", "had a legitimate government": how things of theirs are."""
    if main.lemma == "have" and not main.modal:
        return any(
            t.tag is Tag.ADJ and t.lower in words()["good"] for t in parse.tokens[main.after : main.after + 3]
        )
    if main.lemma not in _LINKING or not main.subjects:
        return False
    head = parse.tokens[main.subjects[0].head]
    return (
        head.tag is Tag.NOUN and head.mention < 0 and head.word is not None and head.word.noun in _PROSPECTS
    )


_PROSPECTS = frozenset(
    "accession application bid chance course future membership path place road way".split()
)


def _is_subjunctive(parse: Parse, main: Clause) -> bool:
    """As in "said that the border be opened"."""
    return main.passive and not main.modal and parse.lowers[main.start] == "be"


def _reported(parse: Parse, main: Clause) -> bool:
    """As in "said that they had shelled the school", "the army had looked on": what was done is others' doing."""
    if main.modal or main.negated or not main.subjects or not (main.past or main.perfect):
        return False
    head = main.subjects[0].head
    if parse.lowers[main.subjects[0].start] in _OUR or parse.lowers[head] in HEADS:
        return False
    return (
        parse.tokens[head].mention < 0 and parse.lowers[head] not in _SELVES and not _creditable(parse, main)
    )


_OUR = frozenset({"our", "my"})
_SELVES = frozenset({"we", "i", "he", "she", "it"})


def _own(main: Clause) -> Judgement:
    if main.negated:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)
    if main.modal in _ABLE and not main.perfect:
        return UNDECIDED
    future = main.modal in FUTURE
    return Judgement(Act.PROMISE if future else Act.ASSESSMENT, 1, Firmness.POSITION, 0.6 if future else 0.45)


def _not_so(parse: Parse, main: Clause, side: Side) -> Judgement:
    if side is Side.THEIRS:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)
    if main.lemma in _TALKED_OF:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "membership was not being discussed"
    if main.lemma in _AVAILING:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)  # "it will not work"
    if main.lemma in _FARING and main.past and not main.passive:
        return _REPROACH  # "the truce of last spring did not work"
    if main.lemma == "be" and not main.modal and _described(parse, main):
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "a truce was not imminent"
    undone = main.past and main.passive and parse.lowers[main.after : main.after + 1] != ["to"]
    if not main.modal and (main.perfect or undone or main.lemma in _OWED):
        return _REPROACH  # "the promised buses had not come", "did not fulfil their obligations"
    return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.45)


def _described(parse: Parse, main: Clause) -> bool:
    behind = parse.tokens[main.after : main.after + 3]
    return next(
        (t.tag is Tag.ADJ and t.lower != "part" for t in behind if t.tag not in {Tag.NEG, Tag.ADV}), False
    )


_FARING = frozenset("function help hold last succeed suffice work".split())


# -- what is or was so ---------------------------------------------------------------------------------------
def _fact(parse: Parse, main: Clause, *, refusing: bool) -> Judgement:
    """What is told as a fact: mostly a reproach, but for deeds that do somebody credit."""
    if main.passive and main.lemma == "deny" and parse.is_np_start(parse.skip(main.after)):
        return _REPROACH  # "the villagers are denied aid"
    if main.passive and refusing:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)  # "a referendum is excluded"
    if (
        main.passive
        and main.lemma in words()["exploring"]
        and "being" in parse.lowers[main.start : main.head]
    ):
        return UNDECIDED  # "a shorter truce was being looked at"
    if _is_seen(parse, main):
        return _HOW_IT_LOOKS
    to = main.after < len(parse.tokens) and parse.tokens[main.after].tag is Tag.TO
    if to and main.passive and main.lemma == "prepare":
        return Judgement(Act.OFFER, 1, Firmness.POSITION, 0.6)  # "was prepared to send"
    if to and main.lemma == "be":
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.45)  # "the road was to stay open"
    wanting = _NEEDED if main.passive else _WANTING
    if main.lemma in wanting and (main.lemma not in _BINDING or _binds(parse, main)):
        return _WANTED  # "needs a border", "pressure was needed", "the paper obliges it to leave"
    if _is_aim(parse, main):
        return _WANTED
    if (kind := plain_class(main.lemma)) is not None and kind.act in _GIVEN and kind.polarity > 0:
        return _SO  # "twenty states had pledged soldiers"
    if (known := outcome(parse, main)) is not None:
        return known
    if _few(parse, main) or "so-called" in parse.lowers[max(0, main.start - _NEAR) : main.start]:
        return _REPROACH
    if _creditable(parse, main) or _welcome(parse):
        return _CREDIT if main.perfect or main.past else _SO
    if main.lemma in _STAYING and not _TOUCH.isdisjoint(parse.lowers[main.after : main.after + 4]):
        return _SO  # "remained in close contact"
    if main.lemma in _STAYING and main.after < len(parse.tokens) and parse.lowers[main.after] in _PLACES:
        return Judgement(
            Act.REJECT, -1, Firmness.POSITION, 0.45, fixed=True
        )  # "the guns stay where they are"
    if main.lemma in _LINKING | _TOUCHING | _MARKING or (main.subjects and _both(parse, main)):
        return _SO
    return _REPROACH


def _both(parse: Parse, main: Clause) -> bool:
    """As in "both countries withdrew their tanks", "the two sides exchanged lists": no side is blamed."""
    first = main.subjects[0].start
    opening = parse.lowers[first : first + 2]
    return opening[:1] == ["both"] or opening == ["the", "two"]


_MARKING = frozenset("mark represent reflect signal signify symbolise symbolize".split())


def _is_valid(parse: Parse, main: Clause) -> bool:
    """As in "the offer remains valid", "remained in force": it is still there."""
    after = parse.lowers[main.after : main.after + 2]
    return after[:1] in _VALID or after in _IN_FORCE


_AVAILING = frozenset({"work", "help", "succeed"})
_VALID = [[word] for word in "valid relevant unchanged open active binding".split()]
_IN_FORCE = [["in", word] for word in "force effect place operation".split()]


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


def _creditable(parse: Parse, main: Clause) -> bool:
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
            main.lemma in _DONE or advance
        )  # "was observed to the letter"; but "was released", "was repaired": by whom?
    if main.lemma == "reach" and not _PEAKS.isdisjoint(parse.lowers[main.after : main.after + _NEAR]):
        return False  # "the suffering has reached unbearable levels"
    lists = words()
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


_ATTAINED = frozenset({"make", "reach", "achieve", "hit"})
_ADVANCES = frozenset(
    "progress headway advance step stride breakthrough understanding consensus agreement".split()
)
_STANDSTILLS = frozenset("deadlock impasse stalemate standstill end wall snag".split())
_FAVOURABLE = frozenset("conducive favourable favorable good positive right".split())
_BEHIND = 6
_DONE = frozenset(
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
_REPROACH = Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45, fixed=True)
_CREDIT = Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.45)
_WANTED = Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.5)
_SO = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.4)
_CLEARED = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.4, fixed=True)
"""As in "he never broke it", "has not violated the truce"."""
_NEEDED = frozenset({"need", "require", "oblige"})
_BINDING = frozenset({"oblige", "commit", "compel"})
_WANTING = _NEEDED | _BINDING | {"want"}
_STAYING = frozenset({"stay", "remain"})
_PLACES = frozenset("where on in at here there put behind".split())
_OWED = _DONE | frozenset("abide act bring produce yield comply deliver live meet react respond".split())
_TOUCH = frozenset("communication contact dialogue negotiations talks touch".split())
_LINKING = frozenset("be stay remain seem become depend hang hinge".split())
_TOUCHING = frozenset("address concern cover include involve relate".split())
"""As in "the talks have so far covered only the crossings": what a thing is about."""
_SEEN = frozenset("see view regard consider treat perceive interpret understand take read hear".split())
_READ = frozenset("take read hear understand treat".split())
_HOW_IT_LOOKS = Judgement(Act.ASSESSMENT, 0, Firmness.UNKNOWN, 0.4, fixed=True)
"""As in "would be read as a signal": neither for it nor against it, where no judging word says more."""
_TALKED_OF = frozenset("discuss mention raise debate negotiate".split())
_ABLE = frozenset({"could", "may", "might"})


def _is_seen(parse: Parse, main: Clause) -> bool:
    """As in "would be read as a signal", against "would be read out", "was taken to court"."""
    if not main.passive or main.lemma not in _SEEN:
        return False
    return main.lemma not in _READ or "as" in parse.lowers[main.after : main.after + 5]


def _yielded(parse: Parse, main: Clause) -> bool:
    """As in "said that Y had given the port away": told of another, it is a reproach."""
    if main.modal or main.negated or main.passive:
        return False
    rows = (frame for trigger in triggers(parse, main) for frame in frames("verbs").get(trigger.name, ()))
    return (first := next(rows, None)) is not None and first.kind.name == "concede"


# -- what is to come -----------------------------------------------------------------------------------------
def _to_come(parse: Parse, main: Clause) -> Judgement:
    future = main.modal in FUTURE
    if future and not main.perfect and _whoever(parse, main):
        return _WARNING
    if _is_seen(parse, main):
        return _HOW_IT_LOOKS
    if main.passive and main.lemma in words()["exploring"]:
        return UNDECIDED  # "the arms could be discussed"
    if future and main.passive and main.lemma in _ANSWERED:
        return _WARNING
    if main.passive and main.lemma in _NEEDED:
        return _WANTED  # "monitors would be needed"
    if main.passive:
        return Judgement(Act.PROMISE if future else Act.OFFER, 1, Firmness.POSITION, 0.5)
    if future and _by_doing(parse, main):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45)
    if future and not main.perfect and main.subjects and main.lemma not in _RESULTING:
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.4)
    return _SO


def _whoever(parse: Parse, main: Clause) -> bool:
    """As in "those who shell us will find out", "any patrol would be met": said to whom it may concern."""
    if main.lemma in _LINKING | _FARING_WELL or (main.passive and main.lemma not in _SEEN | _ANSWERED):
        return False
    if main.lemma in _RESULTING and not main.passive:
        return False  # "any truce without monitors will lead to"
    return bool(main.subjects) and parse.lowers[main.subjects[0].start] in _ANYBODY


_FARING_WELL = frozenset(
    "benefit earn enjoy gain get have join keep obtain profit receive retain return win".split()
)
"""As in "those who sign will receive guarantees": no threat to anybody."""
_ANYBODY = frozenset("those whoever any anyone anybody".split())
_ANSWERED = frozenset("answer avenge fight find follow hunt meet remember repay".split())
_WARNING = Judgement(Act.THREAT, -1, Firmness.POSITION, 0.5, fixed=True)


_RESULTING = frozenset(
    "bring cause create do give help lead make mean move produce require result take".split()
)
"""As in "a truce would lead to an end of the war": what comes of a thing is promised by nobody."""


def _by_doing(parse: Parse, main: Clause) -> bool:
    """As in "closing the crossings would hand them a victory": a step is judged by what would come of it."""
    if not main.subjects:
        return False
    first = main.subjects[0].start
    return any(c.kind == "ing" and c.start in {first, first - 1} for c in parse.clauses)
