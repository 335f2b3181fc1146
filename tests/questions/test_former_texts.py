"""A decision holds for the copies of a text whose file is gone or holds another text now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.talks import SALT, publish, published, start_process, with_own_story
from tests.talks import SALT_STORY as STORY

from irenic.cli.main import irenic
from irenic.corpus.duplicates import find_duplicates, keep_documents
from irenic.model.position import Settings, Why
from irenic.model.terms import Firmness, Status
from irenic.questions.study import Study, open_study

MORE = "\n\nA baker from the lower town has begun to sell bread by the slice, and the bridge guards buy it by the loaf."
COPIES = {
    "w.md": ("Salt Wire", "2031-04-02", STORY),
    "x.md": ("Road Gazette", "2031-04-03", STORY + MORE),
    "y.md": ("Inn Letter", "2031-04-04", STORY.replace("the hay", "the oats")),
}


def write(process: Path, name: str, text: str) -> None:
    outlet, day, _ = COPIES[name]
    publish(process, name, text, day, outlet, "On the salt road")


@pytest.fixture
def process(tmp_path: Path) -> Path:
    start_process(tmp_path, SALT)
    for name, (_, _, text) in COPIES.items():
        write(tmp_path, name, text)
    run(tmp_path, "add")
    return tmp_path


def run(process: Path, command: str, *arguments: str) -> str:
    result = CliRunner().invoke(irenic, [command, str(process), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def decide(process: Path, *arguments: str) -> None:
    statement = next(s for s in open_study([process]).statements if s.document == "w.md")
    told = run(process, "review", arguments[0], statement.id, *arguments[1:])
    assert "for 3 documents that tell it" in told


def correct_a_word(process: Path) -> None:
    write(process, "w.md", STORY.replace("play cards", "play dice"))
    run(process, "add")


def drop(process: Path) -> None:
    (process / "documents" / "w.md").unlink()
    run(process, "add", "--drop-absent")


GOING = pytest.mark.parametrize("go", [correct_a_word, drop], ids=["corrected", "dropped"])


@GOING
def test_what_was_rejected_stays_so_in_the_copies(process: Path, go: Callable[[Path], None]) -> None:
    decide(process, "reject", "--reason", "of another road")
    go(process)
    study = open_study([process])
    assert {s.status for s in study.statements} == {Status.REJECTED}
    assert not study.positions.of("eastmark", "foreign_forces").known
    assert "No statement waits" in run(process, "review", "each")


@GOING
def test_what_was_accepted_counts_once_with_the_outlets_that_are_left(
    process: Path, go: Callable[[Path], None]
) -> None:
    decide(process, "accept")
    go(process)
    outlets = ("Road Gazette", "Inn Letter") if go is drop else ("Salt Wire", "Road Gazette", "Inn Letter")
    for chosen in (Settings(), Settings(accepted_only=True)):
        study = open_study([process], None, chosen)
        (stance,) = study.positions.of("eastmark", "foreign_forces").stances
        (statement,) = stance.evidence
        assert statement.status is Status.ACCEPTED
        assert study.carriers(statement).outlets == outlets
        assert {u.why for u in study.positions.left_out} == {Why.TOLD_AGAIN}
        assert len(study.statements) == len(study.documents)


def test_a_correction_holds_too_and_can_be_taken_back(process: Path) -> None:
    decide(process, "edit", "--set", "firmness=red_line")
    drop(process)

    def firmness(study: Study) -> set[Firmness]:
        return {statement.firmness for statement in study.statements}

    assert firmness(open_study([process])) == {Firmness.RED_LINE}
    statement = open_study([process]).statements[0]
    run(process, "review", "reset", statement.id)
    assert firmness(open_study([process])) == {Firmness.POSITION}
    assert len(open_study([process]).statements) == 2


def test_without_a_copy_the_decided_statement_stands_for_itself(process: Path) -> None:
    decide(process, "accept")
    drop(process)
    for name in ("x.md", "y.md"):
        write(process, name, "Nothing was said of the road.\n")
    run(process, "add")
    (statement,) = open_study([process]).statements
    assert (statement.document, statement.status) == ("w.md", Status.ACCEPTED)


def test_a_file_of_a_few_words_keeps_what_was_decided_when_another_word_is_corrected(tmp_path: Path) -> None:
    start_process(tmp_path, SALT)
    short = "Eastmark rejected foreign troops on the salt road. The inn was closed.\n"
    write(tmp_path, "w.md", short)
    run(tmp_path, "add")
    (statement,) = open_study([tmp_path]).statements
    run(tmp_path, "review", "reject", statement.id, "--reason", "a joke")
    write(tmp_path, "w.md", short.replace("closed", "open"))
    run(tmp_path, "add")
    assert [s.status for s in open_study([tmp_path]).statements] == [Status.REJECTED]
    write(tmp_path, "w.md", "Eastmark would never accept foreign troops on the salt road.\n")
    run(tmp_path, "add")
    assert sorted(s.status.value for s in open_study([tmp_path]).statements) == ["rejected", "suggested"]


def test_a_file_of_its_own_story_keeps_what_was_decided_in_its_former_text(process: Path) -> None:
    (process / "codebook.yaml").write_text(with_own_story(SALT, "w.md"), encoding="utf-8")
    statement = next(s for s in open_study([process]).statements if s.document == "w.md")
    run(process, "review", "reject", statement.id, "--reason", "of another road")
    correct_a_word(process)
    found = {s.document: s.status for s in open_study([process]).statements}
    assert found == {"w.md": Status.REJECTED, "x.md": Status.SUGGESTED, "y.md": Status.SUGGESTED}
    assert len(open_study([process]).statements) == 3


def test_former_texts_change_nothing_in_how_others_are_linked() -> None:
    documents = [published(name, text, day, outlet) for name, (outlet, day, text) in COPIES.items()]
    former = published("old.md", STORY.replace("cards", "dice"))
    whole = find_duplicates([former, *documents], {former.sha256})
    assert whole[0].documents[-1] == former
    assert keep_documents(whole, documents) == find_duplicates(documents)
