"""Paragraphs that leave out who speaks: where they begin and what is left out, read off the text by a person."""

from __future__ import annotations

import pytest
from tests.coding.contract import as_document

from irenic.coding.words.operatives import cut_at_items, operatives
from irenic.coding.words.sentences import body_paragraphs


def left_out(text: str) -> list[tuple[str, str]]:
    """The first word of each paragraph that leaves out its subject, with the words left out."""
    paragraphs = cut_at_items(text, body_paragraphs(as_document(text)))
    return [(text[start:].split()[0], words) for start, words in operatives(text, paragraphs).items()]


FOUND = {
    "numbered": ("The Council:\n\n1. Demands a truce;\n\n2. Urges both to talk.", ["Demands", "Urges"]),
    "lettered": ("The Council:\n\n(a) Demands a truce;\n\nb) Urges both to talk.", ["Demands", "Urges"]),
    "within a sentence": (
        "The Council: (a) demands a truce; and (b) urges both to talk.",
        ["demands", "urges"],
    ),
    "behind an adverb": ("The Council:\n\nStrongly condemns it;\n\nAlso urges both.", ["Strongly", "Also"]),
    "told as past": ("The ministers:\n\n- Called for a truce;\n- Agreed to meet.", ["Called", "Agreed"]),
    "plural": ("We, the leaders:\n\nCall for a truce;\n\nPledge aid.", ["Call", "Pledge"]),
}


@pytest.mark.parametrize("name", FOUND)
def test_paragraphs_that_leave_out_their_subject(name: str) -> None:
    text, first = FOUND[name]
    assert [word for word, _ in left_out(text)] == first


def test_what_is_left_out() -> None:
    text = "The Council,\n\nRecalling the truce,\n\nAlarmed by the raid,\n\nDemands talks;\n\nUrges both to meet."
    assert left_out(text) == [
        ("Recalling", "it is"),
        ("Alarmed", "it is"),
        ("Demands", "it"),
        ("Urges", "it"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The talks went on.\n\nDemands for a truce grew.\n\nCalls for a vote grew.",
        "The Council:\n\nDemands a truce.\n\nThe talks went on.",
        "Asked about the truce, he left.\n\nAgreed in May, the truce holds.",
    ],
)
def test_prose_has_none(text: str) -> None:
    assert left_out(text) == []
