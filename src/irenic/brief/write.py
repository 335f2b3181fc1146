"""The files of a brief, each written beside its place and then renamed into it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from irenic.brief.html import render_html
from irenic.brief.json import render_json
from irenic.brief.markdown import render_markdown
from irenic.brief.view import BriefView
from irenic.model.errors import UsageError

FORMS: dict[str, Callable[[BriefView], str]] = {
    "html": render_html,
    "md": render_markdown,
    "json": render_json,
}
"""The forms of a brief, by the ending of their files."""


def write_brief(view: BriefView, folder: Path, forms: Sequence[str] = tuple(FORMS)) -> list[Path]:
    """Write `brief.FORM` for each form; the folder is created where it does not exist.

    All forms are rendered before anything is written. Raises UsageError where the folder cannot be made or
    written; then no file is left half-written.
    """
    texts = {folder / f"brief.{form}": FORMS[form](view) for form in forms}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            _replace(path, text)
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise UsageError(
            f"the output folder {folder} cannot be written ({reason}); name another one with --out DIR"
        ) from None
    return list(texts)


def _replace(path: Path, text: str) -> None:
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        # A temporary file is for its owner alone; a brief is as readable as any new file of this user.
        mask = os.umask(0)
        os.umask(mask)
        Path(beside).chmod(0o666 & ~mask)
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
