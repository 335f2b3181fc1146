"""Whether its predicate turns the thing that a content names: "the sanctions must be lifted"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NP_STARTS, Clause, Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.turning import STAYING, harms, has_particle, is_spent, turning_form
from irenic.coding.resources import reversing_verbs, words
from irenic.coding.words.closed import PARTICLES, TIME_NOUNS
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


class Predicates:
    """The predicates of a sentence, by what they do to the hits in their subjects."""

    def __init__(self, subjects: Subjects, parse: Parse) -> None:
        self.subjects = subjects
        self.parse = parse

    def turns(self, hit: Hit, end: int) -> int:
        """How often it does so; as in "membership is ruled out", the hit stands in the subject."""
        for clause in self.parse.clauses:
            behind = hit.end <= clause.start < end and clause.start <= self._tail(hit) + 1
            if clause.kind == "inf" and behind and self.parse.tokens[clause.start - 1].tag is not Tag.CC:
                # "wants the fighting to stop", "the garrison to leave"; not "talks to end the war"
                spent = self._has_object(clause)
                return 1 if (self._reverses(clause) and not spent) or self._departs(clause, hit) else 0
            if clause.kind == "ing" and clause.passive and hit.end == clause.start and self._reverses(clause):
                return 1  # "against the sanctions being lifted"
            turned = self._reverses(clause) or (clause.kind == "part" and self._departs(clause, hit))
            if clause.kind == "part" and hit.end <= clause.start < end and turned:
                noun = clause.antecedent
                pointing = self.parse.tokens[hit.start].tag is Tag.PRON and clause.start == hit.end
                if pointing or (noun is not None and noun.start <= hit.start):
                    return 1  # "wants the sanctions lifted", "wants them gone"
            if not clause.finite or clause.start < hit.end or clause.start >= end:
                continue
            if clause.kind in RELATIVE or clause.inserted:
                continue  # "detainees who have not been charged": it tells which ones
            if clause.subjects and any(
                p.start <= hit.start and hit.end <= clause.start for p in clause.subjects
            ):
                return self._turned_by(clause, hit)
            return 0
        return 0

    def _tail(self, hit: Hit) -> int:
        """Where the noun phrase ends that a hit begins: "the shelling of the port"."""
        joint = self.parse.tokens[hit.end - 1].tag is Tag.PREP  # found as "elections in"
        return self.parse.prepositional_end(hit.end - joint)

    def _turned_by(self, clause: Clause, hit: Hit) -> int:
        """How often the verb turns what its subject names: "will not happen", "is ruled out", "has to stop"."""
        turned = 1 if clause.negated else 0
        if clause.lemma == "freeze" and self.subjects.standard(hit.key[0]) in {"territory", "armed_forces"}:
            return turned  # "the lines would be frozen": as they are
        below = self.parse.clauses[clause.index + 1 : clause.index + 2]
        if (
            clause.lemma in _OBLIGING
            and below
            and below[0].kind == "inf"
            and below[0].start <= clause.after + 1
        ):
            clause = below[0]
        if clause.passive and (
            self._reverses(clause) or harms(clause.lemma, self.subjects.standard(hit.key[0]))
        ):
            turned += 1
        over = self._ceases(clause) or self._departs(clause, hit) or self._stays_off(clause)
        return turned + (1 if over else 0)

    def _stays_off(self, clause: Clause) -> bool:
        """As in "the talks remain suspended", "the treaty is held in abeyance", "stays on hold"."""
        if clause.lemma not in _STAYING_SO:
            return False
        after = self.parse.skip(clause.after)
        if self.parse.lowers[after : after + 2] in _ON_HOLD:
            return True
        word = self.parse.tokens[after].word if after < len(self.parse.tokens) else None
        return clause.lemma in STAYING and word is not None and word.verb in _OFF

    def _reverses(self, clause: Clause) -> bool:
        """Whether a verb says that its thing is ended, or comes to nothing: "wants the talks to collapse"."""
        failing = clause.lemma in _FAILING and not clause.passive and not clause.negated
        broken = clause.lemma == "break" and self.parse.lowers[clause.after : clause.after + 1] == ["down"]
        return (failing and clause.kind == "inf") or (broken and clause.kind == "inf") or self._ended(clause)

    def _ended(self, clause: Clause) -> bool:
        """As in "wants the sanctions lifted", "the fighting to stop", "membership is ruled out"."""
        if clause.lemma == "leave" and clause.passive:
            return self.parse.lowers[clause.after : clause.after + 2] == ["out", "of"]
        if clause.lemma == "put" and self.parse.lowers[clause.after : clause.after + 2] in _ON_HOLD:
            return True  # "wants the arms sales put on hold"
        needed = words()["particle_needed"].get(clause.lemma)
        after = self.parse.tokens[clause.after : clause.after + 2]
        if after and after[0].tag is Tag.PREP:
            after = after[:1]  # "held for up to two years"
        if needed is not None and not any(
            has_particle(self.parse, i, needed) for i in range(clause.after, clause.after + len(after))
        ):
            return False
        return clause.lemma in reversing_verbs() and not is_spent(self.parse, clause.head, clause.lemma)

    def _has_object(self, clause: Clause) -> bool:
        """As in "a truce to end the war": what the thing is for, against "wants the fighting to end"."""
        tokens, after = self.parse.tokens, self.parse.skip(clause.after)
        if clause.passive:
            return False
        if after < len(tokens) and tokens[after].lower in PARTICLES:
            after += 1  # "to call off the vote"
        behind = tokens[after] if after < len(tokens) else None
        return behind is not None and behind.tag in NP_STARTS and behind.lower not in TIME_NOUNS

    def _ceases(self, clause: Clause) -> bool:
        """As in "the fighting must stop", "that the sanctions end": what its subject names is over."""
        if clause.passive or clause.lemma not in _CEASING:
            return False
        if clause.lemma == "go" and self.parse.lowers[clause.after : clause.after + 1] in _GOING_ON:
            return False  # "the prisoners must go home", "the talks must go on"
        tokens, after = self.parse.tokens, self.parse.skip(clause.after)
        if clause.subjects and clause.lemma not in _RUNNING_OUT and self._acts(clause.subjects[0].head):
            return False
        if after < len(tokens) and tokens[after].lower in _SUBJECTS:
            return True  # "unless the shelling stopped she would leave"
        if clause.lemma == "go" and after < len(tokens) and tokens[after].tag not in _PAUSES:
            return tokens[after].lower in _AWAY  # "must go before", not "would go ahead"
        return after >= len(tokens) or tokens[after].tag not in _OBJECT_STARTS

    def _acts(self, head: int) -> bool:
        """Whether a subject is somebody: "both armies must stop" says nothing against armies."""
        token, lists = self.parse.tokens[head], words()
        noun = token.word.noun if token.word is not None else token.lower
        return token.mention >= 0 or any(
            noun in lists[name] for name in ("group_roles", "person_roles", "sides")
        )

    def _departs(self, clause: Clause, hit: Hit) -> bool:
        """As in "that the mercenaries leave", "be sent home", "stay out": who says so is against them."""
        watching = not _WATCHING.isdisjoint(self.parse.lowers[hit.start : hit.end])
        if self.subjects.standard(hit.key[0]) in _CLAIMED and clause.passive:
            return clause.lemma == "withdraw"  # "wants the lawsuits to be withdrawn"
        if self.subjects.standard(hit.key[0]) != "foreign_forces" and not watching:
            return False
        if (
            clause.subjects
            and turning_form(self.parse.tokens[clause.subjects[0].head]) in words()["departing"]
        ):
            return False  # "their withdrawal would leave a vacuum"
        sent = clause.lemma in _SENDING and not _HOME.isdisjoint(
            self.parse.lowers[clause.after : clause.after + 1]
        )
        if watching:
            return sent
        out = clause.lemma in STAYING and self.parse.lowers[clause.after : clause.after + 1] == ["out"]
        gone = clause.lemma == "withdraw" if clause.passive else clause.lemma in _GOING
        return sent or out or (gone and not self._sets_out(clause))

    def _sets_out(self, clause: Clause) -> bool:
        """As in "no soldiers would be going", "would go to the valley", "the mission must go on": they do not leave."""
        if clause.lemma != "go":
            return False
        first = self.parse.lowers[clause.subjects[0].start] if clause.subjects else ""
        return first == "no" or not _THERE.isdisjoint(self.parse.lowers[clause.after : clause.after + 1])


RELATIVE = frozenset({"rel", "orel"})
"""Clauses that tell which thing is meant, and turn nothing."""
_ON_HOLD = (["in", "abeyance"], ["on", "hold"], ["on", "ice"])
_STAYING_SO = frozenset({"be", "hold", "keep", "remain", "stay"})
_OFF = frozenset("ban bar block cancel exclude forbid halt postpone shelve suspend".split())
_FAILING = frozenset("collapse fail founder falter unravel".split())
_PAUSES = frozenset({Tag.PUNCT, Tag.CC})
_CLAIMED = frozenset({"accountability", "assets_reparations"})
_AWAY = frozenset({"before", "first", "once"})
_OBLIGING = frozenset({"have", "need", "ought"})
_CEASING = frozenset("end stop cease halt terminate pause expire lapse go".split())
_GOING_ON = tuple([word] for word in "ahead back forward free home on through".split())
_RUNNING_OUT = frozenset("end expire lapse terminate".split())
"""Of a body, too, they say that it is over: "the mission must end"; what stops may be its doing."""
_OBJECT_STARTS = NP_STARTS - {Tag.NUM, Tag.ADJ}
_THERE = frozenset({"to", "in", "into", "there", "on", "ahead", "forward"})
_WATCHING = frozenset({"observers", "monitors"})
_SENDING = frozenset("send ship fly bring take order call pull".split())
_HOME = frozenset({"home", "away", "packing", "back", "out"})
_GOING = frozenset("leave go depart withdraw quit exit".split())
_SUBJECTS = frozenset({"i", "he", "she", "we", "they"})
