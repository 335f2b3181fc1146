"""`irenic events`: the contacts and proposals that documents tell of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import cut_line, cut_line_keeping, name_speaker, wrap_lines
from irenic.cli.paths import GivenPath
from irenic.cli.texts import exit_with_failures, find_codebook, read_texts

if TYPE_CHECKING:
    from irenic.model.event import Event, ProposalMention
    from irenic.questions.events import Contacts


@click.command(name="events", context_settings={"max_content_width": 80})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=GivenPath())
@click.option("--codebook", type=GivenPath(), help="The codebook; that of PATH where it is a process.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], codebook: Path | None, form: str) -> None:
    """Print the meetings, calls, visits, letters and proposals that documents tell of.

    PATH is a file, a folder, or a process folder. Each contact has its status (held, agreed, announced,
    proposed, invited, refused, cancelled), those who take part, and place and date where they are told. Of a
    proposal the provisions are candidates, for you to confirm. Exit code 2 where a file could not be read.

    \b
    Example:
      irenic events articles/ --codebook codebook.yaml
      irenic events talks/ --format json
    """
    from irenic.codebook.load import load_codebook
    from irenic.questions.events import find_contacts

    loaded = load_codebook(find_codebook(paths, codebook))
    corpus = read_texts(paths)
    found = find_contacts(loaded, corpus.documents)
    if form == "json":
        click.echo(dump_json(found.to_json(), indent=2))
    else:
        _show(found)
    exit_with_failures(ctx, corpus)


def _show(found: Contacts) -> None:
    for event in found.events:
        _show_event(event)
    if not found.events:
        click.echo("No meeting, call, visit or letter is told of.")
    if found.proposals:
        click.echo("\nProposals mentioned, with candidates for their provisions:")
    for proposal in found.proposals:
        _show_proposal(proposal)


def _show_event(event: Event) -> None:
    people = ", ".join(name_speaker(p) for p in event.participants)
    click.echo(
        cut_line(f"{event.date or 'no date'}  {event.status}: {event.mode.replace('_', ' ')}, {people}")
    )
    where = f", {event.place}" if event.place else ""
    click.echo(cut_line_keeping("    ", f"{event.document}, track {event.track}{where}"))
    click.echo(wrap_lines(f"“{event.span.exact}”", "    "))


def _show_proposal(proposal: ProposalMention) -> None:
    owners = ", ".join(name_speaker(p) for p in proposal.owners) or "owner not told"
    click.echo(cut_line(f"{proposal.document}  {proposal.name} ({owners})"))
    for provision in proposal.provisions:
        option = f".{provision.option}" if provision.option else ""
        click.echo(wrap_lines(f"{provision.polarity} {provision.issue}{option}: “{provision.words}”", "    "))
