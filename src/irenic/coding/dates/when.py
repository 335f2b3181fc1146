"""When a thing was said, told in its sentence, at its paragraph's head or by the document; and how it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.dates.belonging import Belonging, Spans, belonging, is_past
from irenic.coding.dates.document_dates import DocumentDates
from irenic.coding.dates.told_dates import ToldDate
from irenic.model.dates import PartialDate
from irenic.model.document import Document

_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|«[^»]*(?:»|\Z)")


@dataclass(frozen=True, slots=True)
class When:
    """A date, None where it is not known, and how it is known."""

    date: PartialDate | None
    basis: str


def said_when(
    parse: Parse,
    dates: DocumentDates,
    sentence: int,
    candidate: Candidate,
    *,
    historical: bool,
    limits: Spans = (),
) -> When:
    """The date of a candidate: told in its sentence outside the content, at the paragraph's head, or the document's.

    A date later than the document's is no date of saying; what is told as past has no date unless it is named.
    `limits` are where its content names deadlines and windows, which are no dates of saying.
    """
    when = _told_when(parse, dates, sentence, candidate, limits)
    if when is not None:
        return when
    clause = candidate.clause
    past = clause is None or candidate.quote or (clause.past and not clause.perfect)
    head = dates.head(sentence) if past else None
    if head is not None and head.date is None:
        return When(None, f"unknown: {head.words}, {head.why}")
    if head is not None and not dates.too_late(head):
        return When(head.date, f"{_say_basis(head)}, at the head of the paragraph")
    if historical or _coming_in(parse, candidate):
        return When(None, "unknown")
    return _of_document(dates)


def _coming_in(parse: Parse, candidate: Candidate) -> bool:
    """As in "came to power promising": said at a time long before that the text does not tell."""
    clause = candidate.clause
    if clause is None or clause.kind != "ing" or clause.shared < 0:
        return False
    main = parse.clauses[clause.shared]
    behind = parse.lowers[main.after : clause.start]
    return main.past and main.lemma in _ENTERING and not _OFFICES.isdisjoint(behind)


def _of_document(dates: DocumentDates) -> When:
    """The document's date; of an undated text the years in which it moves, else nothing."""
    if dates.document.date is not None:
        return When(dates.document.date, "document date")
    if not dates.running:
        return When(None, "unknown")
    first, last = dates.running[0], dates.running[-1]
    period = PartialDate(PartialDate.year(first).earliest, PartialDate.year(last).latest)
    words = str(first) if first == last else f"{first} to {last}"
    return When(period, f"the years of the text's dates: {words}")


def _told_when(
    parse: Parse, dates: DocumentDates, sentence: int, candidate: Candidate, limits: Spans
) -> When | None:
    """What the sentence itself tells: the candidate's own date before a teller's, the nearest of several."""
    told_ones = dates.told(sentence)
    if not told_ones:
        return None
    document = dates.document
    at = parse.tokens[candidate.trigger].start
    quoted = _quotations(dates, sentence)
    quote = _around(quoted, parse.tokens[min(candidate.content[0], len(parse.tokens) - 1)].start)
    outer: list[tuple[Belonging, ToldDate]] = []
    inner: list[tuple[Belonging, ToldDate]] = []
    for told in told_ones:
        around = _around(quoted, told.start)
        how = belonging(parse, candidate, told, limits, document.date)
        if how is Belonging.OTHER or dates.too_late(told) or (around and around != quote):
            continue
        if how is Belonging.OWN and told.date is None and not is_past(candidate):
            continue  # "In recent weeks it has refused", "Years after the war it refuses": as it is told
        (inner if around else outer).append((how, told))
    if inner and quote and not is_past(candidate):
        inner = []  # "“Last week we met, and we reject it,” Abel said": it is rejected as it is said
    best = _best(inner, at)
    teller = _best(outer, at)
    if best is not None and teller is not None and teller[1].date is not None and best[1].why:
        best = (best[0], dates.told_on(sentence, best[1], teller[1].date))
    found = best if best is not None and quote else _best([*inner, *outer], at)
    return _read(*found, document) if found is not None else None


def _best(found: list[tuple[Belonging, ToldDate]], at: int) -> tuple[Belonging, ToldDate] | None:
    """What is surely its own or its teller's before the rest; then what is known, and the nearest."""
    return min(
        found,
        key=lambda row: (row[0] in _UNSURE, row[1].date is None, _RANK[row[0]], abs(row[1].start - at)),
        default=None,
    )


def _read(how: Belonging, told: ToldDate, document: Document) -> When:
    if told.date is None:
        return When(None, f"unknown: {told.words}, {told.why}")
    if how is Belonging.EITHER:
        return When(None, f"unknown: {told.words}, perhaps of something else")
    if how is Belonging.SINCE and document.date is None:
        return When(None, f"unknown: {told.words}, perhaps of what went before")
    if how is Belonging.SINCE and document.date is not None:
        since = PartialDate(told.date.earliest, max(told.date.latest, document.date.latest))
        return When(since, f"{_say_basis(told)}, or later: it may be of what went before")
    return When(told.date, _say_basis(told))


def _quotations(dates: DocumentDates, sentence: int) -> list[tuple[int, int]]:
    text, at = dates.text_of(sentence), dates.start_of(sentence)
    return [(at + match.start(), at + match.end()) for match in _QUOTED.finditer(text)]


def _around(quoted: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    return next(((first, last) for first, last in quoted if first <= at < last), None)


def _say_basis(told: ToldDate) -> str:
    return f"text: {told.words}" + (f", {told.why}" if told.why else "")


_ENTERING = frozenset("come take enter rise sweep win assume".split())
_OFFICES = frozenset("power office government presidency premiership elections election".split())
_UNSURE = frozenset({Belonging.SINCE, Belonging.EITHER})
_RANK = {Belonging.OWN: 0, Belonging.NEAR: 1, Belonging.SINCE: 2, Belonging.EITHER: 3}
