"""Positions matrix: what every party holds on every issue, each cell opening its quotations."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView, EvidenceView, FirmnessView
from irenic.brief.wording import (
    CONTESTED,
    FIRMNESS,
    GLYPH,
    KNOWN,
    SHOWN,
    STANCE,
    count_noun,
    join_words,
    lower_article,
    say_month,
)
from irenic.model.codebook import Issue
from irenic.model.position import OptionStance, Position, Subject
from irenic.model.statement import Statement
from irenic.model.terms import Attribution, Polarity

TONES = 6
"""How many options of a row have a colour of their own; further ones are told by their letter alone."""


@dataclass(frozen=True, slots=True)
class OptionKeyView:
    """An option of a row: its letter, its colour (1 to TONES, 0 for none), its label."""

    letter: str
    tone: int
    label: str


@dataclass(frozen=True, slots=True)
class StanceView:
    """A party's stance on one option, with how it is known, when last said, and by how many statements.

    `counted` false: only hearsay and the like is on record.
    """

    option: OptionKeyView
    stance: str
    glyph: str
    firmness: FirmnessView
    alternatives: str
    known: str
    last: str
    count: int
    counted: bool
    contested: bool
    evidence: EvidenceView
    earlier: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A party on an issue. `state`: known, spoken (counted, no option named), shown (nothing counted), none.

    `tone` and `held` give the look of the leading stance: the colour of its option, and whether the party
    would have it (filled) or not (outlined).
    """

    party: str
    anchor: str
    state: str
    tone: int
    held: bool
    stances: tuple[StanceView, ...]
    on_issue: EvidenceView


@dataclass(frozen=True, slots=True)
class RowView:
    """An issue with the options on record and a cell per column."""

    issue: str
    anchor: str
    question: str
    options: tuple[OptionKeyView, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix; parties and issues with nothing on record are listed, and take no column or row."""

    parties: tuple[str, ...]
    rows: tuple[RowView, ...]
    silent_parties: tuple[str, ...]
    silent_issues: tuple[str, ...]


def on_record(position: Position) -> bool:
    """Whether a cell has anything to show, counted or not."""
    return bool(position.stances or position.on_issue or position.on_issue_shown)


def build(index: Index) -> MatrixView:
    """Lay out the positions, in the codebook's order of parties and issues."""
    cells = [c for c in index.positions.cells if on_record(c)]
    speaking, raised = {c.party for c in cells}, {c.issue for c in cells}
    parties = [p.id for p in index.codebook.parties if p.id in speaking]
    return MatrixView(
        parties=tuple(index.say_party(party) for party in parties),
        rows=tuple(_row(index, issue, parties) for issue in index.codebook.issues if issue.id in raised),
        silent_parties=tuple(index.say_party(p.id) for p in index.codebook.parties if p.id not in speaking),
        silent_issues=tuple(index.say_issue(i.id) for i in index.codebook.issues if i.id not in raised),
    )


def _row(index: Index, issue: Issue, parties: list[str]) -> RowView:
    positions = [index.positions.of(party, issue.id) for party in parties]
    subjects = {stance.subject for position in positions for stance in position.stances}
    order = {option.id: place for place, option in enumerate(issue.options)}
    ordered = sorted(subjects, key=lambda s: (order[s.option.option], s.beneficiary))
    keys = {
        subject: OptionKeyView(
            letter=_letter(place),
            tone=place + 1 if place < TONES else 0,
            label=index.say_option(subject.option, subject.beneficiary),
        )
        for place, subject in enumerate(ordered)
    }
    return RowView(
        issue=index.say_issue(issue.id),
        anchor=f"issue-{index.place_of_issue(issue.id)}",
        question=index.neutral(issue.question),
        options=tuple(keys.values()),
        cells=tuple(_cell(index, position, keys) for position in positions),
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else f"A{place - 25}"


def _cell(index: Index, position: Position, keys: dict[Subject, OptionKeyView]) -> CellView:
    # The sort is stable: the codebook's order of options decides between equals.
    ordered = _folded(sorted(position.stances, key=lambda s: (not s.known, -s.firmness.rank)))
    stances = tuple(_stance(index, stance, keys) for stance in ordered)
    leading = next((stance for stance in ordered if stance.known), None)
    state = (
        "known" if leading else "spoken" if position.on_issue else "shown" if on_record(position) else "none"
    )
    place = index.place_of_issue(position.issue), index.place_of_party(position.party)
    return CellView(
        party=index.say_party(position.party),
        anchor=f"cell-{place[0]}-{place[1]}",
        state=state,
        tone=keys[leading.subject].tone if leading else 0,
        held=leading is not None and leading.polarity not in (Polarity.OPPOSE, None),
        stances=stances,
        on_issue=index.evidence(position.on_issue, position.on_issue_shown),
    )


def _folded(stances: list[OptionStance]) -> list[OptionStance]:
    """One stance for a demand that several options satisfy, where nothing else tells them apart."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for stance in stances:
        same = (stance.disjuncts, stance.evidence, stance.shown, stance.superseded)
        if not stance.disjuncts or same not in seen:
            kept.append(stance)
        seen.add(same)
    return kept


def _stance(index: Index, stance: OptionStance, keys: dict[Subject, OptionKeyView]) -> StanceView:
    words, glyph = "not counted", SHOWN
    if stance.contested:
        words, glyph = "contested", CONTESTED
    elif stance.polarity is not None:
        words, glyph = STANCE[stance.polarity], GLYPH[stance.polarity]
    own = stance.option
    statements = stance.evidence or tuple(u.statement for u in stance.shown)
    others = [lower_article(index.say_option(ref)) for ref in stance.disjuncts if ref != own]
    return StanceView(
        option=keys[stance.subject],
        stance=words,
        glyph=glyph,
        firmness=FirmnessView(stance.firmness.rank, FIRMNESS[stance.firmness]),
        alternatives=join_words(others, "or"),
        known=_say_known(statements),
        last=_say_last(index, statements),
        count=len(statements),
        counted=stance.known,
        contested=stance.contested,
        evidence=index.evidence(stance.evidence, stance.shown),
        earlier=index.cites(stance.superseded),
    )


def _say_known(statements: tuple[Statement, ...]) -> str:
    return join_words([KNOWN[a] for a in Attribution if any(s.attribution is a for s in statements)])


def _say_last(index: Index, statements: tuple[Statement, ...]) -> str:
    dates = [when for s in statements if (when := index.date_of(s)) is not None]
    return say_month(max(dates, key=lambda when: (when.latest, when.earliest), default=None))


def to_markdown(view: MatrixView) -> list[str]:
    """A table of stances with citations, and what has no place in it."""
    lines: list[str] = []
    if view.rows:
        rows = [[f"**{cell(row.issue)}**", *(_cell_markdown(c) for c in row.cells)] for row in view.rows]
        lines += table(["Issue", *(cell(party) for party in view.parties)], rows)
    if view.silent_parties:
        lines += ["", f"Nothing on record from: {cell('; '.join(view.silent_parties))}."]
    if view.silent_issues:
        lines += ["", f"Nothing on record about: {cell('; '.join(view.silent_issues))}."]
    return lines


def _cell_markdown(view: CellView) -> str:
    if view.state == "none":
        return "*nothing on record*"
    parts = [_stance_markdown(stance) for stance in view.stances]
    if view.on_issue.cites:
        parts.append(f"speaks on the issue, no option named {links(view.on_issue.cites)}")
    return "<br>".join(parts)


def _stance_markdown(view: StanceView) -> str:
    either = f" (or {cell(view.alternatives)})" if view.alternatives else ""
    firmness = f"; {view.firmness.words}" if view.counted else ""
    earlier = f"; earlier {links(view.earlier)}" if view.earlier else ""
    known = f"{view.known}, {view.last}, {count_noun(view.count, 'statement')}"
    return (
        f"{view.glyph} **{view.stance}** {cell(view.option.label)}{either}{firmness}; {known} "
        f"{links(view.evidence.cites)}{earlier}"
    )


SECTION = Section(
    key="positions",
    title="Positions",
    note="Open a cell to read the words behind it. Letters and colours name the options of one row only.",
    build=build,
    markdown=to_markdown,
)
