"""Finite verbs and their subjects: one walk over the sentence with a stack of clauses that are still open.

A noun phrase becomes the subject of the innermost clause that lacks one; a finite verb goes to the innermost
clause that waits for it. So "the pledge to wait for talks was read as" finds "pledge", whatever stands between.
"""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.finite_verbs import FiniteVerbs
from irenic.coding.clauses.open_clauses import Fresh, Open
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.relatives import antecedent_before
from irenic.coding.clauses.subject_phrases import SubjectPhrases
from irenic.coding.clauses.subjectless import subjectless_ahead
from irenic.coding.clauses.syntax import DASHES, NP_STARTS, Clause, NounPhrase
from irenic.coding.clauses.telling import past_hearer, tells
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import PROVISOS, SUBORDINATING_PREPOSITIONS
from irenic.coding.words.tag_sets import ADV_NEG_QUOTE
from irenic.coding.words.tokens import Tag

_ANYTHING_ELSE = [
    [pronoun, word, "than"] for pronoun in ("anything", "nothing") for word in ("other", "less")
]
_DAYS = frozenset({"yesterday", "today", "tomorrow"})
_ACTORS = ("person_roles", "group_roles", "movement_bodies", "state_bodies", "sides")
_STARTS = NP_STARTS | {Tag.THERE}


class ClauseStack(SubjectPhrases, FiniteVerbs):
    """The walk over one sentence."""

    def walk(self) -> None:
        """Give every finite clause of the sentence its subjects, its kind and its opener."""
        if self.tokens and self._for_conjunction():
            self.tokens[0].tag = Tag.CC
        index, clause_at, end = 0, self.parse.clause_at, len(self.tokens)
        while index < end:
            clause = clause_at.get(index)
            if clause is not None and clause.start == index:
                if clause.kind == "inf":
                    self._hold_deed(clause)
                self.verb(clause)
                index = clause.after
            else:
                index = self._word(index)

    def _for_conjunction(self) -> bool:
        """As in "For Abel has made it known that": no preposition, but the reason for what was told before."""
        phrase = self.parse.noun_phrase(1) if self.tokens[0].lower == "for" else None
        verb = self.parse.clause_at.get(self.parse.skip(phrase.tail)) if phrase is not None else None
        if phrase is None or verb is None or not verb.finite or verb.start == verb.head:
            return False
        several = any(t.tag is Tag.DET for t in self.tokens[2 : phrase.end])
        return not several and subjectless_ahead(self.parse, verb) == 0

    def _word(self, index: int) -> int:
        token = self.tokens[index]
        tag = token.tag
        if tag in _STARTS:
            return self.phrase_at(index)
        if tag is Tag.COMPL:
            if self.stack[-1].opener == index - 1 and self.parse.lowers[index - 1] in PROVISOS:
                return index + 1  # "provided that they leave"
            self._leave_joined(index)
            self._hold_told(index)
            self.push(Open("that", index))
        elif tag is Tag.SUB:
            self.push(Open("sub", index))
        elif tag is Tag.REL:
            self._hold_told(index)
            self.push(Open("rel", index, antecedent=self._antecedent(index)))
        elif tag is Tag.PREP and token.lower in SUBORDINATING_PREPOSITIONS:
            self._preposition(index)
        elif tag is Tag.PUNCT:
            behind = self.parse.past_bracket(index)
            if behind > index:
                return behind  # "the Red Front (RF) said"
            self._mark(index)
        return index + 1

    def _hold_told(self, index: int) -> None:
        """As in "said aid that passes through the army would be lost": what is told waits for its verb."""
        fresh = self.fresh
        behind = step_back(self.parse, index)
        if fresh is None or not self.told(fresh) or self.timely(fresh.phrase):
            return
        if self.tokens[behind].text == ",":
            behind = step_back(self.parse, behind)
        inner = next((c for c in self.parse.clauses if c.finite and c.start > index), None)
        last = fresh.aside if fresh.aside is not None else fresh.phrase
        if inner is None or behind != last.tail - 1 or subjectless_ahead(self.parse, inner) == 0:
            return
        self.push(Open("that", fresh.phrase.start, [fresh.phrase]))
        self.fresh = None

    def _hold_deed(self, deed: Clause) -> None:
        """As in "said the decision to lift them was a mistake": what is told waits for the verb behind its deed."""
        fresh = self.fresh
        if fresh is None or fresh.aside is not None or fresh.others or self._moved_to(fresh, deed):
            return
        if not self.told(fresh) and not self._told_behind(fresh.phrase):
            return
        beside = step_back(self.parse, deed.start) == fresh.phrase.tail - 1
        if beside and not self.timely(fresh.phrase) and subjectless_ahead(self.parse, deed) > 0:
            self.push(Open("that", fresh.phrase.start, [fresh.phrase]))
            self.fresh = None

    def _moved_to(self, fresh: Fresh, deed: Clause) -> bool:
        """As in "urged Northland to free them and said": what is asked of whoever stands behind the verb."""
        above = self.parse.clause_at.get(fresh.before) if fresh.joint == "verb" else None
        if above is None or deed.kind != "inf" or fresh.phrase.tail != deed.start:
            return False
        head = self.tokens[fresh.phrase.head]
        acts = head.mention >= 0 or (
            head.word is not None and any(head.word.noun in words()[name] for name in _ACTORS)
        )
        return acts and any("obj-inf" in row.patterns for row in frames("verbs").get(above.lemma, ()))

    def _told_behind(self, phrase: NounPhrase) -> bool:
        """As in "said on Monday the plan", "told reporters the plan": a verb of saying, and when or to whom."""
        verb = next((c for c in reversed(self.parse.clauses) if c.head < phrase.start), None)
        if verb is None or not verb.finite or not tells(self.parse, verb):
            return False
        return phrase.start == past_adjuncts(self.parse, past_hearer(self.parse, verb, verb.after))

    def _antecedent(self, index: int) -> NounPhrase | None:
        """As in "the plan that X presented to Y, which offered": the noun of the clause before, not its object."""
        top = self.stack[-1]
        above = top.clause if self.tokens[index - 1].text == "," else None
        if above is not None and above.kind == "orel" and above.antecedent is not None:
            return above.antecedent
        return antecedent_before(self.parse, index)

    def _leave_joined(self, index: int) -> None:
        """As in "said that X must leave and that Y may stay": the clause before is over."""
        at = step_back(self.parse, index)
        if at >= 0 and self.tokens[at].tag is Tag.CC:
            while len(self.stack) > 1 and self.stack[-1].clause is not None and self.stack[-1].kind != "main":
                self.stack.pop()

    def _preposition(self, index: int) -> None:
        """As in "after X declined": with a subject and its verb it opens a clause."""
        if self.parse.lowers[max(index - 2, 0) : index + 1] in _ANYTHING_ELSE:
            return  # "anything other than a truce is"
        waiting = self.waiting()
        counted = (
            waiting is not None and len(waiting.subjects) == 1 and self._how_long(waiting.subjects[0], index)
        )
        if not _DAYS.isdisjoint(self.parse.lowers[index + 1 : index + 2]):
            if waiting is not None and counted:
                waiting.subjects = []  # "The day before yesterday Northland"
            if self.stack[-1].clause is None and not self.stack[-1].subjects:
                self.stack[-1].opener = index  # "Until yesterday Northland": it is no noun of the preposition
            return
        phrase = self.parse.noun_phrase(self.parse.skip(index + 1))
        if phrase is None:
            return
        tail = phrase.tail
        while tail + 1 < len(self.tokens) and self.tokens[tail].lower == "and":
            joined = self.parse.noun_phrase(tail + 1)
            if joined is None:
                break
            tail = joined.tail
        tail = self._past_name(tail)
        while tail < len(self.tokens) and self.tokens[tail].tag in ADV_NEG_QUOTE:
            tail += 1
        verb = self.parse.clause_at.get(tail)
        if verb is None or not verb.finite or verb.start < tail:
            return
        if self.timely(phrase) and self.stack[-1].kind == "rel" and self.stack[-1].clause is None:
            return  # "which until last spring ruled it out"
        if waiting is not None and counted:
            waiting.subjects = []  # "Hours before the talks were due, Northland"
        deed = self.stack[-1].clause is None and bool(self.parse.clauses) and not self.parse.clauses[0].finite
        if (self.waiting() is not None or (deed and verb.index < 3)) and subjectless_ahead(
            self.parse, verb
        ) == 0:
            return
        self.push(Open("sub", index))

    def _how_long(self, phrase: NounPhrase, index: int) -> bool:
        """As in "hours before", "a day after": a time right in front of what it is counted from."""
        alone = NounPhrase(phrase.start, phrase.end, phrase.head, phrase.end)
        return phrase.end == index and phrase.start <= 1 and self.timely(alone)

    def _past_name(self, comma: int) -> int:
        """As in "after the president, Ida Lund, spoke": the token behind a name between commas."""
        name = self.parse.bare_phrase(comma + 1) if self.tokens[comma : comma + 1] else None
        if name is None or self.tokens[comma].text != "," or self.tokens[name.head].tag is not Tag.NAME:
            return comma
        closed = name.end < len(self.tokens) and self.tokens[name.end].text == ","
        return name.end + 1 if closed else comma

    def _mark(self, index: int) -> None:
        text = self.tokens[index].text
        if text in {";", ":", ".", "?", "!"}:
            self.restart(index)
        elif text in {"(", "["}:
            self.push(Open("main", index, barrier=")"))
        elif text in {")", "]"}:
            self.close(")")
        elif text in DASHES or text == "-":
            self._dash(index)
        elif text == "," and len(self.stack) > 1:
            top = self.stack[-1]
            if top.kind == "sub" and top.clause is None and (not top.subjects or self._verbless(top, index)):
                self.stack.pop()  # "if necessary, …"

    def _verbless(self, top: Open, comma: int) -> bool:
        """As in "Abel, though no friend of Brandt, demanded": a verb for the subject that waits outside."""
        outer, first = self.stack[-2], top.opener
        if outer.clause is not None or not outer.subjects or self.tokens[first - 1].text != ",":
            return False
        if any(t.text == "," for t in self.tokens[first:comma]):
            return False
        return self.finite_at(comma + 1)

    def _dash(self, index: int) -> None:
        """As in "the plan – a draft – fails", "OSPER, May 2 – Northland said"."""
        if any(opened.barrier == "-" for opened in self.stack):
            self.close("-")
        elif index < 16 and self._dateline(index) and not any(c.head < index for c in self.parse.clauses[:1]):
            self.restart(index)
        elif any(t.text in DASHES for t in self.tokens[index + 1 : index + 60]):
            self.push(Open("main", index, barrier="-"))

    def _dateline(self, dash: int) -> bool:
        """As in "OSPER, May 2 –", "EL HAMRA (NP) – Abel": capitals, a date or an agency before the first dash."""
        before = self.tokens[:dash]
        capitals = [t.text for t in before[:2] if t.text.isupper()]
        return bool(before) and (
            (before[0].text.isupper() and sum(map(len, capitals)) > 2)
            or (before[-1].text == ")" and any(t.cap for t in self.tokens[dash + 1 : dash + 2]))
            or any(t.tag is Tag.NUM for t in before)
        )
