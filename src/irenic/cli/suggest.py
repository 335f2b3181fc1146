"""`irenic suggest`: what a codebook still lacks, as YAML to paste."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.cli.json_text import dump_json
from irenic.cli.paths import GivenPath
from irenic.model.errors import UsageError

if TYPE_CHECKING:
    from irenic.model.codebook import Codebook
    from irenic.suggestions.result import Seen, Suggestions

_WIDTH = 80


@click.command(name="suggest", context_settings={"max_content_width": _WIDTH})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=GivenPath())
@click.option(
    "--codebook",
    "codebook_path",
    type=GivenPath(),
    help="The codebook to complete; that of PATH where it is a process.",
)
@click.option(
    "--at-least",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="Leave out what was seen less often.",
)
@click.option("--title", default="", metavar="TEXT", help="The title of a new codebook.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["yaml", "json", "table"]),
    default="yaml",
    show_default=True,
    help="To paste, for machines, or to look through.",
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    codebook_path: Path | None,
    at_least: int,
    title: str,
    form: str,
) -> None:
    """Suggest what a codebook still lacks: parties, actors, spellings, issues, cues.

    PATH is a file, a folder, or a process folder. Without a codebook, the suggestions are a first one; with
    one, they are what the texts tell and it does not have. Each comes with its evidence; what no text says is
    left out. Nothing is written to any file. Exit code 2 where a file could not be read.

    \b
    Example:
      irenic suggest articles/ > codebook.yaml
      irenic suggest examples/ukraine-2025 --at-least 3
    """
    from irenic.cli.texts import exit_with_failures, read_texts
    from irenic.codebook.fields import MAX_NAME
    from irenic.suggestions.suggest import suggest

    if len(title) > MAX_NAME:
        raise UsageError(f"the title is longer than {MAX_NAME} characters; shorten it")
    codebook = _codebook(paths, codebook_path)
    corpus = read_texts(paths)
    found = suggest(corpus.documents, codebook, at_least)
    click.echo(_write(found, form, title), nl=False)
    exit_with_failures(ctx, corpus)


def _codebook(paths: tuple[Path, ...], given: Path | None) -> Codebook | None:
    from irenic.codebook.load import load_codebook

    inside = [path / "codebook.yaml" for path in paths if (path / "codebook.yaml").is_file()]
    if given is None and len(inside) > 1:
        raise UsageError("more than one of the folders holds a codebook.yaml; say which with --codebook FILE")
    chosen = given if given is not None else next(iter(inside), None)
    return load_codebook(chosen) if chosen is not None else None


def _write(found: Suggestions, form: str, title: str) -> str:
    if form == "json":
        from irenic.suggestions.plain import suggestions_json

        return dump_json(suggestions_json(found), indent=2) + "\n"
    if form == "table":
        return "\n".join(_table(found)) + "\n"
    from irenic.suggestions.emit import write_yaml

    return write_yaml(found, title)


def _table(found: Suggestions) -> Iterator[str]:
    from irenic.suggestions.say import phrases_left, say, say_phrase, say_unnamed, say_warning, unmet_cues

    rows: list[tuple[str, list[tuple[str, Seen | None]]]] = [
        ("parties", [(f"{say(p.name)}: {say(p.why)}", p.seen) for p in found.parties]),
        (
            "actors",
            [
                (
                    f"{say(a.name)}: {a.kind or 'kind not known'}, {a.party or 'party not known'}"
                    + (f", {say(a.roles[0])}" if a.roles else ""),
                    a.seen,
                )
                for a in found.actors
            ],
        ),
        ("groups", [(say(g.name), g.seen) for g in found.groups]),
        (
            "spellings",
            [
                (f"{say(s.written)}: {s.of}, {s.key}: {s.why} ({say(s.known)})", s.seen)
                for s in found.spellings
            ],
        ),
        ("issues", [(i.standard, i.seen) for i in found.issues]),
        ("unnamed", [(say_unnamed(u) + _add(u.add_to), u.seen) for u in found.unnamed]),
        ("phrases", [(say_phrase(p) + _add(p.add_to), p.seen) for p in phrases_left(found)]),
        (
            "cues",
            [(say_warning(c), c.seen) for c in found.cues if c.seen is not None]
            + [(line, None) for line in unmet_cues(found.cues)],
        ),
        ("places", [(say(p.name), p.seen) for p in found.places]),
    ]
    yield f"{'times':>5} {'docs':>4}"
    for title, entries in rows:
        if entries:
            yield title
        for text, seen in entries:
            lead = f"{seen.times:5} {seen.documents:4}  " if seen is not None else f"{0:5} {0:4}  "
            yield from textwrap.wrap(
                text, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
            )
    if not any(entries for _, entries in rows):
        yield "nothing to suggest"


def _add(where: str) -> str:
    return f"; add to {where}" if where else ""
