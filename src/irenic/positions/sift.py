"""Sort statements into counted, shown and left out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from irenic.model.codebook import Codebook
from irenic.model.position import Retelling, Settings, Subject, Uncounted, Why
from irenic.model.statement import Statement
from irenic.model.terms import CONDUCT, EVALUATIONS, Attribution, Firmness, Flag, Status
from irenic.positions.folding import fold_retold
from irenic.positions.source import Source
from irenic.positions.targets import find_alternatives, subject_of
from irenic.positions.timeline import Item, said_within


@dataclass(frozen=True, slots=True)
class Bearing:
    """A statement that bears on an issue: by an item on an option (`item`), or on the issue as such (None).

    `why` is None where it is counted.
    """

    statement: Statement
    issue: str
    subject: Subject | None
    item: Item | None
    why: Why | None


@dataclass(frozen=True, slots=True)
class Sifted:
    """Statements in the order of their documents: what bears on the parties' positions, and what does not."""

    bearings: tuple[Bearing, ...]
    left_out: tuple[Uncounted, ...]
    retold: tuple[Retelling, ...] = ()


def sift(
    statements: Iterable[Statement],
    codebook: Codebook,
    settings: Settings,
    sources: Mapping[str, Source],
    tellings: Iterable[Sequence[Statement]] = (),
) -> Sifted:
    """Sort statements by what the settings, their dates and the codebook say of them.

    `sources` are the documents by hash; a statement whose document is not among them has an unknown document
    date. Each of `tellings` is one statement as several documents tell it, and counts once. The order of
    `statements` has no influence.
    """

    def reason(statement: Statement, confidence: float) -> Why | None:
        return _why_left_out(statement, confidence, codebook, settings, sources.get(statement.sha256))

    ordered = in_order(statements, codebook)
    standing, left_out, retold = fold_retold(ordered, tellings, reason)
    bearings: list[Bearing] = []
    for statement in standing:
        found, unusable = _bearings(statement, codebook, settings, sources.get(statement.sha256))
        bearings.extend(found)
        left_out.extend(Uncounted(statement, why) for why in unusable)
    return Sifted(tuple(bearings), tuple(left_out), retold)


def in_order(statements: Iterable[Statement], codebook: Codebook) -> list[Statement]:
    """Statements by document and place, each once; ties by the codebook's order of parties, never by name."""
    rank = {party.id: index for index, party in enumerate(codebook.parties)}

    def key(statement: Statement) -> tuple[object, ...]:
        place = (statement.document, statement.sha256, statement.span.start, statement.span.end)
        targets = [(t.issue, t.option or "", t.polarity.value) for t in statement.targets]
        kind = (statement.act.value, statement.attribution.value, statement.firmness.rank, statement.flags)
        told = (str(statement.said_on), statement.confidence, statement.rule, statement.status.value)
        return (*place, rank.get(statement.holder.party, len(rank)), targets, *kind, *told, repr(statement))

    return sorted(dict.fromkeys(statements), key=key)


def _why_left_out(
    statement: Statement, confidence: float, codebook: Codebook, settings: Settings, source: Source | None
) -> Why | None:
    # What may not be seen comes first: no other word may be lost on it.
    if settings.as_of is not None:
        if source is None or source.date is None:
            return Why.DATE_UNKNOWN
        said = said_within(statement.said_on, source.date)
        if max(source.date.latest, said.latest) > settings.as_of:
            return Why.DATED_LATER
    if statement.status is Status.REJECTED:
        return Why.REJECTED
    if settings.accepted_only and statement.status is Status.SUGGESTED:
        return Why.NOT_REVIEWED
    # What an analyst has accepted, edited or added is no longer in doubt.
    if statement.status is Status.SUGGESTED and confidence < settings.min_confidence:
        return Why.LOW_CONFIDENCE
    if statement.holder.party not in codebook.party_by_id:
        return Why.NO_PARTY
    return None


def why_not_counted(statement: Statement, settings: Settings) -> Why | None:
    """Why a statement about an issue is shown without being counted; None where it counts."""
    if statement.act in EVALUATIONS:
        return Why.EVALUATION
    if Flag.HISTORICAL in statement.flags:
        return Why.HISTORICAL
    # "Any deal imposed without us would be unacceptable" is hypothetical in form and a red line in fact.
    if Flag.HYPOTHETICAL in statement.flags and statement.firmness.rank < Firmness.CONDITION.rank:
        return Why.HYPOTHETICAL
    if statement.attribution not in settings.counted:
        return _ATTRIBUTION.get(statement.attribution, Why.NOT_COUNTED)
    return None


_ATTRIBUTION = {Attribution.HEARSAY: Why.HEARSAY, Attribution.ATTRIBUTED: Why.ATTRIBUTED}


def _bearings(
    statement: Statement, codebook: Codebook, settings: Settings, source: Source | None
) -> tuple[list[Bearing], list[Why]]:
    why = why_not_counted(statement, settings)
    when = said_within(statement.said_on, source.date if source else None)
    found: dict[Bearing, None] = {}
    unusable: dict[Why, None] = {}
    for target in statement.targets:
        issue = codebook.issue_by_id.get(target.issue)
        if target.issue == CONDUCT or issue is None:
            unusable[Why.CONDUCT if target.issue == CONDUCT else Why.NOT_IN_CODEBOOK] = None
            continue
        if target.option is not None and issue.option(target.option) is None:
            unusable[Why.NOT_IN_CODEBOOK] = None
            continue
        subject = subject_of(target, codebook)
        item = None
        if subject is not None:
            alternatives, unidentified = find_alternatives(statement, target, codebook)
            item = Item(statement, subject, target.polarity, when, alternatives, unidentified)
        found[Bearing(statement, target.issue, subject, item, why)] = None
    return list(found), list(unusable)
