"""The gold in this repository is sound: its words are in the texts, its names in the codebooks."""

from __future__ import annotations

from pathlib import Path

import pytest

from irenic.codebook.library import standard_issues
from irenic.codebook.load import load_codebook
from irenic.evaluation.gold import read_gold
from irenic.evaluation.zones import read_zones
from irenic.model.terms import COMMENTATOR, CONDUCT, OTHER

GOLD = Path(__file__).parents[1] / "gold"
STANDARD = set(standard_issues())
FOLDERS = sorted(path.parent for path in GOLD.glob("*/*/gold.jsonl"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_gold_is_sound(folder: Path) -> None:
    book = load_codebook(folder / "codebook.yaml")
    parties = {party.id for party in book.parties} | {COMMENTATOR, OTHER}
    issues = {issue.id for issue in book.issues} | {CONDUCT}
    gold = read_gold((folder / "gold.jsonl",))
    assert {f"{name}.txt" for name in gold} == {path.name for path in folder.glob("*.txt")}
    for name, records in gold.items():
        text = (folder / f"{name}.txt").read_bytes().decode()
        assert 200 <= len(text.split()) <= 1200
        assert len({record.kind for record in records}) == 1
        assert len({record.id for record in records}) == len(records)
        for record in records:
            assert text[record.start : record.end] == record.exact
            assert "\n" not in record.exact
            assert {record.holder_party, *record.alt_party} <= parties
            assert record.issue in issues
            assert set(record.alt_issue) <= issues | STANDARD
    for zone in read_zones(folder / "zones.json"):
        assert zone.article in gold


def test_there_is_gold_to_tune_on_and_gold_held_out() -> None:
    counts = {part: len(list((GOLD / part).glob("*/*.txt"))) for part in ("tuning", "held_out")}
    assert counts["tuning"] >= 104
    assert counts["held_out"] >= 55
