"""Where a codebook calls a party "the X government" and X is a place of the process, X alone is the party too."""

from __future__ import annotations

from pathlib import Path

import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder

FICTIONAL = Path(__file__).parent / "data" / "fictional.yaml"


def _holders(alias: str, text: str, tmp_path: Path) -> set[str]:
    book = yaml.safe_load(FICTIONAL.read_text("utf-8"))
    book["parties"][1]["aliases"] = [alias]
    path = tmp_path / "codebook.yaml"
    path.write_text(yaml.safe_dump(book), "utf-8")
    found = make_coder("rules", load_codebook(path)).code(as_document(text))
    return {statement.holder.party for statement in found}


def test_the_seat_of_a_government_stands_for_it(tmp_path: Path) -> None:
    text = "Northland proposed a ceasefire. Karvala rejected sanctions."
    assert _holders("the Karvala government", text, tmp_path) == {"northland", "southmark"}
    assert _holders("the Karvala-based government", text, tmp_path) == {"northland", "southmark"}


def test_other_places_stay_places(tmp_path: Path) -> None:
    text = "Northland proposed a ceasefire. Osper rejected sanctions."
    assert "southmark" not in _holders("the Karvala government", text, tmp_path)
