"""`irenic stability` as people and machines call it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MODELS = Path(__file__).parents[2] / "examples" / "models"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "irenic", "stability", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_json_has_the_documented_keys() -> None:
    done = run(str(MODELS / "elmira.yaml"), "--format", "json", "--target", "NYNNN", "--explain", "0")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["decision_makers"] == ["moe", "ur", "lg"]
    assert document["states"][0] == "NYNNN"
    assert document["equilibria"]["nash"] == [4, 5, 8]
    assert document["coalition_equilibria"]["nash"] == [4, 8]
    assert document["status_quo"]["reachable"]["improvements"] == [5]
    assert document["coalition_improvements"]["moe+ur"] == {"1": [3], "5": [8], "6": [8]}
    assert document["changes"][0]["size"] == 1
    assert {"nash", "gmr", "smr", "seq", "sseq"} == set(document["stability"])


def test_the_same_bytes_each_time() -> None:
    arguments = (str(MODELS / "elmira.yaml"), "--format", "json", "--sensitivity", "--target", "NYNNN")
    assert run(*arguments).stdout == run(*arguments).stdout


def test_tables_fit_eighty_columns() -> None:
    done = run(str(MODELS / "elmira.yaml"), "--explain", "YNYNN", "--sensitivity", "--target", "NYNNN")
    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "lg to NYNNY, then moe and ur to YNYNY" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.yaml",), "there is no such file"),
        ((str(MODELS),), "it is a folder"),
        ((str(MODELS / "elmira.yaml"), "--from", "YYYYY"), "fits no feasible state"),
        ((str(MODELS / "elmira.yaml"), "--from", "modify"), "fits 5 states"),
        ((str(MODELS / "elmira.yaml"), "--from", "99"), "states are numbered from 0 to 8"),
        (
            (str(MODELS / "elmira.yaml"), "--explain", "0", "--for", "nobody"),
            "no decision maker is called 'nobody'",
        ),
        ((str(MODELS / "elmira.yaml"), "--target", "peace"), "no option is called “peace”"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_write_gmcr(tmp_path: Path) -> None:
    out = tmp_path / "pd.gmcr"
    done = run(str(MODELS / "prisoners-dilemma.yaml"), "--write", str(out), "--format", "json")
    assert done.returncode == 0, done.stderr
    again = run(str(out), "--format", "json")
    assert json.loads(again.stdout)["equilibria"] == json.loads(done.stdout)["equilibria"]
    assert [path.name for path in tmp_path.iterdir()] == ["pd.gmcr"]
