"""Transcripts and interviews: whose turn a paragraph is, from the label it opens with."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention
from irenic.coding.speech.guests import guest
from irenic.coding.speech.interviews import alternating, dashed, speaks
from irenic.coding.speech.narrated import narrates
from irenic.coding.words.closed import TITLES
from irenic.coding.words.sentences import Sentence
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,7}"
_TITLE = r"(?:(?:Vice )?President|Secretary|Chancellor|(?:Prime )?Minister|Premier|Ambassador|Senator)"
_LABEL = re.compile(
    rf"(?P<name>{_NAME})(?: \([^()]+\))?(?:, [A-Z(][A-Z()., ’'-]{{2,70}})? ?:(?=\s)|\[(?P<tag>{_NAME})\]:?(?=\s)"
    rf"|(?P<titled>{_TITLE} [^\W\d_][\w’'-]+)\.(?=\s)"
    r"|\(?(?P<letter>Q|A|Question|Answer)(?:\.|\)| ?[–—-])(?=\s)"
)
_LONGEST = 110
_SMALL = frozenset({"of", "the", "for", "and"})
_ASKING = frozenset("q question moderator interviewer reporter host presenter journalist anchor".split())
_ANSWERING = frozenset("a answer".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph's speaker, None for one who asks; `start` is where the words after the label begin.

    `addressed` is whom one who asks calls "you"; `reported` words are ascribed by a later sentence.
    """

    speaker: Entity | None
    start: int
    addressed: Entity | None = None
    reported: bool = False


def find_turns(text: str, paragraphs: list[tuple[int, int]], mentions: list[Mention]) -> dict[int, Turn]:
    """Paragraph number → turn, in a text where two paragraphs open with a speaker's label, or an unlabelled interview.

    A label is a known actor's name in any case, or a word such as QUESTION; a name that nobody knows asks, where
    it stands in capitals, in front of a question or of two paragraphs, and answers where it follows who asks.
    "A:", and whoever answers without a label, is the first person that the text names, or the author where nobody
    who answers says "I". Paragraphs without a label go on with the turn before, up to one that quotes somebody.
    """
    labels: dict[int, tuple[Entity | None, int]] = {}
    lettered: dict[int, int] = {}
    unknown: dict[str, list[tuple[int, int]]] = {}
    people = [m for m in mentions if m.name.kind == "person" and m.name.party is not None]
    for number, (start, end) in enumerate(paragraphs):
        match = _LABEL.match(text, start, min(end, start + _LONGEST))
        label = match[str(match.lastgroup)] if match is not None else ""
        if match is None or not all(word[0].isupper() or word in _SMALL for word in label.split()):
            continue
        speaker = _speaker(label, start, match.end(), people)
        if label.lower() in _ANSWERING:
            lettered[number] = match.end()
        if speaker is not False:
            labels[number] = (speaker if isinstance(speaker, Entity) else None, match.end())
        else:
            unknown.setdefault(label.lower(), []).append((number, match.end()))
    if len(labels) < 2:
        return _unlabelled(text, paragraphs, mentions)
    if lettered and not speaks([text[after : paragraphs[n][1]] for n, after in lettered.items()]):
        labels |= {number: (None, after) for number, after in lettered.items()}  # the author's own answers
        unknown = {name: places for name, places in unknown.items() if name not in _ANSWERING}
    answering = {name for name, places in unknown.items() if _answers(places, labels)}
    for name, places in unknown.items():
        stranger = _stranger(text, name) if name in answering else None
        for number, after in places:
            start, end = paragraphs[number]
            if (
                stranger is not None
                or len(places) > 1
                or text[start:after].isupper()
                or "?" in text[after:end]
            ):
                labels[number] = (stranger, after)
    return _carried(text, labels, paragraphs)


def _unlabelled(text: str, paragraphs: list[tuple[int, int]], mentions: list[Mention]) -> dict[int, Turn]:
    """The turns of an interview whose paragraphs ask and answer without labels."""
    asking = dashed(text, paragraphs) or alternating(text, paragraphs)
    answers = guest(text, paragraphs[: min(asking, default=0)], mentions) if asking else None
    return {
        number: Turn(None if asks else answers, paragraphs[number][0], answers if asks else None)
        for number, asks in asking.items()
        if answers is not None
    }


def _answers(places: list[tuple[int, int]], labels: dict[int, tuple[Entity | None, int]]) -> bool:
    """Whether somebody unknown mostly speaks right after one who asks, as a guest or a spokesperson does."""
    asked = sum(labels.get(number - 1, (1, 0))[0] is None for number, _ in places)
    return asked > 1 and 2 * asked >= len(places)


def _stranger(text: str, label: str) -> Entity:
    """Somebody outside the process, by the full name if the text has it: "Ms. Brandt" is Ana Brandt."""
    surname = re.escape(label.split()[-1])
    for full in re.finditer(rf"((?:[^\W\d_a-z][\w’'-]+ ){{1,2}})(?i:{surname})\b", text):
        if full[1].split()[0].lower() not in TITLES:
            return Entity((Speaker(OTHER, full[0]),), "person", "", 0.7)
    return Entity((Speaker(OTHER, label.title()),), "person", "", 0.7)


def _speaker(label: str, start: int, end: int, people: list[Mention]) -> Entity | bool | None:
    """The labelled speaker; None for one who asks; False where the label is no speaker's."""
    lower = label.lower()
    if lower in _ASKING:
        return None
    if lower in _ANSWERING:
        return _entity(people[0]) if people else False
    inside = next((m for m in people if start <= m.start and m.end <= end), None)
    if inside is None and label.isupper() and label.isalpha() and len(label) in {2, 3}:
        inside = next((m for m in people if _initials(m.name.alias) == label), None)
    return _entity(inside) if inside is not None else False


def _initials(name: str) -> str:
    """As in "AA:", by which an interview goes on with Ada Abel."""
    return "".join(word[0] for word in name.split()).upper()


def named_next(sentences: list[Sentence], number: int, mentions: list[Mention]) -> Entity | None:
    """As in "“It is dead.” Brandt was blunt.": whom the sentence after a paragraph's bare quotation begins with."""
    quotation = sentences[number]
    if quotation.quotes != ((quotation.start, quotation.end),) or number + 1 >= len(sentences):
        return None
    after = sentences[number + 1]
    opens = number == 0 or sentences[number - 1].paragraph != quotation.paragraph
    if not opens or after.paragraph != quotation.paragraph or after.quotes:
        return None
    near = bisect_left(mentions, after.start, key=lambda m: m.start)
    first = mentions[near] if near < len(mentions) else None
    if first is None or first.start > after.start + _NEAR or first.name.kind != "person":
        return None
    return _entity(first) if first.name.party is not None else None


_NEAR = 25
"""Code points that a title may take in front of a name."""


def _entity(mention: Mention) -> Entity:
    name = mention.name
    assert name.party is not None
    return Entity((Speaker(name.party, name.actor),), "person", name.pronoun)


def _carried(
    text: str, labels: dict[int, tuple[Entity | None, int]], paragraphs: list[tuple[int, int]]
) -> dict[int, Turn]:
    turns: dict[int, Turn] = {}
    current: Entity | None = None
    begun = False
    asked = _asked_above(text, labels, paragraphs)
    for number, (start, end) in enumerate(paragraphs):
        if number in asked:
            turns[number] = Turn(None, start, labels[number + 1][0])
            continue
        if begun and number not in labels and narrates(text[start:end]):
            begun = False
        if number in labels:
            current, begun = labels[number][0], True
            turns[number] = Turn(current, labels[number][1], _addressed(labels, number))
        elif begun:
            turns[number] = Turn(current, start, _addressed(labels, number))
    return turns


def _asked_above(
    text: str, labels: dict[int, tuple[Entity | None, int]], paragraphs: list[tuple[int, int]]
) -> frozenset[int]:
    """The questions without a label above each answer, in an interview that labels only who answers."""
    if len({speaker for speaker, _ in labels.values()}) != 1 or None in {s for s, _ in labels.values()}:
        return frozenset()
    asked = (number for number in range(len(paragraphs)) if number not in labels and number + 1 in labels)
    ending = frozenset(number for number in asked if text[slice(*paragraphs[number])].rstrip().endswith("?"))
    return ending if 2 * len(ending) >= len(labels) else frozenset()


def _addressed(labels: dict[int, tuple[Entity | None, int]], number: int) -> Entity | None:
    """Whoever answers next is asked; without a next one, whoever spoke last."""
    after = [speaker for at, (speaker, _) in sorted(labels.items()) if at > number and speaker is not None]
    before = [speaker for at, (speaker, _) in sorted(labels.items()) if at < number and speaker is not None]
    return after[0] if after else before[-1] if before else None
