"""How much a phrase speaks for its issue where it stands: in front or late, as head or modifier, asked or in passing.

Each place has one factor; what a phrase weighs is its own weight times the factors of its places.
"""

from __future__ import annotations

from functools import cached_property

from irenic.coding.clauses.insertions import insertions
from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.resources import words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag

FIRST = 1.1
"""Among the first words: what is demanded, rejected, judged."""
AFTER = 0.55
"""Behind "if", "than", "before", "because": what the thing is set beside."""
BESIDE = 0.8
"""In a relative clause, or behind a comma."""
ASIDE = 0.5
"""Between a subject and its verb ("the valley, free of guns for years, must")."""
MODIFIER = 0.75
"""Telling of what kind the noun after it is."""
ADJUNCT = 0.7
"""Behind a preposition of place, time or manner."""
ACTOR = 0.4
"""Naming who acts or is asked to, not what is done."""
WITH_VERB = 0.7
"""Only together with the verb before the content ("submit the text"): a verb has other meanings too."""
OVER = 0.4
"""Of what was given before ("a debt for past aid")."""
NAMED = 0.3
"""Only part of the name of somebody or of a body ("the Armed Forces", "the National Security Council")."""
ON_SOIL = 0.4
"""Where something is ("on its territory")."""
_SOIL = frozenset({"territory", "soil", "land"})
_BODIES = frozenset("adviser advisor agency army committee council department force ministry team".split())
_NEAR = 4
_FRONTED = frozenset("if once unless should despite irrespective notwithstanding regardless".split())
_BYGONE = frozenset({"past", "previous", "earlier", "bygone"})

_DOWN_AFTER = frozenset(
    (
        "if than before after because while unless since amid during despite over until as once within following"
        " when pending"
    ).split()
)
_ADJUNCT = frozenset(
    "across alongside at behind beneath beyond by in inside near outside throughout through under via".split()
)
_MOVING = frozenset(
    "arrive be come depart deploy disarm disband exit go leave pull quit remain retreat return stay withdraw".split()
)
"""Who does so is what the content is about."""
_TAKING_PART = frozenset(
    "break change halt interest involvement lull part participation pause place role say share".split()
)
"""What follows "in" after them is what the content is about, as it is after a verb ("stop shooting at tankers")."""
_INSIDE_PHRASE = frozenset({Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS, Tag.PPOS, Tag.QUOTE})


class Weighing:
    """The factors of a sentence's hits, by where they stand in a content."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._places: dict[tuple[int, int], float] = {}

    def place(self, hit: Hit, start: int) -> float:
        """What a hit's place in a content that begins at `start` leaves of its weight."""
        key = (hit.start, start)
        if key not in self._places:
            self._places[key] = self._reach(*key)
        bygone = hit.start > 0 and self.parse.tokens[hit.start - 1].lower in _BYGONE
        factor = (MODIFIER if self._modifies(hit) else 1.0) * (OVER if bygone else 1.0)
        factor *= ON_SOIL if self._on_soil(hit) else 1.0
        return self._places[key] * factor * (NAMED if self._names_body(hit) else 1.0)

    def role(self, hit: Hit, content: int) -> float:
        """What is left where a hit is not what the content from `content` on is about, though maybe a second issue."""
        factor = WITH_VERB if hit.start < content else 1.0
        if self._beside(hit.start, content):
            factor *= ADJUNCT
        return factor * (ACTOR if self.acts(hit, content) else 1.0)

    def _reach(self, first: int, start: int) -> float:
        main = self._behind_condition(start)
        if main > 0:
            return AFTER if first < main else 1.0  # "if the talks fail, it will impose sanctions"
        factor = FIRST if first - start <= _NEAR else 1.0
        asides = insertions(self.parse, start, first)
        passed = {i for opens, closes in asides if closes < first for i in range(opens, closes + 1)}
        if any(opens < first < closes for opens, closes in asides):
            factor *= ASIDE
        for index, token in enumerate(self.parse.tokens[start:first], start):
            if index in passed:
                continue
            if token.lower in _DOWN_AFTER and index > start:
                return factor * AFTER
            if token.tag is Tag.REL or (token.text == "," and index > start + 1):
                factor *= BESIDE
        return factor

    def _behind_condition(self, start: int) -> int:
        """Where the clause begins that depends on a condition at `start`, or stands in spite of a thing; or −1."""
        opening = self.parse.lowers[start : start + 3]
        if opening[0] not in _FRONTED and opening != ["in", "spite", "of"]:
            return -1
        for clause in self.parse.clauses:
            if clause.start > start and clause.finite and clause.kind in {"main", "that"} and clause.subjects:
                return clause.subjects[0].start
        return -1

    def _beside(self, first: int, start: int) -> bool:
        """As in "a zone under international supervision", "an envoy at the summit"."""
        tokens, index = self.parse.tokens, first - 1
        while index >= start and tokens[index].tag in _INSIDE_PHRASE:
            index -= 1
        if index <= start or tokens[index].tag is not Tag.PREP or tokens[index].lower not in _ADJUNCT:
            return False
        return tokens[index - 1].tag is not Tag.VERB and tokens[index - 1].lower not in _TAKING_PART

    def _modifies(self, hit: Hit) -> bool:
        """As in "put off arms supplies": the last word only tells of what kind the noun after it is."""
        if not (hit.pair or hit.end - hit.start > 2):
            return False
        after = self.parse.tokens[hit.end : hit.end + 1]
        last = self.parse.tokens[hit.end - 1].tag
        return (
            bool(after) and after[0].tag is Tag.NOUN and (last is Tag.NOUN or (hit.pair and last is Tag.ADJ))
        )

    def _on_soil(self, hit: Hit) -> bool:
        """As in "foreign troops on its territory", "bases on Westerian soil": where, but for "talks on territory"."""
        first = hit.start
        if hit.end - first != 1 or self.parse.lowers[first] not in _SOIL or first < 2:
            return False
        whose = self.parse.tokens[first - 1]
        return whose.tag in {Tag.PPOS, Tag.NAME, Tag.ADJ, Tag.POSS} and (
            "on" in self.parse.lowers[max(0, first - 3) : first - 1]
        )

    def _names_body(self, hit: Hit) -> bool:
        """Whether a hit is all in capitals that go on to, or take in, a word for a body or an office."""
        tokens, lists = self.parse.tokens, words()
        if not all(token.cap for token in tokens[hit.start : hit.end]) or hit.start == 0:
            return False
        last = hit.start
        while last + 1 < len(tokens) and tokens[last + 1].cap and tokens[last + 1].tag is not Tag.PUNCT:
            last += 1
        capitals = (token.word for token in tokens[hit.start : last + 1] if token.word is not None)
        return any(word.noun in _BODIES or word.noun in lists["person_roles"] for word in capitals)

    def acts(self, hit: Hit, start: int) -> bool:
        """Whether a hit names who acts or is asked to: "the constitution allows it", "urged donors to send it"."""
        if any(first <= hit.start and hit.end <= end for first, end in self._actors):
            return True
        asked = self.parse.bare_phrase(start)
        return (
            asked is not None
            and asked.start <= hit.start
            and hit.end <= asked.end
            and asked.end + 1 < len(self.parse.tokens)
            and self.parse.tokens[asked.end].tag is Tag.TO
            and self._is_somebody(asked)
        )

    @cached_property
    def _actors(self) -> list[tuple[int, int]]:
        """The subjects of the sentence's active clauses that are somebody, as they stand."""
        return [
            (subject.start, subject.end)
            for clause in self.parse.clauses
            if not clause.passive and clause.lemma not in _MOVING
            for subject in clause.subjects
            if self._is_somebody(subject)
        ]

    def _is_somebody(self, phrase: NounPhrase) -> bool:
        token, lists = self.parse.tokens[phrase.head], words()
        if token.mention >= 0:
            return True
        noun = token.word.noun if token.word is not None else token.lower
        return any(noun in lists[name] for name in ("sides", "person_roles", "institutions"))
