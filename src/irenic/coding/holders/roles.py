"""Holders told by a common noun: "Russian officials", "his administration", "the movement", "critics", "both sides"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.allies import related
from irenic.coding.holders.bodies import ORGANISED, Bodies, word_of
from irenic.coding.holders.counsel import COUNSEL, client_of
from irenic.coding.holders.documents import Documents
from irenic.coding.holders.gatherings import Gatherings
from irenic.coding.holders.long_offices import titled
from irenic.coding.holders.of_strangers import of_stranger
from irenic.coding.holders.officers import Officers
from irenic.coding.holders.outsiders import (
    acts,
    associated,
    observer,
    outside,
    outsiders,
    stranger_before,
)
from irenic.coding.holders.pairs import Pairs
from irenic.coding.holders.repeated import Repeated
from irenic.coding.holders.service import SERVED, employer, has_left, of_institute, retired
from irenic.coding.holders.unowned import unowned
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.lexicon import Word
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Roles:
    """Reads the common nouns of one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.discourse = resolver.discourse
        self.cast = resolver.discourse.cast
        self.pairs = Pairs(resolver)
        self.documents = Documents(resolver)
        self.gatherings = Gatherings(resolver)
        self.officers = Officers(resolver)
        self.bodies = Bodies(resolver)
        self.repeated = Repeated(resolver)

    def read(self, phrase: NounPhrase) -> Entity | None:
        """Who a common noun stands for, or None where it is nobody who can hold a stance or is not known."""
        word = word_of(self.parse, phrase)
        noun = word.noun
        if noun == "opposition" and self._followed_by(phrase, "to"):
            return None  # "its opposition to a truce": an attitude, no party
        named = self.gatherings.read(phrase, word) or self.resolver.strangers.apposed(phrase)
        if named is not None:
            return named
        if (noun in words()["person_roles"] or noun in _PEOPLE) and (
            two := self.pairs.persons(phrase, word)
        ) is not None:
            return two
        if noun in ORGANISED and self._cares(phrase):
            return outside(self.resolver.words(phrase), word, 0.7)  # "women's groups from both communities"
        held = noun in words()["group_roles"] or noun in words()["person_roles"]
        if (held or noun in words()["public_groups"]) and (
            body := self.bodies.named_so(phrase, word)
        ) is not None:
            return body
        civil = outsiders(self.parse, phrase, word)
        apart = civil or associated(self.parse, phrase, word)  # "veterans' associations in both countries"
        if held and (joint := self.pairs.officials(phrase, word, apart)) is not None:
            return joint
        if noun in words()["sides"] and (both := self.pairs.read(phrase, word)) is not None:
            return both
        if (example := self._such_as(phrase)) is not None:
            return example
        if (served := employer(self.resolver, phrase, noun)) is not None:
            return self._of_party(phrase, word, served, 0.75)
        if noun in COUNSEL and (client := client_of(self.resolver, phrase)) is not None:
            return client
        if noun in words()["wide_holders"] or (noun in ORGANISED and self._watches(phrase)):
            return Entity((Speaker(COMMENTATOR, self.resolver.words(phrase)),), "group", "they", 0.9)
        if noun in _APPOINTED and self._cares(phrase):
            return outside(self.resolver.words(phrase), word, 0.7)
        if any(noun in words()[key] for key in ("documents", "papers", "attitudes")):
            return self.documents.read(phrase, noun)
        if noun in words()["public_groups"] or (word.plural and noun in words()["callings"]):
            return outside(self.resolver.words(phrase), word, 0.7)
        if noun in words()["person_roles"] and (bearer := titled(self.resolver, phrase)) is not None:
            return bearer
        if noun in words()["person_roles"] and of_institute(self.parse, phrase):
            return observer(self.resolver.words(phrase))
        if noun in words()["partitives"] and (part := self.part(phrase)) is not None:
            return part
        if associated(self.parse, phrase, word):
            return self._association(phrase, word)
        if not held and not self._leading(phrase, word):
            known = civil and acts(self.parse, phrase, word)
            return outside(self.resolver.words(phrase), word) if known else None
        if noun in words()["relatives"] and (kin := related(self.resolver, phrase, word)) is not None:
            return kin
        party, sure = self.resolver.owners.party(phrase), 0.95
        ours = not _OURS.isdisjoint(self.parse.lowers[phrase.start : phrase.head])
        if party is None and ours and not retired(self.parse, phrase):
            return None  # "our diplomats": of whoever writes
        if party is None and (organ := self.bodies.named_before(phrase)) is not None:
            return organ
        strange = party is None and stranger_before(self.parse, phrase, self.discourse.people)
        whose = any(t.tag is Tag.PPOS for t in self.parse.tokens[phrase.start : phrase.head])
        party = party or (None if whose else self.resolver.owners.tail(phrase))  # "its delegates in Osper"
        if strange and (movement := self._so_called(phrase, word)) is not None:
            return movement
        if party in self.cast.states and (rising := self._rising(phrase)) is not None:
            party, sure = rising  # "two Northlander rebel generals"
        if strange or (party is None and civil):
            return outside(self.resolver.words(phrase), word)
        if (
            party is None
            and (place := self.resolver.owners.fronted or self.resolver.owners.where(phrase)) is not None
            and not self._only_met_there(place, word)
        ):
            party, sure = place, 0.7
        if party is None and (inside := self._of_office(phrase)) is not None:
            party, sure = inside, 0.75
        if party is None:
            return of_stranger(self.resolver, phrase, word) or unowned(self, phrase, word)
        return self._of_party(phrase, word, party, sure)

    def _only_met_there(self, place: str, word: Word) -> bool:
        """As in "In Doha, the rebels and the government agreed": those at war, where a mediator plays host."""
        fighting = self.cast.could_be(word.noun)[:1]
        return (
            place in self.cast.mediators
            and word.noun in _AT_WAR
            and fighting != ()
            and (fighting[0] in self.cast.belligerents)
        )

    def _so_called(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "the Islamist group", "the Karelian movement": one that was told of, by what it is."""
        tokens = self.parse.tokens[phrase.start : phrase.end]
        plain = len(tokens) == _THREE and tokens[0].lower == "the" and not tokens[2].cap and not word.plural
        if (
            not plain
            or word.noun not in words()["nameless_bodies"]
            or not tokens[1].lower.endswith(_ADJECTIVAL)
        ):
            return None
        return self.bodies.whole(phrase, word)

    def _rising(self, phrase: NounPhrase) -> tuple[str, float] | None:
        """As in "the rebel leadership of Northland's east": not of the state in whose land they are."""
        for index in range(phrase.start, phrase.head + 1):
            word = self.parse.tokens[index].word
            if word is not None and word.noun in _REBELS and self.parse.tokens[index].mention < 0:
                return self.bodies.party_of(word.noun)
        return None

    def _of_office(self, phrase: NounPhrase) -> str | None:
        """As in "an official in the president's office", "a member of the minister's team": whose the office is."""
        if self.parse.lowers[phrase.end : phrase.end + 1] not in (["in"], ["of"], ["at"], ["from"]):
            return None
        inner = self.parse.noun_phrase(phrase.end + 1)
        word = word_of(self.parse, inner) if inner is not None else None
        if inner is None or word is None or word.noun not in _OFFICES:
            return None
        found = self.resolver.phrase(inner)
        if found is None or len(found.speakers) != 1 or found.speakers[0].party in {COMMENTATOR, OTHER}:
            return None
        return found.speakers[0].party

    def _association(self, phrase: NounPhrase, word: Word) -> Entity:
        """As in "the teachers' union", "the Northlander bishops' conference": of its party, if it has one."""
        party = self.resolver.owners.party(phrase)
        whole = NounPhrase(phrase.start, phrase.tail, phrase.head, phrase.tail)
        if party is None:
            return outside(self.resolver.words(whole), word)
        return self._of_party(phrase, word, party, 0.9)

    def _followed_by(self, phrase: NounPhrase, word: str) -> bool:
        tokens = self.parse.tokens
        return phrase.end < len(tokens) and tokens[phrase.end].lower == word

    def _leading(self, phrase: NounPhrase, word: Word) -> bool:
        """As in "senior figures", "leading figures in the movement": people, not numbers."""
        before = self.parse.lowers[phrase.start : phrase.head]
        return word.noun == "figure" and word.plural and not _HIGH.isdisjoint(before)

    def _such_as(self, phrase: NounPhrase) -> Entity | None:
        """As in "realists such as X": X, who is what the noun says."""
        tokens = self.parse.tokens
        if phrase.tail <= phrase.end + 2 or tokens[phrase.end].lower != "such":
            return None
        found = self.resolver.innermost(phrase.tail - 1)
        if (
            found is not None
            and word_of(self.parse, phrase).noun in words()["wide_holders"]
            and found.speakers[0].party == OTHER
        ):
            return Entity((Speaker(COMMENTATOR, found.speakers[0].actor),), "person", "", 0.8)
        return found

    def part(self, phrase: NounPhrase) -> Entity | None:
        """As in "some in Norholm", "most of the rebels", "a member of the delegation": of the party of the whole."""
        if phrase.end >= len(self.parse.tokens) or self.parse.tokens[phrase.end].tag is not Tag.PREP:
            return None
        inner = self.parse.noun_phrase(phrase.end + 1)
        whole = self.resolver.phrase(inner) if inner is not None else None
        if inner is None or whole is None or len(whole.speakers) != 1:
            return None
        if self.parse.tokens[phrase.start].lower in _NONE and whole.speakers[0].party == OTHER:
            return None  # "no one in the world will accept"
        text = self.resolver.words(NounPhrase(phrase.start + 1, inner.end, inner.head, inner.end))
        text = f"{self.parse.tokens[phrase.start].lower} {text}"
        party = COMMENTATOR if has_left(self.parse, phrase) else whole.speakers[0].party
        return Entity((Speaker(party, text),), "group", "they", min(0.8, whole.sure))

    def _of_party(self, phrase: NounPhrase, word: Word, party: str, sure: float) -> Entity:
        """As in "the Northlander government", "Northland's foreign minister", "a former envoy of Northland"."""
        person = word.noun in words()["person_roles"]
        if (person or word.noun in SERVED) and (retired(self.parse, phrase) or has_left(self.parse, phrase)):
            return observer(self.resolver.words(phrase))
        if person and not word.plural:
            officer = self.officers.read(phrase, party)
            if officer is not None:
                return officer
        actor = self.resolver.first_mention(phrase)
        if actor is not None and actor.name.kind == "person" and word.noun in {"side", "camp"}:
            return Entity((Speaker(party, None),), "group", "it", sure)
        speaker = Speaker(party, self.resolver.words(phrase))
        if person and not word.plural:
            return Entity((speaker,), "person", "", sure)  # "The president of Northland … He also said"
        group = Entity((speaker,), "group", "they" if word.plural else "it", sure)
        self.bodies.name(phrase, group)
        head = self.parse.tokens[phrase.head]
        if head.cap and not word.plural and self.resolver.owners.of_whom(phrase) is not None:
            self.discourse.people[head.lower] = group  # "the Council of Westeria", then "the Council"
        return group

    def _watches(self, phrase: NounPhrase) -> bool:
        """As in "environmental groups", "civil society groups": observers."""
        return self._before(phrase, _WATCHING)

    def _cares(self, phrase: NounPhrase) -> bool:
        """As in "human rights groups", "humanitarian organisations": they speak for those whom the war has hurt."""
        return self._before(phrase, _CARING)

    def _before(self, phrase: NounPhrase, listed: frozenset[str]) -> bool:
        before = {t.lower for t in self.parse.tokens[phrase.start : phrase.head]}
        return bool(before & listed) and self.resolver.owners.party(phrase) is None


_REBELS = frozenset("guerilla guerrilla insurgent rebel separatist".split())
_HIGH = frozenset("senior leading prominent influential political opposition".split())
_OURS = frozenset({"our", "my"})
_OFFICES = frozenset({"office", "team", "entourage", "circle"})
_PEOPLE = frozenset({"man", "woman", "politician"})
_NONE = frozenset("no none nobody nothing neither few little".split())
_APPOINTED = frozenset("commission committee panel".split())
_WATCHING = frozenset("aid relief advocacy monitoring campaign watchdog environmental society civic".split())
_CARING = frozenset("rights humanitarian victims women youth".split())
_THREE = 3
_ADJECTIVAL = ("ist", "ian", "ite", "ese", "ish", "ic")
_AT_WAR = frozenset("army faction government guerrilla insurgent military rebel".split())
