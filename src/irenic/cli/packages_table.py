"""The answer about packages as text for a terminal of 80 columns."""

from __future__ import annotations

from irenic.bargaining.solutions import Solution
from irenic.cli.packages_more import render_more, short_options, term_line, worth
from irenic.cli.text_layout import cut, table, wrap
from irenic.model.negotiation import NegotiationModel
from irenic.questions.package_words import show_number
from irenic.questions.packages import PackagesAnswer

_NAMES = {
    "nash": "Nash",
    "kalai_smorodinsky": "Kalai–Smorodinsky",
    "egalitarian": "Egalitarian",
    "utilitarian": "Utilitarian",
}


def render_answer(answer: PackagesAnswer, listed: int) -> str:
    """Counts, what blocks or what is efficient, and the solutions."""
    parts = [_head(answer)]
    if answer.frontier.points:
        parts += [_frontier(answer, listed), *_solutions(answer)]
    else:
        parts.append(_blocking(answer))
    parts += render_more(answer)
    notes = [*answer.model.notes, *answer.notes]
    if notes:
        parts.append("\n".join(wrap(f"Note: {note}") for note in notes))
    return "\n\n".join(parts)


def _head(answer: PackagesAnswer) -> str:
    model, counts = answer.model, answer.counts
    needed = model.acceptance.needed
    rule = "all parties" if needed == len(model.parties) else f"{needed} of {len(model.parties)} parties"
    vetoes = f", among them {', '.join(model.acceptance.vetoes)}" if model.acceptance.vetoes else ""
    accepted = f"{counts.accepted:,}" if counts.accepted is not None else (
        f"between {counts.at_least:,} and {counts.at_most:,}"
    )  # fmt: skip
    rows = [
        ("packages in all", f"{counts.outcomes:,}"),
        ("that keep the option rules", f"{counts.rules:,}"),
        ("that cross no red line that binds", f"{counts.red_lines:,}"),
        (f"acceptable to {rule}{vetoes}", accepted),
    ]
    width = max(len(number) for _, number in rows)
    lines = "\n".join(
        wrap(f"{number.rjust(width)}  {label}", "  ", " " * (width + 2)) for label, number in rows
    )
    return f"{wrap(model.title)}\n\n{lines}"


def _frontier(answer: PackagesAnswer, listed: int) -> str:
    frontier, model = answer.frontier, answer.model
    meaning = "no acceptable package is better for one party and worse for none"
    head = f"Efficient packages: {frontier.size:,} ({meaning})"
    if not frontier.exact:
        ends = ", ".join(
            f"{party.id} {show_number(e)}" for party, e in zip(model.parties, frontier.epsilon, strict=True)
        )
        head = (
            f"An ε-frontier of {len(frontier.points):,} points, because the exact one is too large: every "
            f"package that beats every reservation by ε is matched within ε ({ends})"
        )
    points = frontier.points[:listed]
    if not points:
        return wrap(head)
    rows = []
    for point in points:
        first = frontier.packages(point, 1)[0]
        ties = f"{point.count:,}"
        rows.append((*map(show_number, first.utilities), ties, short_options(model, first.options)))
    left = len(frontier.points) - len(points)
    tail = f"\n… and {left:,} more rows (--list N, or --format json)" if left else ""
    header = [*(cut(p.name, 14) for p in model.parties), "ties", "options of the first"]
    return f"{wrap(head)}\n\n{table(header, rows)}{tail}"


def _solutions(answer: PackagesAnswer) -> list[str]:
    """The solutions' utilities, a table of their packages, and the conventions."""
    model = answer.model
    found = [s for s in answer.solutions.values() if s.packages]
    parts = ["\n".join(_summary(model, solution) for solution in answer.solutions.values())]
    if found:
        names = [_NAMES[solution.name] for solution in found]
        rows = [
            (issue.id, *(issue.options[s.packages[0].options[i]].id for s in found))
            for i, issue in enumerate(model.issues)
        ]
        parts.append(table(["issue", *names], rows))
    conventions = [f"{_NAMES[s.name]}: {'; '.join((*s.conventions, s.method))}." for s in found]
    parts.append("\n".join(wrap(line) for line in conventions))
    return parts


def _summary(model: NegotiationModel, solution: Solution) -> str:
    name = _NAMES[solution.name]
    if not solution.packages:
        return wrap(f"{name}: none, because {solution.reason}.")
    ties = f" (first of {solution.count:,} that tie)" if solution.count > 1 else ""
    return wrap(f"{name}{ties}: {worth(model, solution.packages[0].utilities)}")


def _blocking(answer: PackagesAnswer) -> str:
    model, blocking = answer.model, answer.blocking
    if blocking.rules_alone:
        return wrap("No package is possible: the option rules alone exclude every one.")
    lines = [wrap("No package is acceptable. What cannot hold together:")]
    for number, conflict in enumerate(blocking.conflicts, start=1):
        lines.append(f"\n  Conflict {number}")
        lines += [term_line(model, term) for term in conflict]
    if not blocking.conflicts_complete:
        lines.append(wrap(f"There may be more conflicts than these. {blocking.note}"))
    lines.append("\n" + wrap("The least that would open a deal: give up"))
    for number, relaxation in enumerate(blocking.relaxations, start=1):
        lines.append(f"\n  Either {number}" if len(blocking.relaxations) > 1 else "")
        lines += [term_line(model, term) for term in relaxation.terms]
    if not blocking.relaxations_complete:
        lines.append(wrap(f"There may be other ways as small. {blocking.note}"))
    return "\n".join(lines)
