"""`irenic positions` and `irenic check` as a person runs them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.model.errors import IrenicError

EXAMPLE = Path(__file__).parents[2] / "examples" / "ukraine-2025"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(irenic, list(arguments))


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example, without any record that a developer may have made beside it."""
    folder = tmp_path_factory.mktemp("process") / "ukraine-2025"
    (folder / "documents").mkdir(parents=True)
    shutil.copy(EXAMPLE / "codebook.yaml", folder)
    for file in sorted((EXAMPLE / "documents").glob("*.md"))[:12]:
        shutil.copy(file, folder / "documents")
    return folder


def test_tables_fit_eighty_columns_and_hold_nothing_a_terminal_obeys(process: Path) -> None:
    for arguments in (["positions", str(process), "--evidence"], ["check", "april-draft", str(process)]):
        result = run(*arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        lines = result.output.splitlines()
        assert max(map(len, lines)) <= 80
        assert all(line.isprintable() for line in lines)


def test_positions_names_every_issue_and_only_those_asked_for(process: Path) -> None:
    every = run("positions", str(process)).output
    one = run("positions", str(process), "--issue", "alignment", "--party", "russia").output
    assert "\nAlignment:" in every
    assert "\nSanctions and economic coercion:" in every
    assert "\nAlignment:" in one
    assert "\nSanctions and economic coercion:" not in one
    assert "Ukraine   " not in one


def test_positions_json_refers_to_statements_that_it_gives(process: Path) -> None:
    data = json.loads(run("positions", str(process), "--format", "json").output)
    given = {statement["id"] for statement in data["statements"]}
    used = {i for cell in data["positions"] for stance in cell["stances"] for i in stance["evidence"]}
    assert used
    assert used <= given
    assert data["settings"]["counted"] == ["quoted", "reported"]


def test_check_exits_one_exactly_where_a_red_line_is_crossed(process: Path) -> None:
    for as_of in ("2025-01-01", "2025-12-31"):
        result = run("check", "april-draft", str(process), "--as-of", as_of, "--format", "json")
        assert result.exit_code == (1 if json.loads(result.output)["blocked"] else 0)
    assert run("check", "april-draft", str(process), "--as-of", "2025-01-01").exit_code == 0


def test_same_input_gives_the_same_bytes(process: Path) -> None:
    arguments = ["check", "april-draft", str(process), "--format", "json"]
    assert run(*arguments).output == run(*arguments).output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--as-of", "2025-02-30"], "not a day of the calendar"),
        (["--as-of", "soon"], "is not a date"),
        (["--issue", "alignmet"], "did you mean 'alignment'"),
        (["--party", "rusia"], "did you mean 'russia'"),
    ],
)
def test_bad_options_are_refused_in_one_sentence(process: Path, arguments: list[str], said: str) -> None:
    result = run("positions", str(process), *arguments)
    assert isinstance(result.exception, IrenicError)
    assert said in str(result.exception)


def test_help_has_an_example() -> None:
    for name in ("positions", "check"):
        result = run(name, "--help")
        assert result.exit_code == 0
        assert f"irenic {name} " in result.output.split("Example:")[1]
