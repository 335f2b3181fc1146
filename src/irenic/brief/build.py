"""A study → the view model of its brief."""

from __future__ import annotations

from irenic.brief.index import Index
from irenic.brief.registry import SECTIONS
from irenic.brief.view import BriefView, FigureView, SectionView
from irenic.brief.wording import count_noun, say_date
from irenic.model.dates import PartialDate
from irenic.model.terms import Attribution, Status
from irenic.questions.study import Study

_LEDE = (
    "What the parties are on record as wanting, how firmly, and how it is known. Nothing here is advice. "
    "An empty cell means that the documents say nothing, not that a party agrees."
)
_REVIEWED = frozenset({Status.ACCEPTED, Status.EDITED, Status.REJECTED})
_SECOND_HAND = frozenset({Attribution.HEARSAY, Attribution.ATTRIBUTED})


def build_brief(study: Study) -> BriefView:
    """Say everything that a brief says, once, for all formats."""
    index = Index(study)
    as_of = index.positions.settings.as_of
    bodies = [(section, section.build(index)) for section in SECTIONS]
    return BriefView(
        kicker=f"Irenic brief, as of {say_date(PartialDate.day(as_of)).words}" if as_of else "Irenic brief",
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


def _figures(index: Index) -> tuple[FigureView, ...]:
    statements = index.statements
    second_hand = sum(s.attribution in _SECOND_HAND for s in statements)
    reviewed = sum(s.status in _REVIEWED for s in statements)
    share = f"{100 * reviewed // len(statements)} %" if statements else "none"
    documents = len(index.seen_documents)
    return (
        FigureView(str(documents), ("document" if documents == 1 else "documents") + _period(index)),
        FigureView(str(len(statements)), "statement" if len(statements) == 1 else "statements"),
        FigureView(str(second_hand), "hearsay or attributed by an author, not counted"),
        FigureView(share, "reviewed by an analyst"),
    )


def _period(index: Index) -> str:
    dates = [d.date for d in index.seen_documents if d.date is not None]
    if not dates:
        return ", no date known"
    first, last = say_date(min(dates)).words, say_date(max(dates, key=lambda d: (d.latest, d.earliest))).words
    return f", {first}" if first == last else f", {first} to {last}"
