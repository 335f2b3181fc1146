"""The guest of an interview: whoever its introduction names first, known to the codebook or not."""

from __future__ import annotations

import re

from irenic.coding.holders.surroundings import observes
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention, entity_of
from irenic.coding.resources import words
from irenic.coding.words.closed import CLOSED, TITLES
from irenic.coding.words.lexicon import look_up
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

_FULL_NAME = re.compile(
    r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*[^\W\d_](?: [^\W\d_a-z][\w’'-]*[^\W\d_]){1,3}(?![\w’'-])"
)
_FACING = re.compile(r"\b(?:from|against|with|to|opposite|facing|over|in|at) (?:the )?\Z")
_SENTENCE_END = re.compile(r"[.!?][”\"’']?(?= |$)")


def guest(text: str, introduction: list[tuple[int, int]], mentions: list[Mention]) -> Entity | None:
    """As in "Ida Lund leads Northland's team at the talks.": who is interviewed, and of which party."""
    for start, end in introduction:
        known = next((m for m in mentions if start <= m.start < end and m.name.kind == "person"), None)
        stop = known.start if known is not None and known.name.party is not None else end
        if text[end - 1] in '.!?”"' and (stranger := _stranger(text, start, end, stop, mentions)) is not None:
            return stranger
        if known is not None and known.name.party is not None:
            return entity_of(known.name)
    return None


def _stranger(text: str, start: int, end: int, stop: int, mentions: list[Mention]) -> Entity | None:
    """The first full name that no alias covers, before whomever the codebook knows."""
    inside = [m for m in mentions if start <= m.start < end]
    for match in _FULL_NAME.finditer(text, start, stop):
        name = match[0].split()
        while name and (name[0].lower() in _BEFORE_NAMES or look_up(name[0].lower()).noun in _PROFESSIONS):
            name.pop(0)
        if len(name) < 2 or any(m.start < match.end() and match.start() < m.end for m in inside):
            continue
        if look_up(name[-1].lower()).known or (look_up(name[0].lower()).known and match.start() > start):
            continue  # "the Lake Commission"
        closing = _SENTENCE_END.search(text, match.end(), end)
        sentence = text[match.start() : closing.start() if closing is not None else end]
        party = _party(sentence, [m for m in inside if not _FACING.search(text[start : m.start])])
        return Entity((Speaker(party, " ".join(name)),), "person", "", 0.75)
    return None


def _party(sentence: str, mentions: list[Mention]) -> str:
    """The party that the paragraph names first; an observer's is none."""
    if observes({look_up(word).noun or word for word in re.findall(r"[\w-]+", sentence.lower())}):
        return COMMENTATOR
    parties = (m.name.party for m in mentions if m.name.kind != "person")
    return next((party for party in parties if party is not None), OTHER)


_BEFORE_NAMES = TITLES | CLOSED.keys()
_PROFESSIONS = words()["wide_holders"]
