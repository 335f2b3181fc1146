"""The durability page and its how-to: commands run, values are valid, worked figures and keys are those told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.main import irenic

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "durability.md").read_text(encoding="utf-8")
HOW_TO = (ROOT / "docs" / "how-to" / "find-an-order.md").read_text(encoding="utf-8")
CODEBOOK = (ROOT / "docs" / "reference" / "codebook.md").read_text(encoding="utf-8")


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """The process of the codebook page, with one document."""
    book = re.findall(r"```yaml\n(.*?)```", CODEBOOK, re.DOTALL)[0]
    (tmp_path / "codebook.yaml").write_text(book, encoding="utf-8")
    (tmp_path / "a.txt").write_text(
        "Talks\n\n3 May 2031\n\nNorthland wants a full ceasefire.\n", encoding="utf-8"
    )
    return tmp_path


def values_of(page: str) -> str:
    text = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0]
    return "\n".join(line.removeprefix("   ") for line in text.splitlines())


def hold(*arguments: str) -> str:
    result = CliRunner().invoke(irenic, ["hold", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_commands_of_the_page_run() -> None:
    commands = re.findall(r"^\$ irenic hold (.+)$", PAGE, re.MULTILINE)
    assert len(commands) == 2
    for line in commands:
        name, folder = line.split()
        assert "Ceasefire terms" in hold(name, str(ROOT / folder))


def test_values_of_the_page_give_what_the_table_says(lake: Path) -> None:
    values = lake / "values.yaml"
    values.write_text(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0], encoding="utf-8")
    data = json.loads(hold("may-draft", str(lake), "--values", str(values), "--format", "json"))
    told = {case["condition"]: case for case in data["commitment"]}
    assert "from 0.5 to 0.75" in told["bargaining_range"]["in_words"]
    assert told["preventive_war"]["holds"] == "no"
    assert told["first_strike"]["holds"] == "yes"
    assert "at least 0.3333" in told["repeated_compliance"]["in_words"]
    assert {"ceasefire first", "framework first"} == set(data["sequencing"]["compared"])
    for key in (*data, *data["guarantees"][0], *data["ceasefire"]):
        if key not in {"process", "id", "label", "beneficiary", "obligation", "guarantors", "notes", "note"}:
            assert f"`{key}`" in PAGE, key


def test_the_how_to_runs_as_written(lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lake / "values.yaml").write_text(values_of(HOW_TO), encoding="utf-8")
    monkeypatch.chdir(lake)
    line = next(line for line in HOW_TO.splitlines() if "irenic hold" in line).split()
    text = hold(*line[2:])
    assert "Order of carrying out" in text
    assert "Ceasefire first beside framework first" in text
    assert max(map(len, text.splitlines())) <= 80


def test_every_option_is_on_the_page() -> None:
    for option in ("--ladder", "--values", "--cards", "--format"):
        assert f"`{option}" in PAGE
