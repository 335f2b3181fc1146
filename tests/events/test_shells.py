"""`irenic events` and the brief's section as a reader sees them; hostile words stay words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.json import to_json
from irenic.brief.markdown import render_markdown
from irenic.cli.main import irenic
from irenic.model.position import Settings
from irenic.questions.study import open_study

CODEBOOK = Path(__file__).parent.parent / "coding" / "data" / "fictional.yaml"
TEXT = """---
date: 2031-03-05
outlet: Example Wire
---
Abel met Brandt in Osper on Tuesday.

Abel agreed to meet Brandt in <script>alert(1)</script> on Friday.

Abel's plan offered a ceasefire.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "one.md"
    path.write_text(TEXT, "utf-8")
    return path


def test_table(paper: Path) -> None:
    done = CliRunner().invoke(irenic, ["events", str(paper), "--codebook", str(CODEBOOK)])
    assert done.exit_code == 0
    assert "2031-03-04 held: meeting, northland/abel, southmark/brandt" in done.output
    assert "2031-03-07 agreed: meeting" in done.output
    assert "support ceasefire" in done.output
    assert all(len(line) <= 80 for line in done.output.splitlines())


def test_json_repeats(paper: Path) -> None:
    arguments = ["events", str(paper), "--codebook", str(CODEBOOK), "--format", "json"]
    first, second = (CliRunner().invoke(irenic, arguments).output for _ in range(2))
    assert first == second
    data = json.loads(first)
    assert [event["status"] for event in data["events"]] == ["held", "agreed"]
    assert data["proposals"][0]["provisions"][0]["issue"] == "ceasefire"


def test_without_a_codebook_it_says_what_to_do(paper: Path) -> None:
    done = CliRunner().invoke(irenic, ["events", str(paper)])
    assert done.exit_code != 0
    assert "--codebook" in str(done.exception)


def test_the_brief_has_the_contacts_and_escapes_them(paper: Path) -> None:
    view = build_brief(open_study([paper], CODEBOOK))
    section = to_json(view)["sections"]["contacts"]
    assert [contact["status"] for contact in section["contacts"]] == ["held", "agreed"]
    assert section["contacts"][0]["document"]["anchor"] == "d1"
    page = render_html(view)
    assert "Meetings and contacts" in page
    assert "<script>" not in page
    assert "<script>" not in render_markdown(view)
    assert "Northland" in page


def test_the_brief_shows_no_contact_of_a_later_text(paper: Path) -> None:
    from datetime import date

    study = open_study([paper], CODEBOOK, Settings(as_of=date(2031, 3, 1)))
    section = to_json(build_brief(study))["sections"]["contacts"]
    assert (section["contacts"], section["proposals"]) == ((), ())
