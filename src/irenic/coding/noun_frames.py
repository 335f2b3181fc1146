"""Nouns as triggers: "X's insistence on", "Russian demands for", "has shown a willingness to", red lines."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.content import Contents
from irenic.coding.entity import Entity
from irenic.coding.extent import content_end
from irenic.coding.holders import Resolver
from irenic.coding.resources import Frame, classes, frames, words
from irenic.coding.syntax import Clause, NounPhrase, Parse, np_ending
from irenic.coding.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import Form


class NounFrames:
    """Matches the frames of nouns."""

    def __init__(self, parse: Parse, resolver: Resolver, contents: Contents) -> None:
        self.parse = parse
        self.resolver = resolver
        self.contents = contents

    def after_light_verb(self, clause: Clause) -> list[Candidate]:
        """As in "has shown a willingness to", "expressed discontent over", "has little interest in"."""
        parse, tokens = self.parse, self.parse.tokens
        if clause.lemma not in words()["light_verbs"] or clause.lemma in words()["dropping_verbs"]:
            return []
        first = parse.skip(clause.after)
        phrase = parse.noun_phrase(first) if first < len(tokens) else None
        if phrase is None or tokens[phrase.head].tag is not Tag.NOUN:
            return []
        if any(t.tag is Tag.POSS or t.mention >= 0 for t in tokens[phrase.start : phrase.head]):
            return []
        holder = self.resolver.subject(clause)
        if holder is None:
            return []
        slot = self._noun_slot(phrase.head, clause)
        if slot is None:
            return []
        frame, content, pattern = slot
        little = any(t.lower in {"no", "little", "scant", "zero"} for t in tokens[phrase.start : phrase.head])
        return [
            Candidate(
                holder,
                frame.kind,
                Form.VERB_NP,
                f"light.{frame.kind.name}.{pattern}",
                phrase.head,
                clause.start,
                content,
                clause,
                clause.negated != little,
                is_hedged(self.parse, clause),
            )
        ]

    def as_subject(self, clause: Clause) -> list[Candidate]:
        """As in "their main demand is a truce", "our priority is to let aid in": the predicate is the content."""
        if not clause.subjects:
            return []
        phrase = clause.subjects[-1]
        word = self.parse.tokens[phrase.head].word
        rows = frames("nouns").get(word.noun, ()) if word is not None else ()
        frame = next((f for f in rows if f.kind.name in PREDICATED), None)
        owner = self._noun_owner(phrase.head) if frame is not None else None
        if frame is None or owner is None:
            return []
        first = self.parse.skip(clause.after)
        if first >= len(self.parse.tokens) or self.parse.tokens[first].tag in {Tag.ADJ, Tag.PREP, Tag.SUB}:
            return []
        if phrase.tail > phrase.end:
            return []  # the noun has its content beside it already
        if self.parse.tokens[first].tag is Tag.COMPL:
            first += 1
        content = (first, content_end(self.parse, first + 1, clause, embedded=True))
        rule = f"noun.{frame.kind.name}.predicate"
        return [
            Candidate(
                owner[0],
                frame.kind,
                Form.INDIRECT,
                rule,
                phrase.head,
                owner[1],
                content,
                clause,
                clause.negated,
            )
        ]

    def _noun_slot(
        self, head: int, clause: Clause | None, after: int = -1
    ) -> tuple[Frame, tuple[int, int], str] | None:
        tokens = self.parse.tokens
        word = tokens[head].word
        if word is None:
            return None
        known = frames("nouns")
        pair = head and tokens[head - 1].word is not None
        for key in (f"{tokens[head - 1].lower} {word.noun}", word.noun) if pair else (word.noun,):
            for frame in known.get(key, ()):
                for pattern in frame.patterns:
                    content = self._noun_complement(pattern, after if after >= 0 else head + 1, clause)
                    if content is not None and content[0] < len(tokens):
                        return frame, content, pattern
        return None

    def _noun_complement(self, pattern: str, after: int, clause: Clause | None) -> tuple[int, int] | None:
        parse, tokens = self.parse, self.parse.tokens
        first = parse.skip(after)
        if first >= len(tokens):
            return None
        token = tokens[first]
        if pattern == "that" and token.tag is Tag.COMPL and tokens[first - 1].lower not in {"so", "such"}:
            return first + 1, content_end(parse, first + 1, clause, embedded=True, nominal=True)
        if pattern == "inf" and token.tag is Tag.TO:
            return first, content_end(parse, first + 1, clause, nominal=True)
        if pattern == "colon" and token.text == ":":
            return first + 1, content_end(parse, first + 1, clause, nominal=True)
        if token.lower == pattern and token.tag in {Tag.PREP, Tag.ADV} and first + 1 < len(tokens):
            if pattern == "by":
                return None
            return first + 1, content_end(parse, first + 1, clause, nominal=True)
        return None

    def match(self, head: int) -> list[Candidate]:
        """As in "X's insistence on", "Russian demands for", "the demand by X that", "his call for"."""
        tokens = self.parse.tokens
        word = tokens[head].word
        if word is None:
            return []
        if word.noun == "line" and head and tokens[head - 1].lower == "red":
            return self._red_line(head)
        clause = self._enclosing(head)
        slot = self._noun_slot(head, clause)
        owner = self._noun_owner(head)
        if owner is None:
            return []
        entity, start = owner
        if slot is None and start == head and (after := self._after_agent(head)) is not None:
            slot = self._noun_slot(head, clause, after)  # "the demand by X for"
        bare = False
        if slot is None:
            slot = self._modified_noun(head, start)
            bare = True
        if slot is None:
            return []
        frame, content, pattern = slot
        if frame.kind.name == "neutral":
            return []
        if any(t.lower in {"best", "only", "last"} for t in tokens[start:head]) and word.noun in {
            "hope",
            "chance",
        }:
            return []  # the author's "the best hope for" is no hope of the possessor
        return [
            Candidate(
                entity,
                frame.kind,
                Form.NOMINAL,
                f"noun.{frame.kind.name}.{'bare' if bare else pattern}",
                head,
                start,
                content,
                clause,
                any(t.lower in {"no", "little", "scant"} for t in tokens[start:head]),
                any(t.lower in _HEDGED_ADJECTIVES for t in tokens[start:head]),
            )
        ]

    def _red_line(self, head: int) -> list[Candidate]:
        """As in "X crossed a Russian red line", "X is a red line for Y", "Y's red lines on X"."""
        clause = self._enclosing(head)
        owner = self._noun_owner(head - 1) or self._beneficiary(head)
        if owner is None:
            return []
        entity, start = owner
        slot = self._noun_slot(head, clause)
        if slot is not None and slot[2] != "for":
            content = slot[1]
        elif clause is not None and clause.subjects and clause.lemma in _CROSSING:
            first = clause.subjects[0].start
            content, start = (first, clause.start), first
        else:
            return []
        kind = classes()["redline"]
        end = max(content[1], head + 1)
        found = Candidate(entity, kind, Form.NARRATED, "noun.redline", head, start, content, clause)
        found.content = (content[0], end)
        return [found]

    def _beneficiary(self, head: int) -> tuple[Entity, int] | None:
        """As in "a red line for Y"."""
        tokens = self.parse.tokens
        if head + 2 < len(tokens) and tokens[head + 1].lower == "for":
            phrase = self.parse.noun_phrase(head + 2)
            entity = self.resolver.phrase(phrase) if phrase is not None else None
            return (entity, head) if entity is not None else None
        return None

    def _modified_noun(self, head: int, start: int) -> tuple[Frame, tuple[int, int], str] | None:
        """As in "Russia's territorial claims", "its security demands": the content stands before the noun."""
        tokens = self.parse.tokens
        word = tokens[head].word
        assert word is not None
        for frame in frames("nouns").get(word.noun, ()):
            if frame.kind.name not in {"demand", "offer", "threat", "promise", "concession"}:
                continue
            first = next(
                (
                    i
                    for i in range(start, head)
                    if tokens[i].tag in {Tag.ADJ, Tag.NOUN} and tokens[i].mention < 0
                ),
                head,
            )
            if first < head and self.contents.findings(first, head + 1):
                return frame, (first, head + 1), "bare"
            if frame.kind.name == "concession":
                return frame, (head, head + 1), "bare"
        return None

    def _enclosing(self, index: int) -> Clause | None:
        return next((c for c in reversed(self.parse.clauses) if c.start <= index), None)

    def _noun_owner(self, head: int) -> tuple[Entity, int] | None:
        """The possessor of a noun and where its words begin."""
        tokens = self.parse.tokens
        index = head - 1
        while (
            index >= 0
            and tokens[index].tag in {Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.ADV, Tag.QUOTE}
            and tokens[index].mention < 0
        ):
            index -= 1
        if index < 0:
            return self._by_agent(head)
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
        mention = self.resolver.mention(index)
        if (
            mention is not None
            and mention.name.party is not None
            and mention.name.kind in {"demonym", "party", "organisation", "person", "group"}
        ):
            actor = mention.name.actor if mention.name.kind != "demonym" else None
            kind = "party" if mention.name.kind in {"demonym", "party"} else "group"
            entity = Entity((Speaker(mention.name.party, actor),), kind, "it", 0.9)
            while index > 0 and tokens[index - 1].mention == token.mention:
                index -= 1
            return entity, index
        return self._by_agent(head)

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

    def _after_agent(self, head: int) -> int | None:
        for index in range(head + 1, min(head + 3, len(self.parse.tokens))):
            if self.parse.tokens[index].lower in {"by", "from"}:
                phrase = self.parse.noun_phrase(index + 1)
                return phrase.end if phrase is not None else None
        return None

    def _by_agent(self, head: int) -> tuple[Entity, int] | None:
        """As in "the demand by X that", "a call from X for", "insistence on the part of X"."""
        parse, tokens = self.parse, self.parse.tokens
        for index in range(head + 1, min(head + 3, len(tokens))):
            if tokens[index].lower in {"by", "from"}:
                phrase = parse.noun_phrase(index + 1)
                entity = self.resolver.phrase(phrase) if phrase is not None else None
                return (entity, head) if entity is not None else None
        return None


_CROSSING = frozenset(
    "cross violate breach overstep be remain constitute represent become mark hit touch".split()
)
_HEDGED_ADJECTIVES = frozenset("apparent alleged reported supposed perceived presumed seeming".split())
PREDICATED = frozenset({"demand", "offer", "promise", "disposition", "redline"})
