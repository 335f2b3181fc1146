"""Events told by nouns: under a verb, as its subject, after a preposition, after "there was", or told as known."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause
from irenic.coding.words.tokens import Tag, Token
from irenic.events.building import Found
from irenic.events.negation import is_no
from irenic.events.places import place_at
from irenic.events.reading import Reading
from irenic.events.status import Verdict, by_noun, by_status, lemmas_of, status_of_clause
from irenic.events.telling import Telling, how_told, supposed
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus, Mode
from irenic.model.statement import Speaker


class NounEvents:
    """The events that the nouns of one sentence tell."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.people = reading.people

    def of(self, index: int) -> Found | None:
        """The event that a noun tells, if it is an event noun."""
        mode = self.reading.mode(index)
        if mode is None:
            return self._way(index) if self.parse.lowers[index] == "way" else None
        clause = self.reading.subject_of(index)
        first = self.reading.left(index)
        if clause is not None:
            return self._as_subject(index, mode, clause, first) or self._definite(index, mode, first, clause)
        governor = self.reading.governor(first)
        found = None
        if governor is not None:
            found = self._there(index, mode, governor, first) or self._as_object(index, mode, governor, first)
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
        yesterdays = self.parse.lowers[first - 1 : first + 1] in _YESTERDAYS
        if not known or (clause is not None and (clause.modal or clause.negated)):
            return None
        if clause is not None and clause.opener >= 0 and not (yesterdays and clause.kind == "that"):
            return None
        if clause is not None and any(
            word in table.by_verb or word in table.doubtful_verbs or word in table.lapsing
            for word in lemmas_of(self.parse, clause)
        ):
            return None
        if first >= 2 and tokens[first - 1].lower == "of" and tokens[first - 2].noun in table.doubtful_nouns:
            return None  # "reports of the meeting"
        near = ["" if t.text == "May" else t.lower for t in tokens[first : index + 8]]
        status = next((table.by_adjective[w] for w in near if w in table.by_adjective), EventStatus.HELD)
        people = self.people.in_phrase(index)
        if yesterdays and people:
            own = clause or next((c for c in reversed(self.parse.clauses) if c.head < first), None)
            people = [*self.people.subject(own), *people]
        if any(word in _UNSURE for word in near) or len({p.party for p in people}) < 2:
            return None
        if clause is not None and how_told(self.parse, clause).telling is not Telling.FACT:
            return None
        return self.reading.found(index, mode, Verdict(status), people, None, start=first)

    def _there(self, index: int, mode: Mode, governor: Clause, first: int) -> Found | None:
        """As in "there was a meeting between A and B"."""
        tokens = self.parse.tokens
        subject = governor.subjects[0].start if governor.subjects else -1
        if governor.lemma != "be" or subject < 0 or tokens[subject].tag is not Tag.THERE:
            return None
        if is_no(self.parse, first, index) or first > self.parse.skip(governor.after):
            return None
        verdict = status_of_clause(self.parse, governor)
        return self.reading.found(index, mode, verdict, self.people.in_phrase(index), governor)

    def _as_subject(self, index: int, mode: Mode, clause: Clause, first: int) -> Found | None:
        """As in "talks between A and B took place", "the summit was cancelled", "a meeting is scheduled"."""
        table = triggers()
        if is_no(self.parse, first, index):
            return None
        names = lemmas_of(self.parse, clause)
        own = next((table.by_verb[word] for word in names if word in table.by_verb), None)
        verdict: Verdict | None
        if any(word in table.lapsing for word in names) and not clause.negated and not clause.modal:
            verdict = Verdict(EventStatus.CANCELLED)
        elif own is not None and clause.passive:
            verdict = None if supposed(self.parse, clause) else by_status(self.parse, own, clause)
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
        return self.reading.found(index, mode, verdict, people, clause, start=first)

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
        if joined and len(names) > 1:
            through = any(t.tag in {Tag.PRON, Tag.NOUN, Tag.NAME} for t in between)
            names = [f"{governor.lemma}_{between[-1].lower}"] if through else names[:-1]
        people = [*self.people.subject(governor), *self._inside(index, mode)]
        own = next((table.by_verb[word] for word in [*names, governor.lemma] if word in table.by_verb), None)
        denied = is_no(self.parse, first, index)
        if own is EventStatus.INVITED and joined:
            people += self.people.object(governor.after) or []
            verdict = None if denied else by_status(self.parse, own, governor)
            return self.reading.found(index, mode, verdict, people, governor)
        if governor.lemma == "have" and between and between[-1].lower in {"to", "for", "over"}:
            return None if denied else self._had_to(index, mode, governor, people)
        channel = mode is Mode.BACKCHANNEL and governor.lemma in {"keep", "have", "open", "use", "maintain"}
        if governor.lemma == "spend" and between and between[-1].lower == "in":
            verdict = status_of_clause(self.parse, governor)  # "spent four hours in talks"
            return self.reading.found(index, mode, verdict, people, governor)
        asked = self._asked_for(between)
        if asked is not None:
            verdict = None if denied else by_noun(self.parse, asked, governor)
            return self.reading.found(index, mode, verdict, people, governor)
        if any(t.tag in {Tag.NOUN, Tag.NAME} and t.lower != "part" for t in between):
            return None
        if governor.kind == "inf" and governor.lemma in _CLOSING:
            return None  # "vowed to end the talks"
        if channel or any(word in table.holding for word in names):
            if not _RETURNING.isdisjoint(names) and len({p.party for p in people}) < 2:
                people += self._hosts(index)
            verdict = status_of_clause(self.parse, governor, denied=denied)
            people += self.reading.governing(verdict, governor) if verdict is not None else []
            found = self.reading.found(index, mode, verdict, people, governor)
            if found is not None and "return_from" in names:
                found.window = (first, index + 1)  # "returned on Friday": the day of the journey
            return found
        own = next((table.by_verb[word] for word in names if word in table.by_verb), None)
        if own is None or denied:
            return None
        if own is EventStatus.REFUSED and self._is_topic(index, mode, people):
            return None
        verdict = by_status(self.parse, own, governor)
        people += self.reading.governing(verdict, governor) if verdict is not None else []
        return self.reading.found(index, mode, verdict, people, governor)

    def _hosts(self, index: int) -> list[Speaker]:
        """Of "returned from talks in Osper": the side whose country or capital it is."""
        return self.people.listed_at(index + 2) if self.parse.lowers[index + 1 : index + 2] == ["in"] else []

    def _is_topic(self, index: int, mode: Mode, people: list[Speaker]) -> bool:
        """Of "rules out any discussion of the dam": what nobody is to speak of, no contact with anybody."""
        behind = self.parse.lowers[index + 1 : index + 2]
        return mode is Mode.TALKS and behind in _ABOUT and len({p.party for p in people}) < 2

    def _asked_for(self, between: list[Token]) -> str | None:
        """The noun of "rejected calls for talks", "an offer of talks", right in front of the event noun."""
        nouns = [token.noun for token in between if token.tag is Tag.NOUN]
        through = {"from", "by"} & {token.lower for token in between}
        if (len(nouns) > 1 and not through) or any(token.tag is Tag.SUB for token in between):
            return None
        status = triggers().by_noun.get(nouns[0]) if nouns else None
        last = between[-1].lower if between else ""
        return nouns[0] if status is EventStatus.PROPOSED and last in {"for", "of"} else None

    def _inside(self, index: int, mode: Mode) -> list[Speaker]:
        """Those of the noun; of "a courtesy call on B", "a channel open to B" behind it too."""
        found = self.people.in_phrase(index)
        behind = index + 1
        if self.parse.lowers[behind : behind + 1] == ["open"]:
            return [*found, *self.people.company(behind + 1)]
        if mode is Mode.MEETING and self.parse.lowers[behind : behind + 1] == ["on"]:
            return [*found, *self.people.listed_at(behind + 1)]
        return found

    def _had_to(self, index: int, mode: Mode, governor: Clause, people: list[Speaker]) -> Found | None:
        """As in "had Brandt to dinner"."""
        guests = self.people.object(governor.after)
        if not guests or mode is not Mode.MEETING:
            return None
        verdict = status_of_clause(self.parse, governor)
        return self.reading.found(index, mode, verdict, [*people, *guests], governor)

    def _after_preposition(self, index: int, mode: Mode, first: int) -> Found | None:
        """As in "after talks with B in Osper, A said": those of the noun, and the subject of the sentence."""
        if first == 0:
            return None
        before_it = self.parse.lowers[first - 1]
        status = triggers().prepositions.get(before_it)
        if mode is Mode.VISIT and before_it == "on":
            status = EventStatus.HELD  # "on a visit to Osper"
        people = self.people.in_phrase(index)
        unsure = any(t.lower in _UNSURE for t in self.parse.tokens[first:index])
        before = [c for c in self.parse.clauses if c.head < first]
        if mode is Mode.LETTER and not people and before and before[-1].lemma in _ANSWERING:
            people = self.people.company(before[-1].after)  # "replied to Brandt in a letter"
        if status is None or not people or unsure or is_no(self.parse, first, index):
            return None
        main = next((c for c in self.parse.clauses if c.finite and c.subjects), None)
        if status is EventStatus.ANNOUNCED and main is not None and main.past and main.perfect:
            status = EventStatus.HELD  # "before the talks with Abel, Brandt had spoken": both are over
        if len({p.party for p in people}) < 2:
            people = [*self.people.subject(main), *people]
        return self.reading.found(index, mode, Verdict(status), people, None, start=first - 1)

    def _way(self, index: int) -> Found | None:
        """As in "is on her way to Osper for talks with Brandt"."""
        lowers = self.parse.lowers
        governor = self.reading.governor(index - 1)
        if governor is None or governor.lemma != "be" or lowers[index - 2 : index - 1] != ["on"]:
            return None
        place = (
            place_at(self.parse, self.reading.resolver, index + 2)
            if lowers[index + 1 : index + 2] == ["to"]
            else ""
        )
        verdict = status_of_clause(self.parse, governor)
        if not place or verdict is None or (verdict.status is not EventStatus.HELD and governor.past):
            return None
        status = EventStatus.HELD if governor.past or governor.perfect else EventStatus.ANNOUNCED
        phrase = self.parse.noun_phrase(index + 2)
        mode, people = Mode.VISIT, [*self.people.subject(governor)]
        consumed = {index}
        end = phrase.end if phrase is not None else index + 3
        if lowers[end : end + 1] == ["for"] and (aim := self.parse.noun_phrase(end + 1)) is not None:
            mode = self.reading.mode(aim.head) or mode
            people += self.people.company(aim.end)
            consumed.add(aim.head)
        people += self.people.listed_at(index + 2) if mode is Mode.VISIT else []
        found = self.reading.found(index, mode, Verdict(status), people, governor, place)
        if found is not None:
            found.consumed |= consumed
        return found


_YESTERDAYS = (["yesterday", "'s"], ["yesterday", "’s"])
_ABOUT = (["of"], ["on"], ["about"], ["over"])
_RETURNING = frozenset({"return_from", "come_from", "emerge_from"})
_ANSWERING = frozenset({"reply", "answer", "respond", "write"})
_CLOSING = frozenset({"end", "finish", "conclude", "leave", "wrap", "break"})
_UNSURE = frozenset(
    "alleged supposed rumoured rumored purported possible potential future eventual hypothetical any would could might "
    "may if no".split()
)
