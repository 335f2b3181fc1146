"""What near duplicates tell again counts once, with every outlet that carried it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from irenic.model.position import Why
from irenic.model.statement import Span, Statement
from irenic.model.terms import Act, Attribution, Status
from irenic.positions.derive import derive_positions

WORDS = "ruled out any deployment of allied troops on the lake before a truce"


def told(say: Any, doc: str, words: str = WORDS, **more: Any) -> Statement:
    statement: Statement = say("northland", more.pop("target", "-forces.allied"), doc=doc, **more)
    return replace(statement, span=Span(0, len(words), words))


def test_a_statement_told_in_three_copies_counts_once(codebook: Any, say: Any, paper: Any) -> None:
    papers = [
        paper("a", "2031-03-03", "Example Wire"),
        paper("b", "2031-03-04", "Lake Paper"),
        paper("c", "2031-03-05", "Lake Paper"),
    ]
    statements = [told(say, "c", f"{WORDS}, an official said"), told(say, "b"), told(say, "a")]
    positions = derive_positions(statements, codebook, None, papers, [papers])
    coverage = positions.of("northland", "forces").coverage
    assert (coverage.statements, coverage.documents, coverage.outlets) == (1, 1, 2)
    (retelling,) = positions.retold
    assert [s.sha256 for s in (retelling.statement, *retelling.again)] == ["a", "b", "c"]
    assert positions.told_again(retelling.statement) == retelling.again
    assert positions.told_again(retelling.again[0]) == ()
    assert {u.why for u in positions.left_out} == {Why.TOLD_AGAIN}
    assert [s for s in statements if s not in {u.statement for u in positions.left_out}] == [statements[2]]


def test_without_a_group_each_counts(codebook: Any, say: Any, paper: Any) -> None:
    papers = [paper("a"), paper("b")]
    statements = [told(say, "a"), told(say, "b")]
    positions = derive_positions(statements, codebook, None, papers)
    assert positions.of("northland", "forces").coverage.statements == 2
    assert positions.retold == ()


@pytest.mark.parametrize(
    "other",
    [
        {"words": "said that troops of the alliance would never be welcome in the north of the country"},
        {"target": "+forces.allied"},
        {"target": "-forces.neutral"},
        {"actor": "abel"},
        {"act": Act.REJECT},
        {"attribution": Attribution.QUOTED},
    ],
    ids=["words", "stance", "option", "actor", "act", "attribution"],
)
def test_what_differs_is_not_folded(codebook: Any, say: Any, paper: Any, other: dict[str, Any]) -> None:
    papers = [paper("a"), paper("b")]
    statements = [told(say, "a"), told(say, "b", **other)]
    assert derive_positions(statements, codebook, None, papers, [papers]).retold == ()


def test_a_document_does_not_fold_with_itself(codebook: Any, say: Any, paper: Any) -> None:
    papers = [paper("a"), paper("b")]
    twice = replace(told(say, "a"), span=Span(500, 500 + len(WORDS), WORDS))
    statements = [told(say, "a"), twice, told(say, "b")]
    positions = derive_positions(statements, codebook, None, papers, [papers])
    assert positions.of("northland", "forces").coverage.statements == 2
    assert [len(retelling.again) for retelling in positions.retold] == [1]


def test_the_reviewed_telling_stands_and_a_rejected_one_folds_nothing(
    codebook: Any, say: Any, paper: Any
) -> None:
    papers = [paper("a"), paper("b")]
    reviewed = [told(say, "a"), told(say, "b", status=Status.ACCEPTED)]
    (retelling,) = derive_positions(reviewed, codebook, None, papers, [papers]).retold
    assert retelling.statement.sha256 == "b"
    rejected = [told(say, "a", status=Status.REJECTED), told(say, "b")]
    positions = derive_positions(rejected, codebook, None, papers, [papers])
    assert positions.retold == ()
    assert positions.of("northland", "forces").coverage.statements == 1
