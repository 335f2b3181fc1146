"""Statements that several people sign: whose the stances are that they take."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder

FICTIONAL = Path(__file__).parent / "data" / "fictional.yaml"
WESTERIANS = """
- {id: lund, name: Ida Lund, party: westeria, pronoun: she, aliases: [Lund]}
- {id: brack, name: Otto Brack, party: westeria, pronoun: he, aliases: [Brack]}
"""


@pytest.fixture(scope="module")
def coder(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    book = yaml.safe_load(FICTIONAL.read_text("utf-8"))
    book["actors"] += yaml.safe_load(WESTERIANS)
    path = tmp_path_factory.mktemp("lake") / "codebook.yaml"
    path.write_text(yaml.safe_dump(book), "utf-8")
    return make_coder("rules", load_codebook(path))


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "A statement by Ada Abel, Ben Brandt, Ida Lund of Westeria and Otto Brack of Westeria urged a ceasefire.",
            ["northland/abel", "southmark/brandt", "westeria/None"],
        ),
        (
            "“A ceasefire is essential,” said a statement by Ada Abel, Ben Brandt, Ida Lund and five others.",
            ["northland/abel", "southmark/brandt", "westeria/lund"],
        ),
        (
            "Ada Abel of Northland, Ben Brandt, Ida Lund of Westeria and others issued a statement. It urged a truce.",
            ["northland/abel", "southmark/brandt", "westeria/lund"],
        ),
    ],
)
def test_signers(coder: Coder, text: str, holders: list[str]) -> None:
    found = coder.code(as_document(text))
    assert sorted(f"{s.holder.party}/{s.holder.actor}" for s in found) == holders
    assert {s.targets[0].issue for s in found} == {"ceasefire"}
