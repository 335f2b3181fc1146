"""Phrase patterns over word forms: compiled once, matched by their first word.

A word matches all inflections of it; `a|b` either; `word~` any word that begins so; `?word` may be missing;
`*` up to two words, `**` up to five; `word/n` the word as a noun only, `word/v` as a verb; `<name>`, `<place>`,
`<party>`, `<demonym>`, and `<alliance>`, `<union>` stand for mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag, Token

_DET_PPOS_QUOTE = frozenset({Tag.DET, Tag.PPOS, Tag.QUOTE})


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words, prefixes or slots, any of which fits."""

    words: frozenset[str]
    prefixes: tuple[str, ...]
    slots: frozenset[str]
    optional: bool
    gap: int = 0
    tags: frozenset[Tag] = frozenset()


@dataclass(slots=True)
class Hit:
    """A pattern found at tokens `[start, end)`, with what it stands for and its weight; `pair` if of two words."""

    start: int
    end: int
    key: tuple[str, str]
    weight: float
    pair: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled phrase; `length` is how many words it has at least."""

    elements: tuple[Element, ...]
    key: tuple[str, str]
    weight: float
    probe: frozenset[str]
    loose: float
    length: int

    def hit(self, start: int, end: int) -> Hit:
        """What it is found as: of less weight the more words stand between its own."""
        if not self.loose:
            return Hit(start, end, self.key, self.weight)
        between = max(0, end - start - self.length)
        return Hit(start, end, self.key, self.weight - self.loose * between, pair=True)


class PhraseIndex:
    """Patterns by their first element, each with a key (issue, option or empty) and a weight."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._by_prefix: list[tuple[str, int]] = []
        self._by_slot: dict[str, list[int]] = {}
        self._patterns: list[_Pattern] = []
        self._probed: set[str] = set()
        self._cache: dict[str, tuple[tuple[int, ...], frozenset[str]]] = {}

    def add(
        self, phrase: str, key: tuple[str, str], weight: float, *, mini: bool = True, loose: float = 0.0
    ) -> None:
        """Add a phrase; with `mini` false its characters are plain words.

        `loose` is what each word that stands between its words takes from the weight.
        """
        parts = phrase.lower().replace("’", "'").split()
        elements = tuple(_element(part, mini, alone=len(parts) == 1) for part in parts)
        elements = _split_clitics(elements)
        if not elements:
            return
        number = len(self._patterns)
        probe = _probe(elements)
        self._probed |= probe
        length = sum(not element.gap for element in elements)
        self._patterns.append(_Pattern(elements, key, weight, probe, loose, length))
        first = elements[0]
        for word in first.words:
            self._by_word.setdefault(word, []).append(number)
        self._by_prefix.extend((prefix, number) for prefix in first.prefixes)
        for slot in first.slots:
            self._by_slot.setdefault(slot, []).append(number)

    def find(self, tokens: Sequence[Token], slots: Sequence[frozenset[str]]) -> list[Hit]:
        """All hits in a sentence; `slots[i]` are the slot names that token i fills."""
        hits: list[Hit] = []
        starts, present = self._starts(tokens, slots)
        for index, numbers in starts:
            token = tokens[index]
            if token.tag is Tag.PUNCT or token.tag is Tag.QUOTE:
                continue
            participle = token.tag is Tag.ADJ and token.lower.endswith("ing")
            for number in numbers:
                pattern = self._patterns[number]
                elements, probe = pattern.elements, pattern.probe
                if probe and probe.isdisjoint(present):
                    continue
                first = elements[0]
                if (participle or first.tags) and not _fits(first, token, slots[index]):
                    continue
                end = _match(elements, 1, tokens, index + 1, slots) if len(elements) > 1 else index + 1
                if end:
                    hits.append(pattern.hit(index, end))
        return hits

    def _starts(
        self, tokens: Sequence[Token], slots: Sequence[frozenset[str]]
    ) -> tuple[list[tuple[int, tuple[int, ...]]], set[str]]:
        """Tokens where patterns may begin, with their numbers; and the probed words of the sentence."""
        starts: list[tuple[int, tuple[int, ...]]] = []
        present: set[str] = set()
        for index, token in enumerate(tokens):
            known = self._cache.get(token.lower)
            numbers, probed = known if known is not None else self._entry(token.lower)
            if probed:
                present |= probed
            if slots[index]:
                extra = [number for slot in sorted(slots[index]) for number in self._by_slot.get(slot, ())]
                numbers = (*numbers, *extra)
            if numbers:
                starts.append((index, numbers))
        return starts, present

    def _entry(self, lower: str) -> tuple[tuple[int, ...], frozenset[str]]:
        """The patterns that begin with a word, and which of its forms are probed for."""
        forms, numbers = forms_of(lower), set[int]()
        for word in forms:
            numbers.update(self._by_word.get(word, ()))
        numbers.update(number for prefix, number in self._by_prefix if lower.startswith(prefix))
        entry = self._cache[lower] = (tuple(sorted(numbers)), forms & self._probed)
        return entry


def _probe(elements: tuple[Element, ...]) -> frozenset[str]:
    """Words of which a sentence must hold one, or the pattern cannot match: those of its last plain element."""
    for element in reversed(elements[1:]):
        if element.words and not (element.prefixes or element.slots or element.optional or element.gap):
            return element.words
    return frozenset()


def forms_of(lower: str) -> frozenset[str]:
    """The form itself and its lemmas."""
    return look_up(lower).lemmas


def _forms(token: Token) -> frozenset[str]:
    """A participle used as an adjective is not its verb ("a bridging proposal")."""
    if token.tag is Tag.ADJ and token.lower.endswith("ing"):
        return frozenset({token.lower})
    return forms_of(token.lower)


def _element(part: str, mini: bool, *, alone: bool) -> Element:
    if not mini:
        return Element(_expand(part, alone=alone), (), frozenset(), False)
    if part.lstrip("?") in _GAPS:
        return Element(frozenset(), (), frozenset(), True, _GAPS[part.lstrip("?")])
    part, _, kind = part.partition("/")
    optional = part.startswith("?")
    words: set[str] = set()
    prefixes: list[str] = []
    slots: set[str] = set()
    for choice in part.lstrip("?").split("|"):
        if choice.startswith("<") and choice.endswith(">"):
            slots.add(choice[1:-1])
        elif choice.endswith("~"):
            prefixes.append(choice[:-1])
        else:
            words.update(_expand(choice, alone=alone))
    tags = frozenset({_KINDS[kind]}) if kind else frozenset()
    return Element(frozenset(words), tuple(prefixes), frozenset(slots), optional, 0, tags)


_GAPS = {"*": 2, "**": 5}
_KINDS = {"n": Tag.NOUN, "v": Tag.VERB}


def _expand(word: str, *, alone: bool) -> frozenset[str]:
    """The word and its lemmas where it is itself an inflected form ("ceding land" finds "ceded").

    A noun in -ing that stands alone ("shipping") is not its verb.
    """
    if alone and word.endswith("ing"):
        return frozenset({word})
    return look_up(word).lemmas


def _split_clitics(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    out: list[Element] = []
    for element in elements:
        owners = {word[:-2] for word in element.words if word.endswith("'s")}
        if owners:
            out.append(Element(frozenset(owners), (), frozenset(), False))
            out.append(Element(frozenset({"'s"}), (), frozenset(), False))
        else:
            out.append(element)
    return tuple(out)


def _fits(element: Element, token: Token, slots: frozenset[str]) -> bool:
    if element.tags and token.tag not in element.tags:
        return False
    if element.words and not element.words.isdisjoint(_forms(token)):
        return True
    if element.prefixes and token.lower.startswith(element.prefixes):
        return True
    return bool(element.slots & slots)


def _match(
    elements: tuple[Element, ...],
    at: int,
    tokens: Sequence[Token],
    index: int,
    slots: Sequence[frozenset[str]],
) -> int:
    """The end of the match of `elements[at:]` from token `index`, or 0."""
    if at == len(elements):
        return index
    element = elements[at]
    if element.gap:
        for width in range(element.gap + 1):
            if width and not _passable(tokens, index + width - 1):
                return 0
            end = _match(elements, at + 1, tokens, index + width, slots)
            if end:
                return end
        return 0
    while (
        index < len(tokens)
        and tokens[index].tag in _DET_PPOS_QUOTE
        and not _fits(element, tokens[index], slots[index])
    ):
        index += 1
    if index < len(tokens) and _fits(element, tokens[index], slots[index]):
        end = _match(elements, at + 1, tokens, index + 1, slots)
        if end:
            return end
    return _match(elements, at + 1, tokens, index, slots) if element.optional else 0


def _passable(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].tag not in _GAP_ENDS and tokens[index].lower not in _GAP_BARS


_GAP_ENDS = frozenset({Tag.PUNCT, Tag.SUB, Tag.REL, Tag.COMPL})
_GAP_BARS = frozenset("after before despite except if instead than unless until while without".split())
"""What follows such a word belongs to something else: no gap reaches across it."""
