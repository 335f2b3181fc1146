"""The coder never raises: sentences of articles cut short, joined anew, with words lost or put in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder

TUNING = Path(__file__).parents[1] / "gold" / "tuning"
STRAY = ["and", "but", ",", "that", '"', "“", "who", "to", "not", "by", "of", ":", "—", "if", "'s", "("]
ENDS = [". ", "", ",", " and\n\n", "\n\n", "? "]


def mutated(sentence: str, chance: random.Random) -> str:
    words = sentence.split(" ")
    at, kind = chance.randrange(len(words)), chance.random()
    if kind < 0.5:
        words = words[: at + 1]
    elif kind < 0.7:
        words = words[:at] + words[at + 1 :]
    elif kind < 0.85:
        words.insert(at, chance.choice(STRAY))
    else:
        words = words[at:]
    return " ".join(words) + chance.choice(ENDS)


def articles(count: int, seed: int) -> Iterator[tuple[Coder, str]]:
    chance = random.Random(seed)
    folders = sorted(path.parent for path in TUNING.glob("*/codebook.yaml"))
    coders = {folder: make_coder("rules", load_codebook(folder / "codebook.yaml")) for folder in folders}
    sentences = {
        folder: [s for text in sorted(folder.glob("*.txt")) for s in text.read_text("utf-8").split(". ") if s]
        for folder in folders
    }
    for _ in range(count):
        folder = chance.choice(folders)
        yield coders[folder], "".join(mutated(chance.choice(sentences[folder]), chance) for _ in range(12))


def check(count: int, seed: int) -> None:
    for coder, text in articles(count, seed):
        for statement in coder.code(as_document(text)):
            assert text[statement.span.start : statement.span.end] == statement.span.exact


def test_cut_and_joined_sentences_are_coded() -> None:
    check(150, seed=1)


@pytest.mark.slow
def test_many_cut_and_joined_sentences_are_coded() -> None:
    check(10_000, seed=2)
