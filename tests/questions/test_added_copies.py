"""What a reviewer adds to one document holds for its copies, and is not added twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.talks import SALT, publish, start_process

from irenic.cli.main import irenic
from irenic.model.errors import UsageError
from irenic.model.terms import Firmness, Status
from irenic.questions.study import Study, open_study

WORDS = "no stranger will sleep under our roofs"
STORY = f"""\
The carts have stood at the weighing house since the snow came, and the drivers play cards for buttons. The speaker of
Eastmark let it be known that {WORDS}, and went back to his soup.

Nobody could say when the road would open, and the keeper of the inn has stopped writing down who owes him for the hay.
"""
COPIES = {
    "w": ("Salt Wire", "2031-04-02", STORY),
    "x": ("Road Gazette", "2031-04-03", STORY + "\nA baker sells bread by the slice, and guards buy it.\n"),
    "y": ("Inn Letter", "2031-04-04", STORY.replace("under our", "under\nour")),
    "z": (
        "Far Post",
        "2031-04-05",
        f"Somebody else said on another day that {WORDS}. It was a play on a stage.\n",
    ),
}
VALUES = ("--set", "holder=eastmark", "--set", "targets=foreign_forces.any:oppose", "--set", "act=reject")


@pytest.fixture
def process(tmp_path: Path) -> Path:
    start_process(tmp_path, SALT)
    for name in COPIES:
        write(tmp_path, name)
    invoke(tmp_path, "add")
    assert open_study([tmp_path]).statements == ()
    return tmp_path


def write(process: Path, name: str) -> None:
    outlet, day, text = COPIES[name]
    publish(process, f"{name}.md", text, day, outlet, "On the salt road")


def invoke(process: Path, command: str, *arguments: str) -> Result:
    return CliRunner().invoke(irenic, [command, str(process), *arguments])


def add(process: Path, document: str, words: str = WORDS, *more: str) -> Result:
    return invoke(process, "review", "add", document, words, *(more or VALUES))


def outlets(study: Study) -> tuple[str, ...]:
    (stance,) = study.positions.of("eastmark", "foreign_forces").stances
    (statement,) = stance.evidence
    return study.carriers(statement).outlets


@pytest.mark.parametrize("document", ["w.md", "x.md"])
def test_it_holds_for_every_copy_from_the_first_date(process: Path, document: str) -> None:
    assert "added, for 3 documents that tell it" in add(process, document).output
    study = open_study([process])
    assert outlets(study) == ("Salt Wire", "Road Gazette", "Inn Letter")
    assert {s.status for s in study.statements} == {Status.ACCEPTED}
    (stance,) = study.positions.of("eastmark", "foreign_forces").stances
    assert str(stance.newest.latest) == "2031-04-02"


def test_a_copy_that_comes_later_tells_it_too(process: Path) -> None:
    (process / "documents" / "x.md").unlink()
    invoke(process, "add", "--drop-absent")
    add(process, "w.md")
    assert outlets(open_study([process])) == ("Salt Wire", "Inn Letter")
    write(process, "x")
    invoke(process, "add")
    assert outlets(open_study([process])) == ("Salt Wire", "Road Gazette", "Inn Letter")


def test_it_is_decided_on_shown_and_taken_back_under_any_copy(process: Path) -> None:
    add(process, "x.md")
    by_document = {statement.document: statement.id for statement in open_study([process]).statements}
    assert set(by_document) == {"w.md", "x.md", "y.md"}
    shown = invoke(process, "review", "show", by_document["w.md"]).output
    assert "also in     x.md, y.md" in shown
    edited = invoke(process, "review", "edit", by_document["y.md"][:9], "--set", "firmness=red_line").output
    assert "edited, for 3 documents that tell it" in edited
    assert {s.firmness for s in open_study([process]).statements} == {Firmness.RED_LINE}
    looked_at = CliRunner().invoke(
        irenic, ["review", str(process), "each", "--status", "edited"], input="s\n"
    )
    assert "1 of 1" in looked_at.output
    invoke(process, "review", "undo", "--count", "2")
    assert open_study([process]).statements == ()


def test_what_is_there_already_is_not_added_again(process: Path) -> None:
    add(process, "w.md")
    for document in ("w.md", "x.md"):
        refused = add(process, document, "no stranger will sleep")
        assert isinstance(refused.exception, UsageError)
        assert "these words say that already, as" in str(refused.exception)
    assert len(open_study([process]).positions.of("eastmark", "foreign_forces").stances[0].evidence) == 1


def test_after_a_rejection_it_can_be_added_otherwise(process: Path) -> None:
    add(process, "w.md")
    statement = open_study([process]).statements[0]
    invoke(process, "review", "reject", statement.id, "--reason", "too long")
    assert "added, for 3 documents that tell it" in add(process, "w.md", "no stranger will sleep").output


def test_another_statement_in_the_same_words_is_added_and_said(process: Path) -> None:
    assert add(process, "w.md").exit_code == 0
    told = add(process, "w.md", WORDS, *VALUES[:1], "holder=westmark", *VALUES[2:]).output
    assert "Some of these words are in what else stands: " in told


def test_undo_says_where_there_was_less_to_take_back(process: Path) -> None:
    add(process, "w.md")
    told = invoke(process, "review", "undo", "--count", "9999").output
    assert told.splitlines()[-1] == "1 of the 9999 asked for: there is nothing to undo."
    told = invoke(process, "review", "redo", "--count", "2").output
    assert told.splitlines()[-1] == "1 of the 2 asked for: there is nothing to redo."
