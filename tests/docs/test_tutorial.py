"""Every command of the tutorial is run, in a new folder, and prints what the tutorial shows.

`python tests/docs/test_tutorial.py` writes the output of the program into the tutorial, for a reviewer to read.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.model.terms import Polarity
from irenic.questions.study import open_study

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial"
PAGE = TUTORIAL / "first-brief.md"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+) below (\S+))?\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
LEFT_OUT = "[…]\n"
"""Stands for lines of output that the page leaves out."""


def run(command: str, folder: Path) -> str:
    """What a command prints, with the program of this interpreter under the name irenic."""
    shell = f'irenic() {{ "{sys.executable}" -m irenic "$@"; }}\n{command}'
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C.UTF-8"}
    result = subprocess.run(
        ["/bin/bash", "-c", shell], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode in {0, 1}, f"{command}: {result.stderr}"
    return result.stdout


def follow(folder: Path) -> list[tuple[str, str, str]]:
    """Do what the page says, in its order; each command with what the page shows and what was printed."""
    shutil.copytree(TUTORIAL / "articles", folder / "articles")
    steps = []
    for kind, file, below, body in _BLOCK.findall(PAGE.read_text("utf-8")):
        if kind == "yaml" and file:
            paste(folder / file, below, body)
        if kind == "console":
            first, _, shown = body.partition("\n")
            command = first.removeprefix("$ ")
            while command.endswith("\\"):
                more, _, shown = shown.partition("\n")
                command = command[:-1] + more.strip()
            steps.append((command, shown, run(command, folder)))
    return steps


def paste(file: Path, below: str, text: str) -> None:
    """Put text below a key of a file; a new file where it says so."""
    if below == "nothing":
        file.write_text(text, encoding="utf-8")
        return
    head, found, tail = file.read_text("utf-8").partition(f"\n{below}\n")
    assert found, f"{file.name} has no line {below}"
    file.write_text(f"{head}{found}{text}{tail}", encoding="utf-8")


def agrees(shown: str, printed: str) -> bool:
    """Whether the output is as shown, with whole lines left out where the page says so."""
    pieces = [re.escape(piece) for piece in shown.split(LEFT_OUT)]
    return re.fullmatch(r"(?:.*\n)*?".join(pieces), printed) is not None


def test_every_command_prints_what_the_tutorial_shows(tmp_path: Path) -> None:
    for command, shown, printed in follow(tmp_path):
        assert agrees(shown, printed), f"{command} printed:\n{printed}\nand the page shows:\n{shown}"
    codebook = load_codebook(tmp_path / "keld" / "codebook.yaml")
    assert {"keszt", "vorn", "dosk"} <= set(codebook.actor_by_id)
    study = open_study([tmp_path / "keld"])
    held = [stance.polarity for cell in study.positions.cells for stance in cell.stances if stance.known]
    assert len(held) >= 8
    assert {Polarity.SUPPORT, Polarity.OPPOSE} <= set(held)
    brief = (tmp_path / "brief" / "brief.html").read_text("utf-8")
    assert "We will never accept foreign troops in the valley" in brief


def test_the_page_shows_no_other_command_than_those_that_are_run() -> None:
    text = PAGE.read_text("utf-8")
    commands = [line for line in text.splitlines() if line.startswith("$ ")]
    assert len(commands) == sum(kind == "console" for kind, *_ in _BLOCK.findall(text)) >= 8
    for name in ("new", "suggest", "read", "brief", "check", "positions"):
        assert any(f"irenic {name} " in command for command in commands)


def rewrite() -> None:
    """Put the program's output into the page, where it shows whole output."""
    with tempfile.TemporaryDirectory() as folder:
        steps = iter(follow(Path(folder)))

    def renew(match: re.Match[str]) -> str:
        if match[1] != "console":
            return match[0]
        _, shown, printed = next(steps)
        if LEFT_OUT in shown:
            return match[0]
        command = match[0].removesuffix(shown + "```\n")
        return command + printed + "```\n"

    PAGE.write_text(_BLOCK.sub(renew, PAGE.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
