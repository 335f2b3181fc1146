"""What an analyst's own cues do: with names in them, with words that turn, beside the coder's own words."""

from __future__ import annotations

import pytest
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder

CODEBOOK = """irenic: 1
process: {id: lake, title: Talks on the lake, places: [K4]}
parties:
  - {id: northland, name: Northland}
  - {id: eastmark, name: Eastmark, aliases: [the Eastmark navy]}
actors:
  - {id: flb, name: FLB, party: other, kind: group}
issues:
  - {id: armed_forces, cues: [FLB]}
  - {id: foreign_forces, cues: [Eastmark navy, special police]}
  - id: humanitarian
    cues: [K4]
    options: [{id: access, label: Access for aid, cues: [siege to be lifted, end to the siege]}]
"""


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    folder = tmp_path_factory.mktemp("lake")
    (folder / "codebook.yaml").write_text(CODEBOOK, "utf-8")
    return make_coder("rules", load_codebook(folder))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        # a cue may be a name, whatever article stands before the name
        ("Northland wants the FLB out of the valley.", "support armed_forces"),
        ("Northland wants the Eastmark navy out.", "oppose foreign_forces"),
        ("Northland opposed the checks at the K4.", "oppose humanitarian"),
        # a word that turns counts once, inside a cue or behind it
        ("Northland called for the siege to be lifted.", "support humanitarian.access"),
        ("Northland called for an end to the siege.", "support humanitarian.access"),
        ("Northland demanded that the special police be withdrawn.", "oppose foreign_forces"),
        ("Northland said the special police must not be withdrawn.", "support foreign_forces"),
        ("Northland wants the special police gone.", "oppose foreign_forces"),
    ],
)
def test_cues(lake: Coder, text: str, target: str) -> None:
    (statement,) = lake.code(as_document(text))
    (found,) = statement.targets
    option = f".{found.option}" if found.option else ""
    assert f"{found.polarity.value} {found.issue}{option}" == target
