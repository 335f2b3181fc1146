"""Open a process, or loose documents with a codebook, as a study: evidence and the positions it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from irenic.codebook.load import load_codebook
from irenic.corpus.duplicates import find_duplicates, keep_documents, without_own_stories
from irenic.corpus.publications import merge_publications
from irenic.corpus.read import read_paths
from irenic.corpus.results import Failure as Failure
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup
from irenic.model.errors import UsageError
from irenic.model.position import TOO_LATE, Positions, Settings
from irenic.model.statement import Statement
from irenic.positions.collisions import Collisions, find_collisions
from irenic.positions.derive import derive_positions
from irenic.positions.redlines import RedLine, list_red_lines
from irenic.questions.carried import Carriers, find_carriers
from irenic.questions.own_stories import check_own_stories
from irenic.questions.tellings import find_tellings

if TYPE_CHECKING:
    from irenic.questions.one_decision import Evidence
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


@dataclass(frozen=True, slots=True)
class Told:
    """What is told more than once: stories by several documents, statements by several of them."""

    stories: Sequence[DuplicateGroup]
    tellings: Sequence[Sequence[Statement]]


@dataclass(frozen=True)
class Study:
    """All that a question is answered from: the codebook, the evidence, and what it comes to.

    `statements` are all that were found, those rejected in review among them. `failures` and `skipped` are
    the files that could not be read, and those of no kind that is read. `from_record` tells whether the
    evidence comes from the process's record, or was read and coded just now; `learned_from` counts the review
    decisions from which confidence was learned, where that is switched on. `duplicates` are the groups of
    near duplicates among the documents that the settings let be seen; a text under several names is one document,
    without the publications that the settings hide. `analyst` are the analyst's own files, `notes` what in the
    codebook does not fit the documents.
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
    notes: tuple[str, ...] = ()

    @cached_property
    def _by_hash(self) -> dict[str, Document]:
        return {document.sha256: document for document in self.documents}

    def carriers(self, statement: Statement) -> Carriers:
        """Who published a statement, in its own document and in those that tell it again."""
        told = (statement, *self.positions.told_again(statement))
        hashes = dict.fromkeys(one.sha256 for one in told)
        return find_carriers(self._by_hash[key] for key in hashes if key in self._by_hash)

    @cached_property
    def seen(self) -> tuple[Document, ...]:
        """The documents that the settings let be seen."""
        return tuple(_seen(self.documents, self.positions.settings))

    @cached_property
    def known(self) -> tuple[Statement, ...]:
        """The statements that the as-of date does not hide."""
        hidden = {u.statement for u in self.positions.left_out if u.why in TOO_LATE}
        return tuple(statement for statement in self.statements if statement not in hidden)

    @property
    def stories(self) -> int:
        """How many stories the documents that may be seen tell: near duplicates count once."""
        return len(self.seen) - sum(len(group.documents) - 1 for group in self.duplicates)


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
        from irenic.questions.one_decision import read_evidence
        from irenic.record.store import Record

        with Record.open(paths[0]) as record:
            evidence = read_evidence(record, codebook)
            log = record.log() if settings and settings.learned_confidence else []
        statements, learned_from = _learn(log, evidence, settings)
        tellings = [[statements[place] for place in telling] for telling in evidence.tellings]
        told = Told(evidence.stories, tellings)
        counting = [statements[place] for place in evidence.counting()]
        study = make_study(codebook, evidence.documents, counting, settings, from_record=True, told=told)
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
    documents = merge_publications(corpus.documents)
    found = [statement for document in documents for statement in code(document)]
    return make_study(codebook, documents, found, settings, corpus.failures, corpus.skipped)


def _learn(
    log: Sequence[Entry], evidence: Evidence, settings: Settings | None
) -> tuple[list[Statement], int]:
    """The statements as decisions teach, and how many these are; those on texts that are too late teach nothing."""
    statements = [row.statement for row in evidence.rows]
    if settings is None or not settings.learned_confidence:
        return statements, 0
    from irenic.record.learned import apply_learned, rule_figures

    seen = {document.sha256 for document in _seen(evidence.documents, settings)}
    figures = rule_figures(log, seen, evidence.ids())
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
    told: Told | None = None,
) -> Study:
    """The study of given evidence: positions, red lines and collisions as the settings say.

    What is `told` more than once is found here where it is not given.
    """
    settings = settings or Settings()
    statements = tuple(statements)
    texts = merge_publications(documents)
    names = {publication.name: text.name for text in texts for publication in text.publications}
    documents = tuple(text.as_of(settings.as_of) or text for text in texts)
    if told is None:
        compared = without_own_stories(documents, codebook.own_story)
        stories = find_duplicates(compared)
        told = Told(stories, find_tellings(statements, compared, stories))
    duplicates = keep_documents(told.stories, _seen(documents, settings))
    groups = [group.documents for group in duplicates]
    positions = derive_positions(statements, codebook, settings, documents, groups, told.tellings)
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
        notes=check_own_stories(codebook.own_story, names),
    )


def _seen(documents: Sequence[Document], settings: Settings) -> list[Document]:
    """The documents that are certainly not later than the as-of date."""
    last = settings.as_of
    return [d for d in documents if d.as_of(last) is not None]


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
