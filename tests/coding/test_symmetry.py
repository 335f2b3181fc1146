"""Two parties' names swapped, in codebook and text: the output is swapped, and nothing else is changed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.registry import CODERS, make_coder
from irenic.model.statement import Speaker, Statement

DATA = Path(__file__).parent / "data"
# Names of one length and one first letter's kind (no article depends on it), so that spans stay where they are.
PAIRS = [("Northland", "Southmark"), ("Northlander", "Southmarker"), ("Northlanders", "Southmarkers")]
PAIRS += [
    ("Norholm", "Sudhavn"),
    ("Abel", "Brad"),
    ("Ada", "Ben"),
    ("northland", "southmark"),
    ("abel", "brad"),
    ("AA", "BB"),
]
SWAP = dict(PAIRS) | {b: a for a, b in PAIRS}
WORD = re.compile(r"[A-Za-z]+")


def swapped(text: str) -> str:
    return WORD.sub(lambda match: SWAP.get(match.group(), match.group()), text)


def same_length(text: str) -> str:
    """The fictional process with names that can be swapped letter for letter."""
    return text.replace("Sudhaven", "Sudhavn").replace("Brandt", "Brad").replace("brandt", "brad")


def turned(statement: Statement) -> Statement:
    def speaker(one: Speaker) -> Speaker:
        return Speaker(swapped(one.party), swapped(one.actor) if one.actor else one.actor)

    return replace(
        statement,
        holder=speaker(statement.holder),
        sources=tuple(map(speaker, statement.sources)),
        span=replace(statement.span, exact=swapped(statement.span.exact)),
        targets=tuple(
            replace(t, beneficiary=swapped(t.beneficiary) if t.beneficiary else t.beneficiary)
            for t in statement.targets
        ),
        sha256="",
    )


def texts() -> dict[str, str]:
    readings = yaml.safe_load((DATA / "readings.yaml").read_text("utf-8"))
    return {layer: " ".join(same_length(case["text"]) for case in cases) for layer, cases in readings.items()}


@pytest.mark.parametrize("name", sorted(CODERS))
@pytest.mark.parametrize("layer", sorted(texts()))
def test_parties_are_treated_alike(name: str, layer: str, tmp_path: Path) -> None:
    book = same_length((DATA / "fictional.yaml").read_text("utf-8")).replace("pronoun: she", "pronoun: he")
    (tmp_path / "one.yaml").write_text(book, "utf-8")
    (tmp_path / "other.yaml").write_text(swapped(book), "utf-8")
    text = texts()[layer].replace(" She ", " He ")
    one = make_coder(name, load_codebook(tmp_path / "one.yaml")).code(as_document(text))
    other = make_coder(name, load_codebook(tmp_path / "other.yaml")).code(as_document(swapped(text)))
    assert one
    key = repr
    assert sorted(map(turned, one), key=key) == sorted((replace(s, sha256="") for s in other), key=key)
