"""Names that the codebook has in another form are not offered as new; bodies, titles and groups that it lacks are."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from irenic.cli.main import irenic
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Actor, Codebook, Party, Role
from irenic.suggestions.emit import write_yaml
from irenic.suggestions.result import Suggestions
from irenic.suggestions.suggest import suggest

CODEBOOK = Codebook(
    "talks",
    "Talks",
    (
        Party("northland", "Northern Lakeland", aliases=("the Council",)),
        Party("southland", "Southland", demonyms=("Southlandian",)),
    ),
    (
        Actor("aalto", "Katrin Aalto", "southland", aliases=("the envoy",), roles=(Role("Envoy"),)),
        Actor("cabreza", "Luisa Cabreza-Yu", "southland"),
        Actor("harmon", "Harmon", "northland"),
    ),
    (),
)


def found(body: str, codebook: Codebook | None = CODEBOOK, front: str = "") -> Suggestions:
    return suggest([read_bytes(f"{front}{body}".encode(), "talks.md", ".md")], codebook)


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday envoy Katrin Aalto said no.",
        "The Southlandian envoy Katrin Aalto said no.",
        "On Monday Ma Luisa Cabreza-Yu said no.",
        "On Monday Dale Harmon said no.",
        "The ferry sails again, told the LakeWeb on Monday.",
        "On Monday the Coastal Gazette said that the ferry sailed.",
        "Critics of the south said no.",
    ],
)
def test_who_is_known_or_only_tells_is_no_new_actor(sentence: str) -> None:
    assert found(sentence).actors == ()


def test_a_first_name_of_somebody_known_by_the_surname_is_a_spelling() -> None:
    (one,) = found("On Monday Dale Harmon said no.").spellings
    assert (one.of, one.key, one.written, one.why) == (
        "actor harmon",
        "aliases",
        "Dale Harmon",
        "the name with a first name",
    )


def test_the_outlet_of_a_document_is_no_actor() -> None:
    body = "On Monday Lakeside said that Bo Brand had demanded a truce. Bo Brand said no."
    names = [one.name for one in found(body, None, "---\ntitle: On the lake\noutlet: Lakeside\n---\n").actors]
    assert names == ["Bo Brand"]


def test_an_abbreviation_ends_no_sentence_and_no_name() -> None:
    suggestions = found("They met in Camp Sta. Monica on Monday. Bo Brand said no.", None)
    assert [one.name for one in suggestions.places] == ["Camp Sta. Monica"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Labor Secretary Ada Abel said no.", "Labor Secretary"),
        ("On Monday Southlandian Labor Secretary Ada Abel said no.", "Labor Secretary"),
        ("On Monday the UN Secretary-General's envoy Ada Abel said no.", "envoy"),
    ],
)
def test_what_an_office_is_for_is_no_party(sentence: str, role: str) -> None:
    suggestions = found(sentence)
    assert [one.name for one in suggestions.parties] == []
    (one,) = suggestions.actors
    assert (one.name, one.roles) == ("Ada Abel", (role,))


def test_the_adjective_of_a_known_party_of_several_words_is_its_demonym() -> None:
    suggestions = found("The Northern Lakelandian minister said no. Northern Lakelandian troops left.")
    assert suggestions.parties == ()
    assert [(one.of, one.key, one.written) for one in suggestions.spellings] == [
        ("party northland", "demonyms", "Northern Lakelandian")
    ]


@pytest.mark.parametrize(
    "name",
    [
        "International Monitoring Team",
        "Security Council",
        "Ecumenical Peace Forum",
        "Northern Brigades",
        "Foreign Ministry",
        "Front of Katrin Aalto",
    ],
)
def test_bodies_of_common_words_speak_although_the_words_are_used_in_general(name: str) -> None:
    general = "There is peace and security, an international team, monitoring, an ecumenical forum, northern brigades. "
    names = [one.name for one in found(f"{general * 2}On Monday the {name} demanded a truce.").actors]
    assert names == [name]


def test_a_title_that_the_codebook_lacks_is_offered_and_a_known_one_not() -> None:
    body = "On Monday Lt. Col. Katrin Aalto said no. Envoy Katrin Aalto said no. Mrs Aalto said no."
    assert [(one.of, one.key, one.written) for one in found(body).spellings] == [
        ("actor aalto", "roles", "Lt. Col.")
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The police said no.", ["the police"]),
        ("On Monday the guerrillas rejected the draft.", ["the guerrillas"]),
        ("On Monday Catholic bishops urged a truce.", ["Catholic bishops"]),
        ("On Monday U.N. experts said that the site was empty.", ["U.N. experts"]),
        ("Officials said no.", []),
        ("The government rejected it.", []),
        ("On Monday the Council said no.", []),
        ("The police were told so.", []),
    ],
)
def test_people_without_a_name_who_speak_together(sentence: str, names: list[str]) -> None:
    assert [one.name for one in found(sentence).groups] == names


def test_a_known_person_is_no_side_but_leads_to_one() -> None:
    """Whose minister and spokesman somebody is tells the party for which the owner speaks."""
    text = found(
        "Harmon's defence minister, Greta Sund, said no on Monday. Harmon's spokesman demanded a truce."
    )
    assert text.parties == ()
    (actor,) = text.actors
    assert (actor.name, actor.party, actor.roles) == ("Greta Sund", "northland", ("defence minister",))


@pytest.mark.parametrize("style", ["Mr", "Mrs"])
def test_a_style_is_no_office(style: str) -> None:
    (actor,) = found(f"On Monday {style} Hagen said that the truce must hold.").actors
    assert (actor.name, actor.kind, actor.roles) == ("Hagen", "person", ())


def test_a_marked_entry_is_whole_once_its_marks_are_taken_away() -> None:
    lines = write_yaml(found("Rorik's government refused a truce on Monday in the north.")).split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("  # - id:"))
    entry = [line.replace("# ", "", 1) for line in lines[start : start + 3]]
    assert yaml.safe_load("\n".join(entry)) == [{"id": "rorik", "name": "Rorik"}]


def test_a_title_that_would_not_load_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Northland demands a truce.", "utf-8")
    result = CliRunner().invoke(irenic, ["suggest", str(tmp_path), "--title", "x" * 30_000])
    assert str(result.exception) == "the title is longer than 200 characters; shorten it"
