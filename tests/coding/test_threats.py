"""What is announced as a warning, or where another does not comply, is a threat; what is given up is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.model.terms import Act

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "data" / "threats.yaml").read_text("utf-8"))


@pytest.mark.parametrize("way", DATA["ways"])
def test_so_said_it_is_a_threat(way: str) -> None:
    assert [cost for cost in DATA["costs"] if Act.THREAT not in _acts(way.format(c=cost))] == []


@pytest.mark.parametrize("way", DATA["none"])
def test_so_said_it_is_none(way: str) -> None:
    assert [cost for cost in DATA["costs"] if Act.THREAT in _acts(way.format(c=cost))] == []


@pytest.mark.parametrize("text", DATA["kept"])
def test_what_is_given_or_refused_on_a_condition_is_no_threat(text: str) -> None:
    assert Act.THREAT not in _acts(text)


@pytest.mark.parametrize("text", DATA["wrong_yet"])
@pytest.mark.xfail(strict=True, reason="another act is found")
def test_a_threat_that_is_not_found_yet(text: str) -> None:
    assert Act.THREAT in _acts(text)


def _acts(text: str) -> set[Act]:
    return {s.act for s in coder().code(as_document(text)) if s.holder.party == "northland"}
