"""What verbs and nouns do to a thing, in every way of saying so: the sign follows from the two alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.first_stance import first_sign

from irenic.model.terms import Polarity

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "turning.yaml").read_text("utf-8"))
WRONG_YET = set(DATA["wrong_yet"])
HEARD = 0.8
"""The least share of a way's sentences in which a stance on an issue is found."""
WAYS = [
    (kind, way, wish)
    for kind in ("verbs", "nouns")
    for wish in ("wanted", "unwanted")
    for way in DATA[kind][wish]
]


@pytest.mark.parametrize(("kind", "way", "wish"), WAYS)
def test_a_word_turns_the_stance_or_keeps_it(kind: str, way: str, wish: str) -> None:
    read = _read(_sentences(kind, way, every=False))
    assert _wrong(read, wish) <= WRONG_YET
    heard = sum(sign is not None for _, sign in read.values())
    assert heard >= HEARD * len(read)  # silence is not right


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "way", "wish"), WAYS)
def test_every_thing_is_turned_alike(kind: str, way: str, wish: str) -> None:
    read = _read(_sentences(kind, way, every=True))
    assert _wrong(read, wish) == WRONG_YET & read.keys()


def _read(sentences: dict[str, str]) -> dict[str, tuple[str, Polarity | None]]:
    """Sentences with what their words do, and the sign that is found."""
    return {text: (effect, first_sign(text)) for text, effect in sentences.items()}


def _wrong(read: dict[str, tuple[str, Polarity | None]], wish: str) -> set[str]:
    """The sentences that are read the wrong way round."""
    out: set[str] = set()
    for text, (effect, sign) in read.items():
        meant = Polarity.SUPPORT if (effect == "for") == (wish == "wanted") else Polarity.OPPOSE
        if sign not in {None, meant}:
            out.add(text)
    return out


def _sentences(kind: str, way: str, *, every: bool) -> dict[str, str]:
    """The sentences of a way with what their words do; of each word with `every` thing, or with one."""
    words: Callable[[str, str], dict[str, str]] = _verb if kind == "verbs" else _noun
    out: dict[str, str] = {}
    for effect in ("against", "for"):
        for number, word in enumerate(DATA[kind][effect]):
            things = DATA["things"] if every else [DATA["things"][number % len(DATA["things"])]]
            out |= {way.format(**words(word, thing)): effect for thing in things}
    return out


def _verb(verb: str, thing: str) -> dict[str, str]:
    """The verb, its form in -ing and its participle, with a particle kept in its place."""
    if "," in verb:
        forms = verb.split(", ")
    else:
        word, *particle = verb.split(" ")
        stem = word.removesuffix("e")
        forms = [" ".join([form, *particle]) for form in (word, stem + "ing", stem + "ed")]
    return {"v": forms[0], "i": forms[1], "p": forms[2], "t": thing}


def _noun(noun: str, thing: str) -> dict[str, str]:
    """The noun with its thing, bare and behind articles."""
    word, _, joint = noun.partition(", ")
    whole = f"{word} {joint or 'of'} {thing}"
    article = "the" if word.split(" ")[0].endswith("ing") else "an" if word[0] in "aeiou" else "a"
    return {"n": whole, "a": f"{article} {whole}", "the": f"the {whole}", "any": f"any {whole}"}
