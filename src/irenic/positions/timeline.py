"""Which evidence is in force: a later statement replaces an earlier one only where it is certainly later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from irenic.model.dates import PartialDate
from irenic.model.position import ANY_DAY, Subject
from irenic.model.statement import Statement
from irenic.model.terms import Act, Firmness, Polarity


@dataclass(frozen=True, slots=True)
class Item:
    """What one counted statement says of one option, and the interval in which it was said.

    `alternatives` (and `unidentified` issues) are what satisfies the holder as well, where the statement is a
    disjunction; both empty otherwise.
    """

    statement: Statement
    subject: Subject
    polarity: Polarity
    when: PartialDate
    alternatives: tuple[Subject, ...] = ()
    unidentified: tuple[str, ...] = ()

    @property
    def satisfied_by(self) -> frozenset[Subject | str]:
        """All that satisfies the holder: one option, or the members of a disjunction."""
        return frozenset(self.alternatives or (self.subject,)) | frozenset(self.unidentified)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the items on one option come to: the stance, what is in force, and what was superseded."""

    polarity: Polarity | None
    firmness: Firmness
    contested: bool
    in_force: tuple[Item, ...]
    superseded: tuple[Item, ...]

    @property
    def decisive(self) -> tuple[Item, ...]:
        """The items in force that say what the stance says."""
        return tuple(item for item in self.in_force if item.polarity is self.polarity)


def said_within(said_on: PartialDate | None, document_date: PartialDate | None) -> PartialDate:
    """The interval in which a statement was said, given its document's date as the latest possible one."""
    own = said_on or ANY_DAY
    if document_date is None or document_date.latest >= own.latest:
        return own
    # A statement said to be of a day after its document keeps that day: the two contradict each other, and
    # the later reading is the careful one.
    return PartialDate(own.earliest, max(own.earliest, document_date.latest))


def certainly_later(one: PartialDate, other: PartialDate) -> bool:
    """Whether every day that `one` may be comes after every day that `other` may be."""
    return one.earliest > other.latest


def newest_of(items: Iterable[Item]) -> PartialDate:
    """The interval in which the newest of some items was said."""
    found = [item.when for item in items]
    return PartialDate(max(when.earliest for when in found), max(when.latest for when in found))


def resolve(items: Sequence[Item]) -> Resolution:
    """Derive the stance from all counted items on one option (at least one).

    An item is superseded by a certainly later one that has another polarity, is a concession, or is satisfied
    by something more. Evidence in force both for and against, in an order that cannot be told, is contested.
    Openness beside support says no more than support; a condition beside either qualifies it.
    """
    newest = _newest_by_kind(items)
    replaced = [any(_supersedes(kind, day, item) for kind, day in newest.items()) for item in items]
    in_force = tuple(item for item, gone in zip(items, replaced, strict=True) if not gone)
    superseded = tuple(item for item, gone in zip(items, replaced, strict=True) if gone)
    polarities = {item.polarity for item in in_force}
    if Polarity.OPPOSE in polarities and len(polarities) > 1:
        return Resolution(None, _strongest(in_force), True, in_force, superseded)
    polarity = next(p for p in _PRECEDENCE if p in polarities)
    decisive = [item for item in in_force if item.polarity is polarity]
    plain = [item for item in decisive if len(item.satisfied_by) == 1]
    return Resolution(polarity, _strongest(plain or decisive), False, in_force, superseded)


_PRECEDENCE = (Polarity.OPPOSE, Polarity.CONDITIONAL, Polarity.SUPPORT, Polarity.OPEN)


_Kind = tuple[Polarity, bool, frozenset[Subject | str]]


def _newest_by_kind(items: Sequence[Item]) -> dict[_Kind, date]:
    """For each kind of item (stance, concession or not, what satisfies it) the last of its earliest days.

    An item that is certainly later than another, and supersedes it, exists exactly if one of these does; so
    a cell of thousands of statements is resolved without comparing each with each.
    """
    newest: dict[_Kind, date] = {}
    for item in items:
        kind = (item.polarity, item.statement.act is Act.CONCESSION, item.satisfied_by)
        newest[kind] = max(newest.get(kind, date.min), item.when.earliest)
    return newest


def _supersedes(kind: _Kind, newest: date, earlier: Item) -> bool:
    polarity, concession, satisfied_by = kind
    if newest <= earlier.when.latest:
        return False
    return polarity is not earlier.polarity or concession or not satisfied_by <= earlier.satisfied_by


def _strongest(items: Sequence[Item]) -> Firmness:
    return max((item.statement.firmness for item in items), key=lambda firmness: firmness.rank)
