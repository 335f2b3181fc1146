"""What every reader of a sentence's events needs: its parse, who is who, and where a noun phrase stands."""

from __future__ import annotations

import re

from irenic.coding.clauses.syntax import Clause
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.speech.speakers import speakers_of, whole_turn
from irenic.coding.speech.turns import Turn
from irenic.coding.words.tokens import Tag, Token
from irenic.events.building import Found
from irenic.events.people import People, stands_before
from irenic.events.places import find_place, fronted_place, known_site, where_place
from irenic.events.status import Verdict
from irenic.events.telling import Telling, how_told
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus, Mode
from irenic.model.statement import Speaker


class Reading:
    """One sentence as the engine reads it; `turn` tells whose it is in an interview, `sites` what "the dam" may be."""

    def __init__(
        self, sentence: SentenceCoder, turn: Turn | None = None, sites: frozenset[str] = frozenset()
    ) -> None:
        self.sentence = sentence
        self.sites = sites
        self.parse = sentence.parse
        sentence.discourse.turn = turn.speaker if turn is not None else None
        self.resolver = Resolver(sentence.parse, sentence.mentions, sentence.discourse)
        if turn is not None and turn.speaker is not None:
            whole_turn(self.parse, self.resolver, turn.speaker)
        else:
            speakers_of(self.parse, sentence.sentence, self.resolver, sentence.discourse)
        self.people = People(self.parse, self.resolver)
        stamp = _STAMP.match(sentence.document.text, sentence.sentence.start, sentence.sentence.end)
        self.first = sum(t.end <= stamp.end() for t in self.parse.tokens) if stamp is not None else 0

    def left(self, index: int) -> int:
        """Where the noun phrase that ends in a noun begins; of "two hours of talks" with what measures it."""
        tokens = self.parse.tokens
        while True:
            while index and stands_before(tokens[index - 1]):
                index -= 1
            measured = index >= 2 and tokens[index - 1].lower == "of"
            if not measured or tokens[index - 2].noun not in triggers().measures:
                return index
            index -= 2

    def subject_of(self, index: int) -> Clause | None:
        """The clause of which a noun is the subject; not "began" of "the first meeting since the war began"."""
        for clause in self.parse.clauses:
            for phrase in clause.subjects if clause.finite else ():
                between = self.parse.lowers[phrase.head + 1 : clause.start]
                if phrase.head == index and clause.head > index and "since" not in between:
                    return clause
        return None

    def governor(self, first: int) -> Clause | None:
        """The last verb before a noun phrase, with no other punctuation than quotation marks between."""
        found = [c for c in self.parse.clauses if c.head < first]
        if not found:
            return None
        between = self.parse.tokens[found[-1].after : first]
        return None if any(t.tag is Tag.PUNCT and t.text != "-" for t in between) else found[-1]

    def mode(self, index: int) -> Mode | None:
        """The mode that an event noun tells, with the words beside it; None where it is none."""
        tokens, table = self.parse.tokens, triggers()
        noun = tokens[index].noun
        near = [t.lower for t in tokens[max(0, index - 4) : index]]
        if noun == "channel" and near and (near[-1] == "back" or "secret" in near[-2:]):
            return Mode.BACKCHANNEL
        mode = table.nouns.get(noun)
        if mode is None or (
            noun == "talk" and not (_is_plural(tokens[index]) or self._behind(index) == ["with"])
        ):
            return None
        if index >= 2 and tokens[index - 1].lower == "of" and tokens[index - 2].noun in table.nouns:
            return None  # "a round of talks" is told by "round"
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if noun == "call" and after is not None and not {"for", "to"}.isdisjoint(self._behind(index)):
            return None
        if near and near[-1] in table.inner:
            return None  # "a cabinet meeting"
        if noun == "audience" and after is not None and after.lower == "of":
            return None
        if noun == "round" and (after is None or after.lower not in {"of", "between", "with"}):
            return None
        if noun == "conference" and (
            after is None or after.lower in {"call", "room", "hall"} or "press" in near
        ):
            return None
        if noun == "round" and after is not None and after.lower == "of":
            near += [t.lower for t in tokens[index + 2 : index + 5]]
        said = next((table.qualifiers[word] for word in reversed(near) if word in table.qualifiers), None)
        said = Mode.CALL if noun == "call" and "conference" in near else said
        if noun == "call" and said is None and (after is None or after.lower not in _CALLING):
            return None
        return said if said is not None else mode

    def _behind(self, index: int) -> list[str]:
        """The token behind a noun, and the one behind its "from" phrase: "calls from the opposition for talks"."""
        lowers = self.parse.lowers
        found = lowers[index + 1 : index + 2]
        if found == ["from"] and (phrase := self.parse.noun_phrase(index + 2)) is not None:
            found = [*found, *lowers[phrase.end : phrase.end + 1]]
        return found

    def found(
        self,
        trigger: int,
        mode: Mode,
        verdict: Verdict | None,
        people: list[Speaker],
        clause: Clause | None,
        place: str = "",
        start: int = -1,
    ) -> Found | None:
        """The event, with the words that tell it; None where what governs it is not told as a fact."""
        if verdict is None:
            return None
        first = verdict.governor or clause
        told = how_told(self.parse, first).telling if first is not None else Telling.FACT
        if told is Telling.UNSURE:
            return None
        if told is Telling.WISHED and verdict.status not in {EventStatus.REFUSED, EventStatus.CANCELLED}:
            verdict = Verdict(EventStatus.PROPOSED, verdict.governor)
        if start < 0:
            start = min(first.subjects[0].start if first and first.subjects else trigger, trigger)
        if first is not None:
            start = min(start, first.start)
        end = self.end(trigger, clause)
        place = place or find_place(self.parse, self.resolver, trigger, end, to=self._goes(mode, verdict))
        if not place and mode not in _FAR_MODES:
            place = where_place(self.parse, self.resolver, clause) or where_place(
                self.parse, self.resolver, first
            )
            place = place or self._beyond(trigger, end)
            place = place or (known_site(self.parse, trigger, end, self.sites) if mode is Mode.VISIT else "")
            place = place or fronted_place(self.parse, self.resolver, first, self.first)
        unknown = self.people.unknown_side
        self.people.unknown_side = False
        start, end = max(start, self.first), max(end, trigger + 1)
        return Found(trigger, mode, verdict, people, start, end, place, {trigger}, open_side=unknown)

    def _beyond(self, trigger: int, end: int) -> str:
        """As in "met in May, at a post near Osper", "every month, beginning on 20 May in Osper"."""
        tokens, lowers = self.parse.tokens, self.parse.lowers
        last = min(end + 1, len(tokens) - 1)
        at = next((i for i in range(trigger + 1, last) if tokens[i].text == ","), -1)
        if at < 0 or lowers[at + 1] not in {"at", "in", "beginning", "starting"}:
            return ""
        last = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag is Tag.PUNCT), len(tokens))
        verbs = any(c.finite and at < c.head < last for c in self.parse.clauses)
        return "" if verbs else find_place(self.parse, self.resolver, at + 1, last, to=False)

    def governing(self, verdict: Verdict, clause: Clause) -> list[Speaker]:
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

    def _goes(self, mode: Mode, verdict: Verdict) -> bool:
        """Whether "to" tells a place: of a visit and an invitation, not of "talking to the Union"."""
        return mode is Mode.VISIT or (mode not in _FAR_MODES and verdict.status is EventStatus.INVITED)

    def end(self, trigger: int, clause: Clause | None) -> int:
        """Where the words about an event end: not beyond ", and to", which goes on with a journey."""
        end = content_end(self.parse, trigger + 1, clause)
        for index in range(trigger + 1, end - 2):
            if self.parse.lowers[index : index + 2] == [",", "and"] and self.parse.lowers[index + 2] in {
                "to",
                "then",
            }:
                return index
        return end


_FAR_MODES = frozenset({Mode.LETTER, Mode.CALL})
_CALLING = frozenset({"with", "between", "from"})
_STAMP = re.compile(r"\d{1,2}[.:h]\d{2}(?:\s+(?:[AP]M|[ap]\.?m\.?|GMT|UTC|CET))?[\s:–—-]+(?=\S)")


def _is_plural(token: Token) -> bool:
    return token.word is not None and token.word.plural
