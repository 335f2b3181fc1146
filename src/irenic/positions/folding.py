"""A statement told again in a near duplicate of its document is one piece of evidence, not two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from irenic.model.position import Retelling
from irenic.model.statement import Statement
from irenic.model.terms import Status
from irenic.positions.source import Source

SAME_WORDS = 0.8
"""The share of words in common (twice the common ones over all) from which two passages are the same."""

_WORD = re.compile(r"[^\W_]+")
_REVIEWED = frozenset({Status.ACCEPTED, Status.EDITED})


def fold_retold(
    statements: Sequence[Statement], duplicates: Iterable[Sequence[Source]]
) -> tuple[tuple[Statement, ...], tuple[Retelling, ...]]:
    """The statements that stand, in their order, and those told again in a near duplicate.

    Two statements are one where their documents are near duplicates of each other, holder, act, attribution
    and targets are the same, and so are nearly all words. The one that stands is reviewed if any is, and of
    the first document of its group. Two statements of one document are never folded.
    """
    ranks = _ranks(duplicates)
    grouped: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.sha256 in ranks:
            grouped[_key(statement, ranks)].append(statement)
    found = [retelling for same in grouped.values() for retelling in _fold(same, ranks)]
    gone = {again for retelling in found for again in retelling.again}
    order = {statement: place for place, statement in enumerate(statements)}
    standing = tuple(statement for statement in statements if statement not in gone)
    return standing, tuple(sorted(found, key=lambda retelling: order[retelling.statement]))


def _ranks(duplicates: Iterable[Sequence[Source]]) -> Mapping[str, tuple[int, int]]:
    """Hash of a document → its group and its place in it."""
    ranks: dict[str, tuple[int, int]] = {}
    for group, documents in enumerate(duplicates):
        for place, document in enumerate(documents):
            ranks.setdefault(document.sha256, (group, place))
    return ranks


def _key(statement: Statement, ranks: Mapping[str, tuple[int, int]]) -> object:
    what = (statement.holder, statement.act, statement.attribution, statement.targets)
    return ranks[statement.sha256][0], what


def _fold(same: Sequence[Statement], ranks: Mapping[str, tuple[int, int]]) -> list[Retelling]:
    def order(statement: Statement) -> tuple[bool, int, str, int, int]:
        place = ranks[statement.sha256][1]
        span = statement.span
        return statement.status not in _REVIEWED, place, statement.document, span.start, span.end

    folded: list[tuple[Statement, Counter[str], list[Statement]]] = []
    for statement in sorted(same, key=order):
        words = Counter(_WORD.findall(statement.span.exact.casefold()))
        for kept, theirs, again in folded:
            told_in = {one.document for one in (kept, *again)}
            if statement.document not in told_in and _alike(words, theirs):
                again.append(statement)
                break
        else:
            folded.append((statement, words, []))
    return [Retelling(kept, tuple(again)) for kept, _, again in folded if again]


def _alike(one: Counter[str], other: Counter[str]) -> bool:
    total = one.total() + other.total()
    return bool(total) and 2 * (one & other).total() >= SAME_WORDS * total
