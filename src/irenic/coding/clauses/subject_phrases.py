"""Noun phrases on the way to their verb: subjects, appositions, as in "Abel, the envoy, said", clauses on a noun."""

from __future__ import annotations

from irenic.coding.clauses.joined_phrases import JoinedPhrases
from irenic.coding.clauses.object_gaps import lacks_object
from irenic.coding.clauses.open_clauses import Fresh, Open
from irenic.coding.clauses.phrase_reading import before_place, read_phrase
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.relatives import antecedent_before
from irenic.coding.clauses.subjectless import subjectless_ahead
from irenic.coding.clauses.sure_of import told_of_adjective
from irenic.coding.clauses.syntax import NP_HEADS, NounPhrase
from irenic.coding.clauses.telling import past_hearer, tells
from irenic.coding.resources import frames
from irenic.coding.words.closed import CALENDAR, PARTICLES
from irenic.coding.words.parted import joint_before
from irenic.coding.words.tokens import Tag

_PLACING = frozenset({Tag.NAME, Tag.NUM})
_NOMINAL = NP_HEADS | {Tag.PRON, Tag.DET, Tag.ADJ, Tag.POSS}

_SOURCE = 9
"""Tokens among which a short insertion opens."""
_TELLING_WHICH = frozenset({"rel", "orel"})
_NOMINATIVE = frozenset("i he she it we they".split())


class SubjectPhrases(JoinedPhrases):
    """What a noun phrase does to the open clauses."""

    def phrase_at(self, index: int) -> int:
        """Take the noun phrase at a token into account; the index behind it."""
        if told_of_adjective(self.parse, index):
            return index + 1
        phrase = read_phrase(self.parse, index)
        if phrase is None:
            return index + 1
        if phrase.end > self.skip_to and not self._quality(phrase):
            self._phrase(phrase)
        return phrase.end

    def _past_time(self, before: int, phrase: NounPhrase) -> int:
        """As in "…, and last month it rejected": what stands in front of the time."""
        time = inner_phrase(self.parse, before) if before > 1 else None
        if time is None or time.start < 2 or not self.timely(time):
            return before
        joint = self.tokens[time.start - 1]
        parted = self.tokens[time.start - 2].text == "," or self.tokens[phrase.head].tag in {
            Tag.NAME,
            Tag.PRON,
        }
        return time.start - 1 if joint.tag is Tag.CC and parted else before

    def _quality(self, phrase: NounPhrase) -> bool:
        """As in "a letter, more conciliatory in tone and signed by Abel, offers": what something is like, no noun."""
        tokens, top = self.tokens, self.stack[-1]
        if tokens[phrase.head].tag is not Tag.ADJ or tokens[phrase.start].tag in {Tag.DET, Tag.PPOS}:
            return False
        at = step_back(self.parse, phrase.start)
        behind = tokens[phrase.end] if phrase.end < len(tokens) else None
        told = behind is not None and (behind.tag is Tag.PREP or behind.lower == "than")
        return at >= 0 and tokens[at].text == "," and told and bool(top.subjects) and top.clause is None

    def _phrase(self, phrase: NounPhrase) -> None:
        before = step_back(self.parse, phrase.start)
        if (
            before > 0
            and (self.tokens[before].tag in _PLACING or self.parse.lowers[before] in CALENDAR)
            and (at := before_place(self.parse, before + 1)) > 0
        ):
            before = at  # "…, and in Osper Abel said"
        before = self._past_time(before, phrase)
        if before > 0 and self._particle_of_gerund(before):
            before -= 1  # "said giving up land was": land stands behind its verb
        token = self.tokens[before] if before >= 0 else None
        top = self.stack[-1]
        if self.timely(phrase) and (top.subjects if top.clause is None else self.fresh is not None):
            if top.clause is not None and token is not None and token.tag is Tag.CC:
                self.fresh = None  # "refused a truce and this week rejected a vote"
            return  # "Northland last week rejected"
        if token is not None and token.tag in NP_HEADS and self._reflexive(phrase):
            return  # "the minister himself said"
        if self.tokens[phrase.start].lower == "whose":
            antecedent = antecedent_before(self.parse, phrase.start)
            self.push(Open("rel", phrase.start, [phrase], antecedent=antecedent))
        elif token is not None and token.tag is Tag.PREP and before != top.opener:
            if (
                self.tokens[before - 1].lower == "such"
                and self.tokens[phrase.head].tag is Tag.NAME
                and top.subjects
            ):
                top.subjects[-1].tail = phrase.end  # "realists such as Brandt have long held that"
        elif self._object_of_gerund(before):
            return  # "said no decision on leaving the treaty had been taken"
        elif token is not None and before in self.parse.clause_at:
            self.fresh = Fresh(phrase, "verb", before)
            if self.parse.clause_at[before].finite and top.clause is None and not top.subjects:
                top.subjects = [phrase]
        elif token is not None and token.tag is Tag.CC:
            self.joined_phrase(phrase, before)
        elif self._whoever(phrase, before):
            self.push(Open("sub", phrase.start, [phrase]))
        elif token is not None and token.text in {",", ")"}:
            waits = top.clause is None and bool(top.subjects)
            joint = joint_before(self.tokens, before) if waits else -1
            if joint > 0:
                self.joined_phrase(phrase, joint)
            else:
                self._after_comma(phrase, before)
        elif top.clause is None and not top.subjects:
            top.subjects = [phrase]
        elif top.clause is None:
            self._adjacent(phrase, before)
        elif self.fresh is not None and self.fresh.joint in {",", "and"} and self.clause_on(phrase, before):
            subject = self.fresh.phrase
            self.push(Open("main", self.fresh.before, [subject]))
            self.push(Open("orel", phrase.start, [phrase], antecedent=subject))
        else:
            self.fresh = Fresh(phrase, "", before)

    def _particle_of_gerund(self, index: int) -> bool:
        verb = self.parse.clause_at.get(index - 1)
        return verb is not None and verb.kind == "ing" and self.parse.lowers[index] in PARTICLES

    def _object_of_gerund(self, before: int) -> bool:
        """Whether the verb before is a gerund or an infinitive that hangs on a thing that is told of.

        As in "said the decision to lift the sanctions was", "said no decision on lifting them had been taken",
        "said any plan involving foreign troops was".
        """
        fresh, inner = self.fresh, self.parse.clause_at.get(before)
        if fresh is None or inner is None or inner.kind not in {"ing", "inf"} or not self.told(fresh):
            return False
        at = step_back(self.parse, inner.start)
        if inner.kind == "inf" or at == fresh.phrase.tail - 1:
            noun = self.tokens[fresh.phrase.head].tag is Tag.NOUN
            return noun and at == fresh.phrase.tail - 1 and subjectless_ahead(self.parse, inner) > 0
        return at == fresh.phrase.tail and self.tokens[at].tag is Tag.PREP

    def _whoever(self, phrase: NounPhrase, before: int) -> bool:
        """As in "its envoys, whoever was in power, have demanded": a clause between a subject and its verb."""
        top = self.stack[-1]
        inserted = (
            before >= 0 and self.tokens[before].text == "," and top.clause is None and bool(top.subjects)
        )
        return inserted and self.tokens[phrase.start].lower in {"whoever", "whatever", "whichever"}

    def _reflexive(self, phrase: NounPhrase) -> bool:
        return self.tokens[phrase.start].lower.endswith(("self", "selves"))

    def _after_comma(self, phrase: NounPhrase, comma: int) -> None:
        top = self.stack[-1]
        if self._more_of_source(phrase, comma):
            return
        if top.clause is None and top.subjects and (joint := self._joint_before(comma)) > 0:
            self.joined_phrase(phrase, joint)
            return
        if top.clause is not None:
            if (waiting := self._told_behind_relative(phrase)) is not None:
                self.pop_to(waiting)
                waiting.apposed.append(phrase)
                return
            hungry = self.hungry()
            quoted = any(self.tokens[i].tag is Tag.QUOTE for i in range(comma, phrase.start))
            if hungry is not None:
                self.pop_to(hungry)
                hungry.subjects = [phrase]
                self.fresh = None
                return
            fresh = self.fresh
            held = fresh is not None and (fresh.joint in {",", "and"} or self.told(fresh)) and not quoted
            if held and fresh is not None and fresh.phrase.tail == comma:
                fresh.aside = phrase  # "…," Brandt, an aide to Abel, said
                return
            self.fresh = Fresh(phrase, ",", comma, quoted)
        elif not top.subjects or self.timely(top.subjects[-1]):
            top.subjects = [phrase]
        else:
            joint = step_back(self.parse, top.apposed[0].start) if top.apposed else -1
            if top.joined and not top.linked and joint == top.subjects[-1].end:
                top.subjects, top.apposed = top.subjects + top.apposed, []  # "X and Y, the guarantors, want"
            top.apposed.append(phrase)
            top.joined = False

    def _told_behind_relative(self, phrase: NounPhrase) -> Open | None:
        """As in "The men who had fled, Abel said, must return": a teller between the relative clause and the verb."""
        waiting, verb = self.waiting(), self.parse.clause_at.get(self.parse.skip(phrase.tail))
        if waiting is None or not waiting.subjects or self.stack[-1].kind not in _TELLING_WHICH:
            return None
        if verb is None or not verb.finite or not tells(self.parse, verb):
            return None
        comma = past_hearer(self.parse, verb, verb.after)
        behind = self.parse.clause_at.get(self.parse.skip(comma + 1))
        parted = self.parse.lowers[comma : comma + 1] == [","]
        return waiting if parted and behind is not None and behind.finite else None

    def _more_of_source(self, phrase: NounPhrase, comma: int) -> bool:
        """As in "a truce, according to Otto Brack, a retired general, would": more about who is behind "to"."""
        lowers, after = self.parse.lowers, phrase.tail
        if lowers[phrase.start] not in {"a", "an", "the"} or lowers[after : after + 1] != [","]:
            return False
        near = range(max(comma - _SOURCE, 1), comma - 2)
        to = next((i + 1 for i in near if lowers[i : i + 2] == ["according", "to"]), -1)
        if to < 2 or self.parse.prepositional_end(to) != comma or lowers[to - 2] != ",":
            return False
        return self.finite_at(after + 1)

    def _joint_before(self, comma: int) -> int:
        """As in "Northland and, in milder words, Westeria": the conjunction before what the comma closes, or −1."""
        for index in range(comma - 1, max(comma - _SOURCE, 1), -1):
            if self.tokens[index].text == ",":
                return index - 1 if self.tokens[index - 1].lower == "and" else -1
        return -1

    def _adjacent(self, phrase: NounPhrase, before: int) -> None:
        """As in "the plan Northland drafted was": a clause on the noun; or one more name of it ("envoy Abel")."""
        top = self.stack[-1]
        if self.timely(top.subjects[-1]) and before < phrase.start:
            top.subjects = [phrase]
            return
        if self._fronted(top, phrase, before):
            top.subjects, top.antecedent = [phrase], top.subjects[-1]
        elif self._names(top.subjects[-1], phrase, before):
            top.subjects[-1] = phrase
        elif self.clause_on(phrase, before):
            self.push(Open("orel", phrase.start, [phrase], antecedent=top.subjects[-1]))
        elif self._does_to(top, phrase, before):
            top.kind, top.subjects, top.antecedent = "orel", [phrase], top.subjects[-1]

    def _does_to(self, top: Open, phrase: NounPhrase, before: int) -> bool:
        """As in "the Front, whose leaders Northland rejects": who does something to what "whose" stands before."""
        thing = top.subjects[-1]
        if top.kind != "rel" or self.tokens[thing.start].lower != "whose" or before != thing.tail - 1:
            return False
        return self.finite_at(phrase.tail)

    def _fronted(self, top: Open, phrase: NounPhrase, before: int) -> bool:
        """As in "An early vote she has always rejected.": the object before its clause, with no other verb to come."""
        verb, head = self.parse.clause_at.get(self.parse.skip(phrase.tail)), self.tokens[phrase.head]
        if verb is None or not verb.finite or top.kind != "main" or before != top.subjects[-1].tail - 1:
            return False
        somebody = head.lower in _NOMINATIVE or (head.tag is Tag.NAME and head.mention >= 0)
        if not somebody or self.tokens[top.subjects[-1].head].tag is not Tag.NOUN:
            return False
        behind = self.parse.lowers[verb.after : verb.after + 1]
        judged = behind == ["as"] and any("as" in f.patterns for f in frames("verbs").get(verb.lemma, ()))
        return (judged or lacks_object(self.parse, verb)) and subjectless_ahead(self.parse, verb) == 0

    def _names(self, subject: NounPhrase, phrase: NounPhrase, before: int) -> bool:
        """As in "my colleague Ben Brandt says": a name right after the noun that it is the name of."""
        name = self.tokens[phrase.head].tag is Tag.NAME and self.tokens[subject.head].tag is Tag.NOUN
        return name and before == subject.end - 1 and not self.clause_on(phrase, before)

    def clause_on(self, phrase: NounPhrase, before: int) -> bool:
        """Whether a phrase right after a noun opens a clause on that noun: its verb follows, and one more."""
        if self.tokens[before].tag not in _NOMINAL or self._reflexive(phrase):
            return False
        verb = self.parse.clause_at.get(self.parse.skip(phrase.tail))
        return verb is not None and verb.finite and subjectless_ahead(self.parse, verb) > 0
