"""Phrase patterns over word forms: compiled once, found by their first word and the one after it.

A word matches all inflections of it; `a|b` either; `word~` any word that begins so; `?word` may be missing;
`*` up to two words, `**` up to five; `word/n` the word as a noun only, `word/v` as a verb; `<name>`, `<place>`,
`<party>`, `<demonym>`, and `<alliance>`, `<union>` stand for mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from irenic.coding.words.lexicon import look_up
from irenic.coding.words.phrase_elements import Element, Wording, compile_phrase, fits, match
from irenic.coding.words.tokens import Tag, Token

_MARKS = frozenset({Tag.PUNCT, Tag.QUOTE})
_NEGATIONS = frozenset({"not", "n't", "never", "cannot"})
_MOST_WORDS = 50_000
"""How many words are remembered at most with the patterns that begin with them."""


@dataclass(slots=True)
class Hit:
    """A pattern found at tokens `[start, end)`, with what it stands for and its weight.

    `pair` if it is one of two words that may stand apart; `negative` if a negation is among its own words.
    """

    start: int
    end: int
    key: tuple[str, str]
    weight: float
    pair: bool = False
    negative: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled phrase; `length` is how many words it has at least, of `probe` the sentence must hold one."""

    elements: tuple[Element, ...]
    key: tuple[str, str]
    weight: float
    loose: float
    length: int
    probe: frozenset[str]
    negative: bool

    def hit(self, start: int, end: int) -> Hit:
        """What it is found as: of less weight the more words stand between its own."""
        if not self.loose:
            return Hit(start, end, self.key, self.weight, negative=self.negative)
        between = max(0, end - start - self.length)
        return Hit(start, end, self.key, self.weight - self.loose * between, True, self.negative)


@dataclass(slots=True)
class _Entry:
    """What a word means to the patterns: those that may begin with it, and `probed`, its forms that others need.

    `free` may always match; those of `by_next` only before a word of that form, those of `by_probe` only where
    the sentence has one somewhere.
    """

    probed: frozenset[str]
    free: list[int] = field(default_factory=list)
    by_next: dict[str, list[int]] = field(default_factory=dict)
    by_probe: dict[str, list[int]] = field(default_factory=dict)
    probes: frozenset[str] = frozenset()

    def possible(self, following: frozenset[str], present: set[str]) -> list[int]:
        """The numbers of the patterns that may match before words of some forms, in a sentence that has others."""
        near = not self.by_next.keys().isdisjoint(following) if self.by_next else False
        far = not self.probes.isdisjoint(present)
        if not near and not far:
            return self.free
        more: set[int] = set()
        if near:
            for word in following:
                if numbers := self.by_next.get(word):
                    more.update(numbers)
        if far:
            for word in self.probes & present:
                more.update(self.by_probe[word])
        return sorted([*self.free, *more])  # no pattern is free and needs a word


class PhraseIndex:
    """Patterns by their first element, each with a key (issue, option or empty) and a weight."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._by_prefix: list[tuple[str, int]] = []
        self._by_slot: dict[str, list[int]] = {}
        self._patterns: list[_Pattern] = []
        self._probed: set[str] = set()
        self._entries: dict[str, _Entry] = {}
        self._slot_entries: dict[frozenset[str], _Entry] = {}

    def add(
        self, phrase: str, key: tuple[str, str], weight: float, *, mini: bool = True, loose: float = 0.0
    ) -> None:
        """Add a phrase; with `mini` false its characters are plain words.

        `loose` is what each word that stands between its words takes from the weight.
        """
        shape = _shape(phrase, mini)
        if shape is None:
            return
        elements, length, probe, negative = shape
        number = len(self._patterns)
        self._patterns.append(_Pattern(elements, key, weight, loose, length, probe, negative))
        self._probed |= probe
        first = elements[0]
        for word in first.words:
            self._by_word.setdefault(word, []).append(number)
        self._by_prefix.extend((prefix, number) for prefix in first.prefixes)
        for slot in first.slots:
            self._by_slot.setdefault(slot, []).append(number)

    def find(self, tokens: Sequence[Token], slots: Sequence[frozenset[str]]) -> list[Hit]:
        """All hits in a sentence; `slots[i]` are the slot names that token i fills."""
        hits: list[Hit] = []
        wording = Wording(tokens, slots)
        known = self._entries
        entries = [known.get(lower) or self._entry(lower) for lower in wording.lowers]
        present: set[str] = set()
        for entry in entries:
            if entry.probed:
                present |= entry.probed
        for index, entry in enumerate(entries):
            following = wording.following[index]
            numbers = entry.possible(following, present) if entry is not _NOTHING else entry.free
            if slots[index]:
                numbers = numbers + self._of_slots(slots[index]).possible(following, present)
            if numbers and wording.tags[index] not in _MARKS:
                hits += self._matches(numbers, wording, index, present)
        return hits

    def _matches(self, numbers: list[int], wording: Wording, index: int, present: set[str]) -> list[Hit]:
        """The hits of some patterns at a token that may begin them, in a sentence that has some probed words."""
        hits: list[Hit] = []
        participle = wording.tags[index] is Tag.ADJ and wording.lowers[index].endswith("ing")
        for number in numbers:
            pattern = self._patterns[number]
            elements, probe = pattern.elements, pattern.probe
            if probe and probe.isdisjoint(present):
                continue
            if (participle or elements[0].tags) and not fits(elements[0], wording, index):
                continue
            end = match(elements, 1, wording, index + 1) if len(elements) > 1 else index + 1
            if end:
                hits.append(pattern.hit(index, end))
        return hits

    def _of_slots(self, slots: frozenset[str]) -> _Entry:
        """What a word that fills some slots means to the patterns that begin with them; remembered."""
        if slots not in self._slot_entries:
            numbers = {number for slot in slots for number in self._by_slot.get(slot, ())}
            self._slot_entries[slots] = self._sorted(numbers, frozenset())
        return self._slot_entries[slots]

    def _entry(self, lower: str) -> _Entry:
        """What a word means to the patterns; remembered."""
        forms, numbers = look_up(lower).lemmas, set[int]()
        for word in forms:
            numbers.update(self._by_word.get(word, ()))
        numbers.update(number for prefix, number in self._by_prefix if lower.startswith(prefix))
        probed = forms & self._probed
        entry = self._sorted(numbers, probed) if numbers or probed else _NOTHING
        if len(self._entries) >= _MOST_WORDS:
            self._entries.clear()
        self._entries[lower] = entry
        return entry

    def _sorted(self, numbers: set[int], probed: frozenset[str]) -> _Entry:
        """An entry with its patterns by what they need beside their first word."""
        entry = _Entry(probed)
        for number in numbers:
            pattern = self._patterns[number]
            adjacent = pattern.elements[1].needed if len(pattern.elements) > 1 else None
            needed = adjacent or pattern.probe
            table = entry.by_next if adjacent else entry.by_probe
            for word in needed:
                table.setdefault(word, []).append(number)
            if not needed:
                entry.free.append(number)
        entry.free.sort()
        entry.probes = frozenset(entry.by_probe)
        return entry


_NOTHING = _Entry(frozenset())
"""The entry of a word with which no pattern has to do."""


@lru_cache(maxsize=16_384)  # every coder has the library's phrases
def _shape(phrase: str, mini: bool) -> tuple[tuple[Element, ...], int, frozenset[str], bool] | None:
    """The elements of a phrase, its least number of words, its probe, and whether it holds a negation."""
    elements = compile_phrase(phrase, mini=mini)
    if not elements:
        return None
    negative = any(not _NEGATIONS.isdisjoint(element.words) for element in elements)
    return elements, sum(not element.gap for element in elements), _probe(elements), negative


def _probe(elements: tuple[Element, ...]) -> frozenset[str]:
    """Words of which a sentence must hold one, or the pattern cannot match: those of its last plain element."""
    return next((element.needed for element in reversed(elements[1:]) if element.needed), frozenset())
