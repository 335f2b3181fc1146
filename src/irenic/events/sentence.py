"""One engine over a sentence: event verbs, event nouns in every place, and invitations."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.speech.speakers import speakers_of
from irenic.coding.words.tokens import Tag, Token
from irenic.events.building import EventBuilder, Found
from irenic.events.people import BEFORE_NOUN, People
from irenic.events.places import find_place, place_at
from irenic.events.status import Verdict, by_noun, by_status, lemmas_of, status_of_clause
from irenic.events.triggers import triggers
from irenic.model.event import Event, EventStatus, Mode
from irenic.model.statement import Speaker


class SentenceEvents:
    """The events of one sentence."""

    def __init__(self, sentence: SentenceCoder) -> None:
        self.sentence = sentence
        self.parse = sentence.parse
        self.resolver = Resolver(sentence.parse, sentence.mentions, sentence.discourse)
        speakers_of(self.parse, sentence.sentence, self.resolver, sentence.discourse)
        self.people = People(self.parse, self.resolver)

    def events(self) -> list[Event]:
        """What is found, as events; a noun that a verb has taken is not told twice."""
        found: list[Found] = []
        for clause in self.parse.clauses:
            found += filter(None, [self._verb(clause)])
        taken = {index for each in found for index in each.consumed}
        for index, token in enumerate(self.parse.tokens):
            if index not in taken and token.tag is Tag.NOUN:
                each = (
                    self._invitation(index) if _noun(token) in triggers().invitations else self._noun(index)
                )
                if each is not None:
                    found.append(each)
                    taken |= each.consumed
        build = EventBuilder(self.sentence).event
        events = [build(each) for each in found]
        return [event for event in events if event is not None]

    # -- verbs ------------------------------------------------------------------------------------------------
    def _verb(self, clause: Clause) -> Found | None:
        table = triggers()
        lemma = next((word for word in lemmas_of(self.parse, clause) if word in table.verbs), None)
        if lemma is None and clause.lemma in _SPEAKING and self._phone(clause):
            lemma = clause.lemma
        if lemma is None:
            return None
        verdict = status_of_clause(self.parse, clause)
        if verdict is None:
            return None
        after = self.parse.skip(clause.after) + ("_" in lemma)
        others = self._others(clause, after)
        place = (
            place_at(self.parse, self.resolver, self._past_article(after)) if lemma in table.places else ""
        )
        if others is None and not place:
            return None
        if lemma == "call" and not self._by_phone(clause, others):
            return None
        people = [*self.people.subject(clause), *self._governing(verdict, clause), *(others or [])]
        mode = Mode.CALL if self._phone(clause) else table.verbs[lemma]
        return self._found(clause.head, mode, verdict, people, clause, place)

    def _phone(self, clause: Clause) -> bool:
        """Whether "by phone" and the like stand after the verb."""
        after = self.parse.tokens[clause.after : content_end(self.parse, clause.after, clause)]
        return any(triggers().qualifiers.get(t.lower) is Mode.CALL for t in after)

    def _others(self, clause: Clause, after: int) -> list[Speaker] | None:
        """The object, or who is told after "with"; empty where the verb has neither; None where it is nobody."""
        tokens = self.parse.tokens
        if clause.passive or after >= len(tokens):
            return self.people.company(after)
        if (
            self.parse.is_np_start(after)
            and tokens[after].tag is not Tag.PRON
            and not _is_time(tokens[after])
        ):
            objects = self.people.object(after)
            phrase = self.parse.noun_phrase(after)
            if phrase is not None and self._mode(phrase.head) is not None:
                return None  # "hosted talks" is told by its noun
            company = self.people.company(phrase.end) if phrase is not None else []
            if objects is None:
                return company or None if phrase is None or not self.people.is_nobody(phrase) else None
            return [*objects, *company]
        if tokens[after].tag is Tag.PRON:
            return self.people.object(after)
        return self.people.company(after)

    def _by_phone(self, clause: Clause, others: list[Speaker] | None) -> bool:
        """Of "called Brandt", not of "called Brandt a liar" or "called for": by what follows."""
        phrase = self.parse.noun_phrase(clause.after) if not clause.passive else None
        if not others or phrase is None or phrase.end >= len(self.parse.tokens):
            return bool(others) and phrase is not None
        token = self.parse.tokens[phrase.end]
        return (
            token.tag in {Tag.PUNCT, Tag.CC, Tag.TO}
            or token.lower in {"on", "from", "about", "to"}
            or _is_time(token)
        )

    def _governing(self, verdict: Verdict, clause: Clause) -> list[Speaker]:
        """Who agreed, refused or invited: the governor's subject and, of an invitation, its object."""
        governor = verdict.governor
        if governor is None or governor.index == clause.index:
            return []
        found = self.people.subject(governor)
        found += self.people.object(governor.after) or []  # "invited Brandt to meet"
        for index in range(governor.after, clause.start):  # "an invitation from Abel to meet"
            if self.parse.tokens[index].tag is Tag.NOUN:
                found += self.people.in_phrase(index)
        return found

    # -- nouns ------------------------------------------------------------------------------------------------
    def _noun(self, index: int) -> Found | None:
        mode = self._mode(index)
        if mode is None:
            return None
        clause = self._subject_of(index)
        first = self._left(index)
        if clause is not None:
            return self._as_subject(index, mode, clause) or self._definite(index, mode, first, clause)
        governor = self._governor(first)
        found = self._as_object(index, mode, governor, first) if governor is not None else None
        return (
            found
            or self._after_preposition(index, mode, first)
            or self._definite(index, mode, first, governor)
        )

    def _definite(self, index: int, mode: Mode, first: int, clause: Clause | None) -> Found | None:
        """As in "the call between A and B", "A's meeting with B": told as known, so it took place.

        Unless a word beside it says otherwise ("the planned meeting"), or its verb supposes, denies or governs it.
        """
        tokens, table = self.parse.tokens, triggers()
        known = any(
            t.tag in {Tag.POSS, Tag.PPOS} or t.lower in {"the", "this", "that"} for t in tokens[first:index]
        )
        if not known or (clause is not None and (clause.modal or clause.negated or clause.opener >= 0)):
            return None
        if clause is not None and any(word in table.by_verb for word in lemmas_of(self.parse, clause)):
            return None
        near = [t.lower for t in tokens[first : index + 8]]
        status = next((table.by_adjective[w] for w in near if w in table.by_adjective), EventStatus.HELD)
        people = self.people.in_phrase(index)
        if any(word in _UNSURE for word in near) or len({p.party for p in people}) < 2:
            return None
        return self._found(index, mode, Verdict(status), people, None, start=first)

    def _mode(self, index: int) -> Mode | None:
        tokens, table = self.parse.tokens, triggers()
        noun = _noun(tokens[index])
        mode = table.nouns.get(noun)
        if mode is None or (noun == "talk" and not _is_plural(tokens[index])):
            return None
        if index >= 2 and tokens[index - 1].lower == "of" and _noun(tokens[index - 2]) in table.nouns:
            return None  # "a round of talks" is told by "round"
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if noun == "call" and after is not None and after.lower in {"for", "to"}:
            return None
        if noun == "round" and (after is None or after.lower not in {"of", "between", "with"}):
            return None
        near = [t.lower for t in tokens[max(0, index - 4) : index]]
        if noun == "round" and after is not None and after.lower == "of":
            near += [t.lower for t in tokens[index + 2 : index + 5]]
        said = next((table.qualifiers[word] for word in reversed(near) if word in table.qualifiers), None)
        if (
            noun == "call"
            and said is None
            and (after is None or after.lower not in {"with", "between", "from"})
        ):
            return None
        return said if said is not None else mode

    def _as_subject(self, index: int, mode: Mode, clause: Clause) -> Found | None:
        """As in "talks between A and B took place", "the summit was cancelled", "a meeting is scheduled"."""
        table = triggers()
        own = next(
            (table.by_verb[word] for word in lemmas_of(self.parse, clause) if word in table.by_verb), None
        )
        if own is not None and clause.passive:
            verdict = by_status(self.parse, own, clause)
        elif own is not None and clause.lemma == "be":
            verdict = None
        elif clause.lemma in table.happening:
            verdict = status_of_clause(self.parse, clause)
        else:
            verdict = self._by_adjective(clause)
        if verdict is None:
            return None
        people = [
            *self.people.in_phrase(index),
            *(self.people.company(clause.after) if clause.passive else []),
        ]
        people += self.people.subject(clause) if clause.passive and own is not None else []
        return self._found(index, mode, verdict, people, clause, start=self._left(index))

    def _by_adjective(self, clause: Clause) -> Verdict | None:
        at = self.parse.skip(clause.after)
        word = self.parse.tokens[at].lower if at < len(self.parse.tokens) else ""
        status = triggers().by_adjective.get(word) if clause.lemma == "be" else None
        return by_status(self.parse, status, clause) if status is not None else None

    def _as_object(self, index: int, mode: Mode, governor: Clause, first: int) -> Found | None:
        """As in "held talks with B", "proposed a summit", "invited B to a meeting", "agreed to talks"."""
        table = triggers()
        between = self.parse.tokens[governor.after : first]
        joined = any(t.tag in {Tag.PREP, Tag.TO} for t in between)
        names = lemmas_of(self.parse, governor)
        names = names[:1] if joined and len(names) > 1 else names
        people = [*self.people.subject(governor), *self.people.in_phrase(index)]
        own = next((table.by_verb[word] for word in [*names, governor.lemma] if word in table.by_verb), None)
        if own is EventStatus.INVITED and joined:
            people += self.people.object(governor.after) or []
            return self._found(index, mode, by_status(self.parse, own, governor), people, governor)
        if any(t.tag in {Tag.NOUN, Tag.NAME} and t.lower != "part" for t in between):
            return None
        if any(word in table.holding for word in names):
            verdict = status_of_clause(self.parse, governor)
            people += self._governing(verdict, governor) if verdict is not None else []
            return self._found(index, mode, verdict, people, governor)
        own = next((table.by_verb[word] for word in names if word in table.by_verb), None)
        if own is None:
            return None
        verdict = by_status(self.parse, own, governor)
        people += self._governing(verdict, governor) if verdict is not None else []
        return self._found(index, mode, verdict, people, governor)

    def _after_preposition(self, index: int, mode: Mode, first: int) -> Found | None:
        """As in "after talks with B in Osper, A said": those of the noun, and the subject of the sentence."""
        if first == 0:
            return None
        status = triggers().prepositions.get(self.parse.tokens[first - 1].lower)
        people = self.people.in_phrase(index)
        unsure = any(t.lower in _UNSURE for t in self.parse.tokens[first:index])
        if status is None or not people or unsure:
            return None
        main = next((c for c in self.parse.clauses if c.finite and c.subjects), None)
        if len({p.party for p in people}) < 2:
            people = [*self.people.subject(main), *people]
        return self._found(index, mode, Verdict(status), people, None, start=first - 1)

    # -- invitations ------------------------------------------------------------------------------------------
    def _invitation(self, index: int) -> Found | None:
        """As in "declined Abel's invitation to a summit"; "an invitation to meet" is told by its verb."""
        tokens, table = self.parse.tokens, triggers()
        governor = self._governor(self._left(index))
        inner = next((c for c in self.parse.clauses if c.start > index and c.kind == "inf"), None)
        if governor is None or (
            inner is not None and inner.start <= index + 4 and inner.lemma in table.verbs
        ):
            return None
        verdict = by_noun(self.parse, "invitation", governor)
        if governor.negated or (
            governor.lemma not in table.extending and verdict.status is EventStatus.INVITED
        ):
            return None
        noun = next(
            (i for i in range(index + 1, min(index + 9, len(tokens))) if self._mode(i) is not None), -1
        )
        mode = self._mode(noun) if noun >= 0 else Mode.VISIT
        people = [*self.people.subject(governor), *self.people.in_phrase(index)]
        assert mode is not None
        found = self._found(index, mode, verdict, people, governor)
        if found is not None and noun >= 0:
            found.consumed.add(noun)
        return found

    # -- places in the sentence -------------------------------------------------------------------------------
    def _left(self, index: int) -> int:
        """Where the noun phrase that ends in a noun begins."""
        tokens = self.parse.tokens
        while index and (tokens[index - 1].tag in BEFORE_NOUN or tokens[index - 1].text in {"-", "–"}):
            index -= 1
        return index

    def _subject_of(self, index: int) -> Clause | None:
        for clause in self.parse.clauses:
            for phrase in clause.subjects if clause.finite else ():
                if phrase.head == index and clause.head > index:
                    return clause
        return None

    def _governor(self, first: int) -> Clause | None:
        """The last verb before a noun phrase, with no other punctuation than quotation marks between."""
        found = [c for c in self.parse.clauses if c.head < first]
        if not found:
            return None
        between = self.parse.tokens[found[-1].after : first]
        return None if any(t.tag is Tag.PUNCT and t.text != "-" for t in between) else found[-1]

    def _past_article(self, index: int) -> int:
        tokens = self.parse.tokens
        return index + 1 if index + 1 < len(tokens) and tokens[index].tag is Tag.DET else index

    # -- events -----------------------------------------------------------------------------------------------
    def _found(
        self,
        trigger: int,
        mode: Mode,
        verdict: Verdict | None,
        people: list[Speaker],
        clause: Clause | None,
        place: str = "",
        start: int = -1,
    ) -> Found | None:
        if verdict is None:
            return None
        first = verdict.governor or clause
        if start < 0:
            start = min(first.subjects[0].start if first and first.subjects else trigger, trigger)
        if first is not None:
            start = min(start, first.start)
        end = content_end(self.parse, trigger + 1, clause)
        place = place or find_place(self.parse, self.resolver, trigger, end)
        return Found(trigger, mode, verdict, people, start, max(end, trigger + 1), place, {trigger})


_UNSURE = frozenset("possible potential future eventual hypothetical any would could might may if".split())
_SPEAKING = frozenset({"speak", "talk", "confer", "meet"})


def _noun(token: Token) -> str:
    return token.word.noun if token.word is not None else token.lower


def _is_plural(token: Token) -> bool:
    return token.word is not None and token.word.plural


def _is_time(token: Token) -> bool:
    return token.lower in _TIMES


_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow earlier later again twice "
    "last this next".split()
)
