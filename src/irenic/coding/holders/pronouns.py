"""Whom a pronoun means, by what was spoken of: "she", "it", "they", "whose"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.holders.pronoun_tellers import (
    body_telling,
    person_telling,
    plural_teller,
    relative_teller,
    told_before,
    told_of,
)
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import PERSON_PRONOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Pronouns:
    """Reads the third-person pronouns of one sentence, in reading order."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.parse = resolver.parse
        self.discourse = resolver.discourse

    def read(self, index: int, *, quoted: bool) -> Entity | None:
        """Whom the pronoun at a token means, or None; `quoted`: it stands inside a quotation."""
        lower = self.parse.tokens[index].lower
        person, fronted = PERSON_PRONOUNS.get(lower), self._behind_adverbial(index)

        def newest(fits: Callable[[Entity], bool], reach: int = 3) -> Entity | None:
            return self.discourse.newest(fits, reach, quoted=quoted, fronted=fronted)

        if (coming := self._coming(index) or self._once_more(index)) is not None:
            return coming
        if (teller := relative_teller(self.resolver, index)) is not None:
            return teller
        if lower in {"it", "they"} and (given := self._given(index)) is not None:
            return known(given, 0.85)
        if person is not None:

            def fits(e: Entity) -> bool:
                return e.number == "person" and e.pronoun in {person, ""}

            telling = person_telling(self.resolver, index) if lower in {"he", "she"} else None
            telling = telling if telling is not None and (fits(telling) or _unknown(telling)) else None
            told = told_of(self.resolver, index)
            apart = newest(lambda e: fits(e) and told.isdisjoint(e.speakers)) if told else None
            found = known(apart or self._going_on(index, fits) or telling or newest(fits), 0.9)
            return found or known(newest(_lone, 1), 0.8)
        if lower in {"it", "its", "itself"}:
            if lower == "it" and (teller := body_telling(self.resolver, index)) is not None:
                return known(teller, 0.9)
            if lower == "it" and (author := self._document(index)) is not None:
                return known(author, 0.7)
            if lower == "it" and (same := self._going_on(index, lambda e: e.number == "party")) is not None:
                return known(same, 0.85)
            if lower == "it" and self._only_papers(index):
                return None
            if lower == "it" and (outsider := self._outsider(index)) is not None:
                return known(self.resolver.phrase(outsider), 0.8)
            if lower == "its" and (whole := told_before(self.resolver, index)) is not None:
                return known(whole, 0.8)
            acting = lower == "it" and self._acts(index)
            return known(
                newest(
                    lambda e: (
                        (e.pronoun == "it" and not (acting and e.number == "event")) or e.number == "party"
                    ),
                    2,
                ),
                0.8,
            )
        if lower in {"they", "them", "their", "themselves"}:
            if lower == "they" and (teller := plural_teller(self.resolver, index)) is not None:
                return teller
            found = newest(lambda e: e.pronoun == "they" or len(e.speakers) > 1, 2)
            return known(found or newest(lambda e: e.number == "party", 2), 0.75)
        return self.resolver.owners.whose(index) if lower == "whose" else None

    def _coming(self, index: int) -> Entity | None:
        """As in "Although it backs the talks, Northland", "While he wants a truce, Brandt": who is named behind it."""
        parse = self.parse
        opener = parse.lowers[:index][-1:]
        if index > _FIRST_WORDS or opener not in (["though"], ["although"], ["while"]):
            return None
        behind = (c for c in parse.clauses if c.finite and c.kind == "main" and c.head > index)
        main = next((c for c in behind if not c.inserted), None)
        if main is None or len(main.subjects) != 1:
            return None
        named = main.subjects[0]
        if parse.tokens[named.head].mention < 0 or parse.tokens[named.start - 1].text != ",":
            return None
        found, lower = self.resolver.phrase(named), parse.lowers[index]
        if found is None or len(found.speakers) != 1:
            return None
        if lower in PERSON_PRONOUNS:
            fits = found.number == "person" and found.pronoun in {PERSON_PRONOUNS[lower], ""}
        else:
            fits = found.number == "party" or found.pronoun == lower
        return known(found, 0.8) if fits else None

    def _once_more(self, index: int) -> Entity | None:
        """As in "said that Northland did not want a truce and that it also rejected": who is told of in front."""
        if index < 2 or self.parse.lowers[index - 2 : index + 2] != [
            "and",
            "that",
            self.parse.lowers[index],
            "also",
        ]:
            return None
        told = next((c for c in reversed(self.parse.clauses) if c.finite and c.head < index), None)
        if told is None or told.kind != "that" or len(told.subjects) != 1:
            return None
        found, lower = self.resolver.phrase(told.subjects[0]), self.parse.lowers[index]
        fits = found is not None and (found.pronoun == lower or (lower == "it" and found.number == "party"))
        return known(found, 0.9) if fits else None

    def _acts(self, index: int) -> bool:
        """As in "It rejected", "it also demanded": what only somebody does, not a war or a meeting."""
        verb = self.parse.clause_at.get(self.parse.skip(index + 1))
        if verb is None or not verb.finite or verb.passive:
            return False
        return any(frame.kind.name in _DOING for frame in frames("verbs").get(verb.lemma, ()))

    def _given(self, index: int) -> Entity | None:
        """As in "offered Northland the guarantees it has long sought": to whom the thing is given."""
        clause = next((c for c in self.parse.clauses if c.kind == "orel" and c.head > index), None)
        noun = clause.antecedent if clause is not None else None
        if clause is None or noun is None or not clause.subjects or clause.subjects[0].start != index:
            return None
        verb = next((c for c in reversed(self.parse.clauses) if c.head < noun.head), None)
        if verb is None or verb.lemma not in words()["giving"] or verb.passive or noun.end != index:
            return None
        whom = self.parse.bare_phrase(self.parse.skip(verb.after))
        return self.resolver.phrase(whom) if whom is not None and whom.head < noun.start else None

    def _going_on(self, index: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """As in "Brandt, Olm said, had lied. He also called for a vote": whoever took a stance takes one more."""
        discourse = self.discourse
        if index > 1 or self.parse.lowers[index + 1 : index + 2] != ["also"]:
            return None
        if discourse.told_in != discourse.sentence - 1 or not discourse.told:
            return None
        holder = discourse.told[-1].holder
        told = (e for _, _, e in reversed(discourse.entries) if e.speakers == (holder,) and fits(e))
        return next(told, None)

    def _behind_adverbial(self, index: int) -> bool:
        """As in "In a joint statement with Northland, it urged": the first subject, behind a preposition's phrase."""
        tokens = self.parse.tokens
        if index < 3 or tokens[0].lower not in _FRONTING or tokens[index - 1].text != ",":
            return False
        verb = self.parse.clause_at.get(self.parse.skip(index + 1))
        return verb is not None and verb.finite and not any(c.head < index for c in self.parse.clauses)

    def _document(self, index: int) -> Entity | None:
        """As in "Abel wrote a letter. It asks for monitors": the document of the sentence before, by what it does."""
        discourse = self.discourse
        if discourse.document_in != discourse.sentence - 1 or not discourse.documents:
            return None
        verb = self.parse.clause_at.get(self.parse.skip(index + 1))
        if verb is None or not verb.finite or verb.kind != "main" or verb.lemma not in _WRITTEN:
            return None
        told = discourse.last_subject()
        if told is not None and told.pronoun == "it":
            return None  # its own, or another's: "It" may be who put it forward
        return next(reversed(discourse.documents.values()))

    def _outsider(self, index: int) -> NounPhrase | None:
        """As in "Ostland never condemned it, yet it opposes": the name in front, though the codebook lacks it."""
        tokens = self.parse.tokens
        if index < 2 or tokens[index - 1].lower not in {"and", "but", "yet", "so"}:
            return None
        before = (c for c in reversed(self.parse.clauses) if c.finite and c.kind == "main" and c.head < index)
        above = next(before, None)
        if above is None or len(above.subjects) != 1:
            return None
        name = above.subjects[0]
        outside = tokens[name.head].mention < 0 or self.resolver.phrase(name) is None
        bare = name.end - name.start == 1 and tokens[name.head].cap
        return name if (bare or tokens[name.head].tag is Tag.NAME) and outside else None

    def _only_papers(self, index: int) -> bool:
        """As in "The truce begins today. It provides for talks": what an accord does, and no party."""
        verb = self.parse.clause_at.get(self.parse.skip(index + 1))
        if verb is None or not verb.finite or verb.kind != "main":
            return False
        behind = self.parse.lowers[verb.after : verb.after + 1]
        return verb.lemma in _PROVIDING or (verb.lemma == "provide" and behind == ["for"])


def _unknown(entity: Entity) -> bool:
    """As in "Orlenko said he would": a name that no list knows, which the pronoun shows to be somebody's."""
    return (
        entity.number == "group" and entity.pronoun == "it" and {s.party for s in entity.speakers} == {OTHER}
    )


def _lone(entity: Entity) -> bool:
    """As in "Tesk said": one word that nobody knows, which may be somebody's name."""
    if entity.number != "group" or len(entity.speakers) != 1 or entity.speakers[0].party != OTHER:
        return False
    name = entity.speakers[0].actor or ""
    return name.replace("-", "").isalpha() and name[0].isupper() and not name.isupper()


_FIRST_WORDS = 2
_DOING = frozenset("accept criticise demand offer praise promise reject report threat".split())
_WRITTEN = frozenset(
    (
        "ask call demand propose provide stipulate envisage envision foresee contain include list state urge warn "
        "request require set leave add say describe oblige commit bind offer suggest accuse allege outline specify"
    ).split()
)
"""What a document does by its words."""
_PROVIDING = frozenset({"stipulate", "envisage", "envision", "entail", "comprise"})
_FRONTING = frozenset("in at during with alongside after before despite amid on following".split())
