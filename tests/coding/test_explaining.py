"""Why a statement is about its issue: by which way it was found, from which words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.codebook.load import load_codebook
from irenic.coding.contents.issue_phrases import CUE_WEIGHT, SEVERAL_WORDS
from irenic.coding.contract import ExplainingCoder, Reason
from irenic.coding.registry import make_coder

LETTER = "Northland rejected foreign troops. It wants an answer to the letter about the salt duty."


def reason(text: str) -> Reason:
    explained = cast(ExplainingCoder, coder()).explain(as_document(text))
    return explained[-1][1][0]


@pytest.mark.parametrize(
    ("text", "basis", "issue"),
    [
        ("Northland demanded a ceasefire.", "named", "ceasefire"),
        ("Northland accused Southmark of lying.", "built", "conduct"),
        (LETTER, "weighed", "conduct"),
        ("Northland demanded a ceasefire. It wants one.", "pointed", "ceasefire"),
    ],
)
def test_how_an_issue_was_found(text: str, basis: str, issue: str) -> None:
    found = reason(text)
    assert (found.basis, found.issue) == (basis, issue)


def test_what_is_weighed_adds_up() -> None:
    found = reason(LETTER)
    shares = [share for _, share in found.shares]
    assert found.shares[0][0] == found.issue
    assert shares == sorted(shares, reverse=True)
    assert 0 < sum(shares) <= 1 + 1e-9
    assert [value for _, value in found.evidence] == sorted((v for _, v in found.evidence), reverse=True)


def test_the_words_that_found_a_stance_and_turn_it() -> None:
    found = reason("Northland rejected an end to the ceasefire.")
    assert (found.rule, found.trigger) == ("verb.reject.np", "rejected")
    assert (found.leaning, found.turned) == ("against", True)
    assert reason("Northland demanded a ceasefire.").leaning == "for"
    assert reason("Northland said a ceasefire was essential.").leaning == "tells"


def test_cues_are_told_from_words_of_the_coder(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text(
        "irenic: 1\nprocess: {id: lake, title: Lake}\nparties: [{id: northland, name: Northland}]\n"
        "issues: [{id: ceasefire, options: [{id: water, label: On the water, cues: [quiet boats]}]}]\n"
    )
    lake = cast(ExplainingCoder, make_coder("rules", load_codebook(tmp_path)))
    explained = lake.explain(as_document("Northland demanded quiet boats and a ceasefire."))
    phrases = [phrase for _, (found,) in explained for phrase in found.phrases]
    cues = {phrase.words: (phrase.cue, phrase.option, phrase.weight) for phrase in phrases}
    assert cues["quiet boats"] == (True, "water", CUE_WEIGHT + SEVERAL_WORDS)
    assert cues["ceasefire"][:2] == (False, None)


def test_what_repeats_another_has_no_reason_of_its_own() -> None:
    explained = cast(ExplainingCoder, coder()).explain(
        as_document("Northland rejected a ceasefire. So did Southmark.")
    )
    assert [statement.holder.party for statement, _ in explained] == ["northland", "southmark"]
    assert explained[1][1] == ()
