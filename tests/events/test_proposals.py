"""Proposals mentioned: whose, and which provisions a careful reader finds in each sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.events.test_events import document

from irenic.codebook.load import load_codebook
from irenic.events.find import ContactFinder

FINDER = ContactFinder(load_codebook(Path(__file__).parent.parent / "coding" / "data" / "fictional.yaml"))

CASES = [
    ("Abel's plan offered a ceasefire.", ["abel"], [("ceasefire", "support")]),
    (
        "The Southmarker draft provides for an exchange of prisoners.",
        ["southmark"],
        [("humanitarian", "support")],
    ),
    (
        "Abel's plan includes a ceasefire and compensation.",
        ["abel"],
        [("ceasefire", "support"), ("assets_reparations", "support")],
    ),
    (
        "Westeria presented a framework. The framework calls for peacekeepers.",
        ["westeria"],
        [("foreign_forces", "support")],
    ),
    ("Westeria's roadmap rules out sanctions.", ["westeria"], [("sanctions", "oppose")]),
    ("Westeria unveiled a plan which offered a ceasefire.", ["westeria"], [("ceasefire", "support")]),
    (
        "Under Westeria's proposal, Southmark would release prisoners.",
        ["westeria"],
        [("humanitarian", "support")],
    ),
    ("Abel's plan does not include a ceasefire.", ["abel"], [("ceasefire", "oppose")]),
    ("Southmark read a draft. The draft envisages elections.", [], [("domestic_governance", "support")]),
]


@pytest.mark.parametrize(("text", "owners", "provisions"), CASES, ids=[case[0] for case in CASES])
def test_a_plan_and_its_provisions(text: str, owners: list[str], provisions: list[tuple[str, str]]) -> None:
    [mention] = FINDER.proposals(document(text))
    assert [p.actor or p.party for p in mention.owners] == owners
    assert [(p.issue, p.polarity.value) for p in mention.provisions] == provisions
    assert all(p.words in " ".join(text.split()) for p in mention.provisions)
    assert text[mention.span.start : mention.span.end] == mention.span.exact


@pytest.mark.parametrize(
    "text",
    [
        "Abel's plan offered nothing.",
        "Abel's plan may include a ceasefire.",
        "Northland planned a ceasefire.",
        "Abel's hat included a ceasefire.",
    ],
)
def test_nothing_is_told_of_a_plan(text: str) -> None:
    assert FINDER.proposals(document(text)) == []
