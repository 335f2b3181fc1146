"""The ids of the ceasefire checklist, without the rest of the library (which reads issues, and so needs them)."""

from __future__ import annotations

from functools import cache
from importlib import resources

from irenic.codebook.tree import parse_tree


@cache
def checklist_items() -> tuple[str, ...]:
    """The ids of the ceasefire checklist, in its order."""
    return _ids("ceasefire_checklist")


@cache
def ceasefire_types() -> tuple[str, ...]:
    """The ids of the classes of ceasefire, from the least to the most settled."""
    return _ids("ceasefire_types")


def _ids(name: str) -> tuple[str, ...]:
    path = resources.files("irenic.codebook").joinpath("library").joinpath("vocabulary.yaml")
    entries = parse_tree(path.read_text(encoding="utf-8"), "vocabulary.yaml").entries or []
    terms = next(value.items or [] for key, value in entries if key.text == name)
    found = [value.text for term in terms for key, value in term.entries or [] if key.text == "id"]
    return tuple(text for text in found if text)
