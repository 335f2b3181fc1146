"""docs/reference/codebook.md: its example is a valid codebook, and every key of the format is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from irenic.codebook.load import PROCESS_KEYS, TOP_KEYS, parse_codebook
from irenic.codebook.read_guarantees import CONDITION_KEYS, GUARANTEE_KEYS, GUARANTOR_KEYS, TERM_KEYS
from irenic.codebook.read_issues import ISSUE_KEYS, OPTION_KEYS
from irenic.codebook.read_parties import ACTOR_KEYS, GLOSSARY_KEYS, PARTY_KEYS, ROLE_KEYS
from irenic.codebook.read_proposals import AUTHOR_KEYS, PROPOSAL_KEYS, PROVISION_KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "codebook.md").read_text("utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]

KEYS = {
    "process": PROCESS_KEYS,
    "party": PARTY_KEYS,
    "actor": ACTOR_KEYS,
    "role": ROLE_KEYS,
    "issue": ISSUE_KEYS,
    "option": OPTION_KEYS,
    "proposal": PROPOSAL_KEYS,
    "provision": PROVISION_KEYS,
    "guarantee": GUARANTEE_KEYS,
    "guarantor": GUARANTOR_KEYS,
    "condition": CONDITION_KEYS,
    "term": TERM_KEYS,
    "glossary": GLOSSARY_KEYS,
}


def test_example_is_valid_and_uses_every_key() -> None:
    book = parse_codebook(EXAMPLE)
    assert (len(book.parties), len(book.issues), len(book.proposals)) == (2, 4, 1)
    for key in {*TOP_KEYS, *AUTHOR_KEYS, *(key for keys in KEYS.values() for key in keys)}:
        assert re.search(rf"\b{key}:", EXAMPLE), key


@pytest.mark.parametrize("kind", KEYS)
def test_every_key_is_in_the_table(kind: str) -> None:
    for key in KEYS[kind]:
        assert f"`{kind}.{key}`" in PAGE


def test_every_top_key_is_in_the_table() -> None:
    for key in TOP_KEYS:
        assert f"| `{key}` |" in PAGE
