"""What is told without a judging word: by whose act it is, when, and by what kind of verb."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.idioms import triggers
from irenic.coding.judging.crimes import committed
from irenic.coding.judging.own_conduct import NOT_AGAINST, plain_class
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import frames, words
from irenic.coding.stances.denials import UNDECIDED
from irenic.coding.stances.plain_facts import (
    DONE,
    LINKING,
    REPROACH,
    SO,
    STAYING,
    WANTED,
    creditable,
    fact,
)
from irenic.coding.stances.plain_future import to_come
from irenic.coding.stances.sides import HEADS, Side
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.lexicon import ING
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, Act, Firmness


def plainly_told(
    parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool
) -> Judgement | None:
    """What is told without a judging word: of one's own acts, of another's, of things; None where it is mere news."""
    if side is Side.THEIRS and not rival and _wants(parse, main):
        return None  # "believes that Southmark wants a truce": said for Southmark
    if main.modal in FUTURE and not main.passive and main.lemma not in STAYING and _is_event(parse, main):
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
        return found is REPROACH
    if found is REPROACH and _recounts(parse, main):
        return True
    if found is REPROACH and side is Side.NEITHER and candidate.rule == "quote.sentence":
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


_RECOUNTED = frozenset(
    "attend brief confer discuss greet host inform inspect meet monitor phone tour visit".split()
)
_UNTOLD = frozenset("mention refer say hear inform tell know".split())
_TALKED = frozenset({"speak", "talk"})
_SAID = frozenset(
    "add ask emphasise emphasize explain mention note reply say stress tell underline urge".split()
)


def _plainly(parse: Parse, candidate: Candidate, main: Clause, side: Side, *, rival: bool) -> Judgement:
    watching = all(s.party == COMMENTATOR for s in candidate.holder.speakers)
    if main.lemma in STAYING and not main.negated and not main.modal and _is_valid(parse, main):
        return SO
    kind = plain_class(main.lemma)
    leaving = main.lemma in words()["departing"]  # "would not withdraw" refuses, "would not object" does not
    refusing = kind is not None and kind.act is Act.REJECT and not leaving
    if main.negated and refusing and side is not Side.THEIRS:
        return NOT_AGAINST
    if _is_subjunctive(parse, main):
        return WANTED
    if side is not Side.OURS and (crime := committed(parse, main)) is not None:
        return crime
    if side is Side.OURS and not watching and not _reported(parse, main):
        return _own(parse, main)
    asking = kind is not None and kind.act is Act.DEMAND and side is Side.NEITHER
    if asking and not (main.negated or main.modal or main.passive):
        return WANTED  # "the monks asked both sides to spare the bridges"
    if _is_part(parse, main) or (side is Side.THEIRS and _meets(main)):
        return SO
    friendly = main.lemma in words()["friendly_verbs"] and not main.negated
    if main.negated and not main.passive and not main.modal and main.lemma in words()["reproaches"]:
        return _CLEARED
    blamed = side is Side.THEIRS and (rival or main.negated or _yielded(parse, main))
    if side is Side.THEIRS and not main.negated and _describes(parse, main):
        return SO
    if side is Side.THEIRS and main.modal in {"may", "might"} and not main.negated:
        return SO  # "he might want to discuss it in Osper"
    if (blamed or (watching and side is Side.THEIRS)) and not friendly:
        return REPROACH
    if main.negated:
        return _not_so(parse, main, side)
    if not main.modal:
        return fact(parse, main, refusing=refusing)
    return to_come(parse, main)


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
    if main.lemma not in LINKING or not main.subjects:
        return False
    if not _WILLING.isdisjoint(parse.lowers[main.after : main.after + _NEAR]):
        return True  # "they are ready to sign"
    head = parse.tokens[main.subjects[0].head]
    return (
        head.tag is Tag.NOUN and head.mention < 0 and head.word is not None and head.word.noun in _PROSPECTS
    )


_WILLING = frozenset({"ready", "willing", "prepared"})
_NEAR = 2
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
    if parse.tokens[main.head].form & ING and not main.perfect and main.lemma not in _WAITING:
        return False  # "said they were stepping up work on": still going on
    if parse.lowers[main.subjects[0].start] in _OUR or parse.lowers[head] in HEADS:
        return False
    return (
        parse.tokens[head].mention < 0 and parse.lowers[head] not in _SELVES and not creditable(parse, main)
    )


_WAITING = frozenset("await hope hear listen look wait watch".split())
_OUR = frozenset({"our", "my"})
_SELVES = frozenset({"we", "i", "he", "she", "it"})


def _own(parse: Parse, main: Clause) -> Judgement:
    if main.negated:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)
    if main.modal in _ABLE and not main.perfect:
        return UNDECIDED
    future = main.modal in FUTURE
    going_on = parse.tokens[main.head].form & ING and main.lemma not in _WAITING
    if main.past and not main.modal and going_on:
        return Judgement(Act.SIGNAL, 1, Firmness.POSITION, 0.45)  # "said they were stepping up work on"
    return Judgement(Act.PROMISE if future else Act.ASSESSMENT, 1, Firmness.POSITION, 0.6 if future else 0.45)


def _not_so(parse: Parse, main: Clause, side: Side) -> Judgement:
    if side is Side.THEIRS:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)
    if main.lemma in _TALKED_OF:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "membership was not being discussed"
    if main.lemma in _AVAILING:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)  # "it will not work"
    if main.lemma in _FARING and main.past and not main.passive:
        return REPROACH  # "the truce of last spring did not work"
    if main.lemma == "be" and not main.modal and _described(parse, main):
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "a truce was not imminent"
    undone = main.past and main.passive and parse.lowers[main.after : main.after + 1] != ["to"]
    if not main.modal and (main.perfect or undone or main.lemma in _OWED):
        return REPROACH  # "the promised buses had not come", "did not fulfil their obligations"
    return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.45)


def _described(parse: Parse, main: Clause) -> bool:
    behind = parse.tokens[main.after : main.after + 3]
    return next(
        (t.tag is Tag.ADJ and t.lower != "part" for t in behind if t.tag not in {Tag.NEG, Tag.ADV}), False
    )


_FARING = frozenset("function help hold last succeed suffice work".split())


def _is_valid(parse: Parse, main: Clause) -> bool:
    """As in "the offer remains valid", "remained in force": it is still there."""
    after = parse.lowers[main.after : main.after + 2]
    return after[:1] in _VALID or after in _IN_FORCE


_AVAILING = frozenset({"work", "help", "succeed"})
_VALID = [[word] for word in "valid relevant unchanged open active binding".split()]
_IN_FORCE = [["in", word] for word in "force effect place operation".split()]
_CLEARED = Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.4, fixed=True)
"""As in "he never broke it", "has not violated the truce"."""
_OWED = DONE | frozenset("abide act bring produce yield comply deliver live meet react respond".split())
_TALKED_OF = frozenset("discuss mention raise debate negotiate".split())
_ABLE = frozenset({"could", "may", "might"})


def _yielded(parse: Parse, main: Clause) -> bool:
    """As in "said that Y had given the port away": told of another, it is a reproach."""
    if main.modal or main.negated or main.passive:
        return False
    rows = (frame for trigger in triggers(parse, main) for frame in frames("verbs").get(trigger.name, ()))
    return (first := next(rows, None)) is not None and first.kind.name == "concede"
