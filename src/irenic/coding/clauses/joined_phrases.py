"""Noun phrases behind a conjunction: one more subject, as in "Abel and Brandt left", or that of a clause to come."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.open_clauses import Fresh, Open, OpenClauses
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.subjectless import subjectless_ahead
from irenic.coding.clauses.syntax import DASHES, Clause, NounPhrase
from irenic.coding.clauses.telling import tells
from irenic.coding.resources import words
from irenic.coding.words.tag_sets import NAME_NOUN
from irenic.coding.words.tokens import Tag


class JoinedPhrases(OpenClauses):
    """What a noun phrase behind a conjunction does to the open clauses."""

    def joined_phrase(self, phrase: NounPhrase, before: int) -> None:
        """Take a phrase into account that stands behind the conjunction `before`."""
        top = self.stack[-1]
        if top.clause is None and not top.subjects:
            top.subjects = [phrase]
            return
        if top.clause is None and not top.apposed and self._same_person(top.subjects[-1], phrase, before):
            first = top.subjects[-1]
            top.subjects[-1] = NounPhrase(first.start, phrase.end, phrase.head, phrase.tail)
            return
        if top.clause is None:
            last = (top.apposed or top.subjects)[-1]
            top.through = step_back(self.parse, before) >= last.end and self.tokens[before - 1].text != ","
            if top.apposed and self.tokens[before - 1].text == ",":
                top.linked.append(phrase)  # "Abel, the president, and Brandt, her rival, rejected"
            top.apposed.append(phrase)
            top.joined = True
            return
        waiting = self.waiting()
        listed = self.fresh is not None and self.fresh.joint == ","
        if waiting is not None and self.tokens[before - 1].text == "," and not listed:
            self.pop_to(waiting)  # "Northland, whose army …, and Southmark, which …, rejected"
            waiting.subjects.append(phrase)
            self.fresh = None
            return
        fresh = self.fresh
        beside = (fresh.aside or fresh.phrase) if fresh is not None else None
        if beside is not None and self._more_of_office(beside, phrase, before):
            beside.tail = phrase.tail
            return
        behind = beside.tail if beside is not None else -1
        if fresh is not None and self.told(fresh) and before - (fresh.aside is not None) <= behind <= before:
            fresh.others.append(phrase)  # "said only membership or a guarantee can prevent it"
            return
        if fresh is not None and fresh.joint in {",", "and"} and fresh.phrase.tail == before:
            verb = self.parse.clause_at.get(self.parse.skip(phrase.tail))
            named = self.tokens[fresh.phrase.head].mention >= 0 or self.parse.lowers[fresh.before] == "but"
            if verb is not None and verb.finite and (named or self._tells_all(verb)):
                fresh.others.append(phrase)  # "The port was shelled, Northland and aid groups have said."
                return
        self.fresh = Fresh(phrase, "and", before)
        tail = self.parse.prepositional_end(phrase.end)
        following = self.tokens[tail] if tail < len(self.tokens) else None
        insertion = following is not None and (following.tag is Tag.REL or following.text in DASHES)
        if (
            insertion
            or self._deed_inside(tail)
            or (following is not None and following.text == "," and self._verb_after_insertion(tail))
        ):
            self.push(Open("main", before, [phrase]))

    def _same_person(self, first: NounPhrase, phrase: NounPhrase, joint: int) -> bool:
        """As in "Northland's foreign minister and chief negotiator Otto Brack said": one person with two offices."""
        tokens, roles = self.tokens, words()["person_roles"]
        if first.tail != joint or self.parse.lowers[joint] != "and" or tokens[phrase.start].tag in _OPENING:
            return False
        if tokens[phrase.head].tag is not Tag.NAME or tokens[first.head].tag is Tag.NAME:
            return False
        offices = (tokens[first.head], *tokens[phrase.start : phrase.head])
        held = [t.word is not None and t.word.noun in roles and not t.word.plural for t in offices]
        return held[0] and any(held[1:])

    def _tells_all(self, verb: Clause) -> bool:
        """Whether a teller has nothing of its own behind it but a time or a place."""
        after = past_adjuncts(self.parse, verb.after)
        return tells(self.parse, verb) and self.tokens[min(after, len(self.tokens) - 1)].tag is Tag.PUNCT

    def _more_of_office(self, office: NounPhrase, phrase: NounPhrase, joint: int) -> bool:
        """As in "“…,” Abel, the minister for Lake and River Affairs, said": a second thing that an office is for."""
        word, tokens = self.tokens[office.head].word, self.tokens
        if office.tail != joint or office.end == joint or word is None:
            return False
        named = tokens[phrase.head].tag in NAME_NOUN and tokens[phrase.head].mention < 0
        closed = phrase.tail < len(tokens) and tokens[phrase.tail].text == ","
        return named and closed and word.noun in words()["person_roles"]

    def _deed_inside(self, tail: int) -> bool:
        """As in "and the practice of shelling harbours to force talks must end": what it is stands before its verb."""
        first = tail + (tail < len(self.tokens) and self.tokens[tail].tag is Tag.PREP)
        deed = self.parse.clause_at.get(first)
        if deed is None or deed.start != first or deed.kind != ("ing" if first > tail else "inf"):
            return False
        return subjectless_ahead(self.parse, deed) > 0

    def _verb_after_insertion(self, comma: int) -> bool:
        """As in "and Brandt, the minister, said": a finite verb follows the closing comma."""
        for position in range(comma + 1, min(comma + 25, len(self.tokens))):
            if self.tokens[position].text in {";", ":"} or self.tokens[position].tag is Tag.CC:
                return False
            if self.tokens[position].text == ",":
                return self.finite_at(position + 1)
        return False


_OPENING = frozenset({Tag.DET, Tag.PPOS, Tag.NAME})
