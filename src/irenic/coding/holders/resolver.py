"""Who a noun phrase or a pronoun stands for: names, roles, possessors, people introduced in the text."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse, inner_phrase, np_ending
from irenic.coding.holders.added import added
from irenic.coding.holders.apposed import apposed_person, exemplified
from irenic.coding.holders.discourse import NAMED, OBLIQUE, QUOTED, SUBJECT, TOLD, Discourse
from irenic.coding.holders.documents import note_parts, note_told_in, part
from irenic.coding.holders.issuers import note_issuer
from irenic.coding.holders.meetings import note_meeting
from irenic.coding.holders.owners import Owners
from irenic.coding.holders.pronouns import Pronouns
from irenic.coding.holders.roles import Roles
from irenic.coding.holders.spoken import bind_spoken
from irenic.coding.holders.strangers import Strangers
from irenic.coding.names.entity import Entity, join, less_sure
from irenic.coding.names.gazetteer import Mention, entity_of
from irenic.coding.resources import frames, words
from irenic.coding.words.marks import quoted
from irenic.coding.words.operatives import is_supplied
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

MAX_ACTOR_WORDS = 6


class Resolver:
    """Resolves noun phrases of one sentence against mentions and discourse."""

    def __init__(self, parse: Parse, mentions: dict[int, Mention], discourse: Discourse) -> None:
        self.parse = parse
        self.discourse = discourse
        self._mention_at = [mentions[t.mention] if t.mention >= 0 else None for t in parse.tokens]
        self._memo: dict[int, Entity | None] = {}
        self.meant: dict[int, Entity | None] = {}
        self.bound: dict[int, Entity] = {}
        self.quoted = quoted(parse.tokens)
        self._inside = False
        if is_supplied(parse.tokens) and discourse.issuer is not None:
            self.bound[0] = discourse.issuer
        self.owners = Owners(self)
        self.roles = Roles(self)
        self.strangers = Strangers(self)
        self.pronouns = Pronouns(self)
        self._read()

    def _read(self) -> None:
        """Walk the sentence in reading order: pronouns see only what stands before them."""
        noted: set[int] = set()
        previous = -1
        clause_at = self.parse.clause_at
        for index, (token, mention) in enumerate(zip(self.parse.tokens, self._mention_at, strict=True)):
            clause = clause_at.get(index)
            self._inside = self.quoted[index]
            if index - 1 in self.parse.initials:
                self._note_initials(index - 1)
            if token.tag is Tag.PRON or token.tag is Tag.PPOS:
                self.meant[index] = self.pronouns.read(index, quoted=self._inside)
            elif token.text == "(":
                self._note_pair_defined(index)
            elif mention is None and clause is None:
                if token.tag is Tag.NOUN:
                    self._note_document(index)
                continue
            if mention is not None and token.mention not in noted:
                noted.add(token.mention)
                self._note_mention(index, mention)
                self._note_pair(previous, index)
                previous = index
            if clause is not None and clause.start == index and clause.finite and clause.subjects:
                self._note_subject(clause)
        note_parts(self)
        note_told_in(self)
        if self.discourse.resolves:
            note_issuer(self)

    def _note_subject(self, clause: Clause) -> None:
        """Whom a clause is about; somebody or something unknown, too, so that no pronoun passes it by."""
        told = self.patient(clause) if clause.passive else self.subject(clause)
        subject = told or self.owner(clause.subjects[-1])
        if subject is None and clause.kind == "main" and not self._inside:
            subject = self.roles.unknown(clause.subjects[-1])
        if subject is not None:
            note_meeting(self, clause)
            embedded = clause.kind in {"that", "rel", "orel"}
            self.discourse.note(subject, QUOTED if self._inside else TOLD if embedded else SUBJECT)

    def _note_mention(self, index: int, mention: Mention) -> None:
        self._note_place(index, mention)
        if mention.name.party is not None and not self._is_common(index):
            self.discourse.named[mention.name.party] += 1
        if mention.name.party is None or mention.name.kind in {"elsewhere", "place", "demonym"}:
            return
        entity = self.named(NounPhrase(index, index + 1, index, index + 1), mention)
        if entity is None:
            return
        before = index - 1
        while before >= 0 and self.parse.tokens[before].tag in {Tag.DET, Tag.ADJ, Tag.NUM}:
            before -= 1
        oblique = before >= 0 and self.parse.tokens[before].tag is Tag.PREP
        self.discourse.note(entity, QUOTED if self._inside else OBLIQUE if oblique else NAMED)

    def _note_document(self, index: int) -> None:
        """As in "on a plan drawn up by X", "the text of Northland's memorandum": whose "the plan" later is."""
        word = self.parse.tokens[index].word
        if word is not None and word.noun in words()["documents"] and not self._follows_noun(index):
            phrase = inner_phrase(self.parse, index)
            found = self.roles.documents.read(phrase, word.noun) if phrase is not None else None
            if phrase is not None and found is not None and self.parse.lowers[phrase.start] in {"a", "an"}:
                self.discourse.note(found, NAMED)  # "handed a petition to the mission. It asks for a truce"

    def _note_place(self, index: int, mention: Mention) -> None:
        """As in "in Norholm", "at a fair in the Northlander capital": whose officials "officials there" will be."""
        party, tokens = mention.name.party, self.parse.tokens
        if party is not None and mention.name.kind in {"demonym", "party"}:
            before = {t.lower for t in tokens[max(0, index - 2) : index]}
            if before & {"in", "at", "from", "to"}:
                self.discourse.there = party

    def _note_pair(self, first: int, second: int) -> None:
        """As in "Northland and Southmark", "the government of Northland and that of Southmark": "the parties" later."""
        if first < 0 or second - first > 6 or self.discourse.pair_defined:
            return
        between = self.parse.tokens[first + 1 : second]
        parties = (self.party_at(first) or "", self.party_at(second) or "")
        warring = set(parties) <= set(self.discourse.cast.belligerents) and len(set(parties)) == 2
        if warring and any(t.lower == "and" for t in between) and not any(t.tag in _APART for t in between):
            self.discourse.pair = parties

    def _note_pair_defined(self, bracket: int) -> None:
        """As in "Northland and Southmark ("the Parties")": who "the Parties" are in the whole document."""
        tokens = self.parse.tokens
        end = next(
            (i for i in range(bracket + 1, min(len(tokens), bracket + 6)) if tokens[i].text == ")"), -1
        )
        inside = [t.lower for t in tokens[bracket + 1 : max(end, bracket + 1)] if t.tag is not Tag.QUOTE]
        if inside[-1:] in (["parties"], ["sides"]) and self.discourse.pair:
            self.discourse.pair_defined = True

    def _note_initials(self, index: int) -> None:
        """As in "the Northlander army (NLA)": what the initials will stand for."""
        phrase = np_ending(self.parse, index)
        entity = self.phrase(phrase) if phrase is not None else None
        if entity is None:
            return
        self.discourse.people[self.parse.initials[index]] = entity
        self.discourse.named.update(speaker.party for speaker in entity.speakers)

    def quote(self, start: int, end: int, speaker: Entity | None, addressed: Entity | None = None) -> None:
        """Within tokens `[start, end)`, "I" and "we" are the speaker, "you" whoever is addressed."""
        bind_spoken(self, start, end, speaker, addressed)
        self._memo.clear()

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
                return self.joint(index + 1)
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
        """The noun phrases from a token on that "and" joins."""
        phrases: list[NounPhrase] = []
        phrase = self.parse.noun_phrase(start)
        while phrase is not None and len(phrases) < 4:
            phrases.append(phrase)
            joint = phrase.tail
            if joint >= len(self.parse.tokens) or self.parse.tokens[joint].lower != "and":
                break
            phrase = self.parse.noun_phrase(joint + 1)
        return phrases

    # -- noun phrases -----------------------------------------------------------------------------------------
    def phrase(self, phrase: NounPhrase) -> Entity | None:
        """Who a noun phrase stands for, or None where it is nobody who can hold a stance or is not known."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        last = tokens[phrase.end - 1]
        if last.lower in {"former", "latter"} and phrase.end - phrase.start == 2:
            return self._of_two(last.lower)
        if (named := part(self, phrase)) is not None:
            return named
        if head.tag in {Tag.DET, Tag.NUM, Tag.PRON, Tag.ADJ} and phrase.tail > phrase.end:
            return self.roles.part(phrase)
        if phrase.tail - phrase.start == 1 and head.lower in _SOME:
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
        name, tokens = mention.name, self.parse.tokens
        if name.kind in {"elsewhere", "place"} or name.party is None:
            return None
        if name.kind == "demonym":
            plural = tokens[phrase.head].lower.endswith("s") or tokens[phrase.head].tag is Tag.NOUN
            if not plural and self._follows_noun(phrase.head):
                return None
            return Entity((Speaker(name.party, tokens[phrase.head].text),), "group", "they")
        if name.kind == "party" and self._is_common(phrase.head):
            return self.roles.bodies.meant(phrase, name.party)
        if name.alias.islower() and name.kind != "party":
            owner = self.owners.party(phrase)
            if owner is not None and owner != name.party:
                return Entity((Speaker(OTHER, self.words(phrase)),), "group", "they", 0.7)
        lower, word = tokens[phrase.head].lower, tokens[phrase.head].word
        plural = lower.endswith("s") and (
            lower[:-1] in _PEOPLE or (word is not None and word.noun in _PEOPLE)
        )
        if name.kind == "party" and plural:
            return Entity((Speaker(name.party, None),), "party", "they")  # "the Co-Chairs"
        return entity_of(name)

    def _is_common(self, index: int) -> bool:
        """As in "the rebels", where that is one of a party's names: no capital behind an article."""
        token = self.parse.tokens[index]
        if index + 1 < len(self.parse.tokens) and token.mention == self.parse.tokens[index + 1].mention:
            return self._is_common(index + 1)
        return not token.cap

    def _follows_noun(self, index: int) -> bool:
        after = self.parse.tokens[index + 1] if index + 1 < len(self.parse.tokens) else None
        return after is not None and after.tag in {Tag.NOUN, Tag.ADJ}

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
        return self.meant.get(index)


_PEOPLE = words()["person_roles"] | words()["movement_bodies"]


def _refuses(clause: Clause) -> bool:
    """As in "two Northlander villages refused to sign": who refuses is not known, and nobody is said to sign."""
    return any(f.kind.polarity < 0 and "inf" in f.patterns for f in frames("verbs").get(clause.lemma, ()))


_SOME = frozenset("one another two some many several most others".split())
_APART = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.PUNCT})
