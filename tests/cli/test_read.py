"""`irenic read` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.model.errors import UsageError

TEXT = """Talks begin at the lake
Published: 17 March 2031

Northland agreed to sign. Southmark did not.

Photo: Example Photos
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(
        "---\ntitle: Second\noutlet: Example Wire\ndate: 2031-02-30\n---\nBoth left.\n", "utf-8"
    )
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(irenic, ["read", *map(str, arguments)])


def test_a_table_for_people(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["document", "date", "known", "from", "body", "head", "furn", "recap"]
    # 24 + 26 characters of title and date line, 46 of body, 22 of credit, each with the blank lines after it
    head = TEXT.index("Northland")
    furniture = len(TEXT) - TEXT.index("Photo")
    body = len(TEXT) - head - furniture
    assert lines[1].split() == [
        "a.txt",
        "2031-03-17",
        "text:",
        "published",
        "line",
        *map(str, (body, head, furniture, 0)),
    ]
    assert lines[2] == "  Talks begin at the lake"
    assert lines[3].split()[:2] == ["b.md", "unknown"]
    assert lines[4] == "  Example Wire · Second"
    assert "line 4: '2031-02-30' is not a day of the calendar" in " ".join(result.stdout.split())
    assert lines[-1] == "2 documents read; 1 without a date."
    assert max(map(len, lines)) <= 80


def test_json_for_machines(folder: Path) -> None:
    (folder / "c.xlsx").write_bytes(b"x")
    result = run(folder, "--format", "json", "--text")
    data = json.loads(result.stdout)
    assert [document["name"] for document in data["documents"]] == ["a.txt", "b.md"]
    first = data["documents"][0]
    assert first["text"] == TEXT
    assert (first["date"], first["date_basis"]) == ("2031-03-17", "text: published line")
    assert "".join(TEXT[zone["start"] : zone["end"]] for zone in first["zones"]) == TEXT
    assert {zone["kind"] for zone in first["zones"]} == {"headline", "body", "boilerplate"}
    assert data["failures"] == []
    assert data["skipped"] == ["c.xlsx"]
    assert str(folder) not in result.stdout
    assert "text" not in json.loads(run(folder, "--format", "json").stdout)["documents"][0]


def test_zones_are_shown_with_their_reasons_in_eighty_columns(folder: Path) -> None:
    result = run(folder / "a.txt", "--zones")
    assert result.exit_code == 0
    assert "picture credit" in result.stdout
    assert "Photo: Example Photos" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "empty.md").write_bytes(b"")
    result = run(folder)
    assert result.exit_code == 2
    assert "  binary.txt is not text: it holds binary data" in result.stdout
    assert "  empty.md is empty" in result.stdout
    assert result.stdout.splitlines()[-1] == "2 documents read; 2 could not be read; 1 without a date."
    machine = run(folder, "--format", "json")
    assert machine.exit_code == 2
    assert [failure["name"] for failure in json.loads(machine.stdout)["failures"]] == [
        "binary.txt",
        "empty.md",
    ]
    assert machine.stderr == "irenic: 2 documents read; 2 could not be read; 1 without a date.\n"


def test_an_empty_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert isinstance(result.exception, UsageError)
    assert str(result.exception).endswith("holds no document; irenic reads .txt, .md, .html, .pdf and .docx")


def test_nothing_in_a_text_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\x1b[2JTitle of it\n\nNorthland \x1b[31magreed to sign.\n", "utf-8")
    for option in ("--zones", "--text"):
        assert "\x1b" not in run(tmp_path, option).stdout


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    assert run(folder, "--format", "json").stdout_bytes == run(folder, "--format", "json").stdout_bytes
