"""Files written beside their place and then renamed: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from irenic.model.errors import UsageError


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write texts into a folder, made where it is missing; each replaces a file of its name at once."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                    stream.write(text)
                Path(temporary).chmod(0o644)
                Path(temporary).replace(folder / name)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}") from None
