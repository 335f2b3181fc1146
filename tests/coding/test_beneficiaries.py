"""The same words serve both sides: for whom guarantees are asked decides whose option they name."""

from __future__ import annotations

import pytest
from tests.coding.contract import as_document

from irenic.coding.rules import RuleCoder
from irenic.model.codebook import Actor, Codebook, Issue, Option, Party

CODEBOOK = Codebook(
    "lake",
    "Talks",
    parties=(
        Party("northland", "Northland", adjective="Northlander"),
        Party("southmark", "Southmark", adjective="Southmarker", demonyms=("Southmarkers",)),
    ),
    actors=(Actor("abel", "Ada Abel", "northland", aliases=("Abel",)),),
    issues=(
        Issue(
            "guarantees",
            "guarantees",
            "Guarantees",
            options=(
                Option("for_north", "A pact", beneficiary="northland"),
                Option("for_south", "A pact", beneficiary="southmark"),
            ),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Abel offered security guarantees for Southmark.", "for_south"),
        ("Abel rejected security guarantees for the Southmarkers.", "for_south"),
        ("Abel rejected guarantees of Southmark's security.", "for_south"),
        ("Abel demanded security guarantees.", "for_north"),
        ("Abel demanded security guarantees against Southmark's aggression.", "for_north"),
        ("Abel demanded security guarantees against Southmarker attacks.", "for_north"),
        ("Abel rejected security guarantees.", None),
        ("Abel spoke of security guarantees for Northland and for Southmark.", None),
    ],
)
def test_whose_guarantees_are_meant(text: str, option: str | None) -> None:
    (found,) = RuleCoder(CODEBOOK).code(as_document(text))
    assert [(target.issue, target.option) for target in found.targets] == [("guarantees", option)]
