"""`irenic brief` as a person runs it, and files that are whole or not there."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from irenic.brief.build import build_brief
from irenic.brief.write import FORMS, write_brief
from irenic.cli.brief import command
from irenic.model.errors import IrenicError, UsageError
from irenic.questions.study import Study

CODEBOOK = """
irenic: 1
process: {id: lake, title: Talks on the lake}
parties:
  - {id: northland, name: Northland}
  - {id: southland, name: Southland}
actors: []
issues:
  - id: ceasefire
    label: Ceasefire
    cues: [ceasefire, truce]
    options:
      - {id: full, label: A ceasefire, cues: [ceasefire, truce]}
"""


@pytest.fixture
def process(tmp_path: Path) -> Path:
    folder = tmp_path / "lake"
    folder.mkdir()
    (folder / "codebook.yaml").write_text(CODEBOOK, encoding="utf-8")
    text = (
        "Talks open\n\nNorthland demands a ceasefire. Southland rejects a ceasefire, its government said.\n"
    )
    (folder / "2031-05-03-wire.txt").write_text(text, encoding="utf-8")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def test_writes_three_forms_and_ends_with_the_path_of_the_page(process: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    result = run(process, "--out", out)
    assert result.exit_code == 0, result.output
    assert result.output.splitlines()[-1] == str(out / "brief.html")
    assert sorted(path.name for path in out.iterdir()) == ["brief.html", "brief.json", "brief.md"]
    told = json.loads((out / "brief.json").read_text(encoding="utf-8"))
    assert told["title"] == "Talks on the lake"
    words = [statement["exact"] for statement in told["sections"]["statements"]["statements"]]
    assert any("demands a ceasefire" in exact for exact in words)


def test_a_second_run_gives_the_same_bytes_and_leaves_nothing_else(process: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(process, "--out", out)
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert run(process, "--out", out).exit_code == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert str(tmp_path).encode() not in b"".join(first.values())


def test_one_form_on_request(process: Path, tmp_path: Path) -> None:
    result = run(process, "--out", tmp_path / "out", "--format", "md")
    assert result.output.splitlines()[-1] == str(tmp_path / "out" / "brief.md")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["brief.md"]


def test_an_unreadable_file_makes_a_partial_brief_that_says_so(process: Path, tmp_path: Path) -> None:
    (process / "scan.txt").write_bytes(b"\x00\x01\x02" * 500)
    result = run(process, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "scan.txt" in result.output
    assert "The brief is partial" in result.output
    assert result.output.splitlines()[-1] == str(tmp_path / "out" / "brief.html")
    assert "This brief is partial: 1 file could not be read" in (tmp_path / "out" / "brief.html").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["empty", "--codebook", "lake/codebook.yaml"], "empty holds no document"),
        (["lake", "--as-of", "2031-02-30"], "not a day of the calendar"),
        (["nowhere"], "does not exist"),
        (["empty"], "there is no codebook"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    arguments: list[str], said: str, process: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert isinstance(result.exception, IrenicError)
    assert said in str(result.exception)
    assert "\n" not in str(result.exception)
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_is_a_file_is_refused(study: Study, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(
        UsageError, match=r"output folder .*out cannot be written \(.*\); name another one with --out"
    ):
        write_brief(build_brief(study), tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(study: Study, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="cannot be written"):
        write_brief(build_brief(study), tmp_path)


def test_a_failure_midway_keeps_the_old_file_whole(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = build_brief(study)
    (tmp_path / "brief.html").write_text("old", encoding="utf-8")

    def refuse(self: Path, target: Any) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UsageError, match="No space left"):
        write_brief(view, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.html"]
    assert (tmp_path / "brief.html").read_text(encoding="utf-8") == "old"


def test_files_are_what_the_renderers_say(study: Study, tmp_path: Path) -> None:
    view = build_brief(study)
    for path, render in zip(write_brief(view, tmp_path), FORMS.values(), strict=True):
        assert path.read_bytes() == render(view).encode("utf-8")
