"""The words of triggers.yaml: nothing twice, and each event word finds its sentence."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import lemminflect
import pytest
import yaml
from tests.events.test_events import FINDER, document

from irenic.events.track import track_of
from irenic.events.triggers import triggers
from irenic.model.event import Mode, Track
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

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
    tables = (DATA, DATA["doubtful"], DATA["proposals"])
    lists = [(name, ws) for table in tables for name, ws in table.items() if isinstance(ws, list)]
    assert len(lists) > len(tables)
    assert [name for name, ws in lists if len(set(ws)) < len(ws)] == []
    assert not triggers().provides & triggers().excludes


DOUBTFUL = DATA["doubtful"]


@pytest.mark.parametrize("verb", DOUBTFUL["verbs"])
def test_what_is_doubted_is_not_told(verb: str) -> None:
    assert FINDER.events(document(f"Westeria {past(verb)} that Abel had met Brandt.")) == []


@pytest.mark.parametrize("noun", DOUBTFUL["nouns"])
def test_what_is_only_a_word_is_not_told(noun: str) -> None:
    assert FINDER.events(document(f"Westeria repeated the {noun} that Abel had met Brandt.")) == []


@pytest.mark.parametrize("adjective", [*DOUBTFUL["adjectives"], "not true", "not certain"])
def test_what_is_not_true_is_not_told(adjective: str) -> None:
    assert FINDER.events(document(f"It is {adjective} that Abel met Brandt.")) == []


@pytest.mark.parametrize("verb", DATA["that_wishing"])
def test_who_asks_that_others_meet_proposes(verb: str) -> None:
    [event] = FINDER.events(document(f"Westeria {past(verb)} that Abel should meet Brandt."))
    assert event.status.value == "proposed"
    proposes = verb not in DATA["hopes"]
    assert ("westeria" in {person.party for person in event.participants}) == proposes


@pytest.mark.parametrize("adverb", DATA["habitual"])
def test_a_habit_is_no_contact(adverb: str) -> None:
    for text in (f"Abel {adverb} meets Brandt.", f"Abel meets Brandt {adverb}."):
        assert FINDER.events(document(text)) == []


@pytest.mark.parametrize("noun", DATA["measures"])
def test_a_measure_hides_no_talks(noun: str) -> None:
    [event] = FINDER.events(document(f"Abel and Brandt held a {noun} of talks."))
    assert (event.status.value, event.mode) == ("held", Mode.TALKS)


@pytest.mark.parametrize("verb", DATA["jointly"])
def test_two_do_it_together(verb: str) -> None:
    [event] = FINDER.events(document(f"Abel and Brandt {past(verb)}."))
    assert (event.status.value, event.mode.value) == ("held", DATA["jointly"][verb])
    assert FINDER.events(document(f"Abel {past(verb)}.")) == []


@pytest.mark.parametrize("noun", DATA["sent"])
def test_who_is_sent_visits(noun: str) -> None:
    [event] = FINDER.events(document(f"Northland sent a {noun} to Osper."))
    assert (event.mode, event.place) == (Mode.VISIT, "Osper")


@pytest.mark.parametrize("noun", DATA["sites"])
def test_a_site_stands_before_its_place(noun: str) -> None:
    [event] = FINDER.events(document(f"Abel met Brandt at the {noun} of Osper."))
    assert event.place == "Osper"


@pytest.mark.parametrize("word", DATA["inner"])
def test_ones_own_meetings_are_no_contacts(word: str) -> None:
    assert FINDER.events(document(f"Abel held a {word} meeting with Brandt.")) == []


@pytest.mark.parametrize("verb", DATA["lapsing"])
def test_what_came_to_nothing_is_cancelled(verb: str) -> None:
    [event] = FINDER.events(document(f"A meeting between Abel and Brandt {past(verb)}."))
    assert event.status.value == "cancelled"


@pytest.mark.parametrize("word", DATA["official"])
def test_officials_of_no_party_are_officials(word: str) -> None:
    people = (Speaker("northland", "abel"), Speaker(OTHER, f"Othermere {word}"))
    assert track_of(people) is Track.ONE


PROPOSALS = DATA["proposals"]


def _polarities(text: str) -> list[str]:
    return [p.polarity.value for mention in FINDER.proposals(document(text)) for p in mention.provisions]


@pytest.mark.parametrize("noun", [*sorted(set(PROPOSALS["nouns"]) - {"road-map"}), "road map"])
def test_a_proposal_by_every_name(noun: str) -> None:
    assert _polarities(f"Westeria's {noun} includes elections.") == ["support"]


@pytest.mark.parametrize("verb", PROPOSALS["provides"])
def test_a_verb_tells_what_is_provided(verb: str) -> None:
    assert _polarities(f"Westeria's plan {past(verb)} elections.") == ["support"]
    assert _polarities(f"Westeria's plan may {verb.replace('_', ' ')} elections.") == []


@pytest.mark.parametrize("verb", PROPOSALS["excludes"])
def test_a_verb_tells_what_is_excluded(verb: str) -> None:
    assert _polarities(f"Westeria's plan {past(verb)} elections.") == ["oppose"]


@pytest.mark.parametrize("verb", PROPOSALS["states"])
def test_a_plan_says_what_must_be(verb: str) -> None:
    assert _polarities(f"Westeria's plan {past(verb)} that prisoners must be released.") == ["support"]


@pytest.mark.parametrize("verb", PROPOSALS["presents"])
def test_who_puts_a_plan_forward_owns_it(verb: str) -> None:
    [mention] = FINDER.proposals(document(f"Westeria {past(verb)} a plan. The plan includes elections."))
    assert [person.party for person in mention.owners] == ["westeria"]


@pytest.mark.parametrize("noun", PROPOSALS["parts"])
def test_a_plan_is_counted_out(noun: str) -> None:
    assert _polarities(f"Westeria's plan has two {noun}s: elections and a ceasefire.") == ["support"] * 2


@pytest.mark.parametrize("verb", [*PROPOSALS["idle"], "find", "hold"])
def test_what_a_plan_would_only_meet_with_is_no_provision(verb: str) -> None:
    assert _polarities("Westeria's plan would begin with elections.") == ["support"]
    assert _polarities(f"Westeria's plan would {verb} with elections.") == []
