"""A proposal from a YAML file of its own, with the keys that it has in a codebook."""

from __future__ import annotations

from pathlib import Path

from irenic.codebook.check_names import check_names
from irenic.codebook.check_rules import check_rules
from irenic.codebook.draft import Draft
from irenic.codebook.fields import Faults
from irenic.codebook.read_guarantees import check_guarantees
from irenic.codebook.read_proposals import read_proposal
from irenic.codebook.tree import parse_tree
from irenic.model.codebook import Codebook, Proposal
from irenic.model.errors import InvalidInputError, Problem

MAX_BYTES = 1_000_000


def load_proposal(path: Path, codebook: Codebook) -> Proposal:
    """The proposal in a file, whose options and author are those of the codebook.

    Raises InvalidInputError with every fault that was found: unknown keys, options that the codebook does not
    have, provisions that cannot hold together.
    """
    return parse_proposal(_read(path), path.as_posix(), codebook)


def parse_proposal(text: str, name: str, codebook: Codebook) -> Proposal:
    """The proposal in a text; `name` stands for the file in messages. Raises InvalidInputError."""
    root = parse_tree(text, name)
    if root.is_null:
        remedy = "write its id, title and provisions, as under 'proposals' in a codebook"
        raise InvalidInputError([Problem(name, 0, "the proposal is empty", remedy)])
    draft = Draft(
        Faults(name),
        parties=list(codebook.parties),
        actors=list(codebook.actors),
        issues=list(codebook.issues),
    )
    read_proposal(root, draft)
    check_names(draft)
    check_guarantees(draft)
    check_rules(draft)
    if not draft.faults.problems and not draft.proposals[0].provisions:
        draft.faults.add(root.line, "the proposal has no provision", "list at least one option under it")
    if draft.faults.problems:
        raise InvalidInputError(draft.faults.problems)
    return draft.proposals[0]


def _read(path: Path) -> str:
    name = path.as_posix()
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        what = f"the proposal cannot be read ({error.strerror})"
        raise InvalidInputError([Problem(name, 0, what, "check the name and the permissions")]) from None
    if len(data) > MAX_BYTES:
        what = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        raise InvalidInputError([Problem(name, 0, what, "check that it is a proposal")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem(name, line, "the file is not UTF-8 text", "save it again with the encoding UTF-8")
        raise InvalidInputError([problem]) from None
