"""What docs/reference/duplicates.md says is what the program does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.talks import LAKE, article, published, tell

from irenic.cli.main import irenic
from irenic.codebook.load import parse_codebook
from irenic.coding.registry import make_coder
from irenic.corpus import duplicates, fingerprint
from irenic.corpus.read import read_bytes
from irenic.questions import passages
from irenic.questions.passages import Passage
from irenic.questions.wordings import NO_WORDS, read_wording

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "duplicates.md").read_text("utf-8")
PARAGRAPHS = [
    f"The ferry to {place} did not sail on {day}, and nobody at the landing stage of {place} could tell the "
    f"{people} who had waited since {day} morning when the next one would leave for the {shore} shore."
    for place, day, people, shore in [
        ("Vessa", "Monday", "farmers", "northern"),
        ("Marn", "Tuesday", "teachers", "eastern"),
        ("Oldholm", "Wednesday", "nurses", "western"),
        ("Tarrow", "Thursday", "fishermen", "southern"),
        ("Grell", "Friday", "soldiers", "near"),
    ]
]
OTHER = [p.replace("ferry", "bus").replace("landing stage", "stop")[::-1] for p in PARAGRAPHS]


def linked(one: list[str], other: list[str]) -> bool:
    documents = [
        read_bytes("\n\n".join(paragraphs).encode(), f"{name}.txt", ".txt")
        for name, paragraphs in (("a", one), ("b", other))
    ]
    return bool(duplicates.find_duplicates(documents))


@pytest.mark.parametrize(
    ("change", "copy"),
    [
        ("another headline", ["Idle ferries", *PARAGRAPHS, "With material from the Example Wire."]),
        ("one paragraph cut", PARAGRAPHS[:2] + PARAGRAPHS[3:]),
        ("three paragraphs cut", PARAGRAPHS[:2]),
        ("a new lead in front", [OTHER[0], *PARAGRAPHS]),
        ("reprinted whole in a longer piece", [OTHER[0], *PARAGRAPHS, *OTHER[1:]]),
        ("another lead above the same background", [OTHER[0], *PARAGRAPHS[1:]]),
        ("another story that quotes", [*OTHER, PARAGRAPHS[0]]),
    ],
)
def test_the_table_of_changes(change: str, copy: list[str]) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith("|") and change in line]
    assert linked(["Ferries idle", *PARAGRAPHS], copy) is (row.split("|")[2].strip() == "yes")


def test_the_figures_are_those_of_the_program() -> None:
    assert f"runs of {fingerprint.RUN} words" in PAGE
    assert f"up to {fingerprint.OPENING} words" in PAGE
    assert f"fewer than {fingerprint.LINE}\nwords" in PAGE
    assert duplicates.SAME_OPENING * 3 == 2
    assert passages.SAME_SPLIT * 5 == 4
    assert passages.SAME_SENTENCE * 2 == 1
    assert f"fewer than {duplicates.SHORT} runs" in PAGE
    assert duplicates.THRESHOLD * 2 == 1
    assert "at least one half" in PAGE


def test_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    body = "\n\n".join(PARAGRAPHS[:2])
    longer = f"{body}\n\nThe Example Wire contributed to this."
    copies = {
        "wire": ("Ferries still idle", "Example Wire", "2031-03-03", body),
        "lake-paper": (
            "No word on the ferries",
            "Lake Paper",
            "2031-03-04",
            longer,
        ),
    }
    for name, (title, outlet, day, text) in copies.items():
        whole = article(f"{title}\n\n{text}\n", day, outlet, title)
        Path("articles", f"{name}.md").write_text(whole, encoding="utf-8")
    output = CliRunner().invoke(irenic, ["read", "articles/"]).output
    assert output == PAGE.split("```text\n")[1].split("```")[0]


PAIRS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.split("| one telling |\n|---|---|---|\n")[1].split("\n\n")[0].splitlines()
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_the_table_of_pairs(one: str, other: str, same: str) -> None:
    """In the words alone, and in two documents of one story as the coder reads them."""
    sentences = [read_wording(f"Northland {words}.") for words in (one, other)]
    left, right = (
        Passage(read_wording(w), s, NO_WORDS, NO_WORDS) for w, s in zip((one, other), sentences, strict=True)
    )
    assert (left.is_like(right), right.is_like(left)) == (same == "yes", same == "yes")
    coder = make_coder("rules", parse_codebook(LAKE))
    documents = [
        published(f"{name}.md", "\n\n".join([f"Northland {words}.", *PARAGRAPHS[:2]]) + "\n")
        for name, words in (("a", one), ("b", other))
    ]
    assert len(tell(coder, documents, one_story=True)) == (same == "yes")
