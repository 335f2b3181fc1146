"""Tellers that stand before their speaker: "…, said the minister"."""

from __future__ import annotations

from irenic.coding.clauses.clause_subjects import ClauseSubjects
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.words.lexicon import PAST, S_FORM
from irenic.coding.words.tokens import Tag


class InvertedSpeech(ClauseSubjects):
    """Gives such a teller the speaker behind it."""

    def inverted_speech(self, clause: Clause, at: int) -> bool:
        """As in "…, said the minister": the speaker stands behind the verb."""
        if at < 0 or self.tokens[at].text != "," or not clause.finite or clause.start != clause.head:
            return False
        bare = not self.tokens[clause.head].form & (S_FORM | PAST)
        quoted = any(self.tokens[i].tag is Tag.QUOTE for i in range(at, clause.start))
        if clause.lemma not in _SPEECH and not (quoted and self.takes_clause(clause, waiting=False)):
            return False
        waiting = self.waiting()
        phrase = self.parse.noun_phrase(self.parse.skip(clause.after))
        if phrase is None or self.tokens[phrase.head].tag is Tag.PRON or self.timely(phrase):
            return False
        if bare and not self._several(phrase):
            return False  # only several speak in a bare form: "…, say officials"
        parted = quoted or clause.inserted  # "could, said the minister, be"
        if waiting is not None and not (parted or self.direct_comma(clause) or self._goes_on(phrase.tail)):
            return False
        following = self.parse.clause_at.get(self.parse.skip(phrase.tail))
        if following is not None and following.finite:
            return False
        clause.subjects, clause.opener = [phrase], at
        clause.inserted = waiting is not None
        self.skip_to = phrase.end
        return True

    def _several(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a plural or has another joined to it."""
        head = self.tokens[phrase.head]
        joined = phrase.tail < len(self.tokens) and self.tokens[phrase.tail].lower == "and"
        return (
            joined
            or (head.word is not None and head.word.plural)
            or (head.demonym and head.lower[-1:] == "s")
        )

    def _goes_on(self, comma: int) -> bool:
        """As in "a state that breaks its word, says Abel, has": the verb of the waiting subject follows."""
        if comma >= len(self.tokens) or self.tokens[comma].text != ",":
            return False
        verb = self.parse.clause_at.get(self.parse.skip(comma + 1))
        return verb is not None and verb.finite

    def direct_comma(self, clause: Clause) -> bool:
        """As in "the plan, drafted in": nothing but a comma parts the clause's subject from the verb form."""
        top, at = self.stack[-1], step_back(self.parse, clause.start)
        if top.clause is not None or not top.subjects or top.apposed or self.tokens[at].text != ",":
            return False
        return step_back(self.parse, at) < self.parse.prepositional_end(top.subjects[-1].end)


_SPEECH = frozenset(
    (
        "say add argue note insist claim warn explain declare assert stress reply quip write concede observe recall "
        "remark scoff complain conclude report think believe suggest continue ask admit reckon lament"
    ).split()
)
"""Verbs behind whose content the speaker may stand ("…, says the minister")."""
