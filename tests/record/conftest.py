"""Fixtures for the record's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.helpers import Clock, SaysCoder

from irenic.model.codebook import Codebook, Issue, Option, Party
from irenic.record.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path, create=True, clock=Clock()) as opened:
        yield opened


@pytest.fixture
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A process folder with two texts, coded by the coder of these tests with a codebook made here."""
    folder = tmp_path / "talks"
    (folder / "documents").mkdir(parents=True)
    (folder / "codebook.yaml").write_text("irenic: 1\n")
    for name, text in TEXTS.items():
        (folder / "documents" / name).write_text(text)

    monkeypatch.setattr("irenic.questions.add.load_codebook", lambda _path: CODEBOOK)
    monkeypatch.setattr("irenic.questions.add.make_coder", lambda _name, _codebook: SaysCoder())
    monkeypatch.setenv("LOGNAME", "ada")
    return folder


TEXTS = {
    "one.txt": "Talks open\n\nIt rained all day on the lake. Northland says no bases on the strait. Nobody slept.\n",
    "two.txt": "Talks go on\n\nSouthland says no caps on armies. Northland says the élan is gone. That was all.\n",
}
CODEBOOK = Codebook(
    id="lake",
    title="Talks on the lake",
    parties=(Party("northland", "Northland"), Party("southland", "Southland")),
    actors=(),
    issues=(
        Issue("alignment", "alignment", "Alignment", options=(Option("member", "Membership"),)),
        Issue("bases", "foreign_forces", "Bases", options=(Option("none", "No bases"),)),
        Issue("foreign_forces", "foreign_forces", "Forces", options=(Option("allied", "Allied troops"),)),
    ),
    sha256="c" * 64,
)
