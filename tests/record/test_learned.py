"""Confidence learned from review: counts by hand, the Beta posterior by its formula."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.record.helpers import Clock, ingest, make_document
from tests.record.test_commands import run

from irenic.model.errors import UsageError
from irenic.model.position import Settings
from irenic.questions.study import open_study
from irenic.record.learned import RuleFigures, apply_learned, learn, rule_figures
from irenic.record.log import Action
from irenic.record.store import Record

CODEBOOK = """
irenic: 1
process: {id: lake, title: Talks on the lake}
parties: [{id: northland, name: Northland}, {id: southland, name: Southland}]
issues: [{id: alignment, options: [{id: member, label: Membership}]}]
"""


def decide(record: Record) -> list[str]:
    """Of six statements: two accepted, one edited, one rejected, one undone, one left."""
    text = " ".join(f"Northland says point {n} stands." for n in range(6))
    ingest(record, make_document("a.txt", text))
    ids = [s.id for s in record.statements()]
    record.decide(Action.ACCEPT, ids[:2], reviewer="ada")
    record.decide(Action.EDIT, [ids[2]], reviewer="ada", edits={"firmness": "red_line"})
    record.decide(Action.REJECT, [ids[3]], reviewer="ada", reason="another war")
    record.decide(Action.REJECT, [ids[4]], reviewer="ada", reason="slip")
    record.undo(reviewer="ada")
    return ids


def test_decisions_are_counted_as_they_stand(record: Record) -> None:
    decide(record)
    [figures] = rule_figures(record.log())
    assert (figures.accepted, figures.edited, figures.rejected) == (2, 1, 1)
    assert (figures.rule, figures.coder, figures.coded) == ("says", "says", 0.75)
    # prior of mean .75 worth 10 decisions; 2 hits, half a hit and a miss of 4
    assert figures.learned == pytest.approx((7.5 + 2.5) / 14)


def test_what_an_analyst_added_is_no_decision_on_a_rule(record: Record) -> None:
    document = make_document("a.txt", "Northland says no. It rained.")
    ingest(record, document)
    [found] = record.statements()
    start = document.text.index("It rained")
    span = type(found.span)(start, start + 9, "It rained")
    record.add(
        type(found)(**{f: getattr(found, f) for f in found.__slots__} | {"span": span}), reviewer="ada"
    )
    assert rule_figures(record.log()) == ()


@pytest.mark.parametrize(
    ("confidence", "accepted", "edited", "rejected", "expected"),
    [
        (0.8, 0, 0, 0, 0.8),
        (0.8, 10, 0, 0, 0.9),
        (0.8, 0, 0, 10, 0.4),
        (0.8, 0, 10, 0, 0.65),
        (0.5, 90, 0, 0, 0.95),
        (1.0, 0, 0, 90, 0.1),
    ],
)
def test_posterior_mean(
    confidence: float, accepted: int, edited: int, rejected: int, expected: float
) -> None:
    figures = RuleFigures("c", "r", accepted, edited, rejected, confidence)
    assert learn(confidence, figures) == pytest.approx(expected)


def test_only_what_is_not_decided_on_changes(record: Record) -> None:
    decide(record)
    before = record.statements(rejected=True)
    after = apply_learned(before, rule_figures(record.log()))
    changed = [a.confidence for a, b in zip(after, before, strict=True) if a != b]
    assert changed == [0.71, 0.71]
    assert apply_learned(before, ()) == tuple(before)


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    (tmp_path / "codebook.yaml").write_text(CODEBOOK)
    with Record.open(tmp_path, create=True, clock=Clock()) as record:
        decide(record)
    return tmp_path


def test_off_unless_switched_on_and_told_in_the_study(reviewed: Path) -> None:
    plain = open_study([reviewed])
    learned = open_study([reviewed], settings=Settings(learned_confidence=True))
    assert {s.confidence for s in plain.statements} == {0.75}
    assert sorted({s.confidence for s in learned.statements}) == [0.71, 0.75]
    assert (plain.learned_from, learned.learned_from) == (0, 4)
    assert open_study([reviewed], settings=Settings(learned_confidence=True)) == learned


def test_decisions_on_later_texts_teach_nothing_as_of_an_earlier_date(reviewed: Path) -> None:
    from datetime import date

    settings = Settings(learned_confidence=True, as_of=date(2031, 5, 1))
    assert open_study([reviewed], settings=settings).learned_from == 0


def test_loose_documents_have_no_log(reviewed: Path) -> None:
    (reviewed / "a.txt").write_text("Northland says no.")
    with pytest.raises(UsageError, match="no review log"):
        open_study(
            [reviewed / "a.txt"], reviewed / "codebook.yaml", settings=Settings(learned_confidence=True)
        )


def test_the_command_shows_table_and_json(reviewed: Path) -> None:
    table = run("review", reviewed, "rules")
    assert "says" in table.output
    assert "0.75     0.71         2       1         1" in table.output
    assert all(len(line) <= 80 for line in table.output.splitlines())
    data = json.loads(run("review", reviewed, "rules", "--format", "json").output)
    assert data["prior_weight"] == 10
    assert data["rules"] == [
        {
            "coder": "says",
            "rule": "says",
            "accepted": 2,
            "edited": 1,
            "rejected": 1,
            "coded_confidence": 0.75,
            "learned_precision": 0.714,
        }
    ]


def test_the_manifest_tells_it(reviewed: Path, tmp_path: Path) -> None:
    for switch, told in (((), "no"), (("--learned-confidence",), "yes, from 4 decisions")):
        assert run("brief", reviewed, "--out", tmp_path / "out", *switch).exit_code == 0
        entries = json.loads((tmp_path / "out" / "brief.json").read_text())["sections"]["manifest"]["entries"]
        assert {"name": "Confidence learned from review", "value": told} in entries
