"""Several who speak as one: a list of names behind a noun, whoever met, as many as were told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity, join, known
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.lexicon import Word, look_up
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Gatherings:
    """Reads words for several who speak as one, in one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse

    def read(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """Who the noun phrase stands for by the names behind it, or by who met or was told of before."""
        return self._listed(phrase, word) or self._so_many(phrase, word) or self._met(phrase, word)

    def _listed(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "the guarantors, Westeria and Norholm, urged", "the two envoys (Abel and Brandt) said": those named."""
        tokens, end = self.parse.tokens, phrase.tail
        if not word.plural or end + 2 >= len(tokens) or tokens[end].text not in {",", "("}:
            return None
        found: list[Entity] = []
        at, joined = end + 1, False
        while (
            (item := self.parse.bare_phrase(at)) is not None and item.end < len(tokens) and self._names(item)
        ):
            if (entity := self.resolver.phrase(item)) is not None:
                found.append(entity)
            joint = tokens[item.end]
            if joint.text in {")", ","} and joined:
                return join(found, len(found)) if found else None
            if joint.text != "," and joint.lower != "and":
                return None
            behind = joint.text == "," and self.parse.lowers[item.end + 1 : item.end + 2] == ["and"]
            joined = joined or joint.lower == "and" or behind
            at = item.end + 1 + behind
        return None

    def _names(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but a name."""
        tokens = self.parse.tokens[phrase.start : phrase.end]
        return all(t.tag in {Tag.NAME, Tag.DET} or t.mention >= 0 for t in tokens)

    def _so_many(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "A, B and C urged … The three countries said": the joint subject of so many."""
        tokens = self.parse.tokens
        numbers = [_NUMBERS[t.lower] for t in tokens[phrase.start : phrase.head] if t.lower in _NUMBERS]
        if len(numbers) != 1 or not word.plural or tokens[phrase.start].lower not in {*DEFINITE, "all"}:
            return None
        found = self.resolver.discourse.newest(lambda e: len(e.speakers) == numbers[0], 2)
        return known(found, 0.75)

    def _met(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "The Summit of the lake states called for … The participants said": the body that met."""
        if word.noun not in _MEETING or self.parse.tokens[phrase.start].lower not in DEFINITE:
            return None
        if (
            phrase.tail > phrase.end or phrase.end - phrase.start > 2
        ):  # "the leaders of the rebels", "the rebel leaders"
            return None
        return known(self.resolver.discourse.newest(_gathered, 3), 0.7)


def _gathered(entity: Entity) -> bool:
    """Whether somebody told of is a body that meets, by the last word for it."""
    if entity.number != "group" or not entity.speakers:
        return False
    last = (entity.speakers[0].actor or "").lower().split()[-1:]
    return bool(last) and look_up(last[0]).noun in _BODIES


_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
_MEETING = frozenset(
    "attendee conference delegate gathering leader meeting minister participant summit".split()
)
"""Nouns for whoever met, or for the meeting."""
_BODIES = frozenset("summit conference meeting council assembly minister leader group forum".split())
"""Last words of who can meet: "the Extraordinary Summit", "foreign ministers"."""
