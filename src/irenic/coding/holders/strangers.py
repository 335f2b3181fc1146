"""People and bodies that the codebook does not know: introduced by role or apposition, then by surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.dates.calendar_words import MONTHS, WEEKDAYS
from irenic.coding.holders.service import has_left, of_institute
from irenic.coding.holders.surroundings import BODIES, GOVERNING, Surroundings, is_body, observes
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.closed import TIME_NOUNS, TITLES
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Strangers:
    """Names new people of one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.around = Surroundings(resolver)

    def read(self, phrase: NounPhrase) -> Entity | None:
        """The person or body that a capitalised noun phrase names."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        if head.lower in TIME_NOUNS | _PAPERS or self._press(phrase):
            return None  # "on Monday", "the Osper Memorandum", "the Osper Herald"
        people = self.resolver.discourse.people
        known = people.get(head.lower)
        if known is not None:
            return known
        actor = self.resolver.first_mention(phrase)
        if actor is not None and actor.name.kind == "person":
            return self.resolver.named(phrase, actor)
        names = [t for t in tokens[phrase.start : phrase.head + 1] if t.tag is Tag.NAME and t.mention < 0]
        if self._opens_with_name(phrase):
            names.insert(0, tokens[phrase.start])
        if not names and not _common(head):
            return self._lone(phrase)  # the first word of a sentence
        if all(_common(name) for name in names):
            return self.resolver.roles.read(phrase)  # "The Foreign Ministry", "The Parties"
        body = head.lower in words()["group_roles"] or head.lower in BODIES
        if len(names) < 2 and not self._title(phrase) and not body:
            return self._lone(phrase)
        told = self._behind_office(phrase) or (
            self.resolver.roles.bodies.named_before(phrase) if body else None
        )
        if told is not None:
            return told
        party, sure = self.around.party(phrase)
        if body and head.lower in _CIVIL and self.around.possessor(phrase) is None:
            party, sure = (party if party == COMMENTATOR else OTHER), 0.6  # "the Northland Justice Network"
        elif body and party == OTHER and head.lower not in _UNOFFICIAL:
            owner = self.resolver.owners.party(phrase)
            party, sure = (
                (owner, 0.75) if owner is not None else (party, sure)
            )  # "the Northlander Refugee Board"
        if body:
            whose = self.resolver.owners.of_whom(phrase) if party == OTHER else None
            entity = Entity((Speaker(whose or party, self.resolver.words(phrase)),), "group", "it", sure)
            self.resolver.roles.bodies.name(phrase, entity)
            if whose is not None:
                people[head.lower] = entity  # "the Summit of Westeria", then "the Summit"
            return entity
        text = " ".join(t.text for t in self._past_office(phrase, names))
        titled = any(t.tag is not Tag.NAME for t in tokens[phrase.start + 1 : phrase.head])
        if tokens[phrase.start].lower == "the" and not titled and not self._title(phrase):
            return Entity((Speaker(party, text),), "group", "it", sure)  # "the Holy See", "the Red Cross"
        people[head.lower] = Entity((Speaker(party, text),), "person", "", sure)
        first = text.partition(" ")[0].lower()
        if first != text.lower() and not look_up(first).known:
            people.setdefault(first, people[head.lower])  # where the first name stands for the whole
        return people[head.lower]

    def _press(self, phrase: NounPhrase) -> bool:
        """As in "The Osper Times noted", "the daily Osper Metro": a name with a word for a paper or a station."""
        named = self.parse.tokens[phrase.start : phrase.head + 1]
        title = self._title(phrase) or named[-1].lower in words()["group_roles"]
        if title or len(named) < (2 if named[0].lower == "the" else _LONG_NAME):
            return False
        return any(t.lower in words()["press"] for t in named)

    def _opens_with_name(self, phrase: NounPhrase) -> bool:
        """As in "Grant Holl, a former adviser, said": a first name that is a common word, too."""
        first, word = self.parse.tokens[phrase.start], self.parse.tokens[phrase.start].word
        if phrase.start or phrase.end != 2 or first.tag is not Tag.NOUN or first.mention >= 0 or word is None:
            return False
        return not word.plural and not _common(first) and word.noun not in words()["wide_holders"]

    def _behind_office(self, phrase: NounPhrase) -> Entity | None:
        """As in "Northland's consul, Ida Lund, on Monday said": a name whose office the sentence takes for a noun."""
        tokens = self.parse.tokens
        if phrase.start < 3 or tokens[phrase.start - 1].text != "," or phrase.tail >= len(tokens):
            return None
        office = np_ending(self.parse, phrase.start - 2) if tokens[phrase.tail].text == "," else None
        return self.apposed(office) if office is not None and self._office(office) else None

    def _past_office(self, phrase: NounPhrase, names: list[Token]) -> list[Token]:
        """As in "Belgian Prime Minister Ida Lund", "Mines Minister Ida Lund": the name behind the office."""
        office = max(
            (t.start for t in self.parse.tokens[phrase.start : phrase.head] if t.cap and _is_office(t)),
            default=-1,
        )
        return [t for t in names if t.start > office]

    def apposed(self, phrase: NounPhrase) -> Entity | None:
        """As in "the Front's leader, R. Tamsin, called": a role and a name in apposition are one person, the name."""
        tokens = self.parse.tokens
        comma = phrase.end
        behind = self._behind_domain(phrase)
        if (
            behind < 0
            and comma < phrase.tail < len(tokens)
            and (self._office(phrase) or is_body(self.parse, phrase))
        ):
            comma = phrase.tail  # "the leader of the rebels, Ida Lund, said"
        if behind < 0 and (comma >= len(tokens) or tokens[comma].text != ","):
            return None
        first = behind if behind >= 0 else self._past_titles(comma + 1)
        if first >= len(tokens) or tokens[first].tag is not Tag.NAME:
            return None
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].tag is Tag.NAME:
            last += 1
        closed = behind >= 0 or last + 1 >= len(tokens) or tokens[last + 1].text in {",", ".", ")"}
        if not closed:
            return None
        mention = self.resolver.mention(last)
        if mention is not None:
            return self.resolver.named(NounPhrase(first, last + 1, last, last + 1), mention)
        if last == first and first == comma + 1:
            return None
        party = (
            self.resolver.owners.party(phrase)
            or self.resolver.owners.tail(phrase)
            or self._told_of(phrase)
            or self._of_owner(phrase)
            or self._serves(phrase)
        )
        if party is None and phrase.tail == phrase.end and self._governs(phrase):
            party = self.resolver.roles.bodies.only_state()
        if observes({t.lower for t in tokens[phrase.start : phrase.end]}) or _watches(self.parse, phrase):
            party = COMMENTATOR
        name = " ".join(t.text for t in tokens[first : last + 1])
        if is_body(self.parse, phrase):
            return Entity((Speaker(party or OTHER, name),), "group", "it", 0.85 if party else 0.6)
        if party is None and not self._office(phrase):
            return None
        entity = Entity((Speaker(party or OTHER, name),), "person", "", 0.85 if party else 0.6)
        self.resolver.discourse.people[tokens[last].lower] = entity
        return entity

    def _behind_domain(self, phrase: NounPhrase) -> int:
        """As in "Northland's Minister of Foreign Affairs Ida Lund": where the name begins behind the office, or −1."""
        tokens = self.parse.tokens
        if not self._office(phrase) or self.parse.lowers[phrase.end : phrase.end + 1] not in (
            ["of"],
            ["for"],
        ):
            return -1
        domain = -1
        for index in range(phrase.end + 1, len(tokens)):
            if tokens[index].lower in _DOMAINS:
                domain = index
            elif domain == index - 1 and tokens[index].lower == "for":
                continue  # "Secretary of State for Trade Ida Lund"
            elif tokens[index].tag not in _OF_DOMAIN or (
                tokens[index].tag is Tag.NAME and domain == index - 1
            ):
                break
        if not 0 < domain < len(tokens) - 1 or not all(
            t.tag is Tag.NAME for t in tokens[domain + 1 : domain + 3]
        ):
            return -1
        return domain + 1

    def _past_titles(self, index: int) -> int:
        """As in "the army chief, General Otto Brack": the name behind its titles."""
        tokens = self.parse.tokens
        while index < len(tokens) and tokens[index].cap and tokens[index].lower in TITLES:
            index += 1
        return index

    def _serves(self, phrase: NounPhrase) -> str | None:
        """As in "the army chief, General Otto Brack": whose body stands in front."""
        found = self.around.of_body(range(phrase.start, phrase.head))
        return found[0] if found is not None else None

    def _told_of(self, phrase: NounPhrase) -> str | None:
        """As in "X's negotiator came … the negotiator, Ruth Ander, said": the party of who was told of so before."""
        before = self.resolver.roles.repeated.same_noun(
            phrase, look_up(self.parse.tokens[phrase.head].lower).noun
        )
        return before.speakers[0].party if before is not None else None

    def _of_owner(self, phrase: NounPhrase) -> str | None:
        """As in "Lund's deputy, Otto Brack": the party of somebody told of before."""
        owner = self.resolver.owners.owner(phrase)
        return owner.speakers[0].party if owner is not None and len(owner.speakers) == 1 else None

    def _lone(self, phrase: NounPhrase) -> Entity | None:
        """A single capitalised word that no list knows: somebody outside the process, if it is a name at all."""
        head = self.parse.tokens[phrase.head]
        if head.text in WEEKDAYS or head.text in MONTHS:
            return None  # "Friday's announcement"
        possessed = phrase.head > phrase.start and self.parse.tokens[phrase.head - 1].tag is Tag.POSS
        party = self.resolver.owners.party(phrase) if possessed else None
        if party is not None and not look_up(head.lower).known:
            return Entity((Speaker(party, head.text),), "person", "", 0.7)  # "Northland's Lund"
        short = head.text.isupper() and 1 < len(head.text) <= _LONGEST_SHORT
        plural = head.word is not None and head.word.plural
        the = self.parse.lowers[phrase.start] == "the"
        if phrase.end - phrase.start - the != 1 or (the and not (short or plural)):
            return None
        if look_up(head.lower).known and not (short or (the and plural)):
            return None
        if (place := self.resolver.owners.where(phrase)) is not None:
            return Entity(
                (Speaker(place, head.text),), "person", "", 0.6
            )  # "in the senate, where Lund wants"
        number = "they" if plural and not short else "it"
        return Entity((Speaker(OTHER, head.text),), "group", number, 0.5)  # "The Europeans", "the ICRC"

    def _governs(self, phrase: NounPhrase) -> bool:
        """As in "the attorney general, Ida Lund", "the mines minister, Ida Lund": somebody of a government."""
        words = self.parse.lowers[phrase.start : phrase.head + 1]
        alone = not any(t.cap and t.tag is Tag.NAME for t in self.parse.tokens[phrase.start : phrase.head])
        return (
            words[0] == "the" and alone and (words[-1] in GOVERNING or words[-2:] == ["attorney", "general"])
        )

    def _office(self, phrase: NounPhrase) -> bool:
        lower = self.parse.tokens[phrase.head].lower
        word = look_up(lower)
        return lower in words()["person_roles"] or (word.noun in words()["person_roles"] and not word.plural)

    def _title(self, phrase: NounPhrase) -> bool:
        return any(
            t.lower in TITLES or t.lower in words()["person_roles"]
            for t in self.parse.tokens[phrase.start : phrase.head]
        )


_LONGEST_SHORT = 6
_PAPERS = frozenset(
    "accord accords act agreement agreements charter constitution convention declaration memorandum pact protocol "
    "protocols resolution statute treaty".split()
)
_LONG_NAME = 3
_OF_DOMAIN = frozenset({Tag.ADJ, Tag.CC, Tag.DET, Tag.NAME, Tag.NOUN})
_DOMAINS = frozenset(
    "affairs cooperation culture defence defense development economy education energy finance health information "
    "interior justice labour labor planning relations security staff state trade transport war".split()
)
"""What an office may be for: the name that stands right behind it is its holder's."""


def _watches(parse: Parse, phrase: NounPhrase) -> bool:
    return of_institute(parse, phrase) or has_left(parse, phrase)


def _is_office(token: Token) -> bool:
    return token.lower in TITLES or token.lower in words()["person_roles"]


def _common(token: Token) -> bool:
    """Whether a capitalised word is a common word for a role or a body."""
    noun = look_up(token.lower).noun or token.lower
    listed = words()
    return any(
        form in listed[key]
        for form in (token.lower, noun)
        for key in ("group_roles", "person_roles", "sides", "state_bodies", "bodily", "documents")
    )


_CIVIL = frozenset("network association foundation institute society watch observatory".split())
"""Bodies of no party, even where a country is in their name."""
_UNOFFICIAL = frozenset(
    "alliance bloc brotherhood coalition community front group movement party union".split()
)
"""Bodies that may be against the state whose people they are: "the Southmarker Democratic Front"."""
