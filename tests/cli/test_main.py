"""The command line as a whole: what it writes, what it refuses, and in which words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import irenic

BOOK = """\
irenic: 1
process: {id: tarn, title: Talks on the Tarn}
parties: [{id: north, name: Łukania}, {id: south, name: Southmark}]
issues: [{id: ceasefire}]
"""


ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(irenic.__file__).parents[1])}


def run(*arguments: object, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "irenic", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=cwd,
        env=ENVIRONMENT | variables,
    )


@pytest.fixture
def study(tmp_path: Path) -> Path:
    (tmp_path / "codebook.yaml").write_text(BOOK, "utf-8")
    (tmp_path / "a.txt").write_text("Southmark demands a full ceasefire in Łukania.\n", "utf-8")
    return tmp_path


def test_output_is_utf8_whatever_the_system_says(study: Path) -> None:
    found = run("code", study, PYTHONIOENCODING="cp1252")
    assert found.returncode == 0, found.stderr
    assert "ceasefire in Łukania" in found.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
@pytest.mark.parametrize("arguments", [["--help"], ["code", "--help"], ["new", "--list"], ["code", "."]])
def test_a_full_disk_is_one_sentence(study: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "irenic", *arguments]
        found = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=study, env=ENVIRONMENT, check=False
        )
    assert (found.returncode, found.stderr.splitlines()) == (
        2,
        ["irenic: cannot write the output: no space left on device; make room, or write elsewhere"],
    )


@pytest.mark.parametrize("end", ["| true", ">&-"])
def test_closed_output_is_no_fault(end: str) -> None:
    script = f"{sys.executable} -m irenic new --list {end}"
    found = subprocess.run(["sh", "-c", script], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert found.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["cod"], "irenic: no such command 'cod'; did you mean 'code'?; see: irenic --help"),
        (["code", "--mincon", "1", "."], "irenic code: no such option '--mincon'; did you mean"),
        (["code", "--min-confidence", "nan", "."], "'nan' is no finite number; see: irenic code --help"),
        (["code"], "irenic code: missing argument 'PATH...'; see: irenic code --help"),
        (["code", ".", "--codebook", "\x1b[31mx"], "�[31mx: there is no codebook here"),
        (["explain", ".", "--issue", "\x1b[31mx"], "has no issue '�[31mx'"),
        (["code", ".", "--against", "\x1b[31mx"], "�[31mx: cannot be read: no such file or directory"),
    ],
)
def test_one_plain_line_for_what_was_typed_wrong(study: Path, arguments: list[str], told: str) -> None:
    found = run(*arguments, cwd=study)
    assert found.returncode == 2
    (line,) = found.stderr.splitlines()
    assert told in line
    assert "\x1b" not in line


def test_many_faults_are_told_in_short(study: Path) -> None:
    (study / "many.jsonl").write_text("no\n" * 5000, "utf-8")
    lines = run("code", study, "--against", study / "many.jsonl").stderr.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "… and 4,980 more"


def test_long_values_and_long_remedies_are_told_in_short(study: Path) -> None:
    more = "issues:\n" + "".join(f"  - {{id: own{n}}}\n" for n in range(3))
    book = BOOK.replace("issues: [{id: ceasefire}]\n", more).replace(
        "Łukania}", f"Łukania, roles: [{'k' * 10_000}]}}"
    )
    (study / "codebook.yaml").write_text(book, "utf-8")
    lines = run("code", study).stderr.splitlines()
    assert max(map(len, lines)) < 1000
    assert sum("sanctions" in line for line in lines) == 1
    assert sum("the remedy is that told above" in line for line in lines) == 2


@pytest.mark.parametrize("kind", ["zero", "pipe", "folder"])
def test_only_ordinary_files_are_read(study: Path, kind: str) -> None:
    path = {"zero": Path("/dev/zero"), "pipe": study / "pipe", "folder": study}[kind]
    if kind == "pipe":
        os.mkfifo(path)
    found = run("code", study / "a.txt", "--codebook", study / "codebook.yaml", "--against", path)
    assert found.returncode == 2
    assert "is not an ordinary file; give a file" in found.stderr


def test_what_the_reader_has_to_say_is_told_beside_the_output(study: Path) -> None:
    (study / "b.md").write_text("---\nmood: grim\n---\nŁukania demands a full ceasefire.\n", "utf-8")
    found = run("code", study)
    assert found.returncode == 0
    assert "irenic: b.md: line 2: 'mood' in the front matter is not known" in found.stderr


@pytest.mark.parametrize("name", ["events", "add", "review", "check", "positions", "read"])
def test_help_needs_no_coder_and_no_database(name: str) -> None:
    script = (
        "import sys\nfrom click.testing import CliRunner\nfrom irenic.cli.main import irenic\n"
        f"assert CliRunner().invoke(irenic, ['{name}', '--help']).exit_code == 0\n"
        "print(sorted({'sqlalchemy', 'irenic.coding.rules', 'lxml'} & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=ENVIRONMENT, check=True
    )
    assert found.stdout == "[]\n"


@pytest.mark.parametrize("sign", ["\u009b", "\x7f", "\u202e", "\x1b"])
def test_json_holds_nothing_that_steers_a_terminal(study: Path, sign: str) -> None:
    words = f"demands a full {sign}31m ceasefire"
    (study / "a.txt").write_text(f"Southmark {words} on the Tarn.\n", "utf-8")
    found = run("read", study, "--format", "json", "--text").stdout
    assert sign not in found
    assert words in json.loads(found)["documents"][0]["text"]
