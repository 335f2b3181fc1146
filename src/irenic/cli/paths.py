"""Paths that are typed on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class GivenPath(click.Path):
    """A path; an empty one, which would mean the current folder, and "-", which would be a file's name, are refused."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path, or click's own fault."""
        if str(value) == "-":
            self.fail("'-' is no file: standard input is not read; write the text into a file", param, ctx)
        if value == "":
            self.fail("the path is empty; name a file or a folder, as . for this one", param, ctx)
        path = super().convert(value, param, ctx)
        assert isinstance(path, Path)
        return path
