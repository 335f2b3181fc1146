"""Packages: how many deals are possible, which are efficient, what theory would pick, where the drafts stand."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.bargaining.solutions import Solution
from irenic.bargaining.terms import Term
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.package_chart import ChartView, draw_chart
from irenic.brief.section import Section
from irenic.brief.view import EvidenceView
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationIssue
from irenic.questions.package_drafts import DraftAnswer
from irenic.questions.package_evidence import model_of_study
from irenic.questions.package_words import describe_term, show_number, term_basis
from irenic.questions.packages import PackagesAnswer, PackageSettings, answer_packages

NAMES = {
    "nash": "Nash",
    "kalai_smorodinsky": "Kalai–Smorodinsky",
    "egalitarian": "Egalitarian",
    "utilitarian": "Utilitarian",
}
_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class TermView:
    """A red line or a reservation, in words, with what it rests on."""

    words: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class PackageRowView:
    """An issue and the option that each solution settles it on; `differs`: not all on the same."""

    issue: str
    options: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class DraftPlaceView:
    """A draft among the packages: how much it settles, what it breaks, the nearest package and who pays."""

    title: str
    settles: str
    breaks: tuple[TermView, ...]
    changes: tuple[str, ...]
    pays: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SolutionTableView:
    """The solutions beside each other; `worth` gives, by party, what each solution is worth to it."""

    solutions: tuple[str, ...]
    ties: tuple[str, ...]
    worth: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[PackageRowView, ...]


@dataclass(frozen=True, slots=True)
class PackagesView:
    """The packages of the model that the positions give; `counts` pair a number with what it counts."""

    counts: tuple[tuple[str, str], ...]
    efficient: str
    chart: ChartView | None
    solution_table: SolutionTableView | None
    conventions: tuple[str, ...]
    conflicts: tuple[tuple[TermView, ...], ...]
    ways_out: tuple[tuple[TermView, ...], ...]
    drafts: tuple[DraftPlaceView, ...]
    notes: tuple[str, ...]


def build(index: Index) -> PackagesView | None:
    """Make a model of the positions and answer from it; nothing where no position is known."""
    try:
        model = model_of_study(index.study)
        answer = answer_packages(model, PackageSettings(limit=_LIMIT, solver=False))
    except UsageError:
        return None
    found = [s for s in answer.solutions.values() if s.packages]
    return PackagesView(
        counts=_counts(answer),
        efficient=_efficient(answer),
        chart=draw_chart(answer, NAMES),
        solution_table=_solution_table(index, answer, found) if found else None,
        conventions=tuple(f"{NAMES[s.name]}: {'; '.join(s.conventions)}." for s in found),
        conflicts=tuple(_terms(index, answer, terms) for terms in answer.blocking.conflicts),
        ways_out=tuple(_terms(index, answer, r.terms) for r in answer.blocking.relaxations),
        drafts=tuple(_draft(index, answer, draft) for draft in answer.drafts),
        notes=tuple(index.neutral(note) for note in (*model.notes, *answer.notes)),
    )


def _solution_table(index: Index, answer: PackagesAnswer, found: list[Solution]) -> SolutionTableView:
    return SolutionTableView(
        solutions=tuple(NAMES[s.name] for s in found),
        ties=tuple(f"{s.count:,}" for s in found),
        worth=tuple(
            (index.neutral(party.name), tuple(show_number(s.packages[0].utilities[p]) for s in found))
            for p, party in enumerate(answer.model.parties)
        ),
        rows=_rows(index, answer),
    )


def _counts(answer: PackagesAnswer) -> tuple[tuple[str, str], ...]:
    counts, model = answer.counts, answer.model
    needed = (
        "all parties" if model.acceptance.needed == len(model.parties) else "those whose consent is needed"
    )
    between = f"{counts.at_least:,} to {counts.at_most:,}"
    return (
        (f"{counts.outcomes:,}", "packages in all"),
        (f"{counts.rules:,}", "keep the rules between options"),
        (f"{counts.red_lines:,}", "cross no red line that binds"),
        (between if counts.accepted is None else f"{counts.accepted:,}", f"acceptable to {needed}"),
    )


def _efficient(answer: PackagesAnswer) -> str:
    frontier = answer.frontier
    if not frontier.points:
        return "No package is acceptable."
    if frontier.exact:
        return f"{frontier.size:,} acceptable packages are efficient: none is better for one party and worse for none."
    return f"The efficient packages are too many to list: {len(frontier.points):,} stand for them, within an error."


def _rows(index: Index, answer: PackagesAnswer) -> tuple[PackageRowView, ...]:
    found = [s.packages[0].options for s in answer.solutions.values() if s.packages]
    rows = []
    for i, issue in enumerate(answer.model.issues):
        options = tuple(index.neutral(issue.options[package[i]].label) for package in found)
        rows.append(PackageRowView(index.neutral(issue.label), options, len(set(options)) > 1))
    return tuple(rows)


def _terms(index: Index, answer: PackagesAnswer, terms: tuple[Term, ...]) -> tuple[TermView, ...]:
    return tuple(_term(index, answer, term) for term in terms)


def _term(index: Index, answer: PackagesAnswer, term: Term) -> TermView:
    known = set(term_basis(answer.model, term).statements)
    statements = [s for s in index.statements if s.id in known]
    return TermView(index.neutral(describe_term(answer.model, term)), index.evidence(statements))


def _draft(index: Index, answer: PackagesAnswer, draft: DraftAnswer) -> DraftPlaceView:
    model, nearest = answer.model, draft.nearest
    changes: tuple[str, ...] = ()
    pays: tuple[str, ...] = ()
    if nearest is not None and nearest.changes:
        first = nearest.packages[0].options
        changes = tuple(_change(index, model.issues[i], draft.settled[i], first[i]) for i in nearest.changed)
        pays = tuple(
            f"{index.neutral(party.name)} {'loses' if loss > 0 else 'gains'} {show_number(abs(loss))}"
            for party, loss in zip(model.parties, draft.paid, strict=True)
            if loss
        )
    return DraftPlaceView(
        title=index.neutral(draft.draft.title),
        settles=f"settles {len(draft.settled)} of {len(model.issues)} issues",
        breaks=_terms(index, answer, draft.broken),
        changes=changes,
        pays=pays,
        note=_draft_note(draft),
    )


def _change(index: Index, issue: NegotiationIssue, before: int, after: int) -> str:
    options = f"{issue.options[before].label} → {issue.options[after].label}"
    return index.neutral(f"{issue.label}: {options}")


def _draft_note(draft: DraftAnswer) -> str:
    if draft.nearest is None:
        return draft.note or "There is no acceptable package near it, because there is none."
    if not draft.nearest.changes:
        return "No provision need change for an acceptable package to hold it."
    return ""


def to_markdown(view: PackagesView) -> list[str]:
    """The section's lines."""
    lines = [f"- {cell(number)} {cell(words)}" for number, words in view.counts]
    lines += ["", cell(view.efficient), ""]
    if view.solution_table:
        shown = view.solution_table
        worth = [[f"worth to {cell(name)}", *map(cell, numbers)] for name, numbers in shown.worth]
        rows = [[cell(row.issue), *map(cell, row.options)] for row in shown.rows]
        lines += [*table(["", *map(cell, shown.solutions)], [*worth, *rows]), ""]
    for title, groups in (
        ("What cannot hold together", view.conflicts),
        ("Would open a deal", view.ways_out),
    ):
        if groups:
            lines += [f"### {title}", ""]
            lines += [f"- {'; '.join(map(_term_markdown, group))}" for group in groups]
            lines.append("")
    for draft in view.drafts:
        lines += [f"### {cell(draft.title)}", "", f"- {cell(draft.settles)}"]
        lines += [f"- breaks: {_term_markdown(term)}" for term in draft.breaks]
        lines += [f"- nearest: {cell(change)}" for change in draft.changes]
        lines += [f"- {cell(words)}" for words in (*draft.pays, draft.note) if words]
        lines.append("")
    return [*lines, *(f"- {cell(note)}" for note in (*view.conventions, *view.notes)), ""]


def _term_markdown(term: TermView) -> str:
    return f"{cell(term.words)} {links(term.evidence.cites)}".rstrip()


SECTION = Section(
    key="packages",
    title="Packages still possible",
    note="A model made from the positions above by a documented rule: its utilities are assumptions, its red lines are "
    "evidence. It shows options and trade-offs, and recommends none.",
    build=build,
    markdown=to_markdown,
)
