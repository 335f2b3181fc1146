"""A study → the view model of its brief."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from irenic.brief.index import Index
from irenic.brief.registry import SECTIONS
from irenic.brief.view import BriefView, FigureView, SectionView
from irenic.brief.wording import count_noun, join_words, say_date
from irenic.model.dates import PartialDate
from irenic.model.statement import Statement
from irenic.model.terms import Attribution, Status
from irenic.questions.study import Study

_LEDE = (
    "What the parties are on record as wanting, how firmly, and how it is known. Nothing here is advice. "
    "An empty cell means that the documents say nothing, not that a party agrees."
)
_REVIEWED = frozenset({Status.ACCEPTED, Status.EDITED, Status.REJECTED})
_SECOND_HAND = frozenset({Attribution.HEARSAY, Attribution.ATTRIBUTED})
_KNOWN_SHORT = {Attribution.HEARSAY: "hearsay", Attribution.ATTRIBUTED: "attributed by an author"}


def build_brief(study: Study) -> BriefView:
    """Say everything that a brief says, once, for all formats."""
    index = Index(study)
    bodies = [(section, section.build(index)) for section in SECTIONS]
    return BriefView(
        kicker=_kicker(index),
        title=index.neutral(index.codebook.title),
        lede=" ".join(filter(None, [index.neutral(index.codebook.description), _LEDE])),
        warnings=_warnings(index),
        figures=_figures(index),
        sections=tuple(
            SectionView(section.key, section.title, section.note, body)
            for section, body in bodies
            if body is not None
        ),
    )


def _warnings(index: Index) -> tuple[str, ...]:
    found = []
    if index.failures:
        names = "; ".join(f"{failure.name} {failure.reason}" for failure in index.failures)
        found.append(
            f"This brief is partial: {count_noun(len(index.failures), 'file')} could not be read: {names}."
        )
    if not index.statements:
        found.append("No statement was found in the documents, so nothing is known of any position.")
    return tuple(found)


def _kicker(index: Index) -> str:
    as_of = index.positions.settings.as_of
    if as_of:
        return f"Irenic brief, as of {say_date(PartialDate.day(as_of)).words}"
    dates = _dates(index)
    return f"Irenic brief, evidence to {say_date(max(dates, key=_end)).words}" if dates else "Irenic brief"


def _figures(index: Index) -> tuple[FigureView, ...]:
    statements = index.statements
    again = {one.id for told in index.positions.retold for one in told.again}
    once = [s for s in statements if s.id not in again]
    reviewed = sum(s.status in _REVIEWED for s in once)
    share = f"{100 * reviewed // len(once)} %" if once else "none"
    documents = len(index.seen_documents)
    told = f", {len(again)} of them told again" if again else ""
    return (
        FigureView(str(documents), ("document" if documents == 1 else "documents") + _of_stories(index)),
        FigureView(str(len(statements)), ("statement" if len(statements) == 1 else "statements") + told),
        *_second_hand(index, once),
        FigureView(share, "reviewed by an analyst"),
    )


def _of_stories(index: Index) -> str:
    """Of how many stories the documents are, where these are fewer, and of which time."""
    stories = index.study.stories
    fewer = stories < len(index.seen_documents)
    return (f" of {count_noun(stories, 'story', 'stories')}" if fewer else "") + _period(index)


def _second_hand(index: Index, once: Sequence[Statement]) -> list[FigureView]:
    """How many statements, told again or not, are not a party's own words, apart as the settings count them or not."""
    found = []
    counted = index.positions.settings.counted
    for attributions, end in ((_SECOND_HAND - counted, "not counted"), (_SECOND_HAND & counted, "counted")):
        words = [_KNOWN_SHORT[a] for a in Attribution if a in attributions]
        if words:
            number = sum(s.attribution in attributions for s in once)
            found.append(FigureView(str(number), f"{join_words(words, 'or')}, {end}"))
    return found


def _dates(index: Index) -> list[PartialDate]:
    return [d.date for d in index.seen_documents if d.date is not None]


def _end(when: PartialDate) -> tuple[date, date]:
    return when.latest, when.earliest


def _period(index: Index) -> str:
    dates = _dates(index)
    undated = len(index.seen_documents) - len(dates)
    if not dates:
        return ", no date known" if undated else ""
    first, last = say_date(min(dates)).words, say_date(max(dates, key=_end)).words
    period = first if first == last else f"{first} to {last}"
    return f", {period}{f'; {undated} undated' if undated else ''}"
