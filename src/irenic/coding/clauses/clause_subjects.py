"""What a clause gets when its verb is found: its subjects, its kind, its opener, its antecedent."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.object_gaps import is_object_relative
from irenic.coding.clauses.open_clauses import Open, OpenClauses
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.relatives import antecedent_before, relative_subjects
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.clauses.telling import past_hearer, tells
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import BASE, S_FORM
from irenic.coding.words.tokens import Tag

_COMPL_PRON_REL_SUB = frozenset({Tag.COMPL, Tag.PRON, Tag.REL, Tag.SUB})

_ADJ_PREP = frozenset({Tag.ADJ, Tag.PREP})
_DET_NAME_NOUN_PPOS = frozenset({Tag.DET, Tag.NAME, Tag.NOUN, Tag.PPOS})


class ClauseSubjects(OpenClauses):
    """Fills clauses from what was opened for them."""

    def fill(self, opened: Open, clause: Clause, at: int) -> None:
        """Give a clause its verb; `at` is the token before the verb group."""
        if self._told_aside(opened, clause, at):
            return
        opened.clause = clause
        phrases = self._chosen(opened, clause, at)
        clause.kind, clause.opener, clause.antecedent = opened.kind, opened.opener, opened.antecedent
        if opened.kind == "rel" and phrases and self.tokens[phrases[0].start].lower != "whose":
            clause.kind = "orel"
        elif opened.kind == "rel" and not phrases and opened.antecedent is not None:
            phrases = relative_subjects(self.parse, opened.antecedent, clause, opened.opener)
        elif opened.kind == "that" and is_object_relative(self.parse, opened.opener, clause):
            clause.kind, clause.antecedent = "orel", antecedent_before(self.parse, opened.opener)
        elif not phrases:
            phrases = self._gerund(opened, clause) or (self._behind(clause) if opened.kind == "main" else [])
        clause.subjects = phrases
        if opened.opener < 0 and phrases:
            clause.opener = step_back(self.parse, phrases[0].start)
        if phrases and not _NONE.isdisjoint(self.parse.vocabulary) and any(map(self._none, phrases)):
            clause.negated = True

    def _told_aside(self, opened: Open, clause: Clause, at: int) -> bool:
        """As in "Northland, its ministers said, would": a teller between commas, the clause goes on waiting."""
        if not opened.apposed or opened.apposed[-1].start > at or self.tokens[at].text == ",":
            return False
        several = opened.joined and self._tellers(opened)
        if opened.joined and not several:
            return False
        if not self._closes(clause):
            return False
        if not tells(self.parse, clause):
            return False
        clause.subjects = opened.apposed[:] if several else [opened.apposed[-1]]
        del opened.apposed[-len(clause.subjects) :]
        clause.inserted = True
        clause.opener = step_back(self.parse, clause.subjects[0].start)
        return True

    def _tellers(self, opened: Open) -> bool:
        """As in "The truce, Northland and Westeria believe, should": names behind a comma, the subject before it."""
        joint = step_back(self.parse, opened.apposed[0].start)
        named = all(self.tokens[phrase.head].tag is Tag.NAME for phrase in opened.apposed)
        thing = self.tokens[opened.subjects[0].head].tag is not Tag.NAME
        return named and thing and len(opened.apposed) > 1 and self.tokens[joint].text == ","

    def _closes(self, clause: Clause) -> bool:
        """As in "he went on,", "he said on Monday,": no more than a particle or a time before the comma."""
        after = past_hearer(self.parse, clause, clause.after)  # "she told me,"
        beyond = past_adjuncts(self.parse, after)
        if beyond < len(self.tokens) and self.tokens[beyond].text == "," and self.finite_at(beyond + 1):
            return True
        for index in range(after, min(after + 9, len(self.tokens))):
            if self.tokens[index].text == ",":
                return index <= self.parse.skip(after) + 1 or self.finite_at(index + 1)
            inner = self.parse.clause_at.get(index)
            leaving = inner is not None and inner.kind == "ing" and self.tokens[index - 1].tag is Tag.PREP
            if (inner is not None and not leaving) or self.tokens[index].tag in _COMPL_PRON_REL_SUB:
                return False
        return False

    def _chosen(self, opened: Open, clause: Clause, at: int) -> list[NounPhrase]:
        """The subject among the phrases before the verb: all of a list, or the first before an apposition."""
        if not opened.apposed or not opened.subjects:
            return opened.subjects
        while at > 0 and self.tokens[at].lower in TIME_NOUNS | {"last", "this"}:
            at -= 1  # "Abel, the president, last week rejected"
        if at >= 0 and self.tokens[at].text == ",":
            return opened.subjects + (self._pair(opened, clause) or opened.linked)
        if not opened.joined:
            return [opened.apposed[-1]]  # "A former general, Brandt said"
        first = self.tokens[clause.start]
        singular = bool(first.form & S_FORM) or first.lower in _SINGULAR
        plural = first.lower in {"are", "have", "were", "do"} or (first.form & BASE and first.tag is Tag.VERB)
        either = any(
            self.tokens[i].lower in {"or", "nor"} for i in range(opened.subjects[0].end, clause.start)
        )
        if singular and not either:
            return opened.subjects
        if opened.through and (not plural or self._between(opened)):
            return opened.subjects
        return opened.subjects + opened.apposed

    def _between(self, opened: Open) -> bool:
        """As in "plans for a meeting between Abel and Brandt have": the two belong together."""
        inside = self.parse.lowers[opened.subjects[0].end : opened.apposed[0].start]
        return len(opened.apposed) == 1 and "between" in inside and inside[-1:] == ["and"]

    def _pair(self, opened: Open, clause: Clause) -> list[NounPhrase]:
        """As in "Northland and Westeria, in a letter, urged": both, though a comma stands before the verb."""
        first = opened.apposed[0]
        beside = step_back(self.parse, first.start) == opened.subjects[-1].tail
        if not opened.joined or not beside or len(opened.apposed) > 1:
            return []
        if opened.through and self.tokens[first.start].tag not in _APART:
            return []  # "a group of ministers and envoys"
        comma = self.tokens[first.tail].text == "," if first.tail < len(self.tokens) else False
        verb = self.tokens[clause.start]
        singular = bool(verb.form & S_FORM) or verb.lower in _SINGULAR
        either = self.tokens[first.start - 1].lower in {"or", "nor"}
        return [first] if comma and (either or not singular) else []

    def _none(self, phrase: NounPhrase) -> bool:
        first = self.parse.lowers[phrase.start]
        return first in _NONE or self.parse.lowers[max(phrase.start - 1, 0)] == "neither"

    def _gerund(self, opened: Open, clause: Clause) -> list[NounPhrase]:
        """As in "lifting the sanctions would reward", "to wait is wrong": what is done is the subject."""
        start = self.parse.skip(opened.opener + 1)
        deed = self.parse.clause_at.get(start)
        if (
            deed is None
            or deed.start != start
            or deed.kind not in {"ing", "inf"}
            or deed.index >= clause.index
        ):
            return []
        commas = (i for i in range(start, clause.start) if self.tokens[i].text == ",")
        if any(self.tokens[i - 1].tag is not Tag.ADJ for i in commas):
            return []  # but "to yield without strong, lasting guarantees would be unfair"
        return [NounPhrase(start, clause.start, deed.head, clause.start)]

    def _behind(self, clause: Clause) -> list[NounPhrase]:
        """As in "behind this lies a fear", "still unresolved is the route": the subject follows the verb."""
        first = next((i for i in range(clause.start) if self.tokens[i].tag is not Tag.ADV), clause.start)
        fronted = self.tokens[first].tag in _ADJ_PREP or first == clause.start > 0
        after = self.parse.skip(clause.after)
        if not fronted or clause.lemma not in _INTRANSITIVE or after >= len(self.tokens):
            return []
        if self.tokens[after].tag not in _DET_NAME_NOUN_PPOS:
            return []
        phrase = self.parse.noun_phrase(after)
        return [phrase] if phrase is not None else []


_APART = frozenset({Tag.DET, Tag.NAME, Tag.PPOS})
_SINGULAR = frozenset({"is", "has", "was", "does"})
_NONE = frozenset({"neither", "few", "nobody", "none", "no-one"})
_INTRANSITIVE = frozenset("be lie stand sit come go hang loom lurk rest remain".split())
