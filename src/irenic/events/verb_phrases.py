"""Verbs that tell an event only with the phrases behind them: "brought A and B together", "sent an envoy to Osper"."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.coding.clauses.syntax import Clause
from irenic.coding.words.tokens import Tag
from irenic.events.building import Found
from irenic.events.places import place_at
from irenic.events.reading import Reading
from irenic.events.status import by_status, status_of_clause
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus, Mode
from irenic.model.statement import Speaker

SENDING = frozenset({"send", "dispatch"})


def with_phrases(reading: Reading, clause: Clause) -> Iterator[Found | None]:
    """What each of the readers below finds of a clause."""
    for read in (_together, _sent, _asked_to, _expected, _over):
        yield read(reading, clause)


def _together(reading: Reading, clause: Clause) -> Found | None:
    """As in "brought Abel and Brandt together"."""
    phrase = reading.parse.noun_phrase(clause.after) if clause.lemma in {"bring", "get"} else None
    if phrase is None:
        return None
    end = reading.people.list_end(phrase)
    objects = reading.people.object(clause.after) or []
    if reading.parse.lowers[end : end + 1] != ["together"] or len(objects) < 2:
        return None
    if reading.parse.tokens[phrase.head].tag is Tag.PRON and _are_tellers(objects):
        return None  # "brought them together": hardly the officials who said so
    verdict = status_of_clause(reading.parse, clause)
    if verdict is None:
        return None
    people = [*reading.people.subject(clause), *reading.governing(verdict, clause), *objects]
    return reading.found(clause.head, Mode.MEETING, verdict, people, clause)


def _are_tellers(people: list[Speaker]) -> bool:
    """Whether a group is no more than "officials" or "diplomats"."""
    return all((person.actor or "").lower().rstrip("s") in triggers().official for person in people)


def _sent(reading: Reading, clause: Clause) -> Found | None:
    """As in "will send an envoy to Osper"."""
    phrase = reading.parse.noun_phrase(clause.after) if clause.lemma in SENDING else None
    if phrase is None or reading.parse.lowers[phrase.end : phrase.end + 1] != ["to"]:
        return None
    word = reading.parse.tokens[phrase.head].word
    place = place_at(reading.parse, reading.resolver, phrase.end + 1)
    if word is None or word.noun not in triggers().sent or not place:
        return None
    verdict = status_of_clause(reading.parse, clause)
    if verdict is None:
        return None
    people = [*reading.people.subject(clause), *reading.people.listed_at(phrase.end + 1)]
    found = reading.found(clause.head, Mode.VISIT, verdict, people, clause, place)
    if found is not None:
        found.consumed.add(phrase.head)
    return found


def _asked_to(reading: Reading, clause: Clause) -> Found | None:
    """As in "invited Brandt to Osper"."""
    if clause.lemma not in {"invite", "summon"} or clause.passive:
        return None
    objects = reading.people.object(clause.after)
    phrase = reading.parse.noun_phrase(reading.parse.skip(clause.after))
    if not objects or phrase is None:
        return None
    at = reading.people.list_end(reading.people.trimmed(phrase.start) or phrase)
    ended = at >= len(reading.parse.tokens) or reading.parse.tokens[at].tag is Tag.PUNCT
    own = by_status(reading.parse, EventStatus.INVITED, clause)
    if ended and own is not None:
        return reading.found(
            clause.head, Mode.VISIT, own, [*reading.people.subject(clause), *objects], clause
        )
    if reading.parse.lowers[at : at + 1] != ["to"]:
        return None
    place = place_at(reading.parse, reading.resolver, at + 1)
    if not place or own is None:
        return None
    people = [*reading.people.subject(clause), *objects, *reading.people.listed_at(at + 1)]
    return reading.found(clause.head, Mode.VISIT, own, people, clause, place)


def _expected(reading: Reading, clause: Clause) -> Found | None:
    """As in "is expected in Osper"."""
    if clause.lemma != "expect" or not clause.passive:
        return None
    behind = reading.parse.lowers[clause.after : clause.after + 1]
    place = place_at(reading.parse, reading.resolver, clause.after + 1) if behind == ["in"] else ""
    verdict = by_status(reading.parse, EventStatus.ANNOUNCED, clause)
    if not place or verdict is None:
        return None
    people = [*reading.people.subject(clause), *reading.people.listed_at(clause.after + 1)]
    return reading.found(clause.head, Mode.VISIT, verdict, people, clause, place)


def _over(reading: Reading, clause: Clause) -> Found | None:
    """As in "discussed the truce with Brandt"; "the letter that Abel sent to Brandt"."""
    thing = clause.antecedent if clause.kind == "orel" and clause.lemma in triggers().holding else None
    mode = reading.mode(thing.head) if thing is not None else None
    after = clause.after
    if clause.lemma in {"discuss", "negotiate"} and not clause.passive:
        phrase = reading.parse.noun_phrase(after)
        mode, after = Mode.TALKS, phrase.end if phrase is not None else after
    company = reading.people.company(after) if mode is not None else []
    verdict = status_of_clause(reading.parse, clause) if company else None
    if mode is None or verdict is None:
        return None
    people = [*reading.people.subject(clause), *reading.governing(verdict, clause), *company]
    found = reading.found(clause.head, mode, verdict, people, clause)
    if found is not None and thing is not None:
        found.consumed.add(thing.head)
    return found
