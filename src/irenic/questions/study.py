"""Open a process, or loose documents with a codebook, as a study: evidence and the positions it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from irenic.codebook.load import load_codebook
from irenic.corpus.duplicates import find_duplicates
from irenic.corpus.read import read_paths
from irenic.corpus.results import Failure as Failure
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup
from irenic.model.errors import UsageError
from irenic.model.position import Positions, Settings
from irenic.model.statement import Statement
from irenic.positions.collisions import Collisions, find_collisions
from irenic.positions.derive import derive_positions
from irenic.positions.redlines import RedLine, list_red_lines

if TYPE_CHECKING:
    from irenic.record.log import Entry

CODEBOOK_FILE = "codebook.yaml"
CAPABILITIES_FILE = "capabilities.csv"
VALUES_FILE = "values.yaml"
RECORD_FILE = "record.sqlite"


@dataclass(frozen=True, slots=True)
class AnalystFiles:
    """Judgements that no document gives: capabilities for forecasts, values for order and commitment."""

    capabilities: Path | None = None
    values: Path | None = None


@dataclass(frozen=True)
class Study:
    """All that a question is answered from: the codebook, the evidence, and what it comes to.

    `statements` are all that were found, those rejected in review among them. `failures` and `skipped` are
    the files that could not be read, and those of no kind that is read. `from_record` tells whether the
    evidence comes from the process's record, or was read and coded just now; `learned_from` counts the review
    decisions from which confidence was learned, where that is switched on. `duplicates` are the groups of
    near duplicates among the documents that the settings let be seen. `analyst` are the analyst's own files.
    """

    codebook: Codebook
    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    positions: Positions
    red_lines: tuple[RedLine, ...]
    collisions: Collisions
    failures: tuple[Failure, ...] = field(default=())
    skipped: tuple[str, ...] = field(default=())
    from_record: bool = False
    learned_from: int = 0
    duplicates: tuple[DuplicateGroup, ...] = ()
    analyst: AnalystFiles = field(default=AnalystFiles())


def open_study(
    paths: Sequence[Path],
    codebook_path: Path | None = None,
    settings: Settings | None = None,
    coder: str = "rules",
) -> Study:
    """Open a process folder, or read and code files and folders, and derive the positions.

    A single process folder (it holds codebook.yaml) with a record is taken from its record, as reviewed;
    anything else is read and coded here, and nothing is stored. The codebook is `codebook_path`, or that of
    the process folder. Raises UsageError where there is no codebook or no document, and InvalidInputError
    where the codebook has faults.
    """
    codebook = load_codebook(_find_codebook(paths, codebook_path))
    if len(paths) == 1 and (paths[0] / RECORD_FILE).is_file():
        # SQLAlchemy takes a while to import, and only a record needs it.
        from irenic.record.store import Record

        with Record.open(paths[0]) as record:
            documents, statements = record.documents(), record.statements(rejected=True)
            log = record.log() if settings and settings.learned_confidence else []
        statements, learned_from = _learn(log, documents, statements, settings)
        study = make_study(codebook, documents, statements, settings, from_record=True)
        return replace(study, learned_from=learned_from)
    if settings and settings.learned_confidence:
        raise UsageError(
            "there is no review log to learn from; name a process folder with a record, "
            "or leave --learned-confidence out"
        )
    corpus = read_paths(paths)
    if not corpus.documents:
        raise UsageError(_explain_nothing(paths, corpus.failures))
    from irenic.coding.registry import make_coder

    code = make_coder(coder, codebook).code
    found = [statement for document in corpus.documents for statement in code(document)]
    return make_study(codebook, corpus.documents, found, settings, corpus.failures, corpus.skipped)


def _learn(
    log: Sequence[Entry],
    documents: Iterable[Document],
    statements: list[Statement],
    settings: Settings | None,
) -> tuple[list[Statement], int]:
    """The statements as decisions teach, and how many these are; those on texts that are too late teach nothing."""
    if settings is None or not settings.learned_confidence:
        return statements, 0
    from irenic.record.learned import apply_learned, rule_figures

    figures = rule_figures(log, {document.sha256 for document in _seen(tuple(documents), settings)})
    return list(apply_learned(statements, figures)), sum(row.decided for row in figures)


def find_analyst_files(
    paths: Sequence[Path], capabilities: Path | None = None, values: Path | None = None
) -> AnalystFiles:
    """The files given, or else `capabilities.csv` and `values.yaml` of a single process folder.

    Raises UsageError where a file that was given is not there.
    """
    for given in (capabilities, values):
        if given is not None and not given.is_file():
            raise UsageError(f"{given} is no file; name the file, or leave the option out")
    folder = paths[0] if len(paths) == 1 and paths[0].is_dir() else None

    def find(name: str) -> Path | None:
        return folder / name if folder and (folder / name).is_file() else None

    return AnalystFiles(capabilities or find(CAPABILITIES_FILE), values or find(VALUES_FILE))


def make_study(
    codebook: Codebook,
    documents: Iterable[Document],
    statements: Iterable[Statement],
    settings: Settings | None = None,
    failures: Iterable[Failure] = (),
    skipped: Iterable[str] = (),
    from_record: bool = False,
) -> Study:
    """The study of given evidence: positions, red lines and collisions as the settings say."""
    documents, statements = tuple(documents), tuple(statements)
    # What a later document has in common with two earlier ones must not link them as of an earlier date.
    duplicates = find_duplicates(_seen(documents, settings or Settings()))
    groups = [group.documents for group in duplicates]
    positions = derive_positions(statements, codebook, settings, documents, groups)
    return Study(
        codebook=codebook,
        documents=documents,
        statements=statements,
        positions=positions,
        red_lines=list_red_lines(positions, codebook),
        collisions=find_collisions(positions, codebook),
        failures=tuple(failures),
        skipped=tuple(skipped),
        from_record=from_record,
        duplicates=duplicates,
    )


def _seen(documents: Sequence[Document], settings: Settings) -> list[Document]:
    """The documents that are certainly not later than the as-of date."""
    last = settings.as_of
    return [d for d in documents if last is None or (d.date is not None and d.date.latest <= last)]


def _find_codebook(paths: Sequence[Path], given: Path | None) -> Path:
    if given is not None:
        return given
    found = [path / CODEBOOK_FILE for path in paths if (path / CODEBOOK_FILE).is_file()]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("more than one of the folders holds a codebook.yaml; say which with --codebook FILE")
    missing = next((path for path in paths if not path.exists()), None)
    if missing is not None:
        raise UsageError(f"{missing} does not exist; name a process folder, or files with --codebook FILE")
    raise UsageError("there is no codebook; give --codebook FILE, or a folder that holds codebook.yaml")


def _explain_nothing(paths: Sequence[Path], failures: Sequence[Failure]) -> str:
    if failures:
        first = failures[0]
        more = f" (and {len(failures) - 1} more could not be read)" if len(failures) > 1 else ""
        return f"no document could be read: {first.name} {first.reason}{more}"
    named = ", ".join(str(path) for path in paths)
    return f"no document was found in {named}; name a folder or files that hold the texts"
