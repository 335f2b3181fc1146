"""What a reviewer added to one document stands in the copies of it too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from irenic.model.document import Document
from irenic.model.statement import Span, Statement
from irenic.model.terms import Status
from irenic.questions.review import ANALYST
from irenic.record.replay import Reviewed


def find_added_copies(rows: Sequence[Reviewed], documents: Iterable[Document]) -> dict[Statement, Statement]:
    """The added statements as other documents may tell them, each with the one that was added.

    The same words must stand there once, whatever the line ends, and must not be that statement already. Whether it
    is one telling is for others to say.
    """
    documents = tuple(documents)
    known: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        known[row.base.sha256].append(row.base)
    found: dict[Statement, Statement] = {}
    for added in [row.base for row in rows if row.base.coder == ANALYST]:
        words = re.compile(r"\s+".join(re.escape(word) for word in added.span.exact.split()))
        for document in documents:
            copy = _told_by(document, added, words) if document.sha256 != added.sha256 else None
            if copy is not None and not any(is_same_claim(other, copy) for other in known[copy.sha256]):
                known[copy.sha256].append(copy)
                found[copy] = added
    return found


def _told_by(document: Document, added: Statement, words: re.Pattern[str]) -> Statement | None:
    places = list(words.finditer(document.text))
    if len(places) != 1:
        return None
    (place,) = places
    span = Span(place.start(), place.end(), place[0])
    copy = replace(added, document=document.name, sha256=document.sha256, span=span, kept_id="")
    if added.said_on_basis == ANALYST:
        return copy
    return replace(copy, said_on=document.date, said_on_basis=document.date_basis)


def drop_unlike(
    tellings: Iterable[Sequence[Statement]], copies: dict[Statement, Statement]
) -> Iterator[tuple[Statement, ...]]:
    """The tellings without copies of an added statement that is not in them."""
    for telling in tellings:
        kept = tuple(one for one in telling if one not in copies or copies[one] in telling)
        if len(kept) > 1:
            yield kept


def is_same_claim(one: Statement, other: Statement) -> bool:
    """Whether two statements have words of one document in common, the holder, and an option or issue."""
    shared = {(t.issue, t.option) for t in one.targets} & {(t.issue, t.option) for t in other.targets}
    return overlaps(one, other) and one.holder.party == other.holder.party and bool(shared)


def overlaps(one: Statement, other: Statement) -> bool:
    """Whether two statements have words of one document in common."""
    return one.sha256 == other.sha256 and one.span.start < other.span.end and other.span.start < one.span.end


def find_overlapping(rows: Iterable[Reviewed], statement: Statement) -> Collection[Statement]:
    """The statements, but for those rejected, that have words in common with this one."""
    standing = (row.statement for row in rows if row.statement.status is not Status.REJECTED)
    return [other for other in standing if overlaps(other, statement)]
