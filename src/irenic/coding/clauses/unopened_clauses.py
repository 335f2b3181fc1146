"""Finite verbs whose clause no word opened: "said Moscow wants", "X left and Y stayed", "the plan X drafted"."""

from __future__ import annotations

from irenic.coding.clauses.inverted_speech import InvertedSpeech
from irenic.coding.clauses.object_gaps import lacks_object
from irenic.coding.clauses.open_clauses import Fresh, Open
from irenic.coding.clauses.participles import make_participle
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.relatives import antecedent_before
from irenic.coding.clauses.sharing import share_subject
from irenic.coding.clauses.syntax import NP_HEADS, Clause
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag


class UnopenedClauses(InvertedSpeech):
    """Opens a clause for such a verb, or gives it the subject of one before."""

    def without_opener(self, clause: Clause, at: int) -> None:
        """A verb whose clause no word opened: "said Moscow wants", "X left and Y stayed", "the plan X drafted"."""
        fresh, waiting = self.fresh, self.waiting()
        idle = next((o for o in reversed(self.stack) if o.clause is None), None)
        if fresh is not None and fresh.phrase.start > at:
            fresh = None
        if fresh is not None and fresh.aside is not None and not fresh.others:
            fresh = Fresh(fresh.aside, ",", fresh.phrase.tail)
        if fresh is not None and self._reduced(fresh, clause):
            return
        if fresh is not None and idle is not None and self._turned_round(fresh, clause):
            self.pop_to(idle)
            idle.subjects = [fresh.phrase, *fresh.others]
            self.fill(idle, clause, at)
            return
        if (
            fresh is not None
            and fresh.joint == "verb"
            and (
                self.takes_clause(self.parse.clause_at[fresh.before], waiting=idle is not None)
                or self.asked(fresh, clause)
            )
        ):
            self.open_clause("that", fresh.phrase.start, fresh, clause)
            return
        if waiting is not None and fresh is not None and self._relative_goes_on(clause, fresh, at):
            self.open_beside(clause, fresh)
            return
        if waiting is not None and not (fresh is not None and fresh.joint == "," and waiting.apposed == []):
            self.pop_to(waiting)
            self.fill(waiting, clause, at)
            return
        if idle is not None and (fresh is None or fresh.joint == "verb"):
            self.pop_to(idle)
            self.fill(idle, clause, at)
        elif fresh is None:
            self.share(clause)
        elif fresh.joint == "" and self.tokens[fresh.before].tag in NP_HEADS | {Tag.PRON}:
            self._zero_relative(clause, fresh)
        elif fresh.joint in {"", "verb"}:
            self.open_clause("that", fresh.phrase.start, fresh, clause)
        else:
            self.open_beside(clause, fresh)

    def asked(self, fresh: Fresh, clause: Clause) -> bool:
        """As in "insisted the talks be held in Osper": the phrase stands between a verb of asking and its own."""
        above = self.parse.clause_at.get(fresh.before) if fresh.joint == "verb" else None
        if (
            above is None
            or above.lemma not in _ASKING
            or step_back(self.parse, clause.start) < fresh.phrase.head
        ):
            return False
        return fresh.phrase.tail >= clause.start

    def _relative_goes_on(self, clause: Clause, fresh: Fresh, at: int) -> bool:
        """As in "The truce that Northland wants and Southmark rejects is": its own verb is yet to come."""
        above = self.stack[-1].clause
        if above is None or above.kind != "orel" or fresh.joint != "and" or fresh.phrase.tail - 1 != at:
            return False
        if self.tokens[fresh.before - 1].text == "," or not lacks_object(self.parse, clause):
            return False
        return any(c.finite for c in self.parse.clauses[clause.index + 1 :])

    def _reduced(self, fresh: Fresh, clause: Clause) -> bool:
        """As in "the plan revealed last month drew criticism": a plan reveals nothing, the first is a participle."""
        above = self.parse.clause_at[fresh.before] if fresh.joint == "verb" else None
        if above is None or not self.timely(fresh.phrase) or not above.past or above.start != above.head:
            return False
        opened = next((o for o in self.stack if o.clause is above), None)
        word = self.tokens[above.subjects[0].head].word if len(above.subjects) == 1 else None
        if opened is None or word is None or word.noun not in words()["documents"] | words()["negotiated"]:
            return False
        clause.kind, clause.opener, clause.antecedent = above.kind, above.opener, above.antecedent
        clause.subjects, above.antecedent = above.subjects, above.subjects[0]
        above.subjects = []
        make_participle(above)
        self.pop_to(opened)
        opened.clause = clause
        return True

    def _turned_round(self, fresh: Fresh, clause: Clause) -> bool:
        """As in "only if they are lifted will Northland sign": the auxiliary before it makes it no object."""
        auxiliary = fresh.phrase.start - 1
        modal = clause.modal != "" and self.parse.lowers[auxiliary] == clause.modal
        return modal and auxiliary > 0 and auxiliary not in self.parse.clause_at

    def _zero_relative(self, clause: Clause, fresh: Fresh) -> None:
        """As in "the plan X drafted": a clause on the noun before, unless that is a time or who was told."""
        timely = self.tokens[fresh.before].lower in TIME_NOUNS
        if timely:
            self.open_clause("that", fresh.before, fresh, clause)  # "said on Tuesday it would"
            return
        if self._told_whom(fresh):
            self.open_clause("that", fresh.phrase.start, fresh, clause)  # "told Brandt she would"
            return
        self.open_clause("orel", fresh.phrase.start, fresh, clause)
        clause.antecedent = self.stack[-1].antecedent = antecedent_before(self.parse, fresh.phrase.start)

    def _told_whom(self, fresh: Fresh) -> bool:
        """Whether the noun before is the object of a verb that takes a clause besides."""
        above = next((c for c in reversed(self.parse.clauses) if c.head < fresh.before), None)
        if above is None or not any("obj-that" in f.patterns for f in frames("verbs").get(above.lemma, ())):
            return False
        phrase = self.parse.bare_phrase(self.parse.skip(above.after))
        return phrase is not None and phrase.end == fresh.before + 1

    def open_clause(self, kind: str, opener: int, fresh: Fresh, clause: Clause) -> None:
        """Open a clause inside the others, with the phrase just read as its subject and `clause` as its verb."""
        opened = Open(kind, opener, [fresh.phrase], list(fresh.others), joined=bool(fresh.others))
        opened.through = fresh.phrase.tail > fresh.phrase.end
        self.stack.append(opened)
        self.fill(opened, clause, clause.start - 1)

    def open_beside(self, clause: Clause, fresh: Fresh) -> None:
        """As in "X rejected it, and Y left", "…, Y said": beside the clause before, or outside all."""
        comma = fresh.joint == "," or self.tokens[fresh.before - 1].text == ","
        top = self.stack[-1]
        if (
            not comma
            and top.clause is not None
            and top.clause.kind == "orel"
            and lacks_object(self.parse, clause)
        ):
            # "a plan that Northland welcomed and Southmark rejected"
            opened = Open("rel", top.opener, [fresh.phrase], antecedent=top.clause.antecedent)
            self.stack[-1] = opened
            self.fill(opened, clause, clause.start - 1)
            return
        kind = "main"
        if not comma:
            kind = top.kind if top.kind in {"that", "sub"} else "main"
            opener = top.opener if kind == "sub" else fresh.before
        else:
            opener = fresh.before
            while len(self.stack) > 1 and not self.stack[-1].barrier:
                self.stack.pop()
        opened = Open(kind, opener, [fresh.phrase], list(fresh.others), joined=bool(fresh.others))
        self.stack[-1 if comma and not self.stack[-1].barrier else len(self.stack) :] = [opened]
        self.fill(opened, clause, clause.start - 1)

    def share(self, clause: Clause) -> None:
        """As in "X came and left": give a verb the subject of one before, whose clause it takes over."""
        owner = share_subject(self.parse, clause, [o.clause for o in self.stack if o.clause is not None])
        if owner is None:
            return
        for opened in reversed(self.stack):
            if opened.clause is owner:
                self.pop_to(opened)
                opened.clause = clause
                return


_ASKING = frozenset("ask demand insist propose recommend request require suggest urge".split())
"""Verbs with a bare form in their clause: what is to be."""
