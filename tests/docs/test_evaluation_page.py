"""What docs/reference/evaluation.md says is what the program does."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.evaluate import command
from irenic.cli.main import irenic
from irenic.evaluation.agreement import ACT_GROUPS
from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.mapping import read_mapping

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "evaluation.md").read_text("utf-8")


def section(title: str) -> str:
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def blocks(title: str) -> list[str]:
    return re.findall(r"```\w+\n(.*?)```", section(title), re.DOTALL)


def named(title: str) -> set[str]:
    cells = [line.split("|")[1] for line in section(title).splitlines() if line.startswith("| `")]
    return set(re.findall(r"`([\w-]+)", " ".join(cells)))


def test_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("lake-1.txt", "gold.jsonl", "statements.jsonl")
    *files, wanted = blocks("An example")
    for name, content in zip(names, files, strict=True):
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["evaluate", "--gold", "gold.jsonl", "statements.jsonl", "--errors"]
    result = CliRunner().invoke(irenic, arguments)
    assert result.exit_code == 0
    assert result.stdout == wanted
    assert all(len(line) <= 80 for line in wanted.splitlines())


def test_every_key_of_gold_is_told() -> None:
    assert named("Gold records") == {field.name for field in fields(GoldRecord)} - {"folder"}


def test_every_option_is_told() -> None:
    told = set(re.findall(r"^\| `(--[\w-]+)", PAGE, re.MULTILINE))
    assert told == {parameter.opts[0] for parameter in command.params if parameter.opts[0].startswith("--")}


def test_the_mapping_is_one(tmp_path: Path) -> None:
    (block,) = blocks("Mapping")
    (tmp_path / "map.json").write_text(block, "utf-8")
    mapping = read_mapping(tmp_path / "map.json")
    assert mapping.of("party", "N") == "northland"
    assert mapping.stance("yes", "no_troops") == "oppose"
    assert set(json.loads(block)) <= named("Mapping")


def test_groups_of_acts_are_those_of_the_program() -> None:
    told = " ".join(section("How it is scored").split()).split("Groups of acts: ")[1].split(".")[0]
    assert {frozenset(group.split(", ")) for group in told.split("; ")} == set(map(frozenset, ACT_GROUPS))
