"""Complement patterns of triggers: that-clauses, infinitives, objects, prepositions, "as"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import (
    past_adjuncts,
    past_aside,
    past_insertion,
    past_label,
)
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_teller
from irenic.coding.frames.behind_objects import object_infinitive, object_preposition, preposition_infinitive
from irenic.coding.frames.called import Slot, called, so_called
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.prepositions import ADJUNCT_PREPOSITIONS, far_preposition, is_time
from irenic.coding.frames.that_clauses import ThatClauses
from irenic.coding.resources import words
from irenic.coding.words.closed import INDEFINITE, WEEKDAYS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


class Complements:
    """Finds the content slot of a pattern after a trigger."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._clauses = ThatClauses(parse)

    def slot(self, pattern: str, after: int, clause: Clause) -> Slot | None:
        """The content slot of a pattern after token `after`, with the form, or None where it does not fit."""
        found = self._slot(pattern, after, clause)
        if found is None or found[0][0] >= len(self.parse.tokens):
            return None
        (start, end), form = found
        return (start, min(end, len(self.parse.tokens))), form

    def _slot(self, pattern: str, after: int, clause: Clause) -> Slot | None:
        parse, tokens = self.parse, self.parse.tokens
        first = parse.skip(after)
        if first >= len(tokens):
            return None
        if pattern in {"np", "ing", "that"} and tokens[first].lower == "to":
            first = self._past_hearer(first)
        if pattern in {"that", "obj-that"}:
            return self._clauses.slot(first, clause, with_object=pattern == "obj-that")
        if pattern == "inf":
            return self._infinitive(first, clause)
        if pattern == "ing":
            return self._gerund(first, clause)
        if pattern == "none":
            bare = (max(clause.head, after - 1), after)
            alone = self._nothing_follows(first) and not self._hard_to(clause)
            return (bare, Form.VERB_NP) if alone else None
        if pattern == "np":
            return self._gerund(first, clause) or self._object(first, clause)
        if pattern in {"np-as", "np-clear"}:
            return self._noun_phrase(first, clause)
        if pattern == "whether":
            question = tokens[first].tag is Tag.SUB and tokens[first].lower in {"whether", "if", "how", "why"}
            return ((first, content_end(parse, first + 1, clause)), Form.INDIRECT) if question else None
        if pattern == "as":
            return self._as(first, clause)
        if pattern in {"adj", "as2"}:
            return called(self.parse, first, clause)
        return self._behind_object(pattern, first, clause)

    def _behind_object(self, pattern: str, first: int, clause: Clause) -> Slot | None:
        """What an object, a preposition, or both stand before."""
        if pattern == "obj-inf":
            return object_infinitive(self.parse, first, clause)
        if pattern == "clear-that":
            return self._made_clear(first, clause)
        if pattern.startswith("obj-"):
            return object_preposition(self.parse, first, pattern[4:], clause)
        if pattern.startswith("np-"):
            return object_preposition(self.parse, first, pattern[3:], clause, whole=True)
        if pattern.endswith("-inf"):
            return preposition_infinitive(self.parse, first, pattern[:-4], clause)
        at = far_preposition(self.parse, first, pattern)
        if at < 0:
            return None
        return (at + 1, self._noun_end(at + 1, clause)), Form.VERB_NP

    def _infinitive(self, first: int, clause: Clause) -> Slot | None:
        """As in "agreed to halt", "vowed never to", "agreed in December to", "agreed, against all advice, to"."""
        parse, tokens = self.parse, self.parse.tokens
        if (
            clause.kind == "orel"
            and parse.lowers[first] == "to"
            and parse.lowers[first + 2 : first + 3] == [","]
        ):
            return None  # "the support X is ready to offer, the shape of a truce"
        if tokens[first].tag is Tag.NEG and first + 1 < len(tokens) and tokens[first + 1].tag is Tag.TO:
            return (first, content_end(parse, first + 2, clause)), Form.VERB_INF
        first = past_adjuncts(parse, first)
        if first + 1 < len(tokens) and tokens[first].tag is Tag.NEG and tokens[first + 1].tag is Tag.TO:
            return (first, content_end(parse, first + 2, clause)), Form.VERB_INF  # "vowed in May never to"
        if first + 1 < len(tokens) and tokens[first].text == ",":
            first = max(past_insertion(parse, first, Tag.TO) + 1, past_teller(parse, first))
        if not 0 < first < len(tokens) or tokens[first].tag is not Tag.TO:
            return None
        return (first, content_end(parse, first + 1, clause)), Form.VERB_INF

    def _gerund(self, first: int, clause: Clause) -> Slot | None:
        """As in "rejected lifting the sanctions"."""
        inner = self.parse.clause_at.get(first)
        if inner is None or inner.kind != "ing" or inner.start != first:
            return None
        return (first, content_end(self.parse, first, clause)), Form.VERB_NP

    def _object(self, first: int, clause: Clause) -> Slot | None:
        """As in "rejected the plan", "rejected on Sunday a plan", "rejected what she called a plan"."""
        tokens = self.parse.tokens
        if tokens[first].lower == "what":
            return so_called(self.parse, first, clause)
        if tokens[first].lower == "on" and first + 2 < len(tokens) and tokens[first + 1].lower in WEEKDAYS:
            first += 2
        first = past_label(self.parse, self._past_source(first))
        if (behind := past_aside(parse := self.parse, first)) > first:
            phrase = parse.noun_phrase(behind)
            verb = parse.clause_at.get(parse.skip(phrase.tail)) if phrase is not None else None
            if verb is not None and verb.finite:
                return None  # "objected, on principle, the envoy said"
            first = behind
        return self._noun_phrase(first, clause)

    def _noun_phrase(self, first: int, clause: Clause) -> Slot | None:
        parse, token = self.parse, self.parse.tokens[first]
        if not parse.is_np_start(first) or (token.tag is Tag.PRON and not self._pronoun_object(first)):
            return None
        if not self._own_object(first):
            return None
        return (first, self._noun_end(first, clause)), Form.VERB_NP

    def _noun_end(self, first: int, clause: Clause) -> int:
        """The end of an object; in "rejected it at the talks" what follows only tells where."""
        where = self.parse.lowers[first + 1 : first + 2]
        if self.parse.lowers[first] in _POINTING and where in (["at"], ["during"]):
            return first + 1
        return self._past_colon(first, content_end(self.parse, first, clause))

    def _past_source(self, first: int) -> int:
        """As in "sought from Westeria a promise": the object behind whom it is asked of."""
        phrase = self.parse.bare_phrase(first + 1) if self.parse.lowers[first] == "from" else None
        return phrase.end if phrase is not None and self.parse.tokens[phrase.head].mention >= 0 else first

    def _past_hearer(self, first: int) -> int:
        """As in "proposed to Southmark holding talks", "suggested to her a truce": the object behind who hears it."""
        phrase = self.parse.bare_phrase(first + 1)
        if (
            phrase is None
            or self.parse.tokens[phrase.head].mention < 0
            or phrase.end >= len(self.parse.tokens)
        ):
            return first
        inner = self.parse.clause_at.get(phrase.end)
        gerund = inner is not None and inner.kind == "ing" and inner.start == phrase.end
        opens = gerund or self.parse.tokens[phrase.end].tag in {Tag.DET, Tag.PPOS, Tag.COMPL}
        return phrase.end if opens else first

    def _hard_to(self, clause: Clause) -> bool:
        """As in "is hard to accept": the object stands before, as the subject of the adjective."""
        before = self.parse.tokens[clause.start - 1] if clause.start else None
        return clause.kind == "inf" and before is not None and before.tag is Tag.ADJ

    def _nothing_follows(self, first: int) -> bool:
        """As in "Abel objected.", "objects in principle, but", "refused on Monday and": the verb stands alone."""
        tokens = self.parse.tokens
        index = first
        while index + 1 < len(tokens) and tokens[index].lower in ADJUNCT_PREPOSITIONS:
            if tokens[index].lower == "on" and not is_time(self.parse, index + 1):
                return False
            phrase = self.parse.noun_phrase(index + 1)
            if phrase is None:
                return False
            index = self.parse.skip(phrase.end)
            if index < len(tokens) and tokens[index].lower in {"of", "between", "with"}:
                index = self.parse.skip(phrase.tail)  # "is hopeful after the call between the two leaders"
        return index >= len(tokens) or tokens[index].tag in {Tag.PUNCT, Tag.CC, Tag.SUB}

    def _past_colon(self, first: int, end: int) -> int:
        """As in "set two conditions: a truce and the release of prisoners": what stands after the colon."""
        tokens = self.parse.tokens
        if end + 1 >= len(tokens) or tokens[end].text != ":" or tokens[end + 1].tag is Tag.QUOTE:
            return end
        phrase = self.parse.noun_phrase(first)
        word = tokens[phrase.head].word if phrase is not None else None
        if tokens[first].lower not in INDEFINITE and (word is None or word.noun not in words()["listed"]):
            return end
        return content_end(self.parse, end + 1, None, embedded=True)

    def _made_clear(self, first: int, clause: Clause) -> Slot | None:
        """As in "made it clear that", "made plain that"."""
        tokens = self.parse.tokens
        index = first + 1 if tokens[first].lower == "it" else first
        index = self.parse.skip(index)
        if index + 1 >= len(tokens) or tokens[index].lower not in {"clear", "plain", "known", "explicit"}:
            return None
        return self._clauses.slot(self.parse.skip(index + 1), clause, with_object=False)

    def _pronoun_object(self, first: int) -> bool:
        """As in "supports it", "rejected that": the issue last named, not the subject of another clause."""
        tokens = self.parse.tokens
        if tokens[first].lower in INDEFINITE:
            return True
        after = self.parse.clause_at.get(self.parse.skip(first + 1))
        if tokens[first].lower not in {"it", "this", "that", "them", "these"}:
            return after is not None and after.kind == "part"  # "wants him tried"
        return after is None or not after.finite

    def _own_object(self, first: int) -> bool:
        """Not the subject of a following clause ("said Moscow wants"), and no mere time ("said Tuesday")."""
        phrase = self.parse.noun_phrase(first)
        if phrase is None:
            return False
        if phrase.end - first <= _A_TIME and self.parse.lowers[phrase.end : phrase.end + 1] == ["ago"]:
            return False  # "had threatened only a week ago"
        behind = phrase.tail
        if self.parse.lowers[behind : behind + 1] == ["and"]:
            joined = self.parse.noun_phrase(behind + 1)
            behind = joined.tail if joined is not None else behind  # "announced X and Y would meet"
        following = self.parse.clause_at.get(self.parse.skip(behind))
        return following is None or not following.finite or following.kind not in {"that"}

    def _as(self, first: int, clause: Clause) -> Slot | None:
        parse, tokens = self.parse, self.parse.tokens
        if tokens[first].lower == "as":
            return (first, content_end(parse, first, clause, embedded=True)), Form.VERB_NP
        if not parse.is_np_start(first):
            return None
        end = content_end(parse, first, clause)
        for index in range(first + 1, min(end, first + 40)):
            if tokens[index].lower == "as":
                return (first, end), Form.VERB_NP
        comma = end + 1 < len(tokens) and tokens[end].text == ","
        behind = past_insertion(parse, end, Tag.PREP) if comma else -1
        if (
            behind > 0 and tokens[behind + 1].lower == "as"
        ):  # "saw the raid, on the eve of the talks, as an insult"
            return (first, content_end(parse, behind + 1, clause)), Form.VERB_NP
        return None


_A_TIME = 2
_POINTING = frozenset({"it", "this", "that", "them"})
