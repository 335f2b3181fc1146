"""The issue library and the controlled lists, which ship as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from irenic.codebook.draft import Draft
from irenic.codebook.fields import Faults, Fields
from irenic.codebook.read_issues import ISSUE_KEYS, read_issue
from irenic.codebook.tree import Node, parse_tree
from irenic.model.codebook import Issue
from irenic.model.errors import InvalidInputError

_TERM_KEYS = ("id", "label", "note", "from", "to")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a controlled list: stable id, label, and a note where it needs one."""

    id: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LikelihoodWord:
    """A word for a probability and the range, in per cent, for which it stands (ICD 203)."""

    id: str
    label: str
    low: float
    high: float


@cache
def standard_issues() -> Mapping[str, Issue]:
    """The 21 standard issues by id, in the order of the library, with generic options, cues and rules."""
    nodes = _list_of("issues.yaml")
    library = {_text(node, "id"): _bare_issue(node) for node in nodes}
    draft = Draft(Faults("issues.yaml"))
    for node in nodes:
        read_issue(_without(node, "includes"), draft, library)
    if draft.faults.problems:
        raise InvalidInputError(draft.faults.problems)
    return MappingProxyType({issue.id: issue for issue in draft.issues})


@cache
def issue_scopes() -> Mapping[str, str]:
    """What each standard issue includes, by id."""
    return MappingProxyType({_text(node, "id"): _text(node, "includes") for node in _list_of("issues.yaml")})


@cache
def controlled_lists() -> Mapping[str, tuple[Term, ...]]:
    """The controlled lists by name (`levers`, `ceasefire_checklist` and the like), likelihood words apart."""
    lists = {name: nodes for name, nodes in _vocabulary().items() if name != "likelihood"}
    return MappingProxyType({name: tuple(_term(node) for node in nodes) for name, nodes in lists.items()})


@cache
def likelihood_words() -> tuple[LikelihoodWord, ...]:
    """The words for probabilities, from the least to the most likely, without gaps between ranges."""
    return tuple(
        LikelihoodWord(
            _text(node, "id"), _text(node, "label"), float(_text(node, "from")), float(_text(node, "to"))
        )
        for node in _vocabulary()["likelihood"]
    )


def _tree(name: str) -> Node:
    folder = resources.files("irenic.codebook").joinpath("library")
    return parse_tree(folder.joinpath(name).read_text(encoding="utf-8"), name)


@cache
def _list_of(name: str) -> list[Node]:
    nodes = _tree(name).items
    assert nodes is not None
    return nodes


@cache
def _vocabulary() -> dict[str, list[Node]]:
    entries = _tree("vocabulary.yaml").entries
    assert entries is not None
    return {key.text or "": value.items or [] for key, value in entries}


def _term(node: Node) -> Term:
    return Term(_text(node, "id"), _text(node, "label"), _text(node, "note"))


def _text(node: Node, key: str) -> str:
    faults = Faults("library")
    text = Fields(node, "entry", (*ISSUE_KEYS, "includes", *_TERM_KEYS), faults).text(key)
    assert not faults.problems, faults.problems
    return text


def _bare_issue(node: Node) -> Issue:
    issue_id = _text(node, "id")
    return Issue(issue_id, issue_id, _text(node, "label"), _text(node, "question"))


def _without(node: Node, key: str) -> Node:
    entries = [(name, value) for name, value in node.entries or [] if name.text != key]
    return Node(line=node.line, entries=entries)
