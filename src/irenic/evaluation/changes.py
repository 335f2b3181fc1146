"""What differs between two codings of the same documents: statements new, gone, or read in another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from irenic.evaluation.spans import cover
from irenic.model.statement import Statement

_FIELDS: dict[str, Callable[[Statement], object]] = {
    "words": lambda s: s.span,
    "holder": lambda s: s.holder,
    "sources": lambda s: s.sources,
    "act": lambda s: s.act,
    "firmness": lambda s: s.firmness,
    "issue": lambda s: tuple((t.issue, t.option, t.beneficiary) for t in s.targets),
    "stance": lambda s: tuple(t.polarity for t in s.targets),
    "attribution": lambda s: s.attribution,
    "form": lambda s: s.form,
    "said on": lambda s: s.said_on,
    "flags": lambda s: s.flags,
}


@dataclass(frozen=True, slots=True)
class Change:
    """A statement of one coding beside that of the other, None where there is none; `fields` tells what differs."""

    old: Statement | None
    new: Statement | None
    fields: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """`new`, `gone` or `changed`."""
        return "new" if self.old is None else "gone" if self.new is None else "changed"

    @property
    def place(self) -> tuple[str, int, int]:
        """The document and the span, of the new coding where it has one."""
        one = self.new or self.old
        assert one is not None
        return one.document, one.span.start, one.span.end


def changes(old: Iterable[Statement], new: Iterable[Statement]) -> list[Change]:
    """What differs, in the order of documents and spans.

    Statements of one document (name and text) whose spans match as in evaluation are one, the likest first.
    Confidence, rule, coder and status are no differences.
    """
    groups: dict[tuple[str, str], tuple[list[Statement], list[Statement]]] = defaultdict(lambda: ([], []))
    for side, statements in enumerate((old, new)):
        for statement in statements:
            groups[statement.document, statement.sha256][side].append(statement)
    found = [change for before, after in groups.values() for change in _of_document(before, after)]
    return sorted(found, key=lambda change: (change.place, change.kind))


def _of_document(old: list[Statement], new: list[Statement]) -> list[Change]:
    before, after = dict(enumerate(old)), dict(enumerate(new))
    out: list[Change] = []
    for _, i, j in sorted(_pairs(old, new)):
        if i in before and j in after:
            fields = _differing(before.pop(i), after.pop(j))
            if fields:
                out.append(Change(old[i], new[j], fields))
    out += [Change(statement, None) for statement in before.values()]
    return out + [Change(None, statement) for statement in after.values()]


def _pairs(old: list[Statement], new: list[Statement]) -> list[tuple[tuple[int, float], int, int]]:
    """Pairs whose spans match, as (how unlike they are, number in old, number in new)."""
    order = sorted(range(len(new)), key=lambda j: new[j].span.start)
    first, out = 0, list[tuple[tuple[int, float], int, int]]()
    longest = max((s.span.end - s.span.start for s in new), default=0)
    for i in sorted(range(len(old)), key=lambda i: old[i].span.start):
        span = old[i].span
        while first < len(order) and new[order[first]].span.start + longest <= span.start:
            first += 1
        for j in order[first:]:
            other = new[j].span
            if other.start >= span.end:
                break
            shared = cover((span.start, span.end), (other.start, other.end))
            if shared.matches:
                out.append(((len(_differing(old[i], new[j])), -shared.iou), i, j))
    return out


def _differing(old: Statement, new: Statement) -> tuple[str, ...]:
    return tuple(name for name, of in _FIELDS.items() if of(old) != of(new))
