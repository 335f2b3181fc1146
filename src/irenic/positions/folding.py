"""A statement told again in another document is one piece of evidence, not two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from irenic.model.position import TOO_LATE, Retelling, Uncounted, Why
from irenic.model.statement import Statement

Reason = Callable[[Statement, float], Why | None]
"""Why a statement of a confidence is left out, or None."""


def fold_retold(
    statements: Sequence[Statement], tellings: Iterable[Sequence[Statement]], reason: Reason
) -> tuple[list[Statement], list[Uncounted], tuple[Retelling, ...]]:
    """The statements that stand, in their order, those left out, and what is told again.

    Each of `tellings` is one statement as several documents tell it, the one that stands first. It is as sure as
    the surest telling that may be seen; of those that nothing leaves out the first stands. Where something leaves out
    all, the first is left out for that, and the others as told again, so that it is counted once all the same. What the
    as-of date hides does not even tell again.
    """
    order = {statement: place for place, statement in enumerate(statements)}
    groups = [[one for one in telling if one in order] for telling in tellings]
    confidence = _confidences(groups, reason)
    reasons = {one: reason(one, confidence.get(one, one.confidence)) for one in statements}
    retold: list[Retelling] = []
    for group in groups:
        for same in _alike(group, reasons):
            retold.append(Retelling(same[0], tuple(same[1:])))
            reasons.update(dict.fromkeys(same[1:], Why.TOLD_AGAIN))
    standing = [one for one, why in reasons.items() if why is None]
    left_out = [Uncounted(one, why) for one, why in reasons.items() if why is not None]
    retold.sort(key=lambda found: order[found.statement])
    return standing, left_out, tuple(retold)


def _alike(group: Iterable[Statement], reasons: Mapping[Statement, Why | None]) -> list[list[Statement]]:
    """The tellings that may be seen, by what leaves them out, where there are several."""
    found: dict[Why | None, list[Statement]] = {}
    for one in group:
        if reasons[one] not in TOO_LATE:
            found.setdefault(reasons[one], []).append(one)
    return [same for same in found.values() if len(same) > 1]


def _confidences(groups: Iterable[Sequence[Statement]], reason: Reason) -> Mapping[Statement, float]:
    found: dict[Statement, float] = {}
    for group in groups:
        seen = [one.confidence for one in group if reason(one, one.confidence) not in TOO_LATE]
        found.update(dict.fromkeys(group, max(seen, default=0.0)))
    return found
