"""`irenic new` as a person runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.new import command
from irenic.codebook.load import load_codebook
from irenic.model.errors import UsageError


def test_tells_what_to_do_next_within_80_columns(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["lake-talks"], catch_exceptions=False)
    assert result.exit_code == 0
    assert "irenic brief lake-talks" in result.output
    assert "replace the fictional parties" in result.output
    assert max(len(line) for line in result.output.splitlines()) <= 80


def test_json_and_options(tmp_path: Path) -> None:
    arguments = [
        *(str(tmp_path / "t"), "--title", "The talks: one"),
        *("--party", "a=Arland", "--party", "b=Borland"),
        *("--issues", "sanctions, ceasefire", "--format", "json"),
    ]
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    told = json.loads(result.output)
    assert (told["title"], told["parties"], told["issues"], told["example"]) == (
        "The talks: one",
        ["a", "b"],
        ["ceasefire", "sanctions"],
        False,
    )
    book = load_codebook(tmp_path / "t")
    assert [party.name for party in book.parties] == ["Arland", "Borland"]


def test_list_of_issues_fits_80_columns() -> None:
    result = CliRunner().invoke(command, ["--list"], catch_exceptions=False)
    lines = result.output.splitlines()
    assert len(lines) == 21
    assert max(map(len, lines)) <= 80
    machine = CliRunner().invoke(command, ["--list", "--format", "json"], catch_exceptions=False)
    assert len(json.loads(machine.output)) == 21


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no folder is named"),
        (["x", "--party", "Northland"], "write ID=NAME"),
        (["x", "--issues", ","], "names no issue"),
    ],
)
def test_bad_arguments_are_one_sentence(arguments: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        CliRunner().invoke(command, arguments, catch_exceptions=False)


def test_a_refusal_ends_with_exit_code_2_and_one_line(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text("mine")
    ran = subprocess.run(
        [sys.executable, "-m", "irenic", "new", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
    assert "exists already" in ran.stderr
