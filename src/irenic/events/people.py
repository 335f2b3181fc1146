"""Who takes part: subjects, objects, and the noun phrases after "with", "between", "to", "from" and "of"."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag, Token
from irenic.events.groups import of_peoples, several
from irenic.events.pairs import is_couple, just_named
from irenic.events.pronouns import who_fits
from irenic.events.reported import before_aside
from irenic.events.triggers import triggers
from irenic.model.statement import Speaker

BEFORE_NOUN = frozenset({Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS, Tag.PPOS})
"""What may stand before a noun in its phrase."""
_ANYBODY = frozenset("anybody anyone somebody someone".split())
_ORDINALS = frozenset("first second third fourth fifth sixth back".split())
_WHEN = frozenset({"last", "this", "next", "late", "early", "every", "each"})
_COMPANY = frozenset({"with", "between", "to", "from", "among", "by", "alongside"})


def stands_before(token: Token) -> bool:
    """Whether a token may stand before a noun in its phrase: "his third", "Northlander-"."""
    return token.tag in BEFORE_NOUN or token.text in {"-", "–"} or token.lower in _ORDINALS | {"her"}


class People:
    """Finds the participants of one sentence's events."""

    def __init__(self, parse: Parse, resolver: Resolver) -> None:
        self.parse = parse
        self.resolver = resolver
        self.unknown_side = False
        self._subjects = {c.subjects[0].start for c in parse.clauses if c.subjects and c.finite}

    def subject(self, clause: Clause | None) -> list[Speaker]:
        """The subject of a clause; of a passive its patient and its agent."""
        if clause is None:
            return []
        if clause.kind == "inf" and clause.shared >= 0 and self.parse.clauses[clause.shared].kind == "ing":
            return self.subject(self.parse.clauses[clause.shared])
        if (own := before_aside(self.parse, clause)) is not None:
            return self.subject(own)
        own = clause if clause.subjects or clause.shared < 0 else self.parse.clauses[clause.shared]
        if (asked := self._asked(clause)) is not None:
            return asked
        if not clause.passive and own.subjects and not own.passive and clause.kind not in {"rel", "part"}:
            return self._of_subjects(own.subjects, clause)
        found = [self.resolver.patient(clause), self.resolver.subject(clause)] if clause.passive else []
        return _speakers(found or [self.resolver.subject(clause)])

    def _asked(self, clause: Clause) -> list[Speaker] | None:
        """As in "commends the parties for agreeing": the object of the verb in front does it."""
        tokens = self.parse.tokens
        if clause.kind != "ing" or clause.start < 1 or tokens[clause.start - 1].lower != "for":
            return None
        main = next((c for c in reversed(self.parse.clauses) if c.head < clause.start), None)
        phrase = self.trimmed(main.after) if main is not None and not main.passive else None
        if phrase is None or phrase.tail != clause.start - 1:
            return None
        if tokens[phrase.head].noun in {"party", "side"}:
            fighting = self.resolver.discourse.cast.belligerents
            return [Speaker(party, None) for party in fighting] if len(fighting) == 2 else []
        return self._listed(phrase)

    def _of_subjects(self, phrases: list[NounPhrase], clause: Clause) -> list[Speaker]:
        if len(phrases) == 1 and is_couple(self.parse, phrases[0]):
            return self.couple(phrases[0])
        if len(phrases) == 1 and (some := several(self.parse, self.resolver, phrases[0])):
            return some
        if self.parse.lowers[phrases[-1].end - 1] == "last" and phrases[-1].end - phrases[-1].start > 1:
            phrases = [*phrases[:-1], _cut(self.parse, phrases[-1].start, phrases[-1].end - 1)]
            if len(phrases) == 1 and is_couple(self.parse, phrases[0]):
                return self.couple(phrases[0])
            return [
                s for phrase in phrases for s in _speakers([self.resolver.phrase(phrase)])
            ]  # "Abel last met"
        if len(phrases) == 1 and (two := self._behind_of(phrases[0], clause)):
            return two
        if joint := of_peoples(self.parse, self.resolver, phrases):
            return joint
        found = _speakers([self.resolver.subject(clause)])
        if len(phrases) != 1:
            return found
        return who_fits(self.resolver.discourse, self.parse.lowers[phrases[0].head], found)

    def _behind_of(self, phrase: NounPhrase, clause: Clause) -> list[Speaker]:
        """As in "President Abel of Northland and General Brandt met": the second behind the country of the first."""
        whole = self.parse.noun_phrase(phrase.start)
        if (
            whole is None
            or whole.tail == whole.end
            or self.parse.lowers[whole.tail : whole.tail + 1] != ["and"]
        ):
            return []
        second = self.parse.noun_phrase(whole.tail + 1)
        named = [self.resolver.mention(p.head) for p in (whole, second) if p is not None]
        people = len(named) == 2 and all(m is not None and m.name.kind == "person" for m in named)
        if second is None or not people or second.end > clause.start:
            return []
        return _speakers([self.resolver.phrase(whole), self.resolver.phrase(second)])

    def couple(self, phrase: NounPhrase) -> list[Speaker]:
        """The two who were just named; else a side takes part that nobody knows."""
        word = self.parse.tokens[phrase.head].word
        found = just_named(self.resolver.discourse, word.noun if word is not None else "")
        self.unknown_side = self.unknown_side or not found
        return found

    def object(self, index: int) -> list[Speaker] | None:
        """Those in the noun phrases from a token on; None where the first one is nobody who takes part."""
        phrase = self.trimmed(self.parse.skip(index))
        if phrase is None or self.is_nobody(phrase):
            return None
        if is_couple(self.parse, phrase):
            return self.couple(phrase)
        if self.parse.lowers[phrase.start] in _ANYBODY and self.parse.lowers[phrase.end : phrase.end + 1] in (
            ["from"],
            ["of"],
        ):
            return self.listed_at(phrase.end + 1) or None  # "will not meet anybody from the League"
        found = self._listed(phrase)
        return found or None

    def trimmed(self, index: int) -> NounPhrase | None:
        """The noun phrase from a token on, without how often and when: "Brandt three times", "Brandt last month"."""
        phrase = self.parse.noun_phrase(index)
        tokens = self.parse.tokens
        if phrase is not None and self.parse.lowers[phrase.end : phrase.end + 1] == ["ago"]:
            return None  # "met a fortnight ago"
        for at in range(index, phrase.end if phrase is not None else 0):
            times = at + 1 < len(tokens) and self.parse.lowers[at + 1] in {"times", "hours", "days", "weeks"}
            last = at + 1 < len(tokens) and self.parse.lowers[at + 1] in TIME_NOUNS and at > index
            if (times and tokens[at].tag is Tag.NUM) or (last and self.parse.lowers[at] in _WHEN):
                return None if at == index else _cut(self.parse, index, at)
        return phrase

    def listed_at(self, index: int) -> list[Speaker]:
        """Those in the noun phrases from a token on that "and" joins, a place standing for its party."""
        phrase = self.trimmed(index)
        return self._listed(phrase) if phrase is not None else []

    def only_at(self, index: int) -> list[Speaker]:
        """Those in the one noun phrase that begins at a token."""
        phrase = self.trimmed(index)
        return _speakers([self._entity(phrase)]) if phrase is not None else []

    def begins_clause(self, index: int) -> bool:
        """Whether the subject of a finite verb begins at a token."""
        return index in self._subjects

    def list_end(self, phrase: NounPhrase) -> int:
        """The token behind a noun phrase and those joined to it."""
        joined = self._joined(phrase)
        return joined[-1].end if joined else phrase.end

    def is_nobody(self, phrase: NounPhrase) -> bool:
        """Reporters, voters, deadlines: met without being a contact."""
        token = self.parse.tokens[phrase.head]
        return token.mention < 0 and token.noun in triggers().nobody

    def is_thing(self, phrase: NounPhrase) -> bool:
        """As in "received the draft", "welcomed it": a paper, whosever it is."""
        token = self.parse.tokens[phrase.head]
        papers = (triggers().proposal_nouns, words()["documents"], words()["papers"])
        paper = token.lower in {"it", "this", "that"} or any(token.noun in nouns for nouns in papers)
        return token.mention < 0 and paper

    def in_phrase(self, head: int) -> list[Speaker]:
        """Those inside a noun phrase and after it: "Abel's talks with Brandt", "Northlander-Southmarker talks"."""
        tokens = self.parse.tokens
        found: list[Speaker] = []
        start = head
        while start and stands_before(tokens[start - 1]):
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
            if is_couple(self.parse, phrase):
                found += self.couple(phrase) if tokens[index].lower in {"with", "between"} else []
            elif tokens[index].lower in _COMPANY or (tokens[index].lower == "of" and not found):
                among = tokens[index].lower in {"between", "among"}
                found += self._listed(phrase, among=among) if not self.is_nobody(phrase) else []
                end = self.list_end(phrase)
            index = end
        return found

    def _listed(self, phrase: NounPhrase, *, among: bool = False) -> list[Speaker]:
        """A noun phrase and those joined to it by "and" and commas."""
        found = several(self.parse, self.resolver, phrase) or _speakers([self._entity(phrase)])
        for joined in self._joined(phrase, among=among):
            found += _speakers([self._entity(joined)])
        return found

    def _entity(self, phrase: NounPhrase) -> Entity | None:
        entity = self.resolver.phrase(phrase)
        if entity is not None:
            return entity
        token = self.parse.tokens[phrase.head]
        kinds = (words()["person_roles"], words()["group_roles"], TIME_NOUNS)
        named = token.tag is Tag.NAME or any(token.noun in nouns for nouns in kinds)  # "Brandt last month"
        return self._named_inside(phrase) if named else None

    def _named_inside(self, phrase: NounPhrase) -> Entity | None:
        """As in "leaders of Northland and Southmark", "President Abel": a name inside the phrase."""
        for index in range(phrase.end - 1, phrase.start - 1, -1):
            if found := self._inside(index):
                return Entity(tuple(found), "group")
        return None

    def _joined(self, phrase: NounPhrase, *, among: bool = False) -> list[NounPhrase]:
        """The noun phrases joined to one; after "between" a second one is no subject of what follows."""
        tokens, last = self.parse.tokens, phrase
        found: list[NounPhrase] = []
        for _ in range(5):
            index = last.tail if among else max(last.end, self._past_members(last))
            behind = index
            while index < len(tokens) and (
                tokens[index].text == "," or tokens[index].lower in {"and", "nor"}
            ):
                index += 1
            if (
                index == behind
                or index >= len(tokens)
                or (index in self._subjects and not (among and not found))
            ):
                break
            following = self.parse.noun_phrase(index)
            if following is None or not self._is_somebody(following):
                break
            found.append(following)
            last = following
        return found

    def _past_members(self, phrase: NounPhrase) -> int:
        """Behind "members of the Weavers and of the Council", which is read as one."""
        return (
            phrase.tail
            if phrase.tail > phrase.end and several(self.parse, self.resolver, phrase)
            else phrase.end
        )

    def _is_somebody(self, phrase: NounPhrase) -> bool:
        return any(self._inside(index) for index in range(phrase.start, phrase.tail))


def _cut(parse: Parse, start: int, end: int) -> NounPhrase:
    while end > start + 1 and (
        parse.tokens[end - 1].tag is Tag.ADV or parse.lowers[end - 1] in {"late", "early"}
    ):
        end -= 1
    return NounPhrase(start, end, end - 1, end)


def _speakers(entities: Iterable[Entity | None]) -> list[Speaker]:
    return [speaker for entity in entities if entity is not None for speaker in entity.speakers]


def merge_people(people: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Each once; a party alone goes where one of its actors takes part."""
    found = list(dict.fromkeys(people))
    with_actor = {p.party for p in found if p.actor is not None}
    return tuple(p for p in found if p.actor is not None or p.party not in with_actor)
