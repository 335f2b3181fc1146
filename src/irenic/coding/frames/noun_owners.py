"""Whose a noun is: "X's demand", "Russian demands", "the demand by X", "calls in Kyiv for", "in protest at"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.names.gazetteer import Mention
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

_ABOUT = [[word] for word in "peace war truce ceasefire settlement conflict crisis".split()]


class NounOwners:
    """Finds the owner of a noun and where the words of both begin."""

    def __init__(self, parse: Parse, resolver: Resolver) -> None:
        self.parse = parse
        self.resolver = resolver

    def owner(self, head: int) -> tuple[Entity, int] | None:
        """The possessor of a noun and where its words begin; who stands after it in `owner_behind`."""
        tokens = self.parse.tokens
        index = head - 1
        while (
            index > 0
            and tokens[index].tag in {Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.ADV, Tag.QUOTE}
            and tokens[index].mention < 0
        ) or (tokens[index].tag is Tag.CC and self._joins_adjectives(index)):
            index -= 1
        if index < 0:
            return None
        token = tokens[index]
        if token.tag is Tag.POSS and index > 0:
            phrase = self._possessor(index - 1)
            if phrase is None:
                return None
            entity = self.resolver.phrase(phrase)
            return (entity, phrase.start) if entity is not None else None
        if token.tag is Tag.PPOS:
            entity = self.resolver.pronoun(index)
            return (entity, index) if entity is not None else None
        if token.lower == "of" and self._lists(index - 1):
            return self.owner(index - 1)
        mention = self.resolver.mention(index)
        if mention is not None and mention.name.kind in {"party", "organisation"}:
            if index and tokens[index - 1].tag in _POSSESSIVE:
                return self.owner(index)  # "Northland's LTO bid", "its Southmark policy"
            if token.text.isupper() and tokens[head].lower in _ASPIRING:
                return None  # "LTO aspirations": what is aspired to
        if (
            mention is not None
            and not self._given(index)
            and mention.name.party is not None
            and mention.name.kind in {"demonym", "party", "organisation", "person", "group"}
            and not self._is_topic(index, mention)
        ):
            actor = mention.name.actor if mention.name.kind != "demonym" else None
            kind = "party" if mention.name.kind in {"demonym", "party"} else "group"
            entity = Entity((Speaker(mention.name.party, actor),), kind, "it", 0.9)
            while index > 0 and tokens[index - 1].mention == token.mention:
                index -= 1
            return entity, index
        return None

    def _joins_adjectives(self, index: int) -> bool:
        """As in "our critical and even hostile attitude"."""
        tokens = self.parse.tokens
        after = index + 1 + (tokens[index + 1].tag is Tag.ADV)
        return tokens[index - 1].tag is Tag.ADJ and tokens[after].tag is Tag.ADJ

    def _is_topic(self, index: int, mention: Mention) -> bool:
        """As in "the Southmark peace plan": what a plan is about, against "the US peace plan", "a Southmarker plan"."""
        named = mention.name.kind == "party" and not self.parse.tokens[index].text.isupper()
        return named and self.parse.lowers[index + 1 : index + 2] in _ABOUT

    def _lists(self, index: int) -> bool:
        """As in "Northland's list of demands": a word for several of a thing, which has the owner."""
        word = self.parse.tokens[index].word if index > 0 else None
        return word is not None and self.parse.tokens[index].tag is Tag.NOUN and word.noun in _SEVERAL

    def _given(self, index: int) -> bool:
        """As in "offered X recognition of": who is given a thing does not hold it."""
        verb = self.parse.clause_at.get(index - 1) if index else None
        return verb is not None and verb.head == index - 1 and verb.lemma in words()["giving"]

    def _possessor(self, end: int) -> NounPhrase | None:
        phrase = np_ending(self.parse, end)
        if phrase is None:
            return None
        # "the plan of Russia's envoy": only the noun phrase itself, not what governs it
        start = phrase.start
        for index in range(end, start - 1, -1):
            if self.parse.tokens[index].tag is Tag.PREP:
                return NounPhrase(index + 1, end + 1, end, end + 1)
        return phrase

    def adverbial(self, head: int, subject: Entity | None) -> tuple[Entity, int] | None:
        """As in "pulled out in protest at", "for fear of", "in the hope of": the owner is the subject of the verb."""
        tokens = self.parse.tokens
        index = head - 1
        while index > 0 and (tokens[index].lower in {"the", "a", "an"} or tokens[index].tag is Tag.ADJ):
            index -= 1
        if index < 1 or subject is None or tokens[index].lower not in {"in", "for", "of", "with"}:
            return None
        if tokens[index].lower == "of" and tokens[index - 1].lower != "out":
            return None
        return less_sure(subject, 0.8) or subject, head

    def fronted(self, head: int) -> Entity | None:
        """As in "In Northland there is little appetite for"."""
        tokens = self.parse.tokens
        first = 1 if tokens[0].lower in {"but", "and", "yet"} else 0
        if tokens[first].lower not in {"in", "across", "within", "inside", "among"}:
            return None
        there = next((i for i in range(first + 2, head) if tokens[i].tag is Tag.THERE), -1)
        phrase = self.parse.noun_phrase(first + 1)
        if there < 0 or phrase is None or not phrase.end <= there <= phrase.end + 1 or head - there > _NEAR:
            return None
        return less_sure(self.resolver.phrase(phrase), 0.75)

    def note(self, noun: str, owner: Entity) -> None:
        """Remember whose a demand was, for "those demands"."""
        self.resolver.discourse.demands[noun] = owner

    def recalled(self, phrase: NounPhrase) -> Entity | None:
        """As in "Those terms include": of whoever's terms were spoken of."""
        word = self.parse.tokens[phrase.head].word
        if word is None or self.parse.lowers[phrase.start] not in {"these", "those"}:
            return None
        return less_sure(self.resolver.discourse.demands.get(word.noun), 0.8)

    def viewer(self, phrase: NounPhrase) -> Entity | None:
        """As in "For Northland the main goal is", "The priority for Northland is": whose aim a subject is."""
        tokens = self.parse.tokens
        first = 1 if tokens[0].lower in {"but", "and", "yet"} else 0
        if phrase.end < len(tokens) and tokens[phrase.end].lower == "for":
            viewing = self.parse.noun_phrase(phrase.end + 1)
            near = viewing is not None and self.parse.skip(viewing.tail) in self.parse.clause_at
        else:
            viewing = self.parse.noun_phrase(first + 1) if tokens[first].lower == "for" else None
            near = viewing is not None and 0 <= phrase.start - viewing.tail <= 1
        return less_sure(self.resolver.phrase(viewing), 0.85) if viewing is not None and near else None

    def lister(self, head: int, clause: Clause | None) -> tuple[Entity, int] | None:
        """As in "Abel listed five principles, among them": whoever names several things asks for them."""
        word = self.parse.tokens[head].word
        if (
            clause is None
            or clause.lemma not in _LISTING
            or clause.passive
            or word is None
            or not word.plural
        ):
            return None
        if word.noun not in words()["listed"]:
            return None
        phrase = self.parse.noun_phrase(self.parse.skip(clause.after))
        subject = self.resolver.subject(clause) if phrase is not None and phrase.head == head else None
        return (subject, clause.start) if subject is not None else None

    def answered(self, head: int) -> tuple[Entity, int] | None:
        """As in "Northland's reply was a refusal to", "amounted to a rejection of": whose answer it is."""
        phrase = np_ending(self.parse, head)
        at = phrase.start - 1 if phrase is not None else -1
        at -= self.parse.lowers[at] == "to"
        verb = self.parse.clause_at.get(at) if at > 0 else None
        if verb is None or verb.lemma not in {"be", "amount"} or len(verb.subjects) != 1 or verb.negated:
            return None
        word = self.parse.tokens[verb.subjects[0].head].word
        if word is None or word.noun not in _ANSWERS:
            return None
        owner = less_sure(self.resolver.owner(verb.subjects[0]), 0.9)
        return (owner, verb.subjects[0].start) if owner is not None else None

    def behind_predicate(self, head: int, end: int) -> Entity | None:
        """As in "Opposition to a truce is strong among officers", "support for it is growing in Norholm"."""
        tokens = self.parse.tokens
        verb = self.parse.clause_at.get(self.parse.skip(end))
        if verb is None or not verb.finite or verb.negated or verb.lemma not in _SPREADING:
            return None
        if not verb.subjects or verb.subjects[0].head != head:
            return None
        at = self.parse.skip(verb.after)
        while at < len(tokens) and tokens[at].tag in {Tag.ADJ, Tag.ADV} and tokens[at].lower not in _WEAK:
            at += 1
        phrase = (
            self.parse.noun_phrase(at + 1) if tokens[at : at + 1] and tokens[at].lower in _AMONG else None
        )
        return less_sure(self.resolver.phrase(phrase), 0.7) if phrase is not None else None

    def is_brought(self, head: int, clause: Clause | None) -> bool:
        """As in "returned with an offer of", "sent the plan together with a request for", "came with orders to"."""
        tokens = self.parse.tokens
        index = head - 1
        while index > 0 and tokens[index].tag in {Tag.ADJ, Tag.NUM}:
            index -= 1
        word = tokens[head].word
        bare = word is not None and word.plural and tokens[index].lower == "with"
        index += bare
        if index < 1 or tokens[index - 1].lower != "with":
            return False
        if not bare and tokens[index].lower not in {"a", "an", "the"}:
            return False
        together = tokens[index - 2].lower in {"together", "along"}
        return together or (clause is not None and not clause.passive and clause.lemma in _BRINGING)


_NEAR = 6
_POSSESSIVE = frozenset({Tag.POSS, Tag.PPOS})
_ASPIRING = frozenset("ambition ambitions aspiration aspirations".split())
_LISTING = frozenset("list name enumerate formulate define cite".split())
_ANSWERS = frozenset("answer reply response reaction rejoinder verdict".split())
_SPREADING = frozenset("be remain run grow rise spread mount build deepen harden widen".split())
_AMONG = frozenset({"among", "amongst", "in", "within", "across", "inside"})
_WEAK = frozenset("weak low thin scant scarce rare limited faint lukewarm".split())
_SEVERAL = frozenset("list set series catalogue catalog package raft string range slate host handful".split())
_BRINGING = frozenset(
    (
        "answer approach arrive come conclude counter emerge end go leave open react reply respond return travel"
        " visit write"
    ).split()
)
