"""What is told to come without a word that judges: a warning, a promise, or what comes of a thing."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import words
from irenic.coding.stances.denials import UNDECIDED
from irenic.coding.stances.plain_facts import (
    HOW_IT_LOOKS,
    LINKING,
    NEEDED,
    SEEN,
    SO,
    WANTED,
    is_seen,
)
from irenic.coding.words.closed import FUTURE
from irenic.model.terms import Act, Firmness


def to_come(parse: Parse, main: Clause) -> Judgement:
    """What is told of the future, or as possible."""
    future = main.modal in FUTURE
    if future and not main.perfect and _whoever(parse, main):
        return _WARNING
    if is_seen(parse, main):
        return HOW_IT_LOOKS
    if main.passive and main.lemma in words()["exploring"]:
        return UNDECIDED  # "the arms could be discussed"
    if future and main.passive and main.lemma in _ANSWERED:
        return _WARNING
    if main.passive and main.lemma in NEEDED:
        return WANTED  # "monitors would be needed"
    if main.passive:
        return Judgement(Act.PROMISE if future else Act.OFFER, 1, Firmness.POSITION, 0.5)
    if future and _by_doing(parse, main):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45)
    if future and not main.perfect and main.subjects and main.lemma not in _RESULTING:
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.4)
    return SO


def _whoever(parse: Parse, main: Clause) -> bool:
    """As in "those who shell us will find out", "any patrol would be met": said to whom it may concern."""
    if main.lemma in LINKING | _FARING_WELL or (main.passive and main.lemma not in SEEN | _ANSWERED):
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
