"""The view model and its three forms: one source, nothing unused, nothing lost, the same bytes."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from markdown_it import MarkdownIt

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.json import render_json, to_json
from irenic.brief.markdown import render_markdown
from irenic.brief.registry import SECTIONS
from irenic.brief.view import BriefView
from irenic.questions.study import Failure, Study

StudyMaker = Callable[..., Study]
FAILURES = (Failure("scan.pdf", "holds no text"),)


class Spy:
    """Stands before a view and notes which of its fields are read."""

    def __init__(self, view: object, seen: set[tuple[str, str]]) -> None:
        self._view, self._seen = view, seen

    def __getattr__(self, name: str) -> Any:
        self._seen.add((type(self._view).__name__, name))
        return spied(getattr(self._view, name), self._seen)


def spied(value: Any, seen: set[tuple[str, str]]) -> Any:
    if isinstance(value, tuple):
        return tuple(spied(item, seen) for item in value)
    return Spy(value, seen) if dataclasses.is_dataclass(value) else value


def fields_of(value: Any) -> set[tuple[str, str]]:
    """Every field of every view that can be reached."""
    if isinstance(value, tuple):
        return {found for item in value for found in fields_of(item)}
    if not dataclasses.is_dataclass(value):
        return set()
    names = [field.name for field in dataclasses.fields(value)]
    own = {(type(value).__name__, name) for name in names}
    return own | {found for name in names for found in fields_of(getattr(value, name))}


def test_every_field_of_the_view_is_rendered(study_maker: StudyMaker) -> None:
    view = build_brief(study_maker(failures=FAILURES))
    seen: set[tuple[str, str]] = set()
    html = render_html(cast(BriefView, Spy(view, seen)))
    assert html == render_html(view)
    expected = fields_of(view)
    assert len({name for name, _ in expected}) >= 30
    assert expected <= seen


def test_every_section_of_the_registry_has_its_template(study: Study) -> None:
    keys = [section.key for section in SECTIONS]
    assert len(keys) == len(set(keys))
    keys.remove("forecast")  # it needs an analyst's capabilities
    assert [section.key for section in build_brief(study).sections] == keys


def table_rows(markdown: str, heading: str) -> int:
    """Rows of the body of the first table below a heading, as a Markdown parser sees them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    titles = [i for i, token in enumerate(tokens) if token.type == "inline" and token.content == heading]
    start = next(i for i in range(titles[0], len(tokens)) if tokens[i].type == "tbody_open")
    end = next(i for i in range(start, len(tokens)) if tokens[i].type == "tbody_close")
    return sum(token.type == "tr_open" for token in tokens[start:end])


def test_markdown_and_json_hold_the_same_counts(study: Study) -> None:
    view = build_brief(study)
    data = json.loads(render_json(view))["sections"]
    markdown = render_markdown(view)
    assert (
        len(study.statements)
        == len(data["statements"]["statements"])
        == table_rows(markdown, "All statements")
    )
    assert len(study.documents) == len(data["documents"]["documents"]) == table_rows(markdown, "Documents")
    assert len(data["positions"]["rows"]) == table_rows(markdown, "Positions") == 4
    assert len(data["red-lines"]["red_lines"]) == len(study.red_lines)
    assert table_rows(markdown, "Red lines and collisions") == len(study.red_lines)
    (draft,) = data["proposals"]["proposals"]
    assert len(draft["provisions"]) == table_rows(markdown, "The May draft") == 3


def test_markdown_links_lead_to_its_anchors(study: Study) -> None:
    markdown = render_markdown(build_brief(study))
    anchors = re.findall(r'<a id="(\w+)">', markdown)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#(\w+)\)", markdown)) <= set(anchors)


def test_json_holds_exact_words(study: Study) -> None:
    told = to_json(build_brief(study))["sections"]["statements"]["statements"]
    assert {entry["id"]: entry["exact"] for entry in told} == {s.id: s.span.exact for s in study.statements}


def test_nothing_later_than_the_date_leaks(study_maker: StudyMaker) -> None:
    view = build_brief(study_maker(as_of=date(2031, 6, 30)))
    for text in (render_html(view), render_markdown(view), render_json(view)):
        assert "its troops stay on the north shore" in text
        assert "a truce first or, failing that" in text
        for later in (
            "insists on a settlement",
            "3-paper",
            "Lake Paper",
            "reckless",
            "give up the north shore",
        ):
            assert later not in text
    sections = to_json(view)["sections"]
    assert len(sections["statements"]["statements"]) == 7
    assert sections["unknown"]["later_documents"] == 1
    assert sections["unknown"]["undated"] == ("4-column.txt",)
    withheld = {
        entry["reason"]: entry["hidden"] for entry in sections["unknown"]["left_out"] if entry["hidden"]
    }
    assert withheld == {"dated later, or perhaps later": 6, "date unknown": 2}


def test_a_draft_of_a_later_date_is_not_shown(study_maker: StudyMaker) -> None:
    view = build_brief(study_maker(as_of=date(2031, 5, 10)))
    assert "The May draft" not in render_html(view)
    assert to_json(view)["sections"]["proposals"]["later"] == 1


def test_partial_results_say_so(study_maker: StudyMaker) -> None:
    view = build_brief(study_maker(failures=FAILURES))
    sentence = "This brief is partial: 1 file could not be read: scan.pdf holds no text."
    assert view.warnings == (sentence,)
    assert sentence in render_html(view)
    assert "scan.pdf holds no text" in render_markdown(view)


def test_no_statement_is_said(study_maker: StudyMaker) -> None:
    view = build_brief(study_maker(statements=[]))
    assert "No statement was found" in view.warnings[0]
    assert "No statement was found" in render_html(view)
    assert render_markdown(view)
    assert to_json(view)["sections"]["positions"]["rows"] == ()


_SWAP = {"Northland": "Southland", "Southland": "Northland"}


def swapped(text: str) -> str:
    return re.sub("Northland|Southland", lambda match: _SWAP[match[0]], text)


def normal(text: str) -> str:
    """Without hashes and ids, which are of the texts' bytes."""
    return re.sub(r"\b[0-9a-f]{16}(?:[0-9a-f]{48})?\b", "HASH", text)


def test_swapping_two_names_swaps_the_brief_and_changes_nothing_else(study: Study) -> None:
    plain = {document.sha256: document for document in study.documents}
    documents = {
        sha256: dataclasses.replace(
            document,
            text=swapped(document.text),
            title=swapped(document.title),
            sha256=hashlib.sha256(swapped(document.text).encode()).hexdigest(),
        )
        for sha256, document in plain.items()
    }
    statements = [
        dataclasses.replace(
            s,
            sha256=documents[s.sha256].sha256,
            span=dataclasses.replace(s.span, exact=swapped(s.span.exact)),
            holder=dataclasses.replace(s.holder, actor=swapped(s.holder.actor) if s.holder.actor else None),
        )
        for s in study.statements
    ]
    book = study.codebook
    parties = tuple(dataclasses.replace(party, name=swapped(party.name)) for party in book.parties)
    issues = tuple(
        dataclasses.replace(
            issue, options=tuple(dataclasses.replace(o, label=swapped(o.label)) for o in issue.options)
        )
        for issue in book.issues
    )
    proposals = tuple(
        dataclasses.replace(
            draft,
            provisions=tuple(dataclasses.replace(p, text=swapped(p.text)) for p in draft.provisions),
        )
        for draft in book.proposals
    )
    from irenic.questions.study import make_study

    codebook = dataclasses.replace(book, parties=parties, issues=issues, proposals=proposals)
    other = make_study(codebook, documents.values(), statements, study.positions.settings)
    for render in (render_html, render_markdown, render_json):
        assert normal(render(build_brief(other))) == normal(swapped(render(build_brief(study))))


_PRINT_HASHES = """
import hashlib, importlib.util, sys
spec = importlib.util.spec_from_file_location("lake", sys.argv[1])
lake = importlib.util.module_from_spec(spec)
sys.modules["lake"] = lake
spec.loader.exec_module(lake)
from irenic.brief.build import build_brief
from irenic.brief.write import FORMS
view = build_brief(lake.make_lake_study())
print([hashlib.sha256(render(view).encode()).hexdigest() for render in FORMS.values()])
"""


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_bytes_do_not_depend_on_the_run(seed: str, study: Study) -> None:
    command = [sys.executable, "-c", _PRINT_HASHES, str(Path(__file__).with_name("conftest.py"))]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    view = build_brief(study)
    here = [
        hashlib.sha256(render(view).encode()).hexdigest()
        for render in (render_html, render_markdown, render_json)
    ]
    assert told.strip() == str(here)


def test_order_of_input_has_no_influence(study: Study, study_maker: StudyMaker) -> None:
    other = study_maker(documents=study.documents[::-1], statements=study.statements[::-1])
    assert render_html(build_brief(other)) == render_html(build_brief(study))
