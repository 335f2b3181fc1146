"""What is given only if something else is done: the one is conditional, the other is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "conditions.yaml").read_text("utf-8"))
PAIRS = [(gift, asked) for gift in DATA["gifts"] for asked in DATA["asked"]]


@pytest.mark.parametrize("way", DATA["ways"])
def test_what_is_given_is_conditional_and_what_it_hangs_on_is_asked(way: str) -> None:
    for gift, asked in PAIRS:
        told = _told(_sentence(way, gift, asked))
        assert told.get(gift["issue"]) == "conditional", (gift, asked)
        assert told.get(asked["issue"]) == asked["stance"], (gift, asked)


@pytest.mark.parametrize("way", DATA["demands"])
def test_what_is_asked_first(way: str) -> None:
    for gift, asked in PAIRS:
        assert _told(_sentence(way, gift, asked)).get(asked["issue"]) == asked["stance"], (gift, asked)


def _sentence(way: str, gift: dict[str, str], asked: dict[str, str]) -> str:
    words = {**gift, **asked}
    return way.format(**{key: words[key] for key in ("give", "gift", "ask", "asked", "kept")})


def _told(text: str) -> dict[str, str]:
    """The first stance on each issue."""
    out: dict[str, str] = {}
    for statement in coder().code(as_document(text)):
        assert statement.holder.party == "northland"
        for target in statement.targets:
            out.setdefault(target.issue, target.polarity.value)
    return out
