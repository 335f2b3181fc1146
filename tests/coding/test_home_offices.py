"""Where one government alone is at war, its ministers need no name; a party's people name its leaders."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder

FICTIONAL = Path(__file__).parent / "data" / "fictional.yaml"


@pytest.fixture(scope="module")
def coder(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    """Southmark is no state here but a movement, and the herders have a union."""
    book = yaml.safe_load(FICTIONAL.read_text("utf-8"))
    movement = {
        "id": "southmark",
        "name": "Southmark Front",
        "roles": ["belligerent"],
        "aliases": ["the rebels"],
    }
    herders = {"id": "herders", "name": "Union of Herders", "roles": ["affected"], "aliases": ["the herders"]}
    book["parties"][1:2] = [movement, herders]
    path = tmp_path_factory.mktemp("book") / "codebook.yaml"
    path.write_text(yaml.safe_dump(book), "utf-8")
    return make_coder("rules", load_codebook(path))


@pytest.mark.parametrize(
    ("holder", "party"),
    [
        ("The justice minister", "northland"),
        ("The education ministry", "northland"),
        ("A deputy minister", "northland"),
        ("A presidential adviser", "northland"),
        ("The chief of staff", "northland"),
        ("The attorney general", "northland"),
        ("The palace", "northland"),
        ("Aides to the justice minister", "northland"),
        ("Herder leaders", "herders"),
        ("The rebels' women's wing", "southmark"),
        ("Westeria met both sides. The foreign minister", "westeria"),
        ("The opposition leader", "commentator"),
        ("The human rights commission", "other"),
        ("The ombudsman", "other"),
        ("A message from the bishops", "other"),
        ("Northland's September report", "northland"),
    ],
)
def test_whose_office(coder: Coder, holder: str, party: str) -> None:
    found = coder.code(as_document(f"Abel met the rebels in Osper. Rain fell. {holder} rejected an amnesty."))
    assert [s.holder.party for s in found] == [party]


@pytest.mark.parametrize(
    "holder", ["The prime minister of Elsewhere", "Eight foreign ministers", "The former minister's driver"]
)
def test_offices_elsewhere(coder: Coder, holder: str) -> None:
    found = coder.code(as_document(f"Abel met the rebels in Osper. Rain fell. {holder} rejected an amnesty."))
    assert "northland" not in {s.holder.party for s in found}
