"""The figures are those of the yardstick, on real predictions and on damaged ones; skipped where it is absent."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from irenic.cli.main import irenic

SHARED = Path(__file__).parents[2].parent / "shared"
YARDSTICK = SHARED / "gold" / "evaluate.py"
ROOT = Path(__file__).parents[2]
MAP = ROOT / "examples" / "ukraine-2025" / "evaluation-map.json"

pytestmark = pytest.mark.skipif(not YARDSTICK.is_file(), reason="the yardstick is not here")

Row = dict[str, Any]


@cache
def _coded() -> str:
    codebook = ROOT / "examples" / "ukraine-2025" / "codebook.yaml"
    run = CliRunner().invoke(irenic, ["code", str(SHARED / "articles"), "--codebook", str(codebook)])
    assert run.exit_code == 0
    return run.stdout


def rows() -> list[Row]:
    return [json.loads(line) for line in _coded().splitlines()]


def gold_files() -> list[Path]:
    return sorted((SHARED / "gold").glob("gold_*.jsonl"))


def _text(name: str) -> str:
    return (SHARED / "articles" / name).read_bytes().decode()


def as_it_is(rows: list[Row], chance: random.Random) -> list[Row]:
    return rows


def moved(rows: list[Row], chance: random.Random) -> list[Row]:
    """Spans shifted and stretched, their words with them."""
    for row in rows:
        text = _text(row["document"])
        span = row["span"]
        start = max(0, span["start"] + chance.randint(-60, 60))
        end = max(start + 1, span["end"] + chance.randint(-60, 60))
        row["span"] = {"start": start, "end": end, "exact": text[start:end]}
    return rows


def misplaced(rows: list[Row], chance: random.Random) -> list[Row]:
    """Offsets that do not fit the words, other white space, words that are nowhere, no words at all."""
    for row in rows:
        fate, span = chance.randrange(5), row["span"]
        if fate == 0:
            span["start"] += 7
        elif fate == 1:
            span["exact"], span["start"] = span["exact"].replace(" ", "\n "), 0
        elif fate == 2:
            span["exact"] = "words that nobody wrote"
        elif fate == 3:
            del span["exact"]
    return rows


def wrong(rows: list[Row], chance: random.Random) -> list[Row]:
    """Fields changed at random, polarities in other words, unknown parties."""
    for row in rows:
        target = row["targets"][0]
        row["holder"]["party"] = chance.choice([row["holder"]["party"], "usa", "russia", "mars", None])
        row["holder"]["actor"] = chance.choice(
            [row["holder"]["actor"], "Zelensky", "Kremlin", "Mr. Putin", ""]
        )
        row["act"] = chance.choice([row["act"], "threat", "demand", "unheard"])
        row["form"] = chance.choice([row["form"], "narrated", "direct"])
        row["sources"] = chance.choice([row["sources"], ["Trump"], [{"actor": None, "party": "usa"}]])
        target["issue"] = chance.choice([target["issue"], "ceasefire", "conduct"])
        target["polarity"] = chance.choice([target["polarity"], "+", "con", 0, "mixed", None])
        target["option"] = chance.choice([target["option"], "halt"])
    return rows


def crowded(rows: list[Row], chance: random.Random) -> list[Row]:
    """Copies, several holders and targets, no target, statements of other documents, others left out."""
    out: list[Row] = []
    for row in rows:
        out += [json.loads(json.dumps(row)) for _ in range(chance.randrange(3))]
    for row in out:
        if chance.random() < 0.3:
            other = chance.choice(rows)
            row["targets"] += other["targets"]
            row["holder"] = [row["holder"], other["holder"], row["holder"]]
        row["document"] = chance.choice([row["document"]] * 8 + ["x/000.txt", "none.txt"])
        if chance.random() < 0.1:
            row["targets"] = []
        row["confidence"] = chance.choice([row["confidence"], None])
    return out


def anywhere(rows: list[Row], chance: random.Random) -> list[Row]:
    """Spans anywhere in the text: titles, furniture, tables."""
    for row in rows:
        text = _text(row["document"])
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.randint(1, 300))
        row["span"] = {"start": start, "end": end, "exact": text[start:end]}
    return rows


def compare(ours: Any, theirs: Any, path: str = "") -> None:
    """Every figure of the yardstick is there with the same value; texts (its examples) are left out."""
    for key, value in theirs.items():
        if key.endswith("examples"):
            continue
        mine = ours[key]
        if key == "unknown_holder_party_not_scored":
            value = value["n"]
        if isinstance(value, dict):
            compare(mine, value, f"{path}/{key}")
        else:
            assert mine == value, f"{path}/{key}: {mine} is not {value}"


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("damage", [as_it_is, moved, misplaced, wrong, crowded, anywhere])
def test_same_figures(
    damage: Callable[[list[Row], random.Random], list[Row]], seed: int, tmp_path: Path
) -> None:
    changed = damage(rows(), random.Random(seed))
    file = tmp_path / "p.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in changed), "utf-8")
    gold = list(map(str, gold_files()))
    least = ["--min-conf", "0.6"] if seed == 2 else []
    command = [
        sys.executable,
        str(YARDSTICK),
        "--pred",
        str(file),
        "--map",
        str(MAP),
        "--gold",
        *gold,
        *least,
    ]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    least = ["--min-confidence", "0.6"] if seed == 2 else []
    more = ["--texts", str(SHARED / "articles"), "--map", str(MAP), "--format", "json", *least]
    ours = CliRunner().invoke(irenic, ["evaluate", "--gold", *gold, str(file), *more], catch_exceptions=False)
    assert ours.exit_code == 0
    compare(json.loads(ours.stdout), theirs)
