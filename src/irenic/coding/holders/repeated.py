"""Nouns that take somebody up again: "the official", "a second official", "another said", "others think"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import words
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Repeated:
    """Reads the words of one sentence that take somebody up again."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.discourse = resolver.discourse

    def some_of_them(self, which: str) -> Entity | None:
        """As in "one told me", "others think": of the group just spoken of."""
        if which == "another":
            return self._another()
        found = self.discourse.newest(lambda e: e.number == "group" and e.pronoun == "they", 2)
        if found is None or len(found.speakers) != 1:
            return None
        speaker = found.speakers[0]
        whole = (speaker.actor or "them").split(" of ", 1)[-1]
        number, pronoun = ("person", "") if which == "one" else ("group", "they")
        part = Speaker(speaker.party, f"{which} of {whole}")
        return Entity((part,), number, pronoun, min(0.75, found.sure))

    def _another(self) -> Entity | None:
        """As in "One minister called it treason. Another said": of the same role and party."""
        told = self.discourse.last_subject()
        actor = told.speakers[0].actor if told is not None and len(told.speakers) == 1 else None
        if told is None or actor is None or actor.split()[-1] not in words()["person_roles"]:
            return None
        other = Speaker(told.speakers[0].party, f"another {actor.split()[-1]}")
        return Entity((other,), "person", "", min(0.7, told.sure))

    def one_more(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "A Northlander official … A second official said", "Another commander": of the same party."""
        if self.parse.lowers[phrase.start : phrase.head + 1][-2:-1] not in (
            ["second"],
            ["third"],
            ["another"],
        ):
            return None
        told = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and (e.speakers[0].actor or "").lower().split()[-1:] == [noun], 8
        )
        if told is None:
            return None
        return Entity(
            (Speaker(told.speakers[0].party, self.resolver.words(phrase)),), "person", "", min(0.7, told.sure)
        )

    def same_noun(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "a senior official … The official": the one told of by the same word."""
        if self.parse.tokens[phrase.start].lower not in DEFINITE:
            return None
        found = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and (e.speakers[0].actor or "").lower().split()[-1:] == [noun], 3
        )
        return known(found, 0.8)

    def titled(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "President Abel … The president": the one who was named with the office."""
        found = self.discourse.titled.get(noun, set())
        if (
            self.parse.tokens[phrase.start].lower not in DEFINITE
            or phrase.head != phrase.start + 1
            or not found
        ):
            return None
        if len(found) == 1:
            return Entity((next(iter(found)),), "person", "", 0.75)
        last = self.discourse.newest(lambda e: len(e.speakers) == 1 and e.speakers[0] in found, 2)
        return known(last, 0.7)

    def speaking(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "a spokesperson for the ministry … the spokesman": whoever was one just before, by either word."""
        if noun not in _SPOKESMEN or phrase.end - phrase.start != _BARE:
            return None
        found = self.discourse.newest(
            lambda e: (
                len(e.speakers) == 1
                and not _SPOKESMEN.isdisjoint((e.speakers[0].actor or "").lower().split())
            ),
            2,
        )
        return known(found, 0.85)

    def same_people(self, phrase: NounPhrase) -> Entity | None:
        """As in "Westerian leaders met … The leaders", "Leaders stressed": the group told of by the same word."""
        first = phrase.start == 0 or self.parse.tokens[phrase.start - 1].tag is Tag.QUOTE
        alone = phrase.end - phrase.start == 1 and first
        if not alone and (phrase.end - phrase.start > 2 or self.parse.lowers[phrase.start] not in DEFINITE):
            return None
        head = self.parse.lowers[phrase.head]
        found = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and _last_word(e.speakers[0].actor) == head, 3
        )
        return known(found, 0.8) or (self._themselves(phrase) if alone or head in _MEMBERS else None)

    def _themselves(self, phrase: NounPhrase) -> Entity | None:
        """As in "“Leaders welcomed the truce,” reads their statement": those of several parties who speak."""
        speaker = self.resolver.speaker(phrase.start)
        fits = speaker is not None and len(speaker.speakers) > 1
        return known(speaker, 0.8) if fits and self.parse.lowers[phrase.head] in _MEMBERS else None

    def last_person(self, phrase: NounPhrase) -> Entity | None:
        """As in "Senator X … the lawmaker said": a role that fits anybody means the person just spoken of."""
        tokens = self.parse.tokens
        if (
            tokens[phrase.start].lower not in DEFINITE
            or tokens[phrase.head].lower not in words()["loose_roles"]
        ):
            return None
        telling = self.discourse.speaker
        recent = self.discourse.quoted >= self.discourse.sentence - 1
        if telling is not None and recent and telling.number == "person":
            return known(telling, 0.7)  # "“…,” Abel said. … the diplomat added"
        return known(self.discourse.newest(lambda e: e.number == "person", 1), 0.7)


_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_BARE = 2
"""Tokens of "the spokesman"."""
_MEMBERS = frozenset("leaders members ministers participants".split())


def _last_word(actor: str | None) -> str:
    return (actor or "").lower().replace("_", " ").rpartition(" ")[2]
