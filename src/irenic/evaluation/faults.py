"""What a coder got wrong in an article: missed, spurious, wrong in a field, each with the text around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from irenic.evaluation.align import Aligned
from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.spans import Extent
from irenic.evaluation.units import Unit

_AROUND = 90
_CHECKED = ("party", "actor", "issue", "stance", "act", "attribution", "sources")


@dataclass(frozen=True, slots=True)
class Fault:
    """One difference between gold and prediction.

    `what` is missed, absorbed, spurious or wrong; `wrong` gives field → (predicted, gold). `words` are the
    gold's words, or the predicted ones where gold has none; `before` and `after` are the text around them.
    """

    article: str
    what: str
    id: str
    core: bool
    party: str | None
    actor: str | None
    issue: str | None
    stance: str | None
    act: str | None
    span: Extent
    before: str
    words: str
    after: str
    wrong: dict[str, tuple[Any, Any]]
    predicted: Extent | None = None

    def to_json(self) -> dict[str, Any]:
        """The fault as an object; `wrong` holds pairs of predicted and gold."""
        holder = {"party": self.party, "actor": self.actor}
        return {
            "article": self.article,
            "what": self.what,
            "gold": self.id or None,
            "core": self.core,
            "holder": holder,
            "issue": self.issue,
            "stance": self.stance,
            "act": self.act,
            "start": self.span[0],
            "end": self.span[1],
            "before": self.before,
            "exact": self.words,
            "after": self.after,
            "wrong": {
                name: {"predicted": _plain(mine), "gold": _plain(theirs)}
                for name, (mine, theirs) in self.wrong.items()
            },
        }


def faults(part: Aligned) -> list[Fault]:
    """Every fault of an article in the order of the text."""
    found = [*_of_gold(part), *_spurious(part)]
    return sorted(found, key=lambda fault: (fault.span, fault.what, fault.id))


def _of_gold(part: Aligned) -> Iterator[Fault]:
    pair_of = {pair.gold: pair for pair in part.pairs}
    for number, record in enumerate(part.gold):
        pair = pair_of.get(number)
        if pair is None:
            yield _missed(part, record, "absorbed" if number in part.absorbed else "missed")
            continue
        unit = part.units[pair.unit]
        wrong = {
            name: _values(name, unit, record)
            for name in _CHECKED
            if not pair.agreed.get(f"{name}_lenient", pair.agreed[name])
        }
        if wrong:
            yield _missed(part, record, "wrong", wrong, unit.span)


def _missed(
    part: Aligned,
    record: GoldRecord,
    what: str,
    wrong: dict[str, tuple[Any, Any]] | None = None,
    predicted: Extent | None = None,
) -> Fault:
    holder = (record.holder_party, record.holder_actor, record.issue, record.stance, record.act)
    span = (record.start, record.end)
    around = _around(part.text, span)
    return Fault(part.article, what, record.id, record.core, *holder, span, *around, wrong or {}, predicted)


def _spurious(part: Aligned) -> Iterator[Fault]:
    paired = {pair.unit for pair in part.pairs}
    for number, unit in enumerate(part.units):
        if number not in paired:
            holder = (unit.party, unit.actor, unit.issue, unit.stance, unit.act)
            around = _around(part.text, unit.span)
            yield Fault(part.article, "spurious", "", False, *holder, unit.span, *around, {}, unit.span)


def _around(text: str, span: Extent) -> tuple[str, str, str]:
    start, end = max(0, span[0]), max(0, span[1])
    return text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]


def _values(name: str, unit: Unit, record: GoldRecord) -> tuple[Any, Any]:
    gold = {"party": "holder_party", "actor": "holder_actor"}.get(name, name)
    return getattr(unit, name), getattr(record, gold)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
