"""Bodies told without a name, and who serves in them: "the army", "rebel commanders", "the speaker of parliament"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import words
from irenic.coding.words.lexicon import Word, look_up
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_NEAR = 6
_FAR_MORE = 3
"""How much oftener another party must have been named for a common noun that is one party's name to mean it."""
RULING = frozenset({"ruling", "governing"})


def word_of(parse: Parse, phrase: NounPhrase) -> Word:
    """The word at the head of a phrase."""
    head = parse.tokens[phrase.head]
    return head.word if head.word is not None else look_up(head.lower)


class Bodies:
    """Reads the bodies of one sentence and those who serve in them."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.discourse = resolver.discourse
        self.cast = resolver.discourse.cast

    def whole(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "the government", "the army", "the movement": of the party last spoken of, at war first."""
        abroad = word.noun == "office" and self.parse.lowers[phrase.head - 1] == "foreign"
        noun = "ministry" if abroad else word.noun
        found = self._same_teller(phrase, noun) or self.party_of(noun)
        if found is None:
            return None
        number = "they" if word.plural else "it"
        return Entity((Speaker(found[0], self.resolver.words(phrase)),), "group", number, found[1])

    def _same_teller(self, phrase: NounPhrase, noun: str) -> tuple[str, float] | None:
        """As in "Northland said that Southmark must leave. The ministry added": whose stance was told before."""
        discourse = self.discourse
        if phrase.start or self.parse.lowers[0] != "the" or discourse.told_in != discourse.sentence - 1:
            return None
        parties = {s.holder.party for s in discourse.told}
        party = next(iter(parties)) if len(parties) == 1 else None
        return (party, 0.75) if party is not None and party in self.cast.could_be(noun) else None

    def named_so(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "the council", "the displaced": the one party whose name ends so, if nobody else was called so."""
        if phrase.head != phrase.start + 1 or self.parse.lowers[phrase.start] != "the" or word.noun in _ANY:
            return None
        head = self.parse.tokens[phrase.head].lower
        party = self.cast.only_one(head)
        if party is None or self.cast.could_be(word.noun):
            return None
        before = self.named_before(phrase) or self.resolver.roles.repeated.same_noun(phrase, head)
        return before or Entity((Speaker(party, None),), "group", self._number(phrase), 0.7)

    def is_plain(self, phrase: NounPhrase, word: Word) -> bool:
        """Whether a body is meant whole: "the rebels", not "twenty-six countries" or "the armed groups"."""
        before = self.parse.tokens[phrase.start : phrase.head]
        if any(t.tag is Tag.NUM or (t.tag is Tag.NOUN and not self._of_kind(t.lower)) for t in before):
            return False
        if any(t.lower in _NO_LONGER for t in before):
            return False  # "the former rebels"
        return (
            not word.plural or word.noun in words()["movement_bodies"] - ORGANISED or word.noun == "authority"
        )

    def _of_kind(self, lower: str) -> bool:
        return lower in words()["movement_bodies"] or lower in words()["bodily"]

    def of_body(self, phrase: NounPhrase, word: Word) -> Entity | None:
        """As in "the army chief", "rebel commanders", "hardliners in parliament", "the ruling party": of whose body."""
        found = self._unit(phrase) or self._before(phrase, word) or self._behind(phrase)
        if found is None:
            return None
        number, pronoun = ("group", "they") if word.plural else ("person", "")
        if word.noun not in words()["person_roles"] and not word.plural:
            number, pronoun = "group", "it"
        return Entity((Speaker(found[0], self.resolver.words(phrase)),), number, pronoun, found[1])

    def _unit(self, phrase: NounPhrase) -> tuple[str, float] | None:
        """As in "the missile corps", where the codebook has its commander."""
        units = self.cast.units
        if not units:
            return None
        start = phrase.start + (self.parse.tokens[phrase.start].tag is Tag.DET)
        party = units.get(" ".join(self.parse.lowers[start : phrase.end]))
        return (party, 0.8) if party is not None else None

    def _before(self, phrase: NounPhrase, word: Word) -> tuple[str, float] | None:
        tokens = self.parse.tokens[phrase.start : phrase.head]
        if any(t.lower in RULING for t in tokens):
            return self.party_of("government") if word.noun in _RULED else None
        if any(t.mention >= 0 or t.tag is Tag.NAME or t.lower in _OF_NONE for t in tokens):
            return None
        for token in reversed(tokens):
            if token.word is not None and token.tag in {Tag.NOUN, Tag.ADJ}:
                found = self.party_of(token.word.noun or token.lower)
                if found is not None:
                    return found
                if token.tag is Tag.NOUN and token.lower in self.cast.members:
                    return self.cast.members[token.lower], 0.75
        if (word.noun in _RANKS and not word.plural) or (
            word.noun in _SERVANTS and any(t.lower in _STATELY for t in tokens)
        ):
            return self.party_of("army")  # "one colonel", "security officials"
        alone = phrase.end - phrase.start == 2 and phrase.tail == phrase.end
        if word.noun == "prosecutor" and alone and self.parse.lowers[phrase.start] == "the":
            state = self.only_state()
            return (state, 0.6) if state is not None else None
        return None

    def _behind(self, phrase: NounPhrase) -> tuple[str, float] | None:
        """As in "the speaker of parliament", "hardliners in the army", "aides to the president"."""
        tokens, at = self.parse.tokens, phrase.end
        helps = word_of(self.parse, phrase).noun in _HELPING
        if at >= (len(tokens) if helps else phrase.tail) or tokens[at].lower not in (
            _HELPED if helps else _WITHIN
        ):
            return None
        inner = self.parse.noun_phrase(at + 1)
        if inner is not None and helps and (helped := self.resolver.phrase(inner)) is not None:
            parties = {s.party for s in helped.speakers} - {COMMENTATOR, OTHER}
            return (parties.pop(), min(0.7, helped.sure)) if len(parties) == 1 else None
        if inner is not None and (unit := self._unit(inner)) is not None:
            return unit  # "sources in the missile corps"
        if inner is None or inner.head > at + 2 or tokens[inner.head].tag is not Tag.NOUN:
            return None
        if inner.head == at + 2 and tokens[at + 1].lower != "the":
            return None
        word = word_of(self.parse, inner)
        if (named := self.named_so(inner, word)) is not None and len(named.speakers) == 1:
            return named.speakers[0].party, 0.7
        return self.party_of(word.noun)

    def speaks_for(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """As in "The army dismissed the truce. A spokesman said": of whose doings the sentence before told.

        So does "The foreign minister" behind what a state did, and "Ministers" behind what its cabinet did.
        """
        first = self.parse.tokens[phrase.start].lower
        told = self.discourse.last_subject()
        whole = told is not None and told.number != "person"
        before = self.parse.lowers[phrase.start : phrase.head]
        bare = _HIGH.issuperset(before) and word_of(self.parse, phrase).plural
        bare = bare and noun in (_AIDES | _SERVING if whole else _AIDES)
        fits = bare or (noun in _SPEAKING and first in _ONE) or (noun in _OFFICES and first == "the")
        if not fits or told is None or len(told.speakers) != 1:
            return None
        if noun in _OFFICES and told.speakers[0].party not in self.cast.states:
            return None
        party = told.speakers[0].party
        if party in {COMMENTATOR, OTHER} or told.number == "thing":
            return None
        return Entity((Speaker(party, self.resolver.words(phrase)),), "person", "", 0.65)

    def meant(self, phrase: NounPhrase, party: str) -> Entity:
        """As in "the rebels", one party's name in the codebook, in a text about the rebels of another."""
        noun, named = word_of(self.parse, phrase).noun, self.discourse.named
        rivals = (
            self.cast.movements if noun in words()["movement_bodies"] and party in self.cast.movements else ()
        )
        rival = max(rivals, key=lambda other: named[other], default=party)
        if named[rival] <= _FAR_MORE * named[party]:
            return Entity((Speaker(party, None),), "party", self._number(phrase))
        return Entity((Speaker(rival, None),), "party", self._number(phrase), 0.7)

    def _number(self, phrase: NounPhrase) -> str:
        return "they" if word_of(self.parse, phrase).plural else "it"

    def name(self, phrase: NounPhrase, entity: Entity) -> None:
        """As in "the Northlander Commission for Refugees": what "the Commission" will be."""
        head = self.parse.tokens[phrase.head]
        if head.cap and phrase.end - phrase.start > 1:
            self.discourse.organs[head.lower] = entity

    def named_before(self, phrase: NounPhrase) -> Entity | None:
        """As in "the Commission": the one of that name in front; a government's own are those last spoken of."""
        head = self.parse.tokens[phrase.head]
        if not head.cap or phrase.tail - phrase.start != 2 or self.parse.lowers[phrase.start] != "the":
            return None
        if head.lower in words()["state_bodies"] | words()["movement_bodies"] | words()["person_roles"]:
            return None
        return known(self.discourse.organs.get(head.lower), 0.75)

    def only_state(self) -> str | None:
        """As in "the mines minister" in a text about a war of rebels: the one state at war has it."""
        return self.cast.home

    def party_of(self, noun: str) -> tuple[str, float] | None:
        """The party that a body without a name belongs to, and how sure that is."""
        fitting = self.cast.could_be(noun)
        if self.parse.lowers[0] in {"unlike", "like"}:
            fitting = tuple(party for party in fitting if party not in self._likened())
        if not fitting:
            return None
        warring = [party for party in fitting if party in self.cast.belligerents]
        found = self._newest_of(warring, 2) or self._newest_of(fitting, _NEAR)
        if found is None and len(warring or fitting) != 1:
            return None
        return (found, 0.75) if found is not None else (fitting[0], 0.6)

    def _likened(self) -> set[str | None]:
        """As in "Unlike the League, the group wants a truce": with whom somebody is compared, who is not meant."""
        comma = next((i for i, lower in enumerate(self.parse.lowers) if lower == ","), 0)
        return {self.resolver.party_at(index) for index in range(1, comma)}

    def _newest_of(self, parties: list[str] | tuple[str, ...], reach: int) -> str | None:
        found = self.discourse.newest(
            lambda e: len(e.speakers) == 1 and e.speakers[0].party in parties, reach
        )
        return found.speakers[0].party if found is not None else None


_RANKS = frozenset("colonel captain lieutenant brigadier admiral major officer".split())
_SERVANTS = frozenset(
    "official chief minister officer adviser advisor source agency service force planner".split()
)
_STATELY = frozenset(
    "security intelligence defence defense cabinet presidential palace customs prison border".split()
)
"""Words before a role that say it is of a state's: "security officials"."""
_ANY = frozenset("party side people public state country capital nation office talks".split())
"""Words that any text has for others than the party whose name ends so."""
_RULED = frozenset({"party", "coalition", "alliance", "bloc", "camp"})
_OF_NONE = frozenset(
    "opposition former retired other foreign neighbouring neighboring rival smaller armed".split()
)
_SPEAKING = frozenset("spokesman spokeswoman spokesperson aide negotiator commander".split())
_ONE = frozenset({"a", "an", "one", "another"})
_SERVING = frozenset(
    "figure minister lawmaker legislator commander delegate negotiator general officer official".split()
)
_HIGH = frozenset("senior leading top several some".split())
_WITHIN = frozenset({"of", "in", "within"})
_HELPING = frozenset(
    "aide adviser advisor counsellor deputy spokesman spokeswoman spokesperson confidant".split()
)
_HELPED = _WITHIN | {"to", "for"}
_AIDES = frozenset({"aide", "adviser", "advisor"})
_OFFICES = frozenset("president minister premier chancellor presidency".split())
ORGANISED = frozenset("group organisation organization charity body network forum".split())
_NO_LONGER = frozenset("former ex demobilised demobilized reintegrated".split())
