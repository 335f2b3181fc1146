"""A codebook file → the frozen codebook; all faults at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from irenic.codebook.check_names import check_names
from irenic.codebook.check_rules import check_rules
from irenic.codebook.draft import Draft
from irenic.codebook.fields import Faults, Fields
from irenic.codebook.library import standard_issues
from irenic.codebook.read_guarantees import check_guarantees
from irenic.codebook.read_issues import read_issue
from irenic.codebook.read_parties import read_actor, read_glossary_entry, read_party
from irenic.codebook.read_proposals import read_proposal
from irenic.codebook.tree import Node, parse_tree
from irenic.model.codebook import Codebook, Issue
from irenic.model.errors import InvalidInputError, Problem

FILE_NAME = "codebook.yaml"
FORMAT = "1"
MAX_BYTES = 5_000_000
TOP_KEYS = ("irenic", "process", "parties", "actors", "issues", "proposals", "glossary")
PROCESS_KEYS = ("id", "title", "description", "places", "elsewhere", "own_story")


@dataclass(frozen=True, slots=True)
class _Process:
    id: str
    title: str
    description: str
    places: tuple[str, ...]
    elsewhere: tuple[str, ...]
    own_story: tuple[str, ...]


def load_codebook(path: Path) -> Codebook:
    """The codebook in a file, or in the `codebook.yaml` of a folder.

    Raises InvalidInputError with every fault that was found.
    """
    file = path / FILE_NAME if path.is_dir() else path
    name = file.as_posix()
    data = _read_bytes(file, name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = "the file is not UTF-8 text"
        raise InvalidInputError(
            [Problem(name, line, what, "save it again with the encoding UTF-8")]
        ) from None
    return _parse(text, name, hashlib.sha256(data).hexdigest())


def parse_codebook(text: str, name: str = FILE_NAME) -> Codebook:
    """The codebook in a text; `name` stands for the file in messages. Raises InvalidInputError."""
    return _parse(text, name, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _read_bytes(file: Path, name: str) -> bytes:
    try:
        if not file.is_file():
            remedy = "name a codebook file, or make one with 'irenic new DIR'"
            raise InvalidInputError([Problem(name, 0, "there is no codebook here", remedy)])
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        what = f"the codebook cannot be read ({error.strerror})"
        raise InvalidInputError([Problem(name, 0, what, "check the permissions of the file")]) from None
    if len(data) > MAX_BYTES:
        what = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        raise InvalidInputError([Problem(name, 0, what, "check that it is a codebook")])
    return data


def _parse(text: str, name: str, sha256: str) -> Codebook:
    root = parse_tree(text, name)
    if root.is_null:
        remedy = "fill it in, or make one with 'irenic new DIR'"
        raise InvalidInputError([Problem(name, 0, "the codebook is empty", remedy)])
    draft = Draft(Faults(name))
    top = Fields(root, "codebook", TOP_KEYS, draft.faults)
    if root.entries is None:
        raise InvalidInputError(draft.faults.problems)
    _check_format(top, draft.faults)
    process = _read_process(top, draft)
    _read_parts(top, draft, standard_issues())
    check_names(draft)
    check_guarantees(draft)
    check_rules(draft)
    if draft.faults.problems:
        raise InvalidInputError(draft.faults.problems)
    return _codebook(process, draft, sha256)


def _check_format(top: Fields, faults: Faults) -> None:
    top.require("irenic", f"begin the file with 'irenic: {FORMAT}'")
    found = top.text("irenic")
    if found and found != FORMAT:
        what = f"the format '{found}' is not known"
        faults.add(top.line_of("irenic"), what, f"write 'irenic: {FORMAT}', or use a newer Irenic")


def _read_process(top: Fields, draft: Draft) -> _Process:
    top.require("process", "say what is studied: process: {id: short-name, title: The title}")
    node = top.mapping("process")
    fields = Fields(node or Node(line=1, entries=[]), "the process", PROCESS_KEYS, draft.faults)
    if node is not None:
        fields.identifier()
        fields.require("title", "give the process a neutral title")
    return _Process(
        fields.text("id"),
        fields.text("title"),
        fields.text("description"),
        _texts(fields, "places"),
        _texts(fields, "elsewhere"),
        _texts(fields, "own_story"),
    )


def _read_parts(top: Fields, draft: Draft, library: Mapping[str, Issue]) -> None:
    top.require("parties", "list at least one party, each '- {id: short-name, name: Its name}'")
    top.require("issues", "list at least one issue, each '- {id: ceasefire, options: […]}'")
    for key in ("parties", "issues"):
        if top.has(key) and not top.nodes(key):
            draft.faults.add(top.line_of(key), f"'{key}' has no entry", "list at least one")
    for node in top.nodes("parties"):
        read_party(node, draft)
    for node in top.nodes("actors"):
        read_actor(node, draft)
    for node in top.nodes("issues"):
        read_issue(node, draft, library)
    for node in top.nodes("proposals"):
        read_proposal(node, draft)
    for node in top.nodes("glossary"):
        read_glossary_entry(node, draft)


def _codebook(process: _Process, draft: Draft, sha256: str) -> Codebook:
    return Codebook(
        id=process.id,
        title=process.title,
        parties=tuple(draft.parties),
        actors=tuple(draft.actors),
        issues=tuple(draft.issues),
        proposals=tuple(draft.proposals),
        glossary=tuple(draft.glossary),
        places=process.places,
        elsewhere=process.elsewhere,
        own_story=process.own_story,
        description=process.description,
        sha256=sha256,
    )


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text, _ in fields.names(key)))
