"""What is told without a judging word: by whose act it is, when, and by what kind of verb."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.idioms import triggers
from irenic.coding.judging.own_conduct import NOT_AGAINST, plain_class
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import frames, words
from irenic.coding.stances.denials import UNDECIDED
from irenic.coding.stances.sides import Side
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, Act, Firmness


def plainly_told(
    parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool
) -> Judgement | None:
    """What is told without a judging word: of one's own acts, of another's, of things; None where it is mere news."""
    found = _plainly(parse, candidate, main, side, rival=rival)
    return None if _is_news(candidate, found, side) else found


def _is_news(candidate: Candidate, found: Judgement, side: Side) -> bool:
    """As in "A driver was shot, the aid workers said", "“I studied law in Osper,” she said": told for its own sake."""
    if candidate.rule == "verb.attribution":
        return found is _REPROACH
    return candidate.rule == "quote.sentence" and side is Side.OURS and found.act is Act.ASSESSMENT


def _plainly(parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool) -> Judgement:
    watching = all(s.party == COMMENTATOR for s in candidate.holder.speakers)
    kind = plain_class(main.lemma)
    leaving = main.lemma in words()["departing"]  # "would not withdraw" refuses, "would not object" does not
    refusing = kind is not None and kind.act is Act.REJECT and not leaving
    if main.negated and refusing and side is not Side.THEIRS:
        return NOT_AGAINST
    if _is_subjunctive(parse, main):
        return _WANTED
    if side is Side.OURS and not watching and not _reported(parse, main):
        return _own(main)
    asking = kind is not None and kind.act is Act.DEMAND and side is Side.NEITHER
    if asking and not (main.negated or main.modal or main.passive):
        return _WANTED  # "the monks asked both sides to spare the bridges"
    friendly = main.lemma in words()["friendly_verbs"] and not main.negated
    blamed = side is Side.THEIRS and (rival or main.negated or _yielded(parse, main))
    if side is Side.THEIRS and not main.negated and _describes(parse, main):
        return _SO
    if (blamed or (watching and side is Side.THEIRS)) and not friendly:
        return _REPROACH
    if main.negated:
        return _not_so(main, side)
    if not main.modal:
        return _fact(parse, main, refusing=refusing)
    return _to_come(parse, main)


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
    if parse.lowers[main.subjects[0].start] in _OUR:
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


def _not_so(main: Clause, side: Side) -> Judgement:
    if side is Side.THEIRS:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)
    if main.lemma in _TALKED_OF:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "membership was not being discussed"
    if main.perfect and not main.passive and not main.modal:
        return _REPROACH  # "the promised buses had not come"
    return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.45)


# -- what is or was so ---------------------------------------------------------------------------------------
def _fact(parse: Parse, main: Clause, *, refusing: bool) -> Judgement:
    """What is told as a fact: mostly a reproach, but for deeds that do somebody credit."""
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
    if _few(parse, main) or "so-called" in parse.lowers[max(0, main.start - _NEAR) : main.start]:
        return _REPROACH
    if _creditable(parse, main) or _welcome(parse):
        return _CREDIT if main.perfect or main.past else _SO
    if main.lemma in _STAYING and main.after < len(parse.tokens) and parse.lowers[main.after] in _PLACES:
        return Judgement(
            Act.REJECT, -1, Firmness.POSITION, 0.45, fixed=True
        )  # "the guns stay where they are"
    return _SO if main.lemma in _LINKING | _TOUCHING else _REPROACH


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
    lists = words()
    if main.lemma in _ATTAINED and not _STANDSTILLS.isdisjoint(
        parse.lowers[main.after : main.after + _BEHIND]
    ):
        return False  # "had reached a dead end"
    return main.lemma in lists["creditable"] or main.lemma in lists["friendly_verbs"]


def _lemma(parse: Parse, index: int) -> str:
    word = parse.tokens[index].word
    return word.noun if word is not None else ""


_ATTAINED = frozenset({"make", "reach", "achieve", "hit"})
_ADVANCES = frozenset(
    "progress headway advance step stride breakthrough understanding consensus agreement".split()
)
_STANDSTILLS = frozenset("deadlock impasse stalemate standstill end wall snag".split())
_BEHIND = 6
_DONE = frozenset(
    "agree complete do finalise finalize fulfil fulfill honour honor implement keep observe respect settle".split()
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
_REPROACH = Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45, fixed=True)
_CREDIT = Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.45)
_WANTED = Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.5)
_SO = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.4)
_NEEDED = frozenset({"need", "require", "oblige"})
_BINDING = frozenset({"oblige", "commit", "compel"})
_WANTING = _NEEDED | _BINDING | {"want"}
_STAYING = frozenset({"stay", "remain"})
_PLACES = frozenset("where on in at here there put behind".split())
_LINKING = frozenset("be stay remain seem become depend hang".split())
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
    if main.lemma in _LINKING or (main.passive and main.lemma not in _SEEN | _ANSWERED):
        return False
    return bool(main.subjects) and parse.lowers[main.subjects[0].start] in _ANYBODY


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
