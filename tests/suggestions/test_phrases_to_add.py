"""Phrases that a codebook may lack: whose they are, where they belong, the line to paste; and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.talks import LAKE_HEAD

from irenic.codebook.load import load_codebook
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Codebook
from irenic.suggestions.emit import write_yaml
from irenic.suggestions.plain import suggestions_json
from irenic.suggestions.result import Suggestions, UnnamedSuggestion
from irenic.suggestions.suggest import suggest

CODEBOOK = (
    LAKE_HEAD
    + """\
issues:
  - id: ceasefire
    cues: [lull]
    options:
      - {id: full, label: A full ceasefire}
      - {id: monitoring, label: Observers on the shore, cues: [shore watch]}
  - id: fisheries
    standard: reconstruction
    label: Herring in the lake
    options:
      - {id: quota, label: A quota of herring, cues: [share of the herring]}
"""
)
ON_RECORD = "Northland demanded a ceasefire."


@pytest.fixture
def codebook(tmp_path: Path) -> Codebook:
    path = tmp_path / "codebook.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return load_codebook(path)


def found(body: str, codebook: Codebook, at_least: int = 1) -> Suggestions:
    return suggest([read_bytes(body.encode(), "talks.txt", ".txt")], codebook, at_least)


def row(suggestions: Suggestions, head: str) -> UnnamedSuggestion:
    return next(one for one in suggestions.unnamed if one.head == head)


def test_a_statement_that_only_its_surroundings_give_an_issue(codebook: Codebook) -> None:
    body = f"{ON_RECORD} Northland also insisted on the pilot fee. Southland rejected the pilot fee."
    one = row(found(body, codebook), "fee")
    assert one.phrases == ("pilot fee",)
    assert dict(one.acts) == {"demand": 1, "reject": 1}
    assert dict(one.issues) == {"ceasefire": 1, "conduct": 1}
    assert (one.seen.times, one.seen.documents) == (2, 1)
    place = one.seen.example
    assert body[place.start : place.end] == place.exact
    assert place.exact.endswith("insisted on the pilot fee")


def test_a_statement_whose_words_name_its_issue_lacks_nothing(codebook: Codebook) -> None:
    assert found(f"{ON_RECORD} Southland rejected a lull.", codebook).unnamed == ()


@pytest.mark.parametrize(
    "words",
    [
        "the delegation",
        "a reply",
        "their readiness",
        "such remarks",
        "the police",
        "its neighbours",
        "Monday",
        "Southland",
        "patience",
    ],
)
def test_words_that_say_nothing_are_no_phrase_to_add(words: str, codebook: Codebook) -> None:
    suggestions = found(f"{ON_RECORD} Northland rejected {words}.", codebook)
    assert [one.phrases for one in suggestions.unnamed] == []
    assert [one.phrases for one in suggestions.phrases] == []


def test_only_position_or_repetition_makes_a_lone_word_a_phrase(codebook: Codebook) -> None:
    once = found(f"{ON_RECORD} Southland called the plan a lemon.", codebook)
    assert [one for one in once.unnamed if one.head == "lemon"] == []


def test_where_a_phrase_belongs_is_told_by_words_that_it_shares(codebook: Codebook) -> None:
    shared = found(f"{ON_RECORD} Southland demanded two herring quotas for the north.", codebook)
    assert row(shared, "quota").add_to == "fisheries.quota"
    assert {one.add_to for one in shared.phrases if one.head == "quota"} == {"fisheries.quota"}
    text = write_yaml(found(f"{ON_RECORD} Southland demanded foreign observers.", codebook))
    assert "\n#   add to ceasefire.monitoring: [foreign observers]\n" in text


def test_each_phrase_has_a_line_of_yaml_to_paste(codebook: Codebook) -> None:
    body = (
        f'{ON_RECORD} Northland rejected the "dues: pilots". Southland insisted on the anchor fee on Friday.'
    )
    suggestions = found(body, codebook)
    lines = [line for line in write_yaml(suggestions).splitlines() if line.startswith("#   add to ")]
    assert len(lines) >= 1
    for line in lines:
        words = yaml.safe_load(line.partition(": ")[2])
        assert all(isinstance(word, str) for word in words)
        assert not any("friday" in word.casefold() for word in words)


def test_a_phrase_that_cues_take_up_is_not_offered_again(codebook: Codebook) -> None:
    assert found("Northland demanded a ceasefire.", codebook).phrases == ()


def test_what_nothing_names_stands_before_what_lacks_an_option(codebook: Codebook) -> None:
    body = "Northland rejected a ceasefire of nine hours by the pier. Southland rejected the anchor fee."
    issues = [bool(one.issue) for one in found(body, codebook).phrases]
    assert issues == sorted(issues)


def test_where_nobody_with_a_name_takes_a_position_there_is_no_phrase(codebook: Codebook) -> None:
    assert found("He rejected the anchor fee.", codebook).phrases == ()


def test_the_yaml_tells_a_phrase_once_and_json_all(codebook: Codebook) -> None:
    suggestions = found(f"{ON_RECORD} Southland rejected the anchor fee.", codebook)
    assert row(suggestions, "fee").phrases == ("anchor fee",)
    assert write_yaml(suggestions).count("# - “anchor fee”") == 1
    data = suggestions_json(suggestions)
    (one,) = [each for each in data["unnamed"] if each["head"] == "fee"]
    assert one["acts"] == {"reject": 1}
    assert set(one["issues"]) <= {"conduct", "ceasefire", "fisheries"}


def test_a_threshold_holds_for_phrases_too(codebook: Codebook) -> None:
    body = f"{ON_RECORD} Southland rejected the anchor fee."
    assert found(body, codebook, at_least=2).unnamed == ()


def test_swapping_the_sides_changes_no_phrase(codebook: Codebook) -> None:
    body = f"{ON_RECORD} Northland insisted on the pilot dues. Southland rejected the anchor fee."
    turned = body.replace("Northland", "N").replace("Southland", "Northland").replace("N ", "Southland ")
    here, there = found(body, codebook), found(turned, codebook)
    assert [(one.phrases, one.add_to) for one in here.unnamed] == [
        (one.phrases, one.add_to) for one in there.unnamed
    ]


@pytest.mark.parametrize("owner", ["the", "its", "Southland's", "the other's"])
def test_a_phrase_has_no_determiner_and_no_owner(owner: str, codebook: Codebook) -> None:
    (one,) = found(f"Northland rejected {owner} anchor fee.", codebook).phrases
    assert one.phrases == ("anchor fee",)
