"""Contents in a that-clause, with or without "that": "said in Osper that …", "told reporters the army would leave"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts, past_apposition, past_insertion
from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.called import Slot
from irenic.coding.frames.extent import content_end
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


class ThatClauses:
    """Finds the clause that a verb tells."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def slot(self, first: int, clause: Clause, *, with_object: bool) -> Slot | None:
        """What is told from a token on, behind the object where a verb has one ("told reporters that")."""
        parse, tokens = self.parse, self.parse.tokens
        index = first
        if tokens[first].tag is Tag.BE and parse.lowers[first - 1] in {"now", "today"}:
            # "said now was the time to": an adverb that stands for the subject
            return (first - 1, content_end(parse, first, clause, embedded=True)), Form.INDIRECT
        if with_object:
            phrase = parse.noun_phrase(index)
            if phrase is None:
                return None
            index = parse.skip(phrase.end)
            if index < len(tokens) and tokens[index].tag is Tag.REL:
                index = self._past_relative(index)
            elif (inner := parse.clause_at.get(index)) is not None and inner.kind == "part":
                index = self._past_relative(index)  # "told envoys invited to the talks that"
        behind = self._skip_adjuncts(index)
        if behind >= len(tokens) or self._halfway(clause, index):
            return None
        index = (
            behind if tokens[behind].tag is Tag.COMPL else max(self._far_that(index), self._far_that(behind))
        )
        index = max(index, behind)
        if index > first and parse.lowers[first] in {"to", "with"} and self._tells_of_thing(index):
            return None
        if index > first and self._what_others_say(index):
            return None
        if tokens[index].tag is Tag.COMPL or self._that_opens(index):
            first = index + 2 if self.parse.lowers[index + 1 : index + 2] == [","] else index + 1
            first = self._past_concession(first)
            return (first, content_end(parse, first, clause, embedded=True)), Form.INDIRECT
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
            if inner is not None and inner.kind == "orel" and inner.subjects[0].start == index + 1:
                index += 1  # "told relatives she would": they only hear it
            if inner is not None or self._there_is(index):
                return (index, content_end(parse, index, clause, embedded=True)), Form.INDIRECT
        if self._gerund_subject(index) or self._fronted(index):
            return (index, content_end(parse, index, clause, embedded=True)), Form.INDIRECT
        return None

    def _tells_of_thing(self, opener: int) -> bool:
        """As in "agreed to a truce that Northland had proposed": more about the thing, and nothing agreed."""
        return any(c.opener == opener and c.kind == "orel" for c in self.parse.clauses)

    def _what_others_say(self, opener: int) -> bool:
        """As in "wrote in reply to a claim by Abel that": what she claims, not as in "said in a note by Abel that"."""
        phrase = inner_phrase(self.parse, opener - 1) if self.parse.tokens[opener].tag is Tag.COMPL else None
        if phrase is not None and self.parse.lowers[phrase.start - 1] in {"by", "from"}:
            phrase = inner_phrase(self.parse, phrase.start - 2)
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        if phrase is None or word is None or self.parse.lowers[phrase.start - 1] not in _REACTING_TO:
            return False
        return any("that" in frame.patterns for frame in frames("nouns").get(word.noun, ()))

    def _that_opens(self, index: int) -> bool:
        """As in "said that, if they refused, it would": "that" where it is no pronoun after all."""
        after = self.parse.tokens[index + 1 : index + 3]
        if (
            self.parse.tokens[index].lower != "that"
            or self.parse.tokens[index].tag is not Tag.PRON
            or not after
        ):
            return False
        inserted = after[0].text == "," and len(after) == 2 and after[1].tag is Tag.SUB
        return inserted or after[0].tag not in {Tag.PUNCT, Tag.CC}

    def _past_relative(self, index: int) -> int:
        """As in "tells anyone who will listen that": the complementizer behind a short relative clause."""
        ahead = range(index, min(index + _SHORT, len(self.parse.tokens)))
        return next((i for i in ahead if self.parse.tokens[i].tag is Tag.COMPL), index)

    def _gerund_subject(self, index: int) -> bool:
        """As in "said lifting the sanctions would reward aggression": the gerund is what is judged."""
        gerund = self.parse.clause_at.get(index)
        if gerund is None or gerund.kind != "ing" or gerund.start != index:
            return False
        if self.parse.tokens[gerund.after : gerund.after + 1] and (
            self.parse.tokens[gerund.after].tag is Tag.COMPL
        ):
            return False  # "wrote to Abel demanding that they leave"
        inner = next((c for c in self.parse.clauses_in(gerund.after, index + _FAR) if c.finite), None)
        if inner is None or inner.kind not in {"main", "that"}:
            return False
        between = self.parse.tokens[index : inner.start]
        return not any(t.text in {",", ";"} or t.tag in {Tag.CC, Tag.SUB, Tag.REL} for t in between)

    def _fronted(self, index: int) -> bool:
        """As in "said without guarantees there would be no truce", "said for now sanctions must stay"."""
        parse = self.parse
        if parse.lowers[index] not in _FRONTING or index + 1 >= len(parse.tokens):
            return False
        phrase = parse.noun_phrase(index + 1)
        behind = phrase.tail if phrase is not None else index + 2
        if parse.lowers[behind : behind + 1] == [","]:
            behind += 1
        if behind >= len(parse.tokens):
            return False
        if self._there_is(behind):
            return True
        return any(
            c.finite and c.kind in {"main", "that"} and bool(c.subjects) and c.subjects[0].start == behind
            for c in parse.clauses
        )

    def _skip_adjuncts(self, index: int) -> int:
        """As in "said on Tuesday that", "said in Brussels, that": prepositional phrases and commas before "that"."""
        parse, tokens = self.parse, self.parse.tokens
        index = past_adjuncts(parse, index)
        if index + 1 < len(tokens) and tokens[index].text == ",":
            comma = index if tokens[index + 1].tag is Tag.COMPL else past_insertion(parse, index, Tag.COMPL)
            comma = comma if comma >= 0 else past_apposition(parse, index)
            return comma + 1 if comma >= 0 else index
        return index

    def _halfway(self, clause: Clause, index: int) -> bool:
        """As in "It is vital, Abel said, that they stay": the teller stands in the middle of what is told."""
        comma = clause.subjects[0].start - 1 if clause.subjects else -1
        told = self.parse.lowers[index : index + 2] == [",", "that"] and comma > 0
        return told and self.parse.tokens[comma].text == "," and self.parse.tokens[comma - 1].tag is Tag.ADJ

    def _past_concession(self, first: int) -> int:
        """As in "said that although X had broken the truce, elections would be held": what is told comes after it."""
        tokens = self.parse.tokens
        if first < len(tokens) and (tokens[first].tag is Tag.TO or tokens[first].lower in _FOLLOWING):
            return self._past_purpose(first)
        even = self.parse.lowers[first : first + 2] in (["even", "as"], ["even", "though"], ["even", "if"])
        if first >= len(tokens) or not (even or tokens[first].lower in _CONCEDING):
            return first
        for clause in self.parse.clauses:
            start = clause.subjects[0].start if clause.subjects else -1
            if clause.kind == "that" and start > first and tokens[start - 1].text == ",":
                return start
        return first

    def _past_purpose(self, first: int) -> int:
        """As in "said that, to end the war, they must go", "that, following talks, a truce": what is told is behind."""
        clause = next((c for c in self.parse.clauses if c.finite and c.start > first), None)
        start = clause.subjects[0].start if clause is not None and clause.subjects else -1
        return start if start > first and self.parse.tokens[start - 1].text == "," else first

    def _far_that(self, index: int) -> int:
        """As in "told reporters when leaving the hall that", "ahead of the talks that": the word before the content."""
        tokens = self.parse.tokens
        if tokens[index].tag not in {Tag.PREP, Tag.SUB}:
            return index
        for at in range(index + 1, min(index + _FARTHEST, len(tokens))):
            if at >= index + _FAR and any(t.tag is Tag.QUOTE for t in tokens[index:at]):
                return index
            if tokens[at].tag is Tag.COMPL:
                noun = tokens[at - 1].word
                own = noun is not None and any(
                    "that" in f.patterns for f in frames("nouns").get(noun.noun, ())
                )
                told = any(c.opener == at and c.kind == "that" for c in self.parse.clauses)
                return at if told and not own else index
            clause = self.parse.clause_at.get(at)
            if clause is not None and clause.kind == "ing" and clause.lemma in words()["urging"]:
                return index  # "wrote to Abel demanding that": the demand is told by itself
            mark = tokens[at].tag is Tag.PUNCT and tokens[at].text not in {",", "(", ")"}
            if mark or tokens[at].tag in {Tag.REL, Tag.CC, Tag.TO} or (clause is not None and clause.finite):
                return index
        return index

    def _there_is(self, index: int) -> bool:
        """As in "denies there is hunger"."""
        after = self.parse.clause_at.get(self.parse.skip(index + 1))
        return self.parse.tokens[index].tag is Tag.THERE and after is not None and after.finite

    def _clause_with_subject_at(self, index: int) -> Clause | None:
        for inner in self.parse.clauses:
            if (
                inner.finite
                and inner.start > index
                and inner.subjects
                and inner.kind in {"that", "main", "orel"}
            ):
                first = inner.subjects[0].start
                if inner.kind == "orel" and tells(self.parse, inner):
                    return None  # "demanded the release of those it says are held"
                if first <= index + 1 and first >= index:
                    return inner
                if first > index + 1 and inner.kind != "orel":
                    return None
        return None


_REACTING_TO = frozenset("to after about over against despite following".split())
_FRONTING = frozenset("without for under despite beyond besides like unlike with until".split())
_CONCEDING = frozenset({"although", "though", "while", "whereas"})
_FOLLOWING = frozenset("following since despite given amid during".split())
_SHORT = 7
_FARTHEST = 20
"""Tokens of places and times behind which what is told may stand."""
_FAR = 12
"""Tokens within which a gerund that is a subject has its verb."""
