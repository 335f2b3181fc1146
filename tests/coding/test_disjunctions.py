"""A demand for this or that is one statement, which either satisfies; a list of things is one of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.model.terms import Flag

FICTIONAL = Path(__file__).parent / "data" / "fictional.yaml"


def _found(text: str) -> list[tuple[list[str], bool]]:
    found = make_coder("rules", load_codebook(FICTIONAL)).code(as_document(text))
    return [([target.issue for target in s.targets], Flag.DISJUNCTION in s.flags) for s in found]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Abel demanded a ceasefire or a prisoner exchange.", ["ceasefire", "humanitarian"]),
        (
            "Abel demands a ceasefire, peacekeepers or elections.",
            ["ceasefire", "foreign_forces", "domestic_governance"],
        ),
        (
            "Northland asked Southmark to release the prisoners or withdraw its troops.",
            ["humanitarian", "territory"],
        ),
    ],
)
def test_either_satisfies(text: str, issues: list[str]) -> None:
    assert _found(text) == [(issues, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Abel demanded a ceasefire and a prisoner exchange.",
        "Abel rejected a ceasefire or a prisoner exchange.",
        "Abel welcomed a ceasefire or a prisoner exchange.",
    ],
)
def test_each_by_itself(text: str) -> None:
    assert _found(text) == [(["ceasefire"], False), (["humanitarian"], False)]
