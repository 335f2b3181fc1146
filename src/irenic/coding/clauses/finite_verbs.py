"""Finite verbs: to which of the open clauses each belongs, as "was" to "plan" in "the plan to hold talks was"."""

from __future__ import annotations

from irenic.coding.clauses.open_clauses import Fresh
from irenic.coding.clauses.participles import is_participle, make_participle
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.syntax import NP_STARTS, Clause
from irenic.coding.clauses.telling import tells
from irenic.coding.clauses.unopened_clauses import UnopenedClauses
from irenic.coding.words.lexicon import BASE, PARTICIPLE, S_FORM
from irenic.coding.words.subject_number import plural
from irenic.coding.words.tokens import Tag
from irenic.coding.words.word_habits import NEEDS_OBJECT


class FiniteVerbs(UnopenedClauses):
    """What a verb group does to the open clauses."""

    def verb(self, clause: Clause) -> None:
        """Take a verb group into account."""
        self._subjunctive(clause)
        if clause.finite and self._second_infinitive(clause):
            clause.finite, clause.kind = False, "inf"
        if not clause.finite:
            self._nonfinite(clause)
            return
        may_be = clause.start == clause.head and self.tokens[clause.head].form & PARTICIPLE
        if may_be and self._gapped_passive(clause):
            return
        if may_be and self._where_told(clause):
            self._nonfinite(clause)
            return
        if may_be and is_participle(self.parse, clause, self.waits(), self.direct_comma(clause)):
            if self._joins_passive(clause):
                self.share(clause)
            else:
                self._nonfinite(clause)
            return
        self._finite(clause)
        self.fresh = None

    def _second_infinitive(self, clause: Clause) -> bool:
        """As in "the plan to free them and lift the ban must be": more of what a noun is for, before its verb."""
        top, at = self.stack[-1], step_back(self.parse, clause.start)
        if (
            top.clause is not None
            or len(top.subjects) != 1
            or not clause.index
            or clause.start != clause.head
        ):
            return False
        above, head = self.parse.clauses[clause.index - 1], self.tokens[top.subjects[0].head]
        bare = self.tokens[clause.head].form == BASE and self.tokens[at].tag is Tag.CC
        return bare and above.kind == "inf" and above.start > top.subjects[0].head and not plural(head)

    def _nonfinite(self, clause: Clause) -> None:
        token, top = self.tokens[clause.head], self.stack[-1]
        if top.kind == "sub" and top.clause is None and step_back(self.parse, clause.start) == top.opener:
            self.stack.pop()  # "while offering", "whether to leave", "when asked"
        if clause.start == clause.head and token.tag is Tag.VERB and token.form & PARTICIPLE:
            make_participle(clause)

    def _joins_passive(self, clause: Clause) -> bool:
        """As in "was rejected by X, resented by Y, and supported by Z": the passive goes on without "was"."""
        above, at = self.stack[-1].clause, step_back(self.parse, clause.start)
        if above is None or not above.passive or not above.finite:
            return False
        if self.tokens[at].tag is Tag.CC:
            return True
        later = self.parse.clauses[clause.index + 1 :]
        return self.tokens[at].text == "," and any(
            c.start == c.head
            and self.tokens[c.start - 1].tag is Tag.CC
            and self.tokens[c.head].form & PARTICIPLE
            for c in later
        )

    def _where_told(self, clause: Clause) -> bool:
        """As in "told members in a session carried live on radio": who hears it does nothing."""
        fresh = self.fresh
        above = (
            self.parse.clause_at.get(fresh.before) if fresh is not None and fresh.joint == "verb" else None
        )
        if fresh is None or above is None or above.passive or above.lemma not in _HEARD:
            return False
        behind = fresh.phrase.end < fresh.phrase.tail == clause.start
        return behind and self.tokens[clause.start - 1].tag is Tag.NOUN

    def _gapped_passive(self, clause: Clause) -> bool:
        """As in "said aid should be let in, the troops pulled back and men freed": the auxiliary is said once."""
        above, fresh = self.stack[-1].clause, self.fresh
        if above is not None and fresh is not None and tells(self.parse, above):
            above = self._before_teller(above, fresh)
        if above is None or not above.passive or not above.modal or above.kind not in {"that", "main"}:
            return False
        if fresh is None or fresh.joint not in {",", "and"} or clause.lemma not in _DONE_TO:
            return False
        if self.tokens[fresh.phrase.head].mention >= 0 or fresh.phrase.tail != clause.start:
            return False
        after = self.parse.skip(clause.after)
        has_object = after < len(self.tokens) and self.tokens[after].tag in NP_STARTS
        if has_object and clause.lemma not in {"give", "grant", "pay"}:
            return False  # "the language given official status"
        clause.subjects, clause.kind, clause.opener = [fresh.phrase], above.kind, above.opener
        clause.passive, clause.modal, clause.past, clause.negated = (
            True,
            above.modal,
            above.past,
            above.negated,
        )
        self.stack[-1].clause, self.fresh = clause, None
        return True

    def _before_teller(self, teller: Clause, fresh: Fresh) -> Clause:
        """As in "The ban must be lifted, Abel wrote, and the men freed": what the teller in between tells."""
        told = self.parse.clauses[teller.index - 1] if teller.index else teller
        first = min([teller.start, *(phrase.start for phrase in teller.subjects)])
        parted = (
            first > 0
            and self.tokens[first - 1].text == ","
            and self.tokens[fresh.phrase.start - 2].text == ","
        )
        return told if told.passive and parted else teller

    def _subjunctive(self, clause: Clause) -> None:
        """As in "insisted that it be reviewed": a bare "be" is the verb of its clause."""
        top = self.stack[-1]
        bare = self.tokens[clause.start].lower == "be" and not clause.finite
        if bare and top.clause is None and top.subjects and top.kind in {"that", "sub"}:
            clause.finite = True
        elif bare and self.fresh is not None and self.asked(self.fresh, clause):
            clause.finite = True  # "insisted the talks be held in Osper"

    def _finite(self, clause: Clause) -> None:
        at = step_back(self.parse, clause.start)
        token = self.tokens[at] if at >= 0 else None
        top = self.stack[-1]
        if self.inverted_speech(clause, at):
            return
        if self._reported(clause, at):
            return
        if self._behind_semicolon(clause, at):
            return
        if self._told_by_participle(clause, at):
            return
        if top.clause is None:
            if token is not None and token.tag is Tag.CC and not top.subjects and top.kind == "main":
                self.share(clause)
            else:
                self.fill(top, clause, at)
        elif token is not None and token.tag is Tag.CC:
            self.share(clause)
        elif token is not None and token.tag is Tag.PUNCT:
            waiting = self.waiting()
            held = self.held()
            teller = held is not None and (
                held.quoted or self.told(held) or self.takes_clause(clause, waiting=False)
            )
            held = held if teller and not self._joined_object(held, at) else None
            if waiting is not None:
                self.pop_to(waiting)
                self.fill(waiting, clause, at)
            elif held is not None and self.told(held):
                self.open_clause("that", held.phrase.start, held, clause)
            elif held is not None:
                self.open_beside(clause, held)
            else:
                self.share(clause)
        else:
            self.without_opener(clause, at)

    def _joined_object(self, held: Fresh | None, comma: int) -> bool:
        """As in "backed the truce and the borders, underlined that": nothing stands between it and the comma."""
        if held is None or held.joint != "and" or held.aside is not None or held.phrase.tail != comma:
            return False
        return self.tokens[held.phrase.head].tag is Tag.NOUN

    def _told_by_participle(self, clause: Clause, at: int) -> bool:
        """As in "Abel, suggesting a truce was near, left": the clause that a participle tells, before the main verb."""
        fresh, top = self.fresh, self.stack[-1]
        if fresh is None or not self.told(fresh) or top.clause is not None or not top.subjects:
            return False
        teller = self.parse.clause_at[fresh.before]
        inserted = self.tokens[step_back(self.parse, teller.start)].text == ","
        if teller.kind != "ing" or not inserted or fresh.phrase.tail - 1 != at:
            return False
        self.open_clause("that", fresh.phrase.start, fresh, clause)
        return True

    def _reported(self, clause: Clause, at: int) -> bool:
        """As in "talks which he said could begin": the verb of the relative clause stands behind the teller.

        So it does in "talks, which, he said, could begin".
        """
        top = self.stack[-1]
        if at > 0 and self.tokens[at].text == "," and self.tokens[top.opener + 1].text == ",":
            at = step_back(self.parse, at)
        above = self.parse.clause_at.get(at)
        if above is None or top.clause is not above or above.kind != "orel" or above.antecedent is None:
            return False
        if not self.takes_clause(above, waiting=True):
            return False
        clause.kind, clause.opener, clause.antecedent = "that", above.opener, above.antecedent
        clause.subjects, above.inserted = [above.antecedent], True
        top.clause = clause
        return True

    def _behind_semicolon(self, clause: Clause, at: int) -> bool:
        """As in "The council welcomes the truce; urges both sides to keep it; and decides": the subject goes on."""
        top = self.stack[-1]
        mark = at - (at > 0 and self.tokens[at].tag is Tag.CC)
        if top.clause is not None or top.subjects or mark < 0 or self.tokens[mark].text != ";":
            return False
        first = next((c for c in self.parse.clauses[: clause.index] if c.kind == "main" and c.finite), None)
        if first is None or not first.subjects or first.modal or clause.modal:
            return False
        if (self.tokens[first.head].form ^ self.tokens[clause.head].form) & (S_FORM | BASE):
            return False
        top.clause, clause.shared = clause, first.index
        return True


_HEARD = frozenset("assure brief inform notify remind tell".split())
"""Verbs whose object only hears what is told."""
_DONE_TO = NEEDS_OBJECT | frozenset(
    "abolish absorb ban bring cancel close compensate count disarm disband dismantle dissolve drop exchange free hand"
    " integrate lift merge move name open prosecute publish pull punish put release remove repair replace restore"
    " return scrap send shut suspend transfer vacate withdraw".split()
)
"""Verbs that with a thing before them and none behind tell what is to be done to it."""
