"""What is not known: silences, statements that count for nothing, undated and unread sources."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links
from irenic.brief.section import Section
from irenic.brief.view import CiteView, EvidenceView
from irenic.brief.wording import count_noun


@dataclass(frozen=True, slots=True)
class SilenceView:
    """A party and the issues on which nothing of its own is on record; `all_issues`: that is all of them.

    `only_uncounted` are those on which something is shown that does not count.
    """

    party: str
    issues: tuple[str, ...]
    only_uncounted: tuple[str, ...]
    all_issues: bool


@dataclass(frozen=True, slots=True)
class ContestedView:
    """A party whose record on an option points both ways."""

    party: str
    issue: str
    option: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """Why statements do not count, and which; `hidden` counts those whose words are withheld."""

    reason: str
    cites: tuple[CiteView, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A file that could not be read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnknownView:
    """The gaps of the record."""

    silences: tuple[SilenceView, ...]
    contested: tuple[ContestedView, ...]
    left_out: tuple[LeftOutView, ...]
    undated: tuple[str, ...]
    later_documents: int
    unread: tuple[UnreadView, ...]
    passed_over: tuple[str, ...]
    notes: tuple[str, ...]


def build(index: Index) -> UnknownView:
    """Gather what the record does not say."""
    seen = {document.sha256 for document in index.seen_documents}
    hidden = [d for d in index.documents.values() if d.sha256 not in seen]
    return UnknownView(
        silences=tuple(s for party in index.codebook.parties if (s := _silence(index, party.id)) is not None),
        contested=_contested(index),
        left_out=_left_out(index),
        undated=tuple(sorted(d.name for d in index.documents.values() if d.date is None)),
        later_documents=sum(d.date is not None for d in hidden),
        unread=tuple(UnreadView(f.name, f.reason) for f in index.failures),
        passed_over=index.study.skipped,
        notes=index.study.notes,
    )


def _silence(index: Index, party: str) -> SilenceView | None:
    cells = [cell for cell in index.positions.cells if cell.party == party and not cell.speaks]
    if not cells:
        return None
    shown = [c for c in cells if c.on_issue_shown or any(s.shown for s in c.stances)]
    return SilenceView(
        party=index.say_party(party),
        issues=tuple(index.say_issue(c.issue) for c in cells if c not in shown),
        only_uncounted=tuple(index.say_issue(c.issue) for c in shown),
        all_issues=len(cells) == len(index.codebook.issues),
    )


def _contested(index: Index) -> tuple[ContestedView, ...]:
    return tuple(
        ContestedView(
            party=index.say_party(position.party),
            issue=index.say_issue(position.issue),
            option=index.say_option(stance.option, stance.beneficiary),
            evidence=index.evidence(stance.evidence),
        )
        for position in index.positions.cells
        for stance in position.stances
        if stance.contested
    )


def _left_out(index: Index) -> tuple[LeftOutView, ...]:
    reasons: dict[str, list[CiteView]] = {}
    for statement in index.statements:
        reason = index.not_counted.get(statement.id)
        if reason:
            reasons.setdefault(reason, []).append(index.cite(statement))
    hidden: dict[str, int] = {}
    for uncounted in index.positions.left_out:
        if uncounted.statement.id in index.too_late:
            hidden[uncounted.why.value] = hidden.get(uncounted.why.value, 0) + 1
    listed = [LeftOutView(reason, tuple(cites), 0) for reason, cites in reasons.items()]
    withheld = [LeftOutView(reason, (), number) for reason, number in hidden.items()]
    return tuple(sorted(listed + withheld, key=lambda view: (-len(view.cites) - view.hidden, view.reason)))


def to_markdown(view: UnknownView) -> list[str]:
    """Lists under a heading for each kind of gap."""
    lines: list[str] = []
    parts = [
        ("Nothing on record", [_silence_markdown(s) for s in view.silences]),
        ("Contested", [f"{c.party}, {c.issue}: {c.option}" for c in view.contested]),
    ]
    for heading, items in parts:
        if items:
            lines += [f"### {heading}", "", *(f"- {cell(item)}" for item in items), ""]
    if view.left_out:
        lines += ["### Statements that count for nothing", ""]
        lines += [f"- {cell(_reason(entry))} {links(entry.cites)}" for entry in view.left_out]
        lines.append("")
    sources = [f"No date is known of {name}" for name in view.undated]
    sources += [f"Not read: {unread.name} {unread.reason}" for unread in view.unread]
    if view.later_documents:
        sources.append(f"{count_noun(view.later_documents, 'document')} dated after the as-of date, not used")
    sources += [f"Passed over, of no kind that is read: {name}" for name in view.passed_over]
    sources += [f"{note[:1].upper()}{note[1:]}" for note in view.notes]
    if sources:
        lines += ["### Sources", "", *(f"- {cell(item)}" for item in sources), ""]
    return lines or ["Nothing to report."]


def _reason(view: LeftOutView) -> str:
    return f"{view.reason}: {count_noun(len(view.cites) + view.hidden, 'statement')}"


def _silence_markdown(view: SilenceView) -> str:
    if view.all_issues and not view.only_uncounted:
        return f"{view.party}: on all issues"
    parts = ["; ".join(view.issues)] if view.issues else []
    if view.only_uncounted:
        parts.append(f"only what does not count on {'; '.join(view.only_uncounted)}")
    return f"{view.party}: {'; '.join(parts)}"


SECTION = Section(
    key="unknown",
    title="What is not known",
    note="Silence is unknown, not consent.",
    build=build,
    markdown=to_markdown,
)
