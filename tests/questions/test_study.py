"""Opening a study: from texts, from a process folder, from a record; and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.corpus.read import read_paths
from irenic.model.errors import InvalidInputError, UsageError
from irenic.model.position import Settings, Why
from irenic.model.terms import Polarity
from irenic.questions.check import check_draft
from irenic.questions.proposal_file import load_proposal
from irenic.questions.study import open_study
from irenic.record.store import Record

CODEBOOK = """\
irenic: 1
process: {id: lake-talks, title: Talks on the lake}
parties:
  - {id: northland, name: Northland, aliases: [Norton], demonyms: [Northlander, Northern]}
  - {id: southland, name: Southland, aliases: [Sutton], demonyms: [Southlander, Southern]}
issues:
  - id: foreign_forces
    exclusive: false
    options:
      - {id: allied, label: Allied troops, cues: [allied troops], implies: [foreign_forces.any]}
      - {id: any, label: Foreign troops, cues: [foreign troops]}
proposals:
  - id: may-draft
    title: The May draft
    date: 2031-05
    provisions:
      - {option: foreign_forces.allied, text: Allied troops monitor the line.}
"""
TEXT = """\
---
title: Troops
outlet: Example Wire
date: {date}
---

{words}
"""
AGAINST = "Northland rejected the deployment of foreign troops on the lake."
FOR = "Southland demanded the deployment of allied troops on the lake."


@pytest.fixture
def process(tmp_path: Path) -> Path:
    folder = tmp_path / "talks"
    (folder / "documents").mkdir(parents=True)
    (folder / "codebook.yaml").write_text(CODEBOOK, encoding="utf-8")
    for name, day, words in (("a", "2031-03-01", AGAINST), ("b", "2031-04-01", FOR)):
        text = TEXT.format(date=day, words=words)
        (folder / "documents" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_process_folder_is_read_and_coded(process: Path) -> None:
    study = open_study([process])
    north = study.positions.of("northland", "foreign_forces")
    south = study.positions.of("southland", "foreign_forces")
    assert [(str(s.option), s.polarity) for s in north.stances] == [("foreign_forces.any", Polarity.OPPOSE)]
    assert [(str(s.option), s.polarity) for s in south.stances] == [
        ("foreign_forces.allied", Polarity.SUPPORT)
    ]
    assert (len(study.documents), study.from_record, study.failures) == (2, False, ())


def test_loose_texts_with_a_codebook_give_the_same_positions(process: Path) -> None:
    loose = open_study([process / "documents"], process / "codebook.yaml")
    assert loose.positions.cells == open_study([process]).positions.cells


def test_record_is_used_where_there_is_one_as_reviewed(process: Path) -> None:
    codebook = load_codebook(process)
    with Record.open(process, create=True) as record:
        corpus = read_paths([process])
        record.ingest(
            corpus.documents, make_coder("rules", codebook), codebook=codebook.sha256, version="test"
        )
        (rejected,) = [s for s in record.statements() if s.holder.party == "northland"]
        from irenic.record.log import Action

        record.decide(Action.REJECT, [rejected.id], reviewer="A. Reviewer", reason="misread")
    study = open_study([process])
    assert study.from_record
    assert not study.positions.of("northland", "foreign_forces").speaks
    assert study.positions.of("southland", "foreign_forces").known
    assert [uncounted.why for uncounted in study.positions.left_out] == [Why.REJECTED]


def test_nothing_dated_later_is_known(process: Path) -> None:
    study = open_study([process], settings=Settings(as_of=date(2031, 3, 15)))
    assert study.positions.of("northland", "foreign_forces").known
    assert not study.positions.of("southland", "foreign_forces").speaks


def test_unreadable_file_is_named_and_the_rest_goes_on(process: Path) -> None:
    (process / "documents" / "c.txt").write_text("", encoding="utf-8")
    study = open_study([process])
    assert [(failure.name, failure.reason) for failure in study.failures] == [
        ("c.txt", "is empty; put its text in, or take it away")
    ]
    assert len(study.documents) == 2


def test_what_cannot_be_opened_is_told_in_one_sentence(process: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UsageError, match="give --codebook FILE"):
        open_study([empty])
    with pytest.raises(UsageError, match="does not exist"):
        open_study([tmp_path / "nowhere"])
    with pytest.raises(UsageError, match="no document"):
        open_study([empty], process / "codebook.yaml")
    with pytest.raises(InvalidInputError, match="no codebook here"):
        open_study([process], tmp_path / "nowhere.yaml")


def test_proposal_by_id_or_by_file(process: Path, tmp_path: Path) -> None:
    study = open_study([process])
    assert check_draft(study, "may-draft").proposal.title == "The May draft"
    draft = tmp_path / "june.yaml"
    draft.write_text(
        "id: june\ntitle: June\nprovisions:\n  - {option: foreign_forces.any}\n", encoding="utf-8"
    )
    assert check_draft(study, str(draft)).proposal.id == "june"
    with pytest.raises(UsageError, match="did you mean 'may-draft'"):
        check_draft(study, "may-drft")
    with pytest.raises(UsageError, match="neither a proposal of the codebook"):
        check_draft(study, "zzz")


TWO_FAULTS = """\
id: x
title: X
date: 2031-02-30
provisions:
  - {option: foreign_forces.allied}
  - {option: foreign_forces.any, negated: true}
"""

# name, text of the file, lines and words of its problems
FAULTS: list[tuple[str, str, list[tuple[int, str]]]] = [
    (
        "unknown option",
        "id: x\ntitle: X\nprovisions:\n  - {option: foreign_forces.alied}\n",
        [(4, "did you mean 'allied'")],
    ),
    (
        "unknown issue",
        "id: x\ntitle: X\nprovisions:\n  - {option: foreign_force.any}\n",
        [(4, "did you mean 'foreign_forces'")],
    ),
    (
        "unknown key",
        "id: x\ntitel: X\ntitle: X\nprovisions:\n  - {option: foreign_forces.any}\n",
        [(2, "titel")],
    ),
    ("no provision", "id: x\ntitle: X\nprovisions: []\n", [(1, "no provision")]),
    (
        "unknown party",
        "id: x\ntitle: X\nauthor: {party: northlnd}\nprovisions:\n  - {option: foreign_forces.any}\n",
        [(3, "northland")],
    ),
    ("not a mapping", "- one\n- two\n", [(1, "a proposal is expected here")]),
    ("empty", "", [(0, "the proposal is empty")]),
    (
        "contradiction and a bad date",
        TWO_FAULTS,
        [(3, "2031-02-30"), (6, "cannot hold together")],
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), FAULTS, ids=[case[0] for case in FAULTS])
def test_faults_of_a_proposal_file(
    process: Path, tmp_path: Path, name: str, text: str, expected: list[tuple[int, str]]
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        load_proposal(file, load_codebook(process))
    found = [problem for problem in caught.value.problems if problem.file == file.as_posix()]
    for line, words in expected:
        assert any(p.line == line and words in str(p) for p in found), str(caught.value)


def test_a_proposal_file_that_is_no_text(process: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.write_bytes(b"id: x\n\xff\xfe")
    with pytest.raises(InvalidInputError, match="not UTF-8"):
        load_proposal(file, load_codebook(process))
    with pytest.raises(InvalidInputError, match="cannot be read"):
        load_proposal(tmp_path / "none.yaml", load_codebook(process))
