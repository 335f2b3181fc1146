"""All statements: the numbered list to which every citation leads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView, DateView, FirmnessView
from irenic.brief.wording import FIRMNESS, GLYPH, KNOWN, STANCE, say_about
from irenic.model.statement import Statement, Target
from irenic.model.terms import CONDUCT, Flag

_CONTEXT = 160


@dataclass(frozen=True, slots=True)
class TargetView:
    """What a statement is about, and the stance."""

    issue: str
    glyph: str
    stance: str
    option: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as the list shows it; `before` and `after` are the words around the exact ones."""

    cite: CiteView
    id: str
    holder: str
    told_by: str
    act: str
    firmness: FirmnessView
    targets: tuple[TargetView, ...]
    any_satisfies: bool
    known: str
    form: str
    before: str
    exact: str
    after: str
    document: CiteView
    document_name: str
    outlet: str
    date: DateView
    date_basis: str
    confidence: float
    rule: str
    coder: str
    status: str
    flags: tuple[str, ...]
    about: tuple[str, ...]
    not_counted: str
    also_in: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A way into the list: all statements of a party, or on an issue."""

    words: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class StatementsView:
    """The list, with its indexes by party and by issue."""

    by_party: tuple[GroupView, ...]
    by_issue: tuple[GroupView, ...]
    statements: tuple[StatementView, ...]


def build(index: Index) -> StatementsView:
    """List every statement that may be seen as of the date."""
    issues = [*index.codebook.issue_by_id, CONDUCT]
    parties = [*index.codebook.party_by_id, *_others(s.holder.party for s in index.statements)]
    return StatementsView(
        by_party=_groups(index, dict.fromkeys(parties), index.say_party, lambda s: {s.holder.party}),
        by_issue=_groups(index, issues, index.say_issue, lambda s: {t.issue for t in s.targets}),
        statements=tuple(_statement(index, statement) for statement in index.statements),
    )


def _others(parties: Iterable[str]) -> list[str]:
    return sorted(set(parties))


def _groups(
    index: Index,
    keys: Iterable[str],
    say: Callable[[str], str],
    keys_of: Callable[[Statement], set[str]],
) -> tuple[GroupView, ...]:
    found = ((key, index.cites(s for s in index.statements if key in keys_of(s))) for key in keys)
    return tuple(GroupView(say(key), cites) for key, cites in found if cites)


def _statement(index: Index, statement: Statement) -> StatementView:
    document = index.documents.get(statement.sha256)
    before, after = (
        _context(document.text, statement.span.start, statement.span.end) if document else ("", "")
    )
    return StatementView(
        cite=index.cite(statement),
        id=statement.id,
        holder=index.say_speaker(statement.holder),
        told_by=index.say_sources(statement),
        act=statement.act.value,
        firmness=FirmnessView(statement.firmness.rank, FIRMNESS[statement.firmness]),
        targets=tuple(_target(index, target) for target in statement.targets),
        any_satisfies=Flag.DISJUNCTION in statement.flags,
        known=KNOWN[statement.attribution],
        form=statement.form.value.replace("_", " "),
        before=before,
        exact=statement.span.exact,
        after=after,
        document=index.cite_document(statement.sha256),
        document_name=statement.document,
        outlet=document.outlet if document else "",
        date=index.say_date_of(statement),
        date_basis=statement.said_on_basis,
        confidence=statement.confidence,
        rule=statement.rule,
        coder=statement.coder,
        status=statement.status.value,
        flags=tuple(flag.value.replace("_", " ") for flag in statement.flags),
        about=tuple(say_about(about) for about in statement.about),
        not_counted=index.not_counted.get(statement.id, ""),
        also_in=index.say_also_in(statement),
    )


def _target(index: Index, target: Target) -> TargetView:
    ref = index.ref(target)
    return TargetView(
        issue=index.say_issue(target.issue),
        glyph=GLYPH[target.polarity],
        stance=STANCE[target.polarity],
        option=index.say_option(ref, target.beneficiary or "") if ref else "no option named",
    )


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """The words around a span, within its paragraph, cut at a space and marked with an ellipsis."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    after = text[end : stop if stop >= 0 else len(text)]
    if len(before) > _CONTEXT:
        before = "… " + re.sub(r"^\S*\s", "", before[-_CONTEXT:])
    if len(after) > _CONTEXT:
        after = re.sub(r"\s\S*$", "", after[:_CONTEXT]) + " …"
    return before, after


def to_markdown(view: StatementsView) -> list[str]:
    """A table with an anchor for each statement."""
    head = ["No.", "Holder", "Stance", "Words", "Source", "Grounds"]
    return table(head, [_row(statement) for statement in view.statements])


def _row(view: StatementView) -> list[str]:
    told = f", as told by {view.told_by}" if view.told_by else ""
    joint = " or " if view.any_satisfies else "; "
    targets = joint.join(f"{t.issue}: {t.stance} {t.option}" for t in view.targets)
    grounds = [view.known, view.form, f"dated from {view.date_basis}", f"confidence {view.confidence:.2f}"]
    grounds += [f"{view.coder} {view.rule}", view.status, *view.flags, *view.about]
    grounds += [f"also in {view.also_in}"] if view.also_in else []
    grounds += [f"not counted: {view.not_counted}"] if view.not_counted else []
    return [
        f'<a id="{view.cite.anchor}"></a>{view.cite.number}',
        cell(view.holder + told),
        cell(f"{view.act} ({view.firmness.words}): {targets}"),
        _in_context(view),
        cell(f"{view.outlet or view.document_name}, {view.date.words}"),
        cell("; ".join(grounds)),
    ]


def _in_context(view: StatementView) -> str:
    """The words between marks that no source uses, so that quotation marks in them stay theirs."""
    space = " " if view.before.endswith((" ", "\u00a0")) else ""
    gap = " " if view.after.startswith((" ", "\u00a0")) else ""
    return f"{cell(view.before)}{space}**⟦{cell(view.exact)}⟧**{gap}{cell(view.after)}"


SECTION = Section(
    key="statements",
    title="All statements",
    note="Numbered by date. The words on record stand in bold within their surroundings.",
    build=build,
    markdown=to_markdown,
)
