"""What docs/reference/code.md says is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli import code, explain
from irenic.cli.main import irenic
from irenic.coding.contents import content, issue_phrases, weighing
from irenic.coding.stances import issue_ranking

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "code.md").read_text("utf-8")


def test_every_option_is_told() -> None:
    told = set(re.findall(r"^\| `(--[\w-]+)", PAGE, re.MULTILINE))
    options = {
        name
        for command in (code.command, explain.command)
        for one in command.params
        for name in one.opts
        if name.startswith("--")
    }
    assert told == options


def test_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, wanted = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("codebook.yaml").write_text(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0], "utf-8")
    arguments = ["explain", "--codebook", "codebook.yaml", "--text", text.strip()]
    result = CliRunner().invoke(irenic, arguments)
    assert result.exit_code == 0
    assert result.stdout == wanted
    assert all(len(line) <= 80 for line in wanted.splitlines())


def test_every_way_to_an_issue_is_told() -> None:
    assert set(re.findall(r"^  \| `(\w+)`", PAGE, re.MULTILINE)) == set(explain._BASIS)


def test_what_phrases_weigh() -> None:
    factors = [float(line.split("|")[2]) for line in PAGE.split("| place | factor |")[1].splitlines()[2:10]]
    assert factors == [
        weighing.FIRST,
        weighing.AFTER,
        weighing.BESIDE,
        weighing.ASIDE,
        weighing.MODIFIER,
        weighing.ADJUNCT,
        weighing.ACTOR,
        weighing.NAMED,
    ]
    words = PAGE.split("## What phrases weigh")[1]
    for number in (issue_phrases.SEVERAL_WORDS, content.REPEATED, issue_ranking.OUTRIGHT, content.SECOND):
        assert f"{number:g}" in words
    assert f"weighs {issue_phrases.CUE_WEIGHT:g} times" in words
