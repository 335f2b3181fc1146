"""Noun phrases that are a proposal, and whose it is."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity
from irenic.coding.words.tokens import Tag
from irenic.events.pairs import is_couple
from irenic.events.people import BEFORE_NOUN
from irenic.events.reading import Reading
from irenic.events.triggers import triggers
from irenic.model.statement import Speaker

_NOTHING = frozenset({"no", "any", "without", "great", "good"})
"""As in "no deal would last", "a great deal": no proposal that is told of."""
_EXPLAINED = frozenset({":", ",", "–", "—", "("})
_NEAR = 4
"""Tokens between a proposal and "by": "the draft put forward by"."""


class KnownOwners:
    """Whose each kind of proposal was when spoken of last in a document."""

    def __init__(self) -> None:
        self._by_noun: dict[str, tuple[Speaker, ...]] = {}
        self._last: tuple[int, tuple[Speaker, ...]] = (-9, ())

    def note(self, noun: str, sentence: int, owner: tuple[Speaker, ...]) -> None:
        """Remember whose a proposal is."""
        self._by_noun[noun] = owner
        self._last = (sentence, owner)

    def known(self, noun: str, sentence: int, *, bare: bool) -> tuple[Speaker, ...]:
        """Whose it is; by another `bare` noun only right behind: "presented a draft agreement. The draft"."""
        last, owner = self._last
        return self._by_noun.get(noun) or (owner if bare and last == sentence - 1 else ())


class ProposalPhrases:
    """The proposals of one sentence; `owners` is whose each kind of document was when spoken of last."""

    def __init__(self, reading: Reading, owners: KnownOwners) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.resolver = reading.resolver
        self.owners = owners
        self.heads = [index for index in range(len(self.parse.tokens)) if self.noun(index)]

    def noun(self, index: int) -> str:
        """The proposal noun at a token, empty where it is none."""
        token, noun = self.parse.tokens[index], self.parse.tokens[index].noun
        if noun == "map" and self.parse.lowers[index - 1 : index] == ["road"]:
            return "roadmap"
        if token.tag not in {Tag.NOUN, Tag.NAME} or noun not in triggers().proposal_nouns:
            return ""
        return "" if _NOTHING & set(self.parse.lowers[max(index - 2, 0) : index]) else noun

    def phrase(self, head: int) -> NounPhrase:
        """The words of a proposal up to its noun."""
        start = head
        while start and self.parse.tokens[start - 1].tag in BEFORE_NOUN:
            start -= 1
        return NounPhrase(start, head + 1, head, head + 1)

    def called(self, phrase: NounPhrase) -> int:
        """The proposal that a noun phrase is, by its noun or behind a name: "the river paper: four pages"; else −1."""
        if self.noun(phrase.head):
            return phrase.head
        if self.parse.tokens[phrase.head].noun not in triggers().sheets:
            return -1
        behind = phrase.start >= 2 and self.parse.tokens[phrase.start - 1].text in _EXPLAINED
        return phrase.start - 2 if behind and phrase.start - 2 in self.heads else -1

    def explained(self, head: int) -> NounPhrase | None:
        """As in "mixed patrols, a scheme": the noun phrase that a proposal is named behind."""
        first = self.phrase(head).start
        if self.parse.lowers[first] not in {"a", "an"} or self.parse.lowers[first - 1 : first] != [","]:
            return None
        phrase = np_ending(self.parse, first - 2)
        return phrase if phrase is not None and not self.noun(phrase.head) else None

    def note_owners(self) -> None:
        """As in "Abel presented a plan", "Southmark's draft": whose the next "the plan" is."""
        sentence = self.reading.sentence.discourse.sentence
        for clause in self.parse.clauses:
            by = clause.passive and "by" in self.parse.lowers[clause.after : clause.after + _NEAR]
            if by and clause.finite and clause.lemma in triggers().presents and not clause.negated:
                self.owners.note("", sentence, _speakers(self.resolver.subject(clause)))  # "floated by Abel"
        for head in self.heads:
            if owner := self._told_owner(head) or self._presenter(head):
                self.owners.note(self.noun(head), sentence, owner)

    def owner(self, head: int) -> tuple[Speaker, ...]:
        """Whose a proposal is: told here, else where it was spoken of last."""
        new = self.parse.lowers[self.phrase(head).start] in {"a", "an", "another"}
        sentence = self.reading.sentence.discourse.sentence
        bare = self.parse.lowers[self.phrase(head).start : head] in (["the"], ["this"])
        known = () if new else self.owners.known(self.noun(head), sentence, bare=bare)
        return self._told_owner(head) or self._presenter(head) or known

    def _told_owner(self, head: int) -> tuple[Speaker, ...]:
        phrase = self.phrase(head)
        if self.parse.lowers[head + 1 : head + 3] in (["under", "which"], ["by", "which"]):
            return ()  # "a scheme under which the rebels would disarm" is not the rebels'
        if "their" in self.parse.lowers[phrase.start : head]:
            couples = [
                p for c in self.parse.clauses if c.head < head for p in c.subjects if is_couple(self.parse, p)
            ]
            if couples:
                return tuple(self.reading.people.couple(couples[0]))
        return _speakers(self.resolver.owner(phrase)) or self._by(head)

    def _by(self, head: int) -> tuple[Speaker, ...]:
        """As in "a proposal by Northland", "the draft of Abel", "the plan put forward by Abel"."""
        lowers = self.parse.lowers
        for index in range(head + 1, min(head + 1 + _NEAR, len(lowers) - 1)):
            token = self.parse.tokens[index]
            if token.lower == "by" or (token.lower in {"of", "from"} and index == head + 1):
                phrase = self.parse.noun_phrase(index + 1)
                return _speakers(self.resolver.phrase(phrase)) if phrase is not None else ()
            if token.tag not in {Tag.VERB, Tag.ADV, Tag.PREP}:
                break
        return ()

    def _presenter(self, head: int) -> tuple[Speaker, ...]:
        """The subject of a verb that puts a proposal forward."""
        named = self.explained(head)
        first = named.start if named is not None else self.phrase(head).start
        before = [c for c in self.parse.clauses if c.head < first]
        clause = before[-1] if before else None
        if clause is None or clause.lemma not in triggers().presents:
            return ()
        if any(t.tag is Tag.PUNCT for t in self.parse.tokens[clause.after : first]):
            return ()
        return _speakers(self.resolver.subject(clause))


def _speakers(entity: Entity | None) -> tuple[Speaker, ...]:
    return entity.speakers if entity is not None else ()
