"""Events in fictional sentences: each expectation is what a careful reader finds, written before the engine was run."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from typing import Any

import pytest
import yaml

from irenic.codebook.load import load_codebook
from irenic.events.find import ContactFinder
from irenic.model.dates import PartialDate
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.event import Event

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.load((HERE / "data" / "events.yaml").read_text("utf-8"), yaml.BaseLoader)
FINDER = ContactFinder(load_codebook(HERE.parent / "coding" / "data" / "fictional.yaml"))


def document(text: str, date: str | None = "2031-03-05", zones: tuple[Zone, ...] = ()) -> Document:
    return Document(
        name="a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        zones=zones or (Zone(ZoneKind.BODY, 0, len(text)),),
        date=PartialDate.parse(date) if date else None,
    )


def told(event: Event) -> dict[str, Any]:
    found: dict[str, Any] = {"status": event.status.value, "mode": event.mode.value}
    found["who"] = sorted(p.actor or p.party for p in event.participants)
    found |= {"at": event.place} if event.place else {}
    return found | ({"on": str(event.date)} if event.date else {})


def wanted(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [event | {"who": sorted(event["who"])} for event in case["events"]]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_tells_its_events(case: dict[str, Any]) -> None:
    found = [told(event) for event in FINDER.events(document(case["text"]))]
    assert sorted(found, key=str) == sorted(wanted(case), key=str)


def test_there_are_sixty_sentences_and_every_status_and_mode_but_shuttle() -> None:
    assert len(CASES) >= 60
    events = [event for case in CASES for event in case["events"]]
    assert {event["status"] for event in events} == set(
        "held agreed announced proposed invited refused cancelled".split()
    )
    assert len({event["mode"] for event in events}) == 9


def test_words_stand_at_their_place_and_a_run_repeats() -> None:
    text = " ".join(case["text"] for case in CASES)
    paper = document(text)
    events = FINDER.events(paper)
    assert len(events) > 50
    assert all(text[e.span.start : e.span.end] == e.span.exact != "" for e in events)
    assert FINDER.events(paper) == events
    assert pickle.loads(pickle.dumps(events)) == events


def test_nothing_is_told_from_other_zones() -> None:
    text = "Abel met Brandt in Osper. Abel met Brandt in Karvala."
    split = text.index("Abel", 3)
    zones = (Zone(ZoneKind.RECAP, 0, split), Zone(ZoneKind.BODY, split, len(text)))
    assert [event.place for event in FINDER.events(document(text, zones=zones))] == ["Karvala"]


def test_a_contact_told_again_is_one() -> None:
    assert len(FINDER.events(document("Abel met Brandt in Osper. Brandt met Abel in Osper."))) == 1


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("Abel met Brandt.", "I"),
        ("Northlander officials met Southmarker scholars.", "1.5"),
        ("Northlander scholars met Southmarker activists.", "II"),
        ("Abel visited Karvala.", "unknown"),
    ],
)
def test_track(text: str, track: str) -> None:
    [event] = FINDER.events(document(text))
    assert event.track.value == track


@pytest.mark.parametrize(
    "text",
    ["", "Abel met", "to meet", "talks " * 300, "“Abel met Brandt", "Abel met\x00Brandt ‮", "invited " * 50],
)
def test_odd_texts_raise_nothing(text: str) -> None:
    FINDER.events(document(text))
    FINDER.events(document(f"Northland {text}", date=None))
