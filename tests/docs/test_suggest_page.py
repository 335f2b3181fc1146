"""What docs/reference/suggest.md says is what the program does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.main import irenic
from irenic.cli.suggest import command
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Actor, Codebook, Party
from irenic.suggestions.result import Suggestions
from irenic.suggestions.suggest import suggest

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "suggest.md").read_text("utf-8")
SIDES = (
    "The Northland government met. Northland rejected the plan. Southlandian troops stayed, and in Southland shots "
    "were heard. Southland said no. "
)


def rows(head: str) -> list[list[str]]:
    table = PAGE.split(f"\n{head}\n")[1].split("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[1:]]


def test_every_option_and_section_is_told() -> None:
    told = set(re.findall(r"`(--[\w-]+)", PAGE))
    options = {name for param in command.params for name in param.opts if name.startswith("--")}
    assert told == options
    sections = {row[0].strip("`") for row in rows("| section | what | unless |")}
    assert sections == {f.name for f in fields(Suggestions)} - {"codebook", "documents", "at_least"}


@pytest.mark.parametrize("row", rows("| words | party |"))
def test_the_examples_of_parties(row: list[str]) -> None:
    for words in row[0].split("; "):
        body = SIDES + " ".join(
            f"On Monday {part}{',' * (', ' in part)} said no." for part in words.split(" … ")
        )
        found = suggest([read_bytes(body.encode(), "a.txt", ".txt")])
        (actor,) = [one for one in found.actors if one.name == "Ada Abel"]
        assert actor.party == ("" if row[1].startswith("not known") else row[1].strip("`").lower())


@pytest.mark.parametrize("row", rows("| known | written | suggested because |"))
def test_the_examples_of_spellings(row: list[str]) -> None:
    codebook = Codebook("a", "A", (Party("p", "Northland"),), (Actor("z", row[0], "p"),), ())
    body = f"On Monday {row[1]} rejected the draft."
    (found,) = suggest([read_bytes(body.encode(), "a.txt", ".txt")], codebook).spellings
    assert (found.known, found.written, found.why) == tuple(row)


def test_the_example_of_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talks.txt").write_text(PAGE.split("```text\n")[1].split("```")[0], encoding="utf-8")
    output = CliRunner().invoke(irenic, ["suggest", "talks.txt"]).output
    assert PAGE.split("```yaml\n")[1].split("```")[0] in output
