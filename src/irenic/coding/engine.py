"""One frame engine: triggers with a holder slot and a content slot, matched over the clauses of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.coding.content import Contents, Finding
from irenic.coding.extent import content_end, segments
from irenic.coding.holders import Entity, Resolver
from irenic.coding.judgement import judged_subject
from irenic.coding.resources import Frame, FrameClass, classes, frames, words
from irenic.coding.syntax import Clause, NounPhrase, Parse
from irenic.coding.tokens import Tag
from irenic.model.terms import Form


@dataclass(slots=True)
class Candidate:
    """A frame found: who, what kind, over which tokens.

    `start`/`end` is the span; `content` the content slot; `trigger` the token of the trigger; `clause` its clause.
    """

    holder: Entity
    kind: FrameClass
    form: Form
    rule: str
    trigger: int
    start: int
    content: tuple[int, int]
    clause: Clause | None
    negated: bool = False
    hedged: bool = False
    quote: bool = False

    @property
    def end(self) -> int:
        """The end of the span."""
        return self.content[1]


class Engine:
    """Matches the frames of one sentence."""

    def __init__(self, parse: Parse, resolver: Resolver, contents: Contents) -> None:
        self.parse = parse
        self.resolver = resolver
        self.contents = contents

    def candidates(self) -> list[Candidate]:
        """All frames found, in reading order; overlaps are settled later."""
        found: list[Candidate] = []
        for clause in self.parse.clauses:
            found.extend(self._verb(clause))
        for index, token in enumerate(self.parse.tokens):
            if token.tag is Tag.NOUN and token.word is not None:
                found.extend(self._noun(index))
        found.sort(key=lambda c: (c.start, c.trigger))
        return found

    # -- verbs ------------------------------------------------------------------------------------------------
    def _verb(self, clause: Clause) -> list[Candidate]:
        if self._advice(clause) or self._conditional(clause):
            return []
        if clause.lemma == "be":
            return self._adjective(clause)
        found: list[Candidate] = self._light_verb(clause)
        if found:
            return found
        for trigger, after in self._triggers(clause):
            for frame in frames("verbs").get(trigger, ()):
                candidate = self._match_verb(clause, frame, after)
                if candidate is not None:
                    found.append(candidate)
                    break
            if found:
                return found
        return found + self._verb_adjective(clause) + self._attribution(clause)

    def _attribution(self, clause: Clause) -> list[Candidate]:
        """As in "…, Lavrov said.", "…, said the minister", "Europe, he argued, should": the content stands around."""
        tokens = self.parse.tokens
        frame = next((f for f in frames("verbs").get(clause.lemma, ()) if "that" in f.patterns), None)
        if frame is None or not clause.finite or clause.negated:
            return []
        first = clause.subjects[0].start if clause.subjects else clause.start
        comma = self.parse.skip(0) if first == 0 else first - 1
        while comma > 0 and tokens[comma].tag is Tag.QUOTE:
            comma -= 1
        if comma <= 0 or tokens[comma].text != "," or any(t.tag is Tag.QUOTE for t in tokens[:comma]):
            return []
        holder = self.resolver.subject(clause)
        after = self.parse.skip(clause.after)
        if not clause.subjects or (holder is None and after < len(tokens)):
            phrase = self.parse.noun_phrase(after) if after < len(tokens) else None
            holder = (self.resolver.phrase(phrase) if phrase is not None else None) or holder
            after = phrase.tail if phrase is not None else after
        if holder is None:
            return []
        whole = any(c.finite and c.start < comma for c in self.parse.clauses)
        inserted = after < len(tokens) and tokens[after].text == ","
        if not whole and not inserted:
            return []
        content = (0, comma)
        if not whole:
            content = (0, content_end(self.parse, after + 1, None, embedded=True))
        return [
            Candidate(
                holder,
                frame.kind,
                Form.INDIRECT,
                "verb.attribution",
                clause.head,
                content[0],
                content,
                clause,
            )
        ]

    def _triggers(self, clause: Clause) -> list[tuple[str, int]]:
        """The verb with a particle, where one follows, then alone; with the index after it."""
        tokens, after = self.parse.tokens, clause.after
        out: list[tuple[str, int]] = []
        for position in range(after, min(after + 4, len(tokens))):
            if tokens[position].lower in _PARTICLES:
                trigger = f"{clause.lemma}_{tokens[position].lower}"
                if trigger in frames("verbs"):
                    out.append((trigger, position + 1 if position == after else after))
            if tokens[position].tag in {Tag.PUNCT, Tag.VERB}:
                break
        out.append((clause.lemma, after))
        return out

    def _advice(self, clause: Clause) -> bool:
        """The author's own recommendation: "the president should insist"."""
        return clause.modal in {"should", "must", "ought", "shall"} and clause.kind in {"main", "sub"}

    def _conditional(self, clause: Clause) -> bool:
        if clause.opener < 0 or clause.kind != "sub":
            return False
        return self.parse.tokens[clause.opener].lower in {"if", "unless", "whether"}

    def _match_verb(self, clause: Clause, frame: Frame, after: int) -> Candidate | None:
        holder = self.resolver.subject(clause)
        if clause.passive and clause.kind != "part" and holder is None:
            return None
        if holder is None:
            return None
        for pattern in frame.patterns:
            slot = self._complement(pattern, after, clause)
            if slot is None:
                continue
            content, form = slot
            if clause.passive and form is Form.VERB_NP and clause.subjects:
                phrase = clause.subjects[0]
                content = (phrase.start, clause.after)
                start = phrase.start
            else:
                start = content[0] if form is Form.INDIRECT else clause.start
            if clause.start > start and form is not Form.INDIRECT and not clause.passive:
                start = clause.start
            if self.parse.tokens[start].tag is Tag.TO:
                start += 1
            return Candidate(
                holder=holder,
                kind=frame.kind,
                form=frame.kind.form or form,
                rule=f"verb.{frame.kind.name}.{pattern}",
                trigger=clause.head,
                start=start,
                content=content,
                clause=clause,
                negated=clause.negated,
                hedged=self._hedged(clause),
            )
        return None

    def _hedged(self, clause: Clause) -> bool:
        return bool(_HEDGES & set(clause.adverbs)) or any(
            t.lower in _HEDGES for t in self.parse.tokens[max(0, clause.start - 3) : clause.head]
        )

    def _complement(self, pattern: str, after: int, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        parse, tokens = self.parse, self.parse.tokens
        first = parse.skip(after)
        if first >= len(tokens):
            return None
        token = tokens[first]
        if pattern in {"that", "obj-that"}:
            return self._that(first, clause, with_object=pattern == "obj-that")
        if pattern == "inf":
            if token.tag is Tag.TO:
                return (first, content_end(parse, first + 1, clause)), Form.VERB_INF
            return None
        if pattern == "ing":
            inner = parse.clause_at.get(first)
            if inner is not None and inner.kind == "ing" and inner.start == first:
                return (first, content_end(parse, first, clause)), Form.VERB_NP
            return None
        if pattern in {"np", "np-as", "np-clear"}:
            if parse.is_np_start(first) and token.tag is not Tag.PRON and self._own_object(first):
                return (first, content_end(parse, first, clause)), Form.VERB_NP
            return None
        if pattern == "whether":
            if token.tag is Tag.SUB and token.lower in {"whether", "if", "how", "why"}:
                return (first, content_end(parse, first + 1, clause)), Form.INDIRECT
            return None
        if pattern == "as":
            return self._as(first, clause)
        if pattern in {"adj", "as2"}:
            return self._object_adjective(first, clause)
        if pattern == "obj-inf":
            return self._object_infinitive(first, clause)
        if pattern.startswith("obj-"):
            return self._object_preposition(first, pattern[4:], clause)
        if pattern.startswith("np-"):
            return self._object_preposition(first, pattern[3:], clause, whole=True)
        if pattern.endswith("-inf"):
            return self._preposition_infinitive(first, pattern[:-4], clause)
        if token.lower == pattern and token.tag in {Tag.PREP, Tag.ADV, Tag.SUB} and first + 1 < len(tokens):
            return (first + 1, content_end(parse, first + 1, clause)), Form.VERB_NP
        return None

    def _own_object(self, first: int) -> bool:
        """Not the subject of a following clause ("said Moscow wants"), and no mere time ("said Tuesday")."""
        phrase = self.parse.noun_phrase(first)
        if phrase is None:
            return False
        following = self.parse.clause_at.get(self.parse.skip(phrase.tail))
        return following is None or not following.finite or following.kind not in {"that"}

    def _that(self, first: int, clause: Clause, *, with_object: bool) -> tuple[tuple[int, int], Form] | None:
        parse, tokens = self.parse, self.parse.tokens
        index = first
        if with_object:
            phrase = parse.noun_phrase(index)
            if phrase is None:
                return None
            index = parse.skip(phrase.end)
        index = self._skip_adjuncts(index)
        if index >= len(tokens):
            return None
        if tokens[index].tag is Tag.COMPL or (
            tokens[index].lower == "that" and tokens[index].tag is Tag.PRON
        ):
            return (index + 1, content_end(parse, index + 1, clause, embedded=True)), Form.INDIRECT
        if tokens[index].tag in {
            Tag.NOUN,
            Tag.NAME,
            Tag.DET,
            Tag.PPOS,
            Tag.PRON,
            Tag.ADJ,
            Tag.NUM,
            Tag.THERE,
        }:
            inner = self._clause_with_subject_at(index)
            if inner is not None:
                return (index, content_end(parse, index, clause, embedded=True)), Form.INDIRECT
        return None

    def _skip_adjuncts(self, index: int) -> int:
        """As in "said on Tuesday that", "said in Brussels, that": prepositional phrases and commas before "that"."""
        parse, tokens = self.parse, self.parse.tokens
        for _ in range(3):
            index = parse.skip(index)
            if index >= len(tokens):
                return index
            token = tokens[index]
            if token.tag is Tag.PREP and token.lower in {
                "on",
                "in",
                "at",
                "after",
                "during",
                "to",
                "by",
                "with",
            }:
                phrase = parse.noun_phrase(index + 1)
                if phrase is None:
                    return index
                index = phrase.end
            elif (
                token.tag is Tag.THERE
                or token.lower in _TIME_WORDS
                or (token.text == "," and index + 1 < len(tokens) and tokens[index + 1].tag is Tag.COMPL)
            ):
                index += 1
            else:
                return index
        return index

    def _clause_with_subject_at(self, index: int) -> Clause | None:
        for inner in self.parse.clauses:
            if (
                inner.finite
                and inner.start > index
                and inner.subjects
                and inner.kind in {"that", "main", "orel"}
            ):
                first = inner.subjects[0].start
                if first <= index + 1 and first >= index:
                    return inner
                if first > index + 1:
                    return None
        return None

    def _as(self, first: int, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        parse, tokens = self.parse, self.parse.tokens
        if not parse.is_np_start(first):
            return None
        end = content_end(parse, first, clause)
        for index in range(first + 1, min(end, first + 40)):
            if tokens[index].lower == "as":
                return (first, end), Form.VERB_NP
        return None

    def _object_adjective(self, first: int, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        """As in "considers the plan unacceptable", "called the offer a trap"."""
        parse = self.parse
        phrase = parse.noun_phrase(first)
        if phrase is None:
            return None
        end = content_end(parse, first, clause)
        judged = words()["good"] | words()["bad"]
        if any(t.lower in judged for t in parse.tokens[phrase.head : end]):
            return (first, end), Form.VERB_NP
        return None

    def _object_infinitive(self, first: int, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        parse, tokens = self.parse, self.parse.tokens
        phrase = parse.noun_phrase(first)
        if phrase is None:
            return None
        for index in (parse.skip(phrase.end), parse.skip(phrase.tail)):
            start = index + 1 if index < len(tokens) and tokens[index].tag is Tag.NEG else index
            if start < len(tokens) and tokens[start].tag is Tag.TO:
                return (first, content_end(parse, start + 1, clause)), Form.VERB_INF
        return None

    def _object_preposition(
        self, first: int, preposition: str, clause: Clause, *, whole: bool = False
    ) -> tuple[tuple[int, int], Form] | None:
        parse, tokens = self.parse, self.parse.tokens
        phrase = parse.noun_phrase(first)
        if phrase is None:
            return None
        for index in range(phrase.end, min(phrase.tail + 1, len(tokens))):
            if tokens[index].lower == preposition:
                end = content_end(parse, index + 1, clause)
                return (first if whole else index + 1, end), Form.VERB_NP
        return None

    def _preposition_infinitive(
        self, first: int, preposition: str, clause: Clause
    ) -> tuple[tuple[int, int], Form] | None:
        """As in "called on both sides to stop"."""
        _parse, tokens = self.parse, self.parse.tokens
        if tokens[first].lower != preposition:
            return None
        return self._object_infinitive(first + 1, clause) if first + 1 < len(tokens) else None

    # -- adjectives -------------------------------------------------------------------------------------------
    def _adjective(self, clause: Clause) -> list[Candidate]:
        """As in "is ready to", "are opposed to", "was adamant that"."""
        index = self.parse.skip(clause.after)
        return self._adjective_at(index, clause)

    def _verb_adjective(self, clause: Clause) -> list[Candidate]:
        """As in "remains opposed to", "appears willing to"."""
        if clause.lemma not in {"remain", "seem", "appear", "stay", "become", "feel", "sound"}:
            return []
        return self._adjective_at(self.parse.skip(clause.after), clause)

    def _adjective_at(self, index: int, clause: Clause) -> list[Candidate]:
        _parse, tokens = self.parse, self.parse.tokens
        if index >= len(tokens):
            return []
        holder = self.resolver.subject(clause)
        if holder is None:
            return []
        for width in (2, 1):
            trigger = " ".join(t.lower for t in tokens[index : index + width])
            for frame in frames("adjectives").get(trigger, ()):
                after = index + width
                for pattern in frame.patterns or ("none",):
                    slot = self._complement(pattern, after, clause)
                    if slot is None:
                        continue
                    return [
                        Candidate(
                            holder,
                            frame.kind,
                            slot[1],
                            f"adjective.{frame.kind.name}.{pattern}",
                            index,
                            clause.start if slot[1] is not Form.INDIRECT else slot[0][0],
                            slot[0],
                            clause,
                            clause.negated,
                            self._hedged(clause),
                        )
                    ]
        return []

    # -- nouns ------------------------------------------------------------------------------------------------
    def _light_verb(self, clause: Clause) -> list[Candidate]:
        """As in "has shown a willingness to", "expressed discontent over", "has little interest in"."""
        parse, tokens = self.parse, self.parse.tokens
        if clause.lemma not in words()["light_verbs"]:
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
                self._hedged(clause),
            )
        ]

    def _noun_slot(self, head: int, clause: Clause | None) -> tuple[Frame, tuple[int, int], str] | None:
        tokens = self.parse.tokens
        word = tokens[head].word
        if word is None:
            return None
        keys = [word.noun]
        if head and tokens[head - 1].word is not None:
            keys.insert(0, f"{tokens[head - 1].lower} {word.noun}")
        for key in keys:
            for frame in frames("nouns").get(key, ()):
                for pattern in frame.patterns:
                    content = self._noun_complement(pattern, head + 1, clause)
                    if content is not None:
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

    def _noun(self, head: int) -> list[Candidate]:
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
        before = [c for c in self.parse.clauses if c.start <= index]
        return before[-1] if before else None

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
            from irenic.model.statement import Speaker

            actor = mention.name.actor if mention.name.kind != "demonym" else None
            kind = "party" if mention.name.kind in {"demonym", "party"} else "group"
            entity = Entity((Speaker(mention.name.party, actor),), kind, "it", 0.9)
            while index > 0 and tokens[index - 1].mention == token.mention:
                index -= 1
            return entity, index
        return self._by_agent(head)

    def _possessor(self, end: int) -> NounPhrase | None:
        from irenic.coding.syntax import np_ending

        phrase = np_ending(self.parse, end)
        if phrase is None:
            return None
        # "the plan of Russia's envoy": only the noun phrase itself, not what governs it
        start = phrase.start
        for index in range(end, start - 1, -1):
            if self.parse.tokens[index].tag is Tag.PREP:
                return NounPhrase(index + 1, end + 1, end, end + 1)
        return phrase

    def _by_agent(self, head: int) -> tuple[Entity, int] | None:
        """As in "the demand by X that", "a call from X for", "insistence on the part of X"."""
        parse, tokens = self.parse, self.parse.tokens
        for index in range(head + 1, min(head + 3, len(tokens))):
            if tokens[index].lower in {"by", "from"}:
                phrase = parse.noun_phrase(index + 1)
                entity = self.resolver.phrase(phrase) if phrase is not None else None
                return (entity, head) if entity is not None else None
        return None


_PARTICLES = frozenset(
    "out down back away forward up off on over in by ahead along around against behind clear issue".split()
)
_CROSSING = frozenset(
    "cross violate breach overstep be remain constitute represent become mark hit touch".split()
)
_HEDGES = frozenset("reportedly allegedly apparently supposedly seemingly presumably".split())
_HEDGED_ADJECTIVES = frozenset("apparent alleged reported supposed perceived presumed seeming".split())
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later".split()
)


def findings_of(engine: Engine, candidate: Candidate) -> list[tuple[tuple[int, int], Finding]]:
    """The issues of a candidate's content: lists split where their items name different issues."""
    out: list[tuple[tuple[int, int], Finding]] = []
    pieces = segments(engine.parse, *candidate.content)
    per_piece = [(piece, engine.contents.findings(*piece)) for piece in pieces]
    named = [(piece, found) for piece, found in per_piece if found]
    distinct = {(f[0].issue, f[0].option) for _, f in named}
    if len(named) > 1 and len(distinct) > 1:
        for piece, found in _merge(per_piece):
            out.extend((piece, finding) for finding in found)
        return out
    subject = judged_subject(engine.parse, *candidate.content) if candidate.form is Form.INDIRECT else None
    if subject is not None and (judged := engine.contents.findings(*subject)):
        return [(candidate.content, judged[0])]
    start, end = candidate.content
    if (
        candidate.form in {Form.VERB_NP, Form.VERB_INF}
        and candidate.clause is not None
        and candidate.clause.head < start
    ):
        start = max(candidate.start, candidate.clause.head)
    whole = engine.contents.findings(start, end, lead=candidate.content[0])
    if _of_discussion(engine.parse, candidate.content[0]):
        whole = [replace(finding, option=None) for finding in whole]
    return [(candidate.content, finding) for finding in whole]


def _of_discussion(parse: Parse, start: int) -> bool:
    """As in "rejected the debate about peacekeepers": the head of the content is talk about the thing."""
    phrase = parse.noun_phrase(start)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["discussions"]


def _merge(
    pieces: list[tuple[tuple[int, int], list[Finding]]],
) -> list[tuple[tuple[int, int], list[Finding]]]:
    """Pieces that name nothing go with the one before; neighbours that name the same stay together."""
    merged: list[tuple[tuple[int, int], list[Finding]]] = []
    for piece, found in pieces:
        if merged and (not found or _same(merged[-1][1], found)):
            (first, _), before = merged[-1]
            merged[-1] = ((first, piece[1]), before)
        else:
            merged.append((piece, found))
    if len(merged) > 1 and not merged[0][1]:
        (first, _), _empty = merged.pop(0)
        merged[0] = ((first, merged[0][0][1]), merged[0][1])
    return merged


def _same(left: list[Finding], right: list[Finding]) -> bool:
    return bool(left) and (left[0].issue, left[0].option, left[0].sign) == (
        right[0].issue,
        right[0].option,
        right[0].sign,
    )
