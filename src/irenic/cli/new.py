"""`irenic new`: start a process from the issue library."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of, make_plain
from irenic.cli.paths import GivenPath
from irenic.codebook.library import standard_issues
from irenic.model.codebook import Party
from irenic.model.errors import UsageError
from irenic.questions.start_process import DOCUMENTS, StartedProcess, start_process

_WIDTH = 80


@click.command(name="new", context_settings={"max_content_width": _WIDTH})
@click.argument("folder", metavar="DIR", required=False, type=GivenPath())
@click.option(
    "--title", default="", metavar="TEXT", help="Title of the process; the folder's name unless given."
)
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="ID=NAME",
    help="A party, such as northland=Northland; repeatable.",
)
@click.option(
    "--issues", default="", metavar="A,B,C", help="Issues of the library to begin with; all unless given."
)
@click.option("--list", "show_issues", is_flag=True, help="List the issues of the library and write nothing.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
def command(
    folder: Path | None, title: str, parties: tuple[str, ...], issues: str, show_issues: bool, form: str
) -> None:
    """Start a process: write DIR/codebook.yaml from the issue library, and DIR/documents.

    Without --party the codebook holds two fictional parties to be replaced. Nothing that exists is
    overwritten; a folder that already holds documents may be named.

    \b
    Example:
      irenic new lake-talks --party northland=Northland --party southland=Southland \\
        --issues ceasefire,territory,guarantees
    """
    if show_issues:
        _list_issues(form)
        return
    if folder is None:
        raise UsageError("no folder is named; write 'irenic new DIR', or 'irenic new --list' for the issues")
    chosen = [issue.strip() for issue in issues.split(",") if issue.strip()]
    if issues and not chosen:
        raise UsageError(
            "--issues names no issue; write them with commas, as in --issues ceasefire,territory"
        )
    started = start_process(folder, title, [_party(text) for text in parties], chosen)
    if form == "json":
        click.echo(dump_json(_json(started), indent=2))
    else:
        _tell(started)


def _party(text: str) -> Party:
    party_id, equals, name = text.partition("=")
    if not equals:
        raise UsageError(f"'{text}' is no party; write ID=NAME, as in northland=Northland")
    return Party(party_id.strip(), " ".join(name.split()))


def _tell(started: StartedProcess) -> None:
    folder = make_plain(started.folder.as_posix())
    for name in started.written:
        click.echo(f"wrote {folder}/{name}")
    issues = count_of(len(started.issues), "issue")
    click.echo(f"{make_plain(started.title)}: {len(started.parties)} parties, {issues}")
    click.echo("\nNext:")
    first = "replace the fictional parties and actors" if started.example else "add aliases and actors"
    click.echo(f"  1. open {folder}/codebook.yaml:")
    click.echo(f"     {first}, keep the issues that fit")
    click.echo(f"  2. put articles into {folder}/{DOCUMENTS}/")
    click.echo(f"  3. irenic brief {make_plain(shlex.quote(started.folder.as_posix()))}")


def _list_issues(form: str) -> None:
    issues = standard_issues().values()
    if form == "json":
        listed = [
            {
                "id": issue.id,
                "label": issue.label,
                "question": issue.question,
                "options": [{"id": option.id, "label": option.label} for option in issue.options],
            }
            for issue in issues
        ]
        click.echo(dump_json(listed, indent=2))
        return
    width = max(len(issue.id) for issue in issues)
    for issue in issues:
        click.echo(f"{issue.id:{width}}  {issue.label}")


def _json(started: StartedProcess) -> dict[str, object]:
    return {
        "folder": click.format_filename(started.folder.as_posix()),
        "written": list(started.written),
        "title": started.title,
        "parties": list(started.parties),
        "issues": list(started.issues),
        "example": started.example,
    }
