"""A war between a state and movements, with offices in the codebook: whom bodies, offices and common names mean."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder

FICTIONAL = Path(__file__).parent / "data" / "fictional.yaml"
HILLS = """
parties:
  - {id: northland, name: Northland, adjective: Northlander, roles: [belligerent], demonyms: [Northlanders]}
  - {id: front, name: Free Hills Front, roles: [belligerent], aliases: [FHF, the Front, the rebels]}
  - {id: league, name: Hill League, roles: [belligerent], aliases: [the League]}
  - {id: westeria, name: Westeria, adjective: Westerian, roles: [mediator], demonyms: [Westerians]}
  - {id: people, name: displaced people of the hills, aliases: [Hill Council, the Hill displaced]}
actors:
  - {id: abel, name: Ada Abel, party: northland, pronoun: she, aliases: [Abel], roles: [{title: Prime minister}]}
  - {id: olm, name: Rolf Olm, party: northland, pronoun: he, aliases: [Olm], roles: [{title: Prime minister}]}
  - {id: orn, name: Tove Orn, party: westeria, pronoun: she, aliases: [Orn], roles: [{title: Trade minister}]}
  - {id: vell, name: Ada Vell, party: westeria, pronoun: she, aliases: [Vell], roles: [{title: Deputy trade minister}]}
  - {id: drun, name: Samo Drun, party: front, pronoun: he, aliases: [Drun], roles: [{title: Leader}]}
  - {id: moor, name: Ina Moor, party: northland, pronoun: she, roles: [{title: Commander of the harbour guards}]}
"""


@cache
def _coder(folder: Path) -> Coder:
    book = yaml.safe_load(FICTIONAL.read_text("utf-8")) | yaml.safe_load(HILLS)
    path = folder / "codebook.yaml"
    path.write_text(yaml.safe_dump(book), "utf-8")
    return make_coder("rules", load_codebook(path))


@pytest.fixture(scope="module")
def coder(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    return _coder(tmp_path_factory.mktemp("hills"))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The rebels rejected a ceasefire. Northland was silent.", "front"),
        (
            "The League met the Front in Osper. Officers of the harbour guards rejected a ceasefire.",
            "northland",
        ),
        ("The League met the Front in Osper. The harbour guards rejected a ceasefire.", "northland"),
        ("The League and Northland met in Osper. Later the rebels rejected a ceasefire.", "league"),
        ("The League met the Front in Osper. Later the rebels rejected a ceasefire.", "front"),
        ("The Front is at war. Unlike the Front, the movement wants a ceasefire.", "league"),
        ("Northland is at war. It rained. Mines Minister Tilda Morn rejected a ceasefire.", "northland"),
        (
            "Northland is at war. It rained. The attorney general, Tilda Morn, rejected a ceasefire.",
            "northland",
        ),
        (
            "Northland is at war. It rained. The army chief, General Otto Brack, rejected a ceasefire.",
            "northland",
        ),
        ("Northland is at war. It rained. One colonel rejected a ceasefire.", "northland"),
        ("Northland is at war. It rained. Security officials rejected a ceasefire.", "northland"),
        ("Westeria is far. It rained. The prime minister rejected a ceasefire.", "northland"),
        ("Olm met Drun in Osper. It rained. The prime minister rejected a ceasefire.", "northland/olm"),
        ("Northland is at war. It rained. The trade minister rejected a ceasefire.", "westeria/orn"),
        ("Northland is at war. It rained. The council rejected a ceasefire.", "people"),
        ("Northland is at war. It rained. The displaced, who are tired, rejected a ceasefire.", "people"),
        ("Northland is at war. It rained. Representatives of the displaced rejected a ceasefire.", "people"),
        ("Northland is at war. It rained. The justice minister rejected a ceasefire.", "northland"),
        (
            "Northland is at war. It rained. The head of the election commission rejected a ceasefire.",
            "northland",
        ),
        ("Northland fights the Front. The armed rebel movement rejected a ceasefire.", "front"),
        ("Northland fights the Front. The Karelian movement rejected a ceasefire.", "front"),
        ("Northland fights the Front. Two Northlander rebel generals rejected a ceasefire.", "front"),
        ("Northland fights the Front. Northland's separatist movement rejected a ceasefire.", "front"),
        ("The Prime Minister of Northland spoke. She rejected a ceasefire. Olm was away.", "northland"),
    ],
)
def test_holder(coder: Coder, text: str, holder: str) -> None:
    (only,) = coder.code(as_document(text))
    party, _, actor = holder.partition("/")
    assert only.holder.party == party
    assert actor in {"", only.holder.actor}
