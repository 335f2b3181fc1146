"""What every subcommand of `irenic review` shares."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.cli.review_tables import SHORT

if TYPE_CHECKING:
    from irenic.questions.one_decision import Evidence
    from irenic.record.log import Entry
    from irenic.record.store import Record

format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)


@dataclass(frozen=True, slots=True)
class Session:
    """The process folder of a command, and who decides."""

    process: Path
    reviewer: str

    def open(self) -> Record:
        """The record of the process."""
        from irenic.record.store import Record

        return Record.open(self.process)


class ReviewGroup(click.Group):
    """A group that takes its own option after PROCESS too: `review PROCESS --reviewer NAME accept ID`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Move the group's option before its argument, where click looks for it."""
        process, rest = args[:1], args[1:]
        if process and not process[0].startswith("-") and rest:
            taken = 2 if rest[0] == "--reviewer" else int(rest[0].startswith("--reviewer="))
            args = [*rest[:taken], *process, *rest[taken:]]
        return super().parse_args(ctx, args)


def _set_reviewer(ctx: click.Context, _param: click.Parameter, name: str | None) -> None:
    if name is not None:
        ctx.obj = replace(ctx.obj, reviewer=name)


reviewer_option = click.option(
    "--reviewer",
    metavar="NAME",
    expose_value=False,
    callback=_set_reviewer,
    help="Who decides (else the user's name).",
)


def user_name() -> str:
    """The name that the system gives the user, or `analyst`."""
    names = (os.environ.get(name, "").strip() for name in ("LOGNAME", "USER", "USERNAME"))
    return next((name for name in names if name), "analyst")


def report_entries(made: list[Entry], what: str, evidence: Evidence | None = None) -> None:
    """Say what was decided, or that it stood so already; with `evidence` also for how many tellings."""
    for entry in made:
        told = len(evidence.telling_of(entry.statement)) if evidence else 1
        for_all = f", for {told} documents that tell it" if told > 1 else ""
        click.echo(f"{entry.statement[:SHORT]} {what}{for_all} (entry {entry.seq}, {entry.reviewer})")
    if len(made) > 1:
        click.echo(f"To take all of them back: irenic review PROCESS undo --count {len(made)}")
    if not made:
        click.echo("Nothing to do: that is how it stands already.")
