"""A name under `own_story` is that by which a text goes; any other is told of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.talks import SALT, publish, start_process, with_own_story
from tests.talks import SALT_STORY as STORY

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.markdown import render_markdown
from irenic.cli.main import irenic
from irenic.questions.own_stories import check_own_stories
from irenic.questions.study import open_study

COPIES = {
    "w.md": ("02", STORY),
    "x.md": ("03", STORY),
    "y.md": ("04", STORY + "\nA baker sells bread by the slice.\n"),
}


def make(folder: Path, own: Sequence[str]) -> Path:
    start_process(folder, with_own_story(SALT, *own))
    for name, (day, text) in COPIES.items():
        publish(folder, name, text, f"2031-04-{day}", f"Paper {name[0]}")
    return folder


@pytest.mark.parametrize(
    ("own", "linked", "notes"),
    [
        ((), True, ()),
        (("y.md",), False, ()),
        (("w.md",), False, ()),
        (("nosuch.md",), True, ("nosuch.md, and no document here has that name",)),
        (("x.md", "nosuch.md"), True, ("x.md, the text of which goes by w.md", "nosuch.md")),
    ],
)
def test_only_the_name_of_a_text_parts_it(
    tmp_path: Path, own: tuple[str, ...], linked: bool, notes: tuple[str, ...]
) -> None:
    process = make(tmp_path, own)
    run = CliRunner().invoke
    loose = open_study([process / "documents"], process / "codebook.yaml")
    added = " ".join(run(irenic, ["add", str(process)]).output.split())
    study = open_study([process])
    assert bool(study.duplicates) is bool(loose.duplicates) is linked
    assert study.notes == loose.notes
    assert len(study.notes) == len(notes)
    table = " ".join(run(irenic, ["positions", str(process)]).output.split())
    page, text = render_html(build_brief(study)), render_markdown(build_brief(study))
    data = json.loads(run(irenic, ["positions", str(process), "--format", "json"]).output)
    assert data["notes"] == list(study.notes)
    for said, note in zip(study.notes, notes, strict=True):
        assert said.startswith(f"the codebook's own_story names {note}")
        assert f"codebook.yaml: {said}" in added
        assert f"note: {said}" in table
        assert note in page
        assert note in text
    assert ("own_story" in added) is ("own_story" in table) is bool(notes)


def test_what_fits_is_not_told_of() -> None:
    assert check_own_stories(["a.md"], {"a.md": "a.md", "b.md": "a.md"}) == ()
    assert check_own_stories([], {}) == ()
