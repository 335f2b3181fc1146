"""Every command of the how-to on review runs as it is written, and every subcommand is in it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.main import irenic
from irenic.cli.review import command
from irenic.record import edits, schema
from irenic.record.log import Action
from irenic.record.replay import Mark

DOCS = Path(__file__).parents[2] / "docs"
HOW_TO = (DOCS / "how-to" / "review.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference" / "record.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", HOW_TO, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("irenic ")
]


def _run(line: str) -> str:
    words, _, target = line.partition(" > ")
    result = CliRunner().invoke(irenic, shlex.split(words)[1:], input="q\n")
    assert result.exit_code == 0, (line, result.output, result.exception)
    if target:
        Path(target).write_text(result.output, encoding="utf-8")
    return result.output


def test_the_how_to_runs_from_top_to_bottom(process: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(process.parent)
    for line in COMMANDS:
        if " ID" in line:
            ids = [row["id"] for row in json.loads(_run("irenic review talks/ list --format json"))]
            line = line.replace(" ID", f" {ids[0][:10]}")
        _run(line)
    rows = json.loads(_run("irenic review talks/ list --format json"))
    assert {row["status"] for row in rows} == {"suggested", "accepted", "rejected"}


def test_every_subcommand_mark_table_action_and_field_is_documented() -> None:
    for name in command.commands:
        assert any(line.startswith(f"irenic review talks/ {name}") for line in COMMANDS), name
    for word in [*schema.metadata.tables, *Action, *(mark for mark in Mark if mark), *edits.EDITABLE]:
        assert f"`{word}`" in REFERENCE, word


@pytest.mark.parametrize("name", ["add", "review"])
def test_help_fits_the_terminal_and_shows_an_example(name: str) -> None:
    output = CliRunner().invoke(irenic, [name, "--help"]).output
    assert "Example:" in output
    assert max(map(len, output.splitlines())) <= 80


@pytest.mark.parametrize("name", sorted(command.commands))
def test_every_subcommand_shows_an_example(name: str) -> None:
    output = CliRunner().invoke(irenic, ["review", "talks", name, "--help"]).output
    assert "Example:" in output
