"""Model files as text: read whole, within a size limit, refused in one sentence."""

from __future__ import annotations

from pathlib import Path

from irenic.model.errors import InvalidInputError, Problem

MAX_BYTES = 64 * 1024 * 1024


def read_text(path: Path) -> str:
    """The text of a file; raises `InvalidInputError` where it is missing, too large, or not UTF-8."""
    try:
        if path.is_dir():
            raise _refusal(path, "it is a folder", "name the model file in it")
        if path.stat().st_size > MAX_BYTES:
            raise _refusal(path, f"it is larger than {MAX_BYTES // 1024 // 1024} MB", "name a model file")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise _refusal(path, "there is no such file", "check its name and folder") from None
    except UnicodeDecodeError:
        raise _refusal(path, "it is not UTF-8 text", "save the model as UTF-8 text") from None
    except OSError as error:
        raise _refusal(path, f"it cannot be read ({error.strerror})", "check the permissions") from None


def _refusal(path: Path, what: str, remedy: str) -> InvalidInputError:
    return InvalidInputError([Problem(path.name, 0, what, remedy)])
