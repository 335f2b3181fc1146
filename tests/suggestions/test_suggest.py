"""What is suggested from texts: speakers, sides, spellings, issues, phrases; and what is not."""

from __future__ import annotations

from itertools import permutations

import pytest

from irenic.corpus.read import read_bytes
from irenic.model.codebook import Actor, Codebook, Cue, Issue, Option, Party
from irenic.model.document import Document
from irenic.suggestions.result import ActorSuggestion, Suggestions
from irenic.suggestions.suggest import suggest


def texts(*bodies: str) -> list[Document]:
    return [
        read_bytes(f"---\ntitle: On the lake\n---\n{body}\n".encode(), f"{number}.md", ".md")
        for number, body in enumerate(bodies)
    ]


def actor(found: Suggestions, name: str) -> ActorSuggestion:
    return next(one for one in found.actors if one.name == name)


SIDES = (
    "The Northland government rejected the plan on Monday. Talks with Northland go on. "
    "Southlandian troops stayed on the shore, and reporters in Southland heard shots. "
)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Ada Abel said that the ferry would sail.", "Ada Abel", "person"),
        ("“The ferry will sail on the first day of the month,” said Ada Abel.", "Ada Abel", "person"),
        (
            "“The ferry will sail on the first day of the month,” Ada Abel told reporters.",
            "Ada Abel",
            "person",
        ),
        ("According to Ada Abel, the ferry would sail.", "Ada Abel", "person"),
        ("Ada Abel rejected the draft.", "Ada Abel", "person"),
        ("The draft was rejected by Ada Abel.", "Ada Abel", "person"),
        ("The demand for a truce was repeated by Minister Abel.", "Abel", "person"),
        ("It was Ada Abel's insistence on a truce that mattered.", "Ada Abel", "person"),
        ("On Monday the Lake Farmers' Union called for a truce.", "Lake Farmers' Union", "organisation"),
        ("On Monday the League of Free Ports demanded a truce.", "League of Free Ports", "organisation"),
        ("On Monday the ferry sailed, said the Group of Seven.", "Group of Seven", "organisation"),
        ("On Monday Ursula von der Aue demanded a truce.", "Ursula von der Aue", "person"),
        ("On Monday the LFP demanded a truce.", "LFP", ""),
    ],
)
def test_who_speaks_is_suggested(sentence: str, name: str, kind: str) -> None:
    (found,) = suggest(texts(sentence)).actors
    assert (found.name, found.kind, found.party, found.seen.times) == (name, kind, "", 1)
    assert found.seen.example.exact == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry to Vessa sailed past Ada Abel on Monday.",
        "Critics said that the ferry would not sail.",
        "Parliament rejected the draft.",
        "On Monday officials demanded a truce.",
        "They told the U-turn apart.",
        "“No,” she said.",
    ],
)
def test_who_does_not_speak_or_has_no_name_is_not(sentence: str) -> None:
    assert suggest(texts(sentence)).actors == ()


@pytest.mark.parametrize(
    ("sentence", "party", "role"),
    [
        ("Northland Foreign Minister Ada Abel said no.", "northland", "Foreign Minister"),
        ("Northland's foreign minister Ada Abel said no.", "northland", "foreign minister"),
        ("Ada Abel, the Southlandian envoy, said no.", "southland", "Southlandian envoy"),
        ("The Southlandian envoy, Ada Abel, said no.", "southland", "Southlandian envoy"),
        ("Ada Abel, the president of Northland, said no.", "northland", "president of Northland"),
        ("Former Southlandian minister Ada Abel said no.", "", "former minister"),
        ("Ada Abel, a Southlandian analyst, said no.", "commentator", "Southlandian analyst"),
        ("In Northland, Ada Abel said no.", "", ""),
        ("Minister Ada Abel said no.", "", "Minister"),
    ],
)
def test_the_party_is_what_words_beside_the_name_say(sentence: str, party: str, role: str) -> None:
    found = actor(suggest(texts(SIDES + sentence)), "Ada Abel")
    assert (found.party, found.roles[:1]) == (party, (role,) if role else ())
    assert bool(found.reason) is bool(party)


def test_words_of_two_sides_leave_the_party_open() -> None:
    both = "Northland minister Ada Abel said no. Southlandian minister Ada Abel said yes."
    found = actor(suggest(texts(SIDES + both)), "Ada Abel")
    assert found.party == ""
    assert found.reason == "words of several sides stand beside the name: northland, southland"


def test_surnames_and_initials_join_the_one_name_that_they_shorten() -> None:
    found = suggest(
        texts(
            "Ada Abel said no. Abel said yes, and the League of Free Ports demanded a truce. "
            "The LFP demanded it again.",
            "Abel rejected the draft.",
        )
    )
    assert [(one.name, one.aliases, one.seen.times, one.seen.documents) for one in found.actors] == [
        ("Ada Abel", ("Abel",), 3, 2),
        ("League of Free Ports", ("LFP",), 2, 1),
    ]
    two = suggest(texts("Ada Abel said no. Bo Abel said yes. Later Abel said nothing."))
    assert [(one.name, one.aliases) for one in two.actors] == [("Ada Abel", ()), ("Bo Abel", ())]


def test_sides_have_words_for_their_people_or_bodies_of_their_own() -> None:
    found = suggest(texts(SIDES + "Southland demanded a truce. The Keld valley is quiet, and Keld waits."))
    assert [(party.name, party.demonyms) for party in found.parties] == [
        ("Northland", ()),
        ("Southland", ("Southlandian",)),
    ]
    assert [place.name for place in found.places] == ["Keld"]


def codebook() -> Codebook:
    return Codebook(
        "talks",
        "Talks",
        (Party("northland", "Northland"), Party("southland", "Southland", demonyms=("Southlandian",))),
        (
            Actor("zelen", "Mykhailo Zelenskyy", "northland"),
            Actor("union", "Lake Union", "other", "organisation"),
        ),
        (
            Issue(
                "ceasefire",
                "ceasefire",
                "Ceasefire",
                options=(Option("full", "A full ceasefire", (Cue("full ceasefire"),)),),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("Zelenskiy", "another transliteration"),
        ("Zelensky", "another transliteration"),
        ("Zelenskýy", "the same but for marks or capitals"),
        ("Zelemskyy", "one letter differs"),
        ("Mykhailo Zelenskij", "another transliteration"),
        ("M. Zelenskyy", "same surname, the initial fits"),
    ],
)
def test_other_spellings_of_known_actors(written: str, why: str) -> None:
    found = suggest(texts(f"On Monday {written} rejected the draft."), codebook())
    assert [(one.of, one.written, one.why) for one in found.spellings] == [("actor zelen", written, why)]
    assert found.actors == ()


@pytest.mark.parametrize("written", ["Zelenskyy", "Mykhailo Zelenskyy", "Zola", "Zelenograd"])
def test_what_is_no_other_spelling(written: str) -> None:
    assert suggest(texts(f"On Monday {written} rejected the draft."), codebook()).spellings == ()


def test_a_new_first_name_is_another_person_with_a_note() -> None:
    found = suggest(texts("On Monday Olga Zelenskyy rejected the draft."), codebook())
    (one,) = found.actors
    assert (one.name, one.like) == (
        "Olga Zelenskyy",
        "Mykhailo Zelenskyy (in the codebook): same surname, another first name",
    )


def test_a_word_for_the_people_of_a_known_party_and_its_officials() -> None:
    found = suggest(texts("Northlandian minister Ada Abel said no. Northlandian troops stayed."), codebook())
    assert [(one.of, one.written) for one in found.spellings] == [("party northland", "Northlandian")]
    assert actor(found, "Ada Abel").party == "northland"
    assert found.parties == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Northland demands the abolition of the salt duty.", ("abolition", "demand", "", "")),
        ("Northland rejected the salt duty.", ("duty", "reject", "", "")),
        ("Northland will not accept the salt duty.", ("duty", "reject", "", "")),
        ("Northland's demand for a salt duty was heard.", ("duty", "demand", "", "")),
        ("The salt duty was rejected by Northland.", ("duty", "reject", "", "")),
        ("Northland demands a ceasefire.", None),
        ("Northland demands a ceasefire on the lake.", ("ceasefire", "demand", "ceasefire", "")),
        ("Northland demands reparations.", ("reparation", "demand", "", "assets_reparations")),
        ("Northland demands a full ceasefire.", None),
        ("Northland rejected it.", None),
    ],
)
def test_what_acts_are_about_and_nothing_names(
    sentence: str, expected: tuple[str, str, str, str] | None
) -> None:
    rows = [(p.head, p.acts[0][0], p.issue, p.standard) for p in suggest(texts(sentence), codebook()).phrases]
    assert rows == ([expected] if expected else [])


def test_standard_issues_are_those_on_which_statements_are_found() -> None:
    found = suggest(texts(f"{SIDES} Northland demands a full ceasefire. Southland rejected a ceasefire."))
    assert [(row.standard, row.options, row.seen.times) for row in found.issues] == [
        ("ceasefire", (("full", 1),), 2)
    ]


def test_a_threshold_leaves_out_what_is_rarer() -> None:
    documents = texts("Ada Abel said no. Bo Brand said yes.", "Ada Abel said no.")
    assert [one.name for one in suggest(documents, at_least=2).actors] == ["Ada Abel"]
    assert suggest(documents, at_least=3).actors == ()


def test_the_order_of_documents_has_no_influence() -> None:
    documents = texts(
        SIDES, "Ada Abel said no. Northland's envoy Bo Brand demanded a truce.", "Brand said yes."
    )
    first = suggest(documents)
    assert all(suggest(ordered) == first for ordered in permutations(documents))


def test_swapping_two_names_swaps_the_answer() -> None:
    body = f"{SIDES} Northland minister Ada Abel said no. Southlandian envoy Bo Brand demanded a truce."
    swap = {"Northland": "Southland", "Southlandian": "Northlandian", "Southland": "Northland"}
    here = suggest(texts(body))
    there = suggest(texts(" ".join(swap.get(word, word) for word in body.split(" "))))
    turned = {"northland": "southland", "southland": "northland"}
    assert {(one.name, turned.get(one.party, one.party)) for one in here.actors} == {
        (one.name, one.party) for one in there.actors
    }
    assert {turned[party.id] for party in here.parties} == {party.id for party in there.parties}


def test_a_wire_story_in_two_outlets_is_seen_once() -> None:
    rest = " ".join(f"The ferry number {n} lay at pier {n} of the harbour." for n in range(12))
    story = f"{SIDES}Northland minister Ada Abel demanded a full ceasefire. {rest}"
    (once,) = suggest(texts(story)).actors
    found = suggest(texts(story, f"{story} The Example Wire contributed to this.", "Bo Brand said no."))
    assert [(one.name, one.seen.times, one.seen.documents) for one in found.actors] == [
        ("Ada Abel", once.seen.times, once.seen.documents),
        ("Bo Brand", 1, 1),
    ]
    assert [(row.standard, row.seen.times) for row in found.issues] == [("ceasefire", 1)]
