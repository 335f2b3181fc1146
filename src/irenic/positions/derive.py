"""Statements + codebook + settings → the positions of all parties on all issues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from irenic.model.codebook import Codebook, Issue, OptionRef
from irenic.model.dates import PartialDate
from irenic.model.outlet import distinct_outlets
from irenic.model.position import (
    Coverage,
    OptionStance,
    Position,
    Positions,
    Settings,
    Subject,
    Uncounted,
)
from irenic.model.statement import Statement
from irenic.model.terms import Firmness
from irenic.positions.claims import find_claims
from irenic.positions.sift import Bearing, sift
from irenic.positions.source import Source
from irenic.positions.timeline import Item, Resolution, newest_of, resolve


@dataclass(frozen=True, slots=True)
class Carried:
    """Who carried statements: sources by hash, the story of those that are of one, the further tellings."""

    sources: Mapping[str, Source]
    story_of: Mapping[str, str] = field(default_factory=dict)
    again: Mapping[Statement, Sequence[Statement]] = field(default_factory=dict)


def derive_positions(
    statements: Iterable[Statement],
    codebook: Codebook,
    settings: Settings | None = None,
    sources: Iterable[Source] = (),
    stories: Iterable[Sequence[Source]] = (),
    tellings: Iterable[Sequence[Statement]] = (),
) -> Positions:
    """Derive what every party of the codebook holds on every issue, as the settings say.

    `sources` are the documents (their hash, date and outlets are read), `stories` the groups of near duplicates
    among them, `tellings` the statements that several documents tell, each with the one first that stands for all.
    The order of statements and sources has no influence. The rules are told in
    docs/explanation/how-positions-are-derived.md.
    """
    settings = settings or Settings()
    by_hash = {source.sha256: source for source in sources}
    story_of = {source.sha256: story[0].sha256 for story in stories for source in story}
    sifted = sift(statements, codebook, settings, by_hash, tellings)
    again = {told.statement: told.again for told in sifted.retold}
    grouped: dict[tuple[str, str], list[Bearing]] = defaultdict(list)
    for bearing in sifted.bearings:
        grouped[bearing.statement.holder.party, bearing.issue].append(bearing)
    cells: list[Position] = []
    resolutions: dict[tuple[str, Subject], Resolution] = {}
    for party in codebook.parties:
        for issue in codebook.issues:
            bearings = grouped.get((party.id, issue.id), [])
            resolved = _resolve_options(bearings)
            resolutions.update({(party.id, subject): found for subject, found in resolved.items()})
            cells.append(
                _position(party.id, issue, bearings, resolved, codebook, Carried(by_hash, story_of, again))
            )
    return Positions(settings, tuple(cells), find_claims(resolutions), sifted.left_out, sifted.retold)


def _resolve_options(bearings: Sequence[Bearing]) -> dict[Subject, Resolution]:
    items: dict[Subject, list[Item]] = defaultdict(list)
    for bearing in bearings:
        if bearing.item is not None and bearing.why is None:
            items[bearing.item.subject].append(bearing.item)
    return {subject: resolve(found) for subject, found in items.items()}


def _position(
    party: str,
    issue: Issue,
    bearings: Sequence[Bearing],
    resolved: Mapping[Subject, Resolution],
    codebook: Codebook,
    carried: Carried,
) -> Position:
    found = {b.subject for b in bearings if b.subject is not None}
    subjects = sorted(found, key=lambda subject: _place(subject, issue, codebook))
    as_such = [b for b in bearings if b.subject is None]
    return Position(
        party=party,
        issue=issue.id,
        stances=tuple(_stance(subject, bearings, resolved.get(subject)) for subject in subjects),
        on_issue=_distinct(b.statement for b in as_such if b.why is None),
        on_issue_shown=_shown(as_such),
        coverage=measure_coverage((b.statement for b in bearings if b.why is None), carried),
    )


def _stance(subject: Subject, bearings: Sequence[Bearing], resolution: Resolution | None) -> OptionStance:
    shown = _shown([b for b in bearings if b.subject == subject])
    if resolution is None:
        return OptionStance(subject.option, None, Firmness.UNKNOWN, (), subject.beneficiary, shown)
    evidence = _distinct(item.statement for item in resolution.in_force)
    return OptionStance(
        option=subject.option,
        polarity=resolution.polarity,
        firmness=resolution.firmness,
        evidence=evidence,
        beneficiary=subject.beneficiary,
        shown=shown,
        superseded=tuple(
            s for s in _distinct(i.statement for i in resolution.superseded) if s not in evidence
        ),
        contested=resolution.contested,
        disjuncts=_disjuncts(resolution),
        newest=newest_of(resolution.in_force),
    )


def _disjuncts(resolution: Resolution) -> tuple[OptionRef, ...]:
    """All options of the disjunctions by which alone an option is held; none where it is held by itself."""
    if any(len(item.satisfied_by) == 1 for item in resolution.decisive):
        return ()
    return tuple(dict.fromkeys(s.option for item in resolution.decisive for s in item.alternatives))


def _shown(bearings: Sequence[Bearing]) -> tuple[Uncounted, ...]:
    return tuple(dict.fromkeys(Uncounted(b.statement, b.why) for b in bearings if b.why is not None))


def _distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(dict.fromkeys(statements))


def _place(subject: Subject, issue: Issue, codebook: Codebook) -> tuple[int, int]:
    """The codebook's order: by option, then by the beneficiary's place among the parties."""
    options = [option.id for option in issue.options]
    parties = ["", *(party.id for party in codebook.parties)]
    known = subject.beneficiary in parties
    beneficiary = parties.index(subject.beneficiary) if known else len(parties)
    return options.index(subject.option.option), beneficiary


def measure_coverage(statements: Iterable[Statement], carried: Carried) -> Coverage:
    """Count the evidence: distinct statements, documents and named outlets, with the first and last date.

    Documents of one story count once; further tellings add to the outlets alone.
    """
    found = _distinct(statements)
    stories = {carried.story_of.get(statement.sha256, statement.sha256) for statement in found}
    told = [*found, *(one for statement in found for one in carried.again.get(statement, ()))]
    known = [carried.sources[s.sha256] for s in told if s.sha256 in carried.sources]
    dates = [date for statement in found if (date := _date(statement, carried.sources)) is not None]
    return Coverage(
        statements=len(found),
        documents=len(stories),
        outlets=len(distinct_outlets(outlet for source in known for outlet in source.outlets)),
        first=min(dates, default=None),
        last=max(dates, key=lambda date: (date.latest, date.earliest), default=None),
    )


def _date(statement: Statement, sources: Mapping[str, Source]) -> PartialDate | None:
    source = sources.get(statement.sha256)
    return statement.said_on or (source.date if source else None)
