"""Who a noun phrase or a pronoun stands for: names, roles, possessors, people introduced in the text."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.holders.added import added
from irenic.coding.holders.apposed import apposed_person, exemplified, ourselves
from irenic.coding.holders.discourse import Discourse
from irenic.coding.holders.documents import part
from irenic.coding.holders.heads_of_state import head_of_state
from irenic.coding.holders.long_offices import bearer
from irenic.coding.holders.named import named
from irenic.coding.holders.noted import note_sentence
from irenic.coding.holders.owners import Owners
from irenic.coding.holders.pronouns import Pronouns
from irenic.coding.holders.roles import Roles
from irenic.coding.holders.spoken import bind_spoken
from irenic.coding.holders.strangers import Strangers
from irenic.coding.holders.unmarked import FIRST_PERSON, told_by
from irenic.coding.names.entity import Entity, join, less_sure
from irenic.coding.names.gazetteer import Mention
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import WEEKDAYS
from irenic.coding.words.marks import quoted
from irenic.coding.words.operatives import is_supplied
from irenic.coding.words.tokens import Tag, Token

MAX_ACTOR_WORDS = 6


_MOST_JOINED = 6


class Resolver:
    """Resolves noun phrases of one sentence against mentions and discourse."""

    def __init__(self, parse: Parse, mentions: dict[int, Mention], discourse: Discourse) -> None:
        self.parse = parse
        self.discourse = discourse
        self._mention_at = [mentions[t.mention] if t.mention >= 0 else None for t in parse.tokens]
        self._memo: dict[int, Entity | None] = {}
        self.meant: dict[int, Entity | None] = {}
        self.bound: dict[int, Entity] = {}
        self.speaking: list[tuple[int, int, Entity]] = []
        self.quoted = quoted(parse.tokens)
        if is_supplied(parse.tokens) and discourse.issuer is not None:
            self.bound[0] = discourse.issuer
        self.owners = Owners(self)
        self.roles = Roles(self)
        self.strangers = Strangers(self)
        self.pronouns = Pronouns(self)
        note_sentence(self)
        if not FIRST_PERSON.isdisjoint(parse.vocabulary):
            self._memo.clear()  # "We reject it, he said": whom "he" means is known now

    def quote(self, start: int, end: int, speaker: Entity | None, addressed: Entity | None = None) -> None:
        """Within tokens `[start, end)`, "I" and "we" are the speaker, "you" whoever is addressed."""
        if speaker is not None:
            self.speaking.append((start, end, speaker))
        bind_spoken(self, start, end, speaker, addressed)
        self._memo.clear()

    def retell(self, start: int, end: int, speaker: Entity) -> None:
        """Within tokens `[start, end)` of what somebody says, "I" and "we" are whom they quote."""
        self.speaking.insert(0, (start, end, speaker))
        bind_spoken(self, start, end, speaker, None)
        self._memo.clear()

    def speaker(self, index: int) -> Entity | None:
        """Whose words a token is among."""
        own = next((who for start, end, who in self.speaking if start <= index < end), None)
        return own or self.discourse.turn

    def release(self) -> None:
        """Nothing more will be asked: part it from its readers, so that all is freed without garbage collection."""
        vars(self).clear()

    # -- mentions ---------------------------------------------------------------------------------------------
    def mention(self, index: int) -> Mention | None:
        """The mention that covers a token, if any."""
        return self._mention_at[index]

    def party_at(self, index: int) -> str | None:
        """The party of the mention that covers a token."""
        mention = self.mention(index)
        return mention.name.party if mention is not None else None

    # -- clauses ----------------------------------------------------------------------------------------------
    def subject(self, clause: Clause) -> Entity | None:
        """Who the subject of a clause is; follows shared subjects and controllers."""
        if clause.index in self._memo:
            return self._memo[clause.index]
        self._memo[clause.index] = None
        entity = self._subject(clause)
        self._memo[clause.index] = entity
        return entity

    def _subject(self, clause: Clause) -> Entity | None:
        if clause.passive and clause.kind != "part":
            return self.agent(clause)
        if clause.subjects:
            if (told := bearer(self, clause) or ourselves(self, clause)) is not None:
                return told
            phrases = list(clause.subjects)
            if (more := added(self.parse, phrases[-1], clause.start)) is not None:
                phrases += self._joined(more.start)
            found = [self.phrase(phrase) for phrase in phrases]
            known = join([entity for entity in found if entity is not None], len(found))
            if known is None and clause.kind == "rel":
                return self._near_antecedent(clause)
            return known or (apposed_person(self, clause) if len(phrases) == 1 else None)
        if clause.kind == "part":
            return self.agent(clause)
        if clause.shared >= 0 and clause.shared != clause.index:
            other = self.parse.clauses[clause.shared]
            if other.passive and other.subjects:
                return join(
                    [e for p in other.subjects if (e := self.phrase(p)) is not None], len(other.subjects)
                )
            found_other = self.subject(other)
            if found_other is None and not clause.finite and len(other.subjects) == 1 and not _refuses(other):
                return self.owner(other.subjects[0])
            return found_other
        return None

    def patient(self, clause: Clause) -> Entity | None:
        """Who the grammatical subject of a passive verb is."""
        if clause.subjects:
            return join(
                [e for p in clause.subjects if (e := self.phrase(p)) is not None], len(clause.subjects)
            )
        if clause.shared >= 0 and clause.shared != clause.index:
            return self.patient(self.parse.clauses[clause.shared])
        return None

    def _near_antecedent(self, clause: Clause) -> Entity | None:
        """As in "on the orders of X, which says", "the objections of X, who called": the nearer noun."""
        before = clause.opener - 1
        while before >= 0 and self.parse.tokens[before].tag is Tag.PUNCT:
            before -= 1
        return self.innermost(before)

    def innermost(self, end: int) -> Entity | None:
        """Whom the smallest noun phrase means that ends at a token."""
        phrase = inner_phrase(self.parse, end)
        return self.phrase(phrase) if phrase is not None else None

    def agent(self, clause: Clause) -> Entity | None:
        """Who stands after "by": one, or several joined by "and"."""
        tokens = self.parse.tokens
        for index in range(clause.head + 1, min(clause.head + 8, len(tokens))):
            if tokens[index].lower == "by":
                return self.owners.listed(index + 1) or self.joint(index + 1)
            if tokens[index].lower == "in" and (author := self._told_in(index)) is not None:
                return author
            if tokens[index].tag is Tag.VERB or (
                tokens[index].tag is Tag.PUNCT and tokens[index].text != ","
            ):
                break
        return None

    def _told_in(self, index: int) -> Entity | None:
        """As in "was demanded in Abel's message": whoever speaks in it."""
        phrase = self.parse.noun_phrase(index + 1)
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        if phrase is None or word is None or word.noun not in words()["documents"] | words()["papers"]:
            return None
        return self.owners.owner(phrase)

    def joint(self, start: int) -> Entity | None:
        """Who the noun phrases from a token on are that "and" joins."""
        return self.joint_to(start)[0]

    def joint_to(self, start: int) -> tuple[Entity | None, int]:
        """Who the noun phrases from a token on are that "and" joins, and the token after the last who is somebody."""
        phrases = self._joined(start)
        found = [self.phrase(phrase) for phrase in phrases]
        ends = [phrase.end for phrase, entity in zip(phrases, found, strict=True) if entity is not None]
        return join([entity for entity in found if entity is not None], len(found)), max(ends, default=start)

    def _joined(self, start: int) -> list[NounPhrase]:
        """The noun phrases from a token on that "and" joins, and names of a list in front of it."""
        lowers = self.parse.lowers
        phrases: list[NounPhrase] = []
        phrase = self.parse.noun_phrase(start)
        while phrase is not None and len(phrases) < _MOST_JOINED:
            phrases.append(phrase)
            joint = phrase.tail
            if lowers[joint : joint + 2] == [",", "and"]:
                joint += 1
            listed = lowers[joint : joint + 1] == [","] and self._goes_on(joint + 1)
            if not listed and lowers[joint : joint + 1] != ["and"]:
                break
            phrase = self.parse.noun_phrase(joint + 1)
        return phrases

    def _goes_on(self, start: int) -> bool:
        """As in "by Northland, Westeria and Southmark": a name behind a comma, and "and" or a comma behind it."""
        tokens = self.parse.tokens
        phrase = self.parse.noun_phrase(start) if start < len(tokens) else None
        if phrase is None or tokens[phrase.head].mention < 0 or phrase.tail >= len(tokens):
            return False
        if tokens[phrase.tail].lower == "and":
            return True
        return tokens[phrase.tail].text == "," and self._goes_on(phrase.tail + 1)

    # -- noun phrases -----------------------------------------------------------------------------------------
    def phrase(self, phrase: NounPhrase) -> Entity | None:
        """Who a noun phrase stands for, or None where it is nobody who can hold a stance or is not known."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        last = tokens[phrase.end - 1]
        if head.lower in WEEKDAYS:
            return None  # "the deadline of Friday"
        if last.lower in {"former", "latter"} and phrase.end - phrase.start == 2:
            return self._of_two(last.lower)
        if (of_text := part(self, phrase) or head_of_state(self, phrase)) is not None:
            return of_text
        if head.tag in {Tag.DET, Tag.NUM, Tag.PRON, Tag.ADJ} and phrase.tail > phrase.end:
            return self.roles.part(phrase)
        if phrase.tail - phrase.start == 1 and head.lower in _SOME:
            if head.lower == "one" and self._anybody(phrase.tail):
                return None  # "one need not agree", "one might object": anybody
            return exemplified(self, phrase) or self.roles.repeated.some_of_them(head.lower)
        if head.tag is Tag.PRON or (phrase.end - phrase.start == 1 and head.tag is Tag.DET):
            return self.roles.pairs.pair() if head.lower in {"both", "neither"} else self.pronoun(phrase.head)
        mention = self.mention(phrase.head)
        if mention is not None:
            return self.named(phrase, mention)
        strange = (
            head.cap and phrase.end - phrase.start == 1 and head.word is not None and not head.word.known
        )
        strange = strange and not ("-" in head.text and head.text.rpartition("-")[2].islower())  # "Self-rule"
        if head.tag is Tag.NAME or strange or (head.cap and head.lower in self.discourse.people):
            return self.strangers.read(phrase)
        return self.roles.read(phrase)

    def _anybody(self, index: int) -> bool:
        after = self.parse.tokens[index : index + 1]
        return bool(after) and (after[0].tag is Tag.MODAL or after[0].lower == "need")

    def _of_two(self, which: str) -> Entity | None:
        """As in "the former … the latter": the two that the sentence before named."""
        before = [e for s, _, e in self.discourse.entries if s == self.discourse.sentence - 1]
        both = [Entity((speaker,), e.number, e.pronoun) for e in before for speaker in e.speakers]
        distinct = list({entity.speakers: entity for entity in both}.values())
        if len(distinct) != 2:
            return None
        return less_sure(distinct[0] if which == "former" else distinct[1], 0.7)

    def owner(self, phrase: NounPhrase) -> Entity | None:
        """Whose a thing is."""
        return self.owners.owner(phrase)

    def named(self, phrase: NounPhrase, mention: Mention) -> Entity | None:
        """Who the name at the head of a phrase is."""
        return named(self, phrase, mention)

    def first_mention(self, phrase: NounPhrase) -> Mention | None:
        """The first name of the codebook in a phrase."""
        for index in range(phrase.start, phrase.end):
            mention = self.mention(index)
            if mention is not None:
                return mention
        return None

    def words(self, phrase: NounPhrase) -> str:
        """The actor's own words, without determiners."""
        kept: list[Token] = [
            t
            for t in self.parse.tokens[phrase.start : phrase.end]
            if t.tag not in {Tag.DET, Tag.PPOS, Tag.QUOTE, Tag.ADV}
        ]
        text = ""
        for token in kept[-MAX_ACTOR_WORDS:]:
            text += token.text if token.tag is Tag.POSS or not text else f" {token.text}"
        return text

    # -- pronouns ---------------------------------------------------------------------------------------------
    def pronoun(self, index: int) -> Entity | None:
        """Who a pronoun at a token means."""
        if index in self.bound:
            return self.bound[index]
        if self.discourse.ourselves is not None and self.parse.lowers[index] in {"we", "our", "us"}:
            return self.discourse.ourselves
        if self.parse.lowers[index] in FIRST_PERSON:
            return told_by(self, index)
        return self.meant.get(index)


def _refuses(clause: Clause) -> bool:
    """As in "two Northlander villages refused to sign": who refuses is not known, and nobody is said to sign."""
    return any(f.kind.polarity < 0 and "inf" in f.patterns for f in frames("verbs").get(clause.lemma, ()))


_SOME = frozenset("one another two some many several most others".split())
