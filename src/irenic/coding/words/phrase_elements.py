"""The places of phrase patterns, and how they match the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag, Token

_DET_PPOS_QUOTE = frozenset({Tag.DET, Tag.PPOS, Tag.QUOTE})


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: words, prefixes or slots, any of which fits.

    `needed` are its words where one of them must be there.
    """

    words: frozenset[str]
    prefixes: tuple[str, ...] = ()
    slots: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0
    tags: frozenset[Tag] = frozenset()
    needed: frozenset[str] = frozenset()


class Wording:
    """The words of a sentence as patterns see them, in parallel lists.

    `following[i]` are the forms of the words that a pattern may take for the one after token i.
    """

    __slots__ = ("following", "forms", "lowers", "slots", "tags")

    def __init__(self, tokens: Sequence[Token], slots: Sequence[frozenset[str]]) -> None:
        self.slots = slots
        self.tags = [token.tag for token in tokens]
        self.lowers = [token.lower for token in tokens]
        self.forms = [
            token.word.lemmas if token.word is not None and token.tag is not Tag.ADJ else _forms(token)
            for token in tokens
        ]
        self.following = [*self.forms[1:], frozenset[str]()]
        for index in range(len(tokens) - 2, 0, -1):
            if self.tags[index] in _DET_PPOS_QUOTE:
                self.following[index - 1] = self.forms[index] | self.following[index]


def _forms(token: Token) -> frozenset[str]:
    """The form itself and its lemmas; a participle used as an adjective is not its verb ("a bridging proposal")."""
    if token.tag is Tag.ADJ and token.lower.endswith("ing"):
        return frozenset({token.lower})
    return (token.word or look_up(token.lower)).lemmas


def compile_phrase(phrase: str, *, mini: bool) -> tuple[Element, ...]:
    """The elements of a phrase; with `mini` false its characters are plain words."""
    parts = phrase.lower().replace("’", "'").split()
    return _split_clitics(tuple(_element(part, mini, alone=len(parts) == 1) for part in parts))


def _element(part: str, mini: bool, *, alone: bool) -> Element:
    if not mini:
        return _plain(_expand(part, alone=alone))
    if part.lstrip("?") in _GAPS:
        return Element(frozenset(), optional=True, gap=_GAPS[part.lstrip("?")])
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
    needed = frozenset() if prefixes or slots or optional else frozenset(words)
    return Element(frozenset(words), tuple(prefixes), frozenset(slots), optional, 0, tags, needed)


def _plain(words: frozenset[str]) -> Element:
    return Element(words, needed=words)


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
            out.append(_plain(frozenset(owners)))
            out.append(_plain(frozenset({"'s"})))
        else:
            out.append(element)
    return tuple(out)


def fits(element: Element, wording: Wording, index: int) -> bool:
    """Whether a token can stand at the place of an element."""
    if element.tags and wording.tags[index] not in element.tags:
        return False
    if not element.words.isdisjoint(wording.forms[index]):
        return True
    if element.needed:
        return False
    if element.prefixes and wording.lowers[index].startswith(element.prefixes):
        return True
    return not element.slots.isdisjoint(wording.slots[index])


def match(elements: tuple[Element, ...], at: int, wording: Wording, index: int) -> int:
    """The end of the match of `elements[at:]` from token `index`, or 0."""
    tags = wording.tags
    count = len(tags)
    for number in range(at, len(elements)):
        element = elements[number]
        if element.gap:
            return _match_gap(elements, number, wording, index)
        while not (fit := index < count and fits(element, wording, index)) and (
            index < count and tags[index] in _DET_PPOS_QUOTE
        ):
            index += 1
        if fit and element.optional:
            end = match(elements, number + 1, wording, index + 1)
            if end:
                return end
        elif fit:
            index += 1
        elif not element.optional:
            return 0
    return index


def _match_gap(elements: tuple[Element, ...], at: int, wording: Wording, index: int) -> int:
    """The end of the match of a gap and what comes after it, the narrowest first, or 0."""
    following = wording.following
    needed = elements[at + 1].needed if at + 1 < len(elements) else None
    for at_word in range(index, index + elements[at].gap + 1):
        if at_word > index and not _passable(wording, at_word - 1):
            return 0
        if needed and (at_word > len(following) or needed.isdisjoint(following[at_word - 1])):
            continue
        end = match(elements, at + 1, wording, at_word)
        if end:
            return end
    return 0


def _passable(wording: Wording, index: int) -> bool:
    return (
        index < len(wording.tags)
        and wording.tags[index] not in _GAP_ENDS
        and wording.lowers[index] not in _GAP_BARS
    )


_GAP_ENDS = frozenset({Tag.PUNCT, Tag.SUB, Tag.REL, Tag.COMPL})
_GAP_BARS = frozenset("after before despite except if instead than unless until while without".split())
"""What follows such a word belongs to something else: no gap reaches across it."""
