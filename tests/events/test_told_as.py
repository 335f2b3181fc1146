"""Contacts of an invented conflict, each expectation written from the definitions of docs/reference/events.md."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.events.test_events import document, told, wanted

from irenic.codebook.load import load_codebook
from irenic.events.find import ContactFinder

DATA = Path(__file__).parent / "data"
FINDER = ContactFinder(load_codebook(DATA / "sorrel.yaml"))
CASES: list[dict[str, Any]] = [
    case
    for name in ("told_as.yaml", "contacts.yaml")
    for case in yaml.load((DATA / name).read_text("utf-8"), yaml.BaseLoader)
]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_text_tells_its_contacts(case: dict[str, Any]) -> None:
    found = [told(event) for event in FINDER.events(document(case["text"]))]
    assert sorted(found, key=str) == sorted(wanted(case), key=str)


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("The Weavers of Mill Bay met the Circle of Elders.", "II"),
        ("Orme met the Circle of Elders.", "1.5"),
        ("Orme met members of the Weavers of Mill Bay and of the Circle of Elders.", "1.5"),
        ("Experts from Harn and Velda met in Peel.", "II"),
        ("Harnish and Veldan engineers met in Peel.", "1.5"),
        ("Bell met both leaders in Peel.", "unknown"),
        ("Gray met Finn.", "I"),
    ],
)
def test_on_which_track(text: str, track: str) -> None:
    [event] = FINDER.events(document(text))
    assert event.track.value == track


def test_each_group_behind_members_of_takes_part() -> None:
    [event] = FINDER.events(
        document("Orme met members of the Weavers of Mill Bay and of the Circle of Elders.")
    )
    assert [person.actor for person in event.participants] == ["orme", "weavers", "elders"]


def test_a_time_stamp_is_no_part_of_the_words() -> None:
    [event] = FINDER.events(document("10.15 Gray is meeting Finn."))
    assert event.span.exact == "Gray is meeting Finn"


def test_in_an_interview_i_am_who_answers() -> None:
    text = (
        "Q: Did you see Finn?\n\nHolt: I did not meet Finn in Dorn. I met him in Peel on 3 March.\n\n"
        "Q: Is there a truce?\n\nHolt: Not yet.\n"
    )
    [event] = FINDER.events(document(text))
    assert [person.actor for person in event.participants] == ["holt", "finn"]
    assert (event.place, str(event.date)) == ("Peel", "2031-03-03")


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b"])
def test_a_mark_that_no_reader_sees_hides_no_contact(mark: str) -> None:
    plain = "Orme met Finn in Peel on Monday. The plan calls for a ceasefire."
    marked = plain.replace("met", f"m{mark}et").replace("ceasefire", f"cease{mark}fire")
    found, expected = FINDER.find(document(marked)), FINDER.find(document(plain))
    assert [told(event) for event in found[0]] == [told(event) for event in expected[0]] != []
    spans = [event.span for event in found[0]] + [mention.span for mention in found[1]]
    assert [marked[span.start : span.end] for span in spans] == [span.exact for span in spans]
