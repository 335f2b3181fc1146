"""docs/reference/coding-data.md: its rows are rows, its phrases find what it says, every file and list is told."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from irenic.coding.resources import classes, frames
from irenic.coding.words.phrases import PhraseIndex
from irenic.coding.words.tagger import tag
from irenic.coding.words.tokens import tokenize

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "coding-data.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
PHRASES: dict[str, Any] = yaml.safe_load(BLOCKS[2][1])["phrases"]


def test_every_data_file_is_told() -> None:
    names = {
        item.name for item in files("irenic.coding.data").iterdir() if item.name.endswith(("tsv", "yaml"))
    }
    assert names <= set(re.findall(r"`([\w.]+)`", PAGE))


def test_the_rows_are_rows() -> None:
    for line in BLOCKS[0][1].splitlines():
        trigger, kind, patterns = line.split("\t")
        assert any(
            frame.kind.name == kind and set(patterns.split()) <= set(frame.patterns)
            for frame in frames("verbs")[trigger]
        )


def test_the_classes_are_as_told() -> None:
    for name, row in yaml.safe_load(BLOCKS[1][1]).items():
        kind = classes()[name]
        assert (kind.act, kind.polarity, kind.firmness) == (row["act"], row["polarity"], row["firmness"])
        assert (kind.told, kind.confidence) == (row.get("told", False), row["confidence"])


def _found(phrase: str, text: str) -> bool:
    index = PhraseIndex()
    index.add(phrase, ("x", ""), 1.0)
    tokens = tokenize(text, 0, len(text))
    tag(tokens)
    return bool(index.find(tokens, [frozenset()] * len(tokens)))


@pytest.mark.parametrize("phrase", PHRASES)
def test_phrases_find_what_the_page_says(phrase: str) -> None:
    assert all(_found(phrase, text) for text in PHRASES[phrase]["finds"])
    assert not any(_found(phrase, text) for text in PHRASES[phrase]["not"])
