"""Whole sentences against what a reader finds in them: clauses, holders, stance, sources, quotations."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder
from irenic.model.statement import Statement
from irenic.model.terms import Attribution

DATA = Path(__file__).parent / "data"
READINGS: dict[str, list[dict[str, Any]]] = yaml.safe_load((DATA / "readings.yaml").read_text("utf-8"))


@cache
def coder() -> Coder:
    return make_coder("rules", load_codebook(DATA / "fictional.yaml"))


def cases() -> list[Any]:
    return [
        pytest.param(
            case["text"],
            case["read"],
            id=f"{layer}: {case['text']}",
            marks=[pytest.mark.xfail(strict=True, reason=case["wrong"])] if "wrong" in case else [],
        )
        for layer, listed in READINGS.items()
        for case in listed
    ]


def test_no_layer_hides_another_of_the_same_name() -> None:
    lines = (DATA / "readings.yaml").read_text("utf-8").splitlines()
    named = [line.split(":")[0] for line in lines if line[:1].isalpha()]
    assert sorted(named) == sorted(READINGS)


@pytest.mark.parametrize(("text", "read"), cases())
def test_reading(text: str, read: list[str]) -> None:
    found = coder().code(as_document(text))
    left = list(found)
    for line in read:
        fits = [statement for statement in left if _fits(line, statement)]
        assert fits, f"{line} is not in {[_told(statement) for statement in found]}"
        left.remove(fits[0])
    assert not left, f"beside {read} there is {[_told(statement) for statement in left]}"


def _fits(line: str, statement: Statement) -> bool:
    holder, act, stance, issue, *source = line.split(" · ")
    party, _, actor = holder.partition("/")
    told = statement.holder.actor or ""
    (target,) = statement.targets
    return (
        statement.holder.party == party
        and (actor in ("*", told) or (told.endswith(actor) and bool(actor)))
        and statement.act.value in act.split("|")
        and target.polarity.value in stance.split("|")
        and target.issue in issue.split("|")
        and [f"from {who.party}" for who in statement.sources] == source
        and (statement.attribution is Attribution.HEARSAY) == bool(source)
    )


def _told(statement: Statement) -> str:
    holder = statement.holder.party + (f"/{statement.holder.actor}" if statement.holder.actor else "")
    targets = ", ".join(f"{target.polarity.value} · {target.issue}" for target in statement.targets)
    sources = "".join(f" · from {source.party}" for source in statement.sources)
    return f"{holder} · {statement.act.value} · {targets}{sources}"
