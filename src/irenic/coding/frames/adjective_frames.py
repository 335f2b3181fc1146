"""Adjectives as triggers: "is opposed to", "remains willing to", "declared himself ready for", "is a critic of"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.complements import Complements
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import REFLEXIVE, TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


class AdjectiveFrames:
    """Matches the frames of adjectives."""

    def __init__(self, parse: Parse, resolver: Resolver, complements: Complements) -> None:
        self.parse = parse
        self.resolver = resolver
        self.complements = complements

    def after_be(self, clause: Clause) -> list[Candidate]:
        """As in "is ready to", "are opposed to", "was adamant that"."""
        index = self.parse.skip(clause.after)
        while index < len(self.parse.tokens) and self.parse.tokens[index].tag is Tag.NEG:
            index = self.parse.skip(index + 1)  # "is not ready to"
        found = self.at(index, clause) or (self.at(index - 1, clause) if index > clause.after else [])
        return found or self._second(index, clause)

    def _joined(self, first: Candidate, clause: Clause) -> list[Candidate]:
        """As in "was satisfied with the result and ready to meet again": an adjective with a complement of its own."""
        tokens = self.parse.tokens
        for index in range(max(first.trigger, first.content[0]), min(first.content[1], len(tokens) - 2)):
            if self.parse.clause_at.get(index) is not None and self.parse.clause_at[index].finite:
                break
            second = self.parse.skip(index + 1)
            if (
                tokens[index].tag is not Tag.CC
                or second >= len(tokens)
                or tokens[second].tag not in _ADJ_VERB
            ):
                continue
            found = self._frame(second, clause)
            if found:
                found[0].start = second
                first.content = (first.content[0], index)
                return found
        return []

    def _second(self, index: int, clause: Clause) -> list[Candidate]:
        """As in "is ready and willing to", "was able and prepared to": the adjective behind "and"."""
        tokens = self.parse.tokens[index : index + 3]
        if len(tokens) < 3 or tokens[1].lower not in {"and", "or"}:
            return []
        return self.at(index + 2, clause) if tokens[0].tag is tokens[2].tag is Tag.ADJ else []

    def after_verb(self, clause: Clause) -> list[Candidate]:
        """As in "remains opposed to", "appears willing to", "came away convinced that"."""
        if clause.lemma in _LINKING:
            return self.at(self.parse.skip(clause.after), clause)
        if clause.lemma in _COMING and not clause.passive and not _SURE.isdisjoint(self.parse.vocabulary):
            reach = range(clause.after, min(clause.after + _NEAR, len(self.parse.tokens)))
            at = next((i for i in reach if self.parse.lowers[i] in _SURE), -1)
            parted = any(self.parse.tokens[i].tag in {Tag.PUNCT, Tag.CC} for i in range(clause.after, at))
            return self.at(at, clause) if at > 0 and not parted else []
        return []

    def after_reflexive(self, clause: Clause) -> list[Candidate]:
        """As in "declared himself ready for", "showed itself willing to"."""
        index = self.parse.skip(clause.after)
        reflexive = index < len(self.parse.tokens) and self.parse.tokens[index].lower in REFLEXIVE
        if reflexive and clause.lemma in _PRESENTING:
            return self.at(self.parse.skip(index + 1), clause)
        return []

    def at(self, index: int, clause: Clause) -> list[Candidate]:
        """The frames of the adjective, or of the words that stand for one, at a token, and of one joined to it."""
        found = self._frame(index, clause)
        return found + self._joined(found[0], clause) if found else []

    def _frame(self, index: int, clause: Clause) -> list[Candidate]:
        tokens = self.parse.tokens
        if index >= len(tokens):
            return []
        holder = self.resolver.patient(clause) if clause.passive else self.resolver.subject(clause)
        if holder is None:
            return []
        for first in self._starts(index):
            for width in range(min(_WIDEST, len(tokens) - first), 0, -1):
                trigger = " ".join(t.lower for t in tokens[first : first + width])
                for frame in frames("adjectives").get(trigger, ()):
                    for pattern in frame.patterns:
                        if trigger in _PREPOSITIONS and (clause.lemma != "be" or self._a_time(first + width)):
                            continue  # "stayed for a year", "was for a long time the only"
                        if trigger == "for" and self._up_to(clause, first + width):
                            continue  # "it is not for Abel to decide"
                        if trigger == "for" and self._is_paper(clause):
                            continue  # "the initiative is for show"
                        if trigger == "against" and self._a_rule(first + width):
                            continue  # "is against our constitution": what is spoken of is rejected
                        if trigger == "behind" and self._a_crime(first + width):
                            continue  # "was behind the ambush"
                        if trigger == "party" and self._a_war(first + width + 1):
                            continue  # "would become a party to the conflict"
                        slot = (
                            self._before(pattern, first + width, clause)
                            or self.complements.slot(pattern, first + width, clause)
                            or self.complements.slot(pattern, self._past_joined(first + width), clause)
                        )
                        if slot is None or (frame.kind.only_negated and not clause.negated):
                            continue
                        content, form = slot
                        behind = first + width + 1 if content[1] <= clause.start else 0
                        start = min(clause.start, content[0]) if form is not Form.INDIRECT else content[0]
                        rule = f"adjective.{frame.kind.name}.{pattern}"
                        hedged = is_hedged(self.parse, clause)
                        return [
                            Candidate(
                                holder,
                                frame.kind,
                                form,
                                rule,
                                first,
                                start,
                                content,
                                clause,
                                clause.negated != self._less(first),
                                hedged,
                                stop=behind,
                                apart=width > 1,
                                word=frame.trigger,
                                aim=self._aim(content) if pattern == "inf" else "",
                            )
                        ]
        return []

    def _aim(self, content: tuple[int, int]) -> str:
        """As in "is ready to retaliate": what is to be done."""
        verb = self.parse.clause_at.get(content[0])
        return verb.lemma if verb is not None and verb.kind == "inf" else ""

    def _before(self, pattern: str, after: int, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        """As in "a truce which Northland is ready for": the noun before, where a preposition is left behind."""
        noun, tokens = clause.antecedent, self.parse.tokens
        if clause.kind != "orel" or noun is None or self.parse.lowers[after : after + 1] != [pattern]:
            return None
        verb = self.parse.clause_at.get(after + 1)
        ends = after + 1 >= len(tokens) or tokens[after + 1].tag in {Tag.PUNCT, Tag.CC}
        return ((noun.start, noun.end), Form.VERB_NP) if ends or (verb is not None and verb.finite) else None

    def _past_joined(self, index: int) -> int:
        """As in "is ready and willing to": the token behind a second adjective, or the same where there is none."""
        tokens = self.parse.tokens
        joined = [t.tag for t in tokens[index : index + 2]] == [Tag.CC, Tag.ADJ]
        return index + 2 if joined else index

    def _less(self, index: int) -> bool:
        """As in "is less keen", "seems hardly ready to"."""
        return index > 0 and self.parse.tokens[index - 1].lower in {"less", "hardly", "scarcely", "barely"}

    def _a_time(self, index: int) -> bool:
        """As in "a long time", "18 years"."""
        phrase = self.parse.noun_phrase(index)
        head = self.parse.tokens[phrase.head].lower if phrase is not None else ""
        return head in TIME_NOUNS or head.rstrip("s") in TIME_NOUNS or head == "time"

    def _up_to(self, clause: Clause, index: int) -> bool:
        """As in "it is for Abel to decide": who is to do a thing, not who is for it."""
        phrase = self.parse.noun_phrase(index)
        subject = clause.subjects[-1].head if clause.subjects else -1
        if phrase is None or subject < 0 or self.parse.lowers[subject] != "it":
            return False
        return self.parse.lowers[phrase.tail : phrase.tail + 1] == ["to"]

    def _is_paper(self, clause: Clause) -> bool:
        """Whether a document is the subject: what it is for, not whom its author is for."""
        word = self.parse.tokens[clause.subjects[-1].head].word if clause.subjects else None
        return word is not None and word.noun in words()["documents"]

    def _a_war(self, index: int) -> bool:
        phrase = self.parse.noun_phrase(index) if index < len(self.parse.tokens) else None
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        return word is not None and word.noun in words()["wars"]

    def _a_rule(self, index: int) -> bool:
        phrase = self.parse.noun_phrase(index) if index < len(self.parse.tokens) else None
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        return word is not None and word.noun in words()["rules"]

    def _a_crime(self, index: int) -> bool:
        """As in "the ambush", "last week's killings": a deed that somebody stands behind."""
        phrase = self.parse.noun_phrase(index)
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        return word is not None and word.noun in words()["crimes"]

    def _starts(self, index: int) -> tuple[int, ...]:
        """As in "is a fierce opponent of": also after an article and one adjective."""
        tokens = self.parse.tokens
        if tokens[index].tag is not Tag.DET or index + 2 >= len(tokens) or tokens[index].lower == "no":
            return (index,)
        return (index, index + 1, index + 2) if tokens[index + 1].tag is Tag.ADJ else (index, index + 1)


_ADJ_VERB = frozenset({Tag.ADJ, Tag.VERB})
_WIDEST = 4
"""Words of the longest trigger ("under no illusion about")."""
_PREPOSITIONS = frozenset({"for", "behind"})
_LINKING = frozenset("remain seem appear stay become feel sound stand prove look grow keep turn".split())
_COMING = frozenset("come emerge leave return walk go depart fly arrive".split())
_SURE = frozenset("certain convinced persuaded unconvinced unpersuaded".split())
"""As in "left the hall persuaded that": in what mind somebody came or went."""
_NEAR = 7
_PRESENTING = frozenset("declare pronounce profess proclaim call show prove find consider describe".split())
