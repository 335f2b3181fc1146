"""Every rule id has a sentence, and coding the sentence bears that id with the stance that a reader finds."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.frames.rule_ids import rule_ids
from irenic.coding.registry import make_coder
from irenic.model.document import Document, Zone, ZoneKind

DATA = Path(__file__).parent / "data"
RULES: dict[str, Any] = yaml.safe_load((DATA / "rule_examples.yaml").read_text("utf-8"))
EXAMPLES: dict[str, dict[str, str]] = RULES["examples"]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return make_coder("rules", load_codebook(DATA / "fictional.yaml"))


def test_every_id_has_an_example_or_none_is_known() -> None:
    listed, made = {*EXAMPLES, *RULES["none_known"]}, set(rule_ids())
    remedy = "add or take out in data/rule_examples.yaml, then run tests/docs/test_coding_rules_page.py"
    assert listed == made, (
        f"{sorted(made - listed)} lack an example, {sorted(listed - made)} are gone: {remedy}"
    )


@pytest.mark.parametrize("rule", EXAMPLES)
def test_the_example_bears_the_id(coder: Coder, rule: str) -> None:
    example = EXAMPLES[rule]
    text = example["text"]
    paper = Document(
        "case.txt", text, sha256(text.encode()).hexdigest(), (Zone(ZoneKind.BODY, 0, len(text)),)
    )
    found = {
        (s.rule, s.holder.party, s.targets[0].polarity.value, s.act.value, s.targets[0].issue)
        for s in coder.code(paper)
    }
    assert (rule, "northland", example["polarity"], example["act"], example["issue"]) in found


def test_no_other_id_is_borne(coder: Coder) -> None:
    """Whatever the examples of frames and rules say together, each id is one of the list."""
    text = "\n\n".join(example["text"] for example in EXAMPLES.values())
    paper = Document("all.txt", text, sha256(text.encode()).hexdigest(), (Zone(ZoneKind.BODY, 0, len(text)),))
    assert {s.rule for s in coder.code(paper)} <= set(rule_ids())
