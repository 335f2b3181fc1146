"""One wire story in two outlets, from the texts to positions, tables and brief."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.talks import LAKE, publish, start_process

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.markdown import render_markdown
from irenic.cli.main import irenic
from irenic.model.position import Settings
from irenic.questions.study import open_study

REPORT = """\
Northland rejected the deployment of foreign troops on the lake. The talks in the harbour town of Vessa went into
their second day without a word on when the ferries would run again.

Grain goes by road over the northern pass, which snow closes for weeks at a time. Nobody in the town could say how
long the stores would last, and the bakers have begun to mix in rye.
"""
OUTLETS = {
    "wire": ("Example Wire", "2031-03-03", REPORT),
    "paper": ("Lake Paper", "2031-03-04", f"{REPORT}\n(With material from the Example Wire.)\n"),
    "review": ("Lake <Review>", "2031-03-05", REPORT.replace("second day", "2nd day")),
}


@pytest.fixture
def process(tmp_path: Path) -> Path:
    start_process(tmp_path, LAKE)
    for name, (outlet, day, text) in OUTLETS.items():
        publish(tmp_path, f"{name}.md", text, day, outlet, "On the lake")
    return tmp_path


def test_it_is_one_statement_of_three_outlets(process: Path) -> None:
    study = open_study([process])
    (group,) = study.duplicates
    assert [document.outlet for document in group.documents] == [
        "Example Wire",
        "Lake Paper",
        "Lake <Review>",
    ]
    coverage = study.positions.of("northland", "foreign_forces").coverage
    assert (coverage.statements, coverage.documents, coverage.outlets) == (1, 1, 3)
    assert len(study.statements) == 3


def test_a_later_copy_is_not_known_earlier(process: Path) -> None:
    study = open_study([process], None, Settings(as_of=date(2031, 3, 4)))
    (group,) = study.duplicates
    assert group.outlets == ("Example Wire", "Lake Paper")
    assert study.positions.of("northland", "foreign_forces").coverage.outlets == 2


def test_the_brief_names_the_other_outlets(process: Path) -> None:
    view = build_brief(open_study([process]))
    page, text = render_html(view), render_markdown(view)
    assert "also in Lake Paper and Lake &lt;Review&gt;" in page
    assert "Lake <Review>" not in page
    assert "told again in a near duplicate" in page
    assert "the same story as document 1, counted once" in text


def test_the_tables_tell_them(process: Path) -> None:
    run = CliRunner().invoke
    told = run(irenic, ["positions", str(process), "--evidence"]).output
    assert "also in Lake Paper, Lake <Review>" in " ".join(told.split())
    assert "(1 statement, 1 document, 3 outlets, " in told
    assert "2 told again in a near duplicate" in told
    data = json.loads(run(irenic, ["positions", str(process), "--format", "json"]).output)
    assert data["duplicates"] == [["wire.md", "paper.md", "review.md"]]
    assert [len(told["again"]) for told in data["told_again"]] == [2]
    shown = run(irenic, ["read", str(process)]).output
    assert "the same story, counted once:\n  wire.md (Example Wire, 2031-03-03)\n  paper.md" in shown
    read = json.loads(run(irenic, ["read", str(process), "--format", "json"]).output)
    assert read["duplicates"] == [["wire.md", "paper.md", "review.md"]]


@pytest.mark.parametrize(
    ("day", "documents", "statements"),
    [
        ("2031-03-03", "1 document", "1 statement"),
        ("2031-03-04", "2 documents, 1 story", "2 statements (1 told again)"),
    ],
)
def test_the_head_counts_what_is_known_by_the_date(
    process: Path, tmp_path: Path, day: str, documents: str, statements: str
) -> None:
    run = CliRunner().invoke
    head = run(irenic, ["positions", str(process), "--as-of", day]).output.splitlines()[1]
    assert head.startswith(f"{documents}, {statements} · as of {day}")
    said = run(irenic, ["brief", str(process), "--as-of", day, "--out", str(tmp_path / "out")]).output
    number, nouns = documents.split(",")[0], statements.split(" (")[0]
    assert said.startswith(f"{number}, {nouns}, 0 collisions.")
    view = build_brief(open_study([process], None, Settings(as_of=date.fromisoformat(day))))
    assert [f"{figure.number} {figure.words}" for figure in view.figures][1].startswith(nouns)
    assert f"3, of which {number.split()[0]} known by the date" in render_markdown(view)


def test_what_no_party_says_is_told_once_with_every_outlet(process: Path) -> None:
    for file in (process / "documents").iterdir():
        words = file.read_text("utf-8").replace(
            "Northland rejected the", "Olm Vaas said Northland should reject any"
        )
        file.write_text(words, encoding="utf-8")
    study = open_study([process])
    assert sorted(u.why.name for u in study.positions.left_out) == ["NO_PARTY", "TOLD_AGAIN", "TOLD_AGAIN"]
    assert "also in Lake Paper and Lake &lt;Review&gt;" in render_html(build_brief(study))
    told = " ".join(CliRunner().invoke(irenic, ["positions", str(process)]).output.split())
    assert "left out: 1 holder is not a party, 2 told again in a near duplicate" in told
