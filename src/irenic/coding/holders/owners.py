"""Whose a thing or a role is: possessors, demonyms, tails ("officials in Norholm"), a fronted place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.holders.fronted_documents import of_whoever_acts
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_TAIL_WORDS = 6
_ATTACHED = frozenset("accredited affiliated aligned allied assigned attached belonging".split())
_PUTTING = frozenset(
    (
        "address adopt approve author circulate deliver draft file float forward give hand issue lodge offer pass pen "
        "present propose provide publish release send submit table unveil write"
    ).split()
)
"""Verbs whose subject a document speaks for: "parliament passed a resolution that urged"."""
_SPOKEN = frozenset(
    "statement declaration communique communiqué letter message petition manifesto speech appeal".split()
)
"""Documents whose authors stand behind "of"."""
_SENT = frozenset({"ambassador", "delegate", "emissary", "envoy", "representative"})
_BEHIND = frozenset("on in at after ahead before following regarding during".split())
"""What a statement is on stands behind who makes it."""
_SEVERAL = 3
"""People from whom on a list stands for their sides."""
_PARTICLES = frozenset("in over out up forward".split())
_READING = frozenset(
    (
        "adopt approve back cite endorse examine inspect leak obtain quote read receive reject review see study "
        "support view welcome"
    ).split()
)
"""What is done to a document by others than its authors: "the draft, seen by a newspaper, provides"."""


_GATHERING = frozenset("accompany attend chair follow host join lead organise organize surround".split())
"""What is done at a meeting beside the paper: "unveiled the plan at a meeting, attended by"."""
_ANSWERING = frozenset(
    "accept approve back condemn criticise criticize denounce discuss dismiss endorse oppose refuse reject spurn study "
    "support turn welcome".split()
)
"""What is done to a document by those who have it before them."""


class Owners:
    """Finds the owners of the noun phrases of one sentence."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.fronted = self._fronted_party()

    def owner(self, phrase: NounPhrase) -> Entity | None:
        """Whose a thing is: a possessor, a demonym, an author in a relative clause or after "by"."""
        tokens = self.parse.tokens
        for index in range(phrase.head - 1, phrase.start - 1, -1):
            if tokens[index].tag is Tag.PPOS:
                return self.resolver.pronoun(index)
            if (
                tokens[index].tag is Tag.POSS
                and (possessor := self.resolver.innermost(index - 1)) is not None
            ):
                return possessor
            mention = self.resolver.mention(index)
            if (
                mention is not None
                and mention.name.party is not None
                and mention.name.kind not in {"elsewhere", "place"}
            ):
                named = self.resolver.named(NounPhrase(index, index + 1, index, index + 1), mention)
                return named or Entity((Speaker(mention.name.party, None),), "party", "it", 0.9)
        for clause in self.parse.clauses:
            if clause.inserted:
                continue  # "elections, which Abel said would": nobody's
            if clause.antecedent is not None and clause.antecedent.head == phrase.head:
                if clause.kind == "orel" and clause.lemma in _ANSWERING:
                    continue  # "the plan, which Southmark has accepted, calls for"
                if clause.kind == "orel" and clause.subjects:
                    return self.resolver.phrase(clause.subjects[-1])
                if clause.kind == "part" and clause.lemma not in _READING | _GATHERING:
                    return self.resolver.agent(clause)
        return self._drafted(phrase)

    def author(self, phrase: NounPhrase) -> Entity | None:
        """Whose a document is: its owner, who stands after "by", or who puts it forward ("X circulated a plan")."""
        owner = self.owner(phrase)
        if owner is not None:
            return owner
        tokens = self.parse.tokens
        if phrase.end + 1 < len(tokens) and tokens[phrase.end].lower in {"by", "from"}:
            if tokens[phrase.end].lower == "from" and self._backed(phrase):
                return None
            return self.listed(phrase.end + 1) or self.resolver.joint(phrase.end + 1)
        if (spoken := self._of_authors(phrase)) is not None:
            return spoken
        if (sender := of_whoever_acts(self.resolver, phrase)) is not None:
            return sender
        verb = self._verb_before(phrase)
        forward = (
            verb is not None and verb.lemma == "put" and self.parse.lowers[phrase.start - 1] == "forward"
        )
        if verb is None or verb.passive or not (forward or verb.lemma in _PUTTING):
            return None
        return self._signers(verb, phrase) or self.resolver.subject(verb)

    def listed(self, first: int, last: int = -1) -> Entity | None:
        """As in "a statement by President Ada Abel, Premier Ida Lund and three others": several people.

        Of a party with more than one among them, the party.
        """
        if last < 0:
            verb = next((c.start for c in self.parse.clauses if c.finite and c.start > first), None)
            last = verb if verb is not None else len(self.parse.tokens)
            last = next((i for i in range(first, last) if self.parse.lowers[i] in _BEHIND), last)
        if self.parse.lowers[first:last].count(",") < _SEVERAL - 1:
            return None
        mentions = [self.resolver.mention(index) for index in range(first, last)]
        people = dict.fromkeys(m.name for m in mentions if m is not None and m.name.kind == "person")
        actors: dict[str, str | None] = {}
        for name in people:
            if name.party is not None:
                actors[name.party] = None if name.party in actors else name.actor
        if len(people) < _SEVERAL or not actors:
            return None
        return Entity(tuple(Speaker(*side) for side in actors.items()), "group", "they", 0.8)

    def _signers(self, verb: Clause, phrase: NounPhrase) -> Entity | None:
        """As in "President Ada Abel, Premier Ida Lund and three others issued a statement": those of a long list."""
        word = self.parse.tokens[phrase.head].word
        if verb.kind != "main" or word is None or word.noun not in _SPOKEN:
            return None
        return self.listed(0, verb.start)

    def _backed(self, phrase: NounPhrase) -> bool:
        """As in "won backing for the plan from X": it is not X's, who backs it."""
        before = self.parse.tokens[phrase.start - 1] if phrase.start else None
        return (
            before is not None
            and before.lower in {"for", "of", "to"}
            and self.parse.lowers[phrase.start] == "the"
        )

    def _of_authors(self, phrase: NounPhrase) -> Entity | None:
        """As in "the statement of the Westerian ministers": who speaks in it."""
        word = self.parse.tokens[phrase.head].word
        if (
            word is None
            or word.noun not in _SPOKEN
            or self.parse.lowers[phrase.end : phrase.end + 1] != ["of"]
        ):
            return None
        return self.resolver.joint(phrase.end + 1)

    def _verb_before(self, phrase: NounPhrase) -> Clause | None:
        """The verb whose object a phrase is, also behind somebody who is given it: "handed the two sides a draft"."""
        before = phrase.start - 1
        if before > 0 and self.parse.lowers[before] in _PARTICLES:
            before -= 1  # "handed in a petition"
        verb = self.parse.clause_at.get(before)
        if verb is not None:
            return verb
        given = next((c for c in reversed(self.parse.clauses) if c.head < phrase.start), None)
        if given is None or given.lemma not in words()["giving"]:
            return None
        if given.lemma == "provide" and self.parse.lowers[before] == "with":
            return given  # "provided the envoys with a draft"
        whom = self.parse.bare_phrase(self.parse.skip(given.after))
        return given if whom is not None and whom.end == phrase.start else None

    def _drafted(self, phrase: NounPhrase) -> Entity | None:
        """As in "the plan, drafted by X after long talks, asks much"."""
        tokens, end = self.parse.tokens, self.parse.prepositional_end(phrase.end)
        if end >= len(tokens) or tokens[end].text != ",":
            return None
        clause = self.parse.clause_at.get(self.parse.skip(end + 1))
        if clause is None or clause.kind != "part" or clause.lemma in _READING | _GATHERING:
            return None
        return self.resolver.agent(clause)

    def party(self, phrase: NounPhrase) -> str | None:
        """The party of a possessor or a demonym inside the phrase, before its head."""
        tokens = self.parse.tokens
        for index in range(phrase.head - 1, phrase.start - 1, -1):
            party = self.resolver.party_at(index)
            if party is not None:
                return party
            if tokens[index].tag is Tag.PPOS:
                owner = self.resolver.pronoun(index)
                return owner.speakers[0].party if owner is not None and len(owner.speakers) == 1 else None
            common = tokens[index].tag is Tag.POSS and tokens[index - 1].tag is Tag.NOUN
            if common and (party := self._common_possessor(index)) is not None:
                return party  # but "the movement's women's wing"
        return None

    def _common_possessor(self, index: int) -> str | None:
        """As in "parliament's committee", "the president's office", "the rebels' commander"."""
        owner = self.resolver.innermost(index - 1)
        if owner is None or len(owner.speakers) != 1 or owner.speakers[0].party in {COMMENTATOR, OTHER}:
            return None
        return owner.speakers[0].party

    def tail(self, phrase: NounPhrase) -> str | None:
        """As in "officials in Kyiv", "leaders of the group", "a spokesman for the Kremlin", "officials there"."""
        tokens = self.parse.tokens
        word = tokens[phrase.head].word
        if (
            word is not None
            and word.noun in _SENT
            and self.parse.lowers[phrase.end : phrase.end + 1] == ["to"]
        ):
            return None  # "Othermere's envoy to Northland": sent there, not theirs
        for index in range(phrase.end, min(phrase.tail, phrase.end + _TAIL_WORDS)):
            party = self.resolver.party_at(index)
            if party is not None:
                return party
        if phrase.end + 1 < len(tokens) and tokens[phrase.end].lower == "for":
            body = self.parse.bare_phrase(self.parse.skip(phrase.end + 1))
            if body is not None and tokens[body.head].cap and (party := self.of_whom(body)) is not None:
                return party  # "a spokesman for the Ministry of Foreign Affairs of Northland"
        if phrase.end < len(tokens) and tokens[phrase.end].lower == "there":
            return self.resolver.discourse.there or None
        return self._attached(phrase.tail)

    def _attached(self, at: int) -> str | None:
        """As in "a colonel attached to the Northlander delegation", "fighters belonging to the Front"."""
        tokens = self.parse.tokens
        if (
            at + 2 >= len(tokens)
            or tokens[at].lower not in _ATTACHED
            or tokens[at + 1].lower not in {"to", "with"}
        ):
            return None
        whole = self.parse.noun_phrase(at + 2)
        if whole is None:
            return None
        return self.resolver.party_at(whole.head) or self.party(whole)

    def of_whom(self, phrase: NounPhrase) -> str | None:
        """As in "the Assembly of Westeria", "the Council of Ministers of Westeria": the party behind "of"."""
        end = phrase.end
        while self.parse.lowers[end : end + 1] == ["of"]:
            inner = self.parse.bare_phrase(end + 1)
            if inner is None:
                return None
            party = self.resolver.party_at(inner.head)
            first = self.resolver.mention(inner.start)
            if party is None and first is not None and first.name.kind == "party":
                party = first.name.party  # "the Ministry of Defence of Northland Ida Lund"
            if party is not None:
                return party
            end = inner.end
        return None

    def where(self, phrase: NounPhrase) -> str | None:
        """As in "in Norholm, where officials reject", "in its senate, where": the party before "where"."""
        at = phrase.start - 1
        if at < 1 or self.parse.lowers[at] != "where":
            return None
        before = at - 1 - (self.parse.tokens[at - 1].text == ",")
        party = self.resolver.party_at(before)
        if party is None and (body := self.resolver.innermost(before)) is not None:
            party = body.speakers[0].party if len(body.speakers) == 1 else None
        return party if party not in {COMMENTATOR, OTHER} else None

    def whose(self, index: int) -> Entity | None:
        """As in "the two ministers, whose parties reject": the noun phrase in front."""
        before = index - 1
        while before >= 0 and self.parse.tokens[before].tag in {Tag.PUNCT, Tag.CC}:
            before -= 1
        return self.resolver.innermost(before)

    def _fronted_party(self) -> str | None:
        """The party of a fronted place: "Within Ukraine, leaders have …"."""
        tokens = self.parse.tokens
        if tokens and tokens[0].lower in {"in", "within", "inside", "across", "from"}:
            for index in range(1, min(4, len(tokens))):
                party = self.resolver.party_at(index)
                if party is not None:
                    return party
        return None
