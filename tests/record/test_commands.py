"""`irenic add` and `irenic review` as a person or a program runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.model.errors import IrenicError, RecordError, UsageError
from irenic.record.store import Record

Run = Callable[..., Result]


def run(*args: object, typed: str = "") -> Result:
    result = CliRunner().invoke(irenic, [str(arg) for arg in args], input=typed)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def listed(process: Path, *options: str) -> list[dict[str, Any]]:
    found = json.loads(run("review", process, "list", "--format", "json", *options).output)
    assert isinstance(found, list)
    return found


@pytest.fixture
def added(process: Path) -> Path:
    assert run("add", process).exit_code == 0
    return process


def test_adding_says_what_is_new_and_what_was_there(process: Path) -> None:
    first = run("add", process)
    assert first.output.splitlines()[0] == "2 new, 0 already there, 0 coded again; 3 statements found."
    assert "The record holds 2 documents and 3 statements." in first.output
    again = json.loads(run("add", process, "--format", "json").output)
    assert (again["new"], again["known"], again["statements_found"]) == (0, 2, 0)
    assert again["record"] == {"documents": 2, "statements": 3, "to_look_at_again": 0}


def test_what_cannot_be_read_is_named_and_the_rest_is_added(process: Path) -> None:
    (process / "documents" / "empty.txt").touch()
    result = run("add", process)
    assert result.exit_code == 2
    assert "empty.txt is empty" in result.output
    assert "2 new" in result.output


def test_a_corrected_file_takes_the_place_of_the_first(added: Path) -> None:
    text = added / "documents" / "two.txt"
    text.write_text(text.read_text() + "Southland says more.")
    assert "another text of the same name was there:\n  two.txt" in run("add", added).output
    assert [row["document"] for row in listed(added)] == ["one.txt", "two.txt", "two.txt", "two.txt"]


@pytest.mark.parametrize(
    ("args", "error", "message"),
    [
        (["add", "{}/nowhere"], UsageError, "not a process folder: .*irenic new"),
        (
            ["add", "{}", "{}/nothing.txt"],
            UsageError,
            "no document could be read: .*nothing.txt cannot be opened",
        ),
        (["review", "{}", "list"], RecordError, "holds no record; run `irenic add"),
        (["review", "{}", "import", "{}/none.jsonl"], UsageError, "none.jsonl cannot be read"),
    ],
)
def test_bad_input_is_one_clear_sentence(
    process: Path, args: list[str], error: type[IrenicError], message: str
) -> None:
    with pytest.raises(error, match=message) as refusal:
        run(*(arg.format(process) for arg in args))
    assert "\n" not in str(refusal.value)


def test_lists_fit_a_terminal_and_can_be_narrowed(added: Path) -> None:
    result = run("review", added, "list")
    assert max(map(len, result.output.splitlines())) <= 80
    assert "1–3 of 3 statements." in result.output
    assert "“Northland says no bases on the strait.”" in result.output
    assert len(listed(added, "--party", "northland")) == 2
    assert len(listed(added, "--document", "two.txt")) == 2
    assert len(listed(added, "--issue", "foreign_forces")) == 0
    assert len(listed(added, "--status", "accepted")) == 0
    page = run("review", added, "list", "--size", "2", "--page", "2").output
    assert "3–3 of 3 statements." in page


def test_a_statement_is_shown_in_its_place(added: Path) -> None:
    key = listed(added)[0]["id"]
    result = run("review", added, "show", key[:7])
    shown = " ".join(result.output.split())
    assert "It rained all day on the lake. »Northland says no bases on the strait.« Nobody" in shown
    assert max(map(len, result.output.splitlines())) <= 80
    data = json.loads(run("review", added, "show", key, "--format", "json").output)
    assert data["context"]["words"] == data["span"]["exact"]


def test_decisions_by_command(added: Path) -> None:
    first, second, third = (row["id"] for row in listed(added))
    assert f"{first[:8]} accepted (entry 1, ada)" in run("review", added, "accept", first, second).output
    run("review", added, "--reviewer", "bo", "reject", third, "--reason", "another lake")
    run(
        "review",
        added,
        "edit",
        second,
        "--set",
        "act=reject",
        "--set",
        "targets=bases.none:support,conduct:oppose",
    )
    rows = listed(added)
    assert [row["status"] for row in rows] == ["accepted", "edited", "rejected"]
    assert [target["standard"] for target in rows[1]["targets"]] == ["foreign_forces", "conduct"]
    assert rows[1]["id"] == second
    assert rows[2]["review"]["reviewer"] == "bo"
    run("review", added, "undo", "--reviewer", "cy")
    assert listed(added)[1]["status"] == "accepted"
    run("review", added, "redo")
    assert listed(added)[1]["act"] == "reject"
    run("review", added, "reset", second)
    assert listed(added)[1]["status"] == "suggested"
    log = run("review", added, "log").output
    assert [line.split()[3] for line in log.splitlines()] == [
        "accept", "accept", "reject", "edit", "undo", "undo", "reset",
    ]  # fmt: skip
    assert "Nothing to do" in run("review", added, "accept", first).output


def test_all_that_is_wrong_with_an_edit_is_said_at_once(added: Path) -> None:
    key = listed(added)[0]["id"]
    wrong = [
        "holder=eastland",
        "targets=bases.some:oppose",
        "act=sing",
        "span=1",
        "firmness",
        "said_on=2031-13",
    ]
    with pytest.raises(UsageError) as refusal:
        run("review", added, "edit", key, *(word for value in wrong for word in ("--set", value)))
    for part in ("no party", "no option of bases; these are: none", "one of demand", "cannot be edited",
                 "not of the form", "2031-13"):  # fmt: skip
        assert part in str(refusal.value)


def test_a_missed_statement_is_added(added: Path) -> None:
    args = ["--set", "holder=southland/bo", "--set", "targets=bases.none:open", "--set", "act=signal"]
    run("review", added, "add", "one.txt", "Nobody slept", *args)
    row = next(row for row in listed(added) if row["coder"] == "analyst")
    assert row["span"]["exact"] == "Nobody slept"
    assert (row["status"], row["holder"]) == ("accepted", {"party": "southland", "actor": "bo"})
    with pytest.raises(UsageError, match="stand 2 times"):
        run("review", added, "add", "two.txt", "says", *args)
    with pytest.raises(UsageError, match="targets must be given"):
        run("review", added, "add", "one.txt", "Nobody", "--set", "holder=southland")


def test_the_log_rebuilds_the_decisions_elsewhere(added: Path, tmp_path: Path) -> None:
    first, second, _ = (row["id"] for row in listed(added))
    run("review", added, "edit", first, "--set", "holder=southland")
    run("review", added, "reject", second, "--reason", "twice")
    log = tmp_path / "decisions.jsonl"
    log.write_text(run("review", added, "log", "--format", "json").output)
    before = listed(added)
    (added / "record.sqlite").unlink()
    run("add", added)
    assert "2 entries added, 0 already there." in run("review", added, "import", log).output
    assert listed(added) == before
    assert "0 entries added, 2 already there." in run("review", added, "import", log).output


def test_words_are_found(added: Path) -> None:
    result = run("review", added, "search", "elan")
    assert "Northland says the élan is gone." in " ".join(result.output.split())
    found = json.loads(run("review", added, "search", '"the lake"', "--format", "json").output)
    assert [(hit["document"], hit["statement"]) for hit in found] == [("one.txt", None)]
    assert run("review", added, "search", "absent").output == "Nothing was found.\n"


def test_the_review_one_by_one(added: Path) -> None:
    typed = "\n".join(["a", "r", "another lake", "u", "x", "e", "act=sing", "e", "act=reject", "s", ""])
    result = run("review", added, typed=typed)
    assert "»Northland says no bases on the strait.«" in " ".join(result.output.split())
    assert "'x' is none of" in result.output
    assert "one of demand" in result.output
    assert "2 decisions made; 1 statement left." in result.output
    assert [row["status"] for row in listed(added)] == ["accepted", "edited", "suggested"]
    assert listed(added)[1]["act"] == "reject"


def test_the_review_ends_with_q_or_the_end_of_input_and_says_when_nothing_waits(added: Path) -> None:
    assert "0 decisions made; 3 statements left." in run("review", added, typed="q\n").output
    assert "0 decisions made; 3 statements left." in run("review", added).output
    assert "nothing was decided yet" in run("review", added, typed="u\nq\n").output
    run("review", added, typed="a\n" * 3)
    assert "No statement waits" in run("review", added).output


def test_hostile_words_do_not_reach_the_terminal(process: Path) -> None:
    (process / "documents" / "bad.txt").write_text("T\n\nNorthland says \u009b31m\u202e no deal here at all.")
    run("add", process)
    with Record.open(process) as record:
        assert any("\u009b" in s.span.exact or "\u202e" in s.span.exact for s in record.statements())
    for command in (["list"], ["search", "deal"], []):
        output = run("review", process, *command).output
        assert not {"\u009b", "\u202e", "\x1b"} & set(output)


def test_a_batch_is_taken_back_as_one_and_brought_back(added: Path) -> None:
    keys = [row["id"] for row in listed(added)]
    told = run("review", added, "reject", *keys, "--reason", "another lake").output
    assert told.splitlines()[-1] == "To take all of them back: irenic review PROCESS undo --count 3"
    assert len(run("review", added, "undo", "--count", "3").output.splitlines()) == 3
    assert {row["status"] for row in listed(added)} == {"suggested"}
    run("review", added, "redo", "--count", "9")
    assert {row["status"] for row in listed(added)} == {"rejected"}
    with pytest.raises(UsageError, match="--entry names one entry; leave out --count"):
        run("review", added, "undo", "--entry", "1", "--count", "2")


def test_what_review_has_taught_is_shown_beside_the_coders_confidence(added: Path) -> None:
    rows = listed(added)
    assert {row["review"]["learned_confidence"] for row in rows} == {None}
    first = rows[0]
    same = [row for row in rows if row["rule"] == first["rule"]]
    run("review", added, "reject", first["id"], "--reason", "another lake")
    after = {row["id"]: row["review"]["learned_confidence"] for row in listed(added)}
    assert after[first["id"]] is None
    for row in same[1:]:
        assert after[row["id"]] < row["confidence"]
        assert f"learned {after[row['id']]:.2f}" in run("review", added, "list").output
        assert "as the decisions on its rule have it" in run("review", added, "show", row["id"]).output
    assert len(same) > 1
    book = "irenic: 1\nprocess: {id: lake, title: Lake}\nparties: [{id: northland, name: Northland}]\n"
    (added / "codebook.yaml").write_text(f"{book}issues: [{{id: ceasefire}}]\n", "utf-8")
    told = run("positions", added, "--learned-confidence").output
    assert "confidence as review has taught (from 1 decision)" in " ".join(told.split())
