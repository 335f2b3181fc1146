"""Who a noun phrase or a pronoun stands for: names, roles, possessors, people introduced in the text."""

from __future__ import annotations

from irenic.coding.closed import PERSON_PRONOUNS, TITLES
from irenic.coding.discourse import Discourse
from irenic.coding.entity import Entity, join, less_sure
from irenic.coding.gazetteer import Mention
from irenic.coding.resources import words
from irenic.coding.syntax import Clause, NounPhrase, Parse
from irenic.coding.tokens import Tag, Token
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

MAX_ACTOR_WORDS = 6


class Resolver:
    """Resolves noun phrases of one sentence against mentions and discourse."""

    def __init__(self, parse: Parse, mentions: dict[int, Mention], discourse: Discourse) -> None:
        self.parse = parse
        self.mentions = mentions
        self.discourse = discourse
        self._memo: dict[int, Entity | None] = {}
        self._pronouns: dict[int, Entity | None] = {}
        self._quoted: dict[int, Entity] = {}
        self._fronted = self._fronted_party()
        self._read()

    def _read(self) -> None:
        """Walk the sentence in reading order: pronouns see only what stands before them."""
        noted: set[int] = set()
        for index, token in enumerate(self.parse.tokens):
            if token.tag in {Tag.PRON, Tag.PPOS}:
                self._pronouns[index] = self._pronoun(token.lower)
            mention = self.mention(index)
            if mention is not None and token.mention not in noted:
                noted.add(token.mention)
                if (
                    mention.name.kind not in {"elsewhere", "place", "demonym"}
                    and mention.name.party is not None
                ):
                    phrase = NounPhrase(index, index + 1, index, index + 1)
                    entity = self._named(phrase, mention)
                    if entity is not None:
                        self.discourse.note(entity, subject=False)
            clause = self.parse.clause_at.get(index)
            if clause is not None and clause.start == index and clause.finite and clause.subjects:
                subject = self.subject(clause) or self.owner(clause.subjects[-1])
                if subject is not None:
                    self.discourse.note(subject, subject=True)

    def quote(self, start: int, end: int, speaker: Entity) -> None:
        """Within tokens `[start, end)`, "I" and "we" are the speaker."""
        for index in range(start, end):
            if self.parse.tokens[index].lower in {"i", "we", "our", "my", "us", "me", "ourselves"}:
                self._quoted[index] = speaker
        self._memo.clear()

    # -- mentions ---------------------------------------------------------------------------------------------
    def mention(self, index: int) -> Mention | None:
        """The mention that covers a token, if any."""
        number = self.parse.tokens[index].mention
        return self.mentions.get(number) if number >= 0 else None

    def _party_at(self, index: int) -> str | None:
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
            return self._agent(clause)
        if clause.subjects:
            found = [self.phrase(phrase) for phrase in clause.subjects]
            return join([entity for entity in found if entity is not None], len(found))
        if clause.kind == "part":
            return self._agent(clause)
        if clause.shared >= 0 and clause.shared != clause.index:
            other = self.parse.clauses[clause.shared]
            if other.passive and other.subjects:
                return join(
                    [e for p in other.subjects if (e := self.phrase(p)) is not None], len(other.subjects)
                )
            found_other = self.subject(other)
            if found_other is None and not clause.finite and len(other.subjects) == 1:
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

    def _agent(self, clause: Clause) -> Entity | None:
        tokens = self.parse.tokens
        for index in range(clause.head + 1, min(clause.head + 8, len(tokens))):
            if tokens[index].lower == "by":
                phrase = self.parse.noun_phrase(index + 1)
                return self.phrase(phrase) if phrase is not None else None
            if tokens[index].tag in {Tag.VERB, Tag.PUNCT}:
                break
        return None

    # -- noun phrases -----------------------------------------------------------------------------------------
    def phrase(self, phrase: NounPhrase) -> Entity | None:
        """Who a noun phrase stands for, or None where it is nobody who can hold a stance or is not known."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        if head.tag is Tag.PRON or (phrase.end - phrase.start == 1 and head.tag is Tag.DET):
            return self.pronoun(phrase.head)
        mention = self.mention(phrase.head)
        if mention is not None:
            return self._named(phrase, mention)
        if head.tag is Tag.NAME:
            return self._stranger(phrase)
        return self._role(phrase)

    def _named(self, phrase: NounPhrase, mention: Mention) -> Entity | None:
        name, tokens = mention.name, self.parse.tokens
        if name.kind in {"elsewhere", "place"} or name.party is None:
            return None
        if name.kind == "demonym":
            plural = tokens[phrase.head].lower.endswith("s") or tokens[phrase.head].tag is Tag.NOUN
            if not plural and self._follows_noun(phrase.head):
                return None
            return Entity((Speaker(name.party, tokens[phrase.head].text),), "group", "they")
        if name.kind == "party":
            return Entity((Speaker(name.party, None),), "party", "it")
        owner = self._owner_party(phrase)
        if name.alias.islower() and owner is not None and owner != name.party:
            return Entity((Speaker(OTHER, self._words(phrase)),), "group", "they", 0.7)
        number = "person" if name.kind == "person" else "group"
        return Entity((Speaker(name.party, name.actor),), number, name.pronoun)

    def _follows_noun(self, index: int) -> bool:
        after = self.parse.tokens[index + 1] if index + 1 < len(self.parse.tokens) else None
        return after is not None and after.tag in {Tag.NOUN, Tag.ADJ}

    def _owner_party(self, phrase: NounPhrase) -> str | None:
        """The party of a possessor or a demonym inside the phrase, before its head."""
        tokens = self.parse.tokens
        for index in range(phrase.head - 1, phrase.start - 1, -1):
            party = self._party_at(index)
            if party is not None:
                return party
            if tokens[index].tag is Tag.PPOS:
                owner = self.pronoun(index)
                return owner.speakers[0].party if owner is not None and len(owner.speakers) == 1 else None
        return None

    def _stranger(self, phrase: NounPhrase) -> Entity | None:
        """A person or body with a capital that the codebook does not know."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        known = self.discourse.people.get(head.lower)
        if known is not None:
            return known
        actor = self._first_mention(phrase)
        if actor is not None and actor.name.kind == "person":
            return self._named(phrase, actor)
        names = [t for t in tokens[phrase.start : phrase.head + 1] if t.tag is Tag.NAME and t.mention < 0]
        if not names or (len(names) < 2 and not self._title(phrase)):
            party = self._owner_party(phrase)
            if party is not None and head.lower in words()["group_roles"]:
                return Entity((Speaker(party, self._words(phrase)),), "group", "it", 0.8)
            return None
        party, sure = self._stranger_party(phrase)
        if head.lower in words()["group_roles"] or head.lower in _BODIES:
            return Entity((Speaker(party, self._words(phrase)),), "group", "it", sure)
        text = " ".join(t.text for t in names)
        entity = Entity((Speaker(party, text),), "person", "", sure)
        self.discourse.people[head.lower] = entity
        return entity

    def _title(self, phrase: NounPhrase) -> bool:
        return any(
            t.lower in TITLES or t.lower in words()["person_roles"]
            for t in self.parse.tokens[phrase.start : phrase.head]
        )

    def _stranger_party(self, phrase: NounPhrase) -> tuple[str, float]:
        """From the words around a new name: a role with a party, an observer's profession, else other."""
        tokens = self.parse.tokens
        left = max(0, phrase.start)
        right = phrase.end
        if right < len(tokens) and tokens[right].text in {",", "(", "–", "—"}:
            right = next(
                (
                    i
                    for i in range(right + 1, min(len(tokens), right + 22))
                    if tokens[i].text in {",", ")", "–", "—"}
                ),
                right,
            )
        around = tokens[left:right]
        lowered = {t.lower for t in around} | {t.word.noun for t in around if t.word is not None}
        if (
            lowered & words()["wide_holders"]
            or "former" in lowered
            or "ex" in lowered
            or "retired" in lowered
        ):
            return COMMENTATOR, 0.8
        if lowered & (words()["person_roles"] | words()["group_roles"]):
            for index in range(left, right):
                party = self._party_at(index)
                if party is not None:
                    return party, 0.85
            if self._fronted is not None:
                return self._fronted, 0.6
        return OTHER, 0.6

    def _role(self, phrase: NounPhrase) -> Entity | None:
        """As in "Russian officials", "his administration", "critics", "leaders of the movement"."""
        tokens = self.parse.tokens
        head = tokens[phrase.head]
        word = head.word
        noun = word.noun if word is not None else head.lower
        named = self._apposed(phrase)
        if named is not None:
            return named
        if noun in words()["sides"]:
            both = self._both(phrase)
            if both is not None:
                return both
        former = any(t.lower in {"former", "retired", "ex"} for t in tokens[phrase.start : phrase.head])
        if noun in words()["wide_holders"] or (noun in _ORGANISED and self._watches(phrase)):
            return Entity((Speaker(COMMENTATOR, self._words(phrase)),), "group", "they", 0.9)
        if noun in words()["documents"] or noun in words()["attitudes"]:
            return self._document(phrase, noun)
        if noun not in words()["group_roles"] and noun not in words()["person_roles"]:
            return None
        actor = self._first_mention(phrase)
        party = self._owner_party(phrase) or self._tail_party(phrase)
        sure = 0.95
        if party is None and self._fronted is not None:
            party, sure = self._fronted, 0.7
        if party is None and (word is None or not word.plural):
            return self._officer(phrase, None) or self._same_noun(phrase, noun)
        if party is None:
            return None
        if not former and (word is None or not word.plural) and noun in words()["person_roles"]:
            officer = self._officer(phrase, party)
            if officer is not None:
                return officer
        if former and noun in words()["person_roles"]:
            return Entity((Speaker(COMMENTATOR, self._words(phrase)),), "group", "they", 0.7)
        if actor is not None and actor.name.kind == "person" and noun in {"side", "camp"}:
            return Entity((Speaker(party, None),), "group", "it", sure)
        plural = word is not None and word.plural
        return Entity((Speaker(party, self._words(phrase)),), "group", "they" if plural else "it", sure)

    def _watches(self, phrase: NounPhrase) -> bool:
        """As in "human rights groups", "aid agencies": observers."""
        before = {t.lower for t in self.parse.tokens[phrase.start : phrase.head]}
        return bool(before & _WATCHING) and self._owner_party(phrase) is None

    def _apposed(self, phrase: NounPhrase) -> Entity | None:
        """As in "the Front's leader, R. Tamsin, called": a role and a name in apposition are one person, the name."""
        tokens = self.parse.tokens
        first = phrase.end + 1
        if first >= len(tokens) or tokens[phrase.end].text != "," or tokens[first].tag is not Tag.NAME:
            return None
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].tag is Tag.NAME:
            last += 1
        if last + 1 < len(tokens) and tokens[last + 1].text not in {",", ".", ")"}:
            return None
        mention = self.mention(last)
        if mention is not None:
            return self._named(NounPhrase(first, last + 1, last, last + 1), mention)
        if last == first:
            return None
        party = self._owner_party(phrase) or self._tail_party(phrase)
        if party is None:
            return None
        name = " ".join(t.text for t in tokens[first : last + 1])
        entity = Entity((Speaker(party, name),), "person", "", 0.85)
        self.discourse.people[tokens[last].lower] = entity
        return entity

    def _both(self, phrase: NounPhrase) -> Entity | None:
        """As in "both sides", "the parties", "the two countries": the two belligerents, where there are just two."""
        tokens = self.parse.tokens
        word = tokens[phrase.head].word
        before = {t.lower for t in tokens[phrase.start : phrase.head]}
        if word is None or not word.plural or self._owner_party(phrase) is not None:
            return None
        if not before & {"both", "two", "warring", "rival", "opposing"} and not (
            before == {"the"} and word.noun in {"party", "side", "belligerent", "foe", "adversary"}
        ):
            return None
        if len(self.discourse.belligerents) != 2:
            return None
        return Entity(
            tuple(Speaker(party, None) for party in self.discourse.belligerents), "group", "they", 0.8
        )

    def _document(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """A plan speaks for who put it forward; "the plan" later means the same one."""
        owner = self.owner(phrase)
        if owner is None:
            definite = self.parse.tokens[phrase.start].lower in {"the", "this", "that", "such"}
            return self.discourse.documents.get(noun) if definite else None
        entity = Entity(owner.speakers, owner.number, "it", owner.sure * 0.85)
        if noun in words()["documents"]:
            self.discourse.documents[noun] = entity
        return entity

    def _same_noun(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "a senior official … The official": the one told of by the same word."""
        if self.parse.tokens[phrase.start].lower not in {"the", "this", "that"}:
            return None
        found = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and (e.speakers[0].actor or "").lower().split()[-1:] == [noun], 3
        )
        return less_sure(found, 0.8)

    def _officer(self, phrase: NounPhrase, party: str | None) -> Entity | None:
        """As in "the Ukrainian president", "the defense secretary": who holds the office, as the codebook has it.

        Without a party, only somebody spoken of shortly before can be meant.
        """
        title = {
            t.lower.replace("defence", "defense")
            for t in self.parse.tokens[phrase.start : phrase.head + 1]
            if t.tag in {Tag.NOUN, Tag.ADJ, Tag.NAME} and t.mention < 0
        }
        found = self.discourse.officers(title, party)
        if party is not None:
            return Entity((found[0],), "person", "", 0.9) if len(found) == 1 else None
        spoken = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and e.speakers[0] in found and e.number == "person", 3
        )
        return less_sure(spoken, 0.9)

    def owner(self, phrase: NounPhrase) -> Entity | None:
        """Whose a thing is: a possessor, a demonym, an author in a relative clause or after "by"."""
        tokens = self.parse.tokens
        for index in range(phrase.head - 1, phrase.start - 1, -1):
            if tokens[index].tag is Tag.PPOS:
                return self.pronoun(index)
            mention = self.mention(index)
            if (
                mention is not None
                and mention.name.party is not None
                and mention.name.kind not in {"elsewhere", "place"}
            ):
                return self._named(NounPhrase(index, index + 1, index, index + 1), mention) or Entity(
                    (Speaker(mention.name.party, None),), "party", "it", 0.9
                )
        for clause in self.parse.clauses:
            if clause.antecedent is not None and clause.antecedent.head == phrase.head:
                if clause.kind == "orel" and clause.subjects:
                    return self.phrase(clause.subjects[-1])
                if clause.kind == "part":
                    return self._agent(clause)
        return None

    def _first_mention(self, phrase: NounPhrase) -> Mention | None:
        for index in range(phrase.start, phrase.end):
            mention = self.mention(index)
            if mention is not None:
                return mention
        return None

    def _tail_party(self, phrase: NounPhrase) -> str | None:
        """As in "officials in Kyiv", "leaders of the group", "a spokesman for the Kremlin"."""
        for index in range(phrase.end, min(phrase.tail, phrase.end + 6)):
            party = self._party_at(index)
            if party is not None:
                return party
        return None

    def _fronted_party(self) -> str | None:
        """The party of a fronted place: "Within Ukraine, leaders have …"."""
        tokens = self.parse.tokens
        if tokens and tokens[0].lower in {"in", "within", "inside", "across", "from"}:
            for index in range(1, min(4, len(tokens))):
                party = self._party_at(index)
                if party is not None:
                    return party
        return None

    def _words(self, phrase: NounPhrase) -> str:
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
        if index in self._quoted:
            return self._quoted[index]
        return self._pronouns.get(index)

    def _pronoun(self, lower: str) -> Entity | None:
        person = PERSON_PRONOUNS.get(lower)
        newest = self.discourse.newest
        if person is not None:
            return less_sure(newest(lambda e: e.number == "person" and e.pronoun in {person, ""}), 0.9)
        if lower in {"it", "its", "itself"}:
            return less_sure(newest(lambda e: e.pronoun == "it" or e.number == "party", 2), 0.8)
        if lower in {"they", "them", "their", "themselves"}:
            found = newest(lambda e: e.pronoun == "they" or len(e.speakers) > 1, 2)
            return less_sure(found or newest(lambda e: e.number == "party", 2), 0.75)
        return None


_BODIES = frozenset(
    (
        "league union council federation association committee congress senate assembly court bank agency commission"
        " organisation organization alliance coalition network foundation institute university ministry"
    ).split()
)
_ORGANISED = frozenset("group organisation organization agency charity body".split())
_WATCHING = frozenset(
    "rights aid relief advocacy monitoring humanitarian campaign watchdog environmental".split()
)
