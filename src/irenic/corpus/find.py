"""Which files are read: those given, and those below the folders given."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from irenic.corpus.results import Failure

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx")
"""Endings of the files that are read, whatever their case."""
_QUIET = (".sqlite", ".sqlite3", ".db", ".db-wal", ".db-shm", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal")
_CODEBOOK = "codebook.yaml"
_READABLE = "irenic reads .txt, .md, .html, .pdf and .docx"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its name in results, and where it lies."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Sources:
    """The files to read by name, those that are refused, and the names of files of no known kind."""

    files: tuple[Source, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[str, ...]


def find_sources(paths: Sequence[Path]) -> Sources:
    """List what is to be read, each file once, sorted by name; two files of one name are told apart."""
    files: dict[Path, Source] = {}
    failures: list[Failure] = []
    skipped: list[str] = []
    for path in paths:
        for found in _look(path):
            if isinstance(found, Source):
                files.setdefault(found.path.resolve(), found)
            elif isinstance(found, Failure):
                failures.append(found)
            else:
                skipped.append(found)
    sources = _tell_apart(list(files.values()))
    return Sources(
        tuple(sorted(sources, key=lambda source: source.name)),
        tuple(sorted(set(failures), key=lambda failure: (failure.name, failure.reason))),
        tuple(sorted(set(skipped))),
    )


def _look(path: Path) -> Iterator[Source | Failure | str]:
    name = printable(path.name or str(path))
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield Failure(printable(str(path)), f"cannot be opened: {_reason(error)}; check the path")
        return
    if stat.S_ISDIR(mode):
        yield from _look_into(path)
    elif not stat.S_ISREG(mode):
        yield Failure(name, "is not an ordinary file; give a file or a folder")
    elif path.suffix.lower() not in ENDINGS:
        ending = f"ends in '{printable(path.suffix)}'" if path.suffix else "has no ending"
        yield Failure(name, f"{ending}, which says no format that is read; {_READABLE}")
    else:
        yield Source(name, path)


def _look_into(path: Path) -> Iterator[Source | Failure | str]:
    found = list(_look_below(_documents_of(path)))
    yield from found
    if all(isinstance(one, str) for one in found):
        yield Failure(printable(str(path)), f"holds no document; {_READABLE}")


def _documents_of(folder: Path) -> Path:
    """The folder itself, or, of a process folder, its documents."""
    documents = folder / "documents"
    return documents if (folder / _CODEBOOK).is_file() and documents.is_dir() else folder


def _look_below(folder: Path) -> Iterator[Source | Failure | str]:
    root = folder.resolve()
    of_process = (root / _CODEBOOK).is_file() or (root.parent / _CODEBOOK).is_file()
    faults: list[OSError] = []
    for where, folders, names in os.walk(root, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(folders + names):
            path = Path(where) / name
            if name.startswith(".") or (name in folders and not path.is_symlink()):
                continue
            if of_process and path.parent == root and name.lower() in {_CODEBOOK, "readme.md"}:
                continue
            yield from _judge(path, root)
    for fault in faults:
        at = Path(os.fsdecode(fault.filename)) if fault.filename else root
        yield Failure(_name_below(at, root), f"cannot be listed: {_reason(fault)}; check the permissions")


def _judge(path: Path, root: Path) -> Iterator[Source | Failure | str]:
    """One entry of a folder: a link out of the folder is refused, for it could lead anywhere."""
    name = _name_below(path, root)
    if path.is_symlink():
        try:
            inside = path.resolve(strict=True).is_relative_to(root)
        except (OSError, RuntimeError):
            yield Failure(name, "is a link that leads nowhere; remove it, or copy the file")
            return
        if not inside:
            yield Failure(name, "is a link to a place outside the folder and was not followed; copy the file")
            return
        if path.is_dir():
            return  # the folder that it leads to is walked by itself
    if path.name.lower() == _CODEBOOK or path.name.lower().endswith(_QUIET):
        return
    if path.suffix.lower() not in ENDINGS:
        yield name
    elif not path.is_file():
        yield Failure(name, "is not an ordinary file; give a file or a folder")
    else:
        yield Source(name, path)


def _name_below(path: Path, root: Path) -> str:
    return printable(path.relative_to(root).as_posix()) if path != root else printable(root.name)


def _tell_apart(sources: list[Source]) -> list[Source]:
    """Names made different: by the folder above where that is enough, else by a number in order of path."""
    counts = Counter(source.name for source in sources)
    named = [
        source if counts[source.name] == 1 else replace(source, name=f"{_folder_above(source)}/{source.name}")
        for source in sources
    ]
    taken: set[str] = set()
    result = []
    for source in sorted(named, key=lambda one: str(one.path.resolve())):
        name, number = source.name, 1
        while name in taken:
            number += 1
            name = f"{source.name} ({number})"
        taken.add(name)
        result.append(replace(source, name=name))
    return result


def _folder_above(source: Source) -> str:
    """The name of the folder in which a source's own name begins."""
    return printable(source.path.resolve().parents[source.name.count("/")].name)


def printable(name: str) -> str:
    """A name that can be shown and stored: no undecodable bytes, no control characters."""
    name = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name
    )


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]
