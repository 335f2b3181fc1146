"""What words say of a thing that they judge, in every way of saying so: the sign follows from the two alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.first_stance import first_sign

from irenic.model.terms import Polarity

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "judging.yaml").read_text("utf-8"))
HEARD = 0.55
"""The least share of a way's sentences in which a stance is found; in all ways but one it is nine in ten."""
WAYS = [
    (kind, effect, way)
    for kind in ("adjectives", "nouns", "effects")
    for effect in ("against", "for")
    for way in DATA[kind]["ways"]
]


@pytest.mark.parametrize(("kind", "effect", "way"), WAYS)
def test_a_word_judges(kind: str, effect: str, way: str) -> None:
    meant = Polarity.SUPPORT if effect == "for" else Polarity.OPPOSE
    things = DATA["things"]
    sentences = [
        _sentence(way, word, things[number % len(things)]) for number, word in enumerate(DATA[kind][effect])
    ]
    signs = {text: first_sign(text) for text in sentences}
    assert [text for text, sign in signs.items() if sign not in {None, meant}] == []
    heard = sum(sign is not None for sign in signs.values())
    assert heard >= HEARD * len(signs)  # silence is not right


def _sentence(way: str, word: str, thing: str) -> str:
    several = thing.endswith("sanctions")
    text = way.format(w=word, t=thing, was="were" if several else "was")
    return text.replace(f" a {word}", f" an {word}") if word[0] in "aeiou" else text
