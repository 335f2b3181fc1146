"""Start a process: a folder with a codebook from the issue library and a place for documents."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from irenic.codebook.fields import MAX_NAME, suggest
from irenic.codebook.library import standard_issues
from irenic.codebook.load import FILE_NAME, parse_codebook
from irenic.codebook.starter import write_starter
from irenic.model.codebook import Party
from irenic.model.errors import UsageError
from irenic.model.terms import COMMENTATOR, OTHER

DOCUMENTS = "documents"
README = "README.md"

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")

_DOCUMENTS_NOTE = """\
# Documents of this process

Put the texts to be read here, one file for each: `.txt`, `.md`, `.html`, `.pdf` or `.docx`. Folders inside
this one are read too. Files are read as they are and never changed. This file is not read.

Say at the head of a text file (`.txt` or `.md`) where it comes from; what is left out is looked for in the
text, and shown as unknown where it is not found:

    ---
    title: Ministers meet on the lake
    outlet: Example Wire
    date: 2031-05-03
    kind: agency report
    ---

    NORTON, 3 May. Ada Abel said on Saturday that Northland ...

Then, in the folder above:

    irenic read .          what the program sees of each document
    irenic brief .         the brief
"""


@dataclass(frozen=True, slots=True)
class StartedProcess:
    """What was written, as paths below the folder, and what it holds; `example`: the parties are fictional."""

    folder: Path
    written: tuple[str, ...]
    title: str
    parties: tuple[str, ...]
    issues: tuple[str, ...]
    example: bool


def start_process(
    folder: Path, title: str = "", parties: Sequence[Party] = (), issues: Sequence[str] = ()
) -> StartedProcess:
    """Write the codebook and the folder for documents; what is there already is left as it is.

    With no issues named, all of the library are taken. Raises UsageError where the folder holds a codebook
    already, cannot be written, or a party or an issue cannot be used.
    """
    _check_parties(parties)
    chosen = _check_issues(issues)
    own_name = folder.resolve().name
    title = " ".join(title.split()) or _title_of(own_name)
    _check_length("the title", title)
    text = write_starter(_id_of(own_name), title, chosen, parties)
    codebook = parse_codebook(text, FILE_NAME)
    return StartedProcess(
        folder=folder,
        written=_write(folder, text),
        title=codebook.title,
        parties=tuple(party.id for party in codebook.parties),
        issues=tuple(issue.id for issue in codebook.issues),
        example=not parties,
    )


def _write(folder: Path, text: str) -> tuple[str, ...]:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is a file; name a folder that may be made")
    if os.path.lexists(folder / FILE_NAME):
        raise UsageError(
            f"'{(folder / FILE_NAME).as_posix()}' exists already and is left as it is; name another folder"
        )
    written = []
    try:
        (folder / DOCUMENTS).mkdir(parents=True, exist_ok=True)
        note = folder / DOCUMENTS / README
        if not os.path.lexists(note):
            _write_beside(note, _DOCUMENTS_NOTE)
            written.append(f"{DOCUMENTS}/{README}")
        _write_beside(folder / FILE_NAME, text)
    except FileExistsError as error:
        name = Path(error.filename2 or error.filename).name
        raise UsageError(
            f"'{name}' in '{folder.as_posix()}' is in the way; rename it or name another folder"
        ) from None
    except OSError as error:
        raise UsageError(
            f"'{folder.as_posix()}' cannot be written ({error.strerror}); name a folder that you may write to"
        ) from None
    return (FILE_NAME, *written)


def _write_beside(path: Path, text: str) -> None:
    """Write a new file whole or not at all: beside first, then moved to its name, which must be free."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(beside).chmod(0o644)
        if os.path.lexists(path):
            raise FileExistsError(17, "File exists", str(path))
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)


def _check_parties(parties: Sequence[Party]) -> None:
    for party in parties:
        if not _ID.match(party.id):
            remedy = "use lower-case letters, digits, _ and -, as in northland=Northland"
            raise UsageError(f"'{party.id}' cannot be a party's id; {remedy}")
        if party.id in (COMMENTATOR, OTHER):
            raise UsageError(f"the party '{party.id}' exists in every process already; leave it out")
        if not party.name.strip():
            raise UsageError(f"the party '{party.id}' has no name; write {party.id}=NAME")
        if not any(character.isalnum() for character in party.name):
            what = f"the name of the party '{party.id}' holds no letter or digit"
            raise UsageError(f"{what}; write {party.id}=NAME")
        _check_length(f"the name of the party '{party.id}'", party.name)
    for words in ([party.id for party in parties], [party.name.casefold() for party in parties]):
        twice = next((word for word in words if words.count(word) > 1), None)
        if twice is not None:
            raise UsageError(f"'{twice}' names two parties; give each its own id and name")


def _check_length(what: str, text: str) -> None:
    if len(text) > MAX_NAME:
        raise UsageError(f"{what} is longer than {MAX_NAME} characters; shorten it")


def _check_issues(issues: Sequence[str]) -> tuple[str, ...]:
    library = standard_issues()
    for issue in issues:
        if issue not in library:
            remedy = suggest(issue, library, f"the issues are {', '.join(library)}")
            raise UsageError(f"'{issue}' is no issue of the library; {remedy}")
    return tuple(issue for issue in library if issue in issues or not issues)


def _title_of(name: str) -> str:
    words = " ".join(re.sub(r"[-_]+", " ", "".join(c for c in name if c.isprintable())).split())
    return words[:1].upper() + words[1:MAX_NAME] if words else "A process"


def _id_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")[:80] or "process"
