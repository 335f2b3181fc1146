"""People and bodies that the codebook does not know: introduced by role or apposition, then by surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.bodies import RULING
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.closed import TITLES
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_APPOSED_WORDS = 22
_PAST = frozenset({"former", "ex", "retired", "onetime", "erstwhile", "ousted"})


class Strangers:
    """Names new people of one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse

    def read(self, phrase: NounPhrase) -> Entity | None:
        """The person or body that a capitalised noun phrase names."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        people = self.resolver.discourse.people
        known = people.get(head.lower)
        if known is not None:
            return known
        actor = self.resolver.first_mention(phrase)
        if actor is not None and actor.name.kind == "person":
            return self.resolver.named(phrase, actor)
        names = [t for t in tokens[phrase.start : phrase.head + 1] if t.tag is Tag.NAME and t.mention < 0]
        if not names and not look_up(head.lower).plural:
            return self._lone(phrase)  # the first word of a sentence
        if all(_common(name) for name in names):
            return self.resolver.roles.read(phrase)  # "The Foreign Ministry", "The Parties"
        body = head.lower in words()["group_roles"] or head.lower in _BODIES
        if len(names) < 2 and not self._title(phrase) and not body:
            return self._lone(phrase)
        party, sure = self._party(phrase)
        if body and head.lower in _CIVIL and self._possessor(phrase) is None:
            party, sure = (party if party == COMMENTATOR else OTHER), 0.6  # "the Northland Justice Network"
        if body:
            whose = self.resolver.owners.of_whom(phrase) if party == OTHER else None
            found = Entity((Speaker(whose or party, self.resolver.words(phrase)),), "group", "it", sure)
            if whose is not None:
                people[head.lower] = found  # "the Summit of Westeria", then "the Summit"
            return found
        text = " ".join(t.text for t in names)
        people[head.lower] = Entity((Speaker(party, text),), "person", "", sure)
        return people[head.lower]

    def apposed(self, phrase: NounPhrase) -> Entity | None:
        """As in "the Front's leader, R. Tamsin, called": a role and a name in apposition are one person, the name."""
        tokens = self.parse.tokens
        comma = phrase.end
        if comma < phrase.tail < len(tokens) and (self._office(phrase) or self._is_body(phrase)):
            comma = phrase.tail  # "the leader of the rebels, Ida Lund, said"
        if comma >= len(tokens) or tokens[comma].text != ",":
            return None
        first = self._past_titles(comma + 1)
        if first >= len(tokens) or tokens[first].tag is not Tag.NAME:
            return None
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].tag is Tag.NAME:
            last += 1
        if last + 1 < len(tokens) and tokens[last + 1].text not in {",", ".", ")"}:
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
        )
        if observes({t.lower for t in tokens[phrase.start : phrase.end]}):
            party = COMMENTATOR
        name = " ".join(t.text for t in tokens[first : last + 1])
        if self._is_body(phrase):
            return Entity((Speaker(party or OTHER, name),), "group", "it", 0.85 if party else 0.6)
        if party is None and not self._office(phrase):
            return None
        entity = Entity((Speaker(party or OTHER, name),), "person", "", 0.85 if party else 0.6)
        self.resolver.discourse.people[tokens[last].lower] = entity
        return entity

    def _past_titles(self, index: int) -> int:
        """As in "the army chief, General Otto Brack": the name behind its titles."""
        tokens = self.parse.tokens
        while index < len(tokens) and tokens[index].cap and tokens[index].lower in TITLES:
            index += 1
        return index

    def _is_body(self, phrase: NounPhrase) -> bool:
        """As in "the largest group, Northern Star": a body, not a person."""
        word = look_up(self.parse.tokens[phrase.head].lower)
        return word.noun in words()["movement_bodies"] | _BODIES | {"party"}

    def _told_of(self, phrase: NounPhrase) -> str | None:
        """As in "X's negotiator came … the negotiator, Ruth Ander, said": the party of who was told of so before."""
        before = self.resolver.roles.same_noun(phrase, look_up(self.parse.tokens[phrase.head].lower).noun)
        return before.speakers[0].party if before is not None else None

    def _of_owner(self, phrase: NounPhrase) -> str | None:
        """As in "Lund's deputy, Otto Brack": the party of somebody told of before."""
        owner = self.resolver.owners.owner(phrase)
        return owner.speakers[0].party if owner is not None and len(owner.speakers) == 1 else None

    def _lone(self, phrase: NounPhrase) -> Entity | None:
        """A single capitalised word that no list knows: somebody outside the process, if it is a name at all."""
        head = self.parse.tokens[phrase.head]
        possessed = phrase.head > phrase.start and self.parse.tokens[phrase.head - 1].tag is Tag.POSS
        party = self.resolver.owners.party(phrase) if possessed else None
        if party is not None and not look_up(head.lower).known:
            return Entity((Speaker(party, head.text),), "person", "", 0.7)  # "Northland's Lund"
        short = head.text.isupper() and 1 < len(head.text) <= _LONGEST_SHORT
        alone = phrase.end - phrase.start - (self.parse.tokens[phrase.start].lower == "the") == 1
        if (
            not alone
            or (look_up(head.lower).known and not short)
            or (not short and phrase.end - phrase.start > 1)
        ):
            return None  # "The ICRC" is somebody
        return Entity((Speaker(OTHER, head.text),), "group", "it", 0.5)

    def _office(self, phrase: NounPhrase) -> bool:
        word = look_up(self.parse.tokens[phrase.head].lower)
        return word.noun in words()["person_roles"] and not word.plural

    def _title(self, phrase: NounPhrase) -> bool:
        return any(
            t.lower in TITLES or t.lower in words()["person_roles"]
            for t in self.parse.tokens[phrase.start : phrase.head]
        )

    def _party(self, phrase: NounPhrase) -> tuple[str, float]:
        """From the words around a new name: a role with a party, an observer's profession, else other."""
        around = self._around(phrase)
        if (sent_by := self._on_behalf()) is not None:
            return sent_by, 0.75
        possessor = self._possessor(phrase)
        if possessor is not None:
            return possessor, 0.85
        tokens = self.parse.tokens[around.start : around.stop]
        lowered = {t.lower for t in tokens} | {t.word.noun for t in tokens if t.word is not None}
        if observes(lowered):
            return COMMENTATOR, 0.8
        if not (lowered.isdisjoint(words()["person_roles"]) and lowered.isdisjoint(words()["group_roles"])):
            for index in around:
                party = self.resolver.party_at(index)
                if party is not None:
                    return party, 0.85
            if "opposition" in lowered and "armed" not in lowered and not self._is_body(phrase):
                return COMMENTATOR, 0.7  # "the opposition leader Ida Lund": at home, no side of the war
            if "until" in lowered:
                return COMMENTATOR, 0.7  # "Ida Lund, president until 2018"
            if lowered & RULING and (found := self.resolver.roles.bodies.party_of("government")) is not None:
                return found
            if (owner := self._told_owner(around)) is not None:
                return owner, 0.75
            if (body := self._of_body(range(phrase.start, phrase.head))) is not None:
                return body
            if self.resolver.owners.fronted is not None:
                return self.resolver.owners.fronted, 0.6
            if (told := self._of_state(range(phrase.start, phrase.head))) is not None:
                return told, 0.6
        if lowered & _TEACHING or not {t.lower for t in tokens if t.cap}.isdisjoint(_THINKING):
            return COMMENTATOR, 0.7
        return OTHER, 0.6

    def _of_state(self, before: range) -> str | None:
        """As in "Northland rejected the plan. Foreign Minister Ida Lund said": of the state just spoken of."""
        office = next((i for i in before if self.parse.lowers[i] in _OFFICES), -1)
        if office < 0 or not self.parse.tokens[office].cap or self._foreign(range(before.start, office)):
            return None
        told = self.resolver.discourse.last_subject()
        party = told.speakers[0].party if told is not None and len(told.speakers) == 1 else None
        return party if party in self.resolver.discourse.cast.states else None

    def _possessor(self, phrase: NounPhrase) -> str | None:
        """As in "Northland's Ida Lund": whose the name itself is."""
        tokens = self.parse.tokens
        first = phrase.head
        while first > phrase.start and tokens[first - 1].tag is Tag.NAME and tokens[first - 1].mention < 0:
            first -= 1
        if first <= phrase.start or tokens[first - 1].tag is not Tag.POSS:
            return None
        return self.resolver.party_at(first - 2)

    def _foreign(self, before: range) -> bool:
        """As in "Osper's Foreign Minister", "Belgian Prime Minister": a country that nobody knows stands before."""
        for index in before:
            token = self.parse.tokens[index]
            plain = token.word is not None and token.word.known and token.tag is not Tag.ADJ
            if token.tag is Tag.POSS or not (plain or token.lower in words()["bodily"] | _VICE):
                return True
        return False

    def _on_behalf(self) -> str | None:
        """As in "Speaking for Northland, Ida Lund said", "rejected it on behalf of Northland"."""
        lowers = self.parse.lowers
        if self.parse.vocabulary.isdisjoint(("behalf", "speaking")):
            return None
        for index in range(len(lowers) - 2):
            if lowers[index : index + 2] in (["behalf", "of"], ["speaking", "for"]):
                phrase = self.parse.noun_phrase(index + 2)
                return (
                    self.resolver.owners.party(phrase) or self.resolver.party_at(phrase.head)
                    if phrase
                    else None
                )
            if lowers[index] == "behalf" and self.parse.tokens[index - 1].tag is Tag.POSS:
                return self.resolver.party_at(index - 2)
        return None

    def _of_body(self, before: range) -> tuple[str, float] | None:
        """As in "rebel spokesman Ida Lund": of the body named in front."""
        for index in before:
            token = self.parse.tokens[index]
            if token.word is None or token.mention >= 0 or token.word.noun not in _SPEAKING_BODIES:
                continue
            found = self.resolver.roles.bodies.party_of(token.word.noun)
            if found is not None:
                return found
        return None

    def _told_owner(self, around: range) -> str | None:
        """As in "Ander, the group's spokesman", "Ander, its chief negotiator": whose, by what was told before."""
        for index in around:
            token = self.parse.tokens[index]
            owner = None
            if token.tag is Tag.POSS:
                owner = self.resolver.innermost(index - 1)
            elif token.tag is Tag.PPOS and token.lower in _WHOSE:
                owner = self.resolver.pronoun(index)
            if owner is not None and len(owner.speakers) == 1:
                return owner.speakers[0].party
        return None

    def _around(self, phrase: NounPhrase) -> range:
        """The words of a name with its apposition, or with the institute that it is "of"."""
        tokens = self.parse.tokens
        right = phrase.end
        if right < len(tokens) and tokens[right].lower in {"of", "at", "from", "with"}:
            right = max(phrase.tail, self.parse.prepositional_end(right))
        if right + 1 < len(tokens) and tokens[right].text in {",", "(", "–", "—"}:
            stops = range(right + 1, min(len(tokens), right + _APPOSED_WORDS))
            if tokens[right + 1].tag not in _NO_APPOSITION and self.parse.lowers[right + 1] != "whose":
                right = next((i for i in stops if tokens[i].text in {",", ")", "–", "—", ".", ";"}), right)
        return range(max(0, phrase.start), right)


_LONGEST_SHORT = 6
_WHOSE = frozenset({"its", "their", "his", "her"})
_OFFICES = frozenset({"minister", "president", "premier", "chancellor"})
_VICE = frozenset({"deputy", "acting", "interim", "vice", "the"})
_TEACHING = frozenset({"teaches", "lectures", "taught"})
_THINKING = frozenset({"crisis", "forum", "policy", "project"})
"""Words in the names of institutes, where they have a capital: "of the Gulf Crisis Forum"."""
_NO_APPOSITION = frozenset({Tag.CC, Tag.VERB, Tag.PRON, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.QUOTE, Tag.SUB})


def observes(lowered: set[str]) -> bool:
    """Whether words near a name make the person an observer: a profession, an institute, an office once held."""
    return bool(lowered & words()["wide_holders"] or lowered & _PAST or lowered & words()["institutes"])


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
_SPEAKING_BODIES = words()["movement_bodies"] | words()["state_bodies"]
_BODIES = frozenset(
    (
        "league union council federation association committee congress senate assembly court bank agency commission"
        " organisation organization alliance coalition network foundation institute university ministry programme "
        "program fund service front movement party group society crescent watch office secretariat mission summit"
    ).split()
)
