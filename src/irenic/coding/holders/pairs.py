"""Two parties told as one: "both sides", "the parties", "the two countries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.resources import words
from irenic.coding.words.lexicon import Word
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_ADVERSARIES = frozenset("party side belligerent foe adversary delegation".split())
_STATES = frozenset("government country nation state capital delegation leader".split())
_OF_STATES = frozenset("capital country government nation state".split())
_EITHER = frozenset("neither either each".split())
_PAIRED = frozenset("both two warring rival opposing".split()) | _EITHER
_WHOLE = ({"the"}, {"all"}, {"all", "the"})
_COUPLE = frozenset({"both", "two"})
_OF = frozenset({"of", "on", "from", "in", "for"})
_REACH = 3
"""Sentences back in which a pair of states must have been named."""


class Pairs:
    """Reads words for two parties in one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.discourse = resolver.discourse
        self.belligerents = resolver.discourse.cast.belligerents

    def read(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """The pair that a common noun stands for: the one last named, else the two belligerents."""
        before = {t.lower for t in self.resolver.parse.tokens[phrase.start : phrase.head]}
        if not word.plural and not before & _EITHER:
            return None
        if self.resolver.owners.party(phrase) is not None:
            return None
        if not before & _PAIRED and not (before in _WHOLE and word.noun in _ADVERSARIES):
            return None
        sentence, met = self.discourse.met
        if met and sentence >= self.discourse.sentence - 1 and not self.discourse.pair_defined:
            return _two(met)
        if word.noun in _STATES:
            near = self._just_named()
            if (
                len(near) == 2
            ):  # "Northland will withdraw, while Osper will pay. The two countries also agreed"
                return _two(near)
            if word.noun in _OF_STATES and self._with_movement():
                near = self._states_near()
                return _two(near) if len(near) == 2 else None
            if not self.discourse.pair and (self._others_near() or not self._both_near()):
                return None  # "the two governments" may be other ones than those at war
        return self.pair()

    def persons(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "Abel met Brandt. The two presidents …", "both men": the two people last spoken of."""
        before = {t.lower for t in self.resolver.parse.tokens[phrase.start : phrase.head]}
        if not word.plural or before.isdisjoint(_COUPLE) or self.resolver.owners.party(phrase) is not None:
            return None
        told = [e for s, _, e in self.discourse.entries if s == self.discourse.sentence - 1]
        people = tuple(dict.fromkeys(s for e in told if e.number == "person" for s in e.speakers))
        if len(people) == 2:
            return Entity(people, "group", "they", 0.75)
        all_of_them = self.resolver.parse.lowers[phrase.start] in {"the", "both"}
        envoys = all_of_them and word.noun in words()["person_roles"] - {"member"} and self._both_near()
        return less_sure(self.pair(), 0.6) if envoys else None  # "the two negotiators agreed"

    def officials(self, phrase: NounPhrase, word: Word, civil: bool) -> Entity | None:
        """As in "the leaders of Northland and Southmark", "officials on both sides": some of each.

        Of a `civil` body a place is no owner: "business groups in both countries".
        """
        tokens = self.resolver.parse.tokens
        if not word.plural or phrase.end == phrase.tail or tokens[phrase.end].lower not in _OF:
            return None
        inner = self.resolver.parse.noun_phrase(phrase.end + 1)
        if inner is None or self.resolver.owners.party(phrase) is not None:
            return None  # "Northlander senators from both parties"
        parties = self._joined_parties(inner)
        noun = tokens[inner.head].word
        if (
            not parties
            and not civil
            and any(t.lower in _COUPLE for t in tokens[inner.start : inner.head])
            and noun is not None
            and noun.noun in words()["sides"]
        ):
            pair = self.read(inner, noun)
            parties = tuple(s.party for s in pair.speakers) if pair is not None else ()
        actor = self.resolver.words(phrase)
        speakers = tuple(Speaker(party, actor) for party in parties)
        return Entity(speakers, "group", "they", 0.85) if len(speakers) == 2 else None

    def _joined_parties(self, inner: NounPhrase) -> tuple[str, ...]:
        """As in "of Northland and Southmark", "of Northland and of Southmark"."""
        lowers, after = self.resolver.parse.lowers, inner.end
        if lowers[after : after + 1] != ["and"]:
            return ()
        after += 1 + (lowers[after + 1 : after + 2] in (["of"], ["from"], ["in"]))
        second = self.resolver.parse.bare_phrase(after)
        if second is None:
            return ()
        parties = (self.resolver.party_at(inner.head), self.resolver.party_at(second.head))
        return tuple(dict.fromkeys(party for party in parties if party is not None))

    def _just_named(self) -> tuple[str, ...]:
        """The parties of the sentence before, in order."""
        told = [e for sentence, _, e in self.discourse.entries if sentence == self.discourse.sentence - 1]
        return tuple(dict.fromkeys(speaker.party for entity in told for speaker in entity.speakers))

    def _with_movement(self) -> bool:
        """Whether the pair told of is a government and its rebels: "each capital" are two others then."""
        pair = self.discourse.pair or self.belligerents
        return bool(pair) and not set(pair) <= set(self.discourse.cast.states)

    def _states_near(self) -> tuple[str, ...]:
        """The states spoken of in the last sentences, in order: the two at odds, where others are named beside."""
        states = self.discourse.cast.states
        near = (
            speaker.party
            for sentence, _, entity in self.discourse.entries
            if self.discourse.sentence - sentence <= _REACH
            for speaker in entity.speakers
        )
        found = tuple(dict.fromkeys(party for party in near if party in states))
        at_odds = tuple(party for party in found if party in self.belligerents)
        return at_odds if len(at_odds) == 2 else found

    def pair(self) -> Entity | None:
        """The two parties that were last named together, else the belligerents where there are just two."""
        parties = self.discourse.pair or self.belligerents
        if len(parties) != 2:
            return None
        return _two(parties)

    def _both_near(self) -> bool:
        """Whether all belligerents were spoken of in the last sentences."""
        return self._near() >= set(self.belligerents)

    def _others_near(self) -> bool:
        """Whether another party of the process was spoken of there too."""
        return not self._near() <= {*self.belligerents, COMMENTATOR, OTHER}

    def _near(self) -> set[str]:
        return {
            speaker.party
            for sentence, _, entity in self.discourse.entries
            if self.discourse.sentence - sentence <= _REACH
            for speaker in entity.speakers
        }


def _two(parties: tuple[str, ...]) -> Entity:
    return Entity(tuple(Speaker(party, None) for party in parties), "group", "they", 0.8)
