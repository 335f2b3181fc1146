"""What documents show of a codebook's own words: cues of several, aliases inside longer names, cues never met."""

from __future__ import annotations

from pathlib import Path

import pytest

from irenic.codebook.load import load_codebook
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Codebook
from irenic.suggestions.emit import write_yaml
from irenic.suggestions.result import CueWarning
from irenic.suggestions.suggest import suggest

CODEBOOK = """\
irenic: 1
process: {id: lake-talks, title: Talks on the lake}
parties:
  - {id: northland, name: Northland, aliases: [the Council]}
  - {id: southland, name: Southland}
actors:
  - {id: abel, name: Ada Abel, party: northland}
issues:
  - id: ceasefire
    cues: [lull, ceasefire]
    options:
      - {id: full, label: A full ceasefire, cues: [lull, quiet week]}
      - {id: night, label: Quiet nights, cues: [quiet weeks, {pattern: "nights? of quiet"}]}
  - id: territory
    cues: [pier, skerry, {pattern: "sker+y rock"}]
  - id: humanitarian
    cues: [pier]
"""


@pytest.fixture
def codebook(tmp_path: Path) -> Codebook:
    path = tmp_path / "codebook.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return load_codebook(path)


def warnings(body: str, codebook: Codebook, kind: str) -> list[CueWarning]:
    found = suggest([read_bytes(body.encode(), "talks.txt", ".txt")], codebook)
    return [row for row in found.cues if row.kind == kind]


def test_a_cue_of_two_issues_or_of_two_options_is_told_where_it_is_met(codebook: Codebook) -> None:
    body = "Northland demanded the piers. Southland left the pier. A quiet week went by, and a lull."
    rows = [(row.words, row.of, row.seen.times) for row in warnings(body, codebook, "several") if row.seen]
    assert rows == [
        ("pier", ("humanitarian", "territory"), 2),
        ("quiet week", ("ceasefire.full", "ceasefire.night"), 1),
    ]
    assert warnings("Northland demanded a ceasefire.", codebook, "several") == []


def test_an_alias_that_ends_a_longer_name_is_told_with_that_name(codebook: Codebook) -> None:
    body = (
        "On Monday the Security Council demanded a lull. The Council was silent, said the Security Council."
    )
    (row,) = warnings(body, codebook, "tail")
    assert (row.words, row.of, row.within) == ("Council", ("party northland",), ("Security Council",))
    assert row.seen is not None
    assert row.seen.times == 2
    assert "Security Council" in row.seen.example.exact


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council demanded a lull.",
        "Minister Ada Abel demanded a lull.",
        "On Monday A. Abel demanded a lull.",
        "On Monday Northland's Council demanded a lull.",
    ],
)
def test_a_name_that_is_the_owners_own_is_no_longer_name(sentence: str, codebook: Codebook) -> None:
    assert warnings(sentence, codebook, "tail") == []


def test_the_surname_of_another_person_is_told_too(codebook: Codebook) -> None:
    (row,) = warnings("On Monday Bo Abel demanded a lull.", codebook, "tail")
    assert (row.words, row.of, row.within) == ("Abel", ("actor abel",), ("Bo Abel",))


def test_own_cues_that_no_document_has_are_told_and_those_of_the_library_not(codebook: Codebook) -> None:
    rows = warnings("Northland demanded a lull for nights of quiet at the pier.", codebook, "unmet")
    assert {(row.words, row.of) for row in rows} == {
        ("quiet week", ("ceasefire.full",)),
        ("quiet weeks", ("ceasefire.night",)),
        ("skerry", ("territory",)),
        ("sker+y rock", ("territory",)),
    }
    assert all(row.seen is None for row in rows)
    text = write_yaml(suggest([read_bytes(b"Northland left.", "a.txt", ".txt")], codebook))
    assert (
        "# - territory: 3 of its own cues in none of the documents: pier, sker+y rock,\n#   skerry\n" in text
    )


def test_without_a_codebook_nothing_is_told_of_it() -> None:
    assert suggest([read_bytes(b"Northland demanded a lull.", "a.txt", ".txt")]).cues == ()
