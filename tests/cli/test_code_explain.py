"""`irenic code` and `irenic explain` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.model.errors import InvalidInputError, UsageError

CODEBOOK = """irenic: 1
process: {id: lake, title: Talks on the lake}
parties:
  - {id: northland, name: Northland}
  - {id: southland, name: Southland}
issues:
  - {id: ceasefire, cues: [ceasefire]}
  - {id: sanctions, cues: [sanctions]}
"""
TEXT = "Northland demanded a ceasefire, and Southland rejected sanctions.\n"


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "codebook.yaml").write_text(CODEBOOK, "utf-8")
    (tmp_path / "documents" / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(irenic, [*map(str, arguments)])


def test_nothing_differs_from_itself(talks: Path) -> None:
    (talks / "before.jsonl").write_text(run("code", talks).stdout, "utf-8")
    assert run("code", talks, "--against", "before.jsonl").stdout == ""
    told = run("code", talks, "--against", "before.jsonl", "--format", "table").stdout
    assert told == "0 new, 0 gone, 0 changed; 2 statements before\n"


def test_what_a_cue_changed(talks: Path) -> None:
    (talks / "before.jsonl").write_text(run("code", talks).stdout, "utf-8")
    other = CODEBOOK.replace("cues: [ceasefire]", "options: [{id: full, label: Full, cues: [a ceasefire]}]")
    (talks / "codebook.yaml").write_text(other, "utf-8")
    (line,) = run("code", talks, "--against", "before.jsonl").stdout.splitlines()
    change = json.loads(line)
    assert (change["change"], change["fields"]) == ("changed", ["issue"])
    assert change["new"]["targets"][0]["option"] == "full"
    assert change["old"]["targets"][0]["option"] is None


def test_a_file_that_is_none_is_refused(talks: Path) -> None:
    (talks / "before.jsonl").write_text("no\n", "utf-8")
    result = run("code", talks, "--against", "before.jsonl")
    assert isinstance(result.exception, InvalidInputError)
    assert result.stdout == ""


def test_the_terminal_is_never_told_what_to_do(talks: Path) -> None:
    hostile = "Northland demanded a ceasefire \x1b[31m now\x1b[0m for all.\n"
    (talks / "documents" / "a.txt").write_text(hostile, "utf-8")
    for command in ("code", "explain"):
        told = run(command, talks, "--format", "table").stdout
        assert told
        assert "\x1b" not in told


def test_only_what_is_asked_for(talks: Path) -> None:
    everything = [json.loads(line) for line in run("explain", talks, "--format", "json").stdout.splitlines()]
    assert [one["holder"]["party"] for one in everything] == ["northland", "southland"]
    for option, value in (
        ("--party", "southland"),
        ("--issue", "sanctions"),
        ("--id", everything[1]["id"][:6]),
    ):
        (line,) = run("explain", talks, "--format", "json", option, value).stdout.splitlines()
        assert json.loads(line) == everything[1]
    assert (
        run("explain", talks, "--party", "southland", "--issue", "ceasefire").stdout == "No statement fits.\n"
    )


def test_words_that_say_nothing_are_told_why(talks: Path) -> None:
    nobody = run("explain", talks, "--text", "It rained on the lake.").stdout
    assert nobody == "No statement: the words name no party and no actor of the codebook.\n"
    somebody = run("explain", talks, "--text", "Northland has a lake.").stdout
    assert somebody == "No statement fits. Named: Northland; no rule finds a stance of theirs.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["explain"], "nothing to explain"),
        (["explain", ".", "--party", "x"], "no party 'x'; choose one of: northland, southland"),
        (["explain", ".", "--issue", "x"], "no issue 'x'; choose one of: ceasefire, sanctions, conduct"),
    ],
)
def test_bad_input_gets_one_sentence(talks: Path, arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, UsageError)
    assert sentence in str(result.exception)


def test_changes_stand_apart(talks: Path) -> None:
    (talks / "before.jsonl").write_text("", "utf-8")
    told = run("code", talks, "--against", "before.jsonl", "--format", "table").stdout.split("\n\n")
    assert [part.split("\n")[0] for part in told] == [
        "new",
        "new",
        "2 new, 0 gone, 0 changed; 0 statements before",
    ]
    lines = run("code", talks).stdout.splitlines(keepends=True)
    (talks / "before.jsonl").write_text(lines[0], "utf-8")
    told_last = run("code", talks, "--against", "before.jsonl", "--format", "table").stdout.splitlines()[-1]
    assert told_last == "1 new, 0 gone, 0 changed; 1 statement before"


def test_one_of_words_and_path_is_explained(talks: Path) -> None:
    refused = run("explain", "--text", "Northland demanded a ceasefire.", talks / "documents" / "a.txt")
    assert isinstance(refused.exception, UsageError)
    assert "--text and PATH are both given" in str(refused.exception)
    assert run("explain", "--text", "Northland demanded a ceasefire.", talks).exit_code == 0


@pytest.mark.parametrize(("path", "told"), [("", "the path is empty"), ("-", "standard input is not read")])
def test_paths_that_are_none(talks: Path, path: str, told: str) -> None:
    result = run("code", path)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
