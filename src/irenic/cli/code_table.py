"""Statements as `irenic code` and `irenic explain` show them to people: who, what and how sure; then the words."""

from __future__ import annotations

from irenic.cli.lines import wrap
from irenic.model.statement import Statement

INDENT = "    "


def statement_lines(statement: Statement) -> list[str]:
    """Who holds what on which option, and how sure that is; then the words."""
    return [*wrap(head(statement), rest=INDENT), *wrap(statement.span.exact, INDENT, INDENT)]


def head(statement: Statement) -> str:
    """`talks.txt 0–34 · northland (abel) · demand · support ceasefire.full · 0.85`."""
    span = f"{statement.document} {statement.span.start}–{statement.span.end}"
    targets = ", ".join(
        f"{target.polarity.value} {ref(target.issue, target.option)}" for target in statement.targets
    )
    parts = [span, holder(statement), statement.act.value, targets, f"{statement.confidence:.2f}"]
    return " · ".join(parts)


def holder(statement: Statement) -> str:
    """The party, and who speaks for it."""
    actor = statement.holder.actor
    return f"{statement.holder.party} ({actor})" if actor else statement.holder.party


def ref(issue: str, option: str | None) -> str:
    """`issue.option`, or the issue alone."""
    return f"{issue}.{option}" if option else issue
