"""What every command that reads texts does alike: find the codebook, read, tell what could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from irenic.cli.messages import tell, tell_all
from irenic.model.errors import UsageError

if TYPE_CHECKING:
    from irenic.corpus.results import Corpus

_SHOWN = 5
"""How many files are named where none could be read."""


def find_codebook(paths: tuple[Path, ...], given: Path | None) -> Path:
    """The codebook given, or that of the first path that is a process; a usage error where there is none."""
    if given is not None:
        return given
    for path in paths:
        if (path / "codebook.yaml").is_file():
            return path / "codebook.yaml"
    raise UsageError("no codebook; name one with --codebook FILE, or start a process with: irenic new DIR")


def read_texts(paths: tuple[Path, ...]) -> Corpus:
    """The documents of files and folders; a usage error where none could be read, with the reasons.

    What the reader has to say of a document is told on stderr.
    """
    from irenic.corpus.read import read_paths

    corpus = read_paths(paths)
    if not corpus.documents:
        raise UsageError(
            _reasons(corpus)
            or f"no document was found in {', '.join(map(str, paths))}; name a text or a folder"
        )
    notes = [f"irenic: {one.name}: {warning}" for one in corpus.documents for warning in one.warnings]
    tell_all(notes, " such notes; irenic read shows them")
    return corpus


def _reasons(corpus: Corpus) -> str:
    told = [f"{failure.name} {failure.reason}" for failure in corpus.failures[:_SHOWN]]
    more = len(corpus.failures) - _SHOWN
    return "; ".join([*told, *([f"and {more:,} more could not be read"] if more > 0 else [])])


def exit_with_failures(ctx: click.Context, corpus: Corpus) -> NoReturn:
    """Name each file that could not be read; exit code 2 where there is one, else 0."""
    for failure in corpus.failures:
        tell(f"irenic: {failure.name} {failure.reason}")
    ctx.exit(2 if corpus.failures else 0)
