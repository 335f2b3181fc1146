"""Events told by verbs: "met", "will visit", "agreed to sit down with"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from irenic.coding.clauses.syntax import Clause
from irenic.coding.frames.extent import content_end
from irenic.coding.words.closed import WEEKDAYS
from irenic.coding.words.tokens import Tag, Token
from irenic.events.building import Found
from irenic.events.further import further
from irenic.events.journeys import next_stops, own_place, purpose
from irenic.events.negation import is_negated
from irenic.events.places import place_at
from irenic.events.reading import Reading
from irenic.events.status import Verdict, status_of_clause, verb_names
from irenic.events.triggers import triggers
from irenic.events.verb_phrases import SENDING, with_phrases
from irenic.model.event import EventStatus, Mode
from irenic.model.statement import Speaker

_SPEAKING = frozenset({"speak", "talk", "confer", "meet"})
_EACH_OTHER = (["each", "other"], ["one", "another"])
_SECRETLY = frozenset({"secretly", "covertly", "clandestinely"})


class VerbEvents:
    """The events that the verbs of one sentence tell."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.people = reading.people

    def of(self, clause: Clause) -> Iterator[Found]:
        """The events of one clause: a journey may have several stops."""
        for each in chain([self._listed(clause)], with_phrases(self.reading, clause)):
            if each is not None:
                yield from further(self.reading, clause, each)
                if clause.lemma not in SENDING:  # "sent an envoy to Osper and Karvala": one journey
                    yield from next_stops(self.reading, clause, each)
                return

    def _listed(self, clause: Clause) -> Found | None:
        table = triggers()
        names = verb_names(self.parse, clause)
        one_by_one = [(name, at) for name, at in names if name in table.verbs]
        jointly = [(name, at) for name, at in names if name in table.jointly]
        lemma, after = next(iter(one_by_one + jointly), ("", clause.after))
        if not lemma and clause.lemma in _SPEAKING and self._phone(clause):
            lemma, after = clause.lemma, self.parse.skip(clause.after)
        if not lemma:
            return None
        verdict = status_of_clause(self.parse, clause, denied=is_negated(self.parse, clause))
        if verdict is None:
            return None
        after = self.parse.skip(after)
        place = self._place(lemma, after)
        mutual = self.parse.lowers[after : after + 2] in _EACH_OTHER
        if mutual and (lemma in table.places or len(set(self.people.subject(clause))) < 2):
            return None
        if mutual and self.parse.lowers[after + 2 : after + 4] == ["on", "television"]:
            return None
        others = self.people.company(after + 2) if mutual else self._others(clause, after)
        if others is None and not place and lemma not in table.between:
            return None
        if lemma in {"call", "ring", "see"} and not mutual and not self._seen(clause, after, others):
            return None
        if _is_attitude(clause):
            return None
        if lemma in table.places - {"visit"} and not place and self._past_article(after).mention < 0:
            return None
        if place and self._returns(clause, after):
            return None
        if place and others is not None:
            others = [*self.people.only_at(after), *self.people.company(after)]
        if lemma in table.between:
            others = self.people.listed_at(after + (self.parse.lowers[after] == "between"))
        acting = [*self.people.subject(clause), *self.reading.governing(verdict, clause)]
        if others and self._its_own(after, acting):
            others = []  # "refused to sit down with its representatives": those of somebody else
        people = [*acting, *(others or [])]
        if place and own_place(self.reading, after, people):
            return None
        people += purpose(self.reading, clause, after) if place else []
        if lemma not in table.verbs and lemma in table.jointly and len(set(self.people.subject(clause))) < 2:
            return None
        listed = table.jointly.get(lemma) or table.verbs.get(lemma)
        mode = Mode.CALL if listed is None or self._phone(clause) else listed
        if mode in {Mode.MEETING, Mode.TALKS} and not _SECRETLY.isdisjoint(self._beside(clause)):
            mode = Mode.BACKCHANNEL
        if verdict.status is EventStatus.PROPOSED and mode is Mode.VISIT and verdict.governor is not None:
            verdict = self._asked_here(verdict)
        found = self.reading.found(clause.head, mode, verdict, people, clause, place)
        if found is not None and clause.kind == "ing" and verdict.status is EventStatus.HELD:
            found.window = (clause.start, found.end)  # "before meeting Abel, Brandt flew home on Friday"
        return found

    def _its_own(self, after: int, acting: list[Speaker]) -> bool:
        """Whether "its representatives" would be those of who meets them."""
        at = after + (self.parse.lowers[after : after + 1] == ["with"])
        if self.parse.lowers[at : at + 1] not in (["its"], ["their"]):
            return False
        whose = self.people.listed_at(at)
        return bool(whose) and {p.party for p in whose} <= {p.party for p in acting}

    def _asked_here(self, verdict: Verdict) -> Verdict:
        """As in "asked Brandt to come to Osper": whoever asks somebody to come invites."""
        governor = verdict.governor
        asks = governor is not None and governor.lemma == "ask" and self.people.object(governor.after)
        return replace(verdict, status=EventStatus.INVITED) if asks else verdict

    def _place(self, lemma: str, after: int) -> str:
        if lemma not in triggers().places or after >= len(self.parse.tokens):
            return ""
        first = after + (self.parse.tokens[after].tag is Tag.DET and after + 1 < len(self.parse.tokens))
        place = place_at(self.parse, self.reading.resolver, first)
        phrase = self.people.trimmed(after)
        whole = phrase is None or phrase.end <= first + len(place.split())
        named = first == after or self.parse.tokens[first].mention >= 0
        return place if whole and named else ""  # not "went back to the Osper Declaration"

    def _past_article(self, after: int) -> Token:
        tokens = self.parse.tokens
        at = after + (tokens[after].tag is Tag.DET) if after < len(tokens) else after
        return tokens[min(at, len(tokens) - 1)]

    def _returns(self, clause: Clause, after: int) -> bool:
        """As in "went back to Osper"."""
        return clause.lemma in {"go", "come"} and "back" in self.parse.lowers[clause.after : after]

    def _beside(self, clause: Clause) -> set[str]:
        return set(self.parse.lowers[max(clause.start - 2, 0) : clause.after + 1])

    def _phone(self, clause: Clause) -> bool:
        """Whether "by phone", "in a conference call" and the like stand after the verb."""
        first = clause.after
        after = self.parse.lowers[first : content_end(self.parse, first, clause)]
        if any(triggers().qualifiers.get(word) is Mode.CALL for word in after):
            return True
        return any(pair == ("conference", "call") for pair in pairwise(after))

    def _others(self, clause: Clause, after: int) -> list[Speaker] | None:
        """The object, or who is told after "with"; empty where the verb has neither; None where it is nobody."""
        tokens = self.parse.tokens
        if clause.passive or after >= len(tokens):
            return self.people.company(after)
        phrase = self.people.trimmed(after)
        if phrase is not None and self.people.is_thing(phrase):
            return None
        if tokens[after].tag is Tag.PRON:
            return self.people.object(after)
        if self.parse.lowers[after : after + 3] == ["face", "to", "face"]:
            return self.people.company(after + 3)
        if not self.parse.is_np_start(after) or _is_time(tokens[after]):
            return self.people.company(after)
        if phrase is None:  # "three times since May"
            whole = self.parse.noun_phrase(after)
            return self.people.company(whole.end) if whole is not None else []
        if self.reading.mode(phrase.head) is not None:
            return None  # "hosted talks" is told by its noun
        objects = self.people.object(after)
        company = self.people.company(phrase.end)
        if objects is None:
            return None  # "welcomed the decision by Northland"
        return [*objects, *company]

    def _seen(self, clause: Clause, after: int, others: list[Speaker] | None) -> bool:
        """Of "called Brandt" and "saw Brandt", not of "called Brandt a liar", "saw Brandt leave": by what follows."""
        phrase = self.people.trimmed(after) if not clause.passive else None
        if not others or phrase is None:
            return False
        if clause.lemma == "see" and not (
            any(person.actor for person in others) and self._two(clause, others)
        ):
            return False
        end = self.people.list_end(phrase)
        if end >= len(self.parse.tokens):
            return True
        token = self.parse.tokens[end]
        if clause.lemma == "see":
            back = self.parse.lowers[end : end + 2]
            return back != ["on", "television"] and (
                token.tag is Tag.PUNCT or _is_time(token) or token.lower in _SEEN_WHERE
            )
        return (
            token.tag in {Tag.PUNCT, Tag.CC, Tag.TO}
            or token.lower in {"on", "from", "about", "to"}
            or _is_time(token)
        )

    def _two(self, clause: Clause, others: list[Speaker]) -> bool:
        """Whether whoever sees is not the one seen."""
        return bool(set(self.people.subject(clause)) - set(others))


def _is_attitude(clause: Clause) -> bool:
    """As in "would welcome a mission"; and "hosts the rebels' leaders" tells where they live."""
    lives = clause.lemma == "host" and not (clause.past or clause.perfect or clause.modal)
    return (clause.lemma == "welcome" and bool(clause.modal)) or (
        lives and clause.kind in {"rel", "main", "that"}
    )


def _is_time(token: Token) -> bool:
    return token.lower in _TIMES


_SEEN_WHERE = frozenset("there here in at again alone privately for before after and but".split())
_TIMES = WEEKDAYS | frozenset("yesterday today tomorrow earlier later again twice last this next on".split())
