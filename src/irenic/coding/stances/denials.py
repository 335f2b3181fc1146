"""What is denied by a told fact: "nobody has made such an offer", "there was no such order", "nothing is decided"."""

from __future__ import annotations

from itertools import pairwise

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement, turned
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness

UNDECIDED = Judgement(Act.SIGNAL, 0, Firmness.PREFERENCE, 0.55, fixed=True)
"""As in "said it could sign", "nothing had been decided": left open."""


def denied(parse: Parse, main: Clause, piece: tuple[int, int], *, theirs: bool) -> Judgement | None:
    """What the content `piece` denies, if it does; `theirs` says that it tells another party's act."""
    if _undecided(parse, main) or _excludes_nothing(parse, main):
        return UNDECIDED
    if _no_such(parse, main):
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.55)
    if _unknown(parse, main):
        return _OPEN_QUESTION
    if _more_than_others(parse, main):
        return _WANTED_MOST
    if _nobody(parse, main):
        return _denied(parse, main)
    if _there_is_none(parse, main) and _missed(parse, main):
        return _MISSED
    if _there_is_none(parse, main) and not theirs:
        verdict = judge(parse, *piece, own_subject=False)
        return _NO_SUCH_THING if verdict is None or verdict == _NOT_BAD else verdict
    return None


def _excludes_nothing(parse: Parse, main: Clause) -> bool:
    """As in "it excluded nothing", "ruled nothing out"."""
    excluding = main.lemma in {"exclude", "rule"} and not main.passive
    return excluding and "nothing" in parse.lowers[main.after : main.after + 2]


def _undecided(parse: Parse, main: Clause) -> bool:
    """As in "nothing had been decided on", "no decision had been taken"."""
    if main.negated and main.passive and main.perfect and not main.modal and main.lemma in _SETTLING:
        return True  # "the future of the valley had not been settled"
    if not main.subjects or main.modal or main.negated:
        return False
    first, head = parse.tokens[main.subjects[0].start].lower, parse.tokens[main.subjects[0].head].lower
    if first == "nothing":
        return main.lemma in {"decide", "agree", "settle", "finalise", "finalize", "sign", "fix"}
    return first == "no" and head in {"decision", "decisions"}


_SETTLING = frozenset("decide determine finalise finalize resolve settle".split())


def _no_such(parse: Parse, main: Clause) -> bool:
    """As in "no promise had been made": told as a fact, it denies."""
    if not main.subjects or main.modal or main.negated or main.lemma in _WANTING:
        return False
    return parse.lowers[main.subjects[0].start] == "no" and main.passive


_WANTING = frozenset("need require rule exclude".split())


def _unknown(parse: Parse, main: Clause) -> bool:
    """As in "nobody knew whether the truce would hold", "no one can say who gives the orders"."""
    if not main.subjects or parse.lowers[main.subjects[0].start] not in _NOBODY:
        return False
    return main.lemma in _KNOWING and not _WHETHER.isdisjoint(parse.lowers[main.after : main.after + 2])


_KNOWING = frozenset("explain know say tell predict foresee".split())
_WHETHER = frozenset("whether where who what when if".split())
_OPEN_QUESTION = Judgement(Act.ASSESSMENT, 0, Firmness.UNKNOWN, 0.6, fixed=True)


def _more_than_others(parse: Parse, main: Clause) -> bool:
    """As in "no one wants peace more than we do"."""
    if not main.subjects or parse.lowers[main.subjects[0].start] not in _NOBODY:
        return False
    return ("more", "than") in pairwise(parse.lowers[main.after :])


_WANTED_MOST = Judgement(Act.SIGNAL, 1, Firmness.PREFERENCE, 0.6, fixed=True)


def _nobody(parse: Parse, main: Clause) -> bool:
    """As in "nobody has made such an offer": denied; with "without" it is a condition instead."""
    if not main.subjects or any(t.lower in {"without", "more"} for t in parse.tokens[main.start :]):
        return False
    subject = main.subjects[0]
    first, head = parse.lowers[subject.start], parse.lowers[subject.head]
    advised = main.modal in {"should", "must", "ought"}  # "no one should count on"
    return first in _NOBODY and (first != "no" or head == "one") and (advised or not main.modal)


_NOBODY = frozenset({"no", "nobody", "none", "no-one"})


def _denied(parse: Parse, main: Clause) -> Judgement:
    """As in "nobody is against a truce", "nobody wants one"."""
    kind = plain_class(main.lemma)
    after = {t.lower for t in parse.tokens[main.after : main.after + 2]}
    if (kind is not None and kind.polarity < 0) or after & {"against", "opposed"}:
        turned = kind is not None and kind.polarity < 0  # the verb itself, "no one should reject a truce"
        return Judgement(Act.SIGNAL, 1, Firmness.PREFERENCE, 0.6, fixed=turned)
    if not main.modal and (main.past or main.perfect) and main.lemma in _OWED and "for" not in after:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)
    return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.65)


_OWED = frozenset(
    (
        "answer apologise apologize arrest ask bother care charge come compensate consult convict count explain help "
        "inform investigate invite jail listen notice pay prosecute protest punish question sentence show stop tell "
        "try visit warn"
    ).split()
)
"""As in "nobody had asked the farmers", "no one has been punished": what ought to have been done."""


def _there_is_none(parse: Parse, main: Clause) -> bool:
    """As in "there is no list", "there was no such order": told as a fact, it denies."""
    if main.lemma != "be" or main.modal or main.negated or not main.subjects:
        return False
    there = parse.tokens[main.subjects[0].head].tag is Tag.THERE
    following = parse.lowers[main.after : main.after + 2]
    return there and following[:1] == ["no"] and following[-1] not in _CLEARLY


def _missed(parse: Parse, main: Clause) -> bool:
    """As in "there is no response from Southmark": what the other side owes."""
    phrase = parse.noun_phrase(main.after)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in _GOODWILL


_GOODWILL = frozenset(
    "answer desire goodwill reaction reciprocity reply response will willingness wish".split()
)
_MISSED = Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.55, fixed=True)
_CLEARLY = frozenset("ambiguity doubt mistake secret mystery misunderstanding confusion denying".split())
_NOT_BAD = turned(Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True))
"""As in "there had been no massacre": a bad word denied."""
_NO_SUCH_THING = Judgement(Act.REJECT, -1, Firmness.POSITION, 0.5, fixed=True)
