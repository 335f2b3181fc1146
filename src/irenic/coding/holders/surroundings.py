"""Of which party a new name is, by the words around it: its role, its apposition, whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.bodies import RULING
from irenic.coding.resources import words
from irenic.coding.words.closed import THIRD_POSSESSIVES
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_APPOSED_WORDS = 22
_PAST = frozenset({"former", "formerly", "ex", "retired", "onetime", "erstwhile", "ousted"})


class Surroundings:
    """Reads what stands around the new names of one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse

    def party(self, phrase: NounPhrase) -> tuple[str, float]:
        """From the words around a new name: a role with a party, an observer's profession, else other."""
        around = self._around(phrase)
        if (sent_by := self._on_behalf()) is not None:
            return sent_by, 0.75
        possessor = self.possessor(phrase)
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
            if "opposition" in lowered and "armed" not in lowered and not is_body(self.parse, phrase):
                return COMMENTATOR, 0.7  # "the opposition leader Ida Lund": at home, no side of the war
            if "until" in lowered:
                return COMMENTATOR, 0.7  # "Ida Lund, president until 2018"
            if lowered & RULING and (found := self.resolver.roles.bodies.party_of("government")) is not None:
                return found
            if (owner := self._told_owner(around)) is not None:
                return owner, 0.75
            if (body := self.of_body(range(phrase.start, phrase.head))) is not None:
                return body
            if self.resolver.owners.fronted is not None:
                return self.resolver.owners.fronted, 0.6
            if (told := self._of_state(range(phrase.start, phrase.head))) is not None:
                return told, 0.6
            if lowered & LEGISLATING:
                return COMMENTATOR, 0.6  # "Senator Ida Lund": of whichever chamber
        if lowered & _TEACHING or not {t.lower for t in tokens if t.cap}.isdisjoint(_THINKING):
            return COMMENTATOR, 0.7
        return OTHER, 0.6

    def _of_state(self, before: range) -> str | None:
        """As in "Northland rejected the plan. Foreign Minister Ida Lund said": of the state just spoken of."""
        office = next((i for i in before if self.parse.lowers[i] in GOVERNING), -1)
        if office < 0 or not self.parse.tokens[office].cap or self._foreign(range(before.start, office)):
            return None
        told = self.resolver.discourse.last_subject()
        party = told.speakers[0].party if told is not None and len(told.speakers) == 1 else None
        return (
            party if party in self.resolver.discourse.cast.states else self.resolver.roles.bodies.only_state()
        )

    def possessor(self, phrase: NounPhrase) -> str | None:
        """As in "Northland's Ida Lund": whose the name itself is."""
        tokens = self.parse.tokens
        first = phrase.head
        while first > phrase.start and self._describes(first - 1):
            first -= 1
        if first <= phrase.start or tokens[first - 1].tag is not Tag.POSS:
            return None
        return self.resolver.party_at(first - 2)

    def _describes(self, index: int) -> bool:
        """As in "Northland's so-called Union of Returnees": names, and what is said of them in front."""
        token = self.parse.tokens[index]
        return token.mention < 0 and token.tag in {Tag.NAME, Tag.ADJ}

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

    def of_body(self, before: range) -> tuple[str, float] | None:
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
            elif token.tag is Tag.PPOS and token.lower in THIRD_POSSESSIVES:
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


def observes(lowered: set[str]) -> bool:
    """Whether words near a name make the person an observer: a profession, an institute, an office once held."""
    return bool(lowered & words()["wide_holders"] or lowered & _PAST or lowered & words()["institutes"])


def is_body(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "the largest group, Northern Star": a body, not a person."""
    word = look_up(parse.tokens[phrase.head].lower)
    return word.noun in words()["movement_bodies"] | BODIES | {"party"}


BODIES = frozenset(
    (
        "league union council federation association committee congress senate assembly court bank agency commission"
        " organisation organization alliance coalition network foundation institute university ministry programme "
        "program fund service community board brotherhood tribunal bloc front movement party group society crescent "
        "watch office secretariat mission summit"
    ).split()
)
GOVERNING = frozenset({"minister", "president", "premier", "chancellor"})
LEGISLATING = frozenset("mp senator lawmaker legislator congressman congresswoman parliamentarian".split())
_VICE = frozenset({"deputy", "acting", "interim", "vice", "the"})
_TEACHING = frozenset({"teaches", "lectures", "taught"})
_THINKING = frozenset({"crisis", "forum", "policy", "project"})
"""Words in the names of institutes, where they have a capital: "of the Gulf Crisis Forum"."""
_NO_APPOSITION = frozenset({Tag.CC, Tag.VERB, Tag.PRON, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.QUOTE, Tag.SUB})
_SPEAKING_BODIES = words()["movement_bodies"] | words()["state_bodies"]
