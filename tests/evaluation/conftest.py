"""A small article with gold, and a short way to predict."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = (
    "Northland demands a full ceasefire and the release of prisoners. Southmark rejects foreign troops. "
    "Analysts warn that the talks may fail. Related: ferries run again.\n"
)


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "exact": words}


def gold_record(number: int, words: str, party: str, issue: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"G{number}",
        "article": "a",
        **at(words),
        "holder_party": party,
        "holder_actor": None,
        "sources": [],
        "attribution": "reported",
        "form": "verb_np",
        "act": "demand",
        "firmness": "demand",
        "issue": issue,
        "stance": "support",
        "core": True,
        **more,
    }


def prediction(words: str, party: str, issue: str, **more: Any) -> dict[str, Any]:
    target = {"issue": issue, "option": None, "polarity": more.pop("polarity", "support")}
    return {
        "document": "a.txt",
        "span": at(words),
        "holder": {"party": party, "actor": None},
        "sources": [],
        "attribution": "reported",
        "form": "verb_np",
        "act": "demand",
        "firmness": "demand",
        "targets": [target],
        "confidence": 0.8,
        **more,
    }


GOLD = [
    gold_record(1, "demands a full ceasefire", "northland", "ceasefire"),
    gold_record(2, "the release of prisoners", "northland", "humanitarian"),
    gold_record(3, "rejects foreign troops", "southmark", "foreign_forces", act="reject", stance="oppose"),
    gold_record(
        4,
        "the talks may fail",
        "commentator",
        "conduct",
        act="criticism",
        stance="oppose",
        form="indirect",
        firmness="unknown",
        core=False,
    ),
]


def write_lines(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def predict() -> Callable[..., dict[str, Any]]:
    return prediction


@pytest.fixture
def record() -> Callable[..., dict[str, Any]]:
    return gold_record


@pytest.fixture
def study(tmp_path: Path) -> Callable[..., tuple[Path, Path]]:
    """Writes the article, its gold and predictions; gives the paths of the last two."""

    def make(
        predictions: list[dict[str, Any]], gold: list[dict[str, Any]] | None = None
    ) -> tuple[Path, Path]:
        (tmp_path / "a.txt").write_text(TEXT, "utf-8")
        rows = GOLD if gold is None else gold
        return write_lines(tmp_path / "gold.jsonl", rows), write_lines(tmp_path / "p.jsonl", predictions)

    return make
