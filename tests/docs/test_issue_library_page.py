"""docs/reference/issue-library.md is what the library's data says; run this file to write it anew."""

from __future__ import annotations

from pathlib import Path

from irenic.codebook.library import controlled_lists, issue_scopes, likelihood_words, standard_issues
from irenic.model.codebook import Issue, Option

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "issue-library.md"

_HEAD = """\
# The issue library

The 21 standard issues from which `irenic new` starts a codebook. An issue of a codebook is one of them, or
names the one to which it belongs (`standard`), so that processes can be compared. The options are generic: make
them concrete in your codebook, and name the territory, the alliance, the force. They are worded positively:
who rejects membership of an alliance opposes `alignment.membership`.

Evaluations of an actor's conduct, or of the process, that touch none of these issues are `conduct`. They feed
networks and briefs, never positions.
"""


def render() -> str:
    parts = [_HEAD, *(_issue(issue) for issue in standard_issues().values()), _lists()]
    return "\n".join(parts)


def _issue(issue: Issue) -> str:
    kinds = ["one option at most can hold" if issue.exclusive else "several options can hold"]
    if issue.ordered:
        kinds.append("ordered by their values")
    rows = [f"| `{option.id}` | {option.label} | {_rules(option)} |" for option in issue.options]
    lines = [
        f"## {issue.label}",
        "",
        f"`{issue.id}`: {issue.question} Includes {issue_scopes()[issue.id]}. Options: {', '.join(kinds)}.",
        "",
        "| option | | rules |",
        "|---|---|---|",
        *rows,
        "",
    ]
    return "\n".join(lines)


def _rules(option: Option) -> str:
    told = (("implies", option.implies), ("excludes", option.excludes), ("requires", option.requires))
    rules = [f"{kind} `{ref}`" for kind, refs in told for ref in refs]
    if option.value is not None:
        rules.append(f"value {option.value:g}")
    return "; ".join(rules)


def _lists() -> str:
    lines = ["## Other controlled lists", "", "| list | words |", "|---|---|"]
    for name, terms in controlled_lists().items():
        lines.append(f"| {name.replace('_', ' ')} | {' · '.join(term.label for term in terms)} |")
    words = " · ".join(f"{word.label} {word.low:g}–{word.high:g} %" for word in likelihood_words())
    lines += [f"| likelihood (ICD 203) | {words} |", ""]
    return "\n".join(lines)


def test_page_is_what_the_data_says() -> None:
    assert PAGE.read_text("utf-8") == render()


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
