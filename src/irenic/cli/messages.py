"""What is told beside the output, on stderr: in plain lines, in short, and never more than can be read."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Sequence

import click

from irenic.cli.lines import WIDTH, make_plain
from irenic.model.errors import Problem

MOST_LINES = 20
"""How many faults are told one by one."""
_MOST_SIGNS, _HEAD, _TAIL = 900, 600, 250
_LONG_REMEDY = 120


def tell(text: str) -> None:
    """One line on stderr; its middle is left out where it is very long, and a terminal gets it wrapped."""
    line = make_plain(text)
    if len(line) > _MOST_SIGNS:
        line = f"{line[:_HEAD]} … {line[-_TAIL:]}"
    if sys.stderr.isatty():
        line = textwrap.fill(
            line, WIDTH, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False
        )
    click.echo(line, err=True)


def tell_all(lines: Sequence[str], more: str = "") -> None:
    """The first lines, and how many more there are; `more` says where to see them."""
    for line in lines[:MOST_LINES]:
        tell(line)
    if len(lines) > MOST_LINES:
        tell(f"… and {len(lines) - MOST_LINES:,} more{more}")


def problem_lines(problems: Sequence[Problem]) -> list[str]:
    """One line for each fault of files; a long remedy is told once."""
    told: set[str] = set()
    lines = []
    for problem in problems:
        again = len(problem.remedy) > _LONG_REMEDY and problem.remedy in told
        told.add(problem.remedy)
        lines.append(f"{problem.head}; {'the remedy is that told above' if again else problem.remedy}")
    return lines


def usage_line(error: click.ClickException) -> str:
    """A fault of the command line in one sentence: what, with the nearest name, and where help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "irenic"
    what = " ".join(error.format_message().split()).rstrip(".")
    what = what.replace(". Did you mean", "; did you mean")
    near = _nearest_command(error, context)
    return f"{command}: {what[:1].lower()}{what[1:]}{near}; see: {command} --help"


def _nearest_command(error: click.ClickException, context: click.Context | None) -> str:
    """`; did you mean 'review'?` where the fault is the name of a command."""
    from irenic.codebook.fields import suggest

    group = context.command if context is not None else None
    words = error.message.split("'")
    if not (isinstance(group, click.Group) and "command" in words[0].lower() and len(words) > 1):
        return ""
    if "Did you mean" in error.format_message():
        return ""  # click itself has named it
    assert context is not None
    near = suggest(words[1], group.list_commands(context), "")
    return f"; {near}" if near else ""
