"""Transcripts and interviews: whose turn a paragraph is, from the label it opens with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from irenic.coding.entity import Entity
from irenic.coding.gazetteer import Mention
from irenic.model.statement import Speaker

_LABEL = re.compile(r"((?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*){0,4}) ?:(?=\s)")
_ASKING = frozenset("q question moderator interviewer reporter host presenter journalist anchor".split())
_ANSWERING = frozenset("a answer".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph's speaker, None for one who asks; `start` is where the words after the label begin.

    `addressed` is whom one who asks calls "you".
    """

    speaker: Entity | None
    start: int
    addressed: Entity | None = None


def find_turns(text: str, paragraphs: list[tuple[int, int]], mentions: list[Mention]) -> dict[int, Turn]:
    """Paragraph number → turn, in a text where at least two paragraphs open with a speaker's label.

    A label is a known actor's name in any case, or a word such as QUESTION; a name that nobody knows asks, where
    it stands in capitals, in front of a question or of two paragraphs. "A:" answers for the first person that
    the text names. Paragraphs without a label go on with the turn before.
    """
    labels: dict[int, tuple[Entity | None, int]] = {}
    unknown: dict[str, list[tuple[int, int]]] = {}
    people = [m for m in mentions if m.name.kind == "person" and m.name.party is not None]
    for number, (start, end) in enumerate(paragraphs):
        match = _LABEL.match(text, start, min(end, start + 60))
        if match is None or not all(word[0].isupper() for word in match[1].split()):
            continue
        speaker = _speaker(match[1], start, match.end(1), people)
        if speaker is not False:
            labels[number] = (speaker if isinstance(speaker, Entity) else None, match.end())
        else:
            unknown.setdefault(match[1].lower(), []).append((number, match.end()))
    if len(labels) < 2:
        return {}
    for places in unknown.values():
        for number, after in places:
            start, end = paragraphs[number]
            if len(places) > 1 or text[start:after].isupper() or "?" in text[after:end]:
                labels[number] = (None, after)
    return _carried(labels, paragraphs)


def _speaker(label: str, start: int, end: int, people: list[Mention]) -> Entity | bool | None:
    """The labelled speaker; None for one who asks; False where the label is no speaker's."""
    lower = label.lower()
    if lower in _ASKING:
        return None
    if lower in _ANSWERING:
        return _entity(people[0]) if people else False
    inside = next((m for m in people if start <= m.start and m.end <= end), None)
    return _entity(inside) if inside is not None else False


def _entity(mention: Mention) -> Entity:
    name = mention.name
    assert name.party is not None
    return Entity((Speaker(name.party, name.actor),), "person", name.pronoun)


def _carried(
    labels: dict[int, tuple[Entity | None, int]], paragraphs: list[tuple[int, int]]
) -> dict[int, Turn]:
    turns: dict[int, Turn] = {}
    current: Entity | None = None
    begun = False
    for number, (start, _) in enumerate(paragraphs):
        if number in labels:
            current, begun = labels[number][0], True
            turns[number] = Turn(current, labels[number][1], _addressed(labels, number))
        elif begun:
            turns[number] = Turn(current, start, _addressed(labels, number))
    return turns


def _addressed(labels: dict[int, tuple[Entity | None, int]], number: int) -> Entity | None:
    """Whoever answers next is asked; without a next one, whoever spoke last."""
    after = [speaker for at, (speaker, _) in sorted(labels.items()) if at > number and speaker is not None]
    before = [speaker for at, (speaker, _) in sorted(labels.items()) if at < number and speaker is not None]
    return after[0] if after else before[-1] if before else None
