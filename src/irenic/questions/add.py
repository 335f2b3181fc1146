"""Read and code documents into the record of a process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from irenic import __version__
from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.corpus.read import read_paths
from irenic.corpus.results import Failure
from irenic.model.codebook import Codebook
from irenic.model.errors import UsageError
from irenic.questions.own_stories import check_own_stories
from irenic.record.ingest import IngestSummary
from irenic.record.store import Record

CODEBOOK_FILE = "codebook.yaml"
DOCUMENTS_FOLDER = "documents"

Progress = Callable[[int, int, str], None]
"""Called after each document with how many are done, how many there are, and its name."""


@dataclass(frozen=True, slots=True)
class Added:
    """What `irenic add` did: how the record changed, what failed with its reason, what was passed over.

    `absent` are the names of the record that the process's folder does not hold; with `dropped` they stand for
    nothing any more.

    `warnings` are what the reading says of single documents, and what in the codebook does not fit them;
    `documents` and `statements` count what the
    record holds now; `marked` counts decided statements that need another look.
    """

    summary: IngestSummary
    failures: tuple[tuple[str, str], ...]
    skipped: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...]
    documents: int
    statements: int
    marked: int
    absent: tuple[str, ...] = ()
    dropped: bool = False


def add_documents(
    process: Path,
    paths: Sequence[Path] = (),
    coder: str = "rules",
    replaces: bool | None = None,
    recode: bool = False,
    progress: Progress | None = None,
    drop_absent: bool = False,
) -> Added:
    """Read `paths`, or the process's own documents, and store them with what the coder finds.

    A text under the name of an earlier one takes its place where `replaces` says so, and by itself where
    the process's own folder is read, in which a name stands for one file. With `drop_absent` names that the own
    folder does not hold stand for nothing any more. Raises UsageError where the folder
    is no process or there is nothing to read, and InvalidInputError where the codebook has faults.
    """
    codebook = load_process_codebook(process)
    if drop_absent and paths:
        raise UsageError(
            "what is absent is told by the process's own folder; name no other with --drop-absent"
        )
    corpus = read_paths(list(paths) or [_own_documents(process)])
    if not corpus.documents:
        raise UsageError(_explain_nothing(paths or [process / DOCUMENTS_FOLDER], corpus.failures))
    made = make_coder(coder, codebook)
    total, done = len(corpus.documents), 0

    def report(name: str, _outcome: object) -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total, name)

    version = str(getattr(made, "version", __version__))
    with Record.open(process, create=True) as record:
        summary = record.ingest(
            corpus.documents,
            made,
            codebook=codebook.sha256,
            version=version,
            replaces=not paths if replaces is None else replaces,
            recode=recode,
            progress=report,
        )
        there = {document.name for document in corpus.documents} | {
            failure.name for failure in corpus.failures
        }
        absent = () if paths else tuple(sorted(_names(record).keys() - there))
        if drop_absent:
            record.drop_names(absent, made, codebook=codebook.sha256, version=version)
        rows = record.reviewed()
        notes = check_own_stories(codebook.own_story, _names(record))
        return Added(
            summary=summary,
            failures=(*((f.name, f.reason) for f in corpus.failures), *summary.failures),
            skipped=corpus.skipped,
            warnings=(
                *((d.name, warning) for d in corpus.documents for warning in d.warnings),
                *((CODEBOOK_FILE, note) for note in notes),
            ),
            documents=len(record.names()),
            statements=len(rows),
            marked=sum(bool(row.mark) for row in rows),
            absent=absent,
            dropped=drop_absent,
        )


def _names(record: Record) -> dict[str, str]:
    """Of every name of a text the one that it goes by."""
    first = record.names()
    further = {name: first[sha256] for sha256, names in record.other_names().items() for name in names}
    return further | {name: name for name in first.values()}


def load_process_codebook(process: Path) -> Codebook:
    """The codebook of a process folder; UsageError where the folder is none."""
    path = process / CODEBOOK_FILE
    if not path.is_file():
        raise UsageError(
            f"{process} is not a process folder: it holds no {CODEBOOK_FILE}; run `irenic new {process}`"
        )
    return load_codebook(path)


def _own_documents(process: Path) -> Path:
    folder = process / DOCUMENTS_FOLDER
    if not folder.is_dir():
        raise UsageError(f"{folder} does not exist; put the texts there, or name files and folders")
    return folder


def _explain_nothing(paths: Sequence[Path], failures: Sequence[Failure]) -> str:
    named = ", ".join(str(path) for path in paths)
    if not failures:
        return f"no document was found in {named}; put texts there, or name files and folders"
    more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
    return f"no document could be read: {failures[0].name} {failures[0].reason}{more}"
