"""The brief's sections on forecasts and durability, and their drawings."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.json import render_json
from irenic.brief.markdown import render_markdown
from irenic.brief.sections.durability import DurabilityView
from irenic.brief.sections.forecast import ForecastsView
from irenic.brief.view import BriefView
from irenic.cli.main import irenic
from irenic.model.errors import UsageError
from irenic.questions.study import AnalystFiles, Study, open_study

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "ukraine-2025"
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def study() -> Study:
    found = open_study((EXAMPLE,))
    return replace(found, analyst=AnalystFiles(EXAMPLE / "capabilities-equal.csv"))


@pytest.fixture(scope="module")
def view(study: Study) -> BriefView:
    return build_brief(study)


def body(view: BriefView, key: str) -> Any:
    return next((s.body for s in view.sections if s.key == key), None)


def test_without_capabilities_there_is_no_forecast(study: Study) -> None:
    assert body(build_brief(replace(study, analyst=AnalystFiles())), "forecast") is None


def test_a_forecast_stands_beside_baselines_and_cites_positions(view: BriefView) -> None:
    forecasts = body(view, "forecast")
    assert isinstance(forecasts, ForecastsView)
    (issue,) = forecasts.issues
    assert issue.drawing is not None
    kinds = [mark.kind for mark in issue.drawing.marks]
    assert kinds.count("forecast") == 1
    assert kinds.count("baseline") == 3
    assert kinds.count("actor") == len(issue.inputs) == 4
    for mark in issue.drawing.marks:
        assert issue.drawing.left <= mark.low <= mark.x <= mark.high <= issue.drawing.right
    assert all(given.cites for given in issue.inputs)
    assert issue.scenario is not None
    assert "scenario tool" in issue.scenario.note


def test_a_clash_opens_the_words_behind_it(view: BriefView) -> None:
    found = body(view, "durability")
    assert isinstance(found, DurabilityView)
    draft = found.drafts[0]
    (clash,) = draft.guarantees[0].clashes
    assert (clash.party, clash.how) == ("Russia", "explicit")
    assert clash.evidence.quotes
    truce = found.drafts[2].ceasefire
    assert truce is not None
    assert len(truce.specified) + len(truce.missing) + len(truce.unknown) == 25
    assert "Monitoring and verification body" in [item.label for item in truce.missing]


def test_page_and_markdown_say_the_same(view: BriefView) -> None:
    page: Any = html.fromstring(render_html(view))
    text = " ".join(page.text_content().split())
    markdown = render_markdown(view)
    for words in ("Cessation of hostilities", "Not rated", "Force posture, buffer, heavy weapons"):
        assert words in text
        assert words in markdown
    assert len(page.xpath("//section[@id='forecast']//svg[@aria-label]")) == 2
    assert not page.xpath("//@style")
    assert json.loads(render_json(view))["sections"]


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """The process of the codebook page with the how-to's values."""
    book = (DOCS / "reference" / "codebook.md").read_text(encoding="utf-8")
    values = (DOCS / "how-to" / "find-an-order.md").read_text(encoding="utf-8")
    (tmp_path / "codebook.yaml").write_text(re.findall(r"```yaml\n(.*?)```", book, re.DOTALL)[0], "utf-8")
    text = re.findall(r"```yaml\n(.*?)```", values, re.DOTALL)[0]
    lines = [line.removeprefix("   ") for line in text.splitlines()]
    (tmp_path / "values.yaml").write_text("\n".join(lines), "utf-8")
    (tmp_path / "a.txt").write_text("Talks\n\n3 May 2031\n\nNorthland wants a full ceasefire.\n", "utf-8")
    return tmp_path


def test_values_of_the_process_give_an_order_with_its_drawing(lake: Path) -> None:
    run = CliRunner().invoke(irenic, ["brief", str(lake), "--out", str(lake / "out")], catch_exceptions=False)
    assert run.exit_code == 0, run.output
    page: Any = html.parse(str(lake / "out" / "brief.html"))
    bars = page.xpath("//section[@id='durability']//figure//rect")
    assert len(bars) == 2 * 4
    text = (lake / "out" / "brief.md").read_text(encoding="utf-8")
    assert "4 of 24 orders enforce themselves" in text
    assert "| Northland | 1 | 0 |" in text
    assert "Values SHA-256" in text


def test_a_file_that_is_not_there_is_told(lake: Path) -> None:
    arguments = ["brief", str(lake), "--values", str(lake / "no.yaml"), "--out", str(lake / "out")]
    with pytest.raises(UsageError, match="is no file"):
        CliRunner().invoke(irenic, arguments, catch_exceptions=False)
    assert not (lake / "out").exists()


def test_a_bar_below_the_line_is_an_exposure(lake: Path) -> None:
    path = lake / "values.yaml"
    path.write_text(path.read_text("utf-8").replace("southland: 1}", "southland: -3}"), "utf-8")
    found = open_study((lake,))
    view = build_brief(replace(found, analyst=AnalystFiles(values=path)))
    order = body(view, "durability").order
    exposed = [bar for row in order.drawing.rows for bar in row.bars if bar.exposed]
    assert len(exposed) == len(order.needs) > 0
    for row in order.drawing.rows:
        for bar in row.bars:
            assert bar.exposed == (float(bar.value) < 0)
            assert (bar.y >= row.base) == bar.exposed or bar.height == 0
            assert 0 <= bar.y <= bar.y + bar.height <= order.drawing.height
