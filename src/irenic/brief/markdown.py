"""The view model → Markdown."""

from __future__ import annotations

from irenic.brief.markdown_text import cell
from irenic.brief.registry import SECTIONS
from irenic.brief.view import BriefView


def render_markdown(view: BriefView) -> str:
    """The whole brief; whatever the documents say stands in it as text."""
    figures = "; ".join(f"**{cell(figure.number)}** {cell(figure.words)}" for figure in view.figures)
    lines = [f"*{cell(view.kicker)}*", "", f"# {cell(view.title)}", "", cell(view.lede), "", figures, ""]
    for warning in view.warnings:
        lines += [f"> **Note.** {cell(warning)}", ""]
    writers = {section.key: section.markdown for section in SECTIONS}
    for section in view.sections:
        lines += [
            f"## {cell(section.title)}",
            "",
            cell(section.note),
            "",
            *writers[section.key](section.body),
        ]
        lines += [] if lines[-1] == "" else [""]
    return "\n".join(lines)
