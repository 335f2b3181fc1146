"""What every command that reads texts does alike: find the codebook, read, tell what could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import click

from irenic.corpus.read import read_paths
from irenic.corpus.results import Corpus
from irenic.model.errors import UsageError


def find_codebook(paths: tuple[Path, ...], given: Path | None) -> Path:
    """The codebook given, or that of the first path that is a process; a usage error where there is none."""
    if given is not None:
        return given
    for path in paths:
        if (path / "codebook.yaml").is_file():
            return path / "codebook.yaml"
    raise UsageError("no codebook; name one with --codebook FILE, or start a process with: irenic new DIR")


def read_texts(paths: tuple[Path, ...]) -> Corpus:
    """The documents of files and folders; a usage error where none could be read, with the reasons."""
    corpus = read_paths(paths)
    if not corpus.documents:
        reasons = "; ".join(f"{failure.name} {failure.reason}" for failure in corpus.failures)
        raise UsageError(
            reasons or f"no document was found in {', '.join(map(str, paths))}; name a text or a folder"
        )
    return corpus


def exit_with_failures(ctx: click.Context, corpus: Corpus) -> NoReturn:
    """Name each file that could not be read; exit code 2 where there is one, else 0."""
    for failure in corpus.failures:
        click.echo(f"irenic: {failure.name} {failure.reason}", err=True)
    ctx.exit(2 if corpus.failures else 0)
