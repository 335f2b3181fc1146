"""What sentences make of a verb of attitude: affirmed, denied, left open, asked of another, only supposed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.first_stance import first_stance

from irenic.model.terms import Polarity

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "attitudes.yaml").read_text("utf-8"))
SIGNS = {Polarity.SUPPORT: "+", Polarity.OPPOSE: "-", Polarity.OPEN: "o", Polarity.CONDITIONAL: "c"}
ROUND = str.maketrans("+-", "-+")


@pytest.mark.parametrize("way", DATA["ways"], ids=lambda way: str(way["text"]))
@pytest.mark.parametrize("effect", ["for", "against"])
def test_a_sentence_affirms_or_denies_a_verb(way: dict[str, Any], effect: str) -> None:
    allowed = way["for"] if effect == "for" else way["for"].translate(ROUND)
    if effect == "against" and way.get("denied"):
        allowed += "o"
    things = DATA["things"]
    sentences = [
        way["text"].format(t=things[number % len(things)], **_forms(verb))
        for number, verb in enumerate(DATA[effect])
    ]
    assert [(text, _sign(text)) for text in sentences if _sign(text) not in allowed] == []


def _forms(verb: str) -> dict[str, str]:
    """The verb with its third person, its past and its form in -ing."""
    word, *particle = verb.split(" ")
    stem = word.removesuffix("e") if not word.endswith("ee") else word
    third = word + ("es" if word.endswith(("o", "s", "x")) else "s")
    past = word + ("d" if word.endswith("e") else "ed")
    return {
        key: " ".join([form, *particle])
        for key, form in (("v", word), ("s", third), ("e", past), ("i", stem + "ing"))
    }


def _sign(text: str) -> str:
    stance = first_stance(text)
    return SIGNS[stance] if stance is not None else "0"
