"""The words of triggers.yaml: nothing twice, and each event word finds its sentence."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import lemminflect
import pytest
import yaml
from tests.events.test_events import FINDER, document

from irenic.events.triggers import triggers
from irenic.model.event import Mode

DATA: dict[str, Any] = yaml.safe_load((files("irenic.events.data") / "triggers.yaml").read_text("utf-8"))
STATUSES = DATA["status"]


def past(lemma: str) -> str:
    verb, _, particle = lemma.partition("_")
    return f"{lemminflect.getInflection(verb, tag='VBD')[0]} {particle}".strip()


@pytest.mark.parametrize("verb", DATA["verbs"])
def test_a_verb_tells_of_its_event(verb: str) -> None:
    [event] = FINDER.events(document(f"Abel {past(verb)} Brandt."))
    assert (event.status.value, event.mode.value) == ("held", DATA["verbs"][verb])
    assert {p.actor for p in event.participants} == {"abel", "brandt"}


@pytest.mark.parametrize("noun", sorted(set(DATA["nouns"]) - {"round", "talk", "phone-call"}))
def test_a_noun_tells_of_its_event(noun: str) -> None:
    [event] = FINDER.events(document(f"Abel had a {noun} with Brandt."))
    assert (event.status.value, event.mode.value) == ("held", DATA["nouns"][noun])
    assert {p.actor for p in event.participants} == {"abel", "brandt"}


def _governors(kind: str) -> list[tuple[str, str]]:
    return [(word, status) for status, kinds in STATUSES.items() for word in kinds[kind]]


NOT_OVER_MEETINGS = frozenset(
    "due set expect slate invite invite_to summon withdraw_from pull_out walk_out ask prepare_for scratch".split()
)


@pytest.mark.parametrize(
    ("verb", "status"), [row for row in _governors("verbs") if row[0] not in NOT_OVER_MEETINGS]
)
def test_a_governor_tells_the_status_of_a_meeting(verb: str, status: str) -> None:
    [event] = FINDER.events(document(f"Abel {past(verb)} a meeting with Brandt."))
    assert (event.status.value, event.mode) == (status, Mode.MEETING)


@pytest.mark.parametrize(
    ("adjective", "status"),
    [row for row in _governors("adjectives") if row[1] in {"proposed", "announced", "refused"}],
)
def test_an_adjective_tells_the_status(adjective: str, status: str) -> None:
    if adjective in {"proposed", "planned", "upcoming", "interested", "unready"}:
        text = f"The {adjective} meeting between Abel and Brandt is near."
    else:
        text = f"Abel is {adjective} to meet Brandt."
    [event] = FINDER.events(document(text))
    assert event.status.value == status


def test_nothing_is_listed_twice() -> None:
    for kind in ("verbs", "adjectives", "nouns"):
        words = [word for word, _ in _governors(kind)]
        assert sorted(set(words)) == sorted(words)
    for name in ("holding", "happening", "nobody", "unofficial", "places"):
        assert len(set(DATA[name])) == len(DATA[name])
    assert not triggers().provides & triggers().excludes
