"""Who takes part: subjects, objects, and the noun phrases after "with", "between", "to", "from" and "of"."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.events.triggers import triggers
from irenic.model.event import Track
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

BEFORE_NOUN = frozenset({Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS, Tag.PPOS})
"""What may stand before a noun in its phrase."""
_COMPANY = frozenset({"with", "between", "to", "from", "among", "by", "alongside"})


class People:
    """Finds the participants of one sentence's events."""

    def __init__(self, parse: Parse, resolver: Resolver) -> None:
        self.parse = parse
        self.resolver = resolver
        self._subjects = {c.subjects[0].start for c in parse.clauses if c.subjects and c.finite}

    def subject(self, clause: Clause | None) -> list[Speaker]:
        """The subject of a clause; of a passive its patient and its agent."""
        if clause is None:
            return []
        found = [self.resolver.patient(clause), self.resolver.subject(clause)] if clause.passive else []
        return _speakers(found or [self.resolver.subject(clause)])

    def object(self, index: int) -> list[Speaker] | None:
        """Those in the noun phrases from a token on; None where the first one is nobody who takes part."""
        phrase = self.parse.noun_phrase(self.parse.skip(index))
        if phrase is None or self.is_nobody(phrase):
            return None
        found = self._listed(phrase)
        return found or None

    def is_nobody(self, phrase: NounPhrase) -> bool:
        """Reporters, voters, deadlines: met without being a contact."""
        token = self.parse.tokens[phrase.head]
        return (token.word.noun if token.word is not None else token.lower) in triggers().nobody

    def in_phrase(self, head: int) -> list[Speaker]:
        """Those inside a noun phrase and after it: "Abel's talks with Brandt", "Northlander-Southmarker talks"."""
        tokens = self.parse.tokens
        found: list[Speaker] = []
        start = head
        while (
            start
            and tokens[start - 1].tag in {Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS, Tag.PPOS, Tag.DET}
        ) or (start and tokens[start - 1].text in {"-", "–"}):
            start -= 1
            found = self._inside(start) + found
        return list(dict.fromkeys([*found, *self.company(head + 1)]))

    def _inside(self, index: int) -> list[Speaker]:
        token = self.parse.tokens[index]
        if token.tag is Tag.PPOS:
            return _speakers([self.resolver.pronoun(index)])
        mention = self.resolver.mention(index)
        if mention is None or mention.name.party is None or mention.name.kind in {"place", "elsewhere"}:
            return []
        actor = mention.name.actor if mention.name.kind not in {"demonym", "party"} else None
        return [Speaker(mention.name.party, actor)]

    def company(self, index: int) -> list[Speaker]:
        """Those after "with", "between", "to" … from a token on, through "on" and "in" phrases."""
        tokens = self.parse.tokens
        found: list[Speaker] = []
        for _ in range(6):
            index = self.parse.skip(index)
            if index + 1 >= len(tokens) or tokens[index].tag not in {Tag.PREP, Tag.TO}:
                break
            phrase = self.parse.noun_phrase(index + 1)
            if phrase is None:
                break
            end = phrase.end
            if tokens[index].lower in _COMPANY or (tokens[index].lower == "of" and not found):
                found += self._listed(phrase) if not self.is_nobody(phrase) else []
                end = self._list_end(phrase)
            index = end
        return found

    def _listed(self, phrase: NounPhrase) -> list[Speaker]:
        """A noun phrase and those joined to it by "and" and commas."""
        found = _speakers([self._entity(phrase)])
        for joined in self._joined(phrase):
            found += _speakers([self._entity(joined)])
        return found

    def _entity(self, phrase: NounPhrase) -> Entity | None:
        entity = self.resolver.phrase(phrase)
        token = self.parse.tokens[phrase.head]
        noun = token.word.noun if token.word is not None else token.lower
        roles = words()["person_roles"] | words()["group_roles"]
        if entity is None and (
            token.tag is Tag.NAME or noun in roles or noun in TIME_NOUNS
        ):  # "Brandt last month"
            return self._named_inside(phrase)
        return entity

    def _named_inside(self, phrase: NounPhrase) -> Entity | None:
        """As in "leaders of Northland and Southmark", "President Abel": a name inside the phrase."""
        for index in range(phrase.end - 1, phrase.start - 1, -1):
            if found := self._inside(index):
                return Entity(tuple(found), "group")
        return None

    def _joined(self, phrase: NounPhrase) -> list[NounPhrase]:
        tokens, found, last = self.parse.tokens, [], phrase
        for _ in range(5):
            index = last.end
            while index < len(tokens) and (tokens[index].text == "," or tokens[index].lower == "and"):
                index += 1
            if index == last.end or index >= len(tokens) or index in self._subjects:
                break
            following = self.parse.noun_phrase(index)
            if following is None or not self._is_somebody(following):
                break
            found.append(following)
            last = following
        return found

    def _is_somebody(self, phrase: NounPhrase) -> bool:
        return any(self._inside(index) for index in range(phrase.start, phrase.end))

    def _list_end(self, phrase: NounPhrase) -> int:
        joined = self._joined(phrase)
        return joined[-1].end if joined else phrase.end


def _speakers(entities: Iterable[Entity | None]) -> list[Speaker]:
    return [speaker for entity in entities if entity is not None for speaker in entity.speakers]


def merge_people(people: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Each once; a party alone goes where one of its actors takes part."""
    found = list(dict.fromkeys(people))
    with_actor = {p.party for p in found if p.actor is not None}
    return tuple(p for p in found if p.actor is not None or p.party not in with_actor)


def track_of(people: tuple[Speaker, ...]) -> Track:
    """By who takes part: parties and their officials, others, or both."""
    officials = [p for p in people if p.party not in {COMMENTATOR, OTHER} and not _is_unofficial(p)]
    others = [p for p in people if p.party == COMMENTATOR or _is_unofficial(p)]
    if officials and others:
        return Track.ONE_AND_A_HALF
    if others:
        return Track.TWO
    return Track.ONE if len({p.party for p in officials}) > 1 else Track.UNKNOWN


def _is_unofficial(person: Speaker) -> bool:
    said = set((person.actor or "").lower().replace("-", " ").split())
    return bool((said | {word.rstrip("s") for word in said}) & triggers().unofficial)
