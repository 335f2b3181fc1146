"""A stance that a sentence tells in passing is found, and has the sign that its words give it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.model.terms import Polarity

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "passing.yaml").read_text("utf-8"))


@pytest.mark.parametrize("way", DATA["for"])
def test_who_is_told_to_be_for_a_thing(way: str) -> None:
    assert _wrong(way, Polarity.SUPPORT, Polarity.OPPOSE) == []


@pytest.mark.parametrize("way", DATA["against"])
def test_who_is_told_to_be_against_it(way: str) -> None:
    assert _wrong(way, Polarity.OPPOSE, Polarity.SUPPORT) == []


def _wrong(way: str, stance: Polarity, turned: Polarity) -> list[tuple[str, Polarity | None]]:
    """The sentences of which the first stance on the thing is another one, or none."""
    wanted = [(thing, issue, stance) for thing, issue in DATA["things"].items()]
    wanted += [(thing, issue, turned) for thing, issue in DATA["turned"].items()]
    found = ((_sentence(way, thing), issue, sign) for thing, issue, sign in wanted)
    return [(text, _first(text, issue)) for text, issue, sign in found if _first(text, issue) is not sign]


def _sentence(way: str, thing: str) -> str:
    text = way.format(t=thing)
    return text[0].upper() + text[1:]


def _first(text: str, issue: str) -> Polarity | None:
    statements = (s for s in coder().code(as_document(text)) if s.holder.party == "northland")
    return next((t.polarity for s in statements for t in s.targets if t.issue == issue), None)
